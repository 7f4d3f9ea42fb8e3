#include "core/request/executor.h"

#include <algorithm>
#include <chrono>
#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/request/staleness.h"

namespace farmwarden::request {
namespace {

using base::ErrorCode;

constexpr std::size_t kBatch = 100;
constexpr base::Duration kLease = std::chrono::seconds(5);
// The front door answers a cut within milliseconds; if it never does, the next request must not wait for it.
constexpr base::Duration kCutPatience = std::chrono::seconds(10);
// A plan that others keep overtaking is made anew this often before it is refused.
constexpr int kAttempts = 5;

// Errors that say "not like this" rather than "not now".
bool isFinal(ErrorCode code) {
    return code == ErrorCode::InvalidArgument || code == ErrorCode::NotFound || code == ErrorCode::AlreadyExists ||
           code == ErrorCode::Stale || code == ErrorCode::Refused;
}

// An import has a hundred thousand of them, so what is there already is looked up.
std::vector<store::Expectation> expectationsOf(const Plan& plan, base::Revision seen, base::Revision now) {
    std::vector<store::Expectation> expectations;
    std::unordered_set<std::string_view> known;
    const auto addOnce = [&](const std::string& subject, base::Revision revision) {
        if (known.insert(subject).second) {
            expectations.push_back({subject, revision});
        }
    };
    for (const std::string& subject : plan.changes) {
        addOnce(subject, seen ? std::min(seen, now) : now);
    }
    for (const std::string& subject : plan.reliesOn) {
        addOnce(subject, now);
    }
    return expectations;
}

}  // namespace

struct Executor::Current {
    model::Request request;
    int attempts = 0;
    base::Revision plannedAt;  // the directory's
    bool isOvertaken = false;  // waits for the next poll() to be planned anew
    // While connections are being cut:
    bool isCutting = false;
    Plan plan;
    std::vector<base::SessionId> waitingFor;
    std::vector<base::SessionId> disconnected;
    std::vector<std::pair<base::SessionId, base::Error>> failed;
    base::TimePoint giveUpAt;
};

Executor::Executor(store::Store& store, EventSink& sink, const base::Clock& clock, std::string holder)
    : m_store(store), m_sink(sink), m_clock(clock), m_holder(std::move(holder)) {}

Executor::~Executor() {
    m_current.reset();
    m_sink.fence(std::nullopt);
    if (m_lease) {
        if (const auto released = m_store.releaseLease(m_lease->token); !released) {
            base::log::debug("executor's lease not given back, it ends by itself: {}", released.error().message);
        }
    }
}

base::Result<void> Executor::poll() {
    if (auto held = holdLease(); !held) {
        return held;
    }
    if (m_current) {
        if (std::exchange(m_current->isOvertaken, false)) {
            if (auto caughtUp = m_sink.catchUp(); !caughtUp) {
                m_current->isOvertaken = true;
                return caughtUp;
            }
            attempt();
            startNext();
        } else if (m_current->isCutting && m_clock.now() >= m_current->giveUpAt) {
            for (const base::SessionId session : std::exchange(m_current->waitingFor, {})) {
                m_current->failed.emplace_back(session, base::Error{ErrorCode::Unavailable, "the front door did not answer"});
            }
            finishCut();
        }
        return {};
    }
    if (m_queue.empty()) {
        auto open = m_store.openRequests(kBatch);
        if (!open) {
            return std::unexpected(open.error());
        }
        m_queue.assign(std::make_move_iterator(open->begin()), std::make_move_iterator(open->end()));
    }
    startNext();
    return {};
}

base::Result<void> Executor::holdLease() {
    // Renewed after a third of its time, so that a call that comes late does not lose it.
    if (m_lease && m_clock.now() < m_lease->until - 2 * kLease / 3) {
        return {};
    }
    auto lease = m_store.acquireLease(m_holder, kLease);
    if (!lease) {
        m_queue.clear();  // whoever has the lease now does these
        return std::unexpected(lease.error());
    }
    const bool isNew = !m_lease || m_lease->token != lease->token;
    m_lease = *lease;
    m_sink.fence(lease->token);
    if (isNew) {
        if (auto caughtUp = m_sink.catchUp(); !caughtUp) {
            m_lease.reset();  // so that the next poll() asks the sink again
            return caughtUp;
        }
    }
    return {};
}

void Executor::startNext() {
    if (m_isStarting) {
        return;
    }
    m_isStarting = true;
    while (!m_current && !m_queue.empty()) {
        model::Request request = std::move(m_queue.front());
        m_queue.pop_front();
        start(std::move(request));
    }
    m_isStarting = false;
}

void Executor::start(model::Request request) {
    const auto known = m_store.findRequest(request.key);
    if (!known || (*known && (*known)->state != model::RequestState::Open)) {
        return;  // finished before, by whomever; or the store does not answer, and the next poll() finds the request again
    }
    m_current = std::make_shared<Current>();
    m_current->request = std::move(request);
    attempt();
}

void Executor::attempt() {
    const model::Request& request = m_current->request;
    ++m_current->attempts;
    const auto arguments = parseArguments(request.verb, request.arguments);
    if (!arguments) {
        refuse(arguments.error());
        return;
    }
    auto connection = connectionOf(*arguments, m_clock.now());
    if (!connection) {
        return carryOut(*arguments, std::nullopt);
    }
    m_sink.hear(*std::move(connection),
                [this, weak = std::weak_ptr(m_current), arguments = *arguments](placement::PlacementRequest heard) {
                    if (weak.lock() == m_current && m_current) {
                        carryOut(arguments, std::move(heard));
                    }
                });
}

void Executor::carryOut(const Arguments& arguments, std::optional<placement::PlacementRequest> heard) {
    const model::Request& request = m_current->request;
    auto planned = plan(arguments, {m_sink.directory(), m_sink.programs(), m_store, m_sink.ids(), request.actor, m_clock.now(),
                                    m_sink.plugins(), std::move(heard), m_sink.runsPlugins()});
    if (!planned) {
        refuse(planned.error());
    } else if (const auto stale = findStale(*planned, request.expected, m_sink.directory(), m_store)) {
        refuse(*stale);
    } else if (!std::holds_alternative<SessionDisconnect>(arguments)) {
        commit(std::move(*planned));
    } else {
        cutConnections(std::move(*planned));
    }
}

void Executor::cutConnections(Plan plan) {
    Current& current = *m_current;
    current.isCutting = true;
    current.giveUpAt = m_clock.now() + kCutPatience;
    current.disconnected = plan.alreadyDisconnected;
    for (const auto& [session, why] : plan.notDisconnected) {
        current.failed.emplace_back(session, base::Error{ErrorCode::NotFound, why});
    }
    current.waitingFor = plan.disconnects;
    current.plan = std::move(plan);
    const std::weak_ptr<Current> weak = m_current;
    for (const base::SessionId session : std::vector(current.waitingFor)) {
        m_sink.disconnect(session, [this, weak, session](const base::Result<void>& result) {
            const auto alive = weak.lock();
            if (!alive || std::erase(alive->waitingFor, session) == 0) {
                return;
            }
            result ? alive->disconnected.push_back(session) : void(alive->failed.emplace_back(session, result.error()));
            if (alive->waitingFor.empty()) {
                finishCut();
            }
        });
    }
    // Nothing to wait for; a synchronous sink has finished in the loop, and m_current is then another one or none.
    if (m_current == weak.lock() && m_current && m_current->isCutting && m_current->plan.disconnects.empty()) {
        finishCut();
    }
}

void Executor::finishCut() {
    Current& current = *m_current;
    current.isCutting = false;
    if (current.disconnected.empty() && !current.failed.empty()) {
        const base::Error first = current.failed.front().second;
        refuse(first);
        return;
    }
    nlohmann::ordered_json disconnected = nlohmann::ordered_json::array();
    nlohmann::ordered_json failed = nlohmann::ordered_json::array();
    for (const base::SessionId session : current.disconnected) {
        disconnected.push_back(base::toText(session));
    }
    for (const auto& [session, error] : current.failed) {
        failed.push_back({{"session", base::toText(session)}, {"message", base::sanitized(error.message, 500)}});
    }
    current.plan.result = nlohmann::ordered_json{{"disconnected", disconnected}, {"failed", failed}}.dump();
    commit(std::move(current.plan));
}

void Executor::commit(Plan plan) {
    const model::Request& request = m_current->request;
    const base::Revision now = m_sink.directory().revision();
    m_current->plannedAt = now;
    std::vector<store::Expectation> expectations = expectationsOf(plan, request.expected, now);
    std::vector<model::EventDraft> events;
    for (model::EventBody& body : plan.events) {
        events.push_back({m_clock.now(), request.actor, std::move(body)});
    }
    model::Request finished = request;
    finished.state = model::RequestState::Done;
    finished.result = plan.result;
    finished.arguments = plan.keptArguments.empty() ? withoutSecrets(request.verb, request.arguments) : plan.keptArguments;
    events.push_back({m_clock.now(), request.actor, model::RequestFinished{std::move(finished)}});
    m_sink.commit(std::move(events), std::move(expectations),
                  [this, weak = std::weak_ptr(m_current)](const base::Result<base::Revision>& result) {
                      if (const auto alive = weak.lock()) {
                          onCommitted(result, true);
                      }
                  });
}

void Executor::refuse(const base::Error& error) {
    model::Request finished = m_current->request;
    finished.arguments = withoutSecrets(finished.verb, finished.arguments);
    // The journal keeps what was asked for even when nobody can read it, but as text that is JSON.
    if (!nlohmann::json::accept(finished.arguments)) {
        finished.arguments = nlohmann::json(base::sanitized(finished.arguments, 2000)).dump();
    }
    finished.state = model::RequestState::Refused;
    finished.errorCode = base::toString(error.code);
    finished.message = error.message;
    const std::string actor = finished.actor;
    std::vector<model::EventDraft> events{{m_clock.now(), actor, model::RequestFinished{std::move(finished)}}};
    m_sink.commit(std::move(events), {}, [this, weak = std::weak_ptr(m_current)](const base::Result<base::Revision>& result) {
        if (const auto alive = weak.lock()) {
            onCommitted(result, false);
        }
    });
}

void Executor::onCommitted(const base::Result<base::Revision>& result, bool wasPlan) {
    if (!result && wasPlan && isFinal(result.error().code)) {
        // The plan was made on a directory that is behind, which says nothing about what the person saw. It is not made anew at once: a sink
        // that shows drafts before they are durable has yet to take this one back.
        const bool wasBehind = !m_current->request.expected || m_current->plannedAt < m_current->request.expected;
        m_current->isOvertaken = result.error().code == ErrorCode::Stale && wasBehind && m_current->attempts < kAttempts;
        if (!m_current->isOvertaken) {
            refuse(result.error());
        }
        return;
    }
    if (!result) {
        base::log::warning("request {} stays open: {}", base::sanitized(m_current->request.key, 64), result.error().message);
        m_queue.clear();  // tried again, in the same order, at the next poll()
        if (result.error().code == ErrorCode::LeaseLost) {
            m_lease.reset();
        }
    }
    m_current.reset();
    startNext();
}

}  // namespace farmwarden::request
