#include "core/simulator/virtual_run.h"

#include <utility>

namespace farmwarden::simulator {
namespace {
constexpr std::chrono::seconds kStorePatience{30};
}

VirtualRun::VirtualRun(Scenario scenario, store::Store& store, base::TimePoint start, broker::EngineSettings settings)
    : m_clock(start),
      m_inbox(std::make_shared<Inbox>()),
      m_simulation(std::move(scenario), store, m_clock, std::move(settings), Inbox::postTo(m_inbox)) {}

base::Result<void> VirtualRun::start() {
    if (auto started = m_simulation.start(now() + m_simulation.scenario().history); !started) {
        return started;
    }
    return settle();
}

base::Result<void> VirtualRun::advance(base::Duration time) {
    return playVirtually(m_simulation, m_clock, *m_inbox, now() + time);
}

base::Result<void> VirtualRun::stop(const std::string& cause) {
    m_simulation.stop(cause);
    return settle();
}

base::Result<void> VirtualRun::settle() {
    return simulator::settle(m_simulation, *m_inbox);
}

base::Result<void> playVirtually(Simulation& simulation, SimulationClock& clock, Inbox& inbox, base::TimePoint until,
                                 const std::function<bool()>& isOver) {
    while (simulation.nextAt() <= until && !(isOver && isOver())) {
        clock.set(simulation.nextAt());
        simulation.runNext();
        if (auto settled = settle(simulation, inbox); !settled) {
            return settled;
        }
    }
    clock.set(until);
    return {};
}

base::Result<void> settle(const Simulation& simulation, Inbox& inbox) {
    while (simulation.engine().inFlight() != 0) {
        if (!inbox.run(kStorePatience)) {
            return base::fail(base::ErrorCode::Unavailable,
                              "the store has not answered an append of the simulation for {} s",
                              kStorePatience.count());
        }
    }
    return {};
}

}  // namespace farmwarden::simulator
