#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "core/policy/axes.h"

// Which rules can match at all, by one value of the request: each rule is entered under the values of its most telling
// condition, and under no other. Immutable; part of a Program.
namespace farmwarden::policy {

// Place of a rule in the document, 0 = first.
using RuleNumber = std::uint32_t;

class RuleIndex {
public:
    // What is known of a rule's conditions: none for a rule that never matches.
    struct Entry {
        RuleNumber rule = 0;
        struct Key {
            Dimension dimension = Dimension::User;
            std::vector<Node> nodes;
        };
        std::vector<Key> keys;  // of its conditions that are sets of values and not negated
    };

    RuleIndex() = default;
    RuleIndex(const Axes& axes, const std::vector<Entry>& entries);

    // Ascending. REQUIRES: not time.
    std::span<const RuleNumber> rulesAt(Dimension dimension, Node node) const {
        const Lists& lists = m_lists[static_cast<std::size_t>(dimension)];
        return lists.begins.empty()
                   ? std::span<const RuleNumber>()
                   : std::span(lists.rules).subspan(lists.begins[node], lists.begins[node + 1] - lists.begins[node]);
    }
    bool isUsed(Dimension dimension) const { return !m_lists[static_cast<std::size_t>(dimension)].rules.empty(); }
    // Every rule that is entered under a group: those to look at when membership is not known. Ascending.
    std::span<const RuleNumber> groupRules() const { return m_groupRules; }
    // Rules that have to be looked at for every request. Ascending.
    std::span<const RuleNumber> others() const { return m_others; }

private:
    struct Lists {
        std::vector<std::uint32_t> begins;  // by node, and one more
        std::vector<RuleNumber> rules;
    };

    std::array<Lists, kDimensions> m_lists;
    std::vector<RuleNumber> m_groupRules;
    std::vector<RuleNumber> m_others;
};

}  // namespace farmwarden::policy
