// Coverage by example; coverage_property_test.cpp has the oracle.

#include "core/policy/coverage.h"
#include "core/policy/coverage_text.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace farmwarden::policy {
namespace {

using std::chrono::days;

const base::TimePoint kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)};

class CoverageOf : public testing::Test {
protected:
    // Rules get the ids r0, r1 ... and go to farm A.
    Rule& add(std::vector<Condition> conditions) {
        Rule rule;
        rule.id = fmt::format("r{}", m_document.rules.size());
        rule.conditions = std::move(conditions);
        rule.action.farm = "A";
        return m_document.rules.emplace_back(rule);
    }
    Coverage coverage() const { return {m_document, m_zones, {kNow}}; }
    // "r2 fully-shadowed by r0 r1", of the last rule.
    std::string last() const {
        const Coverage all = coverage();
        const RuleCoverage& rule = all.rules().back();
        return fmt::format("{}{}{}", toText(rule.verdict), rule.by.empty() ? "" : " by ", fmt::join(rule.by, " "));
    }
    static Condition in(Dimension dimension, std::vector<std::string> names) {
        return {dimension, false, std::move(names), {}, {}, {}};
    }
    static Condition notIn(Dimension dimension, std::vector<std::string> names) {
        return {dimension, true, std::move(names), {}, {}, {}};
    }
    static Condition time(std::vector<Weekday> on, int fromHour, int toHour, std::string zone = {}) {
        return {Dimension::Time,
                false,
                {},
                {{std::move(on), static_cast<std::uint16_t>(fromHour * 60), static_cast<std::uint16_t>(toHour * 60)}},
                std::move(zone),
                {}};
    }
    static std::vector<Weekday> week() {
        using enum Weekday;
        return {Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday};
    }

    ZoneCatalogue m_zones;
    Document m_document;
};

TEST_F(CoverageOf, NamesTheUnionThatShadowsARuleAndNoMore) {
    add({in(Dimension::Farm, {"X"})});
    add({in(Dimension::Client, {"10.0.0.0/9"})});
    add({in(Dimension::User, {"zoe"})});
    add({in(Dimension::Client, {"10.128.0.0/9"})});
    add({in(Dimension::Client, {"10.0.0.0/8"})});
    EXPECT_EQ(last(), "fully-shadowed by r1 r3");
}

TEST_F(CoverageOf, ProvesAPartWithARequestOnEachSide) {
    add({in(Dimension::User, {"ana"})}).action.farm = "B";
    add({in(Dimension::User, {"a*"})}).action.farm = "C";
    EXPECT_EQ(last(), "partly-shadowed by r0");
    const Coverage all = coverage();
    EXPECT_EQ(all.rules()[1].live->user, "aother");
    EXPECT_EQ(all.rules()[1].shadowed->user, "ana");
    EXPECT_EQ(match(all.program(), *all.rules()[1].live).rule, 1U);
    EXPECT_EQ(match(all.program(), *all.rules()[1].shadowed).rule, 0U);
}

TEST_F(CoverageOf, NeverCallsARuleDeadThatHangsOnGroups) {
    add({in(Dimension::Group, {"staff"})}).action.farm = "B";
    add({in(Dimension::User, {"ana"})}).action.farm = "C";
    EXPECT_EQ(last(), "possibly-shadowed by r0");
    m_document.rules[1].conditions = {in(Dimension::User, {"an*"})};
    EXPECT_EQ(last(), "partly-shadowed by r0") << "others than members will come";
    m_document.rules[1].conditions.push_back(in(Dimension::Group, {"staff"}));
    EXPECT_EQ(last(), "fully-shadowed by r0");
}

TEST_F(CoverageOf, CombinesWithAndWithoutAGroupIntoAFullShadow) {
    add({in(Dimension::Group, {"staff"})});
    add({notIn(Dimension::Group, {"Staff"})});
    add({in(Dimension::User, {"ana"})});
    EXPECT_EQ(last(), "fully-shadowed by r0 r1");
    m_document.rules[1].conditions = {notIn(Dimension::Group, {"st*"})};
    EXPECT_EQ(last(), "possibly-shadowed by r0 r1") << "somebody in st-guests alone comes here";
}

TEST_F(CoverageOf, APreferRuleNeverShadowsFully) {
    Rule& preferred = add({});
    preferred.strength = Strength::Prefer;
    preferred.action.farm = "B";
    add({in(Dimension::User, {"ana"})});
    EXPECT_EQ(last(), "partly-shadowed by r0");
    const Coverage all = coverage();
    EXPECT_EQ(match(all.program(), *all.rules()[1].live).rule, 0U);
    EXPECT_EQ(reached(all.program(), *all.rules()[1].live, 1), 1U)
        << "the request comes here when the preferred farm admits nobody";
}

TEST_F(CoverageOf, DisabledRulesShadowNothing) {
    add({}).isEnabled = false;
    add({in(Dimension::User, {"ana"})});
    EXPECT_EQ(last(), "live");
}

TEST_F(CoverageOf, FindsRulesThatChangeNothing) {
    add({in(Dimension::User, {"ana"})});
    add({in(Dimension::Farm, {"X"})});
    add({in(Dimension::User, {"a*"})});
    EXPECT_EQ(coverage().rules()[0].verdict, Verdict::Redundant);
    EXPECT_EQ(coverage().rules()[0].by, (std::vector<std::string>{"r1", "r2"}));
    m_document.rules[1].action.farm = "B";
    EXPECT_EQ(coverage().rules()[0].verdict, Verdict::Live) << "for farm X it keeps ana out of B";
    m_document.rules[1].action.farm = "A";
    m_document.rules[0].reconnect = Reconnect::Ignore;
    EXPECT_EQ(coverage().rules()[0].verdict, Verdict::Live);
}

TEST_F(CoverageOf, SendingToTheFarmAskedForIsRedundantWhenNothingFollows) {
    add({in(Dimension::Farm, {"A"})});
    EXPECT_EQ(last(), "redundant");
    m_document.rules[0].action.farm = "B";
    EXPECT_EQ(last(), "live");
}

TEST_F(CoverageOf, SaysWhichConditionLeavesNothing) {
    add({in(Dimension::User, {"ana"}), in(Dimension::Client, {"10.0.0.0/8"}), notIn(Dimension::User, {"an*"})});
    EXPECT_EQ(last(), "never-matches");
    EXPECT_EQ(coverage().rules()[0].condition, 2U);
    m_document.rules[0].conditions = {in(Dimension::Client, {"ten"})};
    EXPECT_EQ(last(), "never-matches");
    m_document.rules[0].conditions = {time({Weekday::Saturday}, 8, 9)};
    m_document.rules[0].validUntil = kNow + days(5);  // a Friday
    EXPECT_EQ(last(), "never-matches");
    EXPECT_FALSE(coverage().rules()[0].condition) << "the validity is to blame";
    m_document.rules[0].validUntil = kNow;
    EXPECT_EQ(last(), "expired");
}

TEST_F(CoverageOf, WindowsOfTwoZonesShiftWhenOneChangesItsClocks) {
    // 14:00 in Madrid is 08:00 in New York, but for the weeks between their changes in March, and one in autumn.
    add({time(week(), 8, 9, "America/New_York")});
    add({time(week(), 14, 15, "Europe/Madrid")});
    EXPECT_EQ(last(), "partly-shadowed by r0");
    const base::TimePoint live = coverage().rules()[1].live->at;
    EXPECT_EQ(live, base::TimePoint(std::chrono::sys_days(std::chrono::year(2027) / 3 / 14)) + std::chrono::hours(13));
    m_document.rules[1].validUntil = live;
    EXPECT_EQ(last(), "fully-shadowed by r0") << "until then they agree";
}

TEST_F(CoverageOf, ValidityLeavesALaterRuleItsFuture) {
    add({}).validUntil = kNow + days(30);
    add({});
    EXPECT_EQ(last(), "partly-shadowed by r0");
    EXPECT_EQ(coverage().rules()[1].live->at, kNow + days(30));
}

TEST_F(CoverageOf, SaysWhatIsTheMatterAndWhatToDo) {
    add({in(Dimension::User, {"ana"})});
    add({in(Dimension::User, {"ANA"}), in(Dimension::Farm, {"X"})}).range = {7, 3, 9, 4};
    const auto diagnostics = diagnosticsOf(coverage());
    ASSERT_EQ(diagnostics.size(), 1U);
    EXPECT_EQ(diagnostics[0].severity, base::Severity::Warning);
    EXPECT_EQ(diagnostics[0].code, "rule-fully-shadowed");
    EXPECT_EQ(diagnostics[0].message, "rule r1 never decides anything: earlier rules take all of its requests (r0)");
    EXPECT_EQ(diagnostics[0].hint, "move it in front of r0, or delete it");
    EXPECT_EQ(diagnostics[0].range.line, 7U);
    EXPECT_EQ(diagnostics[0].subject, "r1");
}

TEST_F(CoverageOf, ClaimsNothingWhenTheBudgetRunsOut) {
    // Each of n names is in a group of its own or not: 2^n combinations, cut by one rule each.
    for (int bits = 0; bits < 1 << 7; ++bits) {
        std::vector<Condition> conditions;
        for (int i = 0; i < 7; ++i) {
            const std::vector<std::string> group = {fmt::format("g{}", i)};
            conditions.push_back((bits >> i & 1) != 0 ? in(Dimension::Group, group) : notIn(Dimension::Group, group));
        }
        add(conditions);
    }
    add({});
    EXPECT_EQ(coverage().rules().back().verdict, Verdict::FullyShadowed);
    EXPECT_EQ(coverage().rules().back().by.size(), 128U) << "every one of them is needed";
    const Coverage hurried(m_document, m_zones, {kNow, days(730), 100});
    EXPECT_EQ(hurried.rules().back().verdict, Verdict::NotDecided);
}

}  // namespace
}  // namespace farmwarden::policy
