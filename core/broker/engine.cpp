#include "core/broker/engine.h"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "core/base/log.h"
#include "core/base/text.h"

namespace farmwarden::broker {

using base::ErrorCode;
using base::SessionId;
using base::TimePoint;
using directory::kNone;
using directory::SessionSlot;
using model::EventBody;
using model::EventDraft;
using model::SessionState;

namespace {

// Smaller changes of a target's load, sooner, are not worth an event.
constexpr std::uint32_t kLoadStep = 3;
constexpr auto kLoadAge = std::chrono::minutes(1);

// Other refusals are answers to one request, which somebody has overtaken; the store itself is well.
bool isOutage(ErrorCode code) { return code != ErrorCode::Stale && code != ErrorCode::AlreadyExists && code != ErrorCode::Refused && code != ErrorCode::LeaseLost; }

}  // namespace

Engine::Engine(store::Store& store, const base::Clock& clock, EngineSettings settings, Post post, ConnectionControl& connections)
    : m_store(store),
      m_clock(clock),
      m_settings(std::move(settings)),
      m_post(std::move(post)),
      m_connections(connections),
      m_ids(clock, m_settings.ordinal),
      m_alive(std::make_shared<const bool>(true)) {}

Engine::~Engine() = default;

base::Result<void> Engine::start() {
    if (auto loaded = load(); !loaded) {
        return loaded;
    }
    model::Broker self;
    self.name = m_settings.name;
    self.frontDoor = m_settings.frontDoor;
    self.pid = getpid();
    appendAlone(model::BrokerStarted{self});
    return {};
}

void Engine::stop(const std::string& cause) { appendAlone(model::BrokerStopped{m_settings.name, cause}); }

base::Result<void> Engine::load() {
    m_directory.clear();
    const auto revision = m_store.loadState(m_directory);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    m_directory.setRevision(*revision);
    m_policySeen = m_directory.policy().number;
    noteDeadlines();
    return obeyPolicy();
}

// Compiles what the directory says is in force. From here on every decision is made by it; what was answered before was answered by the
// former, whose events have lower revisions.
base::Result<void> Engine::obeyPolicy() {
    auto program = m_programs.of(m_directory.policy());
    if (!program) {
        return std::unexpected(program.error());
    }
    m_program = std::move(*program);
    m_policyInForce = m_directory.policy().number;
    m_needsGroups = std::ranges::any_of(m_program->document().rules, [](const policy::Rule& rule) {
        return std::ranges::any_of(rule.conditions, [](const policy::Condition& condition) { return condition.dimension == policy::Dimension::Group; });
    });
    placement::orderByPolicy(m_directory, *m_program);
    return {};
}

void Engine::noteDeadlines() {
    m_pending.clear();
    m_leftAlone.clear();
    m_byConnection.clear();
    std::vector<SessionSlot> slots;
    for (SessionSlot slot = 0; slot < m_directory.sessions().slotCount(); ++slot) {
        if (!m_directory.sessions().at(slot).isFree()) {
            slots.push_back(slot);
        }
    }
    std::ranges::sort(slots, {}, [&](SessionSlot slot) { return m_directory.sessions().at(slot).since; });
    for (const SessionSlot slot : slots) {
        noteDeadline(slot);
        if (const auto connection = m_directory.connectionOf(slot); !connection.empty()) {
            m_byConnection.emplace(connection, Connection{m_directory.sessions().at(slot).id, {}});
        }
    }
}

void Engine::noteDeadline(SessionSlot slot) {
    const auto& record = m_directory.sessions().at(slot);
    if (record.state == SessionState::Pending) {
        m_pending.push_back({record.since + m_settings.pendingTimeout, record.id, record.since});
    } else if (record.state == SessionState::Disconnected) {
        m_leftAlone.push_back({record.since + m_settings.leftAloneTimeout, record.id, record.since});
    }
}

// --- appending ---------------------------------------------------------------------------------------------------------------------

EventDraft Engine::draft(EventBody body) const { return {m_clock.now(), m_settings.name, std::move(body)}; }

// Applied at once, so that the next decision sees it; answered when durable. So at any decision the directory is the fold of all events
// with a lower revision than the decision's own: that is what makes "why here" a re-run.
void Engine::append(store::Append append, std::function<void(store::AppendResult)> done) {
    append.broker = m_settings.name;
    for (const EventDraft& event : append.events) {
        m_directory.applyDraft(event);
    }
    if (std::exchange(m_policySeen, m_directory.policy().number) != m_directory.policy().number) {
        if (const auto obeyed = obeyPolicy(); !obeyed) {
            base::log::error("{}; version {} stays in force", obeyed.error().message, m_policyInForce);
        }
    }
    const std::uint64_t ticket = m_firstTicket + m_inFlight.size();
    m_inFlight.push_back({append.events, std::move(done), false});
    m_store.append(std::move(append), [this, ticket, alive = std::weak_ptr(m_alive), post = m_post](store::AppendResult result) {
        post([this, ticket, alive, result = std::move(result)]() mutable {
            if (!alive.expired()) {
                finish(ticket, std::move(result));
            }
        });
    });
}

void Engine::appendAlone(EventBody body) {
    store::Append append;
    append.events.push_back(draft(std::move(body)));
    this->append(std::move(append), [](const store::AppendResult&) {});
}

void Engine::finish(std::uint64_t ticket, store::AppendResult result) {
    InFlight& entry = m_inFlight[ticket - m_firstTicket];
    entry.isFinished = true;
    if (!result) {
        if (!m_needsReload && isOutage(result.error().code)) {
            base::log::error("Store: {}; connections are left to the front door's fallback until it takes writes again", result.error().message);
        }
        m_needsReload = true;
    } else if (const auto* appended = std::get_if<store::Appended>(&*result)) {
        if (appended->first.value > m_directory.revision().value + 1) {
            // On a shared store somebody without a broker has carried out a request: the executor's lease keeps others
            // from it, but for the moment between loading and holding it.
            base::log::info("Revisions {} to {} were written by somebody else", m_directory.revision().value + 1, appended->first.value - 1);
            m_needsReload = true;
        }
        base::Revision revision = appended->first;
        for (EventDraft& event : entry.events) {
            m_directory.confirm({revision, event.at, std::move(event.actor), m_settings.name, std::move(event.body)});
            ++revision.value;
        }
    } else {
        undo(entry.events);
    }
    const auto done = std::exchange(entry.done, nullptr);
    while (!m_inFlight.empty() && m_inFlight.front().isFinished) {
        m_inFlight.pop_front();
        ++m_firstTicket;
    }
    done(std::move(result));
    reloadWhenDrained();
}

// Another broker was first: the session that this one put into its directory never was.
void Engine::undo(const std::vector<EventDraft>& events) {
    for (const EventDraft& event : events) {
        if (const auto* placed = std::get_if<model::SessionPlaced>(&event.body)) {
            m_directory.forget(placed->session.id);
            m_byConnection.erase(placed->session.connection);
        }
    }
}

// A refused append leaves drafts in the directory that never happened. Once nothing is in flight the store knows the truth.
void Engine::reloadWhenDrained() {
    if (!m_needsReload || !m_inFlight.empty()) {
        return;
    }
    if (const auto loaded = load(); loaded) {
        m_needsReload = false;
        base::log::info("Directory read again from the store at revision {}", m_directory.revision().value);
    } else {
        base::log::error("Store: {}", loaded.error().message);
    }
}

// Of a shared store: whoever had the executor's lease before may have written, and nothing else tells an idle broker.
base::Result<void> Engine::catchUp() {
    const auto head = m_store.head();
    if (!head) {
        return std::unexpected(head.error());
    }
    std::uint64_t ours = m_directory.revision().value;
    for (const InFlight& entry : m_inFlight) {
        ours += entry.events.size();
    }
    m_needsReload = m_needsReload || head->value > ours;
    reloadWhenDrained();
    return m_needsReload ? base::fail(ErrorCode::Unavailable, "the directory has to be read again before requests are carried out")
                         : base::Result<void>();
}

void Engine::commit(std::vector<EventDraft> events, std::vector<store::Expectation> expectations,
                    std::function<void(base::Result<base::Revision>)> done) {
    store::Append append;
    append.events = std::move(events);
    append.expectations = std::move(expectations);
    append.lease = m_lease;
    this->append(std::move(append), [done = std::move(done)](const store::AppendResult& result) {
        if (!result) {
            done(std::unexpected(result.error()));
        } else if (const auto* appended = std::get_if<store::Appended>(&*result)) {
            done(appended->last);
        } else {
            done(base::fail(ErrorCode::Refused, "another broker has given this user a session meanwhile"));
        }
    });
}

// --- what becomes of connections (engine_connect.cpp decides where they go) ----------------------------------------------------------

SessionSlot Engine::findByConnection(const std::string& connection) const {
    const auto it = m_byConnection.find(connection);
    return it == m_byConnection.end() ? kNone : m_directory.sessions().find(it->second.session);
}

TimePoint Engine::connectedAt(SessionId session) const {
    const SessionSlot slot = m_directory.sessions().find(session);
    const auto it = slot == kNone ? m_byConnection.end() : m_byConnection.find(m_directory.connectionOf(slot));
    return it == m_byConnection.end() ? TimePoint{} : it->second.since;
}

void Engine::onStarted(const std::string& connection, const std::string& target) {
    const SessionSlot slot = findByConnection(connection);
    if (slot == kNone || m_directory.connectionOf(slot) != connection) {
        return;  // ended meanwhile, or a later connection of the same user has taken the session over
    }
    const SessionId id = m_directory.sessions().at(slot).id;
    appendAlone(model::SessionStarted{id, std::string(m_directory.text(m_directory.sessions().at(slot).user)), target, connection});
}

void Engine::onClosed(const std::string& connection, const std::string& cause, bool isTargetsFault) {
    if (m_advisers != nullptr) {
        m_advisers->onOver(connection, false);
    }
    const SessionSlot slot = findByConnection(connection);
    m_byConnection.erase(connection);
    if (slot == kNone || m_directory.connectionOf(slot) != connection) {
        return;
    }
    const auto& record = m_directory.sessions().at(slot);
    if (record.state == SessionState::Pending) {
        endSession(slot, cause, isTargetsFault);
        return;
    }
    const SessionId id = record.id;
    appendAlone(model::SessionDisconnected{id, std::string(m_directory.text(record.user)), cause});
    noteDeadline(slot);
}

void Engine::onVanished(SessionId session, const std::string& cause) {
    if (const SessionSlot slot = m_directory.sessions().find(session); slot != kNone) {
        onClosed(m_directory.connectionOf(slot), cause, false);
    }
}

void Engine::onLoggedOff(SessionId session) {
    if (const SessionSlot slot = m_directory.sessions().find(session); slot != kNone) {
        endSession(slot, "logged-off", false);
    }
}

void Engine::endSession(SessionSlot slot, const std::string& cause, bool isFailure) {
    const auto& record = m_directory.sessions().at(slot);
    const std::string target = m_directory.target(record.target).value.name;
    m_byConnection.erase(m_directory.connectionOf(slot));
    appendAlone(model::SessionEnded{record.id, std::string(m_directory.text(record.user)), cause, isFailure});
    if (isFailure) {
        quarantineIfFailing(target);
    }
}

void Engine::quarantineIfFailing(const std::string& name) {
    const auto& target = m_directory.target(m_directory.findTarget(name)).value;
    if (target.failuresInARow < m_settings.quarantineAfter || target.quarantinedUntil) {
        return;
    }
    const TimePoint until = m_clock.now() + m_settings.quarantineFor;
    appendAlone(model::TargetQuarantined{name, until, fmt::format("{} new sessions in a row failed", target.failuresInARow)});
}

void Engine::adopt(const placement::PlacementRequest& request, const std::string& target, const std::string& connection) {
    const auto place = m_directory.findTarget(target);
    if (place == kNone) {
        return;
    }
    const std::string user = base::lowered(request.user);
    const auto farmIndex = m_directory.target(place).farm;
    const model::Farm& farm = m_directory.farm(farmIndex).value;
    const SessionSlot known = user.empty() || farm.sessions == model::SessionRule::Multiple ? kNone : m_directory.findSessionOf(farmIndex, user);
    store::Append append;
    if (known != kNone && m_directory.sessions().at(known).target == place) {
        const SessionId id = m_directory.sessions().at(known).id;
        append.events.push_back(draft(model::SessionReconnected{id, user, target, request.client, request.clientPort, request.clientName,
                                                                connection, m_directory.revision()}));
        append.events.push_back(draft(model::SessionStarted{id, user, target, connection}));
        m_byConnection[connection] = {id, m_clock.now()};
    } else {
        if (known != kNone) {
            append.events.push_back(draft(model::SessionEnded{m_directory.sessions().at(known).id, user, "superseded-by-fallback", false}));
        }
        model::Session session = sessionFor(request, connection);
        session.farm = farm.name;
        session.target = target;
        session.reason = model::PlacementReason::Fallback;
        append.events.push_back(draft(model::SessionPlaced{session, request.farm, m_directory.revision()}));
        append.events.push_back(draft(model::SessionStarted{session.id, user, target, connection}));
        m_byConnection[connection] = {session.id, m_clock.now()};
    }
    this->append(std::move(append), [](const store::AppendResult&) {});
}

void Engine::disconnect(SessionId session, std::function<void(base::Result<void>)> done) {
    const SessionSlot slot = m_directory.sessions().find(session);
    if (slot == kNone) {
        done(base::fail(ErrorCode::NotFound, "session {} has ended", base::toText(session)));
        return;
    }
    m_connections.cut(m_directory.session(slot), std::move(done));
}

// --- targets and time --------------------------------------------------------------------------------------------------------------

void Engine::onHealth(const std::string& name, model::Health health, const std::string& detail) {
    const auto index = m_directory.findTarget(name);
    if (index == kNone || (m_directory.target(index).value.health == health && m_directory.target(index).value.healthDetail == detail)) {
        return;
    }
    const bool cameBack = health == model::Health::Up && m_directory.target(index).value.health == model::Health::Down;
    appendAlone(model::TargetHealthChanged{name, health, detail});
    if (cameBack) {
        const std::vector<model::Hold> holds = m_directory.target(index).holds;
        for (const model::Hold& hold : holds) {
            if (hold.untilRestart) {
                appendAlone(model::HoldReleased{hold.id, name, "restart"});
            }
        }
    }
}

void Engine::onLoad(const std::string& name, std::uint32_t load) {
    const auto index = m_directory.findTarget(name);
    if (index == kNone || m_needsReload) {
        return;
    }
    const auto& target = m_directory.target(index);
    const TimePoint now = m_clock.now();
    TimePoint& reported = m_loadReported[name];
    const bool isSmall = target.value.load && std::max(*target.value.load, load) - std::min(*target.value.load, load) < kLoadStep;
    if (isSmall && now < reported + kLoadAge) {
        return;
    }
    reported = now;
    appendAlone(model::TargetLoadReported{name, load, target.sessions.total()});
}

void Engine::onFrontDoor(const std::string& state) { appendAlone(model::FrontDoorChanged{m_settings.name, state}); }

void Engine::tick() {
    reloadWhenDrained();
    if (m_needsReload) {
        return;
    }
    endOverdue(m_pending, SessionState::Pending, "pending-timeout", true);
    endOverdue(m_leftAlone, SessionState::Disconnected, "left-alone", false);
    const TimePoint now = m_clock.now();
    for (directory::TargetIndex index = 0; index < m_directory.targetCount(); ++index) {
        const auto& target = m_directory.target(index);
        if (target.value.quarantinedUntil && *target.value.quarantinedUntil <= now) {
            appendAlone(model::TargetQuarantineEnded{target.value.name});
        }
        for (std::size_t i = target.holds.size(); i-- > 0;) {
            const model::Hold& hold = target.holds[i];
            if (hold.until && *hold.until <= now) {
                appendAlone(model::HoldReleased{hold.id, hold.target, "expired"});
            }
        }
    }
}

void Engine::endOverdue(std::deque<Deadline>& deadlines, SessionState state, const char* cause, bool isFailure) {
    const TimePoint now = m_clock.now();
    while (!deadlines.empty() && deadlines.front().at <= now) {
        const Deadline due = deadlines.front();
        deadlines.pop_front();
        const SessionSlot slot = m_directory.sessions().find(due.session);
        if (slot != kNone && m_directory.sessions().at(slot).state == state && m_directory.sessions().at(slot).since == due.since) {
            endSession(slot, cause, isFailure);
        }
    }
}

}  // namespace farmwarden::broker
