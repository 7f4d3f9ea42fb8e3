#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/policy/region.h"
#include "core/policy/rule_index.h"

// Is a region covered by the union of some boxes? Exact: cuts the region along a box into the parts outside of it, and
// each part along the next box, until a part lies inside a box or meets none. Work is bounded by a budget of
// comparisons; running out of it is an answer of its own. One search at a time per object.
namespace farmwarden::policy {

class CoverSearch {
public:
    enum class Answer : std::uint8_t { Covered, Uncovered, OutOfBudget };

    // `boxes` by rule number.
    CoverSearch(std::span<const Box> boxes, std::size_t budget) : m_boxes(boxes), m_budget(budget) {}

    // What it does depends on the sets alone and not on how they are numbered, so the same rules always give the same
    // answer.
    Answer search(const Region& region, const std::vector<RuleNumber>& covers);

    std::size_t budgetLeft() const { return m_budget; }

    // After Uncovered: a part of the region outside of all covers.
    const Region& rest() const { return *m_rest; }
    // After Covered: rules whose union covers the region; none of them can be left out, unless the budget ran out on
    // the way. Ascending. Costs one more search for each.
    std::vector<RuleNumber> minimalCover(const Region& region);

private:
    struct Part {
        Region region;
        std::vector<RuleNumber> covers;
    };
    struct Cut {
        RuleNumber rule = 0;
        std::size_t open = 0;  // literals that the region does not imply
    };

    std::optional<Cut> bestCut(Part& part);
    void cutAlong(Part part, RuleNumber rule, std::vector<Part>& parts);

    std::span<const Box> m_boxes;
    std::size_t m_budget;
    std::optional<Region> m_rest;
    std::vector<RuleNumber> m_used;
};

}  // namespace farmwarden::policy
