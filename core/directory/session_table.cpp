#include "core/directory/session_table.h"

#include <utility>

namespace farmwarden::directory {

SessionSlot SessionTable::insert(const SessionRecord& record) {
    if (find(record.id) != kNone) {
        return kNone;
    }
    SessionSlot slot = 0;
    if (m_free.empty()) {
        slot = static_cast<SessionSlot>(m_slots.size());
        m_slots.push_back(record);
    } else {
        slot = m_free.back();
        m_free.pop_back();
        m_slots[slot] = record;
    }
    m_byId.insert(hashOf(record.id), slot);
    link(slot);
    return slot;
}

void SessionTable::erase(SessionSlot slot) {
    unlink(slot);
    m_byId.erase(hashOf(m_slots[slot].id), slot);
    m_slots[slot] = SessionRecord{};
    m_free.push_back(slot);
}

std::uint32_t* SessionTable::findOwner(FarmIndex farm, PoolIndex user) {
    return m_byOwner.find(hashOf(farm, user),
                          [&](SessionSlot slot) { return m_slots[slot].farm == farm && m_slots[slot].user == user; });
}

// By falling id, which is by age: the order must not depend on whether the sessions came by event or were loaded.
void SessionTable::link(SessionSlot slot) {
    SessionRecord& record = m_slots[slot];
    std::uint32_t* const first = findOwner(record.farm, record.user);
    if (first == nullptr) {
        record.nextOfUser = kNone;
        m_byOwner.insert(hashOf(record.farm, record.user), slot);
        return;
    }
    if (m_slots[*first].id < record.id) {
        record.nextOfUser = std::exchange(*first, slot);
        return;
    }
    SessionSlot before = *first;
    while (m_slots[before].nextOfUser != kNone && record.id < m_slots[m_slots[before].nextOfUser].id) {
        before = m_slots[before].nextOfUser;
    }
    record.nextOfUser = std::exchange(m_slots[before].nextOfUser, slot);
}

void SessionTable::unlink(SessionSlot slot) {
    const SessionRecord& record = m_slots[slot];
    std::uint32_t* const first = findOwner(record.farm, record.user);
    if (*first == slot) {
        if (record.nextOfUser == kNone) {
            m_byOwner.erase(hashOf(record.farm, record.user), slot);
        } else {
            *first = record.nextOfUser;
        }
        return;
    }
    SessionSlot before = *first;
    while (m_slots[before].nextOfUser != slot) {
        before = m_slots[before].nextOfUser;
    }
    m_slots[before].nextOfUser = record.nextOfUser;
}

SessionSlot SessionTable::find(SessionId id) const {
    const SessionSlot* const found = m_byId.find(hashOf(id), [&](SessionSlot slot) { return m_slots[slot].id == id; });
    return found == nullptr ? kNone : *found;
}

SessionSlot SessionTable::findFirst(FarmIndex farm, PoolIndex user) const {
    const SessionSlot* const found = const_cast<SessionTable*>(this)->findOwner(farm, user);
    return found == nullptr ? kNone : *found;
}

void SessionTable::reserve(std::size_t sessions) {
    m_slots.reserve(sessions);
    m_byId.reserve(sessions);
    m_byOwner.reserve(sessions);
}

void SessionTable::clear() {
    m_byId.clear();
    m_byOwner.clear();
    m_slots.clear();
    m_free.clear();
}

}  // namespace farmwarden::directory
