#pragma once

#include <string>
#include <vector>

#include "core/placement/placement.h"

// "Why here, why not there": the same pipeline again, with every stage and every candidate written down. Costs O(targets of the farm); decide()
// pays nothing for it.
namespace farmwarden::placement {

enum class Stage : std::uint8_t { Filter, RedirectRules, ExistingSession, LoadBalancing, Placement, Orchestration, Redirect };

// First reason only, in this order of precedence.
enum class Verdict : std::uint8_t {
    Chosen,
    NotFewest,        // admitted, another one has fewer sessions for its weight
    TieLostByName,    // admitted, equally loaded, another name comes first
    Closed,           // a hold; `hold` says whose
    ReconnectOnly,    // a hold; `hold` says whose
    Down,             // detail = the check's words
    Quarantined,      // until
    AtLimit,
    SessionElsewhere, // the user's session is on another target
};

struct Candidate {
    std::string target;
    directory::SessionCounts sessions;
    std::uint32_t weight = 0;
    std::uint32_t limit = 0;
    Verdict verdict = Verdict::Chosen;
    std::optional<model::Hold> hold;
    std::optional<base::TimePoint> until;  // of a hold or a quarantine
    std::string detail;
};

struct StageRecord {
    Stage stage = Stage::Filter;
    bool isDecisive = false;     // this stage chose
    std::string code;            // what happened, as a code: "none", "found", "fewest", "skipped", ... (explain.cpp lists them per stage)
    std::vector<std::string> arguments;
};

struct Explanation {
    Decision decision;
    std::string farm;
    std::string target;                 // chosen, if any
    std::vector<StageRecord> stages;    // always all seven, in order
    std::vector<Candidate> candidates;  // the chosen first, then the admitted by load, then the rejected by name
};

Explanation explain(const directory::Directory& directory, const PlacementRequest& request);

std::string_view toText(Stage stage);
std::string_view toText(Verdict verdict);
// One English line for farmwardenctl and logs; the console words codes and arguments by itself.
std::string describe(const StageRecord& record);
std::string describe(const Candidate& candidate);

}  // namespace farmwarden::placement
