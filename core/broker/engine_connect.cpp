#include <fmt/format.h>

#include <utility>

#include "core/base/text.h"
#include "core/broker/engine.h"
#include "core/placement/recorded.h"

// Connections that ask for a place: the decision, its event, the answer once that is durable.
namespace farmwarden::broker {

using base::SessionId;
using directory::kNone;
using placement::Outcome;

namespace {

using Done = std::function<void(base::Result<Answer>)>;

auto answerWhenDurable(Answer answer, Done done) {
    return [answer = std::move(answer), done = std::move(done)](const store::AppendResult& result) {
        done(result ? base::Result<Answer>(answer) : std::unexpected(result.error()));
    };
}

}  // namespace

struct Engine::Attempt {
    placement::PlacementRequest request;
    placement::Decision decision;
    std::string connection;
    Done done;
};

// The event carries the time that the rules looked at, and the user's name as the journal keeps it: whoever decides again from the journal
// starts from the same request.
void Engine::connect(placement::PlacementRequest request, const std::string& connection, Done done) {
    if (m_needsReload) {
        done(base::fail(base::ErrorCode::Unavailable, "the store takes no writes at present"));
        return;
    }
    request.at = m_clock.now();
    request.user = base::lowered(request.user);
    Attempt attempt{std::move(request), {}, connection, std::move(done)};
    if (m_advisers == nullptr || !m_advisers->areThere()) {
        decide(std::move(attempt));
        return;
    }
    auto heard = std::make_shared<Attempt>(std::move(attempt));
    m_advisers->hear(heard->request, connection, [this, heard, alive = std::weak_ptr(m_alive)](placement::PlacementRequest advised) {
        if (alive.expired()) {
            return;
        }
        if (m_needsReload) {
            heard->done(base::fail(base::ErrorCode::Unavailable, "the store takes no writes at present"));
            return;
        }
        heard->request = std::move(advised);
        heard->request.at = m_clock.now();  // what the journal has in order is in order
        const std::string id = heard->connection;
        const Outcome outcome = decide(std::move(*heard));
        if (m_advisers != nullptr && (outcome == Outcome::Refused || outcome == Outcome::External)) {
            m_advisers->onOver(id, outcome == Outcome::External);
        }
    });
}

// A connection that people ask about; it has no client, so no name of the front door's either.
void Engine::hear(placement::PlacementRequest request, std::function<void(placement::PlacementRequest)> done) {
    if (m_advisers == nullptr || !m_advisers->areThere()) {
        return done(std::move(request));
    }
    const std::string name = fmt::format("asked-{}", ++m_asked);
    m_advisers->hear(std::move(request), name,
                     [this, name, done = std::move(done), alive = std::weak_ptr(m_alive)](placement::PlacementRequest heard) {
                         if (!alive.expired()) {
                             if (m_advisers != nullptr) {
                                 m_advisers->onOver(name, false);
                             }
                             done(std::move(heard));
                         }
                     });
}

placement::Outcome Engine::decide(Attempt attempt) {
    attempt.decision = placement::decide(m_directory, *m_program, attempt.request);
    const Outcome outcome = attempt.decision.outcome;
    switch (outcome) {
        case Outcome::Placed: place(std::move(attempt)); break;
        case Outcome::Reconnected: reconnect(std::move(attempt)); break;
        case Outcome::Refused: refuse(std::move(attempt)); break;
        case Outcome::External: sendOutside(std::move(attempt)); break;
    }
    return outcome;
}

Answer Engine::answerFor(const Attempt& attempt, SessionId session) const {
    Answer answer;
    answer.outcome = attempt.decision.outcome;
    answer.session = session;
    if (attempt.decision.target != kNone) {
        const auto& target = m_directory.target(attempt.decision.target).value;
        answer.farm = target.farm;
        answer.target = target.name;
        answer.address = target.address;
    }
    if (attempt.decision.rule != policy::kNoRule) {
        answer.rule = m_program->rule(attempt.decision.rule).id;
    }
    return answer;
}

model::RuleFacts Engine::factsOf(const Attempt& attempt) const {
    return placement::factsOf(*m_program, m_policyInForce, attempt.request, attempt.decision);
}

model::Session Engine::sessionFor(const placement::PlacementRequest& request, const std::string& connection) {
    model::Session session;
    session.id = m_ids.nextSession();
    session.user = base::lowered(request.user);
    session.domain = request.domain;
    session.client = request.client;
    session.clientPort = request.clientPort;
    session.clientName = request.clientName;
    session.connection = connection;
    return session;
}

void Engine::place(Attempt attempt) {
    const placement::Decision& decision = attempt.decision;
    const auto& farm = m_directory.farm(decision.farm).value;
    model::Session session = sessionFor(attempt.request, attempt.connection);
    session.farm = farm.name;
    session.target = m_directory.target(decision.target).value.name;
    session.reason = decision.reason;
    const Answer answer = answerFor(attempt, session.id);

    store::Append append;
    if (farm.sessions == model::SessionRule::Single && !session.user.empty()) {
        append.reservation = store::Reservation{farm.name, session.user, session.id};
    }
    SessionId superseded;
    if (decision.superseded != kNone) {
        superseded = m_directory.sessions().at(decision.superseded).id;
        append.events.push_back(draft(model::SessionEnded{superseded, session.user, "superseded", false}));
    }
    append.events.push_back({attempt.request.at, m_settings.name,
                             model::SessionPlaced{session, attempt.request.farm, m_directory.revision(), factsOf(attempt), superseded}});
    m_byConnection[attempt.connection] = {session.id, m_clock.now()};
    this->append(std::move(append), [this, answer, done = std::move(attempt.done)](const store::AppendResult& result) {
        if (!result) {
            done(std::unexpected(result.error()));
        } else if (const auto* lost = std::get_if<store::ReservationLost>(&*result)) {
            Answer winner = answer;
            winner.outcome = Outcome::Reconnected;
            winner.target = lost->target;
            winner.session = lost->winner;
            if (const auto target = m_directory.findTarget(lost->target); target != kNone) {
                winner.address = m_directory.target(target).value.address;
            }
            done(winner);
        } else {
            done(answer);
        }
    });
    noteDeadline(m_directory.sessions().find(session.id));
}

void Engine::reconnect(Attempt attempt) {
    const placement::PlacementRequest& request = attempt.request;
    const SessionId id = m_directory.sessions().at(attempt.decision.session).id;
    const Answer answer = answerFor(attempt, id);
    store::Append append;
    append.events.push_back({request.at, m_settings.name,
                             model::SessionReconnected{id, request.user, answer.target, request.client, request.clientPort,
                                                       request.clientName, attempt.connection, m_directory.revision(), request.farm,
                                                       request.domain, factsOf(attempt)}});
    m_byConnection[attempt.connection] = {id, m_clock.now()};
    this->append(std::move(append), answerWhenDurable(answer, std::move(attempt.done)));
}

void Engine::refuse(Attempt attempt) {
    const placement::PlacementRequest& request = attempt.request;
    Answer answer = answerFor(attempt, {});
    answer.farm = request.farm;
    answer.refusal = attempt.decision.refusal;
    answer.message = placement::refusalMessage(m_directory, *m_program, request, attempt.decision);
    store::Append append;
    append.events.push_back({request.at, m_settings.name,
                             model::ConnectionRefused{request.farm, request.user, request.client, attempt.connection,
                                                      std::string(placement::toText(answer.refusal)), answer.message,
                                                      m_directory.revision(), request.domain, request.clientPort, request.clientName,
                                                      factsOf(attempt)}});
    this->append(std::move(append), answerWhenDurable(answer, std::move(attempt.done)));
}

void Engine::sendOutside(Attempt attempt) {
    const placement::PlacementRequest& request = attempt.request;
    Answer answer = answerFor(attempt, {});
    answer.farm = request.farm;
    answer.address = placement::addressOutside(*m_program, request, attempt.decision);
    store::Append append;
    append.events.push_back({request.at, m_settings.name,
                             model::ConnectionSentOutside{request.farm, request.user, request.client, attempt.connection,
                                                          m_directory.revision(), request.domain, request.clientPort,
                                                          request.clientName, factsOf(attempt), answer.address}});
    this->append(std::move(append), answerWhenDurable(answer, std::move(attempt.done)));
}

}  // namespace farmwarden::broker
