#include <nlohmann/json.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/desk/console_on_desk.h"
#include "tests/end_to_end/rdp_client.h"

// Keys on the console's side, a real client on the other.
namespace farmwarden::test {
namespace {

class ConsoleKeyboardRdpTest : public ConsoleOnDesk {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        ConsoleOnDesk::SetUp();
        if (IsSkipped()) {
            return;
        }
        hosts.emplace(RdpHostsOptions{.count = 1});
        rig.emplace();
        rig->start();
        rig->ctl({"farm", "add", "A"});
        rig->ctl({"target", "add", "h1", "--farm", "A", "--address", (*hosts)["h1"].endpoint()});
        ASSERT_TRUE(waitUntil([&] { return rig->sql("select count(*) from target where health = 'up'") == "1"; })) << rig->log();
    }
    void TearDown() override {
        ConsoleOnDesk::TearDown();
        seat.reset();
    }

    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
};

TEST_F(ConsoleKeyboardRdpTest, FindsAUsersSessionAndDisconnectsIt) {
    const RdpUser alice = hosts->addUser("alice");
    RdpClient client({.endpoint = rig->endpoint(), .user = alice});
    ASSERT_TRUE(client.waitForDesktop(*hosts)) << client.log() << rig->log();

    openConsole({rig->storePath().string()});
    ASSERT_TRUE(hears("1 session ")) << transcript();
    goTo(alice.name);
    ASSERT_TRUE(hears("1 match")) << transcript();
    ASSERT_TRUE(hears("Target: h1")) << "a user's only session is selected at once" << transcript();
    press({"Ctrl+D"});
    ASSERT_TRUE(isAt("Cancel")) << "a key too many harms nobody" << transcript();
    press({"Tab"});
    ASSERT_TRUE(isAt("Disconnect 1 session")) << transcript();
    press({"Return"});
    EXPECT_TRUE(client.waitForEnd()) << transcript() << rig->log();
    EXPECT_TRUE(hosts->waitForSession(alice.name, "h1", false)) << "the session stays on its host";
    EXPECT_TRUE(waitUntil([&] { return rig->sql("select state from session") == "disconnected"; })) << rig->log();
    EXPECT_TRUE(hears("disconnected")) << transcript();
}

}  // namespace
}  // namespace farmwarden::test
