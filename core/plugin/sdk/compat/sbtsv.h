#pragma once

/* The virtualization interface (ITsSb...): the roles that a plug-in implements, and the stores, sinks and objects that the broker
 * offers it. Plug-in SDK, compatibility layer, written from the interface's public documentation, in its 2016 shape.
 *
 * Methods are in the documented order. Texts are BSTRs of wchar_t; whoever gets one by an out parameter frees it. */

#include "ocidl.h"
#include "sberrors.h"
#include "sessdirpublictypes.h"

#define SB_SYNCH_CONFLICT_MAX_WRITE_ATTEMPTS 100
#define ACQUIRE_TARGET_LOCK_TIMEOUT 300000 /* milliseconds */

/* What OnReportStatus() may tell the client. */
#define TS_STATUS_VM_LOADING 0x501
#define TS_STATUS_VM_WAKING 0x502
#define TS_STATUS_VM_BOOTING 0x503
#define TS_STATUS_VM_STARTING 0x503

typedef enum _TSSB_NOTIFICATION_TYPE {
    TSSB_NOTIFY_INVALID = 0,
    TSSB_NOTIFY_TARGET_CHANGE = 1,
    TSSB_NOTIFY_SESSION_CHANGE = 2,
    TSSB_NOTIFY_CONNECTION_REQUEST_CHANGE = 4
} TSSB_NOTIFICATION_TYPE;

typedef enum _CONNECTION_CHANGE_NOTIFICATION {
    CONNECTION_REQUEST_INVALID = 0,
    CONNECTION_REQUEST_PENDING = 1, /* waits for the logon */
    CONNECTION_REQUEST_FAILED = 2,
    CONNECTION_REQUEST_TIMEDOUT = 3,
    CONNECTION_REQUEST_SUCCEEDED = 4,
    CONNECTION_REQUEST_CANCELLED = 5,
    CONNECTION_REQUEST_LB_COMPLETED = 6,
    CONNECTION_REQUEST_QUERY_PL_COMPLETED = 7,
    CONNECTION_REQUEST_ORCH_COMPLETED = 8
} CONNECTION_CHANGE_NOTIFICATION;

typedef enum _PLUGIN_TYPE {
    UNKNOWN_PLUGIN = 0,
    POLICY_PLUGIN = 1,
    RESOURCE_PLUGIN = 2,
    LOAD_BALANCING_PLUGIN = 4,
    PLACEMENT_PLUGIN = 8,
    ORCHESTRATION_PLUGIN = 16,
    PROVISIONING_PLUGIN = 32,
    TASK_PLUGIN = 64
} PLUGIN_TYPE;

typedef enum _RD_FARM_TYPE {
    RD_FARM_RDSH = 0,
    RD_FARM_TEMP_VM = 1,
    RD_FARM_MANUAL_PERSONAL_VM = 2,
    RD_FARM_AUTO_PERSONAL_VM = 3,
    RD_FARM_MANUAL_PERSONAL_RDSH = 4,
    RD_FARM_AUTO_PERSONAL_RDSH = 5,
    RD_FARM_TYPE_UNKNOWN = -1
} RD_FARM_TYPE;

typedef enum _TS_SB_SORT_BY { TS_SB_SORT_BY_NONE = 0, TS_SB_SORT_BY_NAME = 1, TS_SB_SORT_BY_PROP = 2 } TS_SB_SORT_BY;

typedef enum _CLIENT_MESSAGE_TYPE {
    CLIENT_MESSAGE_CONNECTION_INVALID = 0,
    CLIENT_MESSAGE_CONNECTION_STATUS = 1,
    CLIENT_MESSAGE_CONNECTION_ERROR = 2
} CLIENT_MESSAGE_TYPE;

typedef enum _VM_NOTIFY_STATUS {
    VM_NOTIFY_STATUS_PENDING = 0,
    VM_NOTIFY_STATUS_IN_PROGRESS = 1,
    VM_NOTIFY_STATUS_COMPLETE = 2,
    VM_NOTIFY_STATUS_FAILED = 3,
    VM_NOTIFY_STATUS_CANCELED = 4
} VM_NOTIFY_STATUS;

typedef enum _VM_HOST_NOTIFY_STATUS {
    VM_HOST_STATUS_INIT_PENDING = 0,
    VM_HOST_STATUS_INIT_IN_PROGRESS = 1,
    VM_HOST_STATUS_INIT_COMPLETE = 2,
    VM_HOST_STATUS_INIT_FAILED = 3
} VM_HOST_NOTIFY_STATUS;

typedef enum _RDV_TASK_STATUS {
    RDV_TASK_STATUS_UNKNOWN = 0,
    RDV_TASK_STATUS_SEARCHING = 1,
    RDV_TASK_STATUS_DOWNLOADING = 2,
    RDV_TASK_STATUS_APPLYING = 3,
    RDV_TASK_STATUS_REBOOTING = 4,
    RDV_TASK_STATUS_REBOOTED = 5,
    RDV_TASK_STATUS_SUCCESS = 6,
    RDV_TASK_STATUS_FAILED = 7,
    RDV_TASK_STATUS_TIMEOUT = 8
} RDV_TASK_STATUS;

typedef struct _VM_NOTIFY_ENTRY {
    WCHAR VmName[128];
    WCHAR VmHost[128];
} VM_NOTIFY_ENTRY;

typedef struct _VM_NOTIFY_INFO {
    DWORD dwNumEntries;
    VM_NOTIFY_ENTRY** ppVmEntries;
} VM_NOTIFY_INFO;

typedef struct _VM_PATCH_INFO {
    DWORD dwNumEntries;
    LPWSTR* pVmNames;
} VM_PATCH_INFO;

#ifdef __cplusplus

/* Forward declarations. */
struct ITsSbPlugin;
struct ITsSbResourcePlugin;
struct ITsSbLoadBalancing;
struct ITsSbPlacement;
struct ITsSbOrchestration;
struct ITsSbProvisioning;
struct ITsSbTaskPlugin;
struct ITsSbResourceNotification;
struct ITsSbResourceNotificationEx;
struct ITsSbServiceNotification;
struct ITsSbProvider;
struct ITsSbResourcePluginStore;
struct ITsSbGlobalStore;
struct ITsSbFilterPluginStore;
struct ITsSbClientConnection;
struct ITsSbBaseNotifySink;
struct ITsSbPluginNotifySink;
struct ITsSbLoadBalancingNotifySink;
struct ITsSbPlacementNotifySink;
struct ITsSbOrchestrationNotifySink;
struct ITsSbGenericNotifySink;
struct ITsSbProvisioningPluginNotifySink;
struct ITsSbTaskPluginNotifySink;
struct ITsSbTarget;
struct ITsSbSession;
struct ITsSbEnvironment;
struct ITsSbLoadBalanceResult;
struct ITsSbTaskInfo;
struct ITsSbPropertySet;
struct ITsSbPluginPropertySet;
struct ITsSbTargetPropertySet;
struct ITsSbEnvironmentPropertySet;
struct ITsSbClientConnectionPropertySet;

DEFINE_GUID(IID_ITsSbPlugin, 0x48CD7406, 0xCAAB, 0x465F, 0xA5, 0xD6, 0xBA, 0xA8, 0x63, 0xB9, 0xEA, 0x4F);
DEFINE_GUID(IID_ITsSbResourcePlugin, 0xEA8DB42C, 0x98ED, 0x4535, 0xA8, 0x8B, 0x2A, 0x16, 0x4F, 0x35, 0x49, 0x0F);
DEFINE_GUID(IID_ITsSbLoadBalancing, 0x24329274, 0x9EB7, 0x11DC, 0xAE, 0x98, 0xF2, 0xB4, 0x56, 0xD8, 0x95, 0x93);
DEFINE_GUID(IID_ITsSbPlacement, 0xDAADEE5F, 0x6D32, 0x480E, 0x9E, 0x36, 0xDD, 0xAB, 0x23, 0x29, 0xF0, 0x6D);
DEFINE_GUID(IID_ITsSbOrchestration, 0x64FC1172, 0x9EB7, 0x11DC, 0x8B, 0x00, 0x3A, 0xBA, 0x56, 0xD8, 0x95, 0x93);
DEFINE_GUID(IID_ITsSbProvisioning, 0x2F6F0DBB, 0x9E4F, 0x462B, 0x9C, 0x3F, 0xFC, 0xCC, 0x3D, 0xCB, 0x62, 0x32);
DEFINE_GUID(IID_ITsSbTaskPlugin, 0xFA22EF0F, 0x8705, 0x41BE, 0x93, 0xBC, 0x44, 0xBD, 0xBC, 0xF1, 0xC9, 0xC4);
DEFINE_GUID(IID_ITsSbResourceNotification, 0x65D3E85A, 0xC39B, 0x11DC, 0xB9, 0x2D, 0x3C, 0xD2, 0x55, 0xD8, 0x95, 0x93);
DEFINE_GUID(IID_ITsSbResourceNotificationEx, 0xA8A47FDE, 0xCA91, 0x44D2, 0xB8, 0x97, 0x3A, 0xA2, 0x8A, 0x43, 0xB2, 0xB7);
DEFINE_GUID(IID_ITsSbServiceNotification, 0x86CB68AE, 0x86E0, 0x4F57, 0x8A, 0x64, 0xBB, 0x74, 0x06, 0xBC, 0x55, 0x50);
DEFINE_GUID(IID_ITsSbProvider, 0x87A4098F, 0x6D7B, 0x44DD, 0xBC, 0x17, 0x8C, 0xE4, 0x4E, 0x37, 0x0D, 0x52);
DEFINE_GUID(IID_ITsSbResourcePluginStore, 0x5C38F65F, 0xBCF1, 0x4036, 0xA6, 0xBF, 0x9E, 0x3C, 0xCC, 0xAE, 0x0B, 0x63);
DEFINE_GUID(IID_ITsSbGlobalStore, 0x9AB60F7B, 0xBD72, 0x4D9F, 0x8A, 0x3A, 0xA0, 0xEA, 0x55, 0x74, 0xE6, 0x35);
DEFINE_GUID(IID_ITsSbFilterPluginStore, 0x85B44B0F, 0xED78, 0x413F, 0x97, 0x02, 0xFA, 0x6D, 0x3B, 0x5E, 0xE7, 0x55);
DEFINE_GUID(IID_ITsSbClientConnection, 0x18857499, 0xAD61, 0x4B1B, 0xB7, 0xDF, 0xCB, 0xCD, 0x41, 0xFB, 0x83, 0x38);
DEFINE_GUID(IID_ITsSbBaseNotifySink, 0x808A6537, 0x1282, 0x4989, 0x9E, 0x09, 0xF4, 0x39, 0x38, 0xB7, 0x17, 0x22);
DEFINE_GUID(IID_ITsSbPluginNotifySink, 0x44DFE30B, 0xC3BE, 0x40F5, 0xBF, 0x82, 0x7A, 0x95, 0xBB, 0x79, 0x5A, 0xDF);
DEFINE_GUID(IID_ITsSbLoadBalancingNotifySink, 0x5F8A8297, 0x3244, 0x4E6A, 0x95, 0x8A, 0x27, 0xC8, 0x22, 0xC1, 0xE1, 0x41);
DEFINE_GUID(IID_ITsSbPlacementNotifySink, 0x68A0C487, 0x2B4F, 0x46C2, 0x94, 0xA1, 0x6C, 0xE6, 0x85, 0x18, 0x36, 0x34);
DEFINE_GUID(IID_ITsSbOrchestrationNotifySink, 0x36C37D61, 0x926B, 0x442F, 0xBC, 0xA5, 0x11, 0x8C, 0x6D, 0x50, 0xDC, 0xF2);
DEFINE_GUID(IID_ITsSbGenericNotifySink, 0x4C4C8C4F, 0x300B, 0x46AD, 0x91, 0x64, 0x84, 0x68, 0xA7, 0xE7, 0x56, 0x8C);
DEFINE_GUID(IID_ITsSbProvisioningPluginNotifySink, 0xACA87A8E, 0x818B, 0x4581, 0xA0, 0x32, 0x49, 0xC3, 0xDF, 0xB9, 0xC7, 0x01);
DEFINE_GUID(IID_ITsSbTaskPluginNotifySink, 0x6AAF899E, 0xC2EC, 0x45EE, 0xAA, 0x37, 0x45, 0xE6, 0x08, 0x95, 0x26, 0x1A);
DEFINE_GUID(IID_ITsSbTarget, 0x16616ECC, 0x272D, 0x411D, 0xB3, 0x24, 0x12, 0x68, 0x93, 0x03, 0x38, 0x56);
DEFINE_GUID(IID_ITsSbSession, 0xD453AAC7, 0xB1D8, 0x4C5E, 0xBA, 0x34, 0x9A, 0xFB, 0x4C, 0x8C, 0x55, 0x10);
DEFINE_GUID(IID_ITsSbEnvironment, 0x8C87F7F7, 0xBF51, 0x4A5C, 0x87, 0xBF, 0x8E, 0x94, 0xFB, 0x6E, 0x22, 0x56);
DEFINE_GUID(IID_ITsSbLoadBalanceResult, 0x24FDB7AC, 0xFEA6, 0x11DC, 0x96, 0x72, 0x9A, 0x89, 0x56, 0xD8, 0x95, 0x93);
DEFINE_GUID(IID_ITsSbTaskInfo, 0x523D1083, 0x89BE, 0x48DD, 0x99, 0xEA, 0x04, 0xE8, 0x2F, 0xFA, 0x72, 0x65);
DEFINE_GUID(IID_ITsSbPropertySet, 0x5C025171, 0xBB1E, 0x4BAF, 0xA2, 0x12, 0x6D, 0x5E, 0x97, 0x74, 0xB3, 0x3B);
DEFINE_GUID(IID_ITsSbPluginPropertySet, 0x95006E34, 0x7EFF, 0x4B6C, 0xBB, 0x40, 0x49, 0xA4, 0xFD, 0xA7, 0xCE, 0xA6);
DEFINE_GUID(IID_ITsSbTargetPropertySet, 0xF7BDA5D6, 0x994C, 0x4E11, 0xA0, 0x79, 0x27, 0x63, 0xB6, 0x18, 0x30, 0xAC);
DEFINE_GUID(IID_ITsSbEnvironmentPropertySet, 0xD0D1BF7E, 0x7ACF, 0x11DD, 0xA2, 0x43, 0xE5, 0x11, 0x56, 0xD8, 0x95, 0x93);
DEFINE_GUID(IID_ITsSbClientConnectionPropertySet, 0xE51995B0, 0x46D6, 0x11DD, 0xAA, 0x21, 0xCE, 0xDC, 0x55, 0xD8, 0x95, 0x93);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

struct ITsSbPlugin : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE Initialize(ITsSbProvider* pProvider, ITsSbPluginNotifySink* pNotifySink,
                                                 ITsSbPluginPropertySet* pPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE Terminate(HRESULT hr) = 0;
};

struct ITsSbResourcePlugin : public ITsSbPlugin {};

struct ITsSbLoadBalancing : public ITsSbPlugin {
    virtual HRESULT STDMETHODCALLTYPE GetMostSuitableTarget(ITsSbClientConnection* pConnection,
        ITsSbLoadBalancingNotifySink* pLBSink) = 0;
};

struct ITsSbPlacement : public ITsSbPlugin {
    virtual HRESULT STDMETHODCALLTYPE QueryEnvironmentForTarget(ITsSbClientConnection* pConnection,
        ITsSbPlacementNotifySink* pPlacementSink) = 0;
};

struct ITsSbOrchestration : public ITsSbPlugin {
    virtual HRESULT STDMETHODCALLTYPE PrepareTargetForConnect(ITsSbClientConnection* pConnection,
        ITsSbOrchestrationNotifySink* pOrchestrationNotifySink) = 0;
};

struct ITsSbProvisioning : public ITsSbPlugin {
    virtual HRESULT STDMETHODCALLTYPE CreateVirtualMachines(BSTR JobXmlString, BSTR JobGuid,
        ITsSbProvisioningPluginNotifySink* pSink) = 0;
    virtual HRESULT STDMETHODCALLTYPE PatchVirtualMachines(BSTR JobXmlString, BSTR JobGuid,
                                                           ITsSbProvisioningPluginNotifySink* pSink,
                                                           VM_PATCH_INFO* pVMPatchInfo) = 0;
    virtual HRESULT STDMETHODCALLTYPE DeleteVirtualMachines(BSTR JobXmlString, BSTR JobGuid,
        ITsSbProvisioningPluginNotifySink* pSink) = 0;
    virtual HRESULT STDMETHODCALLTYPE CancelJob(BSTR JobGuid) = 0;
};

struct ITsSbTaskPlugin : public ITsSbPlugin {
    virtual HRESULT STDMETHODCALLTYPE InitializeTaskPlugin(ITsSbTaskPluginNotifySink* pITsSbTaskPluginNotifySink) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetTaskQueue(BSTR pszHostName, DWORD SbTaskInfoSize,
                                                   ITsSbTaskInfo** pITsSbTaskInfo) = 0;
};

struct ITsSbResourceNotification : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE NotifySessionChange(TSSESSION_STATE changeType, ITsSbSession* pSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE NotifyTargetChange(DWORD TargetChangeType, ITsSbTarget* pTarget) = 0;
    virtual HRESULT STDMETHODCALLTYPE NotifyClientConnectionStateChange(CONNECTION_CHANGE_NOTIFICATION ChangeType,
        ITsSbClientConnection* pConnection) = 0;
};

struct ITsSbResourceNotificationEx : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE NotifySessionChangeEx(BSTR targetName, BSTR userName, BSTR domain,
        DWORD sessionId, TSSESSION_STATE sessionState) = 0;
    virtual HRESULT STDMETHODCALLTYPE NotifyTargetChangeEx(BSTR targetName, DWORD targetChangeType) = 0;
    virtual HRESULT STDMETHODCALLTYPE NotifyClientConnectionStateChangeEx(BSTR userName, BSTR domain,
        BSTR initialProgram, BSTR poolName, BSTR targetName, CONNECTION_CHANGE_NOTIFICATION connectionChangeType) = 0;
};

struct ITsSbServiceNotification : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE NotifyServiceFailure(void) = 0;
    virtual HRESULT STDMETHODCALLTYPE NotifyServiceSuccess(void) = 0;
};

struct ITsSbProvider : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE CreateTargetObject(BSTR TargetName, BSTR EnvironmentName,
                                                         ITsSbTarget** ppTarget) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateLoadBalanceResultObject(BSTR TargetName,
        ITsSbLoadBalanceResult** ppLBResult) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateSessionObject(BSTR TargetName, BSTR UserName, BSTR Domain,
                                                          DWORD SessionId, ITsSbSession** ppSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreatePluginPropertySet(ITsSbPluginPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateTargetPropertySetObject(ITsSbTargetPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateEnvironmentObject(BSTR Name, DWORD ServerWeight,
        ITsSbEnvironment** ppEnvironment) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetResourcePluginStore(ITsSbResourcePluginStore** ppStore) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetFilterPluginStore(ITsSbFilterPluginStore** ppStore) = 0;
    virtual HRESULT STDMETHODCALLTYPE RegisterForNotification(DWORD notificationType, BSTR ResourceToMonitor,
        ITsSbResourceNotification* pPluginNotification) = 0;
    virtual HRESULT STDMETHODCALLTYPE UnRegisterForNotification(DWORD notificationType, BSTR ResourceToMonitor) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetInstanceOfGlobalStore(ITsSbGlobalStore** ppGlobalStore) = 0;
    virtual HRESULT STDMETHODCALLTYPE CreateEnvironmentPropertySetObject(
        ITsSbEnvironmentPropertySet** ppPropertySet) = 0;
};

struct ITsSbResourcePluginStore : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE QueryTarget(BSTR TargetName, BSTR FarmName, ITsSbTarget** ppTarget) = 0;
    virtual HRESULT STDMETHODCALLTYPE QuerySessionBySessionId(DWORD dwSessionId, BSTR TargetName,
        ITsSbSession** ppSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE AddTargetToStore(ITsSbTarget* pTarget) = 0;
    virtual HRESULT STDMETHODCALLTYPE AddSessionToStore(ITsSbSession* pSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE AddEnvironmentToStore(ITsSbEnvironment* pEnvironment) = 0;
    virtual HRESULT STDMETHODCALLTYPE RemoveEnvironmentFromStore(BSTR EnvironmentName, BOOL bIgnoreOwner) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateFarms(DWORD* pdwCount, SAFEARRAY** pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE QueryEnvironment(BSTR EnvironmentName, ITsSbEnvironment** ppEnvironment) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateEnvironments(DWORD* pdwCount, ITsSbEnvironment*** pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE SaveTarget(ITsSbTarget* pTarget, BOOL bForceWrite) = 0;
    virtual HRESULT STDMETHODCALLTYPE SaveEnvironment(ITsSbEnvironment* pEnvironment, BOOL bForceWrite) = 0;
    virtual HRESULT STDMETHODCALLTYPE SaveSession(ITsSbSession* pSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetTargetProperty(BSTR TargetName, BSTR PropertyName, VARIANT* pProperty) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetEnvironmentProperty(BSTR EnvironmentName, BSTR PropertyName,
        VARIANT* pProperty) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetTargetState(BSTR targetName, TARGET_STATE newState,
                                                     TARGET_STATE* pOldState) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetSessionState(ITsSbSession* sbSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateTargets(BSTR FarmName, BSTR EnvName, TS_SB_SORT_BY sortByFieldId,
                                                       BSTR sortyByPropName, DWORD* pdwCount,
                                                       ITsSbTarget*** pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateSessions(BSTR targetName, BSTR userName, BSTR userDomain,
                                                        BSTR poolName, BSTR initialProgram,
                                                        TSSESSION_STATE* pSessionState, DWORD* pdwCount,
                                                        ITsSbSession*** ppVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetFarmProperty(BSTR farmName, BSTR propertyName, VARIANT* pVarValue) = 0;
    virtual HRESULT STDMETHODCALLTYPE DeleteTarget(BSTR targetName, BSTR hostName) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetTargetPropertyWithVersionCheck(ITsSbTarget* pTarget, BSTR PropertyName,
        VARIANT* pProperty) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetEnvironmentPropertyWithVersionCheck(ITsSbEnvironment* pEnvironment,
        BSTR PropertyName, VARIANT* pProperty) = 0;
    virtual HRESULT STDMETHODCALLTYPE AcquireTargetLock(BSTR targetName, DWORD dwTimeout, IUnknown** ppContext) = 0;
    virtual HRESULT STDMETHODCALLTYPE ReleaseTargetLock(IUnknown* pContext) = 0;
    virtual HRESULT STDMETHODCALLTYPE TestAndSetServerState(BSTR PoolName, BSTR ServerFQDN, TARGET_STATE NewState,
        TARGET_STATE TestState, TARGET_STATE* pInitState) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetServerWaitingToStart(BSTR PoolName, BSTR serverName) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetServerState(BSTR PoolName, BSTR ServerFQDN, TARGET_STATE* pState) = 0;
    virtual HRESULT STDMETHODCALLTYPE SetServerDrainMode(BSTR ServerFQDN, DWORD DrainMode) = 0;
};

struct ITsSbGlobalStore : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE QueryTarget(BSTR ProviderName, BSTR TargetName, BSTR FarmName,
                                                  ITsSbTarget** ppTarget) = 0;
    virtual HRESULT STDMETHODCALLTYPE QuerySessionBySessionId(BSTR ProviderName, DWORD dwSessionId, BSTR TargetName,
        ITsSbSession** ppSession) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateFarms(BSTR ProviderName, DWORD* pdwCount, SAFEARRAY** pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateTargets(BSTR ProviderName, BSTR FarmName, BSTR EnvName,
                                                       DWORD* pdwCount, ITsSbTarget*** pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateEnvironmentsByProvider(BSTR ProviderName, DWORD* pdwCount,
        ITsSbEnvironment*** ppVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateSessions(BSTR ProviderName, BSTR targetName, BSTR userName,
                                                        BSTR userDomain, BSTR poolName, BSTR initialProgram,
                                                        TSSESSION_STATE* pSessionState, DWORD* pdwCount,
                                                        ITsSbSession*** ppVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetFarmProperty(BSTR farmName, BSTR propertyName, VARIANT* pVarValue) = 0;
};

struct ITsSbFilterPluginStore : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE SaveProperties(ITsSbPropertySet* pPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE EnumerateProperties(ITsSbPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE DeleteProperties(BSTR propertyName) = 0;
};

struct ITsSbClientConnection : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_UserName(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Domain(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_InitialProgram(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_LoadBalanceResult(ITsSbLoadBalanceResult** ppVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_FarmName(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE PutContext(BSTR contextId, VARIANT context, VARIANT* existingContext) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetContext(BSTR contextId, VARIANT* context) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Environment(ITsSbEnvironment** ppEnvironment) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_ConnectionError(void) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_SamUserAccount(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_ClientConnectionPropertySet(
        ITsSbClientConnectionPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_IsFirstAssignment(BOOL* ppVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_RdFarmType(RD_FARM_TYPE* pRdFarmType) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_UserSidString(LPTSTR* pszUserSidString) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetDisconnectedSession(ITsSbSession** ppSession) = 0;
};

struct ITsSbBaseNotifySink : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE OnError(HRESULT hrError) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnReportStatus(CLIENT_MESSAGE_TYPE messageType, DWORD messageID) = 0;
};

struct ITsSbPluginNotifySink : public ITsSbBaseNotifySink {
    virtual HRESULT STDMETHODCALLTYPE OnInitialized(HRESULT hr) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnTerminated(void) = 0;
};

struct ITsSbLoadBalancingNotifySink : public ITsSbBaseNotifySink {
    virtual HRESULT STDMETHODCALLTYPE OnGetMostSuitableTarget(ITsSbLoadBalanceResult* pLBResult,
        BOOL fIsNewConnection) = 0;
};

struct ITsSbPlacementNotifySink : public ITsSbBaseNotifySink {
    virtual HRESULT STDMETHODCALLTYPE OnQueryEnvironmentCompleted(ITsSbEnvironment* pEnvironment) = 0;
};

struct ITsSbOrchestrationNotifySink : public ITsSbBaseNotifySink {
    virtual HRESULT STDMETHODCALLTYPE OnReadyToConnect(ITsSbTarget* pTarget) = 0;
};

struct ITsSbGenericNotifySink : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE OnCompleted(HRESULT Status) = 0;
    virtual HRESULT STDMETHODCALLTYPE GetWaitTimeout(FILETIME* pftTimeout) = 0;
};

struct ITsSbProvisioningPluginNotifySink : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE OnJobCreated(VM_NOTIFY_INFO* pVmNotifyInfo) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnVirtualMachineStatusChanged(VM_NOTIFY_ENTRY* pVmNotifyEntry,
        VM_NOTIFY_STATUS VmNotifyStatus, HRESULT ErrorCode, BSTR ErrorDescr) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnJobCompleted(HRESULT ResultCode, BSTR ResultDescription) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnJobCancelled(void) = 0;
    virtual HRESULT STDMETHODCALLTYPE LockVirtualMachine(VM_NOTIFY_ENTRY* pVmNotifyEntry) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnVirtualMachineHostStatusChanged(BSTR VmHost,
        VM_HOST_NOTIFY_STATUS VmHostNotifyStatus, HRESULT ErrorCode, BSTR ErrorDescr) = 0;
};

struct ITsSbTaskPluginNotifySink : public ITsSbBaseNotifySink {
    virtual HRESULT STDMETHODCALLTYPE OnSetTaskTime(BSTR szTargetName, FILETIME TaskStartTime, FILETIME TaskEndTime,
                                                    FILETIME TaskDeadline, BSTR szTaskLabel, BSTR szTaskIdentifier,
                                                    BSTR szTaskPlugin, DWORD dwTaskStatus, SAFEARRAY* saContext) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnDeleteTaskTime(BSTR szTargetName, BSTR szTaskIdentifier) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnUpdateTaskStatus(BSTR szTargetName, BSTR TaskIdentifier,
                                                         RDV_TASK_STATUS TaskStatus) = 0;
    virtual HRESULT STDMETHODCALLTYPE OnReportTasks(BSTR szHostName) = 0;
};

struct ITsSbTarget : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_TargetName(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetName(BSTR Val) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_FarmName(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_FarmName(BSTR Val) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetFQDN(BSTR* TargetFqdnName) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetFQDN(BSTR Val) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetNetbios(BSTR* TargetNetbiosName) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetNetbios(BSTR Val) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_IpAddresses(TSSD_ConnectionPoint* SOCKADDR, DWORD* numAddresses) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_IpAddresses(TSSD_ConnectionPoint* SOCKADDR, DWORD numAddresses) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetState(TARGET_STATE* pState) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetState(TARGET_STATE State) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetPropertySet(ITsSbTargetPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetPropertySet(ITsSbTargetPropertySet* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_EnvironmentName(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_EnvironmentName(BSTR Val) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_NumSessions(DWORD* pNumSessions) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_NumPendingConnections(DWORD* pNumPendingConnections) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetLoad(DWORD* pTargetLoad) = 0;
};

struct ITsSbSession : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_SessionId(DWORD* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_TargetName(BSTR* targetName) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_TargetName(BSTR targetName) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Username(BSTR* userName) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Domain(BSTR* domain) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_State(TSSESSION_STATE* pState) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_State(TSSESSION_STATE State) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_CreateTime(FILETIME* pTime) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_CreateTime(FILETIME Time) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_DisconnectTime(FILETIME* pTime) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_DisconnectTime(FILETIME Time) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_InitialProgram(BSTR* app) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_InitialProgram(BSTR Application) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_ClientDisplay(CLIENT_DISPLAY* pClientDisplay) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_ClientDisplay(CLIENT_DISPLAY pClientDisplay) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_ProtocolType(DWORD* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_ProtocolType(DWORD Val) = 0;
};

struct ITsSbEnvironment : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_Name(BSTR* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_ServerWeight(DWORD* pVal) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_EnvironmentPropertySet(ITsSbEnvironmentPropertySet** ppPropertySet) = 0;
    virtual HRESULT STDMETHODCALLTYPE put_EnvironmentPropertySet(ITsSbEnvironmentPropertySet* pVal) = 0;
};

struct ITsSbLoadBalanceResult : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_TargetName(BSTR* pVal) = 0;
};

struct ITsSbTaskInfo : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE get_TargetId(BSTR* pName) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_StartTime(FILETIME* pStartTime) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_EndTime(FILETIME* pEndTime) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Deadline(FILETIME* pDeadline) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Identifier(BSTR* pIdentifier) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Label(BSTR* pLabel) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Context(SAFEARRAY** pContext) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Plugin(BSTR* pPlugin) = 0;
    virtual HRESULT STDMETHODCALLTYPE get_Status(RDV_TASK_STATUS* pStatus) = 0;
};

struct ITsSbPropertySet : public IPropertyBag {};

struct ITsSbPluginPropertySet : public ITsSbPropertySet {};

struct ITsSbTargetPropertySet : public ITsSbPropertySet {};

struct ITsSbEnvironmentPropertySet : public ITsSbPropertySet {};

struct ITsSbClientConnectionPropertySet : public ITsSbPropertySet {};

#pragma GCC diagnostic pop

FARMWARDEN_UUID(ITsSbPlugin, IID_ITsSbPlugin);
FARMWARDEN_UUID(ITsSbResourcePlugin, IID_ITsSbResourcePlugin);
FARMWARDEN_UUID(ITsSbLoadBalancing, IID_ITsSbLoadBalancing);
FARMWARDEN_UUID(ITsSbPlacement, IID_ITsSbPlacement);
FARMWARDEN_UUID(ITsSbOrchestration, IID_ITsSbOrchestration);
FARMWARDEN_UUID(ITsSbProvisioning, IID_ITsSbProvisioning);
FARMWARDEN_UUID(ITsSbTaskPlugin, IID_ITsSbTaskPlugin);
FARMWARDEN_UUID(ITsSbResourceNotification, IID_ITsSbResourceNotification);
FARMWARDEN_UUID(ITsSbResourceNotificationEx, IID_ITsSbResourceNotificationEx);
FARMWARDEN_UUID(ITsSbServiceNotification, IID_ITsSbServiceNotification);
FARMWARDEN_UUID(ITsSbProvider, IID_ITsSbProvider);
FARMWARDEN_UUID(ITsSbResourcePluginStore, IID_ITsSbResourcePluginStore);
FARMWARDEN_UUID(ITsSbGlobalStore, IID_ITsSbGlobalStore);
FARMWARDEN_UUID(ITsSbFilterPluginStore, IID_ITsSbFilterPluginStore);
FARMWARDEN_UUID(ITsSbClientConnection, IID_ITsSbClientConnection);
FARMWARDEN_UUID(ITsSbBaseNotifySink, IID_ITsSbBaseNotifySink);
FARMWARDEN_UUID(ITsSbPluginNotifySink, IID_ITsSbPluginNotifySink);
FARMWARDEN_UUID(ITsSbLoadBalancingNotifySink, IID_ITsSbLoadBalancingNotifySink);
FARMWARDEN_UUID(ITsSbPlacementNotifySink, IID_ITsSbPlacementNotifySink);
FARMWARDEN_UUID(ITsSbOrchestrationNotifySink, IID_ITsSbOrchestrationNotifySink);
FARMWARDEN_UUID(ITsSbGenericNotifySink, IID_ITsSbGenericNotifySink);
FARMWARDEN_UUID(ITsSbProvisioningPluginNotifySink, IID_ITsSbProvisioningPluginNotifySink);
FARMWARDEN_UUID(ITsSbTaskPluginNotifySink, IID_ITsSbTaskPluginNotifySink);
FARMWARDEN_UUID(ITsSbTarget, IID_ITsSbTarget);
FARMWARDEN_UUID(ITsSbSession, IID_ITsSbSession);
FARMWARDEN_UUID(ITsSbEnvironment, IID_ITsSbEnvironment);
FARMWARDEN_UUID(ITsSbLoadBalanceResult, IID_ITsSbLoadBalanceResult);
FARMWARDEN_UUID(ITsSbTaskInfo, IID_ITsSbTaskInfo);
FARMWARDEN_UUID(ITsSbPropertySet, IID_ITsSbPropertySet);
FARMWARDEN_UUID(ITsSbPluginPropertySet, IID_ITsSbPluginPropertySet);
FARMWARDEN_UUID(ITsSbTargetPropertySet, IID_ITsSbTargetPropertySet);
FARMWARDEN_UUID(ITsSbEnvironmentPropertySet, IID_ITsSbEnvironmentPropertySet);
FARMWARDEN_UUID(ITsSbClientConnectionPropertySet, IID_ITsSbClientConnectionPropertySet);

#endif /* __cplusplus */
