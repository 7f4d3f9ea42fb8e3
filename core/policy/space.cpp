#include "core/policy/space.h"

#include <algorithm>
#include <cassert>

namespace farmwarden::policy {

Space::Space(const Program& program, base::TimePoint from, base::TimePoint end)
    : m_program(&program), m_frame(program.axes().zones(), from, end) {
    for (std::size_t d = 0; d < kDimensions; ++d) {
        const auto dimension = static_cast<Dimension>(d);
        if (dimension == Dimension::Time) {
            m_sizes[d] = m_frame.size();
            continue;
        }
        const std::uint32_t nodes = program.axes().forest(dimension).size();
        std::vector<std::uint32_t> cellOfNode(nodes + 1);
        std::vector<Node> nodeOfCell;
        for (Node node = 0; node < nodes; ++node) {
            cellOfNode[node] = static_cast<std::uint32_t>(nodeOfCell.size());
            if (!program.axes().isEmpty(dimension, node)) {
                nodeOfCell.push_back(node);
            }
        }
        cellOfNode[nodes] = static_cast<std::uint32_t>(nodeOfCell.size());
        m_sizes[d] = static_cast<std::uint32_t>(nodeOfCell.size());
        if (nodeOfCell.size() != nodes) {
            m_cellOfNode[d] = std::move(cellOfNode);
            m_nodeOfCell[d] = std::move(nodeOfCell);
        }
    }
}

IntervalSet Space::cellsOf(Dimension dimension, const IntervalSet& nodes) const {
    const auto& cellOfNode = m_cellOfNode[static_cast<std::size_t>(dimension)];
    if (cellOfNode.empty()) {
        return nodes;
    }
    std::vector<Interval> cells;
    for (const Interval& interval : nodes.intervals()) {
        cells.push_back({cellOfNode[interval.begin], cellOfNode[interval.end]});
    }
    return IntervalSet::of(std::move(cells));
}

Node Space::nodeOf(Dimension dimension, std::uint32_t cell) const {
    const auto& nodeOfCell = m_nodeOfCell[static_cast<std::size_t>(dimension)];
    return nodeOfCell.empty() ? cell : nodeOfCell[cell];
}

Literal Space::literalOf(const Condition& condition) const {
    const auto reading = m_program->axes().read(condition);
    assert(reading);
    Literal literal;
    literal.dimension = condition.dimension;
    literal.set = condition.dimension == Dimension::Time ? m_frame.when(reading->set, reading->zone)
                                                         : cellsOf(condition.dimension, reading->set);
    if (isMembership(condition.dimension)) {
        literal.kind = condition.isNegated ? Literal::Kind::NoneOf : Literal::Kind::AnyOf;
    } else if (condition.isNegated) {
        literal.set = difference(IntervalSet{{0, cells(condition.dimension)}}, literal.set);
    }
    return literal;
}

Box Space::boxOf(RuleNumber number) const {
    const Rule& rule = m_program->rule(number);
    Box box;
    box.reserve(rule.conditions.size() + 1);
    for (const Condition& condition : rule.conditions) {
        box.push_back(literalOf(condition));
    }
    if (rule.validUntil) {
        box.push_back({Literal::Kind::Before, Dimension::Time, {}, *rule.validUntil});
    }
    return box;
}

std::optional<std::uint32_t> Space::cellOfFarm(std::string_view farm) const {
    const Node node = m_program->axes().names(Dimension::Farm).locate(farm);
    return node == 0 ? std::nullopt : std::optional(cellsOf(Dimension::Farm, IntervalSet{{node, node + 1}}).first());
}

bool Space::areSingleNames(Dimension dimension, const IntervalSet& cells) const {
    const NameAxis& axis = m_program->axes().names(dimension);
    return cells.count() <= axis.forest().size() &&
           std::ranges::all_of(cells.intervals(), [&](const Interval& interval) {
               for (std::uint32_t cell = interval.begin; cell < interval.end; ++cell) {
                   if (!axis.isSingle(nodeOf(dimension, cell))) {
                       return false;
                   }
               }
               return true;
           });
}

std::string Space::nameIn(Dimension dimension, std::uint32_t cell) const {
    return m_program->axes().names(dimension).exampleIn(nodeOf(dimension, cell)).value_or(std::string());
}

// As few names as the first choice of each wish gives.
std::vector<std::string> Space::membersIn(Dimension dimension, const Region::Members& members) const {
    std::vector<std::uint32_t> chosen;
    for (const IntervalSet& wish : members.anyOf) {
        const IntervalSet allowed = difference(wish, members.excluded);
        if (std::ranges::none_of(chosen, [&](std::uint32_t cell) { return allowed.contains(cell); })) {
            chosen.push_back(allowed.first());
        }
    }
    std::vector<std::string> names;
    for (const std::uint32_t cell : chosen) {
        names.push_back(nameIn(dimension, cell));
    }
    return names;
}

Request Space::exampleIn(const Region& region) const {
    const auto name = [&](Dimension dimension) { return nameIn(dimension, region.line(dimension).first()); };
    Request request;
    request.user = name(Dimension::User);
    request.domain = name(Dimension::Domain);
    request.clientName = name(Dimension::ClientName);
    request.farm = name(Dimension::Farm);
    request.program = name(Dimension::Program);
    const Node client = nodeOf(Dimension::Client, region.line(Dimension::Client).first());
    request.client = m_program->axes().clients().exampleIn(client).value_or(model::IpAddress{});
    request.groups = membersIn(Dimension::Group, region.members(Dimension::Group));
    request.tags = membersIn(Dimension::Tag, region.members(Dimension::Tag));
    request.at = region.firstInstant().value_or(region.begin());
    return request;
}

}  // namespace farmwarden::policy
