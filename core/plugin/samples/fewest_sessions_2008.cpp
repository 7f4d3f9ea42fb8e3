// A plug-in of the 2008 interface, written as it would be for its own platform: nothing in it knows of Linux. It places
// users as the broker itself does, on the machine with the fewest sessions for its weight, from what notifications tell.
//
//     g++ -shared -fPIC -I.../compat -o libfewest-sessions-2008.so fewest_sessions_2008.cpp
#include <windows.h>
#include <objbase.h>
#include <tssbx.h>

#include <initguid.h>

#include <map>
#include <new>
#include <set>
#include <string>

// {5D2A4C1E-7F3B-4E0A-9C64-3A1D0F2B8E77}
DEFINE_GUID(CLSID_FewestSessions, 0x5d2a4c1e, 0x7f3b, 0x4e0a, 0x9c, 0x64, 0x3a, 0x1d, 0x0f, 0x2b, 0x8e, 0x77);

namespace {

LONG g_objects = 0;
LONG g_serverLocks = 0;

struct Machine {
    std::wstring farm;
    DWORD weight;
    DWORD limit;
    bool isDraining;
    std::set<DWORD> sessions;

    Machine() : weight(100), limit(0), isDraining(false) {}
};

class Lock {
public:
    explicit Lock(CRITICAL_SECTION* section) : m_section(section) { EnterCriticalSection(m_section); }
    ~Lock() { LeaveCriticalSection(m_section); }

private:
    CRITICAL_SECTION* m_section;
};

class FewestSessions : public IWTSSBPlugin {
public:
    FewestSessions() : m_references(1) {
        InitializeCriticalSection(&m_section);
        InterlockedIncrement(&g_objects);
    }

    STDMETHODIMP QueryInterface(REFIID riid, void** ppvObject) {
        if (ppvObject == NULL) {
            return E_POINTER;
        }
        if (IsEqualIID(riid, IID_IUnknown) || IsEqualIID(riid, __uuidof(IWTSSBPlugin))) {
            *ppvObject = static_cast<IWTSSBPlugin*>(this);
            AddRef();
            return S_OK;
        }
        *ppvObject = NULL;
        return E_NOINTERFACE;
    }
    STDMETHODIMP_(ULONG) AddRef() { return InterlockedIncrement(&m_references); }
    STDMETHODIMP_(ULONG) Release() {
        const LONG left = InterlockedDecrement(&m_references);
        if (left == 0) {
            delete this;
        }
        return left;
    }

    STDMETHODIMP Initialize(DWORD* PluginCapabilities) {
        if (PluginCapabilities == NULL) {
            return E_POINTER;
        }
        *PluginCapabilities = 0;
        return S_OK;
    }

    STDMETHODIMP WTSSBX_MachineChangeNotification(WTSSBX_NOTIFICATION_TYPE NotificationType, LONG MachineId,
                                                  WTSSBX_MACHINE_INFO* pMachineInfo) {
        Lock lock(&m_section);
        if (NotificationType == WTSSBX_NOTIFICATION_REMOVED) {
            m_machines.erase(MachineId);
            return S_OK;
        }
        Machine& machine = m_machines[MachineId];
        if (NotificationType == WTSSBX_NOTIFICATION_RESYNC) {
            machine.sessions.clear();
        }
        // Zero is "unchanged".
        if (pMachineInfo->wczFarmName[0] != L'\0') {
            machine.farm = pMachineInfo->wczFarmName;
        }
        if (pMachineInfo->ServerWeight != 0) {
            machine.weight = pMachineInfo->ServerWeight;
        }
        if (pMachineInfo->dwMaxSessionsLimit != 0) {
            machine.limit = pMachineInfo->dwMaxSessionsLimit;
        }
        if (pMachineInfo->InDrain != WTSSBX_MACHINE_DRAIN_UNSPEC) {
            machine.isDraining = pMachineInfo->InDrain == WTSSBX_MACHINE_DRAIN_ON;
        }
        return S_OK;
    }

    STDMETHODIMP WTSSBX_SessionChangeNotification(WTSSBX_NOTIFICATION_TYPE NotificationType, LONG MachineId,
                                                  DWORD NumOfSessions, WTSSBX_SESSION_INFO SessionInfo[]) {
        Lock lock(&m_section);
        Machine& machine = m_machines[MachineId];
        for (DWORD i = 0; i < NumOfSessions; ++i) {
            if (NotificationType == WTSSBX_NOTIFICATION_REMOVED) {
                machine.sessions.erase(SessionInfo[i].dwSessionId);
            } else {
                machine.sessions.insert(SessionInfo[i].dwSessionId);
            }
        }
        return S_OK;
    }

    STDMETHODIMP WTSSBX_GetMostSuitableServer(WCHAR* UserName, WCHAR* DomainName, WCHAR* ApplicationType,
                                              WCHAR* FarmName, LONG* pMachineId) {
        UNREFERENCED_PARAMETER(UserName);
        UNREFERENCED_PARAMETER(DomainName);
        UNREFERENCED_PARAMETER(ApplicationType);
        Lock lock(&m_section);
        const Machine* best = NULL;
        for (std::map<LONG, Machine>::const_iterator it = m_machines.begin(); it != m_machines.end(); ++it) {
            const Machine& machine = it->second;
            const bool isFull = machine.limit != 0 && machine.sessions.size() >= machine.limit;
            if (machine.isDraining || isFull || _wcsicmp(machine.farm.c_str(), FarmName) != 0) {
                continue;
            }
            // fewer sessions for its weight: a/w < b/v, without the division
            if (best == NULL || machine.sessions.size() * best->weight < best->sessions.size() * machine.weight) {
                best = &machine;
                *pMachineId = it->first;
            }
        }
        return S_OK;  // with nothing better the broker's own choice stays in *pMachineId
    }

    STDMETHODIMP Terminated() { return S_OK; }

    STDMETHODIMP WTSSBX_GetUserExternalSession(WCHAR*, WCHAR*, WCHAR*, WTSSBX_IP_ADDRESS*, DWORD*,
                                               WTSSBX_MACHINE_CONNECT_INFO*) {
        return E_NOTIMPL;
    }

private:
    virtual ~FewestSessions() {
        DeleteCriticalSection(&m_section);
        InterlockedDecrement(&g_objects);
    }

    LONG m_references;
    CRITICAL_SECTION m_section;  // m_machines: the broker may call from several threads
    std::map<LONG, Machine> m_machines;
};

class Factory : public IClassFactory {
public:
    STDMETHODIMP QueryInterface(REFIID riid, void** ppvObject) {
        if (riid == IID_IUnknown || riid == IID_IClassFactory) {
            *ppvObject = static_cast<IClassFactory*>(this);
            return S_OK;
        }
        *ppvObject = NULL;
        return E_NOINTERFACE;
    }
    // One of its kind, for as long as the library is there.
    STDMETHODIMP_(ULONG) AddRef() { return 2; }
    STDMETHODIMP_(ULONG) Release() { return 1; }

    STDMETHODIMP CreateInstance(IUnknown* pUnkOuter, REFIID riid, void** ppvObject) {
        if (pUnkOuter != NULL) {
            return CLASS_E_NOAGGREGATION;
        }
        FewestSessions* plugin = new (std::nothrow) FewestSessions;
        if (plugin == NULL) {
            return E_OUTOFMEMORY;
        }
        const HRESULT hr = plugin->QueryInterface(riid, ppvObject);
        plugin->Release();
        return hr;
    }
    STDMETHODIMP LockServer(BOOL fLock) {
        fLock ? InterlockedIncrement(&g_serverLocks) : InterlockedDecrement(&g_serverLocks);
        return S_OK;
    }
};

Factory g_factory;

}  // namespace

BOOL APIENTRY DllMain(HMODULE, DWORD, LPVOID) { return TRUE; }

STDAPI DllGetClassObject(REFCLSID rclsid, REFIID riid, LPVOID* ppv) {
    if (!IsEqualCLSID(rclsid, CLSID_FewestSessions)) {
        return CLASS_E_CLASSNOTAVAILABLE;
    }
    return g_factory.QueryInterface(riid, ppv);
}

STDAPI DllCanUnloadNow() { return g_objects == 0 && g_serverLocks == 0 ? S_OK : S_FALSE; }
