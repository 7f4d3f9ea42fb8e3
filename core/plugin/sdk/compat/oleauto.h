#pragma once

/* Automation types that the virtualization interface passes: BSTR, VARIANT, one-dimensional SAFEARRAY. Plug-in SDK, compatibility
 * layer; both sides of a call use the C library's memory, so either may free what the other made. */

#include <stdlib.h>
#include <string.h>

#include "objbase.h"

typedef OLECHAR* BSTR;
typedef unsigned short VARTYPE;

#define VT_EMPTY 0
#define VT_NULL 1
#define VT_I2 2
#define VT_I4 3
#define VT_R4 4
#define VT_R8 5
#define VT_BSTR 8
#define VT_BOOL 11
#define VT_UNKNOWN 13
#define VT_UI1 17
#define VT_UI2 18
#define VT_UI4 19
#define VT_I8 20
#define VT_UI8 21
#define VT_ARRAY 0x2000

#define DISP_E_BADINDEX _HRESULT_TYPEDEF_(0x8002000Bu)
#define FADF_BSTR 0x100

typedef struct tagSAFEARRAYBOUND {
    ULONG cElements;
    LONG lLbound;
} SAFEARRAYBOUND;

typedef struct tagSAFEARRAY {
    USHORT cDims;
    USHORT fFeatures;
    ULONG cbElements;
    ULONG cLocks;
    PVOID pvData;
    SAFEARRAYBOUND rgsabound[1];
} SAFEARRAY, *LPSAFEARRAY;

#ifdef __cplusplus

typedef struct tagVARIANT {
    VARTYPE vt;
    WORD wReserved1;
    WORD wReserved2;
    WORD wReserved3;
    union {
        LONGLONG llVal;
        ULONGLONG ullVal;
        LONG lVal;
        ULONG ulVal;
        INT intVal;
        UINT uintVal;
        BYTE bVal;
        SHORT iVal;
        USHORT uiVal;
        FLOAT fltVal;
        DOUBLE dblVal;
        VARIANT_BOOL boolVal;
        BSTR bstrVal;
        IUnknown* punkVal;
        SAFEARRAY* parray;
    };
} VARIANT, *LPVARIANT;

#define V_VT(variant) ((variant)->vt)
#define V_BSTR(variant) ((variant)->bstrVal)
#define V_I4(variant) ((variant)->lVal)
#define V_BOOL(variant) ((variant)->boolVal)

/* A BSTR points behind its length in bytes, which is kept in the eight bytes before it. */
inline BSTR SysAllocStringLen(const OLECHAR* text, UINT length) {
    char* block = (char*)malloc(sizeof(size_t) + (length + 1) * sizeof(OLECHAR));
    if (block == 0) {
        return 0;
    }
    *(size_t*)(void*)block = length * sizeof(OLECHAR);
    BSTR string = (BSTR)(void*)(block + sizeof(size_t));
    if (text != 0) {
        wmemcpy(string, text, length);
    }
    string[length] = 0;
    return string;
}
inline BSTR SysAllocString(const OLECHAR* text) { return text == 0 ? 0 : SysAllocStringLen(text, (UINT)wcslen(text)); }
inline UINT SysStringByteLen(BSTR string) { return string == 0 ? 0 : (UINT)((size_t*)(void*)string)[-1]; }
inline UINT SysStringLen(BSTR string) { return SysStringByteLen(string) / (UINT)sizeof(OLECHAR); }
inline void SysFreeString(BSTR string) {
    if (string != 0) {
        free((size_t*)(void*)string - 1);
    }
}

inline SAFEARRAY* SafeArrayCreateVector(VARTYPE type, LONG lowerBound, ULONG elements) {
    const ULONG size = type == VT_UI1 ? 1 : type == VT_I2 || type == VT_UI2 ? 2 : type == VT_BSTR ? sizeof(BSTR) : sizeof(LONGLONG);
    SAFEARRAY* array = (SAFEARRAY*)calloc(1, sizeof(SAFEARRAY));
    if (array == 0) {
        return 0;
    }
    array->cDims = 1;
    array->fFeatures = type == VT_BSTR ? FADF_BSTR : 0;
    array->cbElements = size;
    array->rgsabound[0].cElements = elements;
    array->rgsabound[0].lLbound = lowerBound;
    array->pvData = calloc(elements == 0 ? 1 : elements, size);
    return array;
}
inline HRESULT SafeArrayDestroy(SAFEARRAY* array) {
    if (array != 0) {
        for (ULONG i = 0; (array->fFeatures & FADF_BSTR) != 0 && i < array->rgsabound[0].cElements; ++i) {
            SysFreeString(((BSTR*)array->pvData)[i]);
        }
        free(array->pvData);
        free(array);
    }
    return S_OK;
}
inline HRESULT SafeArrayAccessData(SAFEARRAY* array, void** data) {
    ++array->cLocks;
    *data = array->pvData;
    return S_OK;
}
inline HRESULT SafeArrayUnaccessData(SAFEARRAY* array) {
    --array->cLocks;
    return S_OK;
}
inline HRESULT SafeArrayGetLBound(SAFEARRAY* array, UINT, LONG* bound) {
    *bound = array->rgsabound[0].lLbound;
    return S_OK;
}
inline HRESULT SafeArrayGetUBound(SAFEARRAY* array, UINT, LONG* bound) {
    *bound = array->rgsabound[0].lLbound + (LONG)array->rgsabound[0].cElements - 1;
    return S_OK;
}
/* Texts are copied, both ways. */
inline HRESULT SafeArrayPutElement(SAFEARRAY* array, LONG* index, void* element) {
    const LONG at = *index - array->rgsabound[0].lLbound;
    if (at < 0 || (ULONG)at >= array->rgsabound[0].cElements) {
        return DISP_E_BADINDEX;
    }
    if ((array->fFeatures & FADF_BSTR) != 0) {
        BSTR* place = (BSTR*)array->pvData + at;
        SysFreeString(*place);
        *place = SysAllocStringLen((BSTR)element, SysStringLen((BSTR)element));
    } else {
        memcpy((char*)array->pvData + (size_t)at * array->cbElements, element, array->cbElements);
    }
    return S_OK;
}
inline HRESULT SafeArrayGetElement(SAFEARRAY* array, LONG* index, void* element) {
    const LONG at = *index - array->rgsabound[0].lLbound;
    if (at < 0 || (ULONG)at >= array->rgsabound[0].cElements) {
        return DISP_E_BADINDEX;
    }
    if ((array->fFeatures & FADF_BSTR) != 0) {
        BSTR string = ((BSTR*)array->pvData)[at];
        *(BSTR*)element = SysAllocStringLen(string, SysStringLen(string));
    } else {
        memcpy(element, (char*)array->pvData + (size_t)at * array->cbElements, array->cbElements);
    }
    return S_OK;
}

inline void VariantInit(VARIANT* variant) { memset((void*)variant, 0, sizeof(*variant)); }
inline HRESULT VariantClear(VARIANT* variant) {
    if (variant->vt == VT_BSTR) {
        SysFreeString(variant->bstrVal);
    } else if (variant->vt == VT_UNKNOWN && variant->punkVal != 0) {
        variant->punkVal->Release();
    } else if ((variant->vt & VT_ARRAY) != 0) {
        SafeArrayDestroy(variant->parray);
    }
    VariantInit(variant);
    return S_OK;
}
/* Arrays are not copied. */
inline HRESULT VariantCopy(VARIANT* to, const VARIANT* from) {
    if ((from->vt & VT_ARRAY) != 0) {
        return E_NOTIMPL;
    }
    VariantClear(to);
    *to = *from;
    if (from->vt == VT_BSTR && from->bstrVal != 0) {
        to->bstrVal = SysAllocStringLen(from->bstrVal, SysStringLen(from->bstrVal));
    } else if (from->vt == VT_UNKNOWN && from->punkVal != 0) {
        from->punkVal->AddRef();
    }
    return S_OK;
}

#endif /* __cplusplus */
