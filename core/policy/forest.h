#pragma once

#include <cstdint>
#include <vector>

#include "core/policy/interval_set.h"

// The values that the rules of a document name in one dimension, as a forest: any two patterns (prefixes, networks) are
// either disjoint or one holds the other. Numbered in preorder, a pattern and all below it are one interval, and a
// request's value is one number: that of the innermost pattern that holds it. Node 0 is the root that holds everything.
namespace farmwarden::policy {

using Node = std::uint32_t;

class Forest {
public:
    // Nodes arrive in preorder; `parent` came before. Returns the new node's number.
    Node add(Node parent);
    // Once, after the last node.
    void finish();

    std::uint32_t size() const { return static_cast<std::uint32_t>(m_parents.size()); }
    // REQUIRES: not the root.
    Node parent(Node node) const { return m_parents[node]; }
    // The node and all below it.
    Interval span(Node node) const { return {node, m_ends[node]}; }
    bool holds(Node outer, Node inner) const { return outer <= inner && inner < m_ends[outer]; }

private:
    std::vector<Node> m_parents{0};
    std::vector<Node> m_ends{1};
};

}  // namespace farmwarden::policy
