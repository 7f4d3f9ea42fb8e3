#pragma once

/* Identifiers of interfaces and classes, and how they are compared. Plug-in SDK, generation 1. */

#include <string.h>

#include "wtypes.h"

typedef struct _GUID {
    uint32_t Data1;
    uint16_t Data2;
    uint16_t Data3;
    uint8_t Data4[8];
} GUID;

typedef GUID IID;
typedef GUID CLSID;
typedef GUID* LPGUID;
typedef IID* LPIID;
typedef CLSID* LPCLSID;

#ifdef __cplusplus
#define REFGUID const GUID&
#define REFIID const IID&
#define REFCLSID const CLSID&
#define EXTERN_C extern "C"
#else
#define REFGUID const GUID*
#define REFIID const IID*
#define REFCLSID const CLSID*
#define EXTERN_C extern
#endif

/* Every source file that names an identifier has a copy of its own, so that it needs no library to link with; INITGUID
 * and <initguid.h> therefore change nothing. */
#define DEFINE_GUID(name, l, w1, w2, b1, b2, b3, b4, b5, b6, b7, b8) \
    static const GUID __attribute__((unused)) name = {l, w1, w2, {b1, b2, b3, b4, b5, b6, b7, b8}}

#ifdef __cplusplus

inline int IsEqualGUID(REFGUID one, REFGUID other) { return memcmp(&one, &other, sizeof(GUID)) == 0; }
inline int InlineIsEqualGUID(REFGUID one, REFGUID other) { return IsEqualGUID(one, other); }
inline bool operator==(REFGUID one, REFGUID other) { return IsEqualGUID(one, other) != 0; }
inline bool operator!=(REFGUID one, REFGUID other) { return IsEqualGUID(one, other) == 0; }
#define IsEqualIID(one, other) IsEqualGUID(one, other)
#define IsEqualCLSID(one, other) IsEqualGUID(one, other)

/* __uuidof(IWTSSBPlugin), __uuidof(*pointer): for the interfaces of this SDK. A class of the plug-in's own gets one by
 * FARMWARDEN_UUID(MyPlugin, CLSID_MyPlugin), which must stand outside all namespaces. */
template <typename T>
struct FarmwardenUuid;
#define FARMWARDEN_UUID(type, guid)                     \
    template <>                                         \
    struct FarmwardenUuid<type> {                       \
        static const GUID& value() { return guid; }     \
    }
#ifndef __uuidof
#define __uuidof(what) (::FarmwardenUuid<__typeof__(what)>::value())
#endif

#endif /* __cplusplus */

DEFINE_GUID(GUID_NULL, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
#define IID_NULL GUID_NULL
#define CLSID_NULL GUID_NULL
