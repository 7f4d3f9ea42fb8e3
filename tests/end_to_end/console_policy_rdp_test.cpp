#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/desk/console_on_desk.h"
#include "tests/end_to_end/rdp_client.h"

// The policy, edited with keys alone on the console's side, and obeyed by real clients on the other.
namespace farmwarden::test {
namespace {

class ConsolePolicyRdpTest : public ConsoleOnDesk {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        ConsoleOnDesk::SetUp();
        if (IsSkipped()) {
            return;
        }
        rig.emplace();
        rig->start();
    }
    void TearDown() override {
        ConsoleOnDesk::TearDown();
        EXPECT_TRUE(!rig || rig->isRunning()) << rig->log();
        other.reset();
        seat.reset();
    }

    void startHosts() {
        hosts.emplace(RdpHostsOptions{.count = 2});
        for (const auto& [farm, host] : {std::pair("A", "h1"), std::pair("B", "h2")}) {
            rig->ctl({"farm", "add", farm});
            rig->ctl({"target", "add", host, "--farm", farm, "--address", (*hosts)[host].endpoint()});
        }
        ASSERT_TRUE(waitUntil([&] { return rig->sql("select count(*) from target where health = 'up'") == "2"; })) << rig->log();
    }
    // Asks for farm A, as a connection file does.
    RdpClient connect(const RdpUser& user) {
        return RdpClient({.endpoint = rig->endpoint(),
                          .user = user,
                          .extraArguments = {fmt::format("/load-balance-info:tsv://farmwarden.1.A?user={}", user.name)}});
    }
    std::string desktopOf(RdpClient& client) {
        const auto host = client.waitForDesktop(*hosts);
        return host ? *host : "none\n" + client.log() + rig->log();
    }
    std::size_t rulesInForce() {
        const nlohmann::json shown = rig->ctl({"policy", "show"});
        return shown["document"]["rules"].size();
    }
    std::string version() const { return rig->sql("select max(version) from policy"); }

    // On the Policy page: a new rule above the selected one, with a condition and where it leads.
    static void addRule(ConsoleSeat& at, std::string_view group, std::string_view farm) {
        at.press({"Insert"});
        ASSERT_TRUE(at.isAt("Values")) << at.transcript();
        at.type(group);
        at.press({"Return"});
        ASSERT_TRUE(at.isAt(group)) << "the card says it" << at.transcript();
        at.press({"Ctrl+Shift+A"});
        ASSERT_TRUE(at.isAt("Where")) << at.transcript();
        at.press({"Ctrl+A"});
        at.type(farm);
        at.press({"Return"});
        ASSERT_TRUE(at.isAt(fmt::format("{} → {}", group, farm))) << at.transcript();
    }
    static void publish(ConsoleSeat& at, std::string_view reason, int version) {
        at.press({"Ctrl+Return"});
        ASSERT_TRUE(at.isAt("Reason")) << at.transcript();
        at.type(reason);
        at.press({"Return"});
        ASSERT_TRUE(at.hears(fmt::format("Version {} is published", version))) << at.transcript();
    }
    // Tab until the focus is there.
    static bool tabTo(ConsoleSeat& at, std::string_view name) {
        for (int step = 0; step < 30; ++step) {
            const auto before = at.desk().reader().focus();
            if (before && before->role == "push button" && before->name.find(name) != std::string::npos) {
                return true;
            }
            at.press({"Tab"});
            (void)waitUntil([&] { return at.desk().reader().focus()->name != before->name; }, std::chrono::seconds(2));
        }
        return false;
    }
    static void openPolicy(ConsoleSeat& at) {
        at.press({"Ctrl+4"});
        ASSERT_TRUE(at.hears("Policy")) << at.transcript();
    }

    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
    std::optional<ConsoleSeat> other;  // of a second administrator
};

TEST_F(ConsolePolicyRdpTest, TheNextClientOfAGroupObeysARuleThatWasDrawnUpByKeys) {
    startHosts();
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser carol = hosts->addUser("carol");
    const std::string group = hosts->addGroup("graphics", {alice, carol});
    // Groups are looked up, and recorded, once a rule asks for any.
    rig->publish("[[rule]]\nid = 'trainers'\nwhen = [{ group = ['trainers'] }]\nthen = { farm = 'B' }\n");
    {
        RdpClient before = connect(alice);
        ASSERT_EQ(desktopOf(before), "h1");
    }

    openConsole({rig->storePath().string()});
    ASSERT_NO_FATAL_FAILURE(openPolicy(*seat));
    ASSERT_NO_FATAL_FAILURE(addRule(*seat, group, "B"));
    ASSERT_TRUE(isAt("live")) << "the margin says that it has an effect" << transcript();
    ASSERT_NO_FATAL_FAILURE(goTo("Replay past connections"));
    ASSERT_TRUE(tabTo(*seat, "Replay")) << transcript();
    press({"space"});
    ASSERT_TRUE(hears("1 other farm")) << "alice's connection of before would go elsewhere" << transcript();
    EXPECT_EQ(version(), "1") << "nothing is published by looking";
    ASSERT_NO_FATAL_FAILURE(publish(*seat, "graphics have machines of their own", 2));
    ASSERT_TRUE(waitUntil([&] { return version() == "2"; })) << rig->log();

    RdpClient after = connect(carol);
    EXPECT_EQ(desktopOf(after), "h2") << "the next client of the group";
    RdpClient again = connect(alice);
    EXPECT_EQ(desktopOf(again), "h1") << "who has a session keeps it";
}

TEST_F(ConsolePolicyRdpTest, EveryEditIsTakenBackToTheStart) {
    rig->ctl({"farm", "add", "A"});
    rig->publish("[[rule]]\nid = 'one'\nwhen = [{ group = ['a'] }]\nthen = { farm = 'A' }\n"
                 "[[rule]]\nid = 'two'\nwhen = [{ group = ['b'] }]\nthen = { farm = 'A' }\n");
    openConsole({rig->storePath().string()});
    ASSERT_NO_FATAL_FAILURE(openPolicy(*seat));
    ASSERT_TRUE(hears("2 rules")) << transcript();
    ASSERT_NO_FATAL_FAILURE(addRule(*seat, "c", "A"));
    press({"Alt+Down"});
    ASSERT_TRUE(hears("Undo: Move")) << transcript();
    press({"space"});
    ASSERT_TRUE(hears("Undo: Disable")) << transcript();
    press({"Home", "Delete"});
    ASSERT_TRUE(hears("Undo: Delete")) << transcript();
    for (int step = 0; step < 6; ++step) {
        press({"Ctrl+Z"});
    }
    EXPECT_TRUE(hears("Version 1 by")) << "as if nothing had been: " << transcript();
    press({"Ctrl+Return"});
    EXPECT_FALSE(seat->desk().reader().focus()->name == "Reason") << "there is nothing to publish";
}

TEST_F(ConsolePolicyRdpTest, TwoConsolesEditAtOnceAndTheSecondMerges) {
    rig->ctl({"farm", "add", "A"});
    rig->publish("[[rule]]\nid = 'one'\nwhen = [{ group = ['a'] }]\nthen = { farm = 'A' }\n");
    openConsole({rig->storePath().string()});
    other.emplace();
    ASSERT_TRUE(other->open({rig->storePath().string()})) << other->transcript();
    for (ConsoleSeat* const at : {&*seat, &*other}) {
        ASSERT_NO_FATAL_FAILURE(openPolicy(*at));
        ASSERT_TRUE(at->hears("1 rule")) << at->transcript();
    }
    ASSERT_NO_FATAL_FAILURE(addRule(*seat, "mine", "A"));
    ASSERT_NO_FATAL_FAILURE(addRule(*other, "yours", "A"));
    ASSERT_NO_FATAL_FAILURE(publish(*seat, "the first to publish", 2));

    ASSERT_TRUE(other->hears("Version 2 is in force now")) << other->transcript();
    other->press({"Ctrl+Return"});
    ASSERT_TRUE(other->hears("Nothing contradicts")) << other->transcript();
    ASSERT_TRUE(tabTo(*other, "Take the merge into the draft")) << other->transcript();
    other->press({"space"});
    ASSERT_TRUE(other->hears("Undo: Merge")) << other->transcript();
    ASSERT_NO_FATAL_FAILURE(publish(*other, "the second, with both", 3));
    ASSERT_TRUE(waitUntil([&] { return version() == "3"; })) << rig->log();
    EXPECT_EQ(rulesInForce(), 3U) << "nobody's rule is lost";
}

TEST_F(ConsolePolicyRdpTest, AnOldVersionComesBack) {
    rig->ctl({"farm", "add", "A"});
    rig->publish("[[rule]]\nid = 'old'\nwhen = [{ group = ['a'] }]\nthen = { farm = 'A' }\n");
    const nlohmann::json before = rig->ctl({"policy", "show"})["document"]["rules"];
    rig->publish("[[rule]]\nid = 'new'\nwhen = [{ group = ['b'] }]\nthen = { farm = 'A' }\n");
    openConsole({rig->storePath().string()});
    ASSERT_NO_FATAL_FAILURE(openPolicy(*seat));
    ASSERT_NO_FATAL_FAILURE(goTo("Versions of the policy"));
    ASSERT_TRUE(isAt("Published versions")) << transcript();
    press({"End"});
    ASSERT_TRUE(tabTo(*seat, "Take over")) << transcript();
    press({"space"});
    ASSERT_TRUE(hears("Undo: Take over version 1")) << transcript();
    ASSERT_NO_FATAL_FAILURE(publish(*seat, "as it was", 3));
    ASSERT_TRUE(waitUntil([&] { return version() == "3"; })) << rig->log();
    EXPECT_EQ(rig->ctl({"policy", "show"})["document"]["rules"], before);
    EXPECT_EQ(rig->sql("select restored from policy where version = 3"), "1");
}

}  // namespace
}  // namespace farmwarden::test
