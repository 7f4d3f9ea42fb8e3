#include "core/plugin/host/virtualization/provider.h"

#include <fmt/format.h>

#include "core/plugin/sdk/farmwarden_plugin.h"

namespace farmwarden::plugin::host::virtualization {

Provider::Provider(const World& world, Sink& sink)
    : m_reader(world),
      m_resources(make<ResourceStore>(m_reader, sink)),
      m_filters(make<FilterStore>(sink)),
      m_global(make<GlobalStore>(m_reader, sink)) {}

HRESULT Provider::CreateTargetObject(BSTR name, BSTR environment, ITsSbTarget** out) {
    channel::TargetView view;
    view.name = textOf(name);
    view.environment = textOf(environment);
    view.kind = view.environment.empty() ? FW_KIND_SESSION_HOST : FW_KIND_VIRTUAL_MACHINE;
    view.weight = 100;
    return make<TargetObject>(std::move(view)).copyTo(out);
}

HRESULT Provider::CreateLoadBalanceResultObject(BSTR name, ITsSbLoadBalanceResult** out) {
    return make<LoadBalanceResultObject>(textOf(name)).copyTo(out);
}

HRESULT Provider::CreateSessionObject(BSTR target, BSTR user, BSTR domain, DWORD id, ITsSbSession** out) {
    channel::SessionView view;
    view.id = fmt::format("{}/{}", textOf(target), id);
    view.target = textOf(target);
    view.user = textOf(user);
    view.domain = textOf(domain);
    view.state = FW_SESSION_ACTIVE;
    return make<SessionObject>(std::move(view), id).copyTo(out);
}

HRESULT Provider::CreatePluginPropertySet(ITsSbPluginPropertySet** out) {
    return make<PropertySet<ITsSbPluginPropertySet>>().copyTo(out);
}
HRESULT Provider::CreateTargetPropertySetObject(ITsSbTargetPropertySet** out) {
    return make<PropertySet<ITsSbTargetPropertySet>>().copyTo(out);
}
HRESULT Provider::CreateEnvironmentPropertySetObject(ITsSbEnvironmentPropertySet** out) {
    return make<PropertySet<ITsSbEnvironmentPropertySet>>().copyTo(out);
}
HRESULT Provider::CreateEnvironmentObject(BSTR name, DWORD weight, ITsSbEnvironment** out) {
    return make<EnvironmentObject>(textOf(name), weight).copyTo(out);
}

HRESULT Provider::GetResourcePluginStore(ITsSbResourcePluginStore** out) {
    return m_resources.copyTo(out);
}
HRESULT Provider::GetFilterPluginStore(ITsSbFilterPluginStore** out) {
    return m_filters.copyTo(out);
}
HRESULT Provider::GetInstanceOfGlobalStore(ITsSbGlobalStore** out) {
    return m_global.copyTo(out);
}

HRESULT Provider::RegisterForNotification(DWORD types, BSTR, ITsSbResourceNotification* listener) {
    if (listener == nullptr) {
        return E_POINTER;
    }
    const std::lock_guard lock(m_mutex);
    m_types |= types;
    m_listener = Ref<ITsSbResourceNotification>::of(listener);
    return S_OK;
}

HRESULT Provider::UnRegisterForNotification(DWORD types, BSTR) {
    const std::lock_guard lock(m_mutex);
    m_types &= ~types;
    return S_OK;
}

void Provider::notify(DWORD type, const std::function<void(ITsSbResourceNotification&)>& tell) {
    Ref<ITsSbResourceNotification> listener;
    {
        const std::lock_guard lock(m_mutex);
        if ((m_types & type) != 0) {
            listener = m_listener;
        }
    }
    if (listener) {
        tell(*listener.get());
    }
}

}  // namespace farmwarden::plugin::host::virtualization
