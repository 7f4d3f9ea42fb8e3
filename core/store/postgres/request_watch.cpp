#include "core/store/postgres/request_watch.h"

#include <algorithm>

namespace farmwarden::store::postgres {
namespace {
constexpr auto kReminder = std::chrono::seconds(1);
}

RequestWatch::RequestWatch(std::string url, std::chrono::milliseconds poll, std::function<void()> wake)
    : m_url(std::move(url)),
      m_poll(poll),
      m_wake(std::move(wake)),
      m_reminder(std::chrono::steady_clock::now()),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

RequestWatch::~RequestWatch() {
    m_thread.request_stop();
    m_bell.interrupt();
    m_thread.join();
}

void RequestWatch::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        // A server that cannot be asked now may be there at the next look.
        if (const auto looked = guarded([this] { look(); }); !looked) {
            m_connection.reset();
        }
        if (!stop.stop_requested()) {
            m_bell.wait(m_connection ? &*m_connection : nullptr, m_poll);
        }
    }
}

void RequestWatch::look() {
    if (!m_connection) {
        m_connection.emplace(m_url, Use::Reading);
        Bell::listen(*m_connection, kRequestBell);
    }
    Rows rows = m_connection->query("SELECT coalesce(max(seq), 0) FROM request WHERE state = 'open'");
    rows.next();
    const std::int64_t latest = rows.integer(0);
    const auto now = std::chrono::steady_clock::now();
    if (latest > m_seen || (latest > 0 && now >= m_reminder)) {
        m_wake();
        m_reminder = now + kReminder;
    }
    m_seen = std::max(m_seen, latest);
}

}  // namespace farmwarden::store::postgres
