#pragma once

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/string_pool.h"
#include "core/directory/least_loaded.h"
#include "core/directory/session_table.h"
#include "core/model/events.h"
#include "core/model/state.h"

// The session directory: the fold of journal events over a state, held in memory and indexed for placement and for the console.
// Broker, console, replay and the time slider all use this one fold. Not synchronised: one thread owns it, or its owner locks around it.
namespace farmwarden::directory {

struct SessionCounts {
    std::uint32_t pending = 0;
    std::uint32_t active = 0;
    std::uint32_t disconnected = 0;

    std::uint32_t total() const { return pending + active + disconnected; }
    bool operator==(const SessionCounts&) const = default;
};

struct TargetRecord {
    model::Target value;  // name empty: removed
    FarmIndex farm = kNone;
    PoolIndex name = 0;
    std::vector<PoolIndex> tags;
    std::vector<model::Hold> holds;
    SessionCounts sessions;

    // What the holds leave: the strictest of them.
    model::Admission admission() const;
    bool isAtLimit() const { return value.limit != 0 && sessions.total() >= value.limit; }
    // Open, reachable as far as known, not quarantined, below its limit.
    bool admitsNewSessions() const;
    // A user's existing session here may be used again.
    bool admitsReconnects() const;
};

struct FarmRecord {
    model::Farm value;  // name empty: removed
    // What `candidates` is ordered by: the farm's own, unless its directory was told otherwise.
    model::Balancing order = model::Balancing::FewestSessions;
    std::vector<TargetIndex> targets;  // by name
    LeastLoaded candidates;            // those that admit new sessions
    boost::unordered_flat_map<PoolIndex, LeastLoaded> candidatesByTag;
    SessionCounts sessions;
    std::uint32_t openTargets = 0;  // without a hold
};

// Where a candidate stands under that way of balancing. Two random choices leave the order to chance; here they are as fewest sessions.
Load loadOf(const TargetRecord& target, model::Balancing balancing);

enum class Change : std::uint8_t { Added, Updated, Removed };

// Told of what a fold changed, during apply(), while the record can be read; also of Removed, just before it goes. A session slot
// that was told Removed may be used again afterwards.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void onSession(SessionSlot, Change) {}
    virtual void onTarget(TargetIndex, Change) {}  // also for counts, holds, health
    virtual void onFarm(FarmIndex, Change) {}
    virtual void onReset() {}  // everything is new
};

class Directory final : public model::StateSink {
public:
    Directory() = default;

    // Null for none. The observer outlives the directory or is taken off before it goes.
    void setObserver(Observer* observer) { m_observer = observer; }

    // Loading: clear(), then the nouns through the StateSink methods, then setRevision().
    void clear();
    void onFarm(const model::Farm& farm) override;
    void onTarget(const model::Target& target) override;
    void onHold(const model::Hold& hold) override;
    void onSession(const model::Session& session) override;
    void onSessions(std::span<const model::Session> sessions) override;
    void expectSessions(std::size_t count) override { reserve(count); }
    void onBroker(const model::Broker& broker) override;
    void onPolicy(const model::PolicyVersion& policy) override;
    void setRevision(Revision revision) { m_revision = revision; }
    void reserve(std::size_t sessions);
    // Everything as values again, in StateSink's order; farms, targets, holds and sessions each sorted by name or id.
    void dump(model::StateSink& sink) const;

    // The fold. Total: what an event names and the directory does not know is skipped. An event that is not newer than revision()
    // changes nothing.
    void apply(const model::Event& event);
    // The same for what has no revision yet because it is on its way to the store: the broker decides on a directory that holds
    // everything it has decided before. revision() stays; confirm() gives the event its revision once the store has.
    void applyDraft(const model::EventDraft& draft);
    void confirm(const model::Event& event);
    // Takes a session out again that applyDraft() put in and the store did not accept.
    void forget(SessionId id);

    Revision revision() const { return m_revision; }

    // Farms whose candidates are ordered otherwise than their definitions say, now and from now on (also after clear()): a policy's word.
    // For speed only: who decides compares FarmRecord::order with what it wants and looks at every target where they differ.
    void orderBy(std::map<std::string, model::Balancing, std::less<>> byFarm);

    // The policy in force; number 0 when none was ever published.
    const model::PolicyVersion& policy() const { return m_policy; }

    FarmIndex findFarm(std::string_view name) const;
    TargetIndex findTarget(std::string_view name) const;
    const FarmRecord& farm(FarmIndex index) const { return m_farms[index]; }
    const TargetRecord& target(TargetIndex index) const { return m_targets[index]; }
    // One more than the highest index in use. What was removed leaves an index with an empty name that is not used again.
    FarmIndex farmCount() const { return static_cast<FarmIndex>(m_farms.size()); }
    TargetIndex targetCount() const { return static_cast<TargetIndex>(m_targets.size()); }

    const SessionTable& sessions() const { return m_sessions; }
    // The user's sessions in the farm, the latest placed first; names are compared without case.
    SessionSlot findSessionOf(FarmIndex farm, std::string_view user) const;
    // As a value; of a record of this directory, also one that is no longer in it.
    model::Session session(const SessionRecord& record) const;
    model::Session session(SessionSlot slot) const { return session(m_sessions.at(slot)); }
    // Nothing for a text that the directory has never met; then no target has such a tag, no session such a user.
    std::optional<PoolIndex> findText(std::string_view text) const { return m_pool.find(text); }
    std::string_view text(PoolIndex index) const { return m_pool.at(index); }
    // Empty for a session that no connection was told of.
    std::string connectionOf(SessionSlot slot) const { return m_sessions.at(slot).connection.text(m_pool); }

    const std::vector<model::Broker>& brokers() const { return m_brokers; }
    // Target of a hold, or kNone.
    TargetIndex findHold(base::HoldId id) const;

private:
    struct Fold;
    struct Confirm;
    friend struct Fold;
    friend struct Confirm;

    void fold(const model::EventBody& body, TimePoint at, Revision revision);
    FarmIndex makeFarm(const model::Farm& farm);
    TargetIndex makeTarget(const model::Target& target);
    SessionSlot makeSession(const model::Session& session);
    struct TextHashes;
    SessionRecord recordOf(const model::Session& session, const TextHashes& hashes);
    FarmIndex farmNamed(std::string_view name, FarmIndex likely) const;
    void moveToState(SessionSlot slot, model::SessionState state, TimePoint at, Revision revision);
    void moveToTarget(SessionSlot slot, TargetIndex target);
    void endSession(SessionSlot slot);
    void count(const SessionRecord& record, std::int32_t by);
    void addToCounts(const SessionRecord& record, std::int32_t by);
    void refreshCandidate(TargetIndex target);
    void takeOutCandidate(TargetIndex target);
    void refreshOrder(FarmIndex farm);
    void refreshOpenTargets(FarmIndex farm);
    void tellSession(SessionSlot slot, Change change);
    void tellTarget(TargetIndex target, Change change);
    void tellFarm(FarmIndex farm, Change change);

    Revision m_revision;
    base::StringPool m_pool;
    std::deque<FarmRecord> m_farms;      // deques: records do not move, names stay where LeastLoaded looks for them
    std::deque<TargetRecord> m_targets;
    boost::unordered_flat_map<PoolIndex, FarmIndex> m_farmByName;
    boost::unordered_flat_map<PoolIndex, TargetIndex> m_targetByName;
    boost::unordered_flat_map<std::uint64_t, TargetIndex> m_targetByHold;
    SessionTable m_sessions;
    std::vector<model::Broker> m_brokers;
    model::PolicyVersion m_policy;
    std::map<std::string, model::Balancing, std::less<>> m_orders;
    Observer* m_observer = nullptr;
};

}  // namespace farmwarden::directory
