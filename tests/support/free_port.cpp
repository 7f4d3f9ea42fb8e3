#include "tests/support/free_port.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace farmwarden::test {
namespace {

class Socket {
public:
    Socket() : m_descriptor(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() { close(m_descriptor); }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

sockaddr_in socketAddress(const std::string& address, std::uint16_t port) {
    sockaddr_in result{};
    result.sin_family = AF_INET;
    result.sin_port = htons(port);
    inet_pton(AF_INET, address.c_str(), &result.sin_addr);
    return result;
}

}  // namespace

std::uint16_t freePort(const std::string& address) {
    const Socket socket;
    sockaddr_in name = socketAddress(address, 0);
    socklen_t size = sizeof name;
    if (bind(socket.descriptor(), reinterpret_cast<const sockaddr*>(&name), size) != 0 ||
        getsockname(socket.descriptor(), reinterpret_cast<sockaddr*>(&name), &size) != 0) {
        return 0;
    }
    return ntohs(name.sin_port);
}

bool accepts(const std::string& address, std::uint16_t port) {
    const Socket socket;
    const sockaddr_in name = socketAddress(address, port);
    return connect(socket.descriptor(), reinterpret_cast<const sockaddr*>(&name), sizeof name) == 0;
}

}  // namespace farmwarden::test
