// Files and folders: the functions of libc that look, read and write, as ui_thread_guard.h says. Headers must not turn
// them into other ones meanwhile.
#undef _FORTIFY_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "tests/ui/support/ui_thread_guard.h"

namespace guard = farmwarden::test::guard;

namespace farmwarden::test::guard {
void linkFiles() {}
}  // namespace farmwarden::test::guard

namespace {

// A path beside an open folder, as the functions ending in "at" take it.
std::string at(int folder, const char* path) {
    if (path == nullptr || path[0] == '/' || folder == AT_FDCWD) {
        return path == nullptr ? std::string() : path;
    }
    return "/proc/self/fd/" + std::to_string(folder) + "/" + path;
}

mode_t modeOf(int flags, va_list arguments) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

}  // namespace

#define ON_PATH(returns, name, parameters, arguments) \
    extern "C" returns name parameters {              \
        guard::onPath(#name, path);                   \
        FARMWARDEN_NEXT(name);                        \
        return kNext arguments;                       \
    }
#define ON_PATH_AT(returns, name, parameters, arguments) \
    extern "C" returns name parameters {                 \
        guard::onPath(#name, at(folder, path).c_str());  \
        FARMWARDEN_NEXT(name);                           \
        return kNext arguments;                          \
    }
#define ON_DESCRIPTOR(returns, name, parameters, arguments) \
    extern "C" returns name parameters {                    \
        guard::onDescriptor(#name, file);                   \
        FARMWARDEN_NEXT(name);                              \
        return kNext arguments;                             \
    }
// Those with the mode of a new file as an argument that may be missing.
#define ON_OPEN(name)                                       \
    extern "C" int name(const char* path, int flags, ...) { \
        va_list arguments;                                  \
        va_start(arguments, flags);                         \
        const mode_t mode = modeOf(flags, arguments);       \
        va_end(arguments);                                  \
        guard::onPath(#name, path);                         \
        FARMWARDEN_NEXT(name);                              \
        return kNext(path, flags, mode);                    \
    }
#define ON_OPEN_AT(name)                                                \
    extern "C" int name(int folder, const char* path, int flags, ...) { \
        va_list arguments;                                              \
        va_start(arguments, flags);                                     \
        const mode_t mode = modeOf(flags, arguments);                   \
        va_end(arguments);                                              \
        guard::onPath(#name, at(folder, path).c_str());                 \
        FARMWARDEN_NEXT(name);                                          \
        return kNext(folder, path, flags, mode);                        \
    }

// What calls of a program that was hardened are turned into; no header declares them.
extern "C" int __open_2(const char* path, int flags);
extern "C" int __open64_2(const char* path, int flags);
extern "C" int __openat_2(int folder, const char* path, int flags);
extern "C" int __openat64_2(int folder, const char* path, int flags);
extern "C" ssize_t __read_chk(int file, void* bytes, size_t count, size_t room);
extern "C" ssize_t __pread_chk(int file, void* bytes, size_t count, off_t offset, size_t room);
extern "C" ssize_t __pread64_chk(int file, void* bytes, size_t count, off64_t offset, size_t room);
extern "C" char* __realpath_chk(const char* path, char* resolved, size_t room);

ON_OPEN(open)
ON_OPEN(open64)
ON_OPEN_AT(openat)
ON_OPEN_AT(openat64)
ON_PATH(int, __open_2, (const char* path, int flags), (path, flags))
ON_PATH(int, __open64_2, (const char* path, int flags), (path, flags))
ON_PATH_AT(int, __openat_2, (int folder, const char* path, int flags), (folder, path, flags))
ON_PATH_AT(int, __openat64_2, (int folder, const char* path, int flags), (folder, path, flags))
ON_PATH(int, creat, (const char* path, mode_t mode), (path, mode))
ON_PATH(int, creat64, (const char* path, mode_t mode), (path, mode))
ON_PATH(FILE*, fopen, (const char* path, const char* mode), (path, mode))
ON_PATH(FILE*, fopen64, (const char* path, const char* mode), (path, mode))
ON_PATH(int, mkstemp, (char* path), (path))
ON_PATH(int, mkstemp64, (char* path), (path))
ON_PATH(int, mkostemp64, (char* path, int flags), (path, flags))
ON_PATH(char*, mkdtemp, (char* path), (path))

ON_PATH(DIR*, opendir, (const char* path), (path))
ON_PATH(int, mkdir, (const char* path, mode_t mode), (path, mode))
ON_PATH(int, rmdir, (const char* path), (path))
ON_PATH(int, remove, (const char* path), (path))
ON_PATH(int, unlink, (const char* path), (path))
ON_PATH(int, truncate64, (const char* path, off64_t size), (path, size))
ON_PATH(int, chmod, (const char* path, mode_t mode), (path, mode))
ON_PATH(int, rename, (const char* path, const char* to), (path, to))
ON_PATH(int, link, (const char* path, const char* to), (path, to))
ON_PATH_AT(int, mkdirat, (int folder, const char* path, mode_t mode), (folder, path, mode))
ON_PATH_AT(int, unlinkat, (int folder, const char* path, int flags), (folder, path, flags))
ON_PATH_AT(int, renameat, (int folder, const char* path, int other, const char* to), (folder, path, other, to))
ON_PATH_AT(int, renameat2, (int folder, const char* path, int other, const char* to, unsigned flags),
           (folder, path, other, to, flags))
ON_PATH_AT(int, linkat, (int folder, const char* path, int other, const char* to, int flags),
           (folder, path, other, to, flags))

// A look at a file waits for a disk or a server as much as reading it does.
ON_PATH(int, stat, (const char* path, struct stat* about), (path, about))
ON_PATH(int, stat64, (const char* path, struct stat64* about), (path, about))
ON_PATH(int, lstat, (const char* path, struct stat* about), (path, about))
ON_PATH(int, lstat64, (const char* path, struct stat64* about), (path, about))
ON_PATH(int, access, (const char* path, int mode), (path, mode))
ON_PATH(char*, realpath, (const char* path, char* resolved), (path, resolved))
ON_PATH(char*, __realpath_chk, (const char* path, char* resolved, size_t room), (path, resolved, room))
ON_PATH_AT(int, statx, (int folder, const char* path, int flags, unsigned mask, struct statx* about),
           (folder, path, flags, mask, about))
ON_PATH_AT(int, fstatat64, (int folder, const char* path, struct stat64* about, int flags),
           (folder, path, about, flags))
ON_PATH_AT(int, faccessat, (int folder, const char* path, int mode, int flags), (folder, path, mode, flags))

ON_DESCRIPTOR(ssize_t, read, (int file, void* bytes, size_t count), (file, bytes, count))
ON_DESCRIPTOR(ssize_t, readv, (int file, const iovec* parts, int count), (file, parts, count))
ON_DESCRIPTOR(ssize_t, pread, (int file, void* bytes, size_t count, off_t offset), (file, bytes, count, offset))
ON_DESCRIPTOR(ssize_t, pread64, (int file, void* bytes, size_t count, off64_t offset), (file, bytes, count, offset))
ON_DESCRIPTOR(ssize_t, __read_chk, (int file, void* bytes, size_t count, size_t room), (file, bytes, count, room))
ON_DESCRIPTOR(ssize_t, __pread_chk, (int file, void* bytes, size_t count, off_t offset, size_t room),
              (file, bytes, count, offset, room))
ON_DESCRIPTOR(ssize_t, __pread64_chk, (int file, void* bytes, size_t count, off64_t offset, size_t room),
              (file, bytes, count, offset, room))
ON_DESCRIPTOR(ssize_t, write, (int file, const void* bytes, size_t count), (file, bytes, count))
ON_DESCRIPTOR(ssize_t, writev, (int file, const iovec* parts, int count), (file, parts, count))
ON_DESCRIPTOR(ssize_t, pwrite, (int file, const void* bytes, size_t count, off_t offset), (file, bytes, count, offset))
ON_DESCRIPTOR(ssize_t, pwrite64, (int file, const void* bytes, size_t count, off64_t offset),
              (file, bytes, count, offset))
ON_DESCRIPTOR(int, fsync, (int file), (file))
ON_DESCRIPTOR(int, fdatasync, (int file), (file))
ON_DESCRIPTOR(int, ftruncate64, (int file, off64_t size), (file, size))
