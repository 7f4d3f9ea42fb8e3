#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/policy/program.h"
#include "core/policy/region.h"
#include "core/policy/time_frame.h"

// All requests that a program can tell apart, over a stretch of time: turns rules into boxes, and regions back into
// requests. Refers to the program, which must outlive it. Immutable; usable from any thread.
namespace farmwarden::policy {

class Space {
public:
    Space(const Program& program, base::TimePoint from, base::TimePoint end);

    Region everything() const { return {m_frame, m_sizes}; }
    const TimeFrame& frame() const { return m_frame; }
    // Values on a line that no rule tells apart are one cell. Cells that no value can lie in have no number.
    std::uint32_t cells(Dimension dimension) const { return m_sizes[static_cast<std::size_t>(dimension)]; }

    // One literal for each condition, in order, and one for the validity if that is limited. REQUIRES: the rule is
    // readable.
    Box boxOf(RuleNumber rule) const;
    // The cell that holds just this farm; nothing when no rule names it.
    std::optional<std::uint32_t> cellOfFarm(std::string_view farm) const;
    // Each value of the set is a single name and not the rest of a prefix.
    bool areSingleNames(Dimension dimension, const IntervalSet& cells) const;
    // A request of the region, as plain as possible. REQUIRES: the region is not empty.
    Request exampleIn(const Region& region) const;

private:
    Literal literalOf(const Condition& condition) const;
    IntervalSet cellsOf(Dimension dimension, const IntervalSet& nodes) const;
    Node nodeOf(Dimension dimension, std::uint32_t cell) const;
    std::string nameIn(Dimension dimension, std::uint32_t cell) const;
    std::vector<std::string> membersIn(Dimension dimension, const Region::Members& members) const;

    const Program* m_program;
    TimeFrame m_frame;
    std::array<std::uint32_t, kDimensions> m_sizes{};
    std::array<std::vector<std::uint32_t>, kDimensions> m_cellOfNode;  // empty: they are the same
    std::array<std::vector<Node>, kDimensions> m_nodeOfCell;
};

}  // namespace farmwarden::policy
