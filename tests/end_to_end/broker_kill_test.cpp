#include <gtest/gtest.h>

#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <thread>
#include <vector>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/healthy_hosts.h"
#include "tests/end_to_end/spop_peer.h"

namespace farmwarden::test {
namespace {

constexpr int kRounds = 25;
constexpr int kPeers = 4;

// What the broker has acknowledged: unique ids of connections that were told a server.
class Acknowledged {
public:
    void add(const std::string& uid) {
        const std::scoped_lock lock(m_mutex);
        m_uids.insert(uid);
    }
    std::size_t size() const {
        const std::scoped_lock lock(m_mutex);
        return m_uids.size();
    }
    std::vector<std::string> missingIn(const std::set<std::string>& stored) const {
        const std::scoped_lock lock(m_mutex);
        std::vector<std::string> missing;
        std::ranges::set_difference(m_uids, stored, std::back_inserter(missing));
        return missing;
    }

private:
    mutable std::mutex m_mutex;  // m_uids
    std::set<std::string> m_uids;
};

void placeUntilGone(const std::filesystem::path& agent, int round, int peer, Acknowledged& acknowledged) {
    SpopPeer broker(agent);
    for (int i = 0; broker.isConnected(); ++i) {
        const std::string uid = fmt::format("uid-{}-{}-{}", round, peer, i);
        const auto target = broker.place(uid, fmt::format("user-{}-{}-{}", round, peer, i), static_cast<std::uint16_t>(1024 + i % 60000));
        if (target) {
            acknowledged.add(uid);
        }
    }
}

std::set<std::string> storedConnections(const BrokerRig& rig) {
    std::istringstream lines(rig.sql("select json_extract(body, '$.connection') from journal where kind = 'session.placed'"));
    std::set<std::string> uids;
    for (std::string line; std::getline(lines, line);) {
        uids.insert(line);
    }
    return uids;
}

TEST(BrokerKill, NoAcknowledgedPlacementIsLostInTwentyFiveRounds) {
    const HealthyHosts hosts;
    BrokerRig rig;
    rig.start();
    rig.ctl({"farm", "add", "A"});
    for (int i = 0; i < 3; ++i) {
        rig.ctl({"target", "add", fmt::format("t{}", i), "--farm", "A", "--address", hosts.endpoint(i)});
    }
    Acknowledged acknowledged;
    for (int round = 0; round < kRounds; ++round) {
        const std::size_t before = acknowledged.size();
        std::vector<std::jthread> peers;
        for (int peer = 0; peer < kPeers; ++peer) {
            peers.emplace_back([&, peer] { placeUntilGone(rig.runDirectory() / "agent.sock", round, peer, acknowledged); });
        }
        // In the middle of the load, at another point each time.
        ASSERT_TRUE(waitUntil([&] { return acknowledged.size() >= before + 50 + static_cast<std::size_t>(round) * 7; })) << rig.log();
        rig.kill();
        peers.clear();
        rig.start();
        const auto missing = acknowledged.missingIn(storedConnections(rig));
        ASSERT_TRUE(missing.empty()) << "round " << round << ": " << missing.size() << " lost, the first is " << missing.front();
    }
    EXPECT_EQ(rig.ctl({"store", "check"})["problems"].size(), 0U) << rig.ctl({"store", "check"}).dump(2);
}

}  // namespace
}  // namespace farmwarden::test
