#include "core/policy/rule_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace farmwarden::policy {
namespace {

std::set<RuleNumber> listed(const RuleSet& rules) {
    return {rules.begin(), rules.end()};
}

TEST(RuleSet, GoesThroughItsRulesInOrder) {
    RuleSet rules(RuleSet::Words(4), 3, 200);
    EXPECT_EQ(rules.begin(), rules.end());
    for (const RuleNumber rule : {199, 3, 64, 63, 128, 2, 200, 255}) {
        rules.add(rule);
    }
    EXPECT_EQ(std::vector<RuleNumber>(rules.begin(), rules.end()), (std::vector<RuleNumber>{3, 63, 64, 128, 199}));
    rules.remove(64);
    rules.remove(7'000);
    EXPECT_EQ(listed(rules), (std::set<RuleNumber>{3, 63, 128, 199}));
    EXPECT_EQ(listed(RuleSet()), std::set<RuleNumber>());
    EXPECT_EQ(listed(RuleSet(RuleSet::Words(2, ~std::uint64_t{0}), 100, 90)), std::set<RuleNumber>());
}

TEST(RuleSet, CalculatesAsSetsDo) {
    std::mt19937_64 random(3);
    for (int round = 0; round < 500; ++round) {
        RuleSet::Words a(1 + random() % 5);
        RuleSet::Words b(a.size());
        std::ranges::generate(a, [&] { return random() & random() & random(); });
        std::ranges::generate(b, [&] { return random() | random(); });
        const auto begin = static_cast<RuleNumber>(random() % (a.size() * 64));
        const auto end = static_cast<RuleNumber>(random() % (a.size() * 64 + 30));
        std::set<RuleNumber> expected;
        std::set<RuleNumber> both;
        for (RuleNumber rule = begin; rule < end && rule < a.size() * 64; ++rule) {
            if (a[rule / 64] >> rule % 64 & 1) {
                expected.insert(rule);
                if (b[rule / 64] >> rule % 64 & 1) {
                    both.insert(rule);
                }
            }
        }
        RuleSet rules(a, begin, end);
        ASSERT_EQ(listed(rules), expected);
        RuleSet kept = rules;
        kept.keep(b);
        ASSERT_EQ(listed(kept), both);
        rules.keep(RuleSet(b, begin, end));
        ASSERT_EQ(listed(rules), both);
    }
}

}  // namespace
}  // namespace farmwarden::policy
