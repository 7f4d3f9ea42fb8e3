#include "core/plugin/host/virtualization/objects.h"

#include <algorithm>

#include "core/plugin/host/machine_info.h"
#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host::virtualization {
namespace {

constexpr std::int64_t kMicrosecondsFrom1601 = 11'644'473'600'000'000;

// Our two structs of an address have the same parts in another order.
TSSD_ConnectionPoint pointFrom(const std::string& address, std::uint16_t port) {
    const WTSSBX_IP_ADDRESS ip = ipAddress(address, port);
    TSSD_ConnectionPoint point{};
    std::copy(std::begin(ip.Address), std::end(ip.Address), point.ServerAddressB);
    point.AddressType = ip.AddressFamily == WTSSBX_ADDRESS_FAMILY_AF_INET    ? TSSD_ADDR_IPv4
                        : ip.AddressFamily == WTSSBX_ADDRESS_FAMILY_AF_INET6 ? TSSD_ADDR_IPv6
                                                                             : TSSD_ADDR_UNDEFINED;
    point.PortNumber = port;
    return point;
}

std::string addressOf(const TSSD_ConnectionPoint& point) {
    WTSSBX_IP_ADDRESS ip{};
    std::copy(std::begin(point.ServerAddressB), std::end(point.ServerAddressB), ip.Address);
    ip.AddressFamily = point.AddressType == TSSD_ADDR_IPv4   ? WTSSBX_ADDRESS_FAMILY_AF_INET
                       : point.AddressType == TSSD_ADDR_IPv6 ? WTSSBX_ADDRESS_FAMILY_AF_INET6
                                                             : WTSSBX_ADDRESS_FAMILY_AF_UNSPEC;
    return toText(ip);
}

}  // namespace

TARGET_STATE stateOf(const channel::TargetView& target) {
    return target.health == FW_HEALTH_DOWN ? TARGET_DOWN
           : target.health == FW_HEALTH_UP ? TARGET_RUNNING
                                           : TARGET_UNKNOWN;
}

TSSESSION_STATE stateOf(const channel::SessionView& session) {
    switch (session.state) {
        case FW_SESSION_PENDING:
            return STATE_INIT;
        case FW_SESSION_ACTIVE:
            return STATE_ACTIVE;
        case FW_SESSION_DISCONNECTED:
            return STATE_DISCONNECTED;
        default:
            return STATE_RESET;
    }
}

std::uint8_t sessionStateFrom(TSSESSION_STATE state) {
    switch (state) {
        case STATE_DISCONNECTED:
            return FW_SESSION_DISCONNECTED;
        case STATE_INIT:
            return FW_SESSION_PENDING;
        case STATE_RESET:
        case STATE_DOWN:
            return FW_SESSION_ENDED;
        default:
            return FW_SESSION_ACTIVE;
    }
}

FILETIME fileTimeOf(std::int64_t microseconds) {
    return fileTime(microseconds);
}

std::int64_t microsecondsOf(FILETIME time) {
    const auto ticks = static_cast<std::int64_t>((std::uint64_t{time.dwHighDateTime} << 32) | time.dwLowDateTime);
    return ticks == 0 ? 0 : ticks / 10 - kMicrosecondsFrom1601;
}

TargetObject::TargetObject(channel::TargetView view)
    : m_view(std::move(view)),
      m_netbios(m_view.name),
      m_state(stateOf(m_view)),
      m_properties(new PropertySet<ITsSbTargetPropertySet>) {
    const TSSD_ConnectionPoint point = pointFrom(m_view.address, m_view.port);
    if (point.AddressType != TSSD_ADDR_UNDEFINED) {
        m_points.push_back(point);
    }
    m_fqdn = m_points.empty() ? m_view.address : m_view.name;
}

channel::TargetView TargetObject::view() const {
    const std::lock_guard lock(m_mutex);
    channel::TargetView view = m_view;
    view.address = m_points.empty() ? m_fqdn : addressOf(m_points.front());
    view.port = m_points.empty() ? view.port : m_points.front().PortNumber;
    view.health = m_state == TARGET_RUNNING ? FW_HEALTH_UP
                  : m_state == TARGET_DOWN  ? FW_HEALTH_DOWN
                                            : FW_HEALTH_UNKNOWN;
    return view;
}

HRESULT TargetObject::read(BSTR* out, std::string channel::TargetView::*member) const {
    const std::lock_guard lock(m_mutex);
    return give(out, m_view.*member);
}
HRESULT TargetObject::write(BSTR text, std::string channel::TargetView::*member) {
    const std::lock_guard lock(m_mutex);
    m_view.*member = textOf(text);
    return S_OK;
}

HRESULT TargetObject::get_TargetName(BSTR* out) {
    return read(out, &channel::TargetView::name);
}
HRESULT TargetObject::put_TargetName(BSTR text) {
    return write(text, &channel::TargetView::name);
}
HRESULT TargetObject::get_FarmName(BSTR* out) {
    return read(out, &channel::TargetView::farm);
}
HRESULT TargetObject::put_FarmName(BSTR text) {
    return write(text, &channel::TargetView::farm);
}
HRESULT TargetObject::get_EnvironmentName(BSTR* out) {
    return read(out, &channel::TargetView::environment);
}
HRESULT TargetObject::put_EnvironmentName(BSTR text) {
    return write(text, &channel::TargetView::environment);
}

HRESULT TargetObject::get_TargetFQDN(BSTR* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_fqdn);
}
HRESULT TargetObject::put_TargetFQDN(BSTR text) {
    const std::lock_guard lock(m_mutex);
    m_fqdn = textOf(text);
    return S_OK;
}
HRESULT TargetObject::get_TargetNetbios(BSTR* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_netbios);
}
HRESULT TargetObject::put_TargetNetbios(BSTR text) {
    const std::lock_guard lock(m_mutex);
    m_netbios = textOf(text);
    return S_OK;
}

// Without an array the count alone; with one as many as fit.
HRESULT TargetObject::get_IpAddresses(TSSD_ConnectionPoint* points, DWORD* count) {
    if (count == nullptr) {
        return E_POINTER;
    }
    const std::lock_guard lock(m_mutex);
    const auto all = static_cast<DWORD>(m_points.size());
    if (points != nullptr) {
        std::copy_n(m_points.begin(), std::min(*count, all), points);
    }
    *count = points == nullptr ? all : std::min(*count, all);
    return S_OK;
}
HRESULT TargetObject::put_IpAddresses(TSSD_ConnectionPoint* points, DWORD count) {
    if (points == nullptr && count != 0) {
        return E_POINTER;
    }
    const std::lock_guard lock(m_mutex);
    m_points.assign(points, points + count);
    return S_OK;
}
HRESULT TargetObject::get_TargetState(TARGET_STATE* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_state);
}
HRESULT TargetObject::put_TargetState(TARGET_STATE state) {
    const std::lock_guard lock(m_mutex);
    m_state = state;
    return S_OK;
}
HRESULT TargetObject::get_TargetPropertySet(ITsSbTargetPropertySet** out) {
    const std::lock_guard lock(m_mutex);
    return m_properties.copyTo(out);
}
HRESULT TargetObject::put_TargetPropertySet(ITsSbTargetPropertySet* properties) {
    const std::lock_guard lock(m_mutex);
    m_properties = Ref<ITsSbTargetPropertySet>::of(properties);
    return S_OK;
}
HRESULT TargetObject::get_NumSessions(DWORD* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_view.active + m_view.disconnected);
}
HRESULT TargetObject::get_NumPendingConnections(DWORD* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_view.pending);
}
HRESULT TargetObject::get_TargetLoad(DWORD* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_view.active + m_view.disconnected + m_view.pending);
}

channel::SessionView SessionObject::view() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}
HRESULT SessionObject::get_SessionId(DWORD* out) {
    return give(out, m_id);
}
HRESULT SessionObject::get_TargetName(BSTR* out) {
    return give(out, view().target);
}
HRESULT SessionObject::put_TargetName(BSTR text) {
    const std::lock_guard lock(m_mutex);
    m_view.target = textOf(text);
    return S_OK;
}
HRESULT SessionObject::get_Username(BSTR* out) {
    return give(out, view().user);
}
HRESULT SessionObject::get_Domain(BSTR* out) {
    return give(out, view().domain);
}
HRESULT SessionObject::get_State(TSSESSION_STATE* out) {
    return give(out, stateOf(view()));
}
HRESULT SessionObject::put_State(TSSESSION_STATE state) {
    const std::lock_guard lock(m_mutex);
    m_view.state = sessionStateFrom(state);
    return S_OK;
}
HRESULT SessionObject::get_CreateTime(FILETIME* out) {
    return give(out, fileTimeOf(view().placedAt));
}
HRESULT SessionObject::put_CreateTime(FILETIME time) {
    const std::lock_guard lock(m_mutex);
    m_view.placedAt = microsecondsOf(time);
    return S_OK;
}
HRESULT SessionObject::get_DisconnectTime(FILETIME* out) {
    const channel::SessionView now = view();
    return give(out, now.state == FW_SESSION_DISCONNECTED ? fileTimeOf(now.since) : FILETIME{});
}
HRESULT SessionObject::put_DisconnectTime(FILETIME time) {
    const std::lock_guard lock(m_mutex);
    m_view.since = microsecondsOf(time);
    return S_OK;
}
HRESULT SessionObject::get_InitialProgram(BSTR* out) {
    return give(out, view().program);
}
HRESULT SessionObject::put_InitialProgram(BSTR text) {
    const std::lock_guard lock(m_mutex);
    m_view.program = textOf(text);
    return S_OK;
}
HRESULT SessionObject::get_ClientDisplay(CLIENT_DISPLAY* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_display);
}
HRESULT SessionObject::put_ClientDisplay(CLIENT_DISPLAY display) {
    const std::lock_guard lock(m_mutex);
    m_display = display;
    return S_OK;
}
HRESULT SessionObject::get_ProtocolType(DWORD* out) {
    const std::lock_guard lock(m_mutex);
    return give(out, m_protocol);
}
HRESULT SessionObject::put_ProtocolType(DWORD type) {
    const std::lock_guard lock(m_mutex);
    m_protocol = type;
    return S_OK;
}

HRESULT EnvironmentObject::get_EnvironmentPropertySet(ITsSbEnvironmentPropertySet** out) {
    const std::lock_guard lock(m_mutex);
    return m_properties.copyTo(out);
}
HRESULT EnvironmentObject::put_EnvironmentPropertySet(ITsSbEnvironmentPropertySet* properties) {
    const std::lock_guard lock(m_mutex);
    m_properties = Ref<ITsSbEnvironmentPropertySet>::of(properties);
    return S_OK;
}

}  // namespace farmwarden::plugin::host::virtualization
