#include "ui/presenters/consequences.h"

#include <algorithm>
#include <map>
#include <queue>
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

// Where the sessions of the held targets would go, one by one, each to the target that has the fewest for its weight.
struct Place {
    std::uint64_t load = 0;  // times the greatest weight
    std::size_t cell = 0;

    bool operator>(const Place& other) const { return std::tie(load, cell) > std::tie(other.load, other.cell); }
};

std::uint32_t spread(std::vector<NeighbourCell>& cells, const std::vector<std::pair<std::size_t, std::uint32_t>>& takers,
                     std::uint32_t people) {
    std::priority_queue<Place, std::vector<Place>, std::greater<>> queue;
    const auto add = [&](std::size_t cell, std::uint32_t weight) {
        if (cells[cell].limit == 0 || cells[cell].after < cells[cell].limit) {
            queue.push({std::uint64_t{cells[cell].after} * model::kMaxWeight / weight, cell});
        }
    };
    std::map<std::size_t, std::uint32_t> weights(takers.begin(), takers.end());
    for (const auto& [cell, weight] : takers) {
        add(cell, weight);
    }
    for (; people > 0 && !queue.empty(); --people) {
        const std::size_t cell = queue.top().cell;
        queue.pop();
        ++cells[cell].after;
        add(cell, weights[cell]);
    }
    return people;
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
    std::vector<std::pair<std::size_t, std::uint32_t>> takers;
    std::vector<directory::TargetIndex> sorted(farm.targets.begin(), farm.targets.end());
    std::ranges::sort(sorted, {}, [&](directory::TargetIndex index) { return directory.target(index).value.name; });
    for (const directory::TargetIndex index : sorted) {
        const directory::TargetRecord& target = directory.target(index);
        const bool isHeld = held.contains(index);
        const std::uint32_t sessions = target.sessions.total();
        result.openBefore += target.holds.empty() ? 1 : 0;
        if (isHeld && !target.holds.empty()) {
            result.heldAlready.push_back(target.value.name);
        }
        if (!isHeld) {
            result.openAfter += target.holds.empty() ? 1 : 0;
            if (target.admitsNewSessions()) {
                takers.emplace_back(result.neighbours.size(), target.value.weight);
                ++result.otherTargets;
                result.hasUnlimited = result.hasUnlimited || target.value.limit == 0;
                result.freePlaces += target.value.limit == 0 ? 0 : target.value.limit - sessions;
            }
        }
        result.neighbours.push_back({target.value.name, stateOf(target), isHeld ? stateWith(target, mode) : stateOf(target),
                                     sessions, isHeld ? 0 : sessions, target.value.limit, isHeld});
    }
    result.withoutPlace = spread(result.neighbours, takers, result.people.sessions.total());
    return result;
}

ReleaseConsequences releaseConsequences(const Directory& directory, std::span<const base::HoldId> holds,
                                        const std::string& actor) {
    ReleaseConsequences result;
    const std::set<base::HoldId> wanted(holds.begin(), holds.end());
    std::set<directory::TargetIndex> targets;
    for (const base::HoldId id : holds) {
        const directory::TargetIndex index = directory.findHold(id);
        if (index == directory::kNone) {
            ++result.gone;
            continue;
        }
        const auto& all = directory.target(index).holds;
        const auto left = std::ranges::count_if(all, [&](const model::Hold& hold) { return !wanted.contains(hold.id); });
        const auto hold = std::ranges::find(all, id, &model::Hold::id);
        result.holds.push_back({*hold, static_cast<std::size_t>(left)});
        result.ofOthers += hold->owner == actor ? 0 : 1;
        if (left == 0 && targets.insert(index).second) {
            result.opening.push_back(directory.target(index).value.name);
        }
    }
    std::ranges::sort(result.holds, {}, [](const ReleaseConsequences::Line& line) { return line.hold.target; });
    std::ranges::sort(result.opening);
    if (result.holds.empty()) {
        return result;
    }
    const directory::TargetIndex first = directory.findTarget(result.holds.front().hold.target);
    for (const directory::TargetIndex index : directory.farm(directory.target(first).farm).targets) {
        const directory::TargetRecord& target = directory.target(index);
        const TargetState now = stateOf(target);
        const bool opens = targets.contains(index);
        const bool isHeldOnly = now == TargetState::ReconnectOnly || now == TargetState::Closed;
        result.neighbours.push_back({target.value.name, now, opens && isHeldOnly ? TargetState::Open : now,
                                     target.sessions.total(), target.sessions.total(), target.value.limit, opens});
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
