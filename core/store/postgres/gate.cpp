#include "core/store/postgres/gate.h"

#include <algorithm>

#include "core/base/text.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::string_view kLease = "SELECT token, holder, until FROM lease WHERE name = 'executor' ";
constexpr std::string_view kLastChanges =
    "SELECT subject, revision, at, actor, kind FROM last_change WHERE subject = ANY($1)";
constexpr std::string_view kFinished = "SELECT key, revision FROM request WHERE key = ANY($1) AND state <> 'open'";
constexpr std::string_view kSessions =
    "SELECT s.farm, s.\"user\", s.id, s.target FROM unnest($1, $2) AS place (farm, name) "
    "JOIN session s ON s.\"user\" = place.name AND s.farm = place.farm ORDER BY s.id DESC";
constexpr std::string_view kFarms = "SELECT name FROM farm WHERE name = ANY($1)";
constexpr std::string_view kTargets = "SELECT name FROM target WHERE name = ANY($1)";

constexpr std::string_view kPutChange =
    "INSERT INTO last_change (subject, revision, at, actor, kind) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (subject) DO UPDATE SET revision = $2, at = $3, actor = $4, kind = $5";
constexpr std::string_view kPutChangesOfFarm =
    "INSERT INTO last_change (subject, revision, at, actor, kind) "
    "SELECT word || t.name, $2, $3, $4, $5 FROM target t, unnest(ARRAY['target:', 'holds:']) AS word WHERE t.farm = $1 "
    "ON CONFLICT (subject) DO UPDATE SET revision = $2, at = $3, actor = $4, kind = $5";

Lease leaseIn(Rows& rows) {
    if (!rows.next()) {
        return {};
    }
    return {static_cast<FencingToken>(rows.integer(0)), std::string(rows.text(1)), rows.time(2)};
}

std::vector<std::string> listOf(const std::set<std::string>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

Gate::Gate(Pipeline& pipeline, const std::vector<const Append*>& run) {
    for (const Append* append : run) {
        collect(*append);
    }
    if (m_asksForLease) {
        askForLease(pipeline);
    }
    if (!m_subjects.empty()) {
        pipeline.ask(
            [this](Rows rows) {
                while (rows.next()) {
                    m_lastChanges[std::string(rows.text(0))] = {rows.revision(1), rows.time(2),
                                                                std::string(rows.text(3)), std::string(rows.text(4))};
                }
            },
            kLastChanges, listOf(m_subjects));
    }
    if (!m_keys.empty()) {
        pipeline.ask(
            [this](Rows rows) {
                while (rows.next()) {
                    m_finished[std::string(rows.text(0))] = rows.revision(1);
                }
            },
            kFinished, listOf(m_keys));
    }
    if (!m_sessions.empty()) {
        askForSessions(pipeline);
        askForNames(pipeline, kFarms, m_farms);
        askForNames(pipeline, kTargets, m_targets);
    }
}

void Gate::collect(const Append& append) {
    m_asksForLease = m_asksForLease || append.lease;
    for (const Expectation& expectation : append.expectations) {
        m_subjects.insert(expectation.subject);
    }
    if (append.reservation) {
        m_sessions[{append.reservation->farm, base::lowered(append.reservation->user)}];
    }
    for (const model::EventDraft& draft : append.events) {
        if (const auto* finish = std::get_if<model::RequestFinished>(&draft.body)) {
            m_keys.insert(finish->request.key);
        } else if (const auto* placed = std::get_if<model::SessionPlaced>(&draft.body)) {
            m_farms.insert(placed->session.farm);
            m_targets.insert(placed->session.target);
        } else if (const auto* started = std::get_if<model::SessionStarted>(&draft.body)) {
            m_targets.insert(started->target);
        }
    }
}

void Gate::askForLease(Pipeline& pipeline) {
    // Shared lock: a grant to another holder waits until this append is durable, or comes before it.
    pipeline.ask([this](Rows rows) { m_lease = leaseIn(rows); }, std::string(kLease) + "FOR SHARE");
}

void Gate::askForSessions(Pipeline& pipeline) {
    std::vector<std::string> farms;
    std::vector<std::string> users;
    for (const auto& [place, none] : m_sessions) {
        farms.push_back(place.farm);
        users.push_back(place.user);
    }
    pipeline.ask(
        [this](Rows rows) {
            while (rows.next()) {
                std::vector<Held>& held = m_sessions[{std::string(rows.text(0)), std::string(rows.text(1))}];
                held.push_back({rows.integer(2), std::string(rows.text(3))});
                m_placeOf[rows.integer(2)] = &held;
            }
        },
        kSessions, farms, users);
}

void Gate::askForNames(Pipeline& pipeline, std::string_view sql, std::set<std::string>& names) {
    const std::vector<std::string> asked = listOf(names);
    names.clear();
    pipeline.ask(
        [&names](Rows rows) {
            while (rows.next()) {
                names.emplace(rows.text(0));
            }
        },
        sql, asked);
}

std::optional<base::Error> Gate::refusalOf(const Append& append) const {
    if (append.lease && (*append.lease != m_lease.token || m_lease.holder.empty())) {
        return leaseLostError(*append.lease, m_lease);
    }
    for (const Expectation& expectation : append.expectations) {
        const auto change = m_lastChanges.find(expectation.subject);
        if (change != m_lastChanges.end() && change->second.revision > expectation.seen) {
            return staleError(expectation, change->second);
        }
    }
    for (const model::EventDraft& draft : append.events) {
        if (const auto* finish = std::get_if<model::RequestFinished>(&draft.body)) {
            if (const auto known = m_finished.find(finish->request.key); known != m_finished.end()) {
                return finishedAlreadyError(finish->request.key, known->second);
            }
        }
    }
    return std::nullopt;
}

std::optional<ReservationLost> Gate::lostReservation(const Append& append) const {
    if (!append.reservation) {
        return std::nullopt;
    }
    const auto found = m_sessions.find({append.reservation->farm, base::lowered(append.reservation->user)});
    for (const Held& held : found->second) {
        const base::SessionId id{static_cast<std::uint64_t>(held.id)};
        if (id != append.reservation->session && !ends(append, id)) {
            return ReservationLost{id, held.target};
        }
    }
    return std::nullopt;
}

void Gate::remember(Revision revision, const model::EventDraft& draft) {
    if (const auto* finish = std::get_if<model::RequestFinished>(&draft.body)) {
        m_finished.emplace(finish->request.key, revision);
    } else if (const auto* placed = std::get_if<model::SessionPlaced>(&draft.body)) {
        onPlaced(placed->session);
    } else if (const auto* ended = std::get_if<model::SessionEnded>(&draft.body)) {
        onEnded(ended->id);
    } else if (const auto* started = std::get_if<model::SessionStarted>(&draft.body)) {
        onStarted(*started);
    }
}

void Gate::onEnded(base::SessionId session) {
    const auto id = static_cast<std::int64_t>(session.value);
    if (const auto found = m_placeOf.find(id); found != m_placeOf.end()) {
        std::erase_if(*found->second, [id](const Held& held) { return held.id == id; });
        m_placeOf.erase(found);
    }
}

void Gate::onStarted(const model::SessionStarted& started) {
    const auto id = static_cast<std::int64_t>(started.id.value);
    if (const auto found = m_placeOf.find(id); found != m_placeOf.end() && m_targets.contains(started.target)) {
        std::ranges::find(*found->second, id, &Held::id)->target = started.target;
    }
}

void Gate::onPlaced(const model::Session& session) {
    const auto found = m_sessions.find({session.farm, base::lowered(session.user)});
    if (found == m_sessions.end() || !session.id || !m_farms.contains(session.farm) ||
        !m_targets.contains(session.target)) {
        return;
    }
    std::vector<Held>& held = found->second;
    const auto id = static_cast<std::int64_t>(session.id.value);
    const auto place = std::ranges::find_if(held, [&](const Held& other) { return other.id <= id; });
    if (place == held.end() || place->id != id) {
        held.insert(place, {id, session.target});
        m_placeOf[id] = &held;
    }
}

void rememberChange(Pipeline& pipeline, Revision revision, const model::EventDraft& draft) {
    for (const std::string& subject : definitionsChangedBy(draft.body)) {
        pipeline.send(kPutChange, subject, revision, draft.at, draft.actor, model::kindOf(draft.body));
    }
    if (const auto* removed = std::get_if<model::FarmRemoved>(&draft.body)) {
        pipeline.send(kPutChangesOfFarm, removed->farm, revision, draft.at, draft.actor, model::kindOf(draft.body));
    }
}

Lease leaseOf(Connection& connection, std::string_view lock) {
    Rows rows = connection.query(fmt::format("{} {}", kLease, lock));
    return leaseIn(rows);
}

}  // namespace farmwarden::store::postgres
