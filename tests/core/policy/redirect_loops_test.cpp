// Circles of farms: by example, and against following every request of a small world.

#include "core/policy/redirect_loops.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "core/policy/json_text.h"
#include "tests/core/policy/naive.h"
#include "tests/core/policy/small_world.h"

namespace farmwarden::policy::test {
namespace {

const base::TimePoint kNow{std::chrono::sys_days(std::chrono::year(2027) / 3 / 1)};

Rule ruleTo(std::string id, std::string farm, std::vector<Condition> conditions) {
    Rule rule;
    rule.id = std::move(id);
    rule.action.farm = std::move(farm);
    rule.conditions = std::move(conditions);
    return rule;
}

Condition in(Dimension dimension, std::vector<std::string> values, bool isNegated = false) {
    return {dimension, isNegated, std::move(values), {}, {}, {}};
}

// "r0>r1 A>B": each circle with its rules and farms.
std::string loopsIn(const Document& document) {
    const ZoneCatalogue zones;
    std::string text;
    for (const RedirectLoop& loop : findRedirectLoops(*compile(document, zones), kNow)) {
        for (std::size_t i = 0; i < loop.rules.size(); ++i) {
            text += (i == 0 ? "" : ">") + document.rules[loop.rules[i]].id;
        }
        for (std::size_t i = 0; i < loop.farms.size(); ++i) {
            text += (i == 0 ? " " : ">") + loop.farms[i];
        }
        text += "\n";
    }
    return text;
}

TEST(RedirectLoops, LongOnesOfFourFarmsAndNoLonger) {
    Document document;
    const std::vector<std::string> farms = {"A", "B", "C", "D", "E"};
    for (std::size_t i = 0; i < 4; ++i) {
        document.rules.push_back(
            ruleTo("r" + std::to_string(i), farms[(i + 1) % 4], {in(Dimension::Farm, {farms[i]})}));
    }
    EXPECT_EQ(loopsIn(document), "r0>r1>r2>r3 A>B>C>D\n");
    document.rules[3].action.farm = "E";
    document.rules.push_back(ruleTo("r4", "A", {in(Dimension::Farm, {"E"})}));
    EXPECT_EQ(loopsIn(document), "");
}

// The plainest request of the two is taken by the rule before them; another is not.
TEST(RedirectLoops, GoesOnOutsideOfEarlierRules) {
    Document document;
    document.rules = {ruleTo("stay", "B", {in(Dimension::Farm, {"B"}), in(Dimension::User, {"ana", "ben"})}),
                      ruleTo("there", "B", {in(Dimension::Farm, {"A"}), in(Dimension::User, {"ana", "ben", "carla"})}),
                      ruleTo("back", "A", {in(Dimension::Farm, {"B"})})};
    EXPECT_EQ(loopsIn(document), "there>back A>B\n");
    document.rules[0].conditions[1].values.emplace_back("carla");
    EXPECT_EQ(loopsIn(document), "");
}

TEST(RedirectLoops, FindsOneAtTheEndOfAPolicyFullOfEdges) {
    Document document;
    std::mt19937 random(1);
    const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
    for (std::uint32_t i = 0; i < 4'000; ++i) {
        const std::uint32_t from = below(20);
        document.rules.push_back(ruleTo("edge-" + std::to_string(i), "F" + std::to_string(from + 1 + below(20)),
                                        {in(Dimension::Farm, {"F" + std::to_string(from)}),
                                         in(Dimension::Group, {"g" + std::to_string(below(100))})}));
    }
    document.rules.push_back(ruleTo("there", "X", {in(Dimension::Farm, {"F3"}), in(Dimension::User, {"ana"})}));
    document.rules.push_back(ruleTo("back", "F3", {in(Dimension::Farm, {"X"}), in(Dimension::User, {"a*"})}));
    EXPECT_EQ(loopsIn(document), "there>back F3>X\n");
}

// Sets of any size cost no more than small ones: they are compared as numbers, not name by name.
TEST(RedirectLoops, TakesLargeSetsInItsStride) {
    Document document;
    for (int i = 0; i < 400; ++i) {
        std::vector<std::string> users;
        for (int user = 0; user < 500; ++user) {
            users.push_back("user-" + std::to_string(i) + "-" + std::to_string(user));
        }
        document.rules.push_back(ruleTo("r" + std::to_string(i), i % 2 == 0 ? "B" : "A",
                                        {in(Dimension::Farm, {i % 2 == 0 ? "A" : "B"}), in(Dimension::User, users)}));
    }
    EXPECT_EQ(loopsIn(document), "");
    document.rules[398].conditions[1].values.emplace_back("user-7-499");
    EXPECT_EQ(loopsIn(document), "r7>r398 B>A\n");
}

class RedirectLoopsProperty : public testing::TestWithParam<std::uint32_t> {};

// Where the farms end that a request is sent through: true when they go round.
bool goesRound(const Document& document, Request request, const ZoneCatalogue& zones) {
    std::set<std::string> seen;
    while (seen.insert(request.farm).second) {
        const RuleNumber rule = naive::match(document, request, zones).rule;
        if (rule == kNoRule || document.rules[rule].action.kind != ActionKind::Farm ||
            document.rules[rule].action.farm == request.farm) {
            return false;
        }
        request.farm = document.rules[rule].action.farm;
    }
    return true;
}

// Those that are only there after the world's week and a half prove themselves by their witness.
TEST_P(RedirectLoopsProperty, AreFoundWhereARequestGoesRoundAndNowhereElse) {
    std::mt19937 random(GetParam());
    const Pick pick = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    const ZoneCatalogue zones;
    int circles = 0;
    for (int round = 0; round < 1'500; ++round) {
        SmallWorld world = SmallWorld::random(pick);
        if (std::ranges::find(world.dimensions, Dimension::Farm) == world.dimensions.end()) {
            world.dimensions.back() = Dimension::Farm;
        }
        const Document document = world.document(pick, 2 + pick(6));
        const auto requests = world.requests();
        const bool isThere =
            std::ranges::any_of(requests, [&](const Request& request) { return goesRound(document, request, zones); });
        const auto loops = findRedirectLoops(*compile(document, zones), world.from);
        ASSERT_TRUE(!isThere || !loops.empty()) << formatJson(document);
        for (const RedirectLoop& loop : loops) {
            ASSERT_TRUE(goesRound(document, loop.witness, zones)) << formatJson(document);
        }
        circles += isThere ? 1 : 0;
    }
    EXPECT_GT(circles, 20);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RedirectLoopsProperty, testing::Values(41, 42));

}  // namespace
}  // namespace farmwarden::policy::test
