#pragma once

#include <cstdint>
#include <vector>

#include "core/base/hash_index.h"
#include "core/base/ids.h"
#include "core/base/string_pool.h"
#include "core/directory/connection_key.h"
#include "core/model/nouns.h"

namespace farmwarden::directory {

using base::PoolIndex;
using base::Revision;
using base::SessionId;
using base::TimePoint;

// Dense numbers inside one Directory; they mean nothing outside it and after it.
using FarmIndex = std::uint32_t;
using TargetIndex = std::uint32_t;
using SessionSlot = std::uint32_t;
inline constexpr std::uint32_t kNone = 0xFFFFFFFF;

// One live session, compact: a million of them are 104 MB. Texts are in the directory's StringPool.
struct SessionRecord {
    SessionId id;  // 0: the slot is free
    TimePoint placedAt;
    TimePoint since;
    Revision placedRevision;
    Revision revision;
    model::IpAddress client;
    ConnectionKey connection;
    FarmIndex farm = kNone;
    TargetIndex target = kNone;
    PoolIndex user = 0;
    PoolIndex domain = 0;
    PoolIndex clientName = 0;
    SessionSlot nextOfUser = kNone;  // further sessions of the same user in the same farm
    std::uint16_t clientPort = 0;
    model::SessionState state = model::SessionState::Pending;
    model::PlacementReason reason = model::PlacementReason::FewestSessions;

    bool isFree() const { return id.value == 0; }
};
static_assert(sizeof(SessionRecord) == 104);

// The live sessions: slots that stay where they are while the session lives, found by id and by (farm, user) in constant time.
// The indexes hold slots and no keys, which are in the records: a million sessions cost 24 MB beside them.
// Not synchronised; owned by a Directory.
class SessionTable {
public:
    // kNone, and nothing has changed, if there is one of that id.
    SessionSlot insert(const SessionRecord& record);
    // That it will be inserted soon.
    void prefetch(const SessionRecord& record) const {
        m_byId.prefetch(hashOf(record.id));
        m_byOwner.prefetch(hashOf(record.farm, record.user));
    }
    // The next step, once those places may have come.
    void prefetchOwner(const SessionRecord& record) const {
        if (const std::uint32_t slot = m_byOwner.peek(hashOf(record.farm, record.user)); slot != base::HashIndex::kNone) {
            __builtin_prefetch(&m_slots[slot].farm);
        }
    }
    void erase(SessionSlot slot);

    SessionSlot find(SessionId id) const;
    // The one of the highest id first, which is the latest placed; follow nextOfUser for the others. kNone if the user has none there.
    SessionSlot findFirst(FarmIndex farm, PoolIndex user) const;

    const SessionRecord& at(SessionSlot slot) const { return m_slots[slot]; }
    SessionRecord& at(SessionSlot slot) { return m_slots[slot]; }

    std::size_t size() const { return m_byId.size(); }
    // One more than the highest slot ever used; some below may be free.
    SessionSlot slotCount() const { return static_cast<SessionSlot>(m_slots.size()); }
    void reserve(std::size_t sessions);
    void clear();

private:
    static std::uint32_t hashOf(SessionId id) { return base::mixed(id.value); }
    static std::uint32_t hashOf(FarmIndex farm, PoolIndex user) { return base::mixed(std::uint64_t{farm} << 32U | user); }
    std::uint32_t* findOwner(FarmIndex farm, PoolIndex user);
    void link(SessionSlot slot);
    void unlink(SessionSlot slot);

    std::vector<SessionRecord> m_slots;
    std::vector<SessionSlot> m_free;
    base::HashIndex m_byId;
    base::HashIndex m_byOwner;  // each owner's first
};

}  // namespace farmwarden::directory
