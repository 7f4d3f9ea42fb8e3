#pragma once

#include <atomic>
#include <string>
#include <utility>

#include "core/plugin/host/wide_text.h"
#include "core/plugin/sdk/compat/sbtsv.h"

// What every object behind an ITsSb interface needs: counting, asking for interfaces, texts. Any thread.
namespace farmwarden::plugin::host::virtualization {

// The interfaces have no virtual destructor, as they demand; these objects have, and end in their last Release().
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-virtual-dtor"

// An object that starts with one reference, its maker's. `Bases` are the interfaces that I itself derives from.
template <typename I, typename... Bases>
class Counted : public I {
public:
    HRESULT QueryInterface(REFIID riid, void** object) override {
        if (object == nullptr) {
            return E_POINTER;
        }
        const bool isMine = riid == IID_IUnknown || riid == FarmwardenUuid<I>::value() || (... || (riid == FarmwardenUuid<Bases>::value()));
        *object = isMine ? static_cast<I*>(this) : nullptr;
        if (isMine) {
            AddRef();
        }
        return isMine ? S_OK : E_NOINTERFACE;
    }
    ULONG AddRef() override { return ++m_references; }
    ULONG Release() override {
        const ULONG left = --m_references;
        if (left == 0) {
            delete this;
        }
        return left;
    }

    virtual ~Counted() = default;

private:
    std::atomic<ULONG> m_references{1};
};

#pragma GCC diagnostic pop

// Owns one reference.
template <typename T>
class Ref {
public:
    Ref() = default;
    explicit Ref(T* owned) : m_object(owned) {}
    Ref(const Ref& other) : m_object(other.m_object) {
        if (m_object != nullptr) {
            m_object->AddRef();
        }
    }
    Ref(Ref&& other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    Ref& operator=(Ref other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref() {
        if (m_object != nullptr) {
            m_object->Release();
        }
    }
    // Shares what somebody else owns.
    static Ref of(T* object) {
        if (object != nullptr) {
            object->AddRef();
        }
        return Ref(object);
    }

    T* get() const { return m_object; }
    T* operator->() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    // For out parameters: the receiver gets a reference of its own.
    template <typename Out>
    HRESULT copyTo(Out** out) const {
        if (out == nullptr) {
            return E_POINTER;
        }
        *out = m_object;
        if (m_object != nullptr) {
            m_object->AddRef();
        }
        return S_OK;
    }

private:
    T* m_object = nullptr;
};

template <typename T, typename... Arguments>
Ref<T> make(Arguments&&... arguments) {
    return Ref<T>(new T(std::forward<Arguments>(arguments)...));  // owned by the reference from here on
}

inline std::string textOf(BSTR text) {
    return text == nullptr ? std::string() : fromWide(text, SysStringLen(text));
}
inline std::string textOf(LPCOLESTR text) {
    return text == nullptr ? std::string() : fromWide(text, wcslen(text));
}
inline BSTR toBstr(const std::string& text) {
    return SysAllocString(toWide(text).c_str());
}

// A text in for the length of a call.
class Bstr {
public:
    explicit Bstr(const std::string& text) : m_text(toBstr(text)) {}
    ~Bstr() { SysFreeString(m_text); }
    Bstr(const Bstr&) = delete;
    Bstr& operator=(const Bstr&) = delete;
    BSTR get() const { return m_text; }

private:
    BSTR m_text;
};

inline HRESULT give(BSTR* out, const std::string& text) {
    if (out == nullptr) {
        return E_POINTER;
    }
    *out = toBstr(text);
    return S_OK;
}
template <typename T>
HRESULT give(T* out, std::type_identity_t<T> value) {
    if (out == nullptr) {
        return E_POINTER;
    }
    *out = value;
    return S_OK;
}

// There is none, and why.
template <typename T>
HRESULT none(T** out, HRESULT why) {
    if (out != nullptr) {
        *out = nullptr;
    }
    return why;
}

}  // namespace farmwarden::plugin::host::virtualization
