#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "core/placement/placement.h"

// The last step of a decision: one of several targets that take new sessions, by a farm's balancing. Pure functions.
namespace farmwarden::placement {

// Targets of one farm: all of them, or those that have all of the tags.
struct TargetSet {
    FarmIndex farm = directory::kNone;
    std::span<const std::string> tags;
};

bool isIn(const directory::Directory& directory, TargetIndex target, const TargetSet& set);

struct Choice {
    TargetIndex target = directory::kNone;
    std::uint32_t candidates = 0;  // how many there were to choose from
};

Choice choose(const directory::Directory& directory, const TargetSet& set, model::Balancing balancing,
              const PlacementRequest& request);

model::PlacementReason reasonOf(model::Balancing balancing);

}  // namespace farmwarden::placement
