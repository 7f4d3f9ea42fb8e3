#include "ui/presenters/replay_view.h"

#include <gtest/gtest.h>

// The flow picture's nodes and bands, and the differences in groups.
namespace farmwarden::presenters {
namespace {

using placement::Destination;
using placement::Difference;
using placement::Outcome;
using placement::ReplayResult;
using placement::ReplayRow;

Destination toFarm(const std::string& rule, const std::string& farm, const std::string& target = "t") {
    return {Outcome::Placed, rule, farm, target, {}};
}
Destination refused(const std::string& rule) {
    return {Outcome::Refused, rule, {}, {}, {}};
}

ReplayRow row(std::uint64_t revision, const std::string& user, const std::string& asked, const Destination& before,
              const Destination& after, std::vector<std::string> groups = {}) {
    return {base::Revision{revision}, base::TimePoint(std::chrono::hours(revision)), user, asked,
            placement::differenceOf(before, after), before, after, std::move(groups)};
}

// 10 of office stay under rule a; 4 leave it for rule b and the lab; 2 of lab are refused now.
ReplayResult sample() {
    ReplayResult result;
    result.decisions = 16;
    result.flows[{"office", toFarm("a", "office")}] = {14, 10};
    result.flows[{"office", toFarm("b", "lab")}] = {0, 4};
    result.flows[{"lab", toFarm("", "lab")}] = {2, 0};
    result.flows[{"lab", refused("c")}] = {0, 2};
    for (std::uint64_t i = 1; i <= 4; ++i) {
        result.rows.push_back(row(i, "u" + std::to_string(i), "office", toFarm("a", "office"), toFarm("b", "lab"),
                                  i == 1 ? std::vector<std::string>{"cad", "staff"} : std::vector<std::string>{"cad"}));
    }
    for (std::uint64_t i = 5; i <= 6; ++i) {
        result.rows.push_back(row(i, "v", "lab", toFarm("", "lab"), refused("c")));
    }
    result.byDifference[static_cast<std::size_t>(Difference::None)] = 10;
    result.byDifference[static_cast<std::size_t>(Difference::OtherFarm)] = 4;
    result.byDifference[static_cast<std::size_t>(Difference::NowRefused)] = 2;
    return result;
}

std::string text(const FlowGraph& graph) {
    const auto name = [&](std::size_t column, std::size_t index) {
        const FlowNode& node = graph.columns[column][index];
        return node.isRefusal ? std::string("refused") : node.isRest ? std::string("rest") : node.name().empty() ? "-" : node.name();
    };
    std::string text;
    for (const FlowBand& band : graph.bands) {
        text += name(band.column, band.from) + ">" + name(band.column + 1, band.to) + " " + std::to_string(band.same) + "-" +
                std::to_string(band.left) + "+" + std::to_string(band.come) + "\n";
    }
    return text;
}

TEST(FlowGraph, HasABandForEachWayWithWhatStaysLeavesAndComes) {
    const FlowGraph graph = flowGraph(sample(), {"a", "b", "c"}, 9);
    EXPECT_EQ(text(graph),
              "office>a 10-4+0\n"
              "office>b 0-0+4\n"
              "lab>c 0-0+2\n"
              "lab>- 0-2+0\n"
              "a>office 10-4+0\n"
              "b>lab 0-0+4\n"
              "c>refused 0-0+2\n"
              "->lab 0-2+0\n");
}

TEST(FlowGraph, PutsRulesInEvaluationOrderAndNoRuleLast) {
    const FlowGraph graph = flowGraph(sample(), {"c", "b", "a"}, 9);
    std::string order;
    for (const FlowNode& node : graph.columns[1]) {
        order += node.name() + ";";
    }
    EXPECT_EQ(order, "c;b;a;;");
}

TEST(FlowGraph, KeepsTheLargestAndPutsTheOthersTogether) {
    ReplayResult result;
    for (int i = 0; i < 50; ++i) {
        result.flows[{"office", toFarm("r" + std::to_string(i), "office")}] = {static_cast<std::uint64_t>(i + 1), 0};
    }
    const FlowGraph graph = flowGraph(result, {}, 5);
    ASSERT_EQ(graph.columns[1].size(), 5U);
    std::uint64_t sum = 0;
    std::size_t rest = 0;
    for (const FlowNode& node : graph.columns[1]) {
        sum += node.before;
        rest += node.isRest ? node.names.size() : 0;
    }
    EXPECT_EQ(sum, 50U * 51 / 2) << "nothing is lost";
    EXPECT_EQ(rest, 46U);
    EXPECT_EQ(graph.bands.size(), 10U);
}

TEST(ReplayTable, GroupsByOutcomeWithTheLargestFirst) {
    const ReplayTable table = arrange(sample(), ReplayGrouping::Outcome, {});
    ASSERT_EQ(table.groups.size(), 2U);
    EXPECT_EQ(table.groups[0].kind, Difference::OtherFarm);
    EXPECT_EQ(table.groups[0].rows, (std::vector<std::uint32_t>{0, 1, 2, 3}));
    EXPECT_EQ(table.groups[1].kind, Difference::NowRefused);
    EXPECT_EQ(table.differences, 6U);
}

TEST(ReplayTable, CountsAUserInEachOfTheirGroups) {
    const ReplayTable table = arrange(sample(), ReplayGrouping::Group, {});
    ASSERT_EQ(table.groups.size(), 3U);
    EXPECT_EQ(table.groups[0].name, "cad");
    EXPECT_EQ(table.groups[0].rows.size(), 4U);
    EXPECT_EQ(table.rows, 7U);
    EXPECT_EQ(table.differences, 6U);
}

TEST(ReplayTable, GroupsByRuleAsBeforeAndAfter) {
    const ReplayTable table = arrange(sample(), ReplayGrouping::Rule, {});
    ASSERT_EQ(table.groups.size(), 2U);
    EXPECT_EQ(table.groups[0].name + ">" + table.groups[0].nameAfter, "a>b");
    EXPECT_EQ(table.groups[1].name + ">" + table.groups[1].nameAfter, ">c");
}

TEST(ReplayTable, HoursComeInTheirOrder) {
    const ReplayTable table = arrange(sample(), ReplayGrouping::Hour, {});
    ASSERT_EQ(table.groups.size(), 6U);
    EXPECT_TRUE(std::ranges::is_sorted(table.groups, {}, &ReplayGroup::hour));
}

TEST(ReplayFilter, LetsThroughWhatTookOrWouldTakeTheWayOfABand) {
    const ReplayResult result = sample();
    const FlowGraph graph = flowGraph(result, {"a", "b", "c"}, 9);
    const auto differences = [&](std::size_t band) {
        ReplayFilter filter;
        filter.way = wayOf(graph, graph.bands[band]);
        return arrange(result, ReplayGrouping::Outcome, filter).differences;
    };
    EXPECT_EQ(differences(0), 4U) << "office > a: those that leave it";
    EXPECT_EQ(differences(1), 4U) << "office > b: those that come";
    EXPECT_EQ(differences(6), 2U) << "c > refused";
    ReplayFilter kind;
    kind.kind = Difference::NowRefused;
    EXPECT_EQ(arrange(result, ReplayGrouping::Outcome, kind).differences, 2U);
    kind.way = wayOf(graph, graph.bands[0]);
    EXPECT_EQ(arrange(result, ReplayGrouping::Outcome, kind).differences, 0U) << "both hold together";
}

}  // namespace
}  // namespace farmwarden::presenters
