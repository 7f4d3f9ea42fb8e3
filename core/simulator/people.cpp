#include "core/simulator/people.h"

#include <algorithm>
#include <utility>

#include "core/simulator/names.h"

namespace farmwarden::simulator {

using namespace std::chrono_literals;

People::People(const Scenario& scenario, broker::Engine& engine, const base::Clock& clock, Agenda& agenda,
               const Conditions& conditions)
    : m_scenario(scenario), m_engine(engine), m_clock(clock), m_agenda(agenda), m_conditions(conditions) {
    m_lives.reserve(scenario.seats.size());
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat) {
        m_lives.push_back({Random(scenario.seed, seat), State::Away, 0, {}, {}, {}, {}, false});
    }
}

void People::start(base::TimePoint opening) {
    m_opening = opening;
    for (SeatIndex seat = 0; seat < m_lives.size(); ++seat) {
        stayAway(seat);
    }
}

void People::scheduleTurn(SeatIndex seat, base::Duration in, void (People::*action)(SeatIndex)) {
    const std::uint32_t turn = ++m_lives[seat].turn;
    m_agenda.schedule(m_clock.now() + in, [this, seat, turn, action] {
        if (m_lives[seat].turn == turn) {
            (this->*action)(seat);
        }
    });
}

// Arrivals by thinning: everybody comes as often as at the busiest hour, and turns back at the door as often as the
// hour is quieter.
void People::stayAway(SeatIndex seat) {
    m_lives[seat].state = State::Away;
    scheduleTurn(seat, m_lives[seat].random.exponential(m_scenario.habits.absence), &People::arriveIfDue);
}

void People::arriveIfDue(SeatIndex seat) {
    if (m_lives[seat].random.chance(presenceNow())) {
        m_lives[seat].stintEnds = {};
        connect(seat);
    } else {
        stayAway(seat);
    }
}

double People::presenceNow() const {
    return presence(m_scenario.habits, m_scenario.openingTimeOfDay + (m_clock.now() - m_opening));
}

void People::connect(SeatIndex seat) {
    Life& life = m_lives[seat];
    life.state = State::Connecting;
    life.connection = connectionId(life.random);
    m_byConnection[life.connection] = seat;
    const Seat& who = m_scenario.seats[seat];
    placement::PlacementRequest request;
    request.farm = who.farm;
    request.user = who.user;
    request.domain = who.domain;
    request.client = who.client;
    request.clientPort = static_cast<std::uint16_t>(49'152 + life.random.below(16'000));
    request.clientName = who.clientName;
    request.groups = who.groups;
    request.at = m_clock.now();
    const std::uint32_t turn = ++life.turn;
    m_engine.connect(request, life.connection,
                     [this, seat, turn](const base::Result<broker::Answer>& answer) { onAnswer(seat, turn, answer); });
}

void People::onAnswer(SeatIndex seat, std::uint32_t turn, const base::Result<broker::Answer>& answer) {
    Life& life = m_lives[seat];
    if (life.turn != turn) {
        return;
    }
    // Where people work who are sent outside is not played.
    if (!answer || answer->outcome == placement::Outcome::Refused || answer->outcome == placement::Outcome::External) {
        m_byConnection.erase(life.connection);
        scheduleTurn(seat, life.random.between(2min, 12min), &People::connect);
        return;
    }
    life.session = answer->session;
    life.target = answer->target;
    life.isResuming = answer->outcome == placement::Outcome::Reconnected;
    if (isLetIn(life)) {
        scheduleTurn(seat, life.random.between(m_scenario.habits.quickestLogon, m_scenario.habits.slowestLogon),
                     &People::onLogon);
    } else {
        scheduleTurn(seat, life.random.between(2s, 6s), &People::onLogonFailed);
    }
}

bool People::isLetIn(const Life& life) const {
    return life.isResuming ? m_conditions.canResume(life.target) : m_conditions.canStart(life.target);
}

void People::onLogon(SeatIndex seat) {
    Life& life = m_lives[seat];
    if (!isLetIn(life)) {
        onLogonFailed(seat);
        return;
    }
    m_engine.onStarted(life.connection, life.target);
    if (life.stintEnds <= m_clock.now()) {
        life.stintEnds = m_clock.now() + life.random.exponential(m_scenario.habits.stint);
    }
    work(seat);
}

void People::onLogonFailed(SeatIndex seat) {
    hangUp(seat, "no-answer");
    scheduleTurn(seat, m_lives[seat].random.between(5s, 40s), &People::connect);
}

// Until the stint ends or the network drops, whichever is first.
void People::work(SeatIndex seat) {
    Life& life = m_lives[seat];
    life.state = State::Working;
    const base::Duration stint = life.stintEnds - m_clock.now();
    const base::Duration network = life.random.exponential(m_scenario.habits.betweenDrops);
    scheduleTurn(seat, std::min(stint, network), stint <= network ? &People::endStint : &People::dropNetwork);
}

void People::dropNetwork(SeatIndex seat) {
    hangUp(seat, "connection-lost");
    m_lives[seat].state = State::Left;
    scheduleTurn(seat, m_lives[seat].random.between(2s, 45s), &People::connect);
}

void People::endStint(SeatIndex seat) {
    Life& life = m_lives[seat];
    if (life.random.chance(m_scenario.habits.logoffShare)) {
        m_byConnection.erase(life.connection);
        m_engine.onLoggedOff(life.session);
        stayAway(seat);
        return;
    }
    hangUp(seat, "client-closed");
    life.state = State::Left;
    scheduleTurn(seat, life.random.exponential(m_scenario.habits.pause), &People::endPause);
}

void People::endPause(SeatIndex seat) {
    Life& life = m_lives[seat];
    if (life.random.chance(m_scenario.habits.abandonedShare)) {
        m_engine.onLoggedOff(life.session);
        stayAway(seat);
    } else {
        connect(seat);
    }
}

void People::hangUp(SeatIndex seat, const std::string& cause) {
    Life& life = m_lives[seat];
    m_byConnection.erase(life.connection);
    m_engine.onClosed(std::exchange(life.connection, {}), cause);
}

base::Result<void> People::cut(const std::string& connection, const std::string& cause) {
    const auto found = m_byConnection.find(connection);
    if (found == m_byConnection.end()) {
        return base::fail(base::ErrorCode::NotFound, "no client has the connection {}", connection);
    }
    const SeatIndex seat = found->second;
    hangUp(seat, cause);
    m_lives[seat].state = State::Left;
    scheduleTurn(seat, m_lives[seat].random.between(3min, 9min), &People::connect);
    return {};
}

void People::cutAll(const std::string& target, const std::string& cause) {
    for (SeatIndex seat = 0; seat < m_lives.size(); ++seat) {
        if (m_lives[seat].state == State::Working && m_lives[seat].target == target) {
            hangUp(seat, cause);
            m_lives[seat].state = State::Left;
            scheduleTurn(seat, m_lives[seat].random.between(5s, 50s), &People::connect);
        }
    }
}

}  // namespace farmwarden::simulator
