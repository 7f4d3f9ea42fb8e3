#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/broker/engine.h"
#include "core/broker/group_lookup.h"
#include "core/frontdoor/front_door.h"

// Stands between the front door and the engine: turns connections into placement requests and decisions into routes, keeps HAProxy's
// targets equal to the directory's, and makes the two agree again about who is connected after either of them was away. One thread,
// that of the front door's io_context.
namespace farmwarden::broker {

class Reception final : public frontdoor::Listener, public ConnectionControl, public directory::Observer {
public:
    explicit Reception(const base::Clock& clock) : m_clock(clock) {}

    // All outlive the reception's last call. The engine has been started.
    void open(Engine& engine, frontdoor::FrontDoor& door, GroupLookup& groups);

    // Call about every 100 ms: passes on changed farms, targets and holds. Cheap when nothing changed.
    void refreshDesired();
    // Call as often: connections whose users' groups are not known in time are decided without.
    void stopWaitingForGroups();
    // Call every few seconds, and whenever something is in doubt: asks HAProxy who is connected.
    void reconcile();

    void onConnection(frontdoor::ConnectionRequest request, frontdoor::Reply reply) override;
    void onStarted(const frontdoor::Started& started) override;
    void onEnded(const frontdoor::Ended& ended) override;
    void onHealth(const frontdoor::TargetHealth& health) override;
    void onReplaced() override;
    void onState(const frontdoor::State& state) override;

    void cut(const model::Session& session, std::function<void(base::Result<void>)> done) override;

    void onTarget(directory::TargetIndex, directory::Change) override { m_mayDiffer = true; }
    void onFarm(directory::FarmIndex, directory::Change) override { m_mayDiffer = true; }
    void onReset() override { m_mayDiffer = true; }

private:
    // A connection until the engine has it.
    struct Arrival {
        placement::PlacementRequest request;
        std::string uid;
        frontdoor::Reply reply;
        base::TimePoint since;
        bool isDecided = false;
    };

    void decide(Arrival& arrival);
    std::string farmFor(const frontdoor::ConnectionRequest& request) const;
    std::uint64_t desiredFingerprint() const;
    void refreshExternals();
    void agree(const std::vector<frontdoor::LiveConnection>& live, base::TimePoint asked);
    void adopt(const frontdoor::LiveConnection& live);
    void rememberAdopted();

    const base::Clock& m_clock;
    Engine* m_engine = nullptr;
    frontdoor::FrontDoor* m_door = nullptr;
    GroupLookup* m_groups = nullptr;
    std::deque<std::shared_ptr<Arrival>> m_waiting;  // for their users' groups, in the order they came
    bool m_mayDiffer = true;
    bool m_isReconciling = false;
    std::uint64_t m_pushed = 0;  // fingerprint of what HAProxy was told last
    std::shared_ptr<const policy::Program> m_pushedProgram;  // whose external addresses it was told
    // Connections whose unique id nobody told us, by "address:port" of the client: the name that we gave them instead.
    std::unordered_map<std::string, std::string> m_adopted;
    // Clients whose connection ended while HAProxy was being asked: its answer may still name them.
    std::unordered_set<std::string> m_endedMeanwhile;
    std::mt19937_64 m_names{std::random_device{}()};
};

}  // namespace farmwarden::broker
