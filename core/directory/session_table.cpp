#include "core/directory/session_table.h"

#include <utility>

namespace farmwarden::directory {

SessionSlot SessionTable::insert(const SessionRecord& record) {
    SessionSlot slot = 0;
    if (m_free.empty()) {
        slot = static_cast<SessionSlot>(m_slots.size());
        m_slots.push_back(record);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_slots[slot] = record;
    }
    m_byId.emplace(record.id.value, slot);
    link(slot);
    return slot;
}

void SessionTable::erase(SessionSlot slot) {
    unlink(slot);
    m_byId.erase(m_slots[slot].id.value);
    m_slots[slot] = SessionRecord{};
    m_free.push_back(slot);
}

// By falling id, which is by age: the order must not depend on whether the sessions came by event or were loaded.
void SessionTable::link(SessionSlot slot) {
    SessionRecord& record = m_slots[slot];
    const auto [owner, isFirst] = m_byOwner.try_emplace(ownerKey(record.farm, record.user), slot);
    if (isFirst || m_slots[owner->second].id < record.id) {
        record.nextOfUser = isFirst ? kNone : std::exchange(owner->second, slot);
        return;
    }
    SessionSlot before = owner->second;
    while (m_slots[before].nextOfUser != kNone && record.id < m_slots[m_slots[before].nextOfUser].id) {
        before = m_slots[before].nextOfUser;
    }
    record.nextOfUser = std::exchange(m_slots[before].nextOfUser, slot);
}

void SessionTable::unlink(SessionSlot slot) {
    const SessionRecord& record = m_slots[slot];
    const auto owner = m_byOwner.find(ownerKey(record.farm, record.user));
    if (owner->second == slot) {
        if (record.nextOfUser == kNone) {
            m_byOwner.erase(owner);
        } else {
            owner->second = record.nextOfUser;
        }
        return;
    }
    SessionSlot before = owner->second;
    while (m_slots[before].nextOfUser != slot) {
        before = m_slots[before].nextOfUser;
    }
    m_slots[before].nextOfUser = record.nextOfUser;
}

SessionSlot SessionTable::find(SessionId id) const {
    const auto it = m_byId.find(id.value);
    return it == m_byId.end() ? kNone : it->second;
}

SessionSlot SessionTable::findFirst(FarmIndex farm, PoolIndex user) const {
    const auto it = m_byOwner.find(ownerKey(farm, user));
    return it == m_byOwner.end() ? kNone : it->second;
}

void SessionTable::reserve(std::size_t sessions) {
    m_slots.reserve(sessions);
    m_byId.reserve(sessions);
    m_byOwner.reserve(sessions);
}

void SessionTable::clear() {
    m_slots.clear();
    m_free.clear();
    m_byId.clear();
    m_byOwner.clear();
}

}  // namespace farmwarden::directory
