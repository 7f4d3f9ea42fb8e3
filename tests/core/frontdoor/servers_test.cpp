#include "front_door_fixture.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Servers : public FrontDoorTest {
protected:
    FakeClient& place(const std::string& user, const std::string& target) {
        sendEverybodyTo(target);
        FakeClient& client = connectAs(user);
        EXPECT_TRUE(waitFor([&] { return client.hasAnswer(); }));
        return client;
    }
    bool waitForStatus(const std::string& target, const std::string& status) {
        return waitFor([&] {
            for (const std::string slot : {"farm_01", "farm_02", "farm_03", "farm_04"}) {
                const std::string stat = runtime("show stat " + slot + " 4 -1");
                const std::size_t at = stat.find("\n" + slot + "," + target + ",");
                if (at != std::string::npos &&
                    stat.substr(at + 1, stat.find('\n', at + 1) - at).contains("," + status)) {
                    return true;
                }
            }
            return false;
        });
    }
    bool isKnown(const std::string& target) const { return runtime("show servers state").contains(" " + target + " "); }
};

TEST_F(Servers, ADrainedTargetKeepsAndGetsBackItsUsersButNobodyNew) {
    startWithHosts(2);
    FakeClient& alice = place("alice", "h1");
    m_holds["h1"] = ServerState::Drain;
    publish();
    ASSERT_TRUE(waitForStatus("h1", "DRAIN"));
    EXPECT_FALSE(alice.isClosed());
    killBroker();
    for (const char* user : {"x", "y", "z"}) {
        FakeClient& client = connectAs(user);
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
    EXPECT_EQ(host(2).desktops().size(), 3u);
    FakeClient& back = connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return back.hasAnswer(); }));
    EXPECT_EQ(host(1).desktops().size(), 2u);
}

TEST_F(Servers, AClosedTargetKeepsItsDesktopsAndLetsNobodyIn) {
    startWithHosts(2);
    FakeClient& alice = place("alice", "h1");
    m_holds["h1"] = ServerState::Maint;
    publish();
    ASSERT_TRUE(waitForStatus("h1", "DRAIN"));
    ASSERT_TRUE(waitFor([&] { return !runtime("show table farm_01").contains("alice"); }));
    killBroker();
    for (const char* user : {"x", "alice", "z"}) {
        FakeClient& client = connectAs(user);
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
    EXPECT_EQ(host(2).desktops().size(), 3u);
    EXPECT_FALSE(alice.isClosed());
}

TEST_F(Servers, ReleasingAHoldOpensTheTargetAgain) {
    startWithHosts(1);
    m_holds["h1"] = ServerState::Maint;
    publish();
    ASSERT_TRUE(waitForStatus("h1", "DRAIN"));
    m_holds.clear();
    publish();
    ASSERT_TRUE(waitForStatus("h1", "UP"));
    place("alice", "h1");
}

TEST_F(Servers, TargetsComeAndGoWhileDesktopsStay) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    addHost();
    publish();
    ASSERT_TRUE(waitFor([&] { return m_broker->isHealthy("h2") == true; }));
    FakeClient& bob = place("bob", "h2");
    EXPECT_EQ(host(2).desktops().size(), 1u);

    m_door->setDesired({"alpha"}, {{"alpha", "h1", host(1).address(), host(1).port()}});
    ASSERT_TRUE(waitForStatus("h2", "DRAIN"));
    EXPECT_FALSE(bob.isClosed());
    EXPECT_TRUE(isKnown("h2"));
    bob.close();
    ASSERT_TRUE(waitFor([&] { return !isKnown("h2"); }));
    EXPECT_FALSE(alice.isClosed());
}

TEST_F(Servers, AnEmptyTargetGoesAtOnce) {
    startWithHosts(2);
    m_door->setDesired({"alpha"}, {{"alpha", "h1", host(1).address(), host(1).port()}});
    ASSERT_TRUE(waitFor([&] { return !isKnown("h2"); }));
}

TEST_F(Servers, AChangedAddressServesTheNextConnection) {
    startWithHosts(2);
    FakeClient& alice = place("alice", "h1");
    m_door->setDesired({"alpha"}, {{"alpha", "h1", host(2).address(), host(2).port()}});
    ASSERT_TRUE(waitFor([&] { return runtime("show servers state").contains(" h1 " + host(2).address()); }));
    place("bob", "h1");
    EXPECT_EQ(host(2).desktops().size(), 1u);
    EXPECT_FALSE(alice.isClosed());
}

TEST_F(Servers, WeightsSteerTheFallback) {
    addHost();
    addHost();
    start();
    m_door->setDesired({"alpha"}, {{"alpha", "h1", host(1).address(), host(1).port(), ServerState::Ready, 9000},
                                   {"alpha", "h2", host(2).address(), host(2).port(), ServerState::Ready, 3000}});
    ASSERT_TRUE(waitFor([&] { return m_broker->isHealthy("h1") == true && m_broker->isHealthy("h2") == true; }));
    ASSERT_TRUE(waitFor([&] {
        return runtime("show servers state").contains(" 256 ") && runtime("show servers state").contains(" 85 ");
    }));
    killBroker();
    for (int i = 0; i < 8; ++i) {
        FakeClient& client = connectAs("u" + std::to_string(i));
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
    EXPECT_EQ(host(1).desktops().size(), 6u);
    EXPECT_EQ(host(2).desktops().size(), 2u);
}

TEST_F(Servers, AHostNameIsResolved) {
    addHost();
    start();
    // "localhost" is 127.0.0.1 here, where no fake host listens: it is down, which shows that it was looked up and
    // added.
    m_door->setDesired({"alpha"}, {{"alpha", "h1", "localhost", freePort()}});
    EXPECT_TRUE(waitFor(
        [&] { return m_broker->isHealthy("h1") == false && m_broker->health.back().detail.contains("refused"); }));
}

TEST_F(Servers, AnUnresolvableNameIsReportedAsUnhealthy) {
    start();
    m_door->setDesired({"alpha"}, {{"alpha", "h1", "no-such-host.invalid", 3389}});
    ASSERT_TRUE(waitFor([&] { return m_broker->isHealthy("h1") == false; }, 20s));
    EXPECT_TRUE(m_broker->health.back().detail.starts_with("no-such-host.invalid does not resolve: "));
}

TEST_F(Servers, HealthIsToldOnlyWhenItChanges) {
    startWithHosts(2);
    host(2).refuse();
    host(2).endDesktops();
    ASSERT_TRUE(waitFor(
        [&] { return m_broker->isHealthy("h2") == false && m_broker->health.back().detail.contains("refused"); }));
    const std::size_t told = m_broker->health.size();
    const std::size_t checks = host(1).checks();
    ASSERT_TRUE(waitFor([&] { return host(1).checks() > checks + 5; }));
    EXPECT_EQ(m_broker->health.size(), told);
}

TEST_F(Servers, FarmsComeAndGoAtRunTime) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    addHost();
    const DesiredTarget first{"alpha", "h1", host(1).address(), host(1).port()};
    const DesiredTarget second{"beta", "h1", host(2).address(), host(2).port()};
    m_door->setDesired({"alpha", "beta"}, {first, second});
    m_broker->decide = [](const ConnectionRequest& request) { return Route{request.farm, "h1"}; };
    ASSERT_TRUE(waitFor([&] { return host(2).checks() > 0; }));
    FakeClient& bob = connect("tsv://farmwarden.1.beta?user=bob", m_sharedPort);
    ASSERT_TRUE(waitFor([&] { return bob.hasAnswer() && m_broker->started.size() == 2; }));
    EXPECT_EQ(m_broker->started[1].farm, "beta");
    EXPECT_EQ(host(2).desktops().size(), 1u);

    m_door->setDesired({"alpha"}, {first});
    runFor(150ms);
    EXPECT_FALSE(bob.isClosed());
    EXPECT_EQ(listLive().size(), 2u);
    bob.close();
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() == 1; }));
    EXPECT_EQ(m_broker->ended[0].farm, "beta");
    EXPECT_FALSE(alice.isClosed());
}

TEST_F(Servers, AReusedSlotForgetsItsFormerFarm) {
    m_settings.spareFarms = 1;
    startWithHosts(2);
    place("alice", "h2").close();
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() == 1; }));
    m_door->setDesired({}, {});
    ASSERT_TRUE(waitFor([&] { return !isKnown("h1") && !isKnown("h2"); }));
    const std::string map = "show map " + (m_settings.runDirectory / "farms.map").string();
    ASSERT_TRUE(waitFor([&] { return !runtime(map).contains("alpha"); }));
    runFor(250ms);  // one more look finds the slot empty
    m_door->setDesired({"beta"}, {{"beta", "b1", host(1).address(), host(1).port()}});
    ASSERT_TRUE(waitFor([&] { return runtime(map).contains("beta farm_01"); }));
    EXPECT_FALSE(runtime("show table farm_01").contains("alice"));
}

TEST_F(Servers, ManyChangesInARowEndWithTheLastOne) {
    startWithHosts(2);
    for (int i = 0; i < 50; ++i) {
        m_holds["h1"] = i % 2 == 0 ? ServerState::Drain : ServerState::Ready;
        m_holds["h2"] = i % 2 == 0 ? ServerState::Ready : ServerState::Drain;
        publish();
        if (i % 7 == 0) {
            runFor(10ms);
        }
    }
    EXPECT_TRUE(waitForStatus("h1", "UP"));
    EXPECT_TRUE(waitForStatus("h2", "DRAIN"));
}

TEST_F(Servers, AHandOnTheRuntimeSocketIsUndone) {
    startWithHosts(1);
    runtime("set server farm_01/h1 state drain");
    EXPECT_TRUE(waitForStatus("h1", "UP"));
    runtime("set server farm_01/h1 state maint");
    EXPECT_TRUE(waitForStatus("h1", "UP"));
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
