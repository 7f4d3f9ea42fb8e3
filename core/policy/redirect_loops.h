#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/policy/program.h"

// Rules that send the same connection in a circle of farms: A to B, and B back to A. A loop is claimed only with a
// request that was sent around it through the real matcher. Pure function, any thread.
namespace farmwarden::policy {

struct RedirectLoop {
    std::vector<RuleNumber> rules;   // in the order they are taken; the first is the one that comes first in the policy
    std::vector<std::string> farms;  // farms[i] is asked for when rules[i] matches, and rules[i] sends to the next
    Request witness;                 // asking for farms[0]
};

// At most one for each rule that is the first in its circle, and a hundred in all. `now` is when a request
// without time conditions would come. The search is bounded: every rule gets its share, which is plenty for circles of
// two farms; long ones among thousands of rules between the same farms may be missed. What is found is certain.
std::vector<RedirectLoop> findRedirectLoops(const Program& program, base::TimePoint now);

}  // namespace farmwarden::policy
