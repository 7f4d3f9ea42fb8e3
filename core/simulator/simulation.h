#pragma once

#include "core/broker/engine.h"
#include "core/simulator/agenda.h"
#include "core/simulator/conditions.h"
#include "core/simulator/people.h"
#include "core/simulator/scenario.h"
#include "core/simulator/troubles.h"
#include "core/store/store.h"

namespace farmwarden::simulator {

// A scenario played against a real engine and store: whatever the journal says afterwards, placement and the broker
// have done it. Knows no pace: its owner runs what is due, with a virtual clock as fast as it can, with the real one
// when it is time.
//
// On a virtual clock, with every append settled before the next step (see VirtualRun), equal scenarios give equal
// journals. One thread: everything happens inside start(), runNext() and the functions handed to `post`.
class Simulation final : private broker::ConnectionControl {
public:
    // The store, the clock and whatever `post` hands its functions to outlive it.
    Simulation(Scenario scenario, store::Store& store, const base::Clock& clock, broker::EngineSettings settings,
               broker::Post post);

    // Starts the engine, defines the scenario's farms and targets unless the store has them, and sends people on their
    // way. `opening` is the end of the scenario's history.
    base::Result<void> start(base::TimePoint opening);
    // The engine says goodbye. Nothing may be run afterwards.
    void stop(const std::string& cause) { m_engine.stop(cause); }

    base::TimePoint nextAt() const { return m_agenda.nextAt(); }
    // REQUIRES: started, and the clock is at nextAt() or later.
    void runNext() { m_agenda.runNext(); }

    // For requests of people from outside, on the simulation's thread: request::Executor works on it as on a daemon's.
    broker::Engine& engine() { return m_engine; }
    const broker::Engine& engine() const { return m_engine; }
    const Scenario& scenario() const { return m_scenario; }

private:
    void cut(const model::Session& session, std::function<void(base::Result<void>)> done) override;
    void define();
    model::PolicyPublished firstPolicy() const;
    void tick();

    const Scenario m_scenario;
    const base::Clock& m_clock;
    Agenda m_agenda;
    Conditions m_conditions;
    broker::Engine m_engine;
    People m_people;
    Troubles m_troubles;
};

}  // namespace farmwarden::simulator
