#pragma once

#include <string>

#include "core/broker/engine.h"
#include "core/simulator/agenda.h"
#include "core/simulator/conditions.h"
#include "core/simulator/people.h"
#include "core/simulator/random.h"
#include "core/simulator/scenario.h"

namespace farmwarden::simulator {

// What befalls the targets: planned and unplanned incidents, the health checks that notice them, and the administrators
// who place holds and take them off again. Owned by a Simulation; the engine's thread.
class Troubles {
public:
    // All references outlive it.
    Troubles(const Scenario& scenario, broker::Engine& engine, const base::Clock& clock, Agenda& agenda,
             Conditions& conditions, People& people);

    void start(base::TimePoint opening);

private:
    void begin(const Incident& incident);
    void goDown(const std::string& target, base::Duration lasting);
    void beginFailing(const std::string& target, base::Duration lasting);
    void placeHold(const Incident& incident);
    void release(base::HoldId id);
    void checkHealth();
    void flapSometimes();
    void holdSometimes();
    // A target that can be spared: open, up, and its farm keeps more open targets than it must. kNone if there is none
    // at hand.
    directory::TargetIndex pickSpare();
    void whenOver(base::Duration lasting, Agenda::Action action);

    const Scenario& m_scenario;
    broker::Engine& m_engine;
    const base::Clock& m_clock;
    Agenda& m_agenda;
    Conditions& m_conditions;
    People& m_people;
    Random m_random;
};

}  // namespace farmwarden::simulator
