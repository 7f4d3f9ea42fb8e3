#pragma once

#include <optional>

#include "core/store/refusals.h"
#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {

inline constexpr std::string_view kExecutorLease = "executor";

// Decides whether an append may go in, from within the writer's transaction: it sees what the appends before it in the
// same transaction have done, so that one that is refused needs no rollback. The writer's connection and thread.
class Gate {
public:
    // `database` outlives this.
    explicit Gate(Database& database);

    std::optional<base::Error> refusalOf(const Append& append);
    std::optional<ReservationLost> lostReservation(const Append& append);
    // Keeps what later expectations are held against. Before the event reaches the state tables.
    void remember(Revision revision, const model::EventDraft& draft);

    Lease lease();
    void setLease(const Lease& lease);

private:
    std::optional<base::Error> staleness(const Expectation& expectation);

    Statement m_lastChange;
    Statement m_putChange;
    Statement m_targetsOf;
    Statement m_finished;
    Statement m_sessionsOf;
    Statement m_lease;
    Statement m_putLease;
};

}  // namespace farmwarden::store::sqlite
