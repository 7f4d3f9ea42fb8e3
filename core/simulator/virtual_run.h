#pragma once

#include <memory>

#include "core/simulator/inbox.h"
#include "core/simulator/simulation.h"
#include "core/simulator/simulation_clock.h"

namespace farmwarden::simulator {

// A simulation on a virtual clock, as fast as the store takes it: days in seconds. Every append is settled before the
// next step, so that the journal hangs on the scenario alone. Everything happens on the caller's thread, the store's
// callbacks included.
class VirtualRun {
public:
    // `start` is the beginning of the scenario's history. The store outlives it.
    VirtualRun(Scenario scenario, store::Store& store, base::TimePoint start, broker::EngineSettings settings);

    // Before the first advance.
    base::Result<void> start();
    // Plays this much time. Unavailable if the store does not answer an append for half a minute.
    base::Result<void> advance(base::Duration time);
    base::Result<void> stop(const std::string& cause);

    base::TimePoint now() const { return m_clock.now(); }
    Simulation& simulation() { return m_simulation; }
    // For what is done on the side, between advances: waits for its appends.
    base::Result<void> settle();

private:
    SimulationClock m_clock;
    std::shared_ptr<Inbox> m_inbox;  // with the store's callbacks, see Inbox::postTo()
    Simulation m_simulation;
};

// What VirtualRun and DemoRunner share: plays until the clock stands at `until`; `isOver` (may be empty) is asked
// between steps and ends it.
base::Result<void> playVirtually(Simulation& simulation, SimulationClock& clock, Inbox& inbox, base::TimePoint until,
                                 const std::function<bool()>& isOver = {});
// Runs the inbox until nothing of the simulation's is in flight.
base::Result<void> settle(const Simulation& simulation, Inbox& inbox);

}  // namespace farmwarden::simulator
