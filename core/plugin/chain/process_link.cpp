#include "core/plugin/chain/process_link.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <asio/local/stream_protocol.hpp>
#include <asio/posix/stream_descriptor.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>
#include <asio/write.hpp>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include "core/plugin/channel/codec.h"
#include "core/plugin/registry/library_check.h"

// glibc 2.36 declares these without a thought for C++ (its bug 29532).
extern "C" {
#include <sys/pidfd.h>
}

namespace farmwarden::plugin::chain {
namespace {

constexpr int kChannelDescriptor = 3;             // where the host looks for it
constexpr std::uintmax_t kLongestLog = 8u << 20;  // a longer one is put aside at the next start
constexpr std::size_t kReadAtOnce = 64u << 10;
constexpr base::Duration kEndAfterClosing =
    std::chrono::milliseconds(200);  // a process that closed its channel gets so long

using Socket = asio::local::stream_protocol::socket;

// Owns the two spawn objects, whose C interface wants destruction.
class SpawnPlan {
public:
    SpawnPlan(int channel, const std::filesystem::path& log) {
        posix_spawnattr_init(&m_attributes);
        posix_spawn_file_actions_init(&m_actions);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawn_file_actions_addopen(&m_actions, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0640);
        posix_spawn_file_actions_adddup2(&m_actions, 1, 2);
        posix_spawn_file_actions_adddup2(&m_actions, channel, kChannelDescriptor);
        posix_spawn_file_actions_addclosefrom_np(&m_actions, kChannelDescriptor + 1);
    }
    ~SpawnPlan() {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    int run(int& pid, std::string program) {
        // Not ours: it may carry a database's password.
        std::array<std::string, 3> words{"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC"};
        std::array<char*, 4> environment{words[0].data(), words[1].data(), words[2].data(), nullptr};
        std::array<char*, 2> arguments{program.data(), nullptr};
        return posix_spawn(&pid, program.c_str(), &m_actions, &m_attributes, arguments.data(), environment.data());
    }

private:
    posix_spawnattr_t m_attributes{};
    posix_spawn_file_actions_t m_actions{};
};

void putLongLogAside(const std::filesystem::path& log) {
    std::error_code error;
    if (std::filesystem::file_size(log, error) > kLongestLog && !error) {
        std::filesystem::rename(log, log.string() + ".1", error);
    }
}

std::string howItEnded(int status) {
    if (WIFSIGNALED(status)) {
        return fmt::format("its process was ended by signal {} ({})", WTERMSIG(status), strsignal(WTERMSIG(status)));
    }
    return fmt::format("its process ended with exit code {}", WEXITSTATUS(status));
}

// The process: killed, with its group, and collected when this goes.
class Child {
public:
    explicit Child(int pid) : m_pid(pid) {}
    ~Child() { end(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    int pid() const { return m_pid; }
    // How it ended; it is killed if it still runs. A killed process is gone in no time.
    std::string end() {
        if (m_ending.empty()) {
            siginfo_t info{};
            // Whether it ended by itself must be known before it is killed; its number stays its own until it is
            // collected.
            const bool hadEnded =
                waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
            kill(-m_pid, SIGKILL);
            int status = 0;
            while (waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
            }
            m_ending = hadEnded ? howItEnded(status) : "it closed the channel; its process was ended";
        }
        return m_ending;
    }

private:
    int m_pid;
    std::string m_ending;
};

// The socket's reads and writes outlive the link that started them, so both live in here.
class Conversation : public std::enable_shared_from_this<Conversation> {
public:
    Conversation(asio::io_context& io, int descriptor, int pid, int pidDescriptor, LinkEvents& events)
        : m_socket(io, asio::local::stream_protocol(), descriptor),
          m_process(io, pidDescriptor),
          m_patience(io),
          m_child(pid),
          m_events(&events) {}

    void begin() {
        read();
        m_process.async_wait(asio::posix::stream_descriptor::wait_read,
                             [self = shared_from_this()](std::error_code error) {
                                 if (!error) {
                                     self->onEnd();
                                 }
                             });
    }
    void close() {
        m_events = nullptr;
        release();
    }
    // Nobody hears it any more; it may say good-bye.
    void retire(const std::string& reason, base::Duration patience) {
        m_events = nullptr;
        send(channel::Stop{reason});
        giveUpAfter(patience);
    }

    void send(const channel::FromBroker& message) {
        channel::append(m_waiting, message);
        if (!m_isWriting) {
            m_isWriting = true;
            // After the present handler: what one turn of the loop says leaves in one write.
            asio::post(m_socket.get_executor(), [self = shared_from_this()] { self->write(); });
        }
    }
    std::size_t unsent() const { return m_waiting.size() + m_leaving.size(); }
    int pid() const { return m_child.pid(); }

private:
    void write() {
        m_leaving.clear();
        std::swap(m_leaving, m_waiting);
        if (m_leaving.empty() || !m_socket.is_open()) {
            m_isWriting = false;
            if (m_events != nullptr && m_socket.is_open()) {
                m_events->onDrained();
            }
            return;
        }
        asio::async_write(m_socket, asio::buffer(m_leaving),
                          [self = shared_from_this()](std::error_code error, std::size_t) {
                              if (!error) {
                                  self->write();
                              }  // the reader finds out, too, and knows better why
                          });
    }

    void read() {
        m_socket.async_read_some(asio::buffer(m_buffer),
                                 [self = shared_from_this()](std::error_code error, std::size_t count) {
                                     if (error) {
                                         // Closed: by its end, as a rule, of which the process's descriptor will tell
                                         // at once, and more.
                                         self->giveUpAfter(kEndAfterClosing);
                                     } else {
                                         self->take({self->m_buffer.data(), count});
                                         if (self->m_socket.is_open()) {
                                             self->read();
                                         }
                                     }
                                 });
    }

    // What it said last may still wait in the socket; a child of its own may hold the other end open without a word.
    void onEnd() {
        std::array<char, 16384> buffer;
        std::error_code error;
        m_socket.non_blocking(true, error);
        while (!error && m_socket.is_open()) {
            if (const std::size_t count = m_socket.read_some(asio::buffer(buffer), error); !error) {
                take({buffer.data(), count});
            }
        }
        lose({}, false);
    }

    void take(std::string_view bytes) {
        m_frames.add(bytes);
        while (m_events != nullptr) {
            const auto body = m_frames.next();
            if (!body) {
                return lose(body.error().message, true);
            }
            if (!*body) {
                break;
            }
            auto message = channel::readFromHost(**body);
            if (!message) {
                return lose(message.error().message, true);
            }
            m_events->onMessage(std::move(*message));
        }
    }

    void giveUpAfter(base::Duration patience) {
        m_patience.expires_after(patience);
        m_patience.async_wait([self = shared_from_this()](std::error_code error) {
            if (!error) {
                self->lose({}, false);
            }
        });
    }

    std::string release() {
        std::error_code ignored;
        m_patience.cancel();
        m_process.close(ignored);
        m_socket.close(ignored);
        return m_child.end();
    }

    void lose(const std::string& garbage, bool isGarbage) {
        LinkEvents* events = std::exchange(m_events, nullptr);
        const std::string ending = release();
        if (events != nullptr) {
            events->onLost(isGarbage ? "sent " + garbage : ending, isGarbage);
        }
    }

    Socket m_socket;
    asio::posix::stream_descriptor m_process;  // the kernel's handle of it, readable when it has ended
    asio::steady_timer m_patience;
    Child m_child;
    LinkEvents* m_events;  // null once nobody hears
    channel::FrameReader m_frames;
    std::array<char, kReadAtOnce> m_buffer;
    std::string m_waiting;
    std::string m_leaving;  // being written
    bool m_isWriting = false;
};

class ProcessLink final : public HostLink {
public:
    explicit ProcessLink(std::shared_ptr<Conversation> conversation) : m_conversation(std::move(conversation)) {}
    ~ProcessLink() override {
        if (m_conversation != nullptr) {
            m_conversation->close();
        }
    }
    void send(const channel::FromBroker& message) override { m_conversation->send(message); }
    std::size_t unsentBytes() const override { return m_conversation->unsent(); }
    int pid() const override { return m_conversation->pid(); }
    void retire(const std::string& reason, base::Duration patience) {
        std::exchange(m_conversation, nullptr)->retire(reason, patience);
    }

private:
    std::shared_ptr<Conversation> m_conversation;
};

base::Result<std::unique_ptr<HostLink>> launch(asio::io_context& io, const ProcessSettings& settings,
                                               LinkEvents& events) {
    if (auto checked = registry::checkLibrary(settings.library); !checked) {
        return std::unexpected(checked.error());
    }
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return base::fail(base::ErrorCode::Io, "no socket to be had: {}", std::strerror(errno));
    }
    putLongLogAside(settings.log);
    int pid = 0;
    // A copy above the host's own three, which the plan would otherwise close before it is used.
    const int channel = fcntl(ends[1], F_DUPFD_CLOEXEC, kChannelDescriptor + 1);
    const int error = SpawnPlan(channel, settings.log).run(pid, settings.host.string());
    close(channel);
    close(ends[1]);
    if (error != 0) {
        close(ends[0]);
        return base::fail(base::ErrorCode::NotFound, "cannot run {} (its log: {}): {}", settings.host.string(),
                          settings.log.string(), std::strerror(error));
    }
    // Nobody else collects our child, so the number is still its own.
    const int process = pidfd_open(pid, 0);
    if (process < 0) {
        const int reason = errno;
        close(ends[0]);
        Child(pid).end();
        return base::fail(base::ErrorCode::Io, "the plug-in's process cannot be watched: {}", std::strerror(reason));
    }
    auto conversation = std::make_shared<Conversation>(io, ends[0], pid, process, events);
    conversation->begin();
    return std::make_unique<ProcessLink>(std::move(conversation));
}

}  // namespace

Launcher processLauncher(asio::io_context& io, ProcessSettings settings) {
    return {.launch = [&io, settings](LinkEvents& events) { return launch(io, settings, events); },
            .retire =
                [settings](std::unique_ptr<HostLink> link, const std::string& reason) {
                    static_cast<ProcessLink&>(*link).retire(reason, settings.goodbye);
                }};
}

}  // namespace farmwarden::plugin::chain
