#include "core/store/sqlite/gate.h"

#include "core/base/text.h"

namespace farmwarden::store::sqlite {

Gate::Gate(Database& database)
    : m_lastChange(database, "SELECT revision, at, actor, kind FROM last_change WHERE subject = ?1"),
      m_putChange(database,
                  "INSERT INTO last_change (subject, revision, at, actor, kind) VALUES (?1, ?2, ?3, ?4, ?5) "
                  "ON CONFLICT (subject) DO UPDATE SET revision = ?2, at = ?3, actor = ?4, kind = ?5"),
      m_targetsOf(database, "SELECT name FROM target WHERE farm = ?1"),
      m_finished(database, "SELECT revision FROM request WHERE key = ?1"),
      m_sessionsOf(database, "SELECT id, target FROM session WHERE user = ?1 AND farm = ?2 ORDER BY id DESC"),
      m_lease(database, "SELECT token, holder, until FROM lease WHERE name = ?1"),
      m_putLease(database,
                 "INSERT INTO lease (name, token, holder, until) VALUES (?1, ?2, ?3, ?4) "
                 "ON CONFLICT (name) DO UPDATE SET token = ?2, holder = ?3, until = ?4") {}

std::optional<base::Error> Gate::refusalOf(const Append& append) {
    if (append.lease) {
        if (const Lease current = lease(); *append.lease != current.token || current.holder.empty()) {
            return leaseLostError(*append.lease, current);
        }
    }
    for (const Expectation& expectation : append.expectations) {
        if (auto stale = staleness(expectation)) {
            return stale;
        }
    }
    for (const model::EventDraft& draft : append.events) {
        if (const auto* finish = std::get_if<model::RequestFinished>(&draft.body)) {
            if (Rows rows = m_finished.query(finish->request.key); rows.next()) {
                return finishedAlreadyError(finish->request.key, rows.revision(0));
            }
        }
    }
    return std::nullopt;
}

std::optional<base::Error> Gate::staleness(const Expectation& expectation) {
    Rows rows = m_lastChange.query(expectation.subject);
    if (!rows.next() || rows.revision(0) <= expectation.seen) {
        return std::nullopt;
    }
    return staleError(expectation,
                      {rows.revision(0), rows.time(1), std::string(rows.text(2)), std::string(rows.text(3))});
}

std::optional<ReservationLost> Gate::lostReservation(const Append& append) {
    if (!append.reservation) {
        return std::nullopt;
    }
    const std::string user = base::lowered(append.reservation->user);
    Rows rows = m_sessionsOf.query(user, append.reservation->farm);
    while (rows.next()) {
        const base::SessionId id{static_cast<std::uint64_t>(rows.integer(0))};
        if (id != append.reservation->session && !ends(append, id)) {
            return ReservationLost{id, std::string(rows.text(1))};
        }
    }
    return std::nullopt;
}

void Gate::remember(Revision revision, const model::EventDraft& draft) {
    std::vector<std::string> changed = definitionsChangedBy(draft.body);
    if (const auto* removed = std::get_if<model::FarmRemoved>(&draft.body)) {
        for (Rows rows = m_targetsOf.query(removed->farm); rows.next();) {
            changed.push_back(fmt::format("target:{}", rows.text(0)));
            changed.push_back(fmt::format("holds:{}", rows.text(0)));
        }
    }
    for (const std::string& subject : changed) {
        m_putChange.run(subject, revision, draft.at, draft.actor, model::kindOf(draft.body));
    }
}

Lease Gate::lease() {
    Rows rows = m_lease.query(kExecutorLease);
    if (!rows.next()) {
        return {};
    }
    return {static_cast<FencingToken>(rows.integer(0)), std::string(rows.text(1)), rows.time(2)};
}

void Gate::setLease(const Lease& lease) {
    m_putLease.run(kExecutorLease, lease.token, lease.holder, lease.until);
}

}  // namespace farmwarden::store::sqlite
