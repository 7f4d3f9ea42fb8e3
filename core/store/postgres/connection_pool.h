#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <vector>

#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

// Connections for everything but appending, opened as they are needed; some are kept. Any thread; a borrowed connection
// belongs to the thread that borrowed it. After a failed try the next ones fail at once for a moment, so that a thread
// that asks in passing is not held up by a server that is away.
class ConnectionPool {
public:
    ConnectionPool(std::string url, Use use) : m_url(std::move(url)), m_use(use) {}

    class Loan {
    public:
        Loan(ConnectionPool& pool, std::unique_ptr<Connection> connection)
            : m_pool(pool), m_connection(std::move(connection)) {}
        ~Loan() { m_pool.giveBack(std::move(m_connection)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Connection* operator->() const { return m_connection.get(); }
        Connection& operator*() const { return *m_connection; }

    private:
        ConnectionPool& m_pool;
        std::unique_ptr<Connection> m_connection;
    };

    // Throws Disconnected when no connection can be had.
    Loan borrow();

    const std::string& url() const { return m_url; }

private:
    std::unique_ptr<Connection> idleOne();
    void giveBack(std::unique_ptr<Connection> connection);

    const std::string m_url;
    const Use m_use;
    std::mutex m_mutex;  // what follows
    std::vector<std::unique_ptr<Connection>> m_idle;
    base::Error m_refused;
    std::chrono::steady_clock::time_point m_retryAt;
};

}  // namespace farmwarden::store::postgres
