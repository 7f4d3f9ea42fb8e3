#pragma once

#include <array>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <span>

#include "core/policy/axes.h"

// A request as numbers on the axes: made once, then compared with any number of rules. Lives on the stack of one call,
// refers to the axes.
namespace farmwarden::policy {

class Point {
public:
    Point(const Axes& axes, const Request& request);

    base::TimePoint at() const { return m_at; }
    bool areGroupsKnown() const { return m_areGroupsKnown; }
    // Where the request's value is. REQUIRES: neither group, tag nor time.
    Node node(Dimension dimension) const { return m_nodes[static_cast<std::size_t>(dimension)]; }
    // Where those of its groups or tags are that the rules name.
    std::span<const Node> members(Dimension dimension) const {
        const Members& members = dimension == Dimension::Group ? m_groups : m_tags;
        return {members.data(), members.size()};
    }
    // By the clocks of a zone of the axes; worked out when it is first asked for.
    std::uint32_t minuteOfWeek(std::uint16_t zone) const;

private:
    // Room for what a person is usually a member of; more of them go to the heap.
    using Members = boost::container::small_vector<Node, 48>;

    void locateMembers(const NameAxis& axis, const std::vector<std::string>& names, Members& members);

    const Axes* m_axes;
    base::TimePoint m_at;
    bool m_areGroupsKnown;
    std::array<Node, kDimensions> m_nodes{};
    Members m_groups;
    Members m_tags;
    mutable boost::container::small_vector<std::uint32_t, 8> m_minutes;  // by zone
};

}  // namespace farmwarden::policy
