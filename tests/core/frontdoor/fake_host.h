#pragma once

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// Session hosts and clients that speak just the first exchange of RDP, inside the test's process and on its one
// io_context.
namespace farmwarden::frontdoor::testing {

// "03 00 ..." with one line of text, as clients send it; an empty line gives the packet without one.
std::string connectRequest(std::string_view line);

class FakeHost {
public:
    // On a free port of a loopback address of its own (127.0.0.x).
    FakeHost(asio::io_context& io, const std::string& address);
    ~FakeHost();
    FakeHost(const FakeHost&) = delete;
    FakeHost& operator=(const FakeHost&) = delete;

    std::string address() const { return m_address; }
    std::uint16_t port() const { return m_port; }
    // The first packets of the desktops that are connected now; health checks are not among them.
    std::vector<std::string> desktops() const;
    std::size_t checks() const { return m_checks; }
    // From now on connections are taken and nothing is answered.
    void hang() { m_isHanging = true; }
    // From now on TCP connections are refused.
    void refuse();
    void endDesktops();

private:
    struct Connection;
    void accept();
    void read(const std::shared_ptr<Connection>& connection);

    std::string m_address;
    asio::ip::tcp::acceptor m_acceptor;
    std::uint16_t m_port;
    std::vector<std::shared_ptr<Connection>> m_connections;
    std::size_t m_checks = 0;
    bool m_isHanging = false;
    std::shared_ptr<int> m_alive = std::make_shared<int>();
};

class FakeClient {
public:
    FakeClient(asio::io_context& io, std::uint16_t port);
    ~FakeClient();
    FakeClient(const FakeClient&) = delete;
    FakeClient& operator=(const FakeClient&) = delete;

    void send(std::string_view bytes);
    void close();
    std::uint16_t localPort() const { return m_localPort; }
    bool hasAnswer() const;  // the host's connection confirm
    bool isClosed() const;   // by the other side

private:
    struct State;
    std::shared_ptr<State> m_state;
    std::uint16_t m_localPort = 0;
};

}  // namespace farmwarden::frontdoor::testing
