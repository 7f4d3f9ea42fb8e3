#pragma once

#include "core/policy/coverage.h"
#include "tests/core/policy/small_world.h"

// The oracle for coverage: all rules against every kind of request of a small world, by the naive evaluator.
namespace farmwarden::policy::test {

class BruteCoverage {
public:
    BruteCoverage(const SmallWorld& world, const Document& document, const ZoneCatalogue& zones);

    // What is wrong with the verdict on a rule; empty if nothing is. `program` replays the witnesses.
    std::string objection(RuleNumber rule, const RuleCoverage& coverage, const Program& program) const;

private:
    using Flags = std::vector<bool>;

    Verdict verdict(RuleNumber rule) const;
    bool isRedundant(RuleNumber rule) const;
    bool isPossiblyShadowed(RuleNumber rule) const;
    bool namesItsUsers(const Rule& rule) const;
    bool isAnyIn(RuleNumber rule) const;
    bool areAllCovered(RuleNumber rule, const std::vector<RuleNumber>& by) const;
    std::vector<RuleNumber> earlier(RuleNumber rule, bool isMeetingOnly) const;
    std::string objectionToNames(RuleNumber rule, const RuleCoverage& coverage) const;
    std::string objectionToProofs(RuleNumber rule, const RuleCoverage& coverage, const Program& program) const;

    const SmallWorld& m_world;
    const Document& m_document;
    const ZoneCatalogue& m_zones;
    std::vector<Request> m_requests;
    std::vector<Flags> m_holds;    // by rule, by request
    std::vector<Flags> m_covered;  // by rule: an earlier `require` rule holds
};

}  // namespace farmwarden::policy::test
