#pragma once

/* IUnknown and IClassFactory: how an object is counted, asked for its interfaces and made. Plug-in SDK, generation 1.
 *
 * The classes have no virtual destructor, as the interface demands: an object deletes itself in its last Release(). */

#include "guiddef.h"
#include "winerror.h"

#define STDMETHODIMP HRESULT STDMETHODCALLTYPE
#define STDMETHODIMP_(type) type STDMETHODCALLTYPE
#define STDMETHOD(method) virtual HRESULT STDMETHODCALLTYPE method
#define STDMETHOD_(type, method) virtual type STDMETHODCALLTYPE method
#define STDAPI EXTERN_C __attribute__((visibility("default"))) HRESULT STDAPICALLTYPE
#define STDAPI_(type) EXTERN_C __attribute__((visibility("default"))) type STDAPICALLTYPE
#define PURE = 0
#define THIS_
#define THIS void
#define interface struct
#define DECLARE_INTERFACE(name) interface name
#define DECLARE_INTERFACE_(name, base) interface name : public base
#define MIDL_INTERFACE(id) struct
#define BEGIN_INTERFACE
#define END_INTERFACE

#ifdef __cplusplus

DEFINE_GUID(IID_IUnknown, 0x00000000, 0x0000, 0x0000, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46);
DEFINE_GUID(IID_IClassFactory, 0x00000001, 0x0000, 0x0000, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x46);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

struct IUnknown {
    virtual HRESULT STDMETHODCALLTYPE QueryInterface(REFIID riid, void** ppvObject) = 0;
    virtual ULONG STDMETHODCALLTYPE AddRef() = 0;
    virtual ULONG STDMETHODCALLTYPE Release() = 0;
};
typedef IUnknown* LPUNKNOWN;

struct IClassFactory : public IUnknown {
    virtual HRESULT STDMETHODCALLTYPE CreateInstance(IUnknown* pUnkOuter, REFIID riid, void** ppvObject) = 0;
    virtual HRESULT STDMETHODCALLTYPE LockServer(BOOL fLock) = 0;
};
typedef IClassFactory* LPCLASSFACTORY;

#pragma GCC diagnostic pop

FARMWARDEN_UUID(IUnknown, IID_IUnknown);
FARMWARDEN_UUID(IClassFactory, IID_IClassFactory);

#define IID_PPV_ARGS(pointer) __uuidof(**(pointer)), reinterpret_cast<void**>(pointer)

#endif /* __cplusplus */
