#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/policy/document.h"

// Two people's edits of one policy into one, by rule id. Pure function, any thread.
namespace farmwarden::policy {

// Both changed the same thing in different ways. The merged document has ours; theirs is here, so that no edit is lost.
struct Conflict {
    enum class About : std::uint8_t { Rule, Farm, Test };

    About about = About::Rule;
    std::string subject;  // rule id, farm or test
    // "rule", "farm", "test": removed by one and changed by the other, which is kept; or added by both with different
    // contents. "order": `base`, `ours` and `theirs` list the ids whose wanted orders contradict each other. Otherwise
    // the key in the JSON; "when.client" for the conditions on clients.
    std::string field;
    std::string base;  // canonical JSON on one line; empty: was not there
    std::string ours;
    std::string theirs;

    bool operator==(const Conflict&) const = default;
};

struct Merged {
    Document document;
    std::vector<Conflict> conflicts;  // rules in the merged order, then farms, tests
};

// Field by field: what only one side changed is taken from it. Sets of values (of one condition, of a rule's tags)
// merge by value, so that two people may add users to one rule. Conditions merge by what they look at; their order
// within a rule has no meaning and follows ours. Rules and tests are ordered as mergeOrder() says. InvalidArgument when
// an id or a test's name is there twice in one of the three.
base::Result<Merged> merge(const Document& base, const Document& ours, const Document& theirs);

}  // namespace farmwarden::policy
