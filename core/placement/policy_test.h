#pragma once

#include <string>
#include <vector>

#include "core/placement/placement.h"

// Policy tests: saved what-ifs that are run against a policy before it is published. Pure function.
namespace farmwarden::placement {

struct PolicyTestResult {
    // "farm is CAD, expected OFFICE": one for each expectation that does not hold.
    std::vector<std::string> mismatches;
    // What came out:
    std::string rule;
    std::string farm;
    std::string target;
    std::string address;  // outside
    bool isRefused = false;

    bool hasPassed() const { return mismatches.empty(); }
};

// As for a user without sessions, so that a result does not hang on who is logged on. Which farm, rule or address is a
// matter of the policy alone: a farm that happens to be full at present is still the expected farm. A refusal is only
// expected of rules and quotas.
PolicyTestResult runPolicyTest(const directory::Directory& directory, const policy::Program& program,
                               const policy::PolicyTest& test);

}  // namespace farmwarden::placement
