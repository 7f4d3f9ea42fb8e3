#include "core/store/postgres/connection_pool.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::size_t kMostIdle = 4;
constexpr auto kRetryInterval = std::chrono::milliseconds(250);

}  // namespace

ConnectionPool::Loan ConnectionPool::borrow() {
    while (std::unique_ptr<Connection> idle = idleOne()) {
        if (idle->isStillThere()) {
            return {*this, std::move(idle)};
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        if (std::chrono::steady_clock::now() < m_retryAt) {
            throw Disconnected(m_refused);
        }
    }
    try {
        return {*this, std::make_unique<Connection>(m_url, m_use)};
    } catch (const Failure& failure) {
        const std::lock_guard lock(m_mutex);
        m_refused = failure.error();
        m_retryAt = std::chrono::steady_clock::now() + kRetryInterval;
        throw;
    }
}

std::unique_ptr<Connection> ConnectionPool::idleOne() {
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty()) {
        return nullptr;
    }
    std::unique_ptr<Connection> connection = std::move(m_idle.back());
    m_idle.pop_back();
    return connection;
}

void ConnectionPool::giveBack(std::unique_ptr<Connection> connection) {
    // Closed outside the lock: that talks to the server.
    if (connection->isBroken() || connection->isInTransaction()) {
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kMostIdle) {
        m_idle.push_back(std::move(connection));
    }
}

}  // namespace farmwarden::store::postgres
