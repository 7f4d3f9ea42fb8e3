#include "ui/presenters/consequences.h"

#include <algorithm>
#include <set>

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using directory::SessionRecord;
using model::SessionState;

// Active first: those are the people who would notice.
int rankOf(SessionState state) {
    return state == SessionState::Active ? 0 : state == SessionState::Disconnected ? 1 : 2;
}

class PeopleCounter {
public:
    explicit PeopleCounter(const Directory& directory) : m_directory(directory) {}

    void add(const SessionRecord& record) {
        switch (record.state) {
            case SessionState::Pending:
                ++m_people.sessions.pending;
                break;
            case SessionState::Active:
                ++m_people.sessions.active;
                break;
            case SessionState::Disconnected:
                ++m_people.sessions.disconnected;
                break;
            case SessionState::Ended:
                return;
        }
        m_seen.emplace_back(rankOf(record.state), m_directory.text(record.user));
    }

    People take() {
        std::ranges::sort(m_seen);
        const auto doubles = std::ranges::unique(m_seen, {}, &std::pair<int, std::string_view>::second);
        m_seen.erase(doubles.begin(), doubles.end());
        for (std::size_t i = 0; i < std::min(kSampleNames, m_seen.size()); ++i) {
            m_people.names.emplace_back(m_seen[i].second);
        }
        m_people.more = m_seen.size() - m_people.names.size();
        return std::move(m_people);
    }

private:
    const Directory& m_directory;
    People m_people;
    std::vector<std::pair<int, std::string_view>> m_seen;
};

People peopleOn(const Directory& directory, const std::set<directory::TargetIndex>& targets) {
    PeopleCounter counter(directory);
    for (directory::SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        const SessionRecord& record = directory.sessions().at(slot);
        if (!record.isFree() && targets.contains(record.target)) {
            counter.add(record);
        }
    }
    return counter.take();
}

TargetState stateWith(const directory::TargetRecord& target, model::Admission mode) {
    const TargetState now = stateOf(target);
    if (mode == model::Admission::Closed) {
        return TargetState::Closed;
    }
    return now == TargetState::Open || now == TargetState::NotReported ? TargetState::ReconnectOnly : now;
}

}  // namespace

People peopleOn(const Directory& directory, const std::string& target) {
    const directory::TargetIndex index = directory.findTarget(target);
    return index == directory::kNone ? People{} : peopleOn(directory, std::set{index});
}

HoldConsequences holdConsequences(const Directory& directory, std::span<const std::string> targets,
                                  model::Admission mode) {
    HoldConsequences result;
    std::set<directory::TargetIndex> held;
    for (const std::string& name : targets) {
        if (const directory::TargetIndex index = directory.findTarget(name); index != directory::kNone) {
            held.insert(index);
        }
    }
    if (held.empty()) {
        return result;
    }
    const directory::FarmRecord& farm = directory.farm(directory.target(*held.begin()).farm);
    result.farm = farm.value.name;
    result.minOpen = farm.value.minOpen;
    result.targetCount = static_cast<std::uint32_t>(farm.targets.size());
    result.people = peopleOn(directory, held);
    for (const directory::TargetIndex index : farm.targets) {
        const directory::TargetRecord& target = directory.target(index);
        const bool isHeld = held.contains(index);
        result.openBefore += target.holds.empty() ? 1 : 0;
        if (!isHeld) {
            result.openAfter += target.holds.empty() ? 1 : 0;
            if (target.admitsNewSessions()) {
                ++result.otherTargets;
                result.hasUnlimited = result.hasUnlimited || target.value.limit == 0;
                result.freePlaces += target.value.limit == 0 ? 0 : target.value.limit - target.sessions.total();
            }
        }
        result.neighbours.push_back({target.value.name, stateOf(target),
                                     isHeld ? stateWith(target, mode) : stateOf(target), target.sessions.total(),
                                     target.value.limit, isHeld});
    }
    std::ranges::sort(result.neighbours, {}, &NeighbourCell::name);
    return result;
}

DisconnectConsequences disconnectConsequences(const Directory& directory, std::span<const base::SessionId> ids) {
    DisconnectConsequences result;
    PeopleCounter counter(directory);
    std::set<directory::TargetIndex> targets;
    for (const base::SessionId id : ids) {
        const directory::SessionSlot slot = directory.sessions().find(id);
        if (slot == directory::kNone || directory.sessions().at(slot).state != SessionState::Active) {
            ++result.excluded;
            continue;
        }
        counter.add(directory.sessions().at(slot));
        targets.insert(directory.sessions().at(slot).target);
        result.ids.push_back(id);
    }
    result.people = counter.take();
    result.targets = targets.size();
    return result;
}

}  // namespace farmwarden::presenters
