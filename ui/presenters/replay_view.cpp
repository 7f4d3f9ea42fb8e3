#include "ui/presenters/replay_view.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <tuple>

namespace farmwarden::presenters {

using placement::BeforeAfter;
using placement::Destination;
using placement::ReplayRow;

namespace {

const std::string kRefused = "\x01refused";  // no farm is called so

using Names = std::array<std::string, kFlowColumns>;
using Counts = std::array<std::map<std::string, BeforeAfter>, kFlowColumns>;
using Ends = std::tuple<std::size_t, std::size_t, std::size_t>;  // column, from, to

Names namesOf(const placement::Flow& flow) {
    return {flow.asked, flow.to.rule, placeOf(flow.to)};
}

void add(BeforeAfter& sum, const BeforeAfter& count) {
    sum.before += count.before;
    sum.after += count.after;
}

// The largest stand alone, the others together.
std::vector<FlowNode> nodesOf(const std::map<std::string, BeforeAfter>& counts, std::size_t most) {
    std::vector<const std::pair<const std::string, BeforeAfter>*> order;
    for (const auto& entry : counts) {
        order.push_back(&entry);
    }
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [](const auto* entry) { return std::max(entry->second.before, entry->second.after); });
    std::vector<FlowNode> nodes;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isRest = order.size() > most && i + 1 >= most;
        if (!isRest || nodes.size() < most) {
            nodes.emplace_back();
        }
        FlowNode& node = nodes.back();
        const auto& [name, count] = *order[i];
        node.names.insert(name);
        node.isRest = isRest;
        node.isRefusal = !isRest && name == kRefused;
        node.isOutside = !isRest && name.starts_with('\x02');
        node.before += count.before;
        node.after += count.after;
    }
    return nodes;
}

std::size_t indexOf(const std::vector<FlowNode>& nodes, const std::string& name) {
    const auto at = std::ranges::find_if(nodes, [&](const FlowNode& node) { return node.names.contains(name); });
    return static_cast<std::size_t>(at - nodes.begin());
}

void sortRules(std::vector<FlowNode>& rules, const std::vector<std::string>& order) {
    std::map<std::string, std::size_t> position;
    for (const std::string& id : order) {
        position.emplace(id, position.size());
    }
    std::ranges::stable_sort(rules, {}, [&](const FlowNode& node) {
        const auto at = position.find(node.name());
        return node.isRest ? order.size() : at == position.end() ? order.size() + 1 : at->second;
    });
}

// Nodes beside those that they are joined with: by the mean place of their bands' other ends.
void sortBeside(std::vector<FlowNode>& nodes, const std::map<std::string, std::pair<double, double>>& pull) {
    std::ranges::stable_sort(nodes, {}, [&](const FlowNode& node) {
        double sum = 0;
        double weight = 0;
        for (const std::string& name : node.names) {
            const auto& [s, w] = pull.at(name);
            sum += s;
            weight += w;
        }
        return sum / std::max(weight, 1.0);
    });
}

void orderColumns(FlowGraph& graph, const placement::ReplayResult& result,
                  const std::vector<std::string>& ruleOrder) {
    sortRules(graph.columns[1], ruleOrder);
    std::array<std::map<std::string, std::pair<double, double>>, 2> pull;
    for (const auto& [flow, count] : result.flows) {
        const Names names = namesOf(flow);
        const auto rule = static_cast<double>(indexOf(graph.columns[1], names[1]));
        const auto weight = static_cast<double>(std::max(count.before, count.after));
        for (const std::size_t side : {0U, 1U}) {
            auto& [sum, all] = pull[side][names[2 * side]];
            sum += rule * weight;
            all += weight;
        }
    }
    sortBeside(graph.columns[0], pull[0]);
    sortBeside(graph.columns[2], pull[1]);
}

}  // namespace

std::string placeOf(const Destination& to) {
    if (to.outcome == placement::Outcome::Refused) {
        return kRefused;
    }
    return to.outcome == placement::Outcome::External ? '\x02' + to.address : to.farm;
}

FlowGraph flowGraph(const placement::ReplayResult& result, const std::vector<std::string>& ruleOrder,
                    std::size_t most) {
    Counts counts;
    for (const auto& [flow, count] : result.flows) {
        const Names names = namesOf(flow);
        for (std::size_t column = 0; column < kFlowColumns; ++column) {
            add(counts[column][names[column]], count);
        }
    }
    FlowGraph graph;
    for (std::size_t column = 0; column < kFlowColumns; ++column) {
        graph.columns[column] = nodesOf(counts[column], most);
    }
    orderColumns(graph, result, ruleOrder);
    std::map<Ends, BeforeAfter> bands;
    for (const auto& [flow, count] : result.flows) {
        const Names names = namesOf(flow);
        for (std::size_t column = 0; column + 1 < kFlowColumns; ++column) {
            add(bands[{column, indexOf(graph.columns[column], names[column]),
                       indexOf(graph.columns[column + 1], names[column + 1])}],
                count);
        }
    }
    for (const auto& [ends, count] : bands) {
        const std::uint64_t same = std::min(count.before, count.after);
        graph.bands.push_back({std::get<0>(ends), std::get<1>(ends), std::get<2>(ends), same, count.before - same,
                               count.after - same});
    }
    return graph;
}

ReplayFilter::Way wayOf(const FlowGraph& graph, const FlowBand& band) {
    return {band.column, graph.columns[band.column][band.from].names, graph.columns[band.column + 1][band.to].names};
}

bool ReplayFilter::lets(const ReplayRow& row) const {
    if (kind && row.difference != *kind) {
        return false;
    }
    if (!way) {
        return true;
    }
    const auto goesSo = [&](const Destination& to) {
        return way->column == 0 ? way->from.contains(row.asked) && way->to.contains(to.rule)
                                : way->from.contains(to.rule) && way->to.contains(placeOf(to));
    };
    return goesSo(row.before) || goesSo(row.after);
}

ReplayTable arrange(const placement::ReplayResult& result, ReplayGrouping grouping, const ReplayFilter& filter) {
    using Key = std::tuple<placement::Difference, base::TimePoint, std::string, std::string>;
    std::map<Key, std::vector<std::uint32_t>> groups;
    ReplayTable table;
    for (std::uint32_t i = 0; i < result.rows.size(); ++i) {
        const ReplayRow& row = result.rows[i];
        if (!filter.lets(row)) {
            continue;
        }
        ++table.differences;
        const auto put = [&](placement::Difference kind, base::TimePoint hour, std::string name, std::string after) {
            groups[{kind, hour, std::move(name), std::move(after)}].push_back(i);
        };
        switch (grouping) {
            case ReplayGrouping::Outcome:
                put(row.difference, {}, {}, {});
                break;
            case ReplayGrouping::Farm:
                put({}, {}, row.asked, {});
                break;
            case ReplayGrouping::Rule:
                put({}, {}, row.before.rule, row.after.rule);
                break;
            case ReplayGrouping::Hour:
                put({}, std::chrono::floor<std::chrono::hours>(row.at), {}, {});
                break;
            case ReplayGrouping::Group:
                if (row.groups.empty()) {
                    put({}, {}, {}, {});
                }
                for (const std::string& group : row.groups) {
                    put({}, {}, group, {});
                }
                break;
        }
    }
    for (auto& [key, rows] : groups) {
        table.rows += rows.size();
        table.groups.push_back(
            {std::get<0>(key), std::get<2>(key), std::get<3>(key), std::get<1>(key), std::move(rows)});
    }
    if (grouping != ReplayGrouping::Hour) {
        std::ranges::stable_sort(table.groups, std::ranges::greater(),
                                 [](const ReplayGroup& group) { return group.rows.size(); });
    }
    return table;
}

}  // namespace farmwarden::presenters
