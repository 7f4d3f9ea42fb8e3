#pragma once

#include <optional>
#include <string>

#include "core/model/events.h"
#include "core/placement/placement.h"

// A decision as the journal has it: what was asked, what the rules knew, what was answered. Re-running it on the state
// at `basis` under policy version `policy` gives the same answer. Pure functions.
namespace farmwarden::placement {

struct RecordedDecision {
    base::Revision revision;  // of its event
    base::Revision basis;     // it was made on the state at this revision
    PlacementRequest request;
    std::uint32_t policy = 0;  // the version that decided
    Outcome outcome = Outcome::Refused;
    std::string farm;     // that served it; empty when refused or sent outside
    std::string target;   // empty likewise
    std::string address;  // outside
    std::string rule;     // id; empty: none
    std::string refusal;  // its code
    std::string message;  // of a refusal
    base::SessionId session;
};

// Nothing for an event that is no decision of a broker, also where the front door chose by itself. `Reconnected` leaves
// the farm empty: only the directory knows the session's.
std::optional<RecordedDecision> recordedDecision(const model::Event& event);

// What goes into the journal beside the event's own fields. `version` is the policy's.
model::RuleFacts factsOf(const policy::Program& program, std::uint32_t version, const PlacementRequest& request,
                         const Decision& decision);

}  // namespace farmwarden::placement
