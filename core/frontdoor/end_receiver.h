#pragma once

#include <array>
#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/ip/udp.hpp>
#include <asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <unordered_set>

#include "core/base/result.h"
#include "core/frontdoor/end_log.h"

// Receives the ends of connections on both ways that HAProxy tells them: the ring, which loses nothing while HAProxy
// runs, and UDP, on which also a HAProxy that is stopping softly still speaks. Owned by the front door; one thread.
namespace farmwarden::frontdoor {

class EndReceiver {
public:
    // Each end once; the farm is given as the slot's name.
    using Handler = std::function<void(const Ended&)>;

    EndReceiver(asio::io_context& io, Handler handler);
    ~EndReceiver();
    EndReceiver(const EndReceiver&) = delete;
    EndReceiver& operator=(const EndReceiver&) = delete;

    // Both ways on one loopback port, by TCP and by UDP; 0 asks the kernel for a free one. Returns the port. With a
    // port given, a way that cannot be opened is left out with a warning, since the other one tells the same; Io when
    // none can.
    base::Result<std::uint16_t> listen(std::uint16_t port);
    void close();

private:
    class RingConnection;
    using RingConnections = std::unordered_set<std::shared_ptr<RingConnection>>;
    void accept();
    void retryAccept();
    void receive();
    std::error_code openUdp(std::uint16_t port);
    std::error_code openTcp(std::uint16_t port);
    void take(std::string_view message);

    asio::ip::tcp::acceptor m_acceptor;
    asio::steady_timer m_retry;
    // A completion that was queued before close() still runs after it, and perhaps after our end.
    std::shared_ptr<int> m_alive = std::make_shared<int>();
    asio::ip::udp::socket m_udp;
    asio::ip::udp::endpoint m_sender;
    std::array<char, 4096> m_datagram{};
    Handler m_handler;
    RecentIds m_seen;
    RingConnections m_connections;
};

}  // namespace farmwarden::frontdoor
