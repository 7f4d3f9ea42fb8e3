#include "core/frontdoor/end_receiver.h"

#include "core/base/log.h"

namespace farmwarden::frontdoor {

class EndReceiver::RingConnection : public std::enable_shared_from_this<RingConnection> {
public:
    RingConnection(asio::ip::tcp::socket socket, EndReceiver& receiver)
        : m_socket(std::move(socket)), m_receiver(&receiver) {}

    void read() {
        m_socket.async_read_some(asio::buffer(m_input),
                                 [self = shared_from_this()](std::error_code error, std::size_t count) {
                                     if (self->m_receiver == nullptr) {
                                         return;
                                     }
                                     self->m_deframer.push({self->m_input.data(), error ? 0 : count});
                                     while (const auto message = self->m_deframer.next()) {
                                         self->m_receiver->take(*message);
                                     }
                                     if (error || self->m_deframer.isBroken()) {
                                         self->m_receiver->m_connections.erase(self);
                                         return self->close();
                                     }
                                     self->read();
                                 });
    }

    void close() {
        m_receiver = nullptr;
        std::error_code ignored;
        m_socket.close(ignored);
    }

private:
    asio::ip::tcp::socket m_socket;
    EndReceiver* m_receiver;  // null once the receiver let go
    OctetCountDeframer m_deframer;
    std::array<char, 16384> m_input{};
};

EndReceiver::EndReceiver(asio::io_context& io, Handler handler)
    : m_acceptor(io), m_retry(io), m_udp(io), m_handler(std::move(handler)) {}

EndReceiver::~EndReceiver() {
    close();
}

std::error_code EndReceiver::openUdp(std::uint16_t port) {
    std::error_code error;
    std::error_code ignored;
    m_udp.close(ignored);
    m_udp.open(asio::ip::udp::v4(), error);
    if (!error) {
        m_udp.bind({asio::ip::address_v4::loopback(), port}, error);
    }
    if (error) {
        m_udp.close(ignored);
        return error;
    }
    // Ends come in bursts when a host dies, and UDP drops what does not fit.
    m_udp.set_option(asio::socket_base::receive_buffer_size(4 << 20), ignored);
    return {};
}

std::error_code EndReceiver::openTcp(std::uint16_t port) {
    std::error_code error;
    std::error_code ignored;
    m_acceptor.close(ignored);
    m_acceptor.open(asio::ip::tcp::v4(), error);
    if (!error) {
        // A former broker's connections linger in TIME_WAIT.
        m_acceptor.set_option(asio::socket_base::reuse_address(true), ignored);
        m_acceptor.bind({asio::ip::address_v4::loopback(), port}, error);
    }
    if (!error) {
        m_acceptor.listen(64, error);
    }
    if (error) {
        m_acceptor.close(ignored);
    }
    return error;
}

base::Result<std::uint16_t> EndReceiver::listen(std::uint16_t port) {
    // The kernel's free UDP port may be taken in TCP: some tries find one that is free in both.
    std::error_code udpError;
    std::error_code tcpError;
    for (int tries = port == 0 ? 16 : 1; tries > 0; --tries) {
        udpError = openUdp(port);
        const std::uint16_t open = udpError ? port : m_udp.local_endpoint().port();
        tcpError = openTcp(open);
        if (!udpError && !tcpError) {
            receive();
            accept();
            return open;
        }
    }
    const std::error_code error = udpError ? udpError : tcpError;
    if (port == 0 || (udpError && tcpError)) {
        close();
        return base::fail(base::ErrorCode::Io, "front door: cannot listen for close logs on 127.0.0.1:{}: {}", port,
                          error.message());
    }
    base::log::warning("front door: cannot listen on {} 127.0.0.1:{}: {}; ends of connections come by {} only",
                       udpError ? "UDP" : "TCP", port, error.message(), udpError ? "the ring" : "UDP");
    udpError ? accept() : receive();
    return port;
}

void EndReceiver::close() {
    std::error_code ignored;
    m_acceptor.close(ignored);
    m_udp.close(ignored);
    const auto connections = std::exchange(m_connections, {});
    for (const auto& connection : connections) {
        connection->close();
    }
}

void EndReceiver::accept() {
    m_acceptor.async_accept(
        [this, alive = std::weak_ptr(m_alive)](std::error_code error, asio::ip::tcp::socket socket) {
            if (alive.expired() || error == asio::error::operation_aborted) {
                return;
            }
            if (error) {
                return retryAccept();
            }
            auto connection = std::make_shared<RingConnection>(std::move(socket), *this);
            m_connections.insert(connection);
            connection->read();
            accept();
        });
}

// As in SpopAgent: out of descriptors, most likely.
void EndReceiver::retryAccept() {
    m_retry.expires_after(std::chrono::milliseconds(100));
    m_retry.async_wait([this, alive = std::weak_ptr(m_alive)](std::error_code error) {
        if (!error && !alive.expired()) {
            accept();
        }
    });
}

void EndReceiver::receive() {
    m_udp.async_receive_from(asio::buffer(m_datagram), m_sender,
                             [this, alive = std::weak_ptr(m_alive)](std::error_code error, std::size_t count) {
                                 if (alive.expired() || error == asio::error::operation_aborted) {
                                     return;
                                 }
                                 if (!error && m_sender.address().is_loopback()) {
                                     take({m_datagram.data(), count});
                                 }
                                 receive();
                             });
}

void EndReceiver::take(std::string_view message) {
    const auto ended = parseEndLine(message);
    if (!ended) {
        base::log::debug("front door: a log line that tells no end: {}", message.substr(0, 200));
        return;
    }
    if (m_seen.insert(ended->uid)) {
        m_handler(*ended);
    }
}

}  // namespace farmwarden::frontdoor
