#include "core/policy/point.h"

namespace farmwarden::policy {

namespace {

constexpr std::uint32_t kNotAsked = UINT32_MAX;

}  // namespace

Point::Point(const Axes& axes, const Request& request)
    : m_axes(&axes),
      m_at(request.at),
      m_areGroupsKnown(request.areGroupsKnown),
      m_minutes(axes.zones().size(), kNotAsked) {
    const auto locate = [&](Dimension dimension, const std::string& name) {
        m_nodes[static_cast<std::size_t>(dimension)] = axes.names(dimension).locate(name);
    };
    locate(Dimension::User, request.user);
    locate(Dimension::Domain, request.domain);
    locate(Dimension::ClientName, request.clientName);
    locate(Dimension::Farm, request.farm);
    locate(Dimension::Program, request.program);
    m_nodes[static_cast<std::size_t>(Dimension::Client)] = axes.clients().locate(request.client);
    locateMembers(axes.names(Dimension::Group), request.groups, m_groups);
    locateMembers(axes.names(Dimension::Tag), request.tags, m_tags);
}

// The root is kept too: the prefix "*" stands there, and holds for any group at all.
void Point::locateMembers(const NameAxis& axis, const std::vector<std::string>& names, Members& members) {
    bool hasRoot = false;
    for (const std::string& name : names) {
        const Node node = axis.locate(name);
        if (node != 0 || !hasRoot) {
            members.push_back(node);
        }
        hasRoot = hasRoot || node == 0;
    }
}

std::uint32_t Point::minuteOfWeek(std::uint16_t zone) const {
    std::uint32_t& minute = m_minutes[zone];
    if (minute == kNotAsked) {
        minute = m_axes->zones()[zone]->localMinuteOfWeek(m_at);
    }
    return minute;
}

}  // namespace farmwarden::policy
