#pragma once

/* Objects of a library: its entry points, and memory that passes between it and its caller. Plug-in SDK, generation 1. */

#include <stdlib.h>

#include "unknwn.h"

#ifdef __cplusplus

/* What a plug-in's library exports; the host looks for it by name. */
STDAPI DllGetClassObject(REFCLSID rclsid, REFIID riid, LPVOID* ppv);
STDAPI DllCanUnloadNow(void);

inline LPVOID CoTaskMemAlloc(SIZE_T size) { return malloc(size); }
inline LPVOID CoTaskMemRealloc(LPVOID block, SIZE_T size) { return realloc(block, size); }
inline void CoTaskMemFree(LPVOID block) { free(block); }

#define COINIT_APARTMENTTHREADED 0x2
#define COINIT_MULTITHREADED 0x0
inline HRESULT CoInitializeEx(LPVOID, DWORD) { return S_OK; }
inline HRESULT CoInitialize(LPVOID) { return S_OK; }
inline void CoUninitialize() {}

#endif /* __cplusplus */
