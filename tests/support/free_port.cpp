#include "tests/support/free_port.h"

#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>

namespace farmwarden::test {
namespace {

class Socket {
public:
    explicit Socket(int family) : m_descriptor(socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() { close(m_descriptor); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

}  // namespace

std::uint16_t freePort(const std::string& address) {
    const Socket socket(AF_INET);
    sockaddr_in name{};
    name.sin_family = AF_INET;
    socklen_t size = sizeof name;
    if (inet_pton(AF_INET, address.c_str(), &name.sin_addr) != 1 ||
        bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&name), size) != 0 ||
        getsockname(socket.descriptor(), reinterpret_cast<sockaddr*>(&name), &size) != 0) {
        return 0;
    }
    return ntohs(name.sin_port);
}

bool accepts(const std::string& address, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
        return false;
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owner(found, freeaddrinfo);
    const Socket socket(found->ai_family);
    return connect(socket.descriptor(), found->ai_addr, found->ai_addrlen) == 0;
}

}  // namespace farmwarden::test
