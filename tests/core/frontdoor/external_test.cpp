#include <signal.h>

#include <algorithm>

#include "core/frontdoor/haproxy_config.h"
#include "front_door_fixture.h"

// Answers that name an address outside of all farms.
namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Externals : public FrontDoorTest {
protected:
    External addExternal() {
        m_outside.push_back(std::make_unique<FakeHost>(m_io, "127.0.1." + std::to_string(m_outside.size() + 1)));
        return {m_outside.back()->address(), m_outside.back()->port()};
    }
    FakeHost& outside(std::size_t number) { return *m_outside.at(number - 1); }
    void sendEverybodyOutside(const External& address) {
        m_broker->decide = [address](const ConnectionRequest&) { return address; };
    }
    FakeClient& place(const std::string& user, const External& address) {
        sendEverybodyOutside(address);
        FakeClient& client = connectAs(user);
        EXPECT_TRUE(waitFor([&] { return client.hasAnswer(); })) << user;
        return client;
    }
    static std::string nameOf(const External& address) { return addressText(address.host, address.port); }
    bool isKnown(const External& address) const {
        return runtime("show servers state").contains(" " + nameOf(address) + " ");
    }
    bool isPolicyInPlace(const std::vector<External>& addresses) {
        return waitFor([&] { return std::ranges::all_of(addresses, [&](const External& a) { return isKnown(a); }); });
    }
    std::size_t placedAnywhere() {
        std::size_t count = 0;
        for (const auto& hosts : {&m_hosts, &m_outside}) {
            for (const auto& host : *hosts) {
                count += host->desktops().size();
            }
        }
        return count;
    }

    std::vector<std::unique_ptr<FakeHost>> m_outside;
};

TEST_F(Externals, AConnectionGoesToTheAddressThatItsAnswerNames) {
    startWithHosts(1);
    const External first = addExternal();
    const External second = addExternal();
    m_door->setExternals({first, second});
    ASSERT_TRUE(isPolicyInPlace({first, second}));
    place("alice", second);
    place("bob", first);
    place("carol", second);
    EXPECT_EQ(outside(1).desktops().size(), 1u);
    EXPECT_EQ(outside(2).desktops().size(), 2u);
    EXPECT_TRUE(host(1).desktops().empty());
    EXPECT_EQ(outside(1).checks() + outside(2).checks(), 0u);
}

TEST_F(Externals, StartLiveListAndEndSayThatItIsExternal) {
    startWithHosts(1);
    const External address = addExternal();
    m_door->setExternals({address});
    FakeClient& alice = place("Alice", address);
    ASSERT_TRUE(waitFor([&] { return !m_broker->started.empty(); }));
    EXPECT_TRUE(m_broker->started[0].isExternal);
    EXPECT_EQ(m_broker->started[0].uid, m_broker->requests[0].uid);
    EXPECT_EQ(m_broker->started[0].farm, "");
    EXPECT_EQ(m_broker->started[0].target, nameOf(address));
    sendEverybodyTo("h1");
    connectAs("bob");
    ASSERT_TRUE(waitFor([&] { return m_broker->started.size() == 2; }));
    EXPECT_FALSE(m_broker->started[1].isExternal);

    std::vector<LiveConnection> live = listLive();
    std::ranges::sort(live, {}, &LiveConnection::user);
    ASSERT_EQ(live.size(), 2u);
    EXPECT_TRUE(live[0].isExternal);
    EXPECT_EQ(live[0].user, "alice");
    EXPECT_EQ(live[0].farm, "");
    EXPECT_EQ(live[0].target, nameOf(address));
    EXPECT_FALSE(live[1].isExternal);
    EXPECT_EQ(live[1].target, "h1");

    alice.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_TRUE(m_broker->ended[0].isExternal);
    EXPECT_EQ(m_broker->ended[0].farm, "");
    EXPECT_EQ(m_broker->ended[0].target, nameOf(address));
}

TEST_F(Externals, ConnectionsCanBeCut) {
    startWithHosts(1);
    const External address = addExternal();
    FakeClient& alice = place("alice", address);
    std::optional<base::Result<void>> cut;
    m_door->disconnect("127.0.0.1", alice.localPort(), [&](base::Result<void> result) { cut = result; });
    ASSERT_TRUE(waitFor([&] { return cut && alice.isClosed(); }));
    EXPECT_TRUE(*cut);
}

TEST_F(Externals, AnAddressThatNobodyAnnouncedIsAddedOnTheFly) {
    m_settings.decisionTimeout = 2s;
    startWithHosts(1);
    const External address = addExternal();
    place("alice", address);
    EXPECT_EQ(outside(1).desktops().size(), 1u);
    EXPECT_TRUE(host(1).desktops().empty());
    const External byName{"LocalHost", freePort()};  // nobody listens there; it shows that the name was looked up
    sendEverybodyOutside(byName);
    FakeClient& bob = connectAs("bob");
    ASSERT_TRUE(waitFor([&] { return bob.isClosed() && !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].target, "localhost:" + std::to_string(byName.port));
}

TEST_F(Externals, AHostNameIsResolved) {
    startWithHosts(1);
    m_outside.push_back(std::make_unique<FakeHost>(m_io, "127.0.0.1"));
    const External address{"LOCALHOST", outside(1).port()};
    m_door->setExternals({address});
    ASSERT_TRUE(isPolicyInPlace({{"localhost", address.port}}));
    place("alice", address);
    EXPECT_EQ(outside(1).desktops().size(), 1u);
    EXPECT_EQ(m_broker->requests.size(), 1u);
}

TEST_F(Externals, AnUnknownHostNameClosesTheConnectionAndSendsItNowhere) {
    m_settings.decisionTimeout = 30s;
    startWithHosts(1);
    const External other = addExternal();
    m_door->setExternals({other, {"no-such-host.invalid", 3389}});
    ASSERT_TRUE(isPolicyInPlace({other}));
    sendEverybodyOutside({"no-such-host.invalid", 3389});
    FakeClient& alice = connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return alice.isClosed(); }, 20s));
    EXPECT_EQ(placedAnywhere(), 0u);
    place("bob", other);  // the others are served as before
}

TEST_F(Externals, ImpossibleAddressesAreRefusedAtOnce) {
    m_settings.decisionTimeout = 30s;
    startWithHosts(1);
    for (const External& address :
         {External{"", 3389}, External{"10.0.0.1", 0}, External{"a b", 3389}, External{"h;del server farm_01/h1", 3389},
          External{"0.0.0.0", 3389}, External{"127.0.0.1", m_port}, External{"a:b", 1}}) {
        sendEverybodyOutside(address);
        FakeClient& client = connectAs("alice");
        EXPECT_TRUE(waitFor([&] { return client.isClosed(); })) << address.host;
        EXPECT_FALSE(client.hasAnswer()) << address.host;
    }
    EXPECT_EQ(placedAnywhere(), 0u);
    EXPECT_EQ(m_broker->requests.size(), 7u);  // none came back to the front door
}

TEST_F(Externals, NobodyStandsInForAnAddressThatRefuses) {
    m_settings.decisionTimeout = 30s;
    startWithHosts(1);
    const External dead = addExternal();
    const External other = addExternal();
    outside(1).refuse();
    m_door->setExternals({dead, other});
    ASSERT_TRUE(isPolicyInPlace({dead, other}));
    sendEverybodyOutside(dead);
    for (const char* user : {"a", "b", "c"}) {
        FakeClient& client = connectAs(user);
        ASSERT_TRUE(waitFor([&] { return client.isClosed(); }, 5s));
    }
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() == 3; }));
    EXPECT_EQ(m_broker->ended[0].target, nameOf(dead));
    EXPECT_EQ(m_broker->ended[0].termination, "SC");
    EXPECT_EQ(placedAnywhere(), 0u);
}

TEST_F(Externals, NobodyStandsInForAServerThatHaproxyLost) {
    m_settings.decisionTimeout = 30s;
    m_settings.checkInterval = 30s;  // no look shall bring it back meanwhile
    addHost();
    start();
    const External lost = addExternal();
    const External other = addExternal();
    m_door->setExternals({lost, other});
    ASSERT_TRUE(isPolicyInPlace({lost, other}));
    place("a", lost).close();
    ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() == 1; }));
    const std::string server = std::string(kExternalBackend) + "/" + nameOf(lost);
    ASSERT_TRUE(runtime("set server " + server + " state maint;del server " + server).contains("deleted"));
    sendEverybodyOutside(lost);
    FakeClient& client = connectAs("b");
    ASSERT_TRUE(waitFor([&] { return client.isClosed() && m_broker->ended.size() == 2; }, 5s));
    EXPECT_TRUE(m_broker->ended[1].isExternal);
    EXPECT_EQ(m_broker->ended[1].target, "");
    EXPECT_EQ(placedAnywhere(), 0u);
}

TEST_F(Externals, ASilentAddressDoesNotKeepTheClientHanging) {
    m_settings.externalAnswerTimeout = 300ms;
    startWithHosts(1);
    const External silent = addExternal();
    const External slowTalker = addExternal();
    outside(1).hang();
    m_door->setExternals({silent, slowTalker});
    ASSERT_TRUE(isPolicyInPlace({silent, slowTalker}));
    FakeClient& quiet = place("bob", slowTalker);  // has answered, and says nothing more
    sendEverybodyOutside(silent);
    FakeClient& client = connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return client.isClosed() && !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].target, nameOf(silent));
    runFor(400ms);
    EXPECT_FALSE(quiet.isClosed());
}

TEST_F(Externals, AnAddressNoLongerNamedGoesWithItsLastConnection) {
    startWithHosts(1);
    const External used = addExternal();
    const External unused = addExternal();
    m_door->setExternals({used, unused});
    ASSERT_TRUE(isPolicyInPlace({used, unused}));
    FakeClient& alice = place("alice", used);
    m_door->setExternals({});
    ASSERT_TRUE(waitFor([&] { return !isKnown(unused); }));
    runFor(500ms);  // past the time that an answer may be on its way, and several looks
    EXPECT_TRUE(isKnown(used));
    EXPECT_FALSE(alice.isClosed());
    EXPECT_EQ(outside(1).desktops().size(), 1u);
    alice.close();
    EXPECT_TRUE(waitFor([&] { return !isKnown(used); }));
}

TEST_F(Externals, ABrokerThatRestartsKeepsConnectionsAndAddresses) {
    startWithHosts(1);
    const External address = addExternal();
    m_door->setExternals({address});
    FakeClient& alice = place("alice", address);
    killBroker();
    restartBroker();
    EXPECT_EQ(m_broker->replaced, 0);
    const std::vector<LiveConnection> live = listLive();
    ASSERT_EQ(live.size(), 1u);
    EXPECT_TRUE(live[0].isExternal);
    EXPECT_EQ(live[0].target, nameOf(address));
    m_door->setExternals({address});
    place("bob", address);
    EXPECT_FALSE(alice.isClosed());
    EXPECT_EQ(outside(1).desktops().size(), 2u);
}

TEST_F(Externals, ARestartedHaproxyGetsItsAddressesBack) {
    startWithHosts(1);
    const External address = addExternal();
    m_door->setExternals({address});
    ASSERT_TRUE(isPolicyInPlace({address}));
    ASSERT_EQ(kill(haproxyPid(), SIGKILL), 0);
    ASSERT_TRUE(waitFor([&] { return m_broker->replaced == 2 && m_broker->isUp(); }));
    ASSERT_TRUE(isPolicyInPlace({address}));
    place("alice", address);
    EXPECT_EQ(outside(1).desktops().size(), 1u);
}

TEST_F(Externals, WithoutTheBrokerUsersGoToTheFarmThatTheyAskedFor) {
    startWithHosts(1);
    const External address = addExternal();
    m_door->setExternals({address});
    place("alice", address);
    killBroker();
    for (const char* user : {"alice", "bob"}) {
        FakeClient& client = connectAs(user);
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    }
    FakeClient& byToken = connect("tsv://farmwarden.1.farmwarden_external?user=x", m_sharedPort);
    EXPECT_TRUE(waitFor([&] { return byToken.isClosed(); }));
    EXPECT_EQ(host(1).desktops().size(), 2u);
    EXPECT_EQ(outside(1).desktops().size(), 1u);
}

TEST_F(Externals, AddressesBeyondTheLimitAreNotServed) {
    m_settings.decisionTimeout = 30s;
    startWithHosts(1);
    const External last = addExternal();
    std::vector<External> addresses;
    for (std::size_t i = 0; i < kMaxExternals; ++i) {
        addresses.push_back({"127.0.2." + std::to_string(i % 250), static_cast<std::uint16_t>(4000 + i)});
    }
    addresses.push_back(last);
    m_door->setExternals(addresses);
    ASSERT_TRUE(isPolicyInPlace({addresses[0], addresses[kMaxExternals - 1]}));
    EXPECT_FALSE(isKnown(last));
    sendEverybodyOutside(last);
    FakeClient& client = connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return client.isClosed(); }));
    EXPECT_EQ(placedAnywhere(), 0u);
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
