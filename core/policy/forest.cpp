#include "core/policy/forest.h"

namespace farmwarden::policy {

Node Forest::add(Node parent) {
    const Node node = size();
    m_parents.push_back(parent);
    m_ends.push_back(node + 1);
    return node;
}

void Forest::finish() {
    for (Node node = size() - 1; node > 0; --node) {
        Node& end = m_ends[m_parents[node]];
        end = end < m_ends[node] ? m_ends[node] : end;
    }
}

}  // namespace farmwarden::policy
