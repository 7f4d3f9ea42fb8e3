#include "core/policy/explain.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/core/policy/naive.h"
#include "tests/core/policy/small_world.h"

namespace farmwarden::policy::test {
namespace {

Condition values(Dimension dimension, std::vector<std::string> names, bool isNegated = false) {
    return {dimension, isNegated, std::move(names), {}, {}, {}};
}

TEST(PolicyExplanation, GivesEachRuleItsFirstReason) {
    Document document;
    const auto add = [&](std::vector<Condition> conditions) -> Rule& {
        Rule rule;
        rule.id = "r" + std::to_string(document.rules.size());
        rule.conditions = std::move(conditions);
        return document.rules.emplace_back(rule);
    };
    add({values(Dimension::User, {"ben", "carl*"})});
    add({values(Dimension::User, {"an*"}, true), values(Dimension::Farm, {"lab"})});
    add({values(Dimension::Group, {"admins"})});
    add({values(Dimension::Group, {"staff"}, true)});
    add({{Dimension::Time, false, {}, {{{Weekday::Monday}, 480, 1080}}, "Europe/Madrid", {}}});
    add({}).isEnabled = false;
    add({}).validUntil = base::TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 1 / 1));
    add({values(Dimension::Client, {"10.0.0.0/99"})});
    add({values(Dimension::Tag, {"vpn"})});
    add({});
    Request request;
    request.user = "Ana";
    request.groups = {"staff", "it"};
    request.at = base::TimePoint(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22)) + std::chrono::hours(12);

    const ZoneCatalogue zones;
    const auto program = compile(document, zones);
    const auto explanation = explain(*program, request);
    std::string text;
    for (const RuleTrace& trace : explanation.rules) {
        text += trace.id + " " + std::string(toText(trace.finding)) + ": " + describe(trace) + "\n";
    }
    EXPECT_EQ(text,
              "r0 condition-failed: user is Ana, not one of ben, carl*\n"
              "r1 condition-failed: user is Ana, which is excluded by not an*\n"
              "r2 condition-failed: its groups are staff, it; none of them is one of admins\n"
              "r3 condition-failed: has a group of staff, which are excluded\n"
              "r4 condition-failed: time is Sun 13:00 Europe/Madrid, outside of Mon 08:00-18:00 Europe/Madrid\n"
              "r5 disabled: is disabled\n"
              "r6 expired: was valid until 2026-01-01T00:00:00.000Z\n"
              "r7 unreadable: never matches: its client condition 10.0.0.0/99 cannot be read\n"
              "r8 condition-failed: has no tag, needs one of vpn\n"
              "r9 matched: matches\n");
    EXPECT_EQ(explanation.match, match(*program, request));

    request.areGroupsKnown = false;
    request.groups.clear();
    EXPECT_EQ(describe(explain(*program, request).rules[2]),
              "possibly matches: it hangs on group admins, and the user's groups are not known");
}

TEST(PolicyExplanation, AnswersWhatMatchingAnswers) {
    std::mt19937 random(31);
    const Pick pick = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    const ZoneCatalogue zones;
    for (int round = 0; round < 500; ++round) {
        const SmallWorld world = SmallWorld::random(pick);
        const Document document = world.document(pick, 70);
        const auto program = compile(document, zones);
        const Request request = world.request(pick);
        const auto explanation = explain(*program, request);
        ASSERT_EQ(explanation.match, match(*program, request));
        for (const RuleTrace& trace : explanation.rules) {
            const Truth truth = naive::holds(document.rules[trace.rule], request, zones);
            ASSERT_EQ(trace.finding == Finding::Matched, truth == Truth::True);
            ASSERT_EQ(trace.finding == Finding::GroupsUnknown, truth == Truth::Possible);
        }
    }
}

}  // namespace
}  // namespace farmwarden::policy::test
