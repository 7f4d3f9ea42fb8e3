#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"

// Where a connection goes: the pipeline of design section 4 over a directory. Pure functions: the same directory, settings and request give the
// same decision on every broker, in replay and in "why here"; nothing is stored here and no clock is read.
namespace farmwarden::placement {

using directory::FarmIndex;
using directory::SessionSlot;
using directory::TargetIndex;

struct PlacementRequest {
    std::string farm;
    std::string user;     // compared without case; empty: unknown, such a connection is never matched with a session
    std::string domain;
    model::IpAddress client;
    std::uint16_t clientPort = 0;
    std::string clientName;
    base::TimePoint at;
};

enum class Outcome : std::uint8_t { Placed, Reconnected, Refused };

// Why a connection is refused. Words: none, no-such-farm, farm-is-empty, no-target-admits.
enum class Refusal : std::uint8_t {
    None,
    NoSuchFarm,
    FarmIsEmpty,          // it has no targets
    NoTargetAdmits,       // all held, down, quarantined or at their limits
};

struct Decision {
    Outcome outcome = Outcome::Refused;
    FarmIndex farm = directory::kNone;
    TargetIndex target = directory::kNone;
    SessionSlot session = directory::kNone;  // of the existing session when Reconnected
    // Placed in a single-session farm although the user has this session: its target is closed or down. It ends with the placement, so
    // that the user has one session again.
    SessionSlot superseded = directory::kNone;
    model::PlacementReason reason = model::PlacementReason::FewestSessions;
    Refusal refusal = Refusal::None;
    // Top factors, for the journal's reader and the inspector:
    std::uint32_t sessions = 0;    // on the chosen target before this one
    std::uint32_t weight = 0;
    std::uint32_t candidates = 0;  // targets that admitted it
    std::uint32_t targets = 0;     // of the farm
};

// O(log n) in targets, O(1) in sessions, no allocation.
Decision decide(const directory::Directory& directory, const PlacementRequest& request);

std::string_view toText(Outcome outcome);   // placed reconnected refused
std::string_view toText(Refusal refusal);
// For the operator: names the farm and the remedy.
std::string refusalMessage(const directory::Directory& directory, const PlacementRequest& request, const Decision& decision);

}  // namespace farmwarden::placement
