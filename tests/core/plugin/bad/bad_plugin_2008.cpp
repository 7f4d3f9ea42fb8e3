// A plug-in of the 2008 interface that keeps its word about nothing: it records what it is told, sends "outside" to an
// address, and "stranger" to a machine that does not exist, fails for "broken" and throws for "bomb". Never installed.
#include <windows.h>

#include <tssbx.h>

#include <cstdio>

DEFINE_GUID(CLSID_Recorder, 0x11111111, 0x2222, 0x3333, 0x44, 0x44, 0x55, 0x55, 0x55, 0x55, 0x55, 0x55);

namespace {

class Recorder : public IWTSSBPlugin {
public:
    STDMETHODIMP QueryInterface(REFIID riid, void** object) {
        if (riid != IID_IUnknown && riid != IID_IWTSSBPlugin) {
            return E_NOINTERFACE;
        }
        *object = this;
        return S_OK;
    }
    STDMETHODIMP_(ULONG) AddRef() { return 1; }
    STDMETHODIMP_(ULONG) Release() { return 1; }
    STDMETHODIMP Initialize(DWORD* capabilities) {
        *capabilities = PLUGIN_CAPABILITY_EXTERNAL_REDIRECTION;
        std::puts("Initialize");
        return S_OK;
    }
    STDMETHODIMP WTSSBX_MachineChangeNotification(WTSSBX_NOTIFICATION_TYPE type, long machine,
                                                  WTSSBX_MACHINE_INFO* info) {
        std::printf("machine %ld type=%d farm=%ls name=%ls limit=%u weight=%u mode=%d drain=%d state=%d addresses=%u\n",
                    machine, type, info->wczFarmName, info->ClientConnectInfo.wczMachineFQDN, info->dwMaxSessionsLimit,
                    info->ServerWeight, info->SingleSessionMode, info->InDrain, info->MachineState,
                    info->ClientConnectInfo.dwNumOfIPAddr);
        std::fflush(stdout);
        return S_OK;
    }
    STDMETHODIMP WTSSBX_SessionChangeNotification(WTSSBX_NOTIFICATION_TYPE type, long machine, DWORD count,
                                                  WTSSBX_SESSION_INFO sessions[]) {
        std::printf("sessions machine=%ld type=%d count=%u first=%u user=%ls state=%d\n", machine, type, count,
                    sessions[0].dwSessionId, sessions[0].wszUserName, sessions[0].SessionState);
        std::fflush(stdout);
        return S_OK;
    }
    STDMETHODIMP WTSSBX_GetMostSuitableServer(WCHAR* user, WCHAR*, WCHAR*, WCHAR* farm, long* machine) {
        std::printf("suitable %ls farm=%ls given=%ld\n", user, farm, *machine);
        std::fflush(stdout);
        if (wcscmp(user, L"stranger") == 0) {
            *machine = 4711;
        } else if (wcscmp(user, L"broken") == 0) {
            return E_FAIL;
        } else if (wcscmp(user, L"bomb") == 0) {
            throw 1;
        } else if (wcscmp(user, L"mover") == 0) {
            *machine = *machine == 1 ? 2 : 1;
        }
        return S_OK;
    }
    STDMETHODIMP Terminated() {
        std::puts("Terminated");
        std::fflush(stdout);
        return S_OK;
    }
    STDMETHODIMP WTSSBX_GetUserExternalSession(WCHAR* user, WCHAR*, WCHAR*, WTSSBX_IP_ADDRESS* redirector, DWORD*,
                                               WTSSBX_MACHINE_CONNECT_INFO* info) {
        if (wcscmp(user, L"outside") != 0) {
            return E_NOTIMPL;
        }
        std::printf("external family=%d %d.%d.%d.%d\n", redirector->AddressFamily, redirector->Address[0],
                    redirector->Address[1], redirector->Address[2], redirector->Address[3]);
        std::fflush(stdout);
        info->dwNumOfIPAddr = 1;
        info->IPaddr[0].AddressFamily = WTSSBX_ADDRESS_FAMILY_AF_INET;
        const BYTE address[4] = {198, 51, 100, 9};
        CopyMemory(info->IPaddr[0].Address, address, 4);
        info->IPaddr[0].PortNumber = 3390;
        return S_OK;
    }
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
        static Recorder recorder;
        return recorder.QueryInterface(riid, object);
    }
    STDMETHODIMP LockServer(BOOL) { return S_OK; }
};

}  // namespace

STDAPI DllGetClassObject(REFCLSID rclsid, REFIID riid, LPVOID* ppv) {
    static Factory factory;
    return IsEqualCLSID(rclsid, CLSID_Recorder) ? factory.QueryInterface(riid, ppv) : CLASS_E_CLASSNOTAVAILABLE;
}
