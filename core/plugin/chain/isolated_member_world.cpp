#include <map>
#include <utility>

#include "core/plugin/chain/isolated_member.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

// What a host is told of the world: all of it when it starts, changes afterwards, and all of it again when it fell too
// far behind.
namespace farmwarden::plugin::chain {
namespace {

constexpr std::size_t kMostUnsent = 4u << 20;  // bytes; a host that is so far behind is told no single changes any more
constexpr std::size_t kSyncBelow = 256u << 10;
constexpr std::size_t kSyncSessions = 500;

}  // namespace

bool IsolatedMember::wantsSessions() const {
    return (m_roles & (FW_ROLE_NOTIFICATIONS | FW_ROLE_RESOURCE)) != 0;
}

void IsolatedMember::beginSync() {
    m_isSyncing = true;
    m_missedChanges = false;
    m_syncAt = 0;
    m_link->send(channel::Resync{});
    m_around.world.eachTarget([this](const channel::TargetView& target) {
        m_link->send(channel::TargetChanged{channel::Change::Added, target});
    });
    continueSync();
}

void IsolatedMember::resync() {
    if (m_link != nullptr && m_state != MemberState::Starting) {
        beginSync();
    }
}

void IsolatedMember::continueSync() {
    while (m_isSyncing && m_link->unsentBytes() < kSyncBelow) {
        std::map<std::string, channel::SessionsChanged> byTarget;
        std::optional<std::uint32_t> next;
        if (wantsSessions()) {
            next = m_around.world.eachSession(m_syncAt, kSyncSessions, [&](const channel::SessionView& session) {
                byTarget[session.target].sessions.push_back(session);
            });
        }
        for (auto& [target, sessions] : byTarget) {
            sessions.change = channel::Change::Added;
            m_link->send(std::move(sessions));
        }
        m_isSyncing = next.has_value();
        m_syncAt = next.value_or(0);
    }
    if (!m_isSyncing) {
        m_link->send(channel::Synced{});
    }
}

void IsolatedMember::onDrained() {
    if (m_isSyncing) {
        continueSync();
    } else if (m_missedChanges && m_state != MemberState::Starting) {
        beginSync();
    }
}

template <typename Message>
void IsolatedMember::tell(const Message& message) {
    if (m_link == nullptr || m_state == MemberState::Starting) {
        return;  // it will be told all there is
    }
    if (m_link->unsentBytes() > kMostUnsent) {
        m_missedChanges = true;
        return;
    }
    m_link->send(message);
}

void IsolatedMember::notify(const channel::TargetChanged& change) {
    tell(change);
}
void IsolatedMember::notify(const channel::SessionsChanged& change) {
    if (wantsSessions()) {
        tell(change);
    }
}
void IsolatedMember::notify(const channel::ConnectionChanged& change) {
    if ((m_roles & FW_ROLE_NOTIFICATIONS) != 0) {
        tell(change);
    }
}

}  // namespace farmwarden::plugin::chain
