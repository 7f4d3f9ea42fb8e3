#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "core/plugin/channel/messages.h"
#include "core/plugin/host/virtualization/property_set.h"

// Targets, sessions and environments as the virtualization interface's objects: copies, whose changes reach the broker
// when they are saved. Any thread.
namespace farmwarden::plugin::host::virtualization {

TARGET_STATE stateOf(const channel::TargetView& target);
TSSESSION_STATE stateOf(const channel::SessionView& session);
std::uint8_t sessionStateFrom(TSSESSION_STATE state);  // FW_SESSION_
FILETIME fileTimeOf(std::int64_t microseconds);
std::int64_t microsecondsOf(FILETIME time);

class TargetObject final : public Counted<ITsSbTarget> {
public:
    explicit TargetObject(channel::TargetView view);

    // As it is to be saved: the first external address is the one that is dialled.
    channel::TargetView view() const;

    HRESULT get_TargetName(BSTR* out) override;
    HRESULT put_TargetName(BSTR text) override;
    HRESULT get_FarmName(BSTR* out) override;
    HRESULT put_FarmName(BSTR text) override;
    HRESULT get_TargetFQDN(BSTR* out) override;
    HRESULT put_TargetFQDN(BSTR text) override;
    HRESULT get_TargetNetbios(BSTR* out) override;
    HRESULT put_TargetNetbios(BSTR text) override;
    HRESULT get_IpAddresses(TSSD_ConnectionPoint* points, DWORD* count) override;
    HRESULT put_IpAddresses(TSSD_ConnectionPoint* points, DWORD count) override;
    HRESULT get_TargetState(TARGET_STATE* out) override;
    HRESULT put_TargetState(TARGET_STATE state) override;
    HRESULT get_TargetPropertySet(ITsSbTargetPropertySet** out) override;
    HRESULT put_TargetPropertySet(ITsSbTargetPropertySet* properties) override;
    HRESULT get_EnvironmentName(BSTR* out) override;
    HRESULT put_EnvironmentName(BSTR text) override;
    HRESULT get_NumSessions(DWORD* out) override;
    HRESULT get_NumPendingConnections(DWORD* out) override;
    HRESULT get_TargetLoad(DWORD* out) override;

private:
    HRESULT read(BSTR* out, std::string channel::TargetView::*member) const;
    HRESULT write(BSTR text, std::string channel::TargetView::*member);

    mutable std::mutex m_mutex;  // everything below
    channel::TargetView m_view;
    std::string m_fqdn;
    std::string m_netbios;
    std::vector<TSSD_ConnectionPoint> m_points;
    TARGET_STATE m_state;
    Ref<ITsSbTargetPropertySet> m_properties;
};

class SessionObject final : public Counted<ITsSbSession> {
public:
    SessionObject(channel::SessionView view, DWORD id) : m_view(std::move(view)), m_id(id) {}
    channel::SessionView view() const;

    HRESULT get_SessionId(DWORD* out) override;
    HRESULT get_TargetName(BSTR* out) override;
    HRESULT put_TargetName(BSTR text) override;
    HRESULT get_Username(BSTR* out) override;
    HRESULT get_Domain(BSTR* out) override;
    HRESULT get_State(TSSESSION_STATE* out) override;
    HRESULT put_State(TSSESSION_STATE state) override;
    HRESULT get_CreateTime(FILETIME* out) override;
    HRESULT put_CreateTime(FILETIME time) override;
    HRESULT get_DisconnectTime(FILETIME* out) override;
    HRESULT put_DisconnectTime(FILETIME time) override;
    HRESULT get_InitialProgram(BSTR* out) override;
    HRESULT put_InitialProgram(BSTR text) override;
    HRESULT get_ClientDisplay(CLIENT_DISPLAY* out) override;
    HRESULT put_ClientDisplay(CLIENT_DISPLAY display) override;
    HRESULT get_ProtocolType(DWORD* out) override;
    HRESULT put_ProtocolType(DWORD type) override;

private:
    mutable std::mutex m_mutex;  // everything below
    channel::SessionView m_view;
    DWORD m_id;
    CLIENT_DISPLAY m_display{};
    DWORD m_protocol = 2;  // RDP
};

class EnvironmentObject final : public Counted<ITsSbEnvironment> {
public:
    EnvironmentObject(std::string name, DWORD weight)
        : m_name(std::move(name)), m_weight(weight), m_properties(new PropertySet<ITsSbEnvironmentPropertySet>) {}
    HRESULT get_Name(BSTR* out) override { return give(out, m_name); }
    HRESULT get_ServerWeight(DWORD* out) override { return give(out, m_weight); }
    HRESULT get_EnvironmentPropertySet(ITsSbEnvironmentPropertySet** out) override;
    HRESULT put_EnvironmentPropertySet(ITsSbEnvironmentPropertySet* properties) override;

private:
    const std::string m_name;
    const DWORD m_weight;
    std::mutex m_mutex;  // m_properties
    Ref<ITsSbEnvironmentPropertySet> m_properties;
};

class LoadBalanceResultObject final : public Counted<ITsSbLoadBalanceResult> {
public:
    explicit LoadBalanceResultObject(std::string target) : m_target(std::move(target)) {}
    HRESULT get_TargetName(BSTR* out) override { return give(out, m_target); }

private:
    const std::string m_target;
};

}  // namespace farmwarden::plugin::host::virtualization
