#pragma once

/* IPropertyBag: named values. Plug-in SDK, compatibility layer. */

#include "oleauto.h"

#ifdef __cplusplus

struct IErrorLog;

DEFINE_GUID(IID_IPropertyBag, 0x55272A00, 0x42CB, 0x11CE, 0x81, 0x35, 0x00, 0xAA, 0x00, 0x4B, 0xB8, 0x51);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

struct IPropertyBag : public IUnknown {
    /* pVar->vt says which type is wanted, VT_EMPTY any. E_INVALIDARG: there is no such property. */
    virtual HRESULT STDMETHODCALLTYPE Read(LPCOLESTR pszPropName, VARIANT* pVar, IErrorLog* pErrorLog) = 0;
    virtual HRESULT STDMETHODCALLTYPE Write(LPCOLESTR pszPropName, VARIANT* pVar) = 0;
};

#pragma GCC diagnostic pop

FARMWARDEN_UUID(IPropertyBag, IID_IPropertyBag);

#endif /* __cplusplus */
