#pragma once

#include <string>
#include <vector>

#include "core/plugin/channel/messages.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

// Values of ours as the C structs that a plug-in is lent: pointers into the value, which outlives the lease. One thread
// each.
namespace farmwarden::plugin::host {

inline std::vector<const char*> pointersTo(const std::vector<std::string>& texts) {
    std::vector<const char*> pointers;
    pointers.reserve(texts.size());
    for (const std::string& text : texts) {
        pointers.push_back(text.c_str());
    }
    return pointers;
}

class ConnectionLease {
public:
    explicit ConnectionLease(const channel::Connection& c)
        : m_groups(pointersTo(c.groups)), m_tags(pointersTo(c.tags)) {
        value.size = sizeof(value);
        value.flags |= c.areGroupsKnown ? std::uint32_t{FW_CONNECTION_GROUPS_KNOWN} : 0;
        value.flags |= c.session.empty() ? 0 : std::uint32_t{FW_CONNECTION_HAS_SESSION};
        value.user = c.user.c_str();
        value.domain = c.domain.c_str();
        value.farm = c.farm.c_str();
        value.program = c.program.c_str();
        value.clientName = c.clientName.c_str();
        value.clientAddress = c.clientAddress.c_str();
        value.redirectorAddress = c.redirectorAddress.c_str();
        value.target = c.target.c_str();
        value.environment = c.environment.c_str();
        value.session = c.session.c_str();
        value.groups = m_groups.data();
        value.tags = m_tags.data();
        value.groupCount = static_cast<std::uint32_t>(m_groups.size());
        value.tagCount = static_cast<std::uint32_t>(m_tags.size());
        value.clientPort = c.clientPort;
        value.at = c.at;
    }
    ConnectionLease(const ConnectionLease&) = delete;

    FwConnection value{};

private:
    std::vector<const char*> m_groups;
    std::vector<const char*> m_tags;
};

class TargetLease {
public:
    explicit TargetLease(const channel::TargetView& t) : m_tags(pointersTo(t.tags)) {
        value.size = sizeof(value);
        value.kind = t.kind;
        value.name = t.name.c_str();
        value.farm = t.farm.c_str();
        value.address = t.address.c_str();
        value.environment = t.environment.c_str();
        value.tags = m_tags.data();
        value.tagCount = static_cast<std::uint32_t>(m_tags.size());
        value.port = t.port;
        value.weight = t.weight;
        value.limit = t.limit;
        value.admission = t.admission;
        value.health = t.health;
        value.active = t.active;
        value.disconnected = t.disconnected;
        value.pending = t.pending;
        value.load = t.load;
        value.version = t.version;
    }
    TargetLease(const TargetLease&) = delete;

    FwTarget value{};

private:
    std::vector<const char*> m_tags;
};

inline FwTask leaseOf(const channel::TaskView& t) {
    return {sizeof(FwTask),    t.status, t.id.c_str(), t.target.c_str(), t.label.c_str(),
            t.context.c_str(), t.start,  t.end,        t.deadline};
}

inline FwSession leaseOf(const channel::SessionView& s) {
    return {sizeof(FwSession), s.state,          s.id.c_str(),      s.farm.c_str(),       s.target.c_str(),
            s.user.c_str(),    s.domain.c_str(), s.program.c_str(), s.clientName.c_str(), s.clientAddress.c_str(),
            s.placedAt,        s.since};
}

}  // namespace farmwarden::plugin::host
