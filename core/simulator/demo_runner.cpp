#include "core/simulator/demo_runner.h"

#include <algorithm>
#include <utility>

#include "core/base/log.h"
#include "core/simulator/virtual_run.h"

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration kStepInterval = 50ms;
constexpr std::uint32_t kOrdinal = 1'023;  // far from the ordinals that real brokers of the same store take

broker::EngineSettings demoSettings() {
    broker::EngineSettings settings;
    settings.name = "demo";
    settings.ordinal = kOrdinal;
    settings.leftAloneTimeout = 8h;
    settings.quarantineFor = 30min;  // long enough to be looked at
    return settings;
}

}  // namespace

DemoRunner::DemoRunner(Scenario scenario, store::Store& store)
    : m_opening(base::SystemClock().now()),
      m_clock(m_opening - scenario.history),
      m_inbox(std::make_shared<Inbox>()),
      m_simulation(std::move(scenario), store, m_clock, demoSettings(), Inbox::postTo(m_inbox)) {}

DemoRunner::~DemoRunner() {
    stop();
}

void DemoRunner::start(std::function<void(base::Result<void>)> ready) {
    m_thread = std::thread([this, ready = std::move(ready)] { run(ready); });
}

void DemoRunner::stop() {
    m_isStopping = true;
    m_inbox->post([] {});
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void DemoRunner::run(const std::function<void(base::Result<void>)>& ready) {
    const base::Result<void> played = playHistory();
    m_clock.letGo();
    ready(played);
    if (!played) {
        return;
    }
    live();
    m_simulation.stop("the demo was closed");
    if (const auto settled = settle(m_simulation, *m_inbox); !settled) {
        base::log::warning("Demo: {}", settled.error().message);
    }
}

base::Result<void> DemoRunner::playHistory() {
    if (auto started = m_simulation.start(m_opening); !started) {
        return started;
    }
    if (auto settled = settle(m_simulation, *m_inbox); !settled) {
        return settled;
    }
    return playVirtually(m_simulation, m_clock, *m_inbox, m_opening, [this] { return m_isStopping.load(); });
}

void DemoRunner::live() {
    while (!m_isStopping) {
        while (m_simulation.nextAt() <= m_clock.now() && !m_isStopping) {
            m_simulation.runNext();
        }
        if (m_step) {
            m_step();
        }
        const base::Duration untilNext = m_simulation.nextAt() - m_clock.now();
        m_inbox->run(std::clamp<base::Duration>(untilNext, 0s, kStepInterval));
    }
}

}  // namespace farmwarden::simulator
