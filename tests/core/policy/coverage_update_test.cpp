// After any edits the kept verdicts are those of a new analysis.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/policy/json_text.h"
#include "tests/core/policy/brute_coverage.h"

namespace farmwarden::policy::test {
namespace {

class CoverageUpdate : public testing::TestWithParam<std::uint32_t> {
protected:
    void SetUp() override { m_random.seed(GetParam()); }

    Pick pick() {
        return [this](std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); };
    }

    // Changes, adds, removes, moves or switches one rule.
    void edit(const SmallWorld& world, Document& document, std::size_t& nextNumber) {
        const std::uint32_t kind = document.rules.empty() ? 0 : pick()(5);
        const std::uint32_t at = pick()(static_cast<std::uint32_t>(document.rules.size()) + (kind == 0 ? 1 : 0));
        const auto place = document.rules.begin() + at;
        if (kind == 0) {
            document.rules.insert(place, world.rule(pick(), nextNumber++));
        } else if (kind == 1) {
            document.rules.erase(place);
        } else if (kind == 2) {
            const std::string id = place->id;
            *place = world.rule(pick(), 0);
            place->id = id;
        } else if (kind == 3) {
            place->isEnabled = !place->isEnabled;
        } else {
            const auto other = document.rules.begin() + pick()(static_cast<std::uint32_t>(document.rules.size()));
            place < other ? std::rotate(place, place + 1, other + 1) : std::rotate(other, place, place + 1);
        }
    }

    ZoneCatalogue m_zones;
    std::mt19937 m_random;
};

TEST_P(CoverageUpdate, EqualsANewAnalysisAfterRandomEdits) {
    for (int round = 0; round < 60; ++round) {
        const SmallWorld world = SmallWorld::random(pick());
        const CoverageOptions options{world.from, world.horizon, 1'000'000};
        std::size_t nextNumber = 40;
        Document document = world.document(pick(), 40);
        Coverage kept(document, m_zones, options);
        for (int step = 0; step < 20; ++step) {
            for (std::uint32_t edits = 1 + pick()(3); edits > 0; --edits) {
                edit(world, document, nextNumber);
            }
            kept.update(document);
            const Coverage fresh(document, m_zones, options);
            ASSERT_EQ(kept.rules().size(), fresh.rules().size());
            for (std::size_t i = 0; i < fresh.rules().size(); ++i) {
                const RuleCoverage& a = kept.rules()[i];
                const RuleCoverage& b = fresh.rules()[i];
                ASSERT_EQ(toText(a.verdict), toText(b.verdict)) << b.rule << " in " << formatJson(document);
                ASSERT_EQ(a.by, b.by) << b.rule;
                ASSERT_EQ(std::tie(a.rule, a.areMore, a.condition), std::tie(b.rule, b.areMore, b.condition));
                const auto number = static_cast<RuleNumber>(i);
                ASSERT_TRUE(!a.live || reached(kept.program(), *a.live, number) == number)
                    << "the kept witness proves nothing any more";
                ASSERT_TRUE(!a.shadowed || match(kept.program(), *a.shadowed).rule < number);
            }
        }
    }
}

TEST_P(CoverageUpdate, LooksOnlyAtRulesThatMeetTheEdit) {
    Document document;
    for (int i = 0; i < 200; ++i) {
        Rule rule;
        rule.id = "r" + std::to_string(i);
        rule.conditions = {{Dimension::User, false, {"user" + std::to_string(i % 100)}, {}, {}, {}}};
        rule.action.farm = "A";
        document.rules.push_back(rule);
    }
    Coverage coverage(document, m_zones, {base::TimePoint(std::chrono::hours(500'000)), std::chrono::days(30), 1000});
    EXPECT_EQ(coverage.analysed(), 200U);
    document.rules[17].conditions[0].values = {"user18"};
    coverage.update(document);
    // Itself, rule 117 which it left, and rules 18 and 118 which it joined.
    EXPECT_EQ(coverage.analysed(), 4U);
    EXPECT_EQ(coverage.rules()[18].verdict, Verdict::FullyShadowed);
    EXPECT_EQ(coverage.rules()[18].by, std::vector<std::string>{"r17"});
    document.rules[5].comment = "for the record";
    coverage.update(document);
    EXPECT_EQ(coverage.analysed(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, CoverageUpdate, testing::Values(11, 12, 13));

}  // namespace
}  // namespace farmwarden::policy::test
