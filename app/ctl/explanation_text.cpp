#include <fmt/format.h>

#include "app/ctl/commands.h"
#include "app/ctl/table.h"
#include "core/base/text.h"

namespace farmwarden::ctl {

std::string explanationText(const placement::Explanation& explanation) {
    Table stages({"STAGE", "", "WHAT HAPPENED"});
    for (const placement::StageRecord& stage : explanation.stages) {
        stages.add({std::string(placement::toText(stage.stage)), stage.isDecisive ? "*" : " ", placement::describe(stage)});
    }
    Table rules({"RULE", "", "WHAT BECAME OF IT"});
    for (const policy::RuleTrace& trace : explanation.rules.rules) {
        const bool isTaken = trace.id == explanation.rule || trace.id == explanation.keptOver;
        rules.add({base::sanitized(trace.id, 64), isTaken ? "*" : " ", policy::describe(trace)});
    }
    Table candidates({"TARGET", ">SESSIONS", ">WEIGHT", "VERDICT"});
    for (const placement::Candidate& candidate : explanation.candidates) {
        candidates.add({candidate.target, std::to_string(candidate.sessions.total()), std::to_string(candidate.weight),
                        placement::describe(candidate)});
    }
    return stages.text("") + (explanation.rules.rules.empty() ? "" : "\n" + rules.text("")) + (explanation.candidates.empty() ? "" : "\n" + candidates.text(""));
}

}  // namespace farmwarden::ctl
