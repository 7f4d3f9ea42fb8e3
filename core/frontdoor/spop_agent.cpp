#include "core/frontdoor/spop_agent.h"

#include <array>
#include <asio/write.hpp>

#include "core/base/log.h"

namespace farmwarden::frontdoor {
namespace {

// HAProxy reads its answers at once; a peer that lets this much pile up is not HAProxy.
constexpr std::size_t kMaxUnsent = 4 << 20;

}  // namespace

class SpopAgent::Connection : public std::enable_shared_from_this<Connection> {
public:
    using Siblings = std::unordered_set<std::shared_ptr<Connection>>;

    Connection(asio::local::stream_protocol::socket socket, std::shared_ptr<const Handler> handler,
               std::weak_ptr<Siblings> siblings)
        : m_socket(std::move(socket)), m_handler(std::move(handler)), m_siblings(std::move(siblings)) {}

    void read() {
        m_socket.async_read_some(asio::buffer(m_input),
                                 [self = shared_from_this()](std::error_code error, std::size_t count) {
                                     if (error || self->m_isEnding) {
                                         return self->leave();
                                     }
                                     self->m_deframer.push({self->m_input.data(), count});
                                     if (self->takeFrames()) {
                                         self->read();
                                     }
                                 });
    }

    void send(std::string_view frames) {
        if (m_isEnding || m_unsent.size() > kMaxUnsent) {
            return;
        }
        m_unsent += frames;
        write();
    }

    void close() {
        std::error_code ignored;
        m_socket.close(ignored);
    }

private:
    // False when the connection ends.
    bool takeFrames() {
        while (true) {
            const auto frame = m_deframer.next();
            if (!frame) {
                return refuse(frame.error());
            }
            if (!*frame) {
                return true;
            }
            const auto decoded = spop::decode(**frame);
            if (!decoded) {
                return refuse(decoded.error());
            }
            if (!std::visit([this](const auto& content) { return take(content); }, *decoded)) {
                return false;
            }
        }
    }

    bool take(const spop::Hello& hello) {
        if (m_isGreeted) {
            return refuse({spop::Status::Invalid, "a second HELLO"});
        }
        m_isGreeted = true;
        m_deframer.setMaxFrameSize(hello.maxFrameSize);
        send(spop::encodeAgentHello(hello.maxFrameSize, hello.canPipeline));
        m_isEnding = hello.isHealthCheck;
        return !m_isEnding;
    }

    bool take(const spop::Notify& notify) {
        if (!m_isGreeted) {
            return refuse({spop::Status::Invalid, "a NOTIFY before the HELLO"});
        }
        (*m_handler)(notify, [weak = weak_from_this(), stream = notify.streamId,
                              frame = notify.frameId](const spop::Variables& variables) {
            if (const auto self = weak.lock()) {
                self->send(spop::encodeAck(stream, frame, variables));
            }
        });
        return true;
    }

    bool take(const spop::Disconnect& disconnect) {
        if (disconnect.status > static_cast<std::uint64_t>(spop::Status::Timeout)) {
            base::log::warning("front door: HAProxy left the SPOE agent with status {}: {}", disconnect.status,
                               disconnect.message);
        }
        return end(spop::Status::Normal, "");
    }

    bool take(const spop::Skipped&) { return m_isGreeted || refuse({spop::Status::Invalid, "not a HELLO"}); }

    bool refuse(const spop::Malformed& malformed) {
        base::log::warning("front door: closed a connection to the SPOE agent: {}", malformed.why);
        return end(malformed.status, malformed.why);
    }

    bool end(spop::Status status, std::string_view why) {
        send(spop::encodeAgentDisconnect(status, why));
        m_isEnding = true;
        return false;
    }

    void write() {
        if (m_isWriting || m_unsent.empty()) {
            return;
        }
        m_isWriting = true;
        m_sending.swap(m_unsent);
        asio::async_write(m_socket, asio::buffer(m_sending),
                          [self = shared_from_this()](std::error_code error, std::size_t) {
                              self->m_isWriting = false;
                              self->m_sending.clear();
                              if (error || (self->m_isEnding && self->m_unsent.empty())) {
                                  return self->leave();
                              }
                              self->write();
                          });
    }

    void leave() {
        close();
        if (const auto siblings = m_siblings.lock()) {
            siblings->erase(shared_from_this());
        }
    }

    asio::local::stream_protocol::socket m_socket;
    std::shared_ptr<const Handler> m_handler;
    std::weak_ptr<Siblings> m_siblings;
    spop::Deframer m_deframer;
    std::array<char, 16384> m_input{};
    std::string m_unsent;
    std::string m_sending;
    bool m_isGreeted = false;
    bool m_isWriting = false;
    bool m_isEnding = false;  // nothing is read any more; closes when all is written
};

SpopAgent::SpopAgent(asio::io_context& io, Handler handler)
    : m_io(io),
      m_acceptor(io),
      m_retry(io),
      m_handler(std::make_shared<const Handler>(std::move(handler))),
      m_connections(std::make_shared<Connection::Siblings>()) {}

SpopAgent::~SpopAgent() {
    close();
}

base::Result<void> SpopAgent::listen(const std::filesystem::path& socket, std::filesystem::perms permissions) {
    std::error_code ignored;
    std::filesystem::remove(socket, ignored);
    try {
        const asio::local::stream_protocol::endpoint endpoint(socket.string());
        m_acceptor.open(endpoint.protocol());
        m_acceptor.bind(endpoint);
        std::filesystem::permissions(socket, permissions);
        m_acceptor.listen(1024);
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Io, "front door: cannot listen on {}: {}", socket.string(), error.what());
    }
    accept();
    return {};
}

void SpopAgent::close() {
    std::error_code ignored;
    m_acceptor.close(ignored);
    const auto connections = std::exchange(*m_connections, {});
    for (const auto& connection : connections) {
        connection->close();
    }
}

void SpopAgent::accept() {
    m_acceptor.async_accept(
        [this, alive = std::weak_ptr(m_alive)](std::error_code error, asio::local::stream_protocol::socket socket) {
            if (alive.expired() || error == asio::error::operation_aborted) {
                return;
            }
            if (error) {
                return retryAccept();
            }
            auto connection = std::make_shared<Connection>(std::move(socket), m_handler, m_connections);
            m_connections->insert(connection);
            connection->read();
            accept();
        });
}

// Out of descriptors, most likely: trying again at once would only burn the processor.
void SpopAgent::retryAccept() {
    m_retry.expires_after(std::chrono::milliseconds(100));
    m_retry.async_wait([this, alive = std::weak_ptr(m_alive)](std::error_code error) {
        if (!error && !alive.expired()) {
            accept();
        }
    });
}

}  // namespace farmwarden::frontdoor
