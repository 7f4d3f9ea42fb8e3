#pragma once

#include <functional>
#include <mutex>
#include <vector>

#include "core/plugin/host/virtualization/stores.h"

namespace farmwarden::plugin::host::virtualization {

// The factory and the door to the stores that a plug-in is handed first. Any thread.
class Provider final : public Counted<ITsSbProvider> {
public:
    Provider(const World& world, Sink& sink);

    HRESULT CreateTargetObject(BSTR name, BSTR environment, ITsSbTarget** out) override;
    HRESULT CreateLoadBalanceResultObject(BSTR name, ITsSbLoadBalanceResult** out) override;
    HRESULT CreateSessionObject(BSTR target, BSTR user, BSTR domain, DWORD id, ITsSbSession** out) override;
    HRESULT CreatePluginPropertySet(ITsSbPluginPropertySet** out) override;
    HRESULT CreateTargetPropertySetObject(ITsSbTargetPropertySet** out) override;
    HRESULT CreateEnvironmentObject(BSTR name, DWORD weight, ITsSbEnvironment** out) override;
    HRESULT GetResourcePluginStore(ITsSbResourcePluginStore** out) override;
    HRESULT GetFilterPluginStore(ITsSbFilterPluginStore** out) override;
    HRESULT RegisterForNotification(DWORD types, BSTR resource, ITsSbResourceNotification* listener) override;
    HRESULT UnRegisterForNotification(DWORD types, BSTR resource) override;
    HRESULT GetInstanceOfGlobalStore(ITsSbGlobalStore** out) override;
    HRESULT CreateEnvironmentPropertySetObject(ITsSbEnvironmentPropertySet** out) override;

    // Calls the listener that has registered for that type (TSSB_NOTIFY_), if any.
    void notify(DWORD type, const std::function<void(ITsSbResourceNotification&)>& tell);
    WorldReader& reader() { return m_reader; }

private:
    WorldReader m_reader;
    Ref<ResourceStore> m_resources;
    Ref<FilterStore> m_filters;
    Ref<GlobalStore> m_global;
    std::mutex m_mutex;  // the two below
    DWORD m_types = 0;
    Ref<ITsSbResourceNotification> m_listener;
};

}  // namespace farmwarden::plugin::host::virtualization
