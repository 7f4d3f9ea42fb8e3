#pragma once

#include <asio/io_context.hpp>
#include <asio/steady_timer.hpp>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/frontdoor/convergence.h"
#include "core/frontdoor/external_servers.h"
#include "core/frontdoor/farm_slots.h"
#include "core/frontdoor/haproxy_config.h"
#include "core/frontdoor/name_resolver.h"
#include "core/frontdoor/runtime_client.h"
#include "core/frontdoor/types.h"

// Keeps HAProxy's farms and servers as the broker wants them, by looking at what is there and changing what differs,
// and tells health on the way. Looking again and again makes it robust: a lost command, a restarted HAProxy and
// somebody's hand on the runtime socket are all repaired by the next look. Owned by the front door; one thread, that of
// the io_context.
namespace farmwarden::frontdoor {

class ServerSync {
public:
    ServerSync(asio::io_context& io, const base::Clock& clock, const Settings& settings, RuntimeClient& runtime,
               std::function<void(const TargetHealth&)> onHealth);

    // Writes farms.map, which HAProxy reads at its start.
    base::Result<void> prepare();
    void setDesired(const std::vector<std::string>& farms, std::vector<DesiredTarget> targets);
    void setExternals(const std::vector<External>& addresses);
    // HAProxy answers: begin to look at it, from scratch.
    void start();
    void stop();

    const FarmSlots& slots() const { return m_slots; }
    ExternalServers& externals() { return m_externals; }

private:
    void look();
    void seen(const std::vector<ServerRow>& rows, const std::map<std::string, std::string, std::less<>>& map);
    void tellHealth(const std::vector<ServerRow>& rows);
    void tell(TargetHealth health);
    std::vector<WantedServer> wantedServers();
    std::vector<std::string> mapCommands(const std::map<std::string, std::string, std::less<>>& map) const;
    void releaseEmptySlots(const std::vector<ServerRow>& rows);
    void send(const std::vector<std::string>& commands, std::function<void()> done);
    void check(const std::string& reply);
    void lookAgain(std::chrono::milliseconds delay);
    void lookSoon();
    bool saveMap();

    asio::io_context& m_io;
    const Settings& m_settings;
    Paths m_paths;
    RuntimeClient& m_runtime;
    std::function<void(const TargetHealth&)> m_onHealth;
    NameResolver m_resolver;
    ExternalServers m_externals;
    FarmSlots m_slots;
    asio::steady_timer m_timer;
    std::vector<DesiredTarget> m_desired;
    std::vector<std::string> m_slotsToForget;  // stickiness in them is of a former farm
    std::set<ServerKey> m_closed;
    std::map<ServerKey, TargetHealth> m_health;  // by farm and target
    std::string m_lastProblem;
    std::chrono::steady_clock::time_point m_lookedAt;
    bool m_hasDesired = false;
    bool m_isRunning = false;
    bool m_isLooking = false;
    bool m_isDirty = false;                                  // something changed since the present look began
    std::shared_ptr<int> m_alive = std::make_shared<int>();  // a queued completion may run after our end
};

}  // namespace farmwarden::frontdoor
