// The 2008 interface's layout, checked when this is compiled: as it is on Linux (4-byte WCHAR), and, when this is
// compiled with -fshort-wchar, as its documentation has it for 2-byte WCHAR.
#include <stddef.h>

#include <type_traits>

#include "core/plugin/sdk/compat/tssbx.h"

#define AT(type, field, narrow, wide)                                            \
    static_assert(offsetof(type, field) == (sizeof(WCHAR) == 2 ? narrow : wide), \
                  #type "." #field " is not where it belongs")
#define SIZE(type, narrow, wide) \
    static_assert(sizeof(type) == (sizeof(WCHAR) == 2 ? narrow : wide), #type " has the wrong size")
#define IS(type, field, kind) \
    static_assert(std::is_same<decltype(type::field), kind>::value, #type "." #field " has the wrong type")
#define VALUE(name, value) static_assert(int(name) == value, #name " has the wrong value")

SIZE(WTSSBX_IP_ADDRESS, 28, 28);
AT(WTSSBX_IP_ADDRESS, AddressFamily, 0, 0);
AT(WTSSBX_IP_ADDRESS, Address, 4, 4);
AT(WTSSBX_IP_ADDRESS, PortNumber, 20, 20);
AT(WTSSBX_IP_ADDRESS, dwScope, 24, 24);
IS(WTSSBX_IP_ADDRESS, AddressFamily, WTSSBX_ADDRESS_FAMILY);
IS(WTSSBX_IP_ADDRESS, Address, BYTE[16]);
IS(WTSSBX_IP_ADDRESS, PortNumber, unsigned short);
IS(WTSSBX_IP_ADDRESS, dwScope, DWORD);

SIZE(WTSSBX_MACHINE_CONNECT_INFO, 888, 1436);
AT(WTSSBX_MACHINE_CONNECT_INFO, wczMachineFQDN, 0, 0);
AT(WTSSBX_MACHINE_CONNECT_INFO, wczMachineNetBiosName, 514, 1028);
AT(WTSSBX_MACHINE_CONNECT_INFO, dwNumOfIPAddr, 548, 1096);
AT(WTSSBX_MACHINE_CONNECT_INFO, IPaddr, 552, 1100);
IS(WTSSBX_MACHINE_CONNECT_INFO, wczMachineFQDN, WCHAR[257]);
IS(WTSSBX_MACHINE_CONNECT_INFO, wczMachineNetBiosName, WCHAR[17]);
IS(WTSSBX_MACHINE_CONNECT_INFO, IPaddr, WTSSBX_IP_ADDRESS[12]);

SIZE(WTSSBX_MACHINE_INFO, 1452, 2512);
AT(WTSSBX_MACHINE_INFO, ClientConnectInfo, 0, 0);
AT(WTSSBX_MACHINE_INFO, wczFarmName, 888, 1436);
AT(WTSSBX_MACHINE_INFO, InternalIPAddress, 1404, 2464);
AT(WTSSBX_MACHINE_INFO, dwMaxSessionsLimit, 1432, 2492);
AT(WTSSBX_MACHINE_INFO, ServerWeight, 1436, 2496);
AT(WTSSBX_MACHINE_INFO, SingleSessionMode, 1440, 2500);
AT(WTSSBX_MACHINE_INFO, InDrain, 1444, 2504);
AT(WTSSBX_MACHINE_INFO, MachineState, 1448, 2508);
IS(WTSSBX_MACHINE_INFO, wczFarmName, WCHAR[257]);
IS(WTSSBX_MACHINE_INFO, dwMaxSessionsLimit, DWORD);
IS(WTSSBX_MACHINE_INFO, ServerWeight, DWORD);
IS(WTSSBX_MACHINE_INFO, SingleSessionMode, WTSSBX_MACHINE_SESSION_MODE);
IS(WTSSBX_MACHINE_INFO, InDrain, WTSSBX_MACHINE_DRAIN);
IS(WTSSBX_MACHINE_INFO, MachineState, WTSSBX_MACHINE_STATE);

SIZE(WTSSBX_SESSION_INFO, 1264, 2500);
AT(WTSSBX_SESSION_INFO, wszUserName, 0, 0);
AT(WTSSBX_SESSION_INFO, wszDomainName, 210, 420);
AT(WTSSBX_SESSION_INFO, ApplicationType, 724, 1448);
AT(WTSSBX_SESSION_INFO, dwSessionId, 1240, 2476);
AT(WTSSBX_SESSION_INFO, CreateTime, 1244, 2480);
AT(WTSSBX_SESSION_INFO, DisconnectTime, 1252, 2488);
AT(WTSSBX_SESSION_INFO, SessionState, 1260, 2496);
IS(WTSSBX_SESSION_INFO, wszUserName, WCHAR[105]);
IS(WTSSBX_SESSION_INFO, wszDomainName, WCHAR[257]);
IS(WTSSBX_SESSION_INFO, ApplicationType, WCHAR[257]);
IS(WTSSBX_SESSION_INFO, CreateTime, FILETIME);
IS(WTSSBX_SESSION_INFO, SessionState, WTSSBX_SESSION_STATE);

VALUE(PLUGIN_CAPABILITY_EXTERNAL_REDIRECTION, 1);
VALUE(WTSSBX_MACHINE_DRAIN_UNSPEC, 0);
VALUE(WTSSBX_MACHINE_DRAIN_OFF, 1);
VALUE(WTSSBX_MACHINE_DRAIN_ON, 2);
VALUE(WTSSBX_MACHINE_SESSION_MODE_UNSPEC, 0);
VALUE(WTSSBX_MACHINE_SESSION_MODE_SINGLE, 1);
VALUE(WTSSBX_MACHINE_SESSION_MODE_MULTIPLE, 2);
VALUE(WTSSBX_ADDRESS_FAMILY_AF_UNSPEC, 0);
VALUE(WTSSBX_ADDRESS_FAMILY_AF_INET, 1);
VALUE(WTSSBX_ADDRESS_FAMILY_AF_INET6, 2);
VALUE(WTSSBX_ADDRESS_FAMILY_AF_IPX, 3);
VALUE(WTSSBX_ADDRESS_FAMILY_AF_NETBIOS, 4);
VALUE(WTSSBX_MACHINE_STATE_UNSPEC, 0);
VALUE(WTSSBX_MACHINE_STATE_READY, 1);
VALUE(WTSSBX_MACHINE_STATE_SYNCHRONIZING, 2);
VALUE(WTSSBX_SESSION_STATE_UNSPEC, 0);
VALUE(WTSSBX_SESSION_STATE_ACTIVE, 1);
VALUE(WTSSBX_SESSION_STATE_DISCONNECTED, 2);
VALUE(WTSSBX_NOTIFICATION_REMOVED, 1);
VALUE(WTSSBX_NOTIFICATION_CHANGED, 2);
VALUE(WTSSBX_NOTIFICATION_ADDED, 4);
VALUE(WTSSBX_NOTIFICATION_RESYNC, 8);

// Results and widths that plug-ins rely on.
static_assert(sizeof(DWORD) == 4 && sizeof(HRESULT) == 4 && sizeof(BYTE) == 1 && sizeof(FILETIME) == 8 &&
                  sizeof(GUID) == 16,
              "widths");
static_assert(std::is_same<LONG, long>::value, "methods that are declared with either spelling must override");
static_assert(std::is_same<WCHAR, wchar_t>::value, "L\"\" literals must be WCHARs");
static_assert(SUCCEEDED(S_OK) && SUCCEEDED(S_FALSE) && FAILED(E_FAIL) && FAILED(E_NOTIMPL) && FAILED(E_OUTOFMEMORY),
              "HRESULT");

// The signatures, which decide whether a plug-in's methods override.
#define METHOD(name, ...) \
    static_assert(std::is_same<decltype(&IWTSSBPlugin::name), HRESULT (IWTSSBPlugin::*)(__VA_ARGS__)>::value, #name)
METHOD(Initialize, DWORD*);
METHOD(WTSSBX_MachineChangeNotification, WTSSBX_NOTIFICATION_TYPE, long, WTSSBX_MACHINE_INFO*);
METHOD(WTSSBX_SessionChangeNotification, WTSSBX_NOTIFICATION_TYPE, long, DWORD, WTSSBX_SESSION_INFO*);
METHOD(WTSSBX_GetMostSuitableServer, WCHAR*, WCHAR*, WCHAR*, WCHAR*, long*);
METHOD(Terminated);
METHOD(WTSSBX_GetUserExternalSession, WCHAR*, WCHAR*, WCHAR*, WTSSBX_IP_ADDRESS*, DWORD*, WTSSBX_MACHINE_CONNECT_INFO*);
