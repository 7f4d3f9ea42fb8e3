#pragma once

#include <string>
#include <vector>

#include "core/policy/program.h"

// Why a rule was taken and why the others were not: the program that serves, walked from the first rule to the last.
// Pure functions, any thread.
namespace farmwarden::policy {

enum class Finding : std::uint8_t {
    Matched,          // all conditions hold
    ConditionFailed,  // `condition` is the first that does not
    GroupsUnknown,    // nothing fails; `condition` is the first that hangs on groups nobody could ask for
    Disabled,
    Expired,     // `actual` is the time of the request, `wanted` the end of the rule
    Unreadable,  // `condition` is the first that makes no sense
};

// A rule and what became of it, as values; the console words them by itself.
struct RuleTrace {
    RuleNumber rule = 0;
    std::string id;
    Finding finding = Finding::Matched;
    std::size_t condition = 0;              // place in the rule's conditions
    Dimension dimension = Dimension::User;  // of that condition
    bool isNegated = false;
    std::string actual;  // the request's value: "ana", "10.1.2.3", "Tue 14:05 Europe/Madrid"; groups and tags separated
                         // by commas
    std::string wanted;  // the condition's values, separated by commas
};

struct PolicyExplanation {
    Match match;                   // equal to what match() answers
    std::vector<RuleTrace> rules;  // every rule, in order, also those behind the match
};

PolicyExplanation explain(const Program& program, const Request& request);

std::string_view toText(Finding finding);  // matched condition-failed groups-unknown disabled expired unreadable

// One English line without the rule's name, for farmwardenctl and logs: "user is ben, not one of ana, carl*".
std::string describe(const RuleTrace& trace);

}  // namespace farmwarden::policy
