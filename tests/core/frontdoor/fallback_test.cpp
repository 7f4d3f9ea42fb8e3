#include "front_door_fixture.h"

// What HAProxy does by itself while the broker is away, slow, or names something that it cannot have.
namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Fallback : public FrontDoorTest {
protected:
    // One desktop a user, wherever the broker says.
    void place(const std::string& user, const std::string& target) {
        sendEverybodyTo(target);
        FakeClient& client = connectAs(user);
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
    void expectAnswer(FakeClient& client) {
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
};

TEST_F(Fallback, ASilentBrokerIsWaitedForOnlyBriefly) {
    startWithHosts(1);
    FakeClient& client = connectAs("alice");  // nobody decides
    expectAnswer(client);
    EXPECT_EQ(m_broker->keptReplies.size(), 1u);
    m_broker->keptReplies[0](Route{"alpha", "h1"});  // far too late: nothing happens
    runFor(50ms);
    EXPECT_FALSE(client.isClosed());
}

TEST_F(Fallback, ASlowBrokerStillHearsWhereTheConnectionWent) {
    startWithHosts(1);
    connectAs("alice");  // nobody decides in time
    ASSERT_TRUE(waitFor([&] { return !m_broker->started.empty(); }));
    EXPECT_EQ(m_broker->started[0].uid, m_broker->requests[0].uid);
    EXPECT_EQ(m_broker->started[0].target, "h1");
}

TEST_F(Fallback, NewUsersGoWhereFewestConnectionsAre) {
    startWithHosts(2);
    place("a", "h1");
    place("b", "h1");
    place("c", "h1");
    killBroker();
    for (const char* user : {"d", "e", "f"}) {
        expectAnswer(connectAs(user));
    }
    EXPECT_EQ(host(1).desktops().size(), 3u);
    EXPECT_EQ(host(2).desktops().size(), 3u);
}

TEST_F(Fallback, KnownUsersReturnToTheirLastTarget) {
    startWithHosts(2);
    place("Alice", "h2");
    place("x", "h2");
    place("y", "h2");
    killBroker();
    expectAnswer(connectAs("aLICE"));
    expectAnswer(connectAs("CORP\\alice"));
    expectAnswer(connect("tsv://farmwarden.1.alpha?user=ALICE", m_sharedPort));
    expectAnswer(connect("tsv://farmwarden.1.alpha?user=corp%5Calice", m_sharedPort));
    EXPECT_EQ(host(2).desktops().size(), 7u);
    EXPECT_EQ(host(1).desktops().size(), 0u);
}

TEST_F(Fallback, TokensFindTheirFarm) {
    m_farms = {"alpha", "beta"};
    startWithHosts(1);
    ASSERT_TRUE(waitFor(
        [&] { return runtime("show map " + (m_settings.runDirectory / "farms.map").string()).contains("beta"); }));
    killBroker();
    expectAnswer(connect("tsv://MS Terminal Services Plugin.1.alpha", m_sharedPort));
    FakeClient& unknownFarm = connect("tsv://MS Terminal Services Plugin.1.gamma", m_sharedPort);
    EXPECT_TRUE(waitFor([&] { return unknownFarm.isClosed(); }));
    FakeClient& noFarm = connect("Cookie: mstshash=alice", m_sharedPort);
    EXPECT_TRUE(waitFor([&] { return noFarm.isClosed(); }));
    EXPECT_EQ(host(1).desktops().size(), 1u);
}

TEST_F(Fallback, WithOneFarmNobodyNeedsToNameIt) {
    startWithHosts(1);
    killBroker();
    expectAnswer(connect("Cookie: mstshash=alice", m_sharedPort));
}

TEST_F(Fallback, AnUnknownTargetIsReplacedByAnotherOne) {
    startWithHosts(1);
    sendEverybodyTo("h9");
    expectAnswer(connectAs("alice"));
    ASSERT_TRUE(waitFor([&] { return !m_broker->started.empty(); }));
    EXPECT_EQ(m_broker->started[0].target, "h1");
}

TEST_F(Fallback, TheBrokerIsAskedAgainAsSoonAsItIsBack) {
    startWithHosts(2);
    killBroker();
    expectAnswer(connectAs("alice"));
    restartBroker();
    sendEverybodyTo("h2");
    expectAnswer(connectAs("bob"));
    ASSERT_EQ(m_broker->requests.size(), 1u);
    EXPECT_EQ(m_broker->requests[0].user, "bob");
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
