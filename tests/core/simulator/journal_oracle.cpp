#include "journal_oracle.h"

#include <fmt/format.h>

#include <algorithm>

namespace farmwarden::test {

void JournalOracle::read(const model::Event& event) {
    ++m_kinds[std::string(model::kindOf(event.body))];
    if (const auto* farm = std::get_if<model::FarmDefined>(&event.body)) {
        m_farms[farm->farm.name] = farm->farm.sessions;
    } else if (const auto* target = std::get_if<model::TargetDefined>(&event.body)) {
        m_targets[target->target.name].limit = target->target.limit;
    } else if (const auto* health = std::get_if<model::TargetHealthChanged>(&event.body)) {
        m_targets[health->target].isDown = health->health == model::Health::Down;
    } else if (const auto* quarantined = std::get_if<model::TargetQuarantined>(&event.body)) {
        m_targets[quarantined->target].isQuarantined = true;
    } else if (const auto* freed = std::get_if<model::TargetQuarantineEnded>(&event.body)) {
        m_targets[freed->target].isQuarantined = false;
    } else if (const auto* hold = std::get_if<model::HoldPlaced>(&event.body)) {
        m_targets[hold->hold.target].holds[hold->hold.id.value] = hold->hold.mode;
    } else if (const auto* released = std::get_if<model::HoldReleased>(&event.body)) {
        m_targets[released->target].holds.erase(released->id.value);
    } else if (const auto* placed = std::get_if<model::SessionPlaced>(&event.body)) {
        onPlaced(placed->session, event.revision);
    } else if (const auto* reconnected = std::get_if<model::SessionReconnected>(&event.body)) {
        const auto found = m_sessions.find(reconnected->id.value);
        if (found == m_sessions.end()) {
            complain(event.revision, fmt::format("{} is sent back to a session that is over", reconnected->user));
            return;
        }
        const TargetState& at = m_targets[found->second.target];
        if (at.isDown ||
            std::ranges::any_of(at.holds, [](const auto& one) { return one.second == model::Admission::Closed; })) {
            complain(event.revision, fmt::format("{} is sent back to {}, which is closed or down", reconnected->user,
                                                 found->second.target));
        }
    } else if (const auto* ended = std::get_if<model::SessionEnded>(&event.body)) {
        if (m_sessions.erase(ended->id.value) == 0) {
            complain(event.revision, fmt::format("the session of {} ends twice", ended->user));
        }
    }
}

void JournalOracle::onPlaced(const model::Session& session, base::Revision revision) {
    const TargetState& target = m_targets[session.target];
    if (!target.holds.empty() || target.isDown || target.isQuarantined) {
        complain(revision,
                 fmt::format("{} is placed on {}, which takes no new sessions", session.user, session.target));
    }
    std::size_t there = 0;
    for (const auto& [id, other] : m_sessions) {
        there += other.target == session.target ? 1 : 0;
        if (m_farms[session.farm] == model::SessionRule::Single && other.farm == session.farm &&
            other.user == session.user) {
            complain(revision, fmt::format("{} gets a second session in {}", session.user, session.farm));
        }
    }
    if (target.limit != 0 && there >= target.limit) {
        complain(revision, fmt::format("{} is placed on {}, which is full", session.user, session.target));
    }
    m_sessions[session.id.value] = {session.farm, session.user, session.target};
}

std::map<std::string, std::size_t> JournalOracle::liveByTarget() const {
    std::map<std::string, std::size_t> counts;
    for (const auto& [id, session] : m_sessions) {
        ++counts[session.target];
    }
    return counts;
}

void JournalOracle::complain(base::Revision revision, const std::string& what) {
    m_complaints.push_back(fmt::format("revision {}: {}", revision.value, what));
}

}  // namespace farmwarden::test
