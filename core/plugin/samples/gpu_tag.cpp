// Targets with a tag (machines with a GPU, say) are slow to come up: a connection waits until their RDP port answers. A
// thread of the plug-in's own does the waiting, so any number of connections can; the answer comes when it comes.
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <nlohmann/json.hpp>
#include <thread>

#include "farmwarden_plugin.hpp"

namespace {

using namespace farmwarden::sdk;
using Clock = std::chrono::steady_clock;

// Whether somebody takes TCP connections there, found out within half a second.
bool answers(const std::string& host, uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
        return false;
    }
    const int descriptor = socket(found->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    bool isOpen = connect(descriptor, found->ai_addr, found->ai_addrlen) == 0;
    pollfd writable{descriptor, POLLOUT, 0};
    if (!isOpen && poll(&writable, 1, 500) == 1) {
        int error = 0;
        socklen_t size = sizeof(error);
        isOpen = getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    close(descriptor);
    freeaddrinfo(found);
    return isOpen;
}

class GpuTag final : public Plugin {
public:
    explicit GpuTag(Host host) : Plugin(host), m_thread([this] { watch(); }) {}

    void configure(const std::string& text) override {
        const auto json = nlohmann::json::parse(text);
        const std::lock_guard lock(m_mutex);
        m_tag = json.at("tag");
        m_patience = std::chrono::seconds(json.at("seconds").get<int>());
    }

    void orchestrate(const FwConnection& connection, Reply reply) override {
        Waiting waiting{{}, 0, {}, std::move(reply)};
        bool isMine = false;
        const std::lock_guard lock(m_mutex);
        host().eachTarget(connection.farm, [&](const FwTarget& target) {
            if (std::string(connection.target) != target.name) {
                return;
            }
            waiting.host = target.address;
            waiting.port = static_cast<uint16_t>(target.port);
            for (uint32_t i = 0; i < target.tagCount; ++i) {
                isMine = isMine || m_tag == target.tags[i];
            }
        });
        if (!isMine) {
            return waiting.reply.decline();
        }
        waiting.reply.report(FW_STATUS_STARTING);
        waiting.until = Clock::now() + m_patience;
        m_waiting.push_back(std::move(waiting));
        m_changed.notify_one();
    }

    void terminate(const std::string&) override {
        {
            const std::lock_guard lock(m_mutex);
            m_isOver = true;
            m_changed.notify_one();
        }
        m_thread.join();
        m_waiting.clear();  // each declines
    }

private:
    struct Waiting {
        std::string host;
        uint16_t port;
        Clock::time_point until;
        Reply reply;
    };

    void watch() {
        std::unique_lock lock(m_mutex);
        while (!m_isOver) {
            if (m_waiting.empty()) {
                m_changed.wait(lock);
                continue;
            }
            std::list<Waiting> round;
            round.swap(m_waiting);
            lock.unlock();
            for (auto at = round.begin(); at != round.end();) {
                at = isSettled(*at) ? round.erase(at) : std::next(at);
            }
            lock.lock();
            m_waiting.splice(m_waiting.end(), round);
            m_changed.wait_for(lock, std::chrono::milliseconds(100));
        }
    }

    static bool isSettled(Waiting& waiting) {
        if (answers(waiting.host, waiting.port)) {
            waiting.reply.ready();
            return true;
        }
        if (Clock::now() >= waiting.until) {
            waiting.reply.fail(waiting.host + " does not answer");
            return true;
        }
        return false;
    }

    std::mutex m_mutex;  // everything below but the thread
    std::condition_variable m_changed;
    std::list<Waiting> m_waiting;
    std::string m_tag;
    std::chrono::seconds m_patience{30};
    bool m_isOver = false;
    std::thread m_thread;  // last: it uses the rest
};

}  // namespace

FARMWARDEN_PLUGIN(GpuTag, FW_ROLE_ORCHESTRATION)
