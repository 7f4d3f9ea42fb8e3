#include "core/policy/cover_search.h"

#include <algorithm>

namespace farmwarden::policy {

// The box that misses the fewest literals leaves the fewest parts; of equal ones the first. Drops those that do not
// meet the region.
std::optional<CoverSearch::Cut> CoverSearch::bestCut(Part& part) {
    std::optional<Cut> best;
    std::size_t kept = 0;
    for (const RuleNumber rule : part.covers) {
        m_budget -= m_budget > 0 ? 1 : 0;
        std::size_t open = 0;
        bool isApart = false;
        for (const Literal& literal : m_boxes[rule]) {
            if (part.region.implies(literal)) {
                continue;
            }
            ++open;
            if (part.region.excludes(literal)) {
                isApart = true;
                break;
            }
        }
        if (isApart) {
            continue;
        }
        part.covers[kept++] = rule;
        if (!best || open < best->open) {
            best = Cut{rule, open};
        }
        if (open == 0) {
            break;
        }
    }
    part.covers.resize(kept);
    return best;
}

// The parts of the region outside of a box: outside of its first literal; inside of that and outside of the second; and
// so on.
void CoverSearch::cutAlong(Part part, RuleNumber rule, std::vector<Part>& parts) {
    std::erase(part.covers, rule);
    for (const Literal& literal : m_boxes[rule]) {
        if (part.region.implies(literal)) {
            continue;
        }
        Part outside = part;
        if (outside.region.cut(literal)) {
            parts.push_back(std::move(outside));
        }
        if (!part.region.keep(literal)) {
            return;
        }
    }
}

CoverSearch::Answer CoverSearch::search(const Region& region, const std::vector<RuleNumber>& covers) {
    m_used.clear();
    std::vector<Part> parts{{region, covers}};
    while (!parts.empty()) {
        if (m_budget == 0) {
            return Answer::OutOfBudget;
        }
        Part part = std::move(parts.back());
        parts.pop_back();
        const auto cut = bestCut(part);
        if (!cut) {
            m_rest = std::move(part.region);
            return Answer::Uncovered;
        }
        m_used.push_back(cut->rule);
        if (cut->open > 0) {
            cutAlong(std::move(part), cut->rule, parts);
        }
    }
    std::ranges::sort(m_used);
    m_used.erase(std::ranges::unique(m_used).begin(), m_used.end());
    return Answer::Covered;
}

std::vector<RuleNumber> CoverSearch::minimalCover(const Region& region) {
    std::vector<RuleNumber> needed = m_used;
    for (std::size_t i = needed.size(); i-- > 0 && needed.size() > 1;) {
        std::vector<RuleNumber> without = needed;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        if (search(region, without) == Answer::Covered) {
            needed = std::move(without);
        }
    }
    return needed;
}

}  // namespace farmwarden::policy
