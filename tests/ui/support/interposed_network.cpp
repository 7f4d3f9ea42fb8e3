// The network and the name services: a directory server may be behind a look-up of a user. See ui_thread_guard.h.
#undef _FORTIFY_SOURCE
#include <grp.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <string>

#include "tests/ui/support/ui_thread_guard.h"

namespace guard = farmwarden::test::guard;

namespace farmwarden::test::guard {
void linkNetwork() {}
}  // namespace farmwarden::test::guard

namespace {

// Sockets of this machine are paths: of the display, or of a program that may let us wait.
void onConnect(const sockaddr* address) {
    if (address->sa_family != AF_UNIX) {
        guard::onAny("connect", "over a network");
        return;
    }
    const auto* const local = reinterpret_cast<const sockaddr_un*>(address);
    const bool isAbstract = local->sun_path[0] == '\0';
    guard::onPath("connect", local->sun_path + (isAbstract ? 1 : 0));
}

}  // namespace

#define ON_SOCKET(name, parameters, arguments) \
    extern "C" ssize_t name parameters {       \
        guard::onDescriptor(#name, file);      \
        FARMWARDEN_NEXT(name);                 \
        return kNext arguments;                \
    }
#define ON_LOOK_UP(returns, name, about, parameters, arguments) \
    extern "C" returns name parameters {                        \
        guard::onAny(#name, about);                             \
        FARMWARDEN_NEXT(name);                                  \
        return kNext arguments;                                 \
    }

extern "C" ssize_t __recv_chk(int file, void* bytes, size_t count, size_t room, int flags);
extern "C" ssize_t __recvfrom_chk(int file, void* bytes, size_t count, size_t room, int flags, sockaddr* from,
                                  socklen_t* size);

extern "C" int connect(int file, const sockaddr* address, socklen_t size) {
    onConnect(address);
    FARMWARDEN_NEXT(connect);
    return kNext(file, address, size);
}
ON_SOCKET(send, (int file, const void* bytes, size_t count, int flags), (file, bytes, count, flags))
ON_SOCKET(sendto, (int file, const void* bytes, size_t count, int flags, const sockaddr* to, socklen_t size),
          (file, bytes, count, flags, to, size))
ON_SOCKET(sendmsg, (int file, const msghdr* message, int flags), (file, message, flags))
ON_SOCKET(recv, (int file, void* bytes, size_t count, int flags), (file, bytes, count, flags))
ON_SOCKET(recvfrom, (int file, void* bytes, size_t count, int flags, sockaddr* from, socklen_t* size),
          (file, bytes, count, flags, from, size))
ON_SOCKET(recvmsg, (int file, msghdr* message, int flags), (file, message, flags))
ON_SOCKET(__recv_chk, (int file, void* bytes, size_t count, size_t room, int flags), (file, bytes, count, room, flags))
ON_SOCKET(__recvfrom_chk,
          (int file, void* bytes, size_t count, size_t room, int flags, sockaddr* from, socklen_t* size),
          (file, bytes, count, room, flags, from, size))

ON_LOOK_UP(int, getaddrinfo, host, (const char* host, const char* service, const addrinfo* hints, addrinfo** found),
           (host, service, hints, found))
ON_LOOK_UP(int, getnameinfo, "an address",
           (const sockaddr* address, socklen_t size, char* host, socklen_t hostRoom, char* service,
            socklen_t serviceRoom, int flags),
           (address, size, host, hostRoom, service, serviceRoom, flags))
ON_LOOK_UP(hostent*, gethostbyname, host, (const char* host), (host))
ON_LOOK_UP(passwd*, getpwnam, user, (const char* user), (user))
ON_LOOK_UP(int, getpwnam_r, user, (const char* user, passwd* entry, char* room, size_t size, passwd** found),
           (user, entry, room, size, found))
ON_LOOK_UP(group*, getgrnam, name, (const char* name), (name))
ON_LOOK_UP(int, getgrouplist, user, (const char* user, gid_t main, gid_t* groups, int* count),
           (user, main, groups, count))
