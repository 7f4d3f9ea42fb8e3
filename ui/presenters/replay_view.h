#pragma once

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/placement/replay.h"

// What the Replay panel shows of a result: the flow picture as nodes and bands, and the differences in groups. Pure
// functions on values; large results are worked on by a worker.
namespace farmwarden::presenters {

// Asked farm, rule, where to.
inline constexpr std::size_t kFlowColumns = 3;

struct FlowNode {
    // Farm, rule id ("" for no rule) or place; of the rest, all that stand together.
    std::set<std::string> names;
    bool isRest = false;      // several that are too small to stand alone
    bool isRefusal = false;   // of the last column
    bool isOutside = false;
    std::uint64_t before = 0;
    std::uint64_t after = 0;

    const std::string& name() const { return *names.begin(); }
};

// Connections that go from a node to one of the next column.
struct FlowBand {
    std::size_t column = 0;  // that it leaves
    std::size_t from = 0;
    std::size_t to = 0;
    std::uint64_t same = 0;  // before and after
    std::uint64_t left = 0;  // before only
    std::uint64_t come = 0;  // after only

    bool isDifferent() const { return left != 0 || come != 0; }
};

struct FlowGraph {
    std::array<std::vector<FlowNode>, kFlowColumns> columns;
    std::vector<FlowBand> bands;  // by column, from, to
};

// `ruleOrder`: ids in evaluation order; rules stand in it, the connections without a rule last, and the columns beside
// so that bands cross little. No column has more than `most` nodes.
FlowGraph flowGraph(const placement::ReplayResult& result, const std::vector<std::string>& ruleOrder,
                    std::size_t most);

// "refused" and outside addresses stand beside the farms; a name for the last column.
std::string placeOf(const placement::Destination& to);

// Which differences are shown; what is not set lets all through.
struct ReplayFilter {
    // The way of a band: before or after.
    struct Way {
        std::size_t column = 0;
        std::set<std::string> from;
        std::set<std::string> to;

        bool operator==(const Way&) const = default;
    };
    std::optional<placement::Difference> kind;
    std::optional<Way> way;

    bool isEmpty() const { return !kind && !way; }
    bool lets(const placement::ReplayRow& row) const;
};

ReplayFilter::Way wayOf(const FlowGraph& graph, const FlowBand& band);

enum class ReplayGrouping : std::uint8_t { Outcome, Farm, Group, Rule, Hour };

struct ReplayGroup {
    placement::Difference kind = placement::Difference::None;  // Outcome
    std::string name;         // Farm, Group ("" for none on record), Rule: before
    std::string nameAfter;    // Rule
    base::TimePoint hour;     // Hour
    std::vector<std::uint32_t> rows;  // in the result's
};

struct ReplayTable {
    std::vector<ReplayGroup> groups;  // the largest first; hours as they come
    std::size_t rows = 0;             // in all groups; a user of two groups counts in both
    std::size_t differences = 0;      // that the filter lets through
};

ReplayTable arrange(const placement::ReplayResult& result, ReplayGrouping grouping, const ReplayFilter& filter);

}  // namespace farmwarden::presenters
