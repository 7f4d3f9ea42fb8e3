#include <algorithm>
#include <sstream>

#include "front_door_fixture.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Ends : public FrontDoorTest {
protected:
    FakeClient& place(const std::string& user, const std::string& target) {
        sendEverybodyTo(target);
        FakeClient& client = connectAs(user);
        EXPECT_TRUE(waitFor([&] { return client.hasAnswer(); }));
        return client;
    }
    // What is said before HAProxy notices goes down with the broker; from the first refused try on everything waits.
    void waitUntilTheRingWaits() {
        constexpr std::size_t kRetriesColumn = 15;
        ASSERT_TRUE(waitFor([&] {
            std::istringstream row(runtime("show stat farmwarden_ends_out 4 -1"));
            std::string field;
            std::getline(row, field);
            for (std::size_t column = 0; column <= kRetriesColumn; ++column) {
                std::getline(row, field, ',');
            }
            return !field.empty() && field != "0";
        }));
    }
};

TEST_F(Ends, AreToldOnceThoughTheyComeByTwoWays) {
    startWithHosts(2);
    for (int i = 0; i < 20; ++i) {
        place("user" + std::to_string(i), i % 2 == 0 ? "h1" : "h2").close();
    }
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() >= 20; }));
    runFor(200ms);
    ASSERT_EQ(m_broker->ended.size(), 20u);
    std::set<std::string> uids;
    for (const Ended& ended : m_broker->ended) {
        uids.insert(ended.uid);
        EXPECT_EQ(ended.farm, "alpha");
        EXPECT_EQ(ended.termination, "--");
        EXPECT_GT(ended.bytesIn, 30u);
        EXPECT_EQ(ended.bytesOut, 19u);
    }
    EXPECT_EQ(uids.size(), 20u);
}

TEST_F(Ends, ComeByTheRingWhenTheDatagramsAreLost) {
    startWithHosts(1);
    FakeClient& client = place("alice", "h1");
    killBroker();  // UDP to nobody is lost, the ring keeps what it has
    waitUntilTheRingWaits();
    client.close();
    ASSERT_TRUE(waitFor([&] { return host(1).desktops().empty(); }));
    restartBroker();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].user, "alice");
    EXPECT_EQ(m_broker->ended[0].target, "h1");
}

TEST_F(Ends, WaitInTheRingAsLongAsTheBrokerIsAway) {
    startWithHosts(1);
    std::vector<FakeClient*> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(&place("user" + std::to_string(i), "h1"));
    }
    killBroker();
    waitUntilTheRingWaits();
    for (FakeClient* client : clients) {
        client->close();
        runFor(10ms);
    }
    ASSERT_TRUE(waitFor([&] { return host(1).desktops().empty(); }));
    runFor(1500ms);  // longer than HAProxy waits between two tries
    restartBroker();
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() >= 30; })) << m_broker->ended.size();
    runFor(100ms);
    EXPECT_EQ(m_broker->ended.size(), 30u);
}

TEST_F(Ends, ComeByUdpToo) {
    startWithHosts(1);
    FakeClient& client = place("alice", "h1");
    // The ring's way to us is broken off, and does not come back.
    runtime("set server farmwarden_ends_out/broker state maint");
    runtime("shutdown sessions server farmwarden_ends_out/broker");
    client.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].user, "alice");
}

TEST_F(Ends, DisconnectCutsOneClientAndSaysSo) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    FakeClient& bob = place("bob", "h1");
    std::optional<base::Result<void>> result;
    m_door->disconnect("127.0.0.1", alice.localPort(), [&](base::Result<void> r) { result = r; });
    ASSERT_TRUE(waitFor([&] { return result && alice.isClosed() && !m_broker->ended.empty(); }));
    EXPECT_TRUE(*result);
    EXPECT_EQ(m_broker->ended[0].user, "alice");
    EXPECT_EQ(m_broker->ended[0].termination, "K-");
    EXPECT_FALSE(bob.isClosed());
}

TEST_F(Ends, DisconnectingNobodyIsAnError) {
    startWithHosts(1);
    std::optional<base::Result<void>> result;
    m_door->disconnect("127.0.0.1", 1, [&](base::Result<void> r) { result = r; });
    ASSERT_TRUE(waitFor([&] { return result.has_value(); }));
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().code, base::ErrorCode::NotFound);
    EXPECT_TRUE(result->error().message.contains("127.0.0.1:1"));
}

TEST_F(Ends, AHungHostLosesItsClients) {
    startWithHosts(2);
    FakeClient& client = place("alice", "h1");
    host(1).hang();
    ASSERT_TRUE(waitFor([&] { return client.isClosed(); }));
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty() && m_broker->isHealthy("h1") == false; }));
    EXPECT_EQ(m_broker->ended[0].termination, "D-");
    FakeClient& again = connectAs("alice");
    EXPECT_TRUE(waitFor([&] { return again.hasAnswer(); }));
    EXPECT_EQ(host(2).desktops().size(), 1u);
}

TEST_F(Ends, ListsLiveConnectionsWithUserAndRealTarget) {
    startWithHosts(2);
    FakeClient& alice = place("Alice", "h2");
    FakeClient& nobody = connect("tsv://MS Terminal Services Plugin.1.alpha");
    ASSERT_TRUE(waitFor([&] { return nobody.hasAnswer(); }));
    std::vector<LiveConnection> live = listLive();
    ASSERT_EQ(live.size(), 2u);
    std::ranges::sort(live, {}, &LiveConnection::user);
    EXPECT_EQ(live[0].user, "");
    EXPECT_EQ(live[1].user, "alice");
    EXPECT_EQ(live[1].clientAddress, "127.0.0.1");
    EXPECT_EQ(live[1].clientPort, alice.localPort());
    EXPECT_EQ(live[1].farm, "alpha");
    EXPECT_EQ(live[1].target, "h2");
    alice.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(listLive().size(), 1u);
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
