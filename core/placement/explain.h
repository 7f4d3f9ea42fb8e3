#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/placement/placement.h"
#include "core/policy/explain.h"

// "Why here, why not there": decide() once more, with every stage and every candidate written down as codes and values.
// O(n log n) in the farm's targets; decide() pays nothing for it. Callable from any thread that may read the directory.
namespace farmwarden::placement {

// The pipeline's stages, in order.
enum class Stage : std::uint8_t {
    Filter,
    RedirectRules,
    ExistingSession,
    LoadBalancing,
    Placement,
    Orchestration,
    Redirect
};

// What became of a candidate. A rejected one has its first reason only, the first that applies in this order.
enum class Verdict : std::uint8_t {
    Chosen,
    NotFewest,      // admitted; another one has fewer sessions for its weight
    NotNext,        // admitted; the farm's balancing, which `detail` names, puts the chosen one first
    TieLostByName,  // admitted and equal; the chosen one's name comes first
    OutsideRule,    // the rule does not lead there
    Closed,         // `hold` says whose hold, why and how long
    ReconnectOnly,  // `hold` likewise
    Down,           // `detail` has the health check's words
    Quarantined,    // `until`; `detail` has the reason
    AtLimit,
    SessionElsewhere,  // admitted, and not asked: the user's session is on the chosen target
    NotByPlugin,       // admitted; the plug-in in `detail` chose another one
};

struct Candidate {
    std::string target;
    directory::SessionCounts sessions;
    std::uint32_t weight = 0;
    std::uint32_t limit = 0;  // 0: none
    Verdict verdict = Verdict::Chosen;
    std::optional<model::Hold> hold;       // Closed, ReconnectOnly: the strictest hold, of several the first placed
    std::optional<base::TimePoint> until;  // of that hold, or of the quarantine
    std::string detail;

    // What the order hangs on, (active + disconnected + pending) / weight, for showing; the comparison itself is exact.
    double score() const { return weight == 0 ? 0.0 : static_cast<double>(sessions.total()) / weight; }
};

struct StageRecord {
    Stage stage = Stage::Filter;
    bool isDecisive = false;  // this stage chose the target, or refused; exactly one stage does
    std::string code;
    std::vector<std::string> arguments;
};

// Codes and arguments by stage. Every stage may say "skipped" (no arguments): an earlier one had decided.
//   Filter           none
//                    passed [plugins, tags]                     asked, and let it go on; the tags that they gave it
//                    given-up [plugin, target]                  the target cannot be had, or the user has a session
//                    sent [plugin, target] | outside [plugin, address] | refused [plugin, message]
//   RedirectRules    none [farm] | no-such-farm [farm]
//                    sent [rule, farm] | sent-tagged [rule, tags, farm] | sent-to [rule, targets]
//                    outside [rule, address] | refused [rule, message]
//                    kept [rule, farm]                          gave way to the user's session there
//                    Where `prefer` rules were passed over first, the last argument lists their ids.
//   ExistingSession  no-user | none [farm] | found [session, target, state]
//                    in-use [count, farm]                       several allowed, none of them disconnected
//                    superseded [session, target, closed|down]  single: ends, a new one is placed
//                    superseded-by-rule [session, target]       likewise; the rule does not lead there
//                    unreachable [session, target, closed|down] stays as it is
//                    ignored [session, target]                  likewise; the rule does not lead there
//   LoadBalancing    fewest, round-robin, fill, two-random, load-index [target, admitted, targets, sessions, weight]
//                    plugin [target, admitted, targets, sessions, weight, plugin]
//                    outside [plugin, address] | refused [plugin, message]
//                    farm-is-empty [farm] | no-target-admits [targets] | farm-quota [farm] | user-quota [farm]
//   Placement        no-environment [kind] | environment-not-asked [environment]
//                    ready [plugin] | refused [plugin, message]
//   Orchestration    not-needed | ready [plugin] | refused [plugin, message]
//                    working [plugin]                           not waited for: the front door tries the target again
//   Redirect         sent [target, address] | outside [address] | refused [refusal]
struct Explanation {
    Decision decision;                // equal to what decide() answers
    std::string asked;                // the farm asked for
    std::string farm;                 // that serves it; as asked when there is none
    std::string target;               // chosen; empty when refused or sent outside
    std::string address;              // of the target, or outside; empty when refused
    std::string rule;                 // id of the rule that was acted upon; empty: none
    std::string keptOver;             // id of the rule that gave way to the existing session; empty: none
    std::string message;              // when refused
    std::vector<StageRecord> stages;  // all seven, in order
    policy::PolicyExplanation rules;  // every rule, and what became of it
    std::vector<model::PluginAnswer> plugins;  // as recorded with the request
    // Each target once: the chosen, then the admitted by load, then the rejected by name.
    std::vector<Candidate> candidates;
};

Explanation explain(const directory::Directory& directory, const policy::Program& program,
                    const PlacementRequest& request);

// filter redirect-rules existing-session load-balancing placement orchestration redirect
std::string_view toText(Stage stage);
// chosen not-fewest not-next tie-lost-by-name outside-rule closed reconnect-only down quarantined at-limit session-elsewhere
// not-by-plugin
std::string_view toText(Verdict verdict);

// One English line without the stage's or the target's name in front, for farmwardenctl and logs: "fewest sessions ->
// sh-12, of 19 admitted", "closed: hold of r.vidal until 2026-11-22T20:00:00Z (new disks)". The console words codes and
// arguments by itself.
std::string describe(const StageRecord& record);
std::string describe(const Candidate& candidate);
std::string describe(const model::PluginAnswer& answer);

}  // namespace farmwarden::placement
