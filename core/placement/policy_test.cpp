#include "core/placement/policy_test.h"

#include <fmt/format.h>

#include "core/base/text.h"

namespace farmwarden::placement {
namespace {

constexpr std::size_t kShownBytes = 80;

void compare(PolicyTestResult& result, std::string_view what, const std::string& expected, const std::string& actual) {
    if (!expected.empty() && expected != actual) {
        result.mismatches.push_back(fmt::format("{} is {}, expected {}", what,
                                                actual.empty() ? "none" : base::sanitized(actual, kShownBytes),
                                                base::sanitized(expected, kShownBytes)));
    }
}

bool isMeant(Refusal refusal) {
    return refusal == Refusal::ByRule || refusal == Refusal::FarmQuota || refusal == Refusal::UserQuota;
}

}  // namespace

PolicyTestResult runPolicyTest(const directory::Directory& directory, const policy::Program& program,
                               const policy::PolicyTest& test) {
    PlacementRequest request;
    static_cast<policy::Request&>(request) = test.request;
    request.asNewcomer = true;
    const Decision decision = decide(directory, program, request);
    PolicyTestResult result;
    result.isRefused = decision.outcome == Outcome::Refused;
    if (decision.rule != policy::kNoRule) {
        result.rule = program.rule(decision.rule).id;
    }
    if (decision.farm != directory::kNone && decision.outcome != Outcome::External && !isMeant(decision.refusal)) {
        result.farm = directory.farm(decision.farm).value.name;
    }
    if (decision.target != directory::kNone) {
        result.target = directory.target(decision.target).value.name;
    }
    if (decision.outcome == Outcome::External) {
        result.address = model::toText(addressOutside(program, request, decision));
    }
    compare(result, "rule", test.expectedRule, result.rule);
    compare(result, "farm", test.expectedFarm, result.farm);
    compare(result, "target", test.expectedTarget, result.target);
    compare(result, "address", test.expectedAddress, result.address);
    if (test.expectsRefusal && !isMeant(decision.refusal)) {
        result.mismatches.emplace_back("is not refused, expected a refusal");
    } else if (!test.expectsRefusal && isMeant(decision.refusal)) {
        result.mismatches.push_back(refusalMessage(directory, program, request, decision));
    }
    return result;
}

}  // namespace farmwarden::placement
