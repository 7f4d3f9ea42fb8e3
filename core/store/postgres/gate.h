#pragma once

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <vector>

#include "core/store/postgres/pipeline.h"
#include "core/store/refusals.h"

namespace farmwarden::store::postgres {

inline constexpr std::string_view kExecutorLease = "executor";

// Decides whether the appends of one run may go in. What that hangs on is fetched for all of them in one round trip;
// from there on the gate follows what the run itself does to it. An append that changes definitions ends a run, since
// what it does to farms, targets and their sessions the tables know best. The writer's thread, within its transaction,
// with the journal's head locked: nobody else changes any of it meanwhile.
class Gate {
public:
    // Sends the questions; the answers are there after the pipeline's sync().
    Gate(Pipeline& pipeline, const std::vector<const Append*>& run);
    Gate(const Gate&) = delete;
    Gate& operator=(const Gate&) = delete;

    std::optional<base::Error> refusalOf(const Append& append) const;
    std::optional<ReservationLost> lostReservation(const Append& append) const;
    // Before the next append of the run is asked about.
    void remember(Revision revision, const model::EventDraft& draft);

private:
    struct Place {
        std::string farm;
        std::string user;  // lower case
        auto operator<=>(const Place&) const = default;
    };
    struct Held {
        std::int64_t id;  // as the table orders it
        std::string target;
    };

    void collect(const Append& append);
    void askForLease(Pipeline& pipeline);
    void askForSessions(Pipeline& pipeline);
    void askForNames(Pipeline& pipeline, std::string_view sql, std::set<std::string>& names);
    void onPlaced(const model::Session& session);
    void onEnded(base::SessionId session);
    void onStarted(const model::SessionStarted& started);

    bool m_asksForLease = false;
    Lease m_lease;
    std::set<std::string> m_subjects;                           // whose last change is asked for
    std::unordered_map<std::string, LastChange> m_lastChanges;  // by Expectation::subject
    std::set<std::string> m_keys;
    std::unordered_map<std::string, Revision> m_finished;
    std::map<Place, std::vector<Held>> m_sessions;  // of the places that the run reserves, latest id first
    std::unordered_map<std::int64_t, std::vector<Held>*> m_placeOf;  // by session
    std::set<std::string> m_farms;  // those that exist among the ones that the run names
    std::set<std::string> m_targets;
};

// Keeps what later expectations are held against. Before the event reaches the state tables.
void rememberChange(Pipeline& pipeline, Revision revision, const model::EventDraft& draft);

// The executor's lease, locked against its next grant until the end of the transaction when `lock` says so: "FOR SHARE"
// or "FOR UPDATE".
Lease leaseOf(Connection& connection, std::string_view lock);

}  // namespace farmwarden::store::postgres
