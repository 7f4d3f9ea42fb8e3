#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/table.h"
#include "core/base/text.h"

namespace farmwarden::ctl {
namespace {

// All rules up to the one that was acted upon; of those after it the ones that would have matched, too.
std::string rulesText(const placement::Explanation& explanation) {
    Table table({"RULE", "", "WHAT BECAME OF IT"});
    std::size_t passedBy = 0;
    bool isBehind = false;
    for (const policy::RuleTrace& trace : explanation.rules.rules) {
        const bool isMatch = trace.finding == policy::Finding::Matched;
        if (isBehind && !isMatch) {
            ++passedBy;
            continue;
        }
        const bool isTaken = !isBehind && (trace.id == explanation.rule || trace.id == explanation.keptOver);
        std::string text = policy::describe(trace);
        if (isMatch && !isTaken) {
            text += isBehind ? ", but an earlier rule does, too" : ", but none of its targets admits";
        } else if (isTaken && !explanation.keptOver.empty()) {
            text += ", but keeps the user's session";
        }
        table.add({trace.id, isTaken ? "*" : " ", text});
        isBehind = isBehind || isTaken;
    }
    return table.text("") + (passedBy == 0 ? ""
                                           : fmt::format("and {} later rule{} not match\n", passedBy,
                                                         passedBy == 1 ? " that does" : "s that do"));
}

// Where nothing was chosen there is nothing to come next to: what refused the connection or sent it outside also passed
// by the targets that would have taken it.
std::string candidateText(const placement::Explanation& explanation, const placement::Candidate& candidate) {
    if (candidate.verdict == placement::Verdict::NotNext && explanation.target.empty()) {
        return explanation.decision.outcome == placement::Outcome::External
                   ? "not asked: the connection goes outside"
                   : fmt::format("not asked: {}", candidate.detail);
    }
    return placement::describe(candidate);
}

}  // namespace

std::string explanationText(const placement::Explanation& explanation) {
    Table stages({"STAGE", "", "WHAT HAPPENED"});
    for (const placement::StageRecord& stage : explanation.stages) {
        stages.add(
            {std::string(placement::toText(stage.stage)), stage.isDecisive ? "*" : " ", placement::describe(stage)});
    }
    Table candidates({"TARGET", ">SESSIONS", ">WEIGHT", "VERDICT"});
    for (const placement::Candidate& candidate : explanation.candidates) {
        candidates.add({candidate.target, std::to_string(candidate.sessions.total()), std::to_string(candidate.weight),
                        candidateText(explanation, candidate)});
    }
    return stages.text("") + (explanation.rules.rules.empty() ? "" : "\n" + rulesText(explanation)) +
           (explanation.candidates.empty() ? "" : "\n" + candidates.text(""));
}

std::string whyNot(const placement::Explanation& explanation, const std::string& target,
                   const std::function<const directory::Directory&()>& directory) {
    const auto candidate = std::ranges::find(explanation.candidates, target, &placement::Candidate::target);
    if (candidate != explanation.candidates.end()) {
        return candidateText(explanation, *candidate);
    }
    const directory::Directory& then = directory();
    const directory::TargetIndex index = then.findTarget(target);
    if (index == directory::kNone) {
        throw Failure{kRefused, fmt::format("there was no target \"{}\"", base::sanitized(target, 64))};
    }
    const auto rules =
        std::ranges::find(explanation.stages, placement::Stage::RedirectRules, &placement::StageRecord::stage);
    return fmt::format("in farm {}, where the connection did not go: {}", then.target(index).value.farm,
                       rules == explanation.stages.end() ? "" : placement::describe(*rules));
}

}  // namespace farmwarden::ctl
