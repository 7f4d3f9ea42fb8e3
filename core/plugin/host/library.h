#pragma once

#include <dlfcn.h>

#include <string>

#include "core/base/result.h"

namespace farmwarden::plugin::host {

// A shared library in this process. It is never taken out again: threads of the plug-in's own may still run in it, and
// the process ends with it. One thread.
class Library {
public:
    static base::Result<Library> open(const std::string& path) {
        void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (handle == nullptr) {
            return base::fail(base::ErrorCode::InvalidArgument, "cannot load the library: {}", dlerror());
        }
        return Library(handle);
    }

    // Null when the library exports no such name.
    template <typename Function>
    Function find(const char* name) const {
        return reinterpret_cast<Function>(dlsym(m_handle, name));
    }
    void* handle() const { return m_handle; }

private:
    explicit Library(void* handle) : m_handle(handle) {}

    void* m_handle;
};

}  // namespace farmwarden::plugin::host
