#pragma once

#include <asio/io_context.hpp>
#include <asio/local/stream_protocol.hpp>
#include <asio/steady_timer.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <unordered_set>

#include "core/base/result.h"
#include "core/frontdoor/spop_codec.h"

// The SPOE agent's sockets: takes HAProxy's connections, shakes hands, hands notifications on and sends the answers, in
// whatever order they become ready. Owned by the front door; one thread, that of its io_context.
namespace farmwarden::frontdoor {

class SpopAgent {
public:
    // Answers one notification; callable at any later time on the io_context's thread, or never. Does nothing once
    // HAProxy's connection is gone.
    using Acknowledge = std::move_only_function<void(const spop::Variables&)>;
    // The notification's views are valid during the call.
    using Handler = std::function<void(const spop::Notify&, Acknowledge)>;

    SpopAgent(asio::io_context& io, Handler handler);
    ~SpopAgent();
    SpopAgent(const SpopAgent&) = delete;
    SpopAgent& operator=(const SpopAgent&) = delete;

    // Takes over the path from a dead agent; the caller has made sure that no live one uses it.
    base::Result<void> listen(const std::filesystem::path& socket, std::filesystem::perms permissions);
    void close();

private:
    class Connection;
    void accept();
    void retryAccept();

    asio::io_context& m_io;
    asio::local::stream_protocol::acceptor m_acceptor;
    asio::steady_timer m_retry;
    // A completion that was queued before close() still runs after it, and perhaps after our end.
    std::shared_ptr<int> m_alive = std::make_shared<int>();
    std::shared_ptr<const Handler> m_handler;
    std::shared_ptr<std::unordered_set<std::shared_ptr<Connection>>> m_connections;
};

}  // namespace farmwarden::frontdoor
