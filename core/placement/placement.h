#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/directory/directory.h"
#include "core/model/events.h"
#include "core/policy/program.h"

// Where a connection goes: the placement pipeline over a directory and a policy. Pure functions: the same directory,
// policy and request give the same decision on every broker, in replay and in "why here". Nothing is stored here and no
// clock is read, so a decision that was not acted upon left no trace. Callable from any thread that may read the
// directory.
namespace farmwarden::placement {

using directory::FarmIndex;
using directory::SessionSlot;
using directory::TargetIndex;
using policy::RuleNumber;

// What a connection says and what is known of its user. An empty user is unknown: such a connection is never matched
// with a session.
struct PlacementRequest : policy::Request {
    std::uint16_t clientPort = 0;
    bool asNewcomer = false;  // as if the user had no session: for tests, whose result must not hang on who is logged on
    std::vector<model::PluginAnswer> plugins;  // who was asked before, and what they say: see decide()
};

// External: to an address that a rule names and that is no target; no session of ours comes of it.
enum class Outcome : std::uint8_t { Placed, Reconnected, Refused, External };

// Why a connection is refused.
enum class Refusal : std::uint8_t {
    None,
    NoSuchFarm,
    FarmIsEmpty,     // it has no targets
    NoTargetAdmits,  // all held, down, quarantined or at their limits
    ByRule,          // a rule says so; its message is for the operators
    FarmQuota,       // the policy lets the farm have no more sessions
    UserQuota,       // nor the user in this farm
    ByPlugin,
};

inline constexpr std::uint32_t kNoPlugin = 0xFFFF'FFFF;

struct Decision {
    Outcome outcome = Outcome::Refused;
    FarmIndex farm = directory::kNone;  // that serves it; the farm asked for unless a rule chose another
    TargetIndex target = directory::kNone;
    SessionSlot session = directory::kNone;  // the existing session when Reconnected
    // Placed in a single-session farm although the user has this session there, because it cannot be gone back to or a
    // rule said not to. It ends with the placement, so that the user has one session again.
    SessionSlot superseded = directory::kNone;
    model::PlacementReason reason = model::PlacementReason::FewestSessions;
    model::Balancing balancing = model::Balancing::FewestSessions;  // of the farm, as the policy or its definition says
    Refusal refusal = Refusal::None;
    // The policy's part, as numbers in it:
    RuleNumber rule = policy::kNoRule;      // acted upon
    RuleNumber keptOver = policy::kNoRule;  // matched, and gave way to the user's existing session
    RuleNumber possible = policy::kNoRule;  // the first that was passed over because the user's groups are not known
    std::uint32_t plugin = kNoPlugin;  // whose answer was acted upon, as a place in the request's `plugins`
    // Top factors, for the journal's reader and the inspector:
    std::uint32_t sessions = 0;    // on the chosen target before this one
    std::uint32_t weight = 0;      // of the chosen target
    std::uint32_t candidates = 0;  // targets that take new sessions, among those that the rule leaves
    std::uint32_t targets = 0;     // of the farm

    bool operator==(const Decision&) const = default;
};

// First the rules: the first that matches chooses a farm or targets, an external address, or refuses; without one the
// farm asked for serves. A `prefer` rule of whose targets none can take the connection is passed over, a `require` one
// refuses.
//
// Then the user's existing session: an existing session in the farm asked for wins over any rule that keeps
// (Reconnect::Keep), one in the chosen farm otherwise. It can be gone back to when its target admits reconnects and, in
// a farm of several sessions a user, it is disconnected (an active one there is somebody's other desktop and is left
// alone; in a single-session farm the newcomer takes it over). Of several the one placed last. Under Reconnect::Ignore
// only a session on one of the rule's own targets counts.
//
// Then the farm's quotas, and its balancing among the targets that take new sessions.
//
// What plug-ins answered is part of the request. The first filter that did not pass the connection takes the place of
// the rules, unless it names a target and the user has a session in the farm; the first load balancing that chose takes that of
// the farm's balancing, within what the rules allow; a placement or orchestration that refuses has the last word. An
// answer that cannot be followed any more, because the target fills up or is held meanwhile, is as none.
//
// O(1) in sessions and, where FarmRecord::order is the farm's balancing, in targets; a rule with several tags looks at
// the targets that have the rarest of them, a farm that is ordered otherwise at all of them. Allocates nothing when the
// user's name comes in lower case, but for two random choices among tagged targets.
Decision decide(const directory::Directory& directory, const policy::Program& program, const PlacementRequest& request);

// REQUIRES: the decision is of this request, and External.
model::Endpoint addressOutside(const policy::Program& program, const PlacementRequest& request,
                               const Decision& decision);

// The farm's balancing: the policy's word if it has one, else the definition's.
model::Balancing balancingOf(const policy::Program& program, const model::Farm& farm);

std::string_view toText(Outcome outcome);  // placed reconnected refused external
// none no-such-farm farm-is-empty no-target-admits refused-by-rule farm-quota user-quota refused-by-plugin
std::string_view toText(Refusal refusal);

// For the operator: what was refused, why, and the remedy. The farm's name is made safe to print: a client may have
// sent anything. REQUIRES: the decision is of this request, and it is a refusal.
std::string refusalMessage(const directory::Directory& directory, const policy::Program& program,
                           const PlacementRequest& request, const Decision& decision);

}  // namespace farmwarden::placement
