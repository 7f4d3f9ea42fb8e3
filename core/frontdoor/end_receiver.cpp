#include "core/frontdoor/end_receiver.h"

#include "core/base/log.h"

namespace farmwarden::frontdoor {

class EndReceiver::RingConnection : public std::enable_shared_from_this<RingConnection> {
public:
    RingConnection(asio::local::stream_protocol::socket socket, EndReceiver& receiver)
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
    asio::local::stream_protocol::socket m_socket;
    EndReceiver* m_receiver;  // null once the receiver let go
    OctetCountDeframer m_deframer;
    std::array<char, 16384> m_input{};
};

EndReceiver::EndReceiver(asio::io_context& io, Handler handler)
    : m_acceptor(io), m_retry(io), m_udp(io), m_handler(std::move(handler)) {}

EndReceiver::~EndReceiver() {
    close();
}

base::Result<void> EndReceiver::listenRing(const std::filesystem::path& socket, std::filesystem::perms permissions) {
    std::error_code ignored;
    std::filesystem::remove(socket, ignored);
    try {
        const asio::local::stream_protocol::endpoint endpoint(socket.string());
        m_acceptor.open(endpoint.protocol());
        m_acceptor.bind(endpoint);
        std::filesystem::permissions(socket, permissions);
        m_acceptor.listen(64);
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Io, "front door: cannot listen on {}: {}", socket.string(), error.what());
    }
    accept();
    return {};
}

base::Result<std::uint16_t> EndReceiver::listenUdp(std::uint16_t port) {
    try {
        m_udp.open(asio::ip::udp::v4());
        m_udp.bind({asio::ip::address_v4::loopback(), port});
        // Ends come in bursts when a host dies, and UDP drops what does not fit.
        m_udp.set_option(asio::socket_base::receive_buffer_size(4 << 20));
        port = m_udp.local_endpoint().port();
    } catch (const std::exception& error) {
        std::error_code ignored;
        m_udp.close(ignored);
        return base::fail(base::ErrorCode::Io, "front door: cannot listen on UDP 127.0.0.1:{}: {}", port, error.what());
    }
    receive();
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
        [this, alive = std::weak_ptr(m_alive)](std::error_code error, asio::local::stream_protocol::socket socket) {
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
