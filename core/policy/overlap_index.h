#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/policy/region.h"
#include "core/policy/rule_set.h"

// Which boxes may meet a given one: by a bit for each rule, dimension by dimension. What it leaves out surely does not
// meet; what it names has to be looked at. Immutable.
namespace farmwarden::policy {

class OverlapIndex {
public:
    // `sizes`: cells of each line; `boxes`: by rule number, null for rules that never match.
    OverlapIndex(const std::array<std::uint32_t, kDimensions>& sizes, std::span<const Box* const> boxes);

    // Candidates for meeting the box with begin <= number < end.
    RuleSet candidates(const Box& box, RuleNumber begin, RuleNumber end) const;

private:
    struct Line {
        RuleSet::Words open;                // rules that this line does not narrow, or only to a wide set
        std::vector<std::uint32_t> begins;  // by cell: the others
        std::vector<RuleNumber> rules;
    };

    void enter(Dimension dimension, std::uint32_t cells, std::span<const Box* const> boxes);

    std::array<Line, kDimensions> m_lines;
    RuleSet::Words m_used;  // rules that have a box
};

}  // namespace farmwarden::policy
