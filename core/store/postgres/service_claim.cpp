#include "core/store/postgres/service_claim.h"

#include <thread>

#include "core/base/log.h"
#include "core/store/postgres/schema.h"

namespace farmwarden::store::postgres {
namespace {

using std::chrono::steady_clock;

constexpr auto kGrace = std::chrono::seconds(3);
constexpr auto kEndPatience = std::chrono::seconds(2);
constexpr auto kEndInterval = std::chrono::milliseconds(20);

// A lock on one 64-bit number, as pg_locks shows it.
constexpr std::string_view kHolders =
    "FROM pg_catalog.pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted "
    "AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database()) "
    "AND l.classid::bigint = $1 >> 32 AND l.objid::bigint = $1 & 4294967295";

bool tryLock(Connection& connection) {
    Rows rows = connection.query("SELECT pg_try_advisory_lock($1)", kServiceLock);
    return rows.next() && rows.integer(0) != 0;
}

std::string lastHolder(Connection& connection) {
    Rows rows = connection.query("SELECT holder FROM service WHERE name = 'connections'");
    return rows.next() ? std::string(rows.text(0)) : std::string();
}

// A broker that stops says so, and its row goes.
bool mayComeBack(Connection& connection, const std::string& broker) {
    Rows rows = connection.query("SELECT 1 FROM broker WHERE name = $1", broker);
    return rows.next();
}

}  // namespace

void ServiceClaim::take(Connection& connection, const std::string& name) {
    if (m_name == name) {
        return;
    }
    if (!tryLock(connection)) {
        m_freeSince.reset();
        throw Failure({base::ErrorCode::Busy, fmt::format("broker {} serves connections from store {}",
                                                          lastHolder(connection), connection.storeName())});
    }
    const std::string last = lastHolder(connection);
    const auto now = steady_clock::now();
    if (!last.empty() && last != name && mayComeBack(connection, last)) {
        m_freeSince = m_freeSince.value_or(now);
        if (now - *m_freeSince < kGrace) {
            connection.run("SELECT pg_advisory_unlock($1)", kServiceLock);
            throw Failure({base::ErrorCode::Busy,
                           fmt::format("broker {} served connections from store {} and may be back at once", last,
                                       connection.storeName())});
        }
    }
    keep(connection, name);
}

void ServiceClaim::takeAgain(Connection& connection) {
    if (m_name.empty()) {
        return;
    }
    endFormerConnection(connection);
    const auto deadline = steady_clock::now() + kEndPatience;
    while (!tryLock(connection)) {
        Rows holder = connection.query(fmt::format("SELECT l.pid::bigint {}", kHolders), kServiceLock);
        const bool isOurs = holder.next() && holder.integer(0) == m_backend;
        if (!isOurs || steady_clock::now() >= deadline) {
            throw Failure({base::ErrorCode::LeaseLost,
                           fmt::format("broker {} serves connections from store {} now, and {} no longer may",
                                       lastHolder(connection), connection.storeName(), m_name)});
        }
        std::this_thread::sleep_for(kEndInterval);
    }
    if (const std::string last = lastHolder(connection); last != m_name) {
        connection.run("SELECT pg_advisory_unlock($1)", kServiceLock);
        throw Failure({base::ErrorCode::LeaseLost,
                       fmt::format("broker {} has served connections from store {} meanwhile; {} has to start anew",
                                   last, connection.storeName(), m_name)});
    }
    m_backend = PQbackendPID(connection.handle());
}

void ServiceClaim::keep(Connection& connection, const std::string& name) {
    if (connection.integerOf("SELECT current_setting('fsync') = 'off'") != 0) {
        base::log::warning(
            "store {}: the server runs with fsync = off; after a power cut it may have forgotten what it "
            "acknowledged",
            connection.storeName());
    }
    connection.run("UPDATE service SET holder = $1 WHERE name = 'connections'", name);
    m_name = name;
    m_backend = PQbackendPID(connection.handle());
    m_freeSince.reset();
}

// Where the network failed the server may not know yet that our former connection is dead.
void ServiceClaim::endFormerConnection(Connection& connection) const {
    connection.run(
        "SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE pid = $1 AND application_name = $2 "
        "AND "
        "pid <> pg_backend_pid()",
        m_backend, applicationName());
}

std::string servingBroker(Connection& connection) {
    Rows held = connection.query(fmt::format("SELECT 1 {}", kHolders), kServiceLock);
    return held.next() ? lastHolder(connection) : std::string();
}

}  // namespace farmwarden::store::postgres
