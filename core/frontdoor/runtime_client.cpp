#include "core/frontdoor/runtime_client.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <asio/local/stream_protocol.hpp>
#include <asio/read.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>
#include <cstring>

namespace farmwarden::frontdoor {

// One question on one connection. Lives as long as one of its operations is pending.
class RuntimeClient::Exchange : public std::enable_shared_from_this<Exchange> {
public:
    Exchange(asio::io_context& io, std::string path, Question question)
        : m_socket(io), m_timer(io), m_path(std::move(path)), m_question(std::move(question)) {
        m_question.commands += '\n';
    }

    void start(std::function<void()> done) {
        m_done = std::move(done);
        auto self = shared_from_this();
        m_timer.expires_after(m_question.deadline);
        m_timer.async_wait([self](std::error_code error) {
            if (!error) {
                self->finish(base::fail(base::ErrorCode::Unavailable, "HAProxy does not answer on {}", self->m_path));
            }
        });
        m_socket.async_connect(m_path, [self](std::error_code error) {
            if (error) {
                return self->fail(error);
            }
            asio::async_write(self->m_socket, asio::buffer(self->m_question.commands),
                              [self](std::error_code failed, std::size_t) {
                                  if (failed) {
                                      return self->fail(failed);
                                  }
                                  self->read();
                              });
        });
    }

    void drop() {
        m_question.handler = [](const base::Result<std::string>&) {};
        m_done = nullptr;
        finish(std::string());
    }

private:
    void read() {
        asio::async_read(m_socket, asio::dynamic_buffer(m_reply),
                         [self = shared_from_this()](std::error_code error, std::size_t) {
                             if (error != asio::error::eof) {
                                 return self->fail(error);
                             }
                             self->finish(std::move(self->m_reply));
                         });
    }

    void fail(std::error_code error) {
        finish(base::fail(base::ErrorCode::Unavailable, "HAProxy's runtime socket {}: {}", m_path, error.message()));
    }

    void finish(base::Result<std::string> result) {
        if (!m_question.handler) {
            return;
        }
        std::error_code ignored;
        m_socket.close(ignored);
        m_timer.cancel();
        const Handler handler = std::exchange(m_question.handler, nullptr);
        if (const auto done = std::exchange(m_done, nullptr)) {
            done();
        }
        handler(std::move(result));
    }

    asio::local::stream_protocol::socket m_socket;
    asio::steady_timer m_timer;
    std::string m_path;
    Question m_question;
    std::string m_reply;
    std::function<void()> m_done;
};

RuntimeClient::RuntimeClient(asio::io_context& io, std::filesystem::path socket)
    : m_io(io), m_socket(std::move(socket)) {}

RuntimeClient::~RuntimeClient() {
    if (m_current) {
        m_current->drop();
    }
}

void RuntimeClient::ask(std::string commands, Handler handler, std::chrono::milliseconds deadline) {
    m_waiting.push_back({std::move(commands), std::move(handler), deadline});
    if (!m_current) {
        next();
    }
}

void RuntimeClient::next() {
    m_current.reset();
    if (m_waiting.empty()) {
        return;
    }
    m_current = std::make_shared<Exchange>(m_io, m_socket.string(), std::move(m_waiting.front()));
    m_waiting.pop_front();
    m_current->start([this] { next(); });
}

namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0) {
            close(m_fd);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

base::Result<std::string> readToEnd(int fd, const std::string& path, std::chrono::steady_clock::time_point end) {
    std::string reply;
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        pollfd ready{fd, POLLIN, 0};
        if (left.count() <= 0 || poll(&ready, 1, static_cast<int>(left.count())) <= 0) {
            return base::fail(base::ErrorCode::Unavailable, "HAProxy does not answer on {}", path);
        }
        std::array<char, 16384> part;
        const ssize_t got = read(fd, part.data(), part.size());
        if (got <= 0) {
            return reply;
        }
        reply.append(part.data(), static_cast<std::size_t>(got));
    }
}

}  // namespace

base::Result<std::string> askBlocking(const std::filesystem::path& socketPath, const std::string& commands,
                                      std::chrono::milliseconds deadline) {
    const std::string path = socketPath.string();
    const auto end = std::chrono::steady_clock::now() + deadline;
    const Descriptor fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof(address.sun_path)) {
        return base::fail(base::ErrorCode::InvalidArgument, "{} is too long for a socket's path", path);
    }
    std::memcpy(address.sun_path, path.data(), path.size());
    if (connect(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        return base::fail(base::ErrorCode::Unavailable, "HAProxy's runtime socket {}: {}", path, std::strerror(errno));
    }
    const std::string line = commands + "\n";
    if (send(fd.get(), line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size())) {
        return base::fail(base::ErrorCode::Unavailable, "HAProxy's runtime socket {}: {}", path, std::strerror(errno));
    }
    return readToEnd(fd.get(), path, end);
}

}  // namespace farmwarden::frontdoor
