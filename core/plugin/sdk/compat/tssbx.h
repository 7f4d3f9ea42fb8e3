#pragma once

/* The plug-in interface of 2008: IWTSSBPlugin, by which a plug-in overrides where a connection goes. Plug-in SDK,
 * generation 1, written from the interface's public documentation.
 *
 * The host creates the object by its class id, calls Initialize() first and Terminated() last, and calls it from one
 * thread. Between the two: notifications at any time; per connection GetUserExternalSession() if Initialize() said 1,
 * and WTSSBX_GetMostSuitableServer(). A call that fails, or does not return within the deadline, is answered by the broker's own
 * choice instead; after several in a row the plug-in rests for a while and is then tried again.
 *
 * Texts are wchar_t, UTF-32. Address is in network byte order (4 bytes for AF_INET, 16 for AF_INET6); PortNumber is a
 * plain number. */

#include "objbase.h"
#include "wtypes.h"

#define PLUGIN_CAPABILITY_EXTERNAL_REDIRECTION 0x1

/* Lengths without the final zero. */
#define MaxFQDN_Len 256
#define MaxNetBiosName_Len 16
#define MaxNumOfExposed_IPs 12
#define MaxUserName_Len 104
#define MaxDomainName_Len 256
#define MaxFarm_Len 256
#define MaxAppName_Len 256

typedef enum _WTSSBX_MACHINE_DRAIN {
    WTSSBX_MACHINE_DRAIN_UNSPEC = 0,
    WTSSBX_MACHINE_DRAIN_OFF = 1, /* takes new sessions */
    WTSSBX_MACHINE_DRAIN_ON = 2
} WTSSBX_MACHINE_DRAIN;

typedef enum _WTSSBX_MACHINE_SESSION_MODE {
    WTSSBX_MACHINE_SESSION_MODE_UNSPEC = 0,
    WTSSBX_MACHINE_SESSION_MODE_SINGLE = 1, /* one session a user */
    WTSSBX_MACHINE_SESSION_MODE_MULTIPLE = 2
} WTSSBX_MACHINE_SESSION_MODE;

typedef enum _WTSSBX_ADDRESS_FAMILY {
    WTSSBX_ADDRESS_FAMILY_AF_UNSPEC = 0,
    WTSSBX_ADDRESS_FAMILY_AF_INET = 1,
    WTSSBX_ADDRESS_FAMILY_AF_INET6 = 2,
    WTSSBX_ADDRESS_FAMILY_AF_IPX = 3,
    WTSSBX_ADDRESS_FAMILY_AF_NETBIOS = 4
} WTSSBX_ADDRESS_FAMILY;

typedef enum _WTSSBX_MACHINE_STATE {
    WTSSBX_MACHINE_STATE_UNSPEC = 0,
    WTSSBX_MACHINE_STATE_READY = 1,
    WTSSBX_MACHINE_STATE_SYNCHRONIZING = 2 /* its sessions are being told */
} WTSSBX_MACHINE_STATE;

typedef enum _WTSSBX_SESSION_STATE {
    WTSSBX_SESSION_STATE_UNSPEC = 0,
    WTSSBX_SESSION_STATE_ACTIVE = 1,
    WTSSBX_SESSION_STATE_DISCONNECTED = 2
} WTSSBX_SESSION_STATE;

typedef enum _WTSSBX_NOTIFICATION_TYPE {
    WTSSBX_NOTIFICATION_REMOVED = 1, /* logoff; the machine left its farm */
    WTSSBX_NOTIFICATION_CHANGED = 2, /* session state; a machine's setting */
    WTSSBX_NOTIFICATION_ADDED = 4,   /* logon; the machine joined a farm */
    WTSSBX_NOTIFICATION_RESYNC = 8   /* the machine joined, and its sessions follow */
} WTSSBX_NOTIFICATION_TYPE;

typedef struct _WTSSBX_IP_ADDRESS {
    WTSSBX_ADDRESS_FAMILY AddressFamily;
    BYTE Address[16];
    unsigned short PortNumber;
    DWORD dwScope; /* IPv6 only */
} WTSSBX_IP_ADDRESS;

typedef struct _WTSSBX_MACHINE_CONNECT_INFO {
    WCHAR wczMachineFQDN[MaxFQDN_Len + 1];
    WCHAR wczMachineNetBiosName[MaxNetBiosName_Len + 1];
    DWORD dwNumOfIPAddr;
    WTSSBX_IP_ADDRESS IPaddr[MaxNumOfExposed_IPs];
} WTSSBX_MACHINE_CONNECT_INFO;

typedef struct _WTSSBX_MACHINE_INFO {
    WTSSBX_MACHINE_CONNECT_INFO ClientConnectInfo;
    WCHAR wczFarmName[MaxFarm_Len + 1];
    WTSSBX_IP_ADDRESS InternalIPAddress;
    DWORD dwMaxSessionsLimit;
    DWORD ServerWeight;
    WTSSBX_MACHINE_SESSION_MODE SingleSessionMode;
    WTSSBX_MACHINE_DRAIN InDrain;
    WTSSBX_MACHINE_STATE MachineState;
} WTSSBX_MACHINE_INFO;

typedef struct _WTSSBX_SESSION_INFO {
    WCHAR wszUserName[MaxUserName_Len + 1];
    WCHAR wszDomainName[MaxDomainName_Len + 1];
    WCHAR ApplicationType[MaxAppName_Len + 1];
    DWORD dwSessionId;
    FILETIME CreateTime;
    FILETIME DisconnectTime;
    WTSSBX_SESSION_STATE SessionState;
} WTSSBX_SESSION_INFO;

#ifdef __cplusplus

DEFINE_GUID(IID_IWTSSBPlugin, 0xDC44BE78, 0xB18D, 0x4399, 0xB2, 0x10, 0x64, 0x1B, 0xF6, 0x7A, 0x00, 0x2C);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

struct IWTSSBPlugin : public IUnknown {
    /* First call. Out: 0, or PLUGIN_CAPABILITY_EXTERNAL_REDIRECTION. */
    virtual HRESULT STDMETHODCALLTYPE Initialize(DWORD* PluginCapabilities) = 0;

    /* Only what has changed is filled in; the rest is zero. With RESYNC and ADDED everything is. */
    virtual HRESULT STDMETHODCALLTYPE WTSSBX_MachineChangeNotification(WTSSBX_NOTIFICATION_TYPE NotificationType,
                                                                       long MachineId,
                                                                       WTSSBX_MACHINE_INFO* pMachineInfo) = 0;

    /* 25 sessions at most; more of one machine come in further calls. */
    virtual HRESULT STDMETHODCALLTYPE WTSSBX_SessionChangeNotification(WTSSBX_NOTIFICATION_TYPE NotificationType,
                                                                       long MachineId, DWORD NumOfSessions,
                                                                       WTSSBX_SESSION_INFO SessionInfo[]) = 0;

    /* In: the broker's own choice. Out: that one, or another machine of the farm that was told of. */
    virtual HRESULT STDMETHODCALLTYPE WTSSBX_GetMostSuitableServer(WCHAR* UserName, WCHAR* DomainName,
                                                                   WCHAR* ApplicationType, WCHAR* FarmName,
                                                                   long* pMachineId) = 0;

    /* Last call: the object is released next. */
    virtual HRESULT STDMETHODCALLTYPE Terminated(void) = 0;

    /* S_OK: send the user to *pMachineConnectInfo, which is in no farm. E_NOTIMPL: nothing to say. */
    virtual HRESULT STDMETHODCALLTYPE WTSSBX_GetUserExternalSession(WCHAR* UserName, WCHAR* DomainName,
                                                                    WCHAR* ApplicationType,
                                                                    WTSSBX_IP_ADDRESS* RedirectorInternalIP,
                                                                    DWORD* pSessionId,
                                                                    WTSSBX_MACHINE_CONNECT_INFO* pMachineConnectInfo) = 0;
};

#pragma GCC diagnostic pop

FARMWARDEN_UUID(IWTSSBPlugin, IID_IWTSSBPlugin);

#endif /* __cplusplus */
