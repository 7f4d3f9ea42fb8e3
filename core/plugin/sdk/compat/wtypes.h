#pragma once

/* The basic types that plug-ins of the 2008 interface are written with, on Linux. Part of the plug-in SDK, generation 1:
 * put this folder on the include path and compile such a plug-in unchanged, with g++ or clang++ (C++11 or newer).
 *
 * Widths that matter to a plug-in are kept: DWORD, FILETIME and HRESULT are 32 bits a part. Two differ, because the
 * source must compile as it is: WCHAR is the compiler's wchar_t (L"" literals and wcs functions work), and LONG is long
 * (methods declared with either spelling override those of tssbx.h), so both are wider here. */

#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

typedef int BOOL;
typedef unsigned char BYTE;
typedef unsigned char UCHAR;
typedef char CHAR;
typedef short SHORT;
typedef unsigned short USHORT;
typedef unsigned short WORD;
typedef int INT;
typedef unsigned int UINT;
typedef long LONG;
typedef unsigned long ULONG;
typedef uint32_t DWORD;
typedef int32_t INT32;
typedef uint32_t UINT32;
typedef int64_t LONGLONG;
typedef int64_t INT64;
typedef uint64_t ULONGLONG;
typedef uint64_t DWORDLONG;
typedef uint64_t UINT64;
typedef float FLOAT;
typedef double DOUBLE;
typedef uintptr_t UINT_PTR;
typedef intptr_t INT_PTR;
typedef uintptr_t ULONG_PTR;
typedef intptr_t LONG_PTR;
typedef uintptr_t DWORD_PTR;
typedef size_t SIZE_T;
typedef int32_t HRESULT;
typedef short VARIANT_BOOL;

typedef wchar_t WCHAR;
typedef wchar_t OLECHAR;
typedef WCHAR* PWCHAR;
typedef WCHAR* LPWSTR;
typedef WCHAR* PWSTR;
typedef WCHAR* LPTSTR;
typedef OLECHAR* LPOLESTR;
typedef const WCHAR* LPCWSTR;
typedef const WCHAR* PCWSTR;
typedef const WCHAR* LPCTSTR;
typedef const OLECHAR* LPCOLESTR;
typedef char* LPSTR;
typedef const char* LPCSTR;

#ifndef VOID
#define VOID void
#endif
typedef void* PVOID;
typedef void* LPVOID;
typedef const void* LPCVOID;
typedef BYTE* PBYTE;
typedef BYTE* LPBYTE;
typedef BOOL* LPBOOL;
typedef DWORD* PDWORD;
typedef DWORD* LPDWORD;
typedef LONG* PLONG;
typedef LONG* LPLONG;
typedef ULONG* PULONG;

typedef void* HANDLE;
typedef void* HINSTANCE;
typedef void* HMODULE;

typedef struct _FILETIME {
    DWORD dwLowDateTime; /* 100 ns since 1601-01-01 UTC */
    DWORD dwHighDateTime;
} FILETIME, *PFILETIME, *LPFILETIME;

typedef union _LARGE_INTEGER {
    struct {
        DWORD LowPart;
        int32_t HighPart;
    } u;
    LONGLONG QuadPart;
} LARGE_INTEGER;

typedef union _ULARGE_INTEGER {
    struct {
        DWORD LowPart;
        DWORD HighPart;
    } u;
    ULONGLONG QuadPart;
} ULARGE_INTEGER;

#ifndef TRUE
#define TRUE 1
#define FALSE 0
#endif
#define VARIANT_TRUE ((VARIANT_BOOL)-1)
#define VARIANT_FALSE ((VARIANT_BOOL)0)

/* Calling conventions and storage: Linux has one of each. */
#define STDMETHODCALLTYPE
#define STDMETHODVCALLTYPE
#define STDAPICALLTYPE
#define WINAPI
#define APIENTRY
#define CALLBACK
#ifndef __stdcall
#define __stdcall
#endif
#ifndef __cdecl
#define __cdecl
#endif
#ifndef __declspec
#define __declspec(what)
#endif
#define DECLSPEC_UUID(text)
#define DECLSPEC_NOVTABLE

/* Annotations of parameters. The older ones (__in, __out) cannot be macros here: the C++ library uses those words. */
#define _In_
#define _In_z_
#define _In_opt_
#define _Out_
#define _Out_opt_
#define _Inout_
#define _Inout_opt_
#define _Outptr_
#define IN
#define OUT

#ifndef UNREFERENCED_PARAMETER
#define UNREFERENCED_PARAMETER(what) ((void)(what))
#endif
