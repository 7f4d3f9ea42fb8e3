#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/policy/document.h"
#include "ui/presenters/policy_draft.h"
#include "ui/presenters/policy_findings.h"

// What helps against a mark in the margin: worked out from the finding, told in words by the page, and carried out as one
// step of the draft. Pure functions, any thread.
namespace farmwarden::presenters {

enum class RemedyKind : std::uint8_t {
    MoveUp,      // in front of the first rule that takes its requests
    Merge,       // into a rule that does the same
    Narrow,      // the rules that take its requests leave them to it
    Enable,      // a rule that was disabled until it has a condition
    Disable,
    Delete,
    Ignore,      // until a later version
    Heed,        // no longer ignore
    TryWitness,  // changes nothing: opens the what-if
};

struct Remedy {
    RemedyKind kind = RemedyKind::Delete;
    // MoveUp: the rule that it goes in front of; Merge: that it goes into; Narrow: those that leave its requests alone.
    std::vector<std::string> rules;
    std::optional<policy::Condition> condition;  // Narrow: what those get
    std::uint32_t version = 0;                   // Ignore: until this one

    bool operator==(const Remedy&) const = default;
};

// In the order of helpfulness. `version`: that the draft was made from.
std::vector<Remedy> remediesFor(const PolicyContent& content, const PolicyFindings& findings, const policy::Rule& rule,
                                std::uint32_t version);
// False where the draft has moved on and the remedy fits no more: nothing was done. REQUIRES: not TryWitness.
bool apply(PolicyDraft& draft, const std::string& id, const Remedy& remedy);

// A mark that somebody put up with is a tag of the rule ("ignored-until:43"), so that it is published, merged and taken
// back like everything else. Until when; 0: heeded.
std::uint32_t ignoredUntil(const policy::Rule& rule);
bool isIgnored(const policy::Rule& rule, std::uint32_t version);
// The rule's tags without that one, for people.
std::vector<std::string> shownTags(const policy::Rule& rule);
// Takes new tags over and keeps that one.
void setShownTags(policy::Rule& rule, std::vector<std::string> tags);

// What a rule looks like that has both rules' requests; nothing where no single rule does: they must end the same and
// differ in the values of one condition at most. Has the id and name of `into`.
std::optional<policy::Rule> merged(const policy::Rule& rule, const policy::Rule& into);

}  // namespace farmwarden::presenters
