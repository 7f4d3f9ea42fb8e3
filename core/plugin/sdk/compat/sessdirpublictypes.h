#pragma once

/* Types that the virtualization interface shares with session hosts. Plug-in SDK, compatibility layer, written from the
 * interface's public documentation. */

#include "wtypes.h"

typedef enum _TSSESSION_STATE {
    STATE_INVALID = -1,
    STATE_ACTIVE = 0,
    STATE_CONNECTED = 1,
    STATE_CONNECTQUERY = 2,
    STATE_SHADOW = 3,
    STATE_DISCONNECTED = 4,
    STATE_IDLE = 5,
    STATE_LISTEN = 6,
    STATE_RESET = 7, /* being logged off */
    STATE_DOWN = 8,
    STATE_INIT = 9,
    STATE_MAX = 10
} TSSESSION_STATE;

typedef enum _TSSD_AddrV46Type { TSSD_ADDR_UNDEFINED = 0, TSSD_ADDR_IPv4 = 4, TSSD_ADDR_IPv6 = 6 } TSSD_AddrV46Type;

typedef struct _TSSD_ConnectionPoint {
    BYTE ServerAddressB[16]; /* in network byte order */
    TSSD_AddrV46Type AddressType;
    USHORT PortNumber;
    uint32_t AddressScope;
} TSSD_ConnectionPoint;

typedef enum _TARGET_STATE {
    TARGET_UNKNOWN = 1,
    TARGET_INITIALIZING = 2,
    TARGET_RUNNING = 3,
    TARGET_DOWN = 4, /* a change to it deletes the target */
    TARGET_HIBERNATED = 5,
    TARGET_CHECKED_OUT = 6,
    TARGET_STOPPED = 7,
    TARGET_INVALID = 8,
    TARGET_STARTING = 9,
    TARGET_STOPPING = 10,
    TARGET_MAXSTATE = 11
} TARGET_STATE;

typedef enum _TARGET_TYPE { UNKNOWN = 0, FARM = 1, NONFARM = 2 } TARGET_TYPE;

typedef enum _TARGET_OWNER { OWNER_UNKNOWN = 0, OWNER_MS_TS_PLUGIN = 1, OWNER_MS_VM_PLUGIN = 2 } TARGET_OWNER;

typedef enum _TARGET_PATCH_STATE {
    TARGET_PATCH_UNKNOWN = 0,
    TARGET_PATCH_NOT_STARTED = 1,
    TARGET_PATCH_IN_PROGRESS = 2,
    TARGET_PATCH_COMPLETED = 3,
    TARGET_PATCH_FAILED = 4
} TARGET_PATCH_STATE;

typedef enum _TARGET_CHANGE_TYPE {
    TARGET_CHANGE_UNSPEC = 0x1,
    TARGET_EXTERNALIP_CHANGED = 0x2,
    TARGET_INTERNALIP_CHANGED = 0x4,
    TARGET_JOINED = 0x8,
    TARGET_REMOVED = 0x10,
    TARGET_STATE_CHANGED = 0x20,
    TARGET_IDLE = 0x40, /* has no session */
    TARGET_PENDING = 0x80,
    TARGET_INUSE = 0x100,
    TARGET_PATCH_STATE_CHANGED = 0x200,
    TARGET_FARM_MEMBERSHIP_CHANGED = 0x400
} TARGET_CHANGE_TYPE;

typedef struct _CLIENT_DISPLAY {
    DWORD HorizontalResolution;
    DWORD VerticalResolution;
    DWORD ColorDepth;
} CLIENT_DISPLAY;
