#include "core/placement/choice.h"

#include <algorithm>
#include <vector>

namespace farmwarden::placement {
namespace {

using directory::Directory;
using directory::kNone;
using directory::LeastLoaded;
using directory::TargetRecord;

// Draws that meet a target which takes no new session are repeated so often before the rest is looked at in order.
constexpr int kDraws = 32;

bool hasTag(const TargetRecord& target, base::PoolIndex tag) {
    return std::ranges::find(target.tags, tag) != target.tags.end();
}

// Numbers that follow from the request alone, so that every broker and every replay draws the same ones. FNV-1a over
// what tells connections apart, then SplitMix64 (Steele, Lea, Flood 2014) for each further number.
class Draw {
public:
    explicit Draw(const PlacementRequest& request) {
        mix(request.user);
        mix(request.farm);
        mix({reinterpret_cast<const char*>(request.client.bytes.data()), request.client.bytes.size()});
        const std::int64_t at = request.at.time_since_epoch().count();
        m_state ^= static_cast<std::uint64_t>(at) ^ std::uint64_t{request.clientPort} << 48U;
    }

    std::size_t below(std::size_t bound) {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111eb;
        return (z ^ (z >> 31U)) % bound;
    }

private:
    void mix(std::string_view text) {
        for (const char c : text) {
            m_state = (m_state ^ static_cast<std::uint8_t>(c)) * 0x100000001b3;
        }
    }

    std::uint64_t m_state = 0xcbf29ce484222325;
};

TargetIndex betterOf(const Directory& directory, TargetIndex a, TargetIndex b, model::Balancing balancing) {
    if (a == kNone || b == kNone) {
        return a == kNone ? b : a;
    }
    const bool isSecond =
        isLessLoaded(loadOf(directory.target(b), balancing), loadOf(directory.target(a), balancing));
    return isSecond ? b : a;
}

// One that takes new sessions, from those of a list in an order that all brokers share.
TargetIndex drawFrom(const Directory& directory, std::span<const TargetIndex> targets, Draw& draw) {
    for (int i = 0; i < kDraws; ++i) {
        const TargetIndex drawn = targets[draw.below(targets.size())];
        if (directory.target(drawn).admitsNewSessions()) {
            return drawn;
        }
    }
    const std::size_t start = draw.below(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const TargetIndex next = targets[(start + i) % targets.size()];
        if (directory.target(next).admitsNewSessions()) {
            return next;
        }
    }
    return kNone;
}

// "The power of two choices" (Mitzenmacher 1996): nearly as even as the best of all, and no herd runs to the one that
// was best a moment ago.
TargetIndex lessLoadedOfTwo(const Directory& directory, std::span<const TargetIndex> targets,
                            const PlacementRequest& request) {
    if (targets.empty()) {
        return kNone;
    }
    Draw draw(request);
    const TargetIndex first = drawFrom(directory, targets, draw);
    const TargetIndex second = drawFrom(directory, targets, draw);
    return betterOf(directory, first, second, model::Balancing::FewestSessions);
}

// The first in a heap's order if that is the order wanted, else by looking at all; those only that `isMeant`.
template <typename IsMeant>
Choice bestOf(const Directory& directory, const LeastLoaded& heap, model::Balancing balancing, IsMeant isMeant) {
    Choice choice;
    for (std::size_t i = 0; i < heap.size(); ++i) {
        if (isMeant(heap.at(i))) {
            ++choice.candidates;
            choice.target = betterOf(directory, choice.target, heap.at(i), balancing);
        }
    }
    return choice;
}

bool isOrderedFor(const directory::FarmRecord& farm, model::Balancing balancing) { return farm.order == balancing; }

Choice chooseInFarm(const Directory& directory, FarmIndex index, model::Balancing balancing,
                    const PlacementRequest& request) {
    const directory::FarmRecord& farm = directory.farm(index);
    const auto candidates = static_cast<std::uint32_t>(farm.candidates.size());
    if (balancing == model::Balancing::TwoRandom) {
        const TargetIndex chosen = candidates == 0 ? kNone : lessLoadedOfTwo(directory, farm.targets, request);
        return {chosen, candidates};
    }
    if (isOrderedFor(farm, balancing)) {
        return {farm.candidates.best(), candidates};
    }
    return bestOf(directory, farm.candidates, balancing, [](TargetIndex) { return true; });
}

Choice chooseTagged(const Directory& directory, const TargetSet& set, model::Balancing balancing,
                    const PlacementRequest& request) {
    const directory::FarmRecord& farm = directory.farm(set.farm);
    const LeastLoaded* rarest = nullptr;
    for (const std::string& tag : set.tags) {
        const auto known = directory.findText(tag);
        const auto tagged = known ? farm.candidatesByTag.find(*known) : farm.candidatesByTag.end();
        if (tagged == farm.candidatesByTag.end()) {
            return {};
        }
        if (rarest == nullptr || tagged->second.size() < rarest->size()) {
            rarest = &tagged->second;
        }
    }
    const auto isMeant = [&](TargetIndex target) { return isIn(directory, target, set); };
    if (balancing == model::Balancing::TwoRandom) {
        std::vector<TargetIndex> admitted;
        std::ranges::copy_if(farm.targets, std::back_inserter(admitted), [&](TargetIndex target) {
            return directory.target(target).admitsNewSessions() && isMeant(target);
        });
        return {lessLoadedOfTwo(directory, admitted, request), static_cast<std::uint32_t>(admitted.size())};
    }
    if (set.tags.size() == 1 && isOrderedFor(farm, balancing)) {
        return {rarest->best(), static_cast<std::uint32_t>(rarest->size())};
    }
    return bestOf(directory, *rarest, balancing, isMeant);
}

}  // namespace

bool isIn(const Directory& directory, TargetIndex index, const TargetSet& set) {
    const TargetRecord& target = directory.target(index);
    return target.farm == set.farm && std::ranges::all_of(set.tags, [&](const std::string& tag) {
               const auto known = directory.findText(tag);
               return known && hasTag(target, *known);
           });
}

Choice choose(const Directory& directory, const TargetSet& set, model::Balancing balancing,
              const PlacementRequest& request) {
    return set.tags.empty() ? chooseInFarm(directory, set.farm, balancing, request)
                            : chooseTagged(directory, set, balancing, request);
}

model::PlacementReason reasonOf(model::Balancing balancing) {
    switch (balancing) {
        case model::Balancing::FewestSessions:
            return model::PlacementReason::FewestSessions;
        case model::Balancing::RoundRobin:
            return model::PlacementReason::RoundRobin;
        case model::Balancing::Fill:
            return model::PlacementReason::Fill;
        case model::Balancing::TwoRandom:
            return model::PlacementReason::TwoRandom;
        case model::Balancing::LoadIndex:
            break;
    }
    return model::PlacementReason::LoadIndex;
}

}  // namespace farmwarden::placement
