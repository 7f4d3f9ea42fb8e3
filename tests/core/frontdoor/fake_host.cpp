#include "fake_host.h"

#include <algorithm>
#include <array>
#include <asio/write.hpp>

namespace farmwarden::frontdoor::testing {
namespace {

using asio::ip::tcp;
using namespace std::string_literals;

// What the front door's check sends; a client without any line sends the same.
const std::string kCheck = "\x03\0\0\x13\x0e\xe0\0\0\0\0\0\1\0\x08\0\3\0\0\0"s;
const std::string kConfirm = "\x03\0\0\x13\x0e\xd0\0\0\x12\x34\0\2\0\x08\0\2\0\0\0"s;

}  // namespace

std::string connectRequest(std::string_view line) {
    std::string body = "\xe0\0\0\0\0\0"s;
    body += line.empty() ? "" : std::string(line) + "\r\n";
    body += "\1\0\x08\0\3\0\0\0"s;
    const std::size_t length = body.size() + 5;
    return "\x03\0"s + static_cast<char>(length >> 8) + static_cast<char>(length) + static_cast<char>(body.size()) +
           body;
}

struct FakeHost::Connection {
    explicit Connection(tcp::socket s) : socket(std::move(s)) {}
    tcp::socket socket;
    std::array<char, 16384> buffer{};
    std::string first;
    bool isOpen = true;
};

FakeHost::FakeHost(asio::io_context& io, const std::string& address)
    : m_address(address),
      m_acceptor(io, tcp::endpoint(asio::ip::make_address(address), 0)),
      m_port(m_acceptor.local_endpoint().port()) {
    accept();
}

FakeHost::~FakeHost() {
    refuse();
}

std::vector<std::string> FakeHost::desktops() const {
    std::vector<std::string> packets;
    for (const auto& connection : m_connections) {
        if (connection->isOpen && !connection->first.empty() && connection->first != kCheck) {
            packets.push_back(connection->first);
        }
    }
    return packets;
}

void FakeHost::refuse() {
    std::error_code ignored;
    m_acceptor.close(ignored);
}

void FakeHost::endDesktops() {
    for (const auto& connection : m_connections) {
        std::error_code ignored;
        connection->socket.close(ignored);
        connection->isOpen = false;
    }
}

void FakeHost::accept() {
    m_acceptor.async_accept([this, alive = std::weak_ptr(m_alive)](std::error_code error, tcp::socket socket) {
        if (error || alive.expired()) {
            return;
        }
        std::erase_if(m_connections, [](const auto& old) { return !old->isOpen; });
        m_connections.push_back(std::make_shared<Connection>(std::move(socket)));
        read(m_connections.back());
        accept();
    });
}

void FakeHost::read(const std::shared_ptr<Connection>& connection) {
    connection->socket.async_read_some(
        asio::buffer(connection->buffer),
        [this, connection, alive = std::weak_ptr(m_alive)](std::error_code error, std::size_t count) {
            if (error || alive.expired()) {
                std::error_code ignored;
                connection->socket.close(ignored);
                connection->isOpen = false;
                return;
            }
            if (connection->first.empty()) {
                connection->first.assign(connection->buffer.data(), count);
                m_checks += connection->first == kCheck ? 1 : 0;
                if (!m_isHanging) {
                    std::error_code ignored;
                    asio::write(connection->socket, asio::buffer(kConfirm), ignored);
                }
            }
            read(connection);
        });
}

struct FakeClient::State : std::enable_shared_from_this<State> {
    explicit State(asio::io_context& io) : socket(io) {}
    void read() {
        socket.async_read_some(asio::buffer(buffer),
                               [self = shared_from_this()](std::error_code error, std::size_t count) {
                                   if (error) {
                                       self->isClosed = true;
                                       return;
                                   }
                                   self->received.append(self->buffer.data(), count);
                                   self->read();
                               });
    }
    tcp::socket socket;
    std::array<char, 1024> buffer{};
    std::string received;
    bool isClosed = false;
};

FakeClient::FakeClient(asio::io_context& io, std::uint16_t port) : m_state(std::make_shared<State>(io)) {
    m_state->socket.connect({asio::ip::address_v4::loopback(), port});
    m_state->socket.set_option(tcp::no_delay(true));
    m_localPort = m_state->socket.local_endpoint().port();
    m_state->read();
}

FakeClient::~FakeClient() {
    close();
}

void FakeClient::send(std::string_view bytes) {
    std::error_code ignored;  // the front door may have closed already, which the test then sees
    asio::write(m_state->socket, asio::buffer(bytes), ignored);
}

void FakeClient::close() {
    std::error_code ignored;
    m_state->socket.close(ignored);
}

bool FakeClient::hasAnswer() const {
    return m_state->received == kConfirm;
}
bool FakeClient::isClosed() const {
    return m_state->isClosed;
}

}  // namespace farmwarden::frontdoor::testing
