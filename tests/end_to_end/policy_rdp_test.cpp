#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/rdp_client.h"

// What rules say, seen from the client's chair: xfreerdp -> HAProxy -> farmwardend -> xrdp. Farm A has host h1, farm B
// has h2, and h3 is somebody else's: a session host that the broker knows nothing of.
namespace farmwarden::test {
namespace {

using testing::Ge;
using testing::HasSubstr;

class PolicyRdpTest : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        hosts.emplace(RdpHostsOptions{.count = 3});
        rig.emplace();
        rig->start();
        for (const auto& [farm, host] : {std::pair("A", "h1"), std::pair("B", "h2")}) {
            rig->ctl({"farm", "add", farm});
            rig->ctl({"target", "add", host, "--farm", farm, "--address", (*hosts)[host].endpoint()});
        }
        ASSERT_TRUE(waitUntil([&] { return rig->sql("select count(*) from target where health = 'up'") == "2"; }))
            << rig->log();
    }

    // The clients' fallback would hide a broker that is gone.
    void TearDown() override { EXPECT_TRUE(!rig || rig->isRunning()) << rig->log(); }

    // Asks for farm A, as a connection file does.
    RdpClient connect(const RdpUser& user) {
        return RdpClient(
            {.endpoint = rig->endpoint(),
             .user = user,
             .extraArguments = {fmt::format("/load-balance-info:tsv://farmwarden.1.A?user={}", user.name)}});
    }
    // Where the user's desktop comes up; what everybody logged when it does not.
    std::string desktopOf(RdpClient& client) {
        const auto host = client.waitForDesktop(*hosts);
        return host ? *host : "none\n" + client.log() + rig->log();
    }
    // The user's last event of the kind, without what differs from run to run.
    nlohmann::json lastOf(const RdpUser& user, std::string_view kind) const {
        const std::string body =
            rig->sql(fmt::format("select body from journal where kind = '{}' and json_extract(body, '$.user') = '{}' "
                                 "order by revision desc limit 1",
                                 kind, user.name));
        return body.empty() ? nlohmann::json::object() : nlohmann::json::parse(body);
    }
    // "h1|active" for each session of the user, by host.
    std::string rows(const RdpUser& user) const {
        return rig->sql(fmt::format("select target, state from session where user = '{}' order by target", user.name));
    }
    bool waitForRows(const RdpUser& user, const std::string& expected) {
        return waitUntil([&] { return rows(user) == expected; });
    }

    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
};

TEST_F(PolicyRdpTest, ARuleSendsAGroupToAnotherFarmAndOthersStay) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    const std::string group = hosts->addGroup("graphics", {alice});
    RdpClient second = connect(bob);
    ASSERT_EQ(desktopOf(second), "h1");
    const std::uint32_t version = rig->publish(
        fmt::format("[[rule]]\nid = 'graphics'\nwhen = [{{ group = ['{}'] }}]\nthen = {{ farm = 'B' }}\n", group));
    RdpClient first = connect(alice);
    EXPECT_EQ(desktopOf(first), "h2");
    EXPECT_TRUE(second.isConnected()) << "a new policy leaves desktops alone";

    const auto placed = lastOf(alice, "session.placed");
    EXPECT_EQ(placed.value("rule", ""), "graphics");
    EXPECT_EQ(placed.value("policy", 0U), version);
    EXPECT_EQ(placed.value("asked_farm", ""), "A");
    EXPECT_EQ(placed.value("farm", ""), "B");
    EXPECT_THAT(placed.value("groups", std::vector<std::string>{}), testing::Contains(group));
    second.disconnect();
    ASSERT_TRUE(waitForRows(bob, "h1|disconnected")) << rows(bob);
    ASSERT_TRUE(hosts->logoff(bob.name, "h1"));
    RdpClient again = connect(bob);
    EXPECT_EQ(desktopOf(again), "h1") << "not in the group: the rule is not about them";
}

TEST_F(PolicyRdpTest, ARefusingRuleClosesTheClientAtOnceAndTheJournalSaysWhy) {
    const RdpUser alice = hosts->addUser("alice");
    rig->publish(fmt::format(
        "[[rule]]\nid = 'left'\nwhen = [{{ user = ['{}'] }}]\nthen = {{ refuse = 'Left the company in May.' }}\n",
        alice.name));
    RdpClient client = connect(alice);
    EXPECT_TRUE(client.waitForEnd()) << "closed, not left hanging";
    const std::int64_t end =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();

    const auto refused = lastOf(alice, "connection.refused");
    EXPECT_EQ(refused.value("rule", ""), "left");
    EXPECT_EQ(refused.value("code", ""), "refused-by-rule");
    EXPECT_THAT(refused.value("message", ""), HasSubstr("Left the company in May."));
    EXPECT_EQ(rows(alice), "");
    EXPECT_TRUE(hosts->sessions().empty());
    // Clients may come again by themselves, with another security protocol: each time is refused.
    const std::string first = rig->sql("select min(at) from journal where kind = 'connection.refused'");
    const std::string count = rig->sql("select count(*) from journal where kind = 'connection.refused'");
    RecordProperty("refusals", count);
    fmt::print("xfreerdp ended {} ms after the first of {} refusals\n", (end - std::stoll(first)) / 1000, count);
}

TEST_F(PolicyRdpTest, ARuleSendsAClientToAnAddressOutside) {
    const RdpUser alice = hosts->addUser("alice");
    rig->publish(fmt::format("[[rule]]\nid = 'branch'\nwhen = [{{ user = ['{}'] }}]\nthen = {{ external = '{}' }}\n",
                             alice.name, (*hosts)["h3"].endpoint()));
    RdpClient client = connect(alice);
    EXPECT_EQ(desktopOf(client), "h3");
    const auto outside = lastOf(alice, "connection.external");
    EXPECT_EQ(outside.value("rule", ""), "branch");
    EXPECT_EQ(outside.value("host", ""), (*hosts)["h3"].address);
    EXPECT_EQ(outside.value("port", 0), (*hosts)["h3"].port);
    EXPECT_EQ(rows(alice), "") << "no session of ours";

    rig->publish("");
    EXPECT_TRUE(client.isConnected()) << "the address left the policy, the desktop stays";
}

TEST_F(PolicyRdpTest, ADisconnectedSessionIsKeptOverANewRuleUnlessItSaysIgnore) {
    const RdpUser alice = hosts->addUser("alice");
    {
        RdpClient client = connect(alice);
        ASSERT_EQ(desktopOf(client), "h1");
    }
    ASSERT_TRUE(waitForRows(alice, "h1|disconnected")) << rows(alice);
    const std::string rule =
        fmt::format("[[rule]]\nid = 'move'\nwhen = [{{ user = ['{}'] }}]\nthen = {{ farm = 'B' }}\n", alice.name);
    rig->publish(rule);
    {
        RdpClient client = connect(alice);
        EXPECT_EQ(desktopOf(client), "h1") << "her work is there";
        EXPECT_TRUE(waitForRows(alice, "h1|active")) << rows(alice);
    }
    EXPECT_TRUE(waitForRows(alice, "h1|disconnected")) << rows(alice);
    rig->publish(rule + "reconnect = 'ignore'\n");
    RdpClient client = connect(alice);
    EXPECT_EQ(desktopOf(client), "h2");
    EXPECT_TRUE(waitForRows(alice, "h1|disconnected\nh2|active")) << rows(alice);
    EXPECT_EQ(lastOf(alice, "session.placed").value("rule", ""), "move");
    EXPECT_TRUE(hosts->session(alice.name, "h1").has_value()) << "left, not ended";
}

}  // namespace
}  // namespace farmwarden::test
