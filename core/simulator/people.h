#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/broker/engine.h"
#include "core/simulator/agenda.h"
#include "core/simulator/conditions.h"
#include "core/simulator/random.h"
#include "core/simulator/scenario.h"

namespace farmwarden::simulator {

// The people of a scenario and their clients: they arrive, work, lose their network, leave, come back and log off, each
// through the engine as the front door would tell it. Owned by a Simulation; the engine's thread.
class People {
public:
    // All references outlive it.
    People(const Scenario& scenario, broker::Engine& engine, const base::Clock& clock, Agenda& agenda,
           const Conditions& conditions);

    // Everybody is away; the first arrivals are scheduled. `opening`: see Scenario::openingTimeOfDay.
    void start(base::TimePoint opening);

    // The front door drops this connection; its person tries again some minutes later. NotFound when no client has it.
    base::Result<void> cut(const std::string& connection, const std::string& cause);
    // The target has gone: whoever is on it loses the connection and tries again soon.
    void cutAll(const std::string& target, const std::string& cause);

private:
    using SeatIndex = std::uint32_t;
    enum class State : std::uint8_t { Away, Connecting, Working, Left };

    // What a seat is doing. Each change of `turn` makes everything void that was scheduled for the seat before.
    struct Life {
        Random random;
        State state = State::Away;
        std::uint32_t turn = 0;
        base::TimePoint stintEnds;
        std::string connection;
        base::SessionId session;
        std::string target;
        bool isResuming = false;  // to a session that was there already
    };

    void scheduleTurn(SeatIndex seat, base::Duration in, void (People::*action)(SeatIndex));
    void stayAway(SeatIndex seat);
    void arriveIfDue(SeatIndex seat);
    void connect(SeatIndex seat);
    void onAnswer(SeatIndex seat, std::uint32_t turn, const base::Result<broker::Answer>& answer);
    void onLogon(SeatIndex seat);
    void onLogonFailed(SeatIndex seat);
    void work(SeatIndex seat);
    void endStint(SeatIndex seat);
    void dropNetwork(SeatIndex seat);
    void endPause(SeatIndex seat);
    void hangUp(SeatIndex seat, const std::string& cause);
    bool isLetIn(const Life& life) const;
    double presenceNow() const;

    const Scenario& m_scenario;
    broker::Engine& m_engine;
    const base::Clock& m_clock;
    Agenda& m_agenda;
    const Conditions& m_conditions;
    base::TimePoint m_opening;
    std::vector<Life> m_lives;  // by seat
    std::unordered_map<std::string, SeatIndex> m_byConnection;
};

}  // namespace farmwarden::simulator
