#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/policy/boxed_rules.h"
#include "core/policy/cover_search.h"
#include "core/policy/coverage.h"

// The verdict on one rule. Lives for that one analysis.
namespace farmwarden::policy {

class RuleAnalysis {
public:
    RuleAnalysis(const BoxedRules& rules, RuleNumber rule, std::size_t budget);

    RuleCoverage run();

private:
    struct Descent {
        std::optional<Region> live;  // its example reaches the rule
        RuleNumber taker = kNoRule;  // one earlier rule takes everything, and none before it does
    };

    std::string idOf(RuleNumber rule) const { return m_rules.program().rule(rule).id; }
    RuleCoverage neverMatching() const;
    void nameEarlier();
    const std::vector<RuleNumber>& covers();
    bool isLive();
    void setShadowedBy(const std::vector<RuleNumber>& rules);
    Descent descend() const;
    bool isRedundant();
    bool isNeededFor(const RuleSet& followers) const;
    bool isTakenOver(RuleNumber later, const std::vector<RuleNumber>& before, CoverSearch& search);
    bool endsAsWithoutRules(const std::vector<RuleNumber>& before, CoverSearch& search) const;
    bool namesItsUsers() const;
    bool canVanish();
    bool canVanish(const Region& region, CoverSearch& search);
    bool takesAllWithItsMembers(RuleNumber rule) const;
    bool holdsApartFromMembership(const Point& point, RuleNumber rule) const;

    const BoxedRules& m_rules;
    RuleNumber m_rule;
    std::size_t m_budget;
    Region m_region;    // the requests that satisfy the rule's conditions
    RuleSet m_earlier;  // earlier `require` rules that may meet it
    std::optional<std::vector<RuleNumber>> m_covers;
    RuleCoverage m_result;
};

// Would a request that reaches the rule end otherwise if the rule were not there?
bool changesTheEnd(const Program& program, RuleNumber rule, const Request& request);

}  // namespace farmwarden::policy
