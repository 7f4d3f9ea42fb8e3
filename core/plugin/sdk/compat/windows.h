#pragma once

/* What a plug-in of the 2008 interface finds in <windows.h> here: types, results, counters, locks, clocks and the
 * wide-string functions that the C library spells otherwise. Plug-in SDK, generation 1; not an emulation of anything
 * beyond that. */

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <wctype.h>

#include "guiddef.h"
#include "winerror.h"
#include "wtypes.h"

#ifndef WIN32_LEAN_AND_MEAN
#include "objbase.h"
#endif

#define DLL_PROCESS_DETACH 0
#define DLL_PROCESS_ATTACH 1
#define DLL_THREAD_ATTACH 2
#define DLL_THREAD_DETACH 3
#define INFINITE 0xFFFFFFFFu
#define MAX_PATH 260

#define ZeroMemory(block, size) memset((block), 0, (size))
#define CopyMemory(to, from, size) memcpy((to), (from), (size))
#define MoveMemory(to, from, size) memmove((to), (from), (size))
#define FillMemory(block, size, value) memset((block), (value), (size))
#define LOWORD(value) ((WORD)((DWORD_PTR)(value)&0xFFFF))
#define HIWORD(value) ((WORD)(((DWORD_PTR)(value) >> 16) & 0xFFFF))
#define ARRAYSIZE(array) (sizeof(array) / sizeof((array)[0]))
#ifndef _countof
#define _countof(array) ARRAYSIZE(array)
#endif

#ifdef __cplusplus

inline LONG InterlockedIncrement(LONG volatile* value) { return __sync_add_and_fetch(value, 1); }
inline LONG InterlockedDecrement(LONG volatile* value) { return __sync_sub_and_fetch(value, 1); }
inline LONG InterlockedExchange(LONG volatile* value, LONG fresh) { return __atomic_exchange_n(value, fresh, 5); }
inline LONG InterlockedExchangeAdd(LONG volatile* value, LONG by) { return __sync_fetch_and_add(value, by); }
inline LONG InterlockedCompareExchange(LONG volatile* value, LONG fresh, LONG expected) {
    return __sync_val_compare_and_swap(value, expected, fresh);
}
/* For plug-ins that keep their counters in a ULONG. */
inline ULONG InterlockedIncrement(ULONG volatile* value) { return __sync_add_and_fetch(value, 1u); }
inline ULONG InterlockedDecrement(ULONG volatile* value) { return __sync_sub_and_fetch(value, 1u); }

typedef struct _CRITICAL_SECTION {
    pthread_mutex_t mutex;
} CRITICAL_SECTION, *LPCRITICAL_SECTION;

/* May be entered again by the thread that is inside. */
inline void InitializeCriticalSection(LPCRITICAL_SECTION section) {
    pthread_mutexattr_t attributes;
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&section->mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
}
inline BOOL InitializeCriticalSectionAndSpinCount(LPCRITICAL_SECTION section, DWORD) {
    InitializeCriticalSection(section);
    return TRUE;
}
inline void EnterCriticalSection(LPCRITICAL_SECTION section) { pthread_mutex_lock(&section->mutex); }
inline BOOL TryEnterCriticalSection(LPCRITICAL_SECTION section) {
    return pthread_mutex_trylock(&section->mutex) == 0 ? TRUE : FALSE;
}
inline void LeaveCriticalSection(LPCRITICAL_SECTION section) { pthread_mutex_unlock(&section->mutex); }
inline void DeleteCriticalSection(LPCRITICAL_SECTION section) { pthread_mutex_destroy(&section->mutex); }

inline void GetSystemTimeAsFileTime(LPFILETIME time) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    const ULONGLONG since1601 = (ULONGLONG)now.tv_sec + 11644473600ull;
    const ULONGLONG ticks = since1601 * 10000000ull + (ULONGLONG)now.tv_nsec / 100;
    time->dwLowDateTime = (DWORD)ticks;
    time->dwHighDateTime = (DWORD)(ticks >> 32);
}
inline LONG CompareFileTime(const FILETIME* one, const FILETIME* other) {
    const ULONGLONG a = ((ULONGLONG)one->dwHighDateTime << 32) | one->dwLowDateTime;
    const ULONGLONG b = ((ULONGLONG)other->dwHighDateTime << 32) | other->dwLowDateTime;
    return a < b ? -1 : a > b ? 1 : 0;
}
inline ULONGLONG GetTickCount64() {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (ULONGLONG)now.tv_sec * 1000 + (ULONGLONG)now.tv_nsec / 1000000;
}
inline DWORD GetTickCount() { return (DWORD)GetTickCount64(); }
inline void Sleep(DWORD milliseconds) {
    struct timespec span = {(time_t)(milliseconds / 1000), (long)(milliseconds % 1000) * 1000000};
    nanosleep(&span, 0);
}
inline DWORD GetCurrentProcessId() { return (DWORD)getpid(); }

/* Debugger output goes to standard error, which the host keeps in the plug-in's log. */
inline void OutputDebugStringW(LPCWSTR text) { fprintf(stderr, "%ls", text); }
inline void OutputDebugStringA(LPCSTR text) { fputs(text, stderr); }
#define OutputDebugString OutputDebugStringW

inline int _wcsicmp(const WCHAR* one, const WCHAR* other) { return wcscasecmp(one, other); }
inline int _wcsnicmp(const WCHAR* one, const WCHAR* other, size_t count) { return wcsncasecmp(one, other, count); }
inline int lstrcmpW(LPCWSTR one, LPCWSTR other) { return wcscmp(one, other); }
inline int lstrcmpiW(LPCWSTR one, LPCWSTR other) { return wcscasecmp(one, other); }
inline int lstrlenW(LPCWSTR text) { return text == 0 ? 0 : (int)wcslen(text); }

/* Cuts what does not fit, and always ends the text; 0 when all of it was copied. */
inline int wcscpy_s(WCHAR* to, size_t size, const WCHAR* from) {
    const size_t length = wcslen(from);
    if (size == 0) {
        return 34;
    }
    const size_t count = length < size ? length : size - 1;
    wmemcpy(to, from, count);
    to[count] = 0;
    return length < size ? 0 : 34;
}
template <size_t Size>
inline int wcscpy_s(WCHAR (&to)[Size], const WCHAR* from) {
    return wcscpy_s(to, Size, from);
}

#endif /* __cplusplus */
