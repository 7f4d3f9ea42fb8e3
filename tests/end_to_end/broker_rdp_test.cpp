#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/rdp_client.h"

// The whole path with real parts: xfreerdp -> HAProxy -> farmwardend -> xrdp, watched through farmwardenctl, sqlite3
// and the hosts' own process tables. What the console adds to it is in console_rdp_test.cpp.
namespace farmwarden::test {
namespace {

class BrokerRdpTest : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        hosts.emplace(RdpHostsOptions{.count = 2});
        rig.emplace();
        rig->start();
        rig->ctl({"farm", "add", "A"});
        for (const RdpHost& host : hosts->hosts()) {
            rig->ctl({"target", "add", host.name, "--farm", "A", "--address", host.endpoint()});
        }
        ASSERT_TRUE(waitUntil([&] { return rig->sql("select count(*) from target where health = 'up'") == "2"; }))
            << rig->log();
    }

    RdpClient connect(const RdpUser& user, std::vector<std::string> extra = {}) {
        return RdpClient({.endpoint = rig->endpoint(), .user = user, .extraArguments = std::move(extra)});
    }
    // "t|state" of the user's session in the session table.
    std::string row(const RdpUser& user) const {
        return rig->sql(
            fmt::format("select target, state from session where user = '{}' and state <> 'ended'", user.name));
    }
    bool waitForRow(const RdpUser& user, const std::string& expected) {
        return waitUntil([&] { return row(user) == expected; });
    }
    // Kinds of the journal's events about the user, in order.
    std::string journalOf(const RdpUser& user) const {
        std::string kinds = rig->sql(fmt::format(
            "select kind from journal where json_extract(body, '$.user') = '{}' order by revision", user.name));
        std::ranges::replace(kinds, '\n', ' ');
        return kinds;
    }

    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
};

TEST_F(BrokerRdpTest, PlacesReconnectsAndDisconnectsRealClients) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    RdpClient first = connect(alice);
    const auto aliceHost = first.waitForDesktop(*hosts);
    ASSERT_TRUE(aliceHost) << first.log() << rig->log();
    EXPECT_EQ(aliceHost, "h1") << "both are empty: ties go by name";
    RdpClient second = connect(bob);
    EXPECT_EQ(second.waitForDesktop(*hosts), "h2") << "the host with fewer sessions" << second.log() << rig->log();

    EXPECT_TRUE(waitForRow(alice, "h1|active")) << row(alice);
    EXPECT_TRUE(waitForRow(bob, "h2|active")) << row(bob);
    EXPECT_EQ(journalOf(alice), "session.placed session.started");
    const auto display = hosts->session(alice.name, "h1");
    ASSERT_TRUE(display);

    first.disconnect();
    EXPECT_TRUE(waitForRow(alice, "h1|disconnected")) << row(alice);
    EXPECT_TRUE(hosts->waitForSession(alice.name, "h1", false));
    RdpClient again = connect(alice);
    EXPECT_EQ(again.waitForDesktop(*hosts), "h1") << again.log() << rig->log();
    EXPECT_TRUE(waitForRow(alice, "h1|active"));
    EXPECT_EQ(hosts->session(alice.name, "h1"), display) << "the same desktop, not a second one";
    EXPECT_EQ(journalOf(alice),
              "session.placed session.started session.disconnected session.reconnected session.started");

    const auto sessions = rig->ctl({"session", "list", "user:" + alice.name});
    ASSERT_EQ(sessions.size(), 1U);
    EXPECT_EQ(sessions[0]["state"], "active");
    EXPECT_EQ(sessions[0]["target"], "h1");
    rig->ctl({"session", "disconnect", "user:" + alice.name});
    EXPECT_TRUE(again.waitForEnd()) << "the client is dropped";
    EXPECT_TRUE(waitForRow(alice, "h1|disconnected"));
    EXPECT_TRUE(hosts->waitForSession(alice.name, "h1", false)) << "its session stays";
    EXPECT_TRUE(second.isConnected());
}

TEST_F(BrokerRdpTest, HoldsSendNewUsersElsewhereAndAdmitReconnects) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    {
        RdpClient client = connect(alice);
        ASSERT_EQ(client.waitForDesktop(*hosts), "h1") << client.log() << rig->log();
    }
    EXPECT_TRUE(waitForRow(alice, "h1|disconnected"));
    rig->ctl({"hold", "place", "h1", "--mode", "reconnect-only", "--reason", "kernel update"});
    RdpClient newcomer = connect(bob);
    EXPECT_EQ(newcomer.waitForDesktop(*hosts), "h2") << newcomer.log() << rig->log();
    RdpClient back = connect(alice);
    EXPECT_EQ(back.waitForDesktop(*hosts), "h1") << back.log() << rig->log();
}

TEST_F(BrokerRdpTest, ConnectionFilesCarryFarmAndUser) {
    const RdpUser alice = hosts->addUser("alice");
    RdpClient client = connect(alice, {fmt::format("/load-balance-info:tsv://farmwarden.1.A?user={}", alice.name)});
    EXPECT_EQ(client.waitForDesktop(*hosts), "h1") << client.log() << rig->log();
    EXPECT_TRUE(waitForRow(alice, "h1|active"))
        << "the user came along with the farm: " << rig->sql("select user, farm, target from session");
}

TEST_F(BrokerRdpTest, ClientsGetInWhileTheBrokerIsAwayAndTheDirectoryCatchesUp) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    RdpClient first = connect(alice);
    ASSERT_EQ(first.waitForDesktop(*hosts), "h1") << first.log() << rig->log();
    ASSERT_TRUE(waitForRow(alice, "h1|active"));

    rig->kill();
    EXPECT_TRUE(first.isConnected()) << "desktops stay";
    RdpClient second = connect(bob);
    EXPECT_EQ(second.waitForDesktop(*hosts), "h2") << "the front door's own fewest connections" << second.log();

    rig->start();
    EXPECT_TRUE(first.isConnected()) << "HAProxy was adopted, not restarted";
    EXPECT_TRUE(waitForRow(bob, "h2|active")) << row(bob) << rig->log();
    EXPECT_EQ(rig->sql(fmt::format("select reason from session where user = '{}'", bob.name)), "fallback");
    EXPECT_TRUE(waitForRow(alice, "h1|active")) << row(alice);
    second.disconnect();
    EXPECT_TRUE(waitForRow(bob, "h2|disconnected")) << "its end is understood although its begin was not seen";
    EXPECT_EQ(rig->ctl({"store", "check"})["problems"].size(), 0U);
}

}  // namespace
}  // namespace farmwarden::test
