#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/frontdoor/convergence.h"
#include "core/frontdoor/name_resolver.h"
#include "core/frontdoor/runtime_client.h"
#include "core/frontdoor/types.h"

// The external addresses that HAProxy should have as servers: those that the policy names, and for a moment those that
// an answer named all the same. Owned by ServerSync, which brings HAProxy there; only an address that a client waits
// for is added from here, ahead of the next look. One thread, that of the io_context.
namespace farmwarden::frontdoor {

class ExternalServers {
public:
    using Handler = std::function<void(base::Result<std::string> server)>;

    // REQUIRES: all outlive this object.
    ExternalServers(const Settings& settings, RuntimeClient& runtime, NameResolver& resolver);

    // HAProxy's name for the address, "host:port" in lower case; empty when it is no address that a server can have.
    static std::string serverName(const External& address);
    // The name as people write the address: an IPv6 address in brackets.
    static std::string addressOf(std::string_view serverName);

    void setNamed(const std::vector<External>& addresses);
    // Calls `done` with the name of the server once HAProxy has it, which is at once for one that it has already, or
    // with the reason why it cannot have it: InvalidArgument, Unavailable (the name does not resolve), Busy (the
    // limit), Refused (the address is the front door's own).
    void require(const External& address, Handler done);

    // As far as their names are resolved; kMaxExternals, and those that answers on their way name beside them.
    std::vector<WantedServer> wanted();
    // What ServerSync saw in HAProxy; those that are not wanted any more may go from here on.
    void seen(const std::vector<ServerRow>& rows, const std::vector<WantedServer>& wanted);
    // HAProxy is another one, and has none of them.
    void forgetSeen() { m_present.clear(); }
    // A look-up ended: goes on with those who wait for one.
    void onResolved();

private:
    struct Entry {
        External address;
        bool isNamed = false;
        std::chrono::steady_clock::time_point usedUntil;  // an answer that names it may be on its way until then
    };
    struct Waiting {
        std::string server;
        Handler done;
    };
    void forgetUnused();
    // nullopt: its name is still being looked up.
    std::optional<base::Result<WantedServer>> find(const std::string& server, const External& address);
    bool isFrontDoor(const std::string& address, std::uint16_t port) const;
    void add(const WantedServer& server, Handler done);

    const Settings& m_settings;
    RuntimeClient& m_runtime;
    NameResolver& m_resolver;
    std::map<std::string, Entry> m_entries;  // by the server's name
    std::set<std::string> m_present;         // servers that HAProxy has and that stay
    std::vector<Waiting> m_waiting;
    std::map<std::string, std::string> m_problems;           // what was logged last, by the server's name
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // an answer of HAProxy's may come after our end
};

}  // namespace farmwarden::frontdoor
