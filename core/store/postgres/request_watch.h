#pragma once

#include <functional>
#include <optional>
#include <thread>

#include "core/store/postgres/bell.h"

namespace farmwarden::store::postgres {

// Looks after the open requests for an executor: see Store::onRequest(). Has a thread and a connection of its own.
class RequestWatch {
public:
    RequestWatch(std::string url, std::chrono::milliseconds poll, std::function<void()> wake);
    ~RequestWatch();

private:
    void run(const std::stop_token& stop);
    void look();

    const std::string m_url;
    const std::chrono::milliseconds m_poll;
    const std::function<void()> m_wake;
    Bell m_bell;
    std::optional<Connection> m_connection;
    std::int64_t m_seen = 0;
    std::chrono::steady_clock::time_point m_reminder;
    std::jthread m_thread;
};

}  // namespace farmwarden::store::postgres
