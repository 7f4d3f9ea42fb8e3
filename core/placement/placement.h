#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/directory/directory.h"

// Where a connection goes: the placement pipeline over a directory. Pure functions: the same directory and request give
// the same decision on every broker, in replay and in "why here". Nothing is stored here and no clock is read, so a
// decision that was not acted upon left no trace. Callable from any thread that may read the directory.
namespace farmwarden::placement {

using directory::FarmIndex;
using directory::SessionSlot;
using directory::TargetIndex;

struct PlacementRequest {
    std::string farm;
    std::string user;  // compared without case; empty: unknown, such a connection is never matched with a session
    std::string domain;
    model::IpAddress client;
    std::uint16_t clientPort = 0;
    std::string clientName;
    base::TimePoint at;
};

enum class Outcome : std::uint8_t { Placed, Reconnected, Refused };

// Why a connection is refused.
enum class Refusal : std::uint8_t {
    None,
    NoSuchFarm,
    FarmIsEmpty,     // it has no targets
    NoTargetAdmits,  // all held, down, quarantined or at their limits
};

struct Decision {
    Outcome outcome = Outcome::Refused;
    FarmIndex farm = directory::kNone;
    TargetIndex target = directory::kNone;
    SessionSlot session = directory::kNone;  // the existing session when Reconnected
    // Placed in a single-session farm although the user has this session, because its target is closed or down. It ends
    // with the placement, so that the user has one session again.
    SessionSlot superseded = directory::kNone;
    model::PlacementReason reason = model::PlacementReason::FewestSessions;
    Refusal refusal = Refusal::None;
    // Top factors, for the journal's reader and the inspector:
    std::uint32_t sessions = 0;    // on the chosen target before this one
    std::uint32_t weight = 0;      // of the chosen target
    std::uint32_t candidates = 0;  // targets of the farm that take new sessions
    std::uint32_t targets = 0;     // of the farm

    bool operator==(const Decision&) const = default;
};

// The user's session in the farm if there is one to go back to, else the target with the fewest sessions for its
// weight.
//
// To go back to: the target admits reconnects and, in a farm of several sessions a user, the session is disconnected
// (an active one there is somebody's other desktop and is left alone; in a single-session farm the newcomer takes it
// over). Of several the one placed last.
//
// O(1) in sessions and targets: the directory keeps the order (O(log n) when the placement is folded in). Allocates
// nothing when the user's name comes in lower case.
Decision decide(const directory::Directory& directory, const PlacementRequest& request);

std::string_view toText(Outcome outcome);  // placed reconnected refused
std::string_view toText(Refusal refusal);  // none no-such-farm farm-is-empty no-target-admits

// For the operator: what was refused, why, and the remedy. The farm's name is made safe to print: a client may have
// sent anything. REQUIRES: the decision is of this request, and it is a refusal.
std::string refusalMessage(const directory::Directory& directory, const PlacementRequest& request,
                           const Decision& decision);

}  // namespace farmwarden::placement
