// A plug-in of the virtualization interface, written as it would be for its own platform: balances by the stores it is
// offered, finds environments, and prepares targets on a thread of its own. "nobody" it refuses, "other" it leaves to
// others. Never installed.
#include <windows.h>

#include <sbtsv.h>

#include <cstdio>
#include <string>
#include <thread>

DEFINE_GUID(CLSID_Virtual, 0xABCDEF01, 0x2345, 0x6789, 0xAB, 0xCD, 0xEF, 0x01, 0x23, 0x45, 0x67, 0x89);

namespace {

std::wstring taken(BSTR text) {
    std::wstring result(text == nullptr ? L"" : text);
    SysFreeString(text);
    return result;
}

class Plugin : public ITsSbLoadBalancing,
               public ITsSbPlacement,
               public ITsSbOrchestration,
               public ITsSbResourceNotification {
public:
    STDMETHODIMP QueryInterface(REFIID riid, void** object) {
        if (riid == IID_IUnknown || riid == IID_ITsSbPlugin || riid == __uuidof(ITsSbLoadBalancing)) {
            *object = static_cast<ITsSbLoadBalancing*>(this);
        } else if (riid == __uuidof(ITsSbPlacement)) {
            *object = static_cast<ITsSbPlacement*>(this);
        } else if (riid == __uuidof(ITsSbOrchestration)) {
            *object = static_cast<ITsSbOrchestration*>(this);
        } else if (riid == __uuidof(ITsSbResourceNotification)) {
            *object = static_cast<ITsSbResourceNotification*>(this);
        } else {
            *object = nullptr;
            return E_NOINTERFACE;
        }
        return S_OK;
    }
    STDMETHODIMP_(ULONG) AddRef() { return 1; }
    STDMETHODIMP_(ULONG) Release() { return 1; }

    STDMETHODIMP Initialize(ITsSbProvider* provider, ITsSbPluginNotifySink* sink, ITsSbPluginPropertySet* properties) {
        m_provider = provider;
        provider->AddRef();
        VARIANT greeting;
        VariantInit(&greeting);
        if (SUCCEEDED(properties->Read(L"greeting", &greeting, nullptr)) && greeting.vt == VT_BSTR) {
            std::printf("Initialize %ls\n", greeting.bstrVal);
            std::fflush(stdout);
        }
        VariantClear(&greeting);
        provider->RegisterForNotification(TSSB_NOTIFY_TARGET_CHANGE | TSSB_NOTIFY_SESSION_CHANGE, nullptr, this);
        sink->AddRef();
        std::thread([sink] {
            sink->OnInitialized(S_OK);
            sink->Release();
        }).detach();
        return S_OK;
    }
    STDMETHODIMP Terminate(HRESULT) {
        std::puts("Terminate");
        std::fflush(stdout);
        return S_OK;
    }

    STDMETHODIMP GetMostSuitableTarget(ITsSbClientConnection* connection, ITsSbLoadBalancingNotifySink* sink) {
        BSTR name = nullptr;
        connection->get_UserName(&name);
        const std::wstring user = taken(name);
        if (user == L"nobody") {
            sink->OnError(E_ACCESSDENIED);
            return S_OK;
        }
        if (user == L"other") {
            return E_SB_LOAD_BAL_FAILED;
        }
        if (user == L"silent") {
            return S_OK;
        }
        BSTR farm = nullptr;
        connection->get_FarmName(&farm);
        ITsSbGlobalStore* store = nullptr;
        m_provider->GetInstanceOfGlobalStore(&store);
        DWORD count = 0;
        ITsSbTarget** targets = nullptr;
        store->EnumerateTargets(nullptr, farm, nullptr, &count, &targets);
        std::wstring best;
        DWORD least = 0;
        for (DWORD i = 0; i < count; ++i) {
            DWORD load = 0;
            BSTR target = nullptr;
            targets[i]->get_TargetLoad(&load);
            targets[i]->get_TargetName(&target);
            const std::wstring found = taken(target);
            if (best.empty() || load < least) {
                best = found;
                least = load;
            }
            targets[i]->Release();
        }
        CoTaskMemFree(targets);
        store->Release();
        SysFreeString(farm);
        ITsSbLoadBalanceResult* result = nullptr;
        BSTR chosen = SysAllocString(best.c_str());
        m_provider->CreateLoadBalanceResultObject(chosen, &result);
        SysFreeString(chosen);
        sink->OnGetMostSuitableTarget(result, TRUE);
        result->Release();
        return S_OK;
    }

    STDMETHODIMP QueryEnvironmentForTarget(ITsSbClientConnection*, ITsSbPlacementNotifySink* sink) {
        ITsSbEnvironment* environment = nullptr;
        BSTR name = SysAllocString(L"kvm-1");
        m_provider->CreateEnvironmentObject(name, 100, &environment);
        SysFreeString(name);
        sink->OnQueryEnvironmentCompleted(environment);
        environment->Release();
        return S_OK;
    }

    STDMETHODIMP PrepareTargetForConnect(ITsSbClientConnection* connection, ITsSbOrchestrationNotifySink* sink) {
        ITsSbLoadBalanceResult* chosen = nullptr;
        connection->get_LoadBalanceResult(&chosen);
        BSTR name = nullptr;
        chosen->get_TargetName(&name);
        chosen->Release();
        sink->AddRef();
        std::thread([this, sink, name] {
            sink->OnReportStatus(CLIENT_MESSAGE_CONNECTION_STATUS, TS_STATUS_VM_STARTING);
            ITsSbTarget* target = nullptr;
            m_provider->CreateTargetObject(name, nullptr, &target);
            if (wcscmp(name, L"sh-nowhere") != 0) {
                TSSD_ConnectionPoint point = {};
                const BYTE address[] = {203, 0, 113, 5};
                CopyMemory(point.ServerAddressB, address, 4);
                point.AddressType = TSSD_ADDR_IPv4;
                point.PortNumber = 3390;
                target->put_IpAddresses(&point, 1);
            }
            SysFreeString(name);
            sink->OnReadyToConnect(target);
            target->Release();
            sink->Release();
        }).detach();
        return S_OK;
    }

    STDMETHODIMP NotifySessionChange(TSSESSION_STATE state, ITsSbSession* session) {
        BSTR user = nullptr;
        session->get_Username(&user);
        std::printf("session %ls state=%d\n", user, state);
        std::fflush(stdout);
        SysFreeString(user);
        return S_OK;
    }
    STDMETHODIMP NotifyTargetChange(DWORD change, ITsSbTarget* target) {
        BSTR name = nullptr;
        target->get_TargetName(&name);
        std::printf("target %ls change=0x%x\n", name, change);
        std::fflush(stdout);
        SysFreeString(name);
        return S_OK;
    }
    STDMETHODIMP NotifyClientConnectionStateChange(CONNECTION_CHANGE_NOTIFICATION, ITsSbClientConnection*) {
        return S_OK;
    }

private:
    ITsSbProvider* m_provider = nullptr;
};

class Factory : public IClassFactory {
public:
    STDMETHODIMP QueryInterface(REFIID, void** object) {
        *object = this;
        return S_OK;
    }
    STDMETHODIMP_(ULONG) AddRef() { return 1; }
    STDMETHODIMP_(ULONG) Release() { return 1; }
    STDMETHODIMP CreateInstance(IUnknown*, REFIID riid, void** object) {
        static Plugin plugin;
        return plugin.QueryInterface(riid, object);
    }
    STDMETHODIMP LockServer(BOOL) { return S_OK; }
};

}  // namespace

STDAPI DllGetClassObject(REFCLSID rclsid, REFIID riid, LPVOID* ppv) {
    static Factory factory;
    return IsEqualCLSID(rclsid, CLSID_Virtual) ? factory.QueryInterface(riid, ppv) : CLASS_E_CLASSNOTAVAILABLE;
}
