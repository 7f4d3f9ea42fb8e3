#include "core/plugin/chain/plugin_set.h"

#include <gtest/gtest.h>

#include "core/plugin/chain/policy_member.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/plugin/support/fake_host.h"
#include "tests/core/plugin/support/manual_timers.h"

namespace farmwarden::plugin::chain {
namespace {

class PluginSetTest : public testing::Test {
protected:
    static PluginSetup setup(const std::string& name, channel::Roles roles = FW_ROLE_LOAD_BALANCING) {
        PluginSetup setup;
        setup.description.name = name;
        setup.description.roles = roles;
        return setup;
    }
    // Applies, and lets every host that was started say that it is ready.
    std::string apply(Wanted wanted) {
        std::string codes;
        for (const base::Diagnostic& problem :
             set.apply(std::move(wanted), [this](const std::string&name, base::Result<void> result) {
                 configured.push_back(name + ": " + (result ? "done" : result.error().message));
             })) {
            codes += problem.subject + " " + problem.code + "\n";
        }
        for (auto& [name, host] : hosts) {
            if (host.launches > ready[name]) {
                ready[name] = host.launches;
                host.say(channel::Started{set.find(name)->status().roles, true});
            }
        }
        return codes;
    }
    std::string order(Stage stage) {
        std::string names;
        for (const auto& member : chain.order(stage)) {
            names += member->name() + " ";
        }
        return names;
    }

    test::ManualTimers timers;
    base::ManualClock clock{base::TimePoint{}};
    test::StubWorld world;
    std::map<std::string, test::FakeHosts> hosts;
    std::map<std::string, int> ready;
    std::vector<std::string> configured;
    Chain chain{timers, builtInPolicy(), {}};
    PluginSet set{chain,
                  Surroundings{timers, clock, world, [](auto&&...) {}, [](auto&&...) {}, [](const std::string&) {}},
                  [this](const PluginSetup& plugin) { return hosts[plugin.description.name].launcher(); }};
};

TEST_F(PluginSetTest, AsksNamedOnesInTheirOrderAndTheRestByName) {
    Wanted wanted{{setup("c"), setup("a"), setup("b", FW_ROLE_FILTER), setup("d")}, {}};
    wanted.order[static_cast<std::size_t>(Stage::LoadBalancing)] = {"d", "unknown", "b", "d"};
    EXPECT_EQ(apply(wanted), "");
    EXPECT_EQ(order(Stage::LoadBalancing), "d a c ");
    EXPECT_EQ(order(Stage::Filter), "b ");
    EXPECT_EQ(order(Stage::Placement), "");
}

TEST_F(PluginSetTest, LeavesAloneWhatDidNotChange) {
    apply({{setup("a"), setup("b")}, {}});
    apply({{setup("b"), setup("a")}, {}});
    EXPECT_EQ(hosts["a"].launches, 1);
    EXPECT_EQ(hosts["b"].launches, 1);
}

TEST_F(PluginSetTest, StopsWhatIsDisabledOrGone) {
    apply({{setup("a"), setup("b")}, {}});
    Wanted wanted{{setup("a")}, {}};
    wanted.plugins[0].isEnabled = false;
    apply(wanted);
    EXPECT_EQ(hosts["a"].retired, std::vector<std::string>{"disabled"});
    EXPECT_EQ(hosts["b"].retired, std::vector<std::string>{"disabled"});
    EXPECT_EQ(order(Stage::LoadBalancing), "");
    EXPECT_TRUE(set.status().empty());
    apply({{setup("a")}, {}});
    EXPECT_EQ(hosts["a"].launches, 2);
}

TEST_F(PluginSetTest, GivesNewConfigurationToARunningPlugin) {
    apply({{setup("a")}, {}});
    Wanted wanted{{setup("a")}, {}};
    wanted.plugins[0].configuration = R"({"x":1})";
    apply(wanted);
    EXPECT_EQ(hosts["a"].all<channel::Configure>().back().configuration, R"({"x":1})");
    hosts["a"].say(channel::Configured{"x must be 2", false});
    EXPECT_EQ(configured, std::vector<std::string>{"a: plug-in a: x must be 2"});
    EXPECT_EQ(hosts["a"].launches, 1);
}

TEST_F(PluginSetTest, StartsAnewWhatAnotherProcessMustTakeUp) {
    apply({{setup("a")}, {}});
    Wanted wanted{{setup("a")}, {}};
    wanted.plugins[0].description.version = "2";
    apply(wanted);
    EXPECT_EQ(hosts["a"].retired, std::vector<std::string>{"started anew"});
    EXPECT_EQ(hosts["a"].launches, 2);
    EXPECT_EQ(order(Stage::LoadBalancing), "a ");
    wanted.plugins[0].deadline = std::chrono::milliseconds(50);  // needs none
    apply(wanted);
    EXPECT_EQ(hosts["a"].launches, 2);
}

TEST_F(PluginSetTest, GivesAnExclusiveRoleToWhoHasItAlready) {
    EXPECT_EQ(apply({{setup("late", FW_ROLE_PROVISIONING)}, {}}), "");
    EXPECT_EQ(apply({{setup("early", FW_ROLE_PROVISIONING), setup("late", FW_ROLE_PROVISIONING)}, {}}),
              "early exclusive-role\n");
    EXPECT_EQ(hosts["late"].launches, 1);
    EXPECT_EQ(set.find("early"), nullptr);
    EXPECT_EQ(apply({{setup("early", FW_ROLE_PROVISIONING)}, {}}), "");
    EXPECT_NE(set.find("early"), nullptr);
}

TEST_F(PluginSetTest, TellsAllOfThemWhatChangesAndEverythingAnewOnceAsked) {
    apply({{setup("a"), setup("b", FW_ROLE_NOTIFICATIONS)}, {}});
    set.notify(channel::TargetChanged{channel::Change::Updated, test::target("sh-1")});
    EXPECT_EQ(hosts["a"].all<channel::TargetChanged>().size(), 1u);
    EXPECT_EQ(hosts["b"].all<channel::TargetChanged>().size(), 1u);
    set.resync();
    EXPECT_EQ(hosts["a"].all<channel::Resync>().size(), 2u);
}

TEST_F(PluginSetTest, ForwardsAStopToAll) {
    apply({{setup("a"), setup("b")}, {}});
    set.stop("the broker stops");
    EXPECT_EQ(hosts["b"].retired, std::vector<std::string>{"the broker stops"});
    EXPECT_FALSE(chain.hasPlugins(Stage::LoadBalancing));
}

}  // namespace
}  // namespace farmwarden::plugin::chain
