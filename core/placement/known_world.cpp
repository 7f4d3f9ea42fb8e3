#include "core/placement/known_world.h"

#include <fmt/format.h>

#include "core/placement/rejection.h"

namespace farmwarden::placement {
namespace {

// Why it takes no new session, in a few words; empty when it does.
std::string obstacleOf(const directory::TargetRecord& target) {
    const auto rejection = firstRejection(target);
    if (!rejection) {
        return {};
    }
    std::string text(toText(*rejection));
    const bool isHeld = *rejection == Rejection::Closed || *rejection == Rejection::ReconnectOnly;
    if (const model::Hold* hold = isHeld ? decidingHold(target) : nullptr) {
        text += fmt::format(", held by {}{}", hold->owner, hold->reason.empty() ? "" : ": " + hold->reason);
    }
    return text;
}

}  // namespace

policy::KnownWorld knownWorld(const directory::Directory& directory, const policy::ZoneCatalogue& zones, base::TimePoint now) {
    policy::KnownWorld world{.farms = {}, .targets = {}, .now = now, .zones = zones};
    for (directory::FarmIndex index = 0; index < directory.farmCount(); ++index) {
        if (const std::string& name = directory.farm(index).value.name; !name.empty()) {
            world.farms.insert(name);
        }
    }
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const directory::TargetRecord& target = directory.target(index);
        if (!target.value.name.empty()) {
            world.targets.emplace(target.value.name, policy::KnownTarget{target.value.farm, target.value.tags, obstacleOf(target)});
        }
    }
    return world;
}

}  // namespace farmwarden::placement
