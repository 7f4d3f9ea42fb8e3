#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

// That one broker serves connections: an advisory lock of the connection by which it appends. The server lets go of it
// when that connection ends, however it does. The writer's thread.
class ServiceClaim {
public:
    // Claims for `name`, or finds it claimed. Throws Busy, naming who serves, or who did and may be back: it has three
    // seconds to connect again before somebody else takes over, unless it said goodbye.
    void take(Connection& connection, const std::string& name);
    // After the connection was lost. Throws LeaseLost when somebody else has taken over.
    void takeAgain(Connection& connection);

    bool isHeld() const { return !m_name.empty(); }

private:
    void keep(Connection& connection, const std::string& name);
    void endFormerConnection(Connection& connection) const;

    std::string m_name;  // empty: not claimed
    int m_backend = 0;   // the server's process behind the connection that holds the lock
    std::optional<std::chrono::steady_clock::time_point> m_freeSince;
};

// Who serves now; empty when nobody does.
std::string servingBroker(Connection& connection);

}  // namespace farmwarden::store::postgres
