// Preloaded into xrdp where no mount namespace may be made (a plain container): xrdp finds its session manager's port
// only in the sesman.ini at a compiled-in path, so every host beyond the first has to be shown another file there.
// Opening the file named by FARMWARDEN_SHIM_FROM opens the one named by FARMWARDEN_SHIM_TO; everything else is
// untouched.
#include <dlfcn.h>
#include <fcntl.h>

#include <cstdarg>
#include <cstdlib>
#include <cstring>

namespace {

using Open = int (*)(const char*, int, ...);

const char* shown(const char* path) {
    const char* from = std::getenv("FARMWARDEN_SHIM_FROM");
    const char* to = std::getenv("FARMWARDEN_SHIM_TO");
    return path != nullptr && from != nullptr && to != nullptr && std::strcmp(path, from) == 0 ? to : path;
}

}  // namespace

extern "C" int open(const char* path, int flags, ...) {
    static const auto real = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "open"));
    std::va_list rest;
    va_start(rest, flags);
    const int mode = va_arg(rest, int);  // garbage when the caller gave none, and then open() does not look at it
    va_end(rest);
    return real(shown(path), flags, mode);
}

extern "C" int open64(const char* path, int flags, ...) {
    static const auto real = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "open64"));
    std::va_list rest;
    va_start(rest, flags);
    const int mode = va_arg(rest, int);
    va_end(rest);
    return real(shown(path), flags, mode);
}
