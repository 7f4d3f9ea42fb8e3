#include "core/policy/rule_index.h"

#include <algorithm>
#include <utility>

namespace farmwarden::policy {

namespace {

using Posting = std::pair<Node, RuleNumber>;

// How many rules name a node in each dimension: a condition is telling when its values are named by few.
class Popularity {
public:
    Popularity(const Axes& axes, const std::vector<RuleIndex::Entry>& entries) {
        for (std::size_t d = 0; d < kDimensions; ++d) {
            if (static_cast<Dimension>(d) != Dimension::Time) {
                m_counts[d].resize(axes.forest(static_cast<Dimension>(d)).size());
            }
        }
        for (const RuleIndex::Entry& entry : entries) {
            for (const RuleIndex::Entry::Key& key : entry.keys) {
                for (const Node node : key.nodes) {
                    ++m_counts[static_cast<std::size_t>(key.dimension)][node];
                }
            }
        }
    }
    std::uint64_t of(const RuleIndex::Entry::Key& key) const {
        std::uint64_t sum = 0;
        for (const Node node : key.nodes) {
            sum += m_counts[static_cast<std::size_t>(key.dimension)][node];
        }
        return sum;
    }

private:
    std::array<std::vector<std::uint32_t>, kDimensions> m_counts;
};

}  // namespace

RuleIndex::RuleIndex(const Axes& axes, const std::vector<Entry>& entries) {
    const Popularity popularity(axes, entries);
    std::array<std::vector<Posting>, kDimensions> postings;
    for (const Entry& entry : entries) {
        const auto best =
            std::ranges::min_element(entry.keys, {}, [&](const Entry::Key& key) { return popularity.of(key); });
        if (best == entry.keys.end()) {
            m_others.push_back(entry.rule);
            continue;
        }
        for (const Node node : best->nodes) {
            postings[static_cast<std::size_t>(best->dimension)].emplace_back(node, entry.rule);
        }
        if (best->dimension == Dimension::Group) {
            m_groupRules.push_back(entry.rule);
        }
    }
    for (std::size_t d = 0; d < kDimensions; ++d) {
        if (postings[d].empty()) {
            continue;
        }
        std::ranges::sort(postings[d]);
        Lists& lists = m_lists[d];
        lists.begins.assign(axes.forest(static_cast<Dimension>(d)).size() + 1, 0);
        for (const auto& [node, rule] : postings[d]) {
            ++lists.begins[node + 1];
            lists.rules.push_back(rule);
        }
        for (std::size_t node = 1; node < lists.begins.size(); ++node) {
            lists.begins[node] += lists.begins[node - 1];
        }
    }
}

}  // namespace farmwarden::policy
