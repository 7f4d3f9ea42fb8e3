#include "core/plugin/host/world.h"

#include <utility>

namespace farmwarden::plugin::host {
namespace {

template <typename View>
std::optional<View> exchange(std::map<std::string, View>& map, const std::string& key, const View& fresh) {
    const auto [at, isNew] = map.try_emplace(key, fresh);
    return isNew ? std::nullopt : std::optional(std::exchange(at->second, fresh));
}

template <typename View>
std::optional<View> take(std::map<std::string, View>& map, const std::string& key) {
    auto node = map.extract(key);
    return node ? std::optional(std::move(node.mapped())) : std::nullopt;
}

}  // namespace

void World::begin() {
    const std::lock_guard lock(m_mutex);
    m_oldTargets.clear();
    m_oldSessions.clear();
    for (const auto& [name, target] : m_targets) {
        m_oldTargets.insert(name);
    }
    for (const auto& [id, session] : m_sessions) {
        m_oldSessions.insert(id);
    }
}

World::Gone World::end() {
    const std::lock_guard lock(m_mutex);
    Gone gone;
    for (const std::string& id : std::exchange(m_oldSessions, {})) {
        if (auto session = take(m_sessions, id)) {
            gone.sessions.push_back(std::move(*session));
        }
    }
    for (const std::string& name : std::exchange(m_oldTargets, {})) {
        if (auto target = take(m_targets, name)) {
            gone.targets.push_back(std::move(*target));
        }
    }
    return gone;
}

std::optional<channel::TargetView> World::put(const channel::TargetView& target) {
    const std::lock_guard lock(m_mutex);
    m_oldTargets.erase(target.name);
    return exchange(m_targets, target.name, target);
}

std::optional<channel::TargetView> World::removeTarget(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    return take(m_targets, name);
}

std::optional<channel::SessionView> World::put(const channel::SessionView& session) {
    const std::lock_guard lock(m_mutex);
    m_oldSessions.erase(session.id);
    return exchange(m_sessions, session.id, session);
}

std::optional<channel::SessionView> World::removeSession(const std::string& id) {
    const std::lock_guard lock(m_mutex);
    return take(m_sessions, id);
}

std::vector<channel::TargetView> World::targets(const std::string& farm) const {
    const std::lock_guard lock(m_mutex);
    std::vector<channel::TargetView> result;
    for (const auto& [name, target] : m_targets) {
        if (farm.empty() || target.farm == farm) {
            result.push_back(target);
        }
    }
    return result;
}

std::vector<channel::SessionView> World::sessions(const std::string& target, const std::string& user) const {
    const std::lock_guard lock(m_mutex);
    std::vector<channel::SessionView> result;
    for (const auto& [id, session] : m_sessions) {
        if ((target.empty() || session.target == target) && (user.empty() || session.user == user)) {
            result.push_back(session);
        }
    }
    return result;
}

}  // namespace farmwarden::plugin::host
