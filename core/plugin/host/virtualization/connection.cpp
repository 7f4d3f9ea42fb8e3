#include "core/plugin/host/virtualization/connection.h"

#include <fmt/format.h>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host::virtualization {

std::string hexOf(HRESULT result) {
    return fmt::format("0x{:08X}", static_cast<std::uint32_t>(result));
}

ConnectionObject::~ConnectionObject() {
    for (auto& [id, context] : m_contexts) {
        VariantClear(&context);
    }
}

HRESULT ConnectionObject::get_LoadBalanceResult(ITsSbLoadBalanceResult** out) {
    if (m_connection.target.empty()) {
        return none(out, E_POINTER);
    }
    return make<LoadBalanceResultObject>(m_connection.target).copyTo(out);
}

HRESULT ConnectionObject::PutContext(BSTR id, VARIANT context, VARIANT* existing) {
    const std::lock_guard lock(m_mutex);
    VARIANT& place = m_contexts[textOf(id)];
    if (existing != nullptr) {
        *existing = place;  // the caller owns it now
        VariantInit(&place);
    }
    return VariantCopy(&place, &context);
}

HRESULT ConnectionObject::GetContext(BSTR id, VARIANT* context) {
    if (context == nullptr) {
        return E_POINTER;
    }
    const std::lock_guard lock(m_mutex);
    const auto found = m_contexts.find(textOf(id));
    VariantInit(context);
    return found == m_contexts.end() ? E_INVALIDARG : VariantCopy(context, &found->second);
}

HRESULT ConnectionObject::get_Environment(ITsSbEnvironment** out) {
    if (m_connection.environment.empty()) {
        return none(out, E_POINTER);
    }
    return make<EnvironmentObject>(m_connection.environment, 100).copyTo(out);
}

HRESULT ConnectionObject::get_SamUserAccount(BSTR* out) {
    return give(out, m_connection.domain.empty() ? m_connection.user : m_connection.domain + "\\" + m_connection.user);
}

HRESULT ConnectionObject::get_ClientConnectionPropertySet(ITsSbClientConnectionPropertySet** out) {
    Properties properties{{"ClientName", m_connection.clientName}, {"ClientAddress", m_connection.clientAddress}};
    return make<PropertySet<ITsSbClientConnectionPropertySet>>(std::move(properties)).copyTo(out);
}

HRESULT ConnectionObject::get_RdFarmType(RD_FARM_TYPE* out) {
    for (const channel::TargetView& target : m_world.targets(m_connection.farm)) {
        return give(out, target.kind == FW_KIND_VIRTUAL_MACHINE ? RD_FARM_TEMP_VM : RD_FARM_RDSH);
    }
    return give(out, RD_FARM_TYPE_UNKNOWN);
}

// Nobody knows it here: users come from the name services, which have no such ids.
HRESULT ConnectionObject::get_UserSidString(LPTSTR* out) {
    if (out != nullptr) {
        *out = nullptr;
    }
    return E_NOTIMPL;
}

HRESULT ConnectionObject::GetDisconnectedSession(ITsSbSession** out) {
    for (const channel::SessionView& session : m_world.sessions("", m_connection.user)) {
        if (session.farm == m_connection.farm && session.state == FW_SESSION_DISCONNECTED) {
            return make<SessionObject>(session, 0).copyTo(out);
        }
    }
    return none(out, E_SB_NO_DISCONNECTED_SESSION);
}

HRESULT BalancingSink::OnGetMostSuitableTarget(ITsSbLoadBalanceResult* result, BOOL) {
    BSTR name = nullptr;
    if (result == nullptr || FAILED(result->get_TargetName(&name))) {
        return E_INVALIDARG;
    }
    end.answer({.kind = channel::AnswerKind::Target, .text = textOf(name), .tags = {}});
    SysFreeString(name);
    return S_OK;
}

HRESULT PlacementSink::OnQueryEnvironmentCompleted(ITsSbEnvironment*) {
    end.answer({.kind = channel::AnswerKind::Ready, .text = {}, .tags = {}});
    return S_OK;
}

// A target without an address fails the connection, as that interface has it.
HRESULT OrchestrationSink::OnReadyToConnect(ITsSbTarget* target) {
    TSSD_ConnectionPoint point{};
    DWORD count = 1;
    if (target == nullptr || FAILED(target->get_IpAddresses(&point, &count)) || count == 0) {
        end.answer({.kind = channel::AnswerKind::Refuse, .text = "the plug-in's target has no address", .tags = {}});
        return E_SB_NO_TARGET_IP_ADDRESS;
    }
    channel::TargetView view;
    TargetObject copy(view);
    copy.put_IpAddresses(&point, 1);
    view = copy.view();
    end.answer({.kind = channel::AnswerKind::Ready, .text = view.address, .port = view.port, .tags = {}});
    return S_OK;
}

}  // namespace farmwarden::plugin::host::virtualization
