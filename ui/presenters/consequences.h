#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "ui/presenters/farm_tree.h"

// What an action would do, in numbers and names, before anybody presses its button. Pure functions over a Directory;
// some look at every session, so the console asks them on a worker.
namespace farmwarden::presenters {

inline constexpr std::size_t kSampleNames = 4;

struct People {
    directory::SessionCounts sessions;
    std::vector<std::string>
        names;  // the first few, sorted by what they would lose: active before disconnected before pending
    std::size_t more = 0;
};

// One target of the same farm in the hold sheet's row of cells.
struct NeighbourCell {
    std::string name;
    TargetState now = TargetState::Open;
    TargetState then = TargetState::Open;
    std::uint32_t sessions = 0;
    std::uint32_t after = 0;  // once everybody from the held ones has come back, to whichever has the fewest then
    std::uint32_t limit = 0;
    bool isHeld = false;  // by this action

    bool operator==(const NeighbourCell&) const = default;
};

struct HoldConsequences {
    std::string farm;                // empty when the targets are gone
    People people;                   // on the targets
    std::uint32_t otherTargets = 0;  // that admit new sessions afterwards
    std::uint64_t freePlaces = 0;
    bool hasUnlimited = false;     // one of them has no limit
    std::uint32_t openBefore = 0;  // targets without any hold
    std::uint32_t openAfter = 0;
    std::uint32_t targetCount = 0;
    std::uint32_t minOpen = 0;
    std::uint32_t withoutPlace = 0;  // of the people, when all of them came back to the others
    std::vector<NeighbourCell> neighbours;
    std::vector<std::string> heldAlready;  // of the targets, by anybody

    // The executor refuses what would go below it, not what leaves a farm there that was there before.
    bool isBelowMinimum() const { return openAfter < minOpen && openAfter < openBefore; }
    bool leavesNowhere() const { return otherTargets == 0; }
};

// REQUIRES: the targets are of one farm.
HoldConsequences holdConsequences(const directory::Directory& directory, std::span<const std::string> targets,
                                  model::Admission mode);

struct ReleaseConsequences {
    struct Line {
        model::Hold hold;
        std::size_t othersLeft = 0;  // other holds on the same target, which go on
    };
    std::vector<Line> holds;           // that are still there, by target
    std::vector<std::string> opening;  // targets that take new users again
    std::size_t ofOthers = 0;          // holds that somebody else placed
    std::size_t gone = 0;              // released or ended meanwhile
    std::vector<NeighbourCell> neighbours;  // of the first farm
};

ReleaseConsequences releaseConsequences(const directory::Directory& directory, std::span<const base::HoldId> holds,
                                        const std::string& actor);

// Who is on a target.
People peopleOn(const directory::Directory& directory, const std::string& target);

struct DisconnectConsequences {
    People people;             // active ones: they lose their connection, their session stays
    std::size_t excluded = 0;  // not connected, so there is nothing to cut
    std::size_t targets = 0;
    std::vector<base::SessionId> ids;  // of the active ones
};

DisconnectConsequences disconnectConsequences(const directory::Directory& directory,
                                              std::span<const base::SessionId> ids);

}  // namespace farmwarden::presenters
