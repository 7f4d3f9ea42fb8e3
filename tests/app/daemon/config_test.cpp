#include "app/daemon/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/policy/toml_text.h"

namespace farmwarden::daemon {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> problemsOf(const std::string& text) {
    const auto config = parseConfig(text, "f.toml");
    return config ? std::vector<std::string>{} : config.error().lines;
}

TEST(DaemonConfig, NeedsOnlyAStore) {
    const auto config = parseConfig("[store]\npath = \"/tmp/a.db\"\n", "f.toml");
    ASSERT_TRUE(config);
    EXPECT_EQ(config->storePath, "/tmp/a.db");
    EXPECT_EQ(config->runDirectory, "/tmp/a.db.run");
    ASSERT_EQ(config->listens.size(), 1U);
    EXPECT_EQ(config->listens[0].port, 3389);
    EXPECT_EQ(config->listens[0].farm, "");
}

TEST(DaemonConfig, ReadsEveryKey) {
    const auto config = parseConfig(R"(
[store]
path = "a.db"
retention = "7d"
[broker]
name = "gw-a"
pending_timeout = "90s"
left_alone_timeout = "2h"
quarantine_after = 5
quarantine_for = "10m"
[front_door]
mode = "attached"
run_directory = "/run/fw"
haproxy = "/usr/sbin/haproxy"
runtime_socket = "/run/haproxy/admin.sock"
shared = "127.0.0.1:3390"
max_connections = 1000
leave_running = true
[[front_door.listen]]
farm = "A"
address = "[::1]:3391"
[groups]
source = "none"
keep = "1m"
keep_unknown = "5s"
[load]
command = ["ssh", "{host}", "cat", "/proc/loadavg"]
every = "10s"
deadline = "2s"
scale = 8
at_once = 4
[log]
level = "debug"
)",
                                    "f.toml");
    ASSERT_TRUE(config) << config.error().lines[0];
    EXPECT_EQ(config->retention, std::chrono::hours(168));
    EXPECT_EQ(config->brokerName, "gw-a");
    EXPECT_EQ(config->pendingTimeout, std::chrono::seconds(90));
    EXPECT_EQ(config->leftAloneTimeout, std::chrono::hours(2));
    EXPECT_EQ(config->quarantineAfter, 5U);
    EXPECT_EQ(config->quarantineFor, std::chrono::minutes(10));
    EXPECT_EQ(config->frontDoor, FrontDoorMode::Attached);
    EXPECT_EQ(config->runDirectory, "/run/fw");
    EXPECT_EQ(config->haproxy, "/usr/sbin/haproxy");
    EXPECT_EQ(config->runtimeSocket, "/run/haproxy/admin.sock");
    EXPECT_EQ(config->maxConnections, 1000U);
    EXPECT_TRUE(config->leaveRunning);
    EXPECT_EQ(config->groups, GroupSource::None);
    EXPECT_EQ(config->keepGroups, std::chrono::minutes(1));
    EXPECT_EQ(config->keepUnknownGroups, std::chrono::seconds(5));
    ASSERT_TRUE(config->load);
    EXPECT_THAT(config->load->command, ElementsAre("ssh", "{host}", "cat", "/proc/loadavg"));
    EXPECT_EQ(config->load->every, std::chrono::seconds(10));
    EXPECT_EQ(config->load->deadline, std::chrono::seconds(2));
    EXPECT_EQ(config->load->scale, 8.0);
    EXPECT_EQ(config->load->atOnce, 4U);
    EXPECT_EQ(config->logLevel, base::log::Level::Debug);
    ASSERT_EQ(config->listens.size(), 2U);
    EXPECT_EQ(config->listens[1].farm, "A");
    EXPECT_EQ(config->listens[1].host, "::1");
    EXPECT_EQ(config->listens[1].port, 3391);
}

TEST(DaemonConfig, AStoreMayBeADatabase) {
    const auto config = parseConfig("[store]\nurl = \"postgresql://b@db/farm\"\n", "f.toml");
    ASSERT_TRUE(config) << config.error().lines[0];
    EXPECT_TRUE(config->isShared);
    EXPECT_EQ(config->storePath, "postgresql://b@db/farm");
    EXPECT_EQ(config->runDirectory, "/run/farmwarden");
    EXPECT_THAT(problemsOf("[store]\nurl = \"mysql://db\"\n"), ElementsAre(HasSubstr("f.toml:2:7: store.url must be")));
    EXPECT_THAT(problemsOf("[store]\npath = \"a\"\nurl = \"postgresql://db/x\"\n"), ElementsAre(HasSubstr("keep one of them")));
}

TEST(DaemonConfig, ReportsEveryProblemAtOnceWithItsPlace) {
    EXPECT_THAT(problemsOf(R"([store]
path = 7
[broker]
name = "two words"
pending_timeout = "soon"
quarantine_after = 0
colour = "red"
[front_door]
mode = "magic"
shared = "127.0.0.1:0"
leave_running = "yes"
)"),
                ElementsAre(HasSubstr("f.toml:2:8: path must be a string in quotes, but this is an integer"), HasSubstr("store.path is missing"),
                            HasSubstr("f.toml:7:1: unknown key broker.colour; known here: name"), HasSubstr("f.toml:4:8: broker.name \"two words\""),
                            HasSubstr("f.toml:5:19: pending_timeout = \"soon\" is no duration"),
                            HasSubstr("f.toml:6:20: quarantine_after must be from 1 to 1000, but is 0"),
                            HasSubstr("f.toml:9:8: front_door.mode \"magic\" must be child, attached or none"),
                            HasSubstr("leave_running must be true or false, but this is a string"),
                            HasSubstr("the port must be a number from 1 to 65535")));
}

TEST(DaemonConfig, ReportsWhatIsWrongWithGroupsAndLoad) {
    EXPECT_THAT(problemsOf(R"([store]
path = "a"
[groups]
source = "ldap"
keep = 5
members = "x"
[load]
command = "ssh host"
scale = 0
at_once = 0
)"),
                ElementsAre(HasSubstr("f.toml:6:1: unknown key groups.members; known here: source, keep, keep_unknown"),
                            HasSubstr("f.toml:4:10: groups.source \"ldap\" must be nss or none"),
                            HasSubstr("f.toml:5:8: keep must be a string in quotes, but this is an integer"),
                            HasSubstr("f.toml:8:11: load.command must be the program and its arguments"),
                            HasSubstr("f.toml:9:9: scale must be a number greater than 0"),
                            HasSubstr("f.toml:10:11: at_once must be from 1 to 256, but is 0")));
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[load]\nevery = '5s'\n"), ElementsAre(HasSubstr("f.toml:3:1: load.command must be")));
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[load]\ncommand = ['']\n"), ElementsAre(HasSubstr("f.toml:4:12: load.command names no program")));
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[load]\ncommand = ['a', 1]\n"), ElementsAre(HasSubstr("load.command must be")));
}

// A daemon reads both; the library behind them must be set up the same for both.
TEST(DaemonConfig, IsReadBesidePoliciesInOneProgram) {
    EXPECT_TRUE(policy::parseToml("format = 1\n").diagnostics.empty());
    EXPECT_TRUE(policy::parseToml("format = ").hasErrors());
    EXPECT_THAT(problemsOf("[="), ElementsAre(HasSubstr("f.toml:1:")));
}

TEST(DaemonConfig, SaysWhereTheSyntaxBreaks) {
    EXPECT_THAT(problemsOf("[store\npath = 1"), ElementsAre(HasSubstr("f.toml:1:")));
}

TEST(DaemonConfig, RefusesTheSameAddressTwice) {
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[front_door]\nshared='127.0.0.1:1'\n[[front_door.listen]]\nfarm='A'\naddress='127.0.0.1:1'\n"),
                ElementsAre(HasSubstr("127.0.0.1:1 is given twice")));
}

TEST(DaemonConfig, RefusesAHostNameAsListenAddress) {
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[front_door]\nshared='gateway:3389'\n"), ElementsAre(HasSubstr("must be an IP address of this machine")));
}

TEST(DaemonConfig, AttachedNeedsARuntimeSocket) {
    EXPECT_THAT(problemsOf("[store]\npath='a'\n[front_door]\nmode='attached'\n"), ElementsAre(HasSubstr("needs runtime_socket")));
}

TEST(DaemonConfig, NamesAFileThatCannotBeRead) {
    const auto config = readConfig("/nowhere/f.toml");
    ASSERT_FALSE(config);
    EXPECT_THAT(config.error().lines, ElementsAre(HasSubstr("/nowhere/f.toml: cannot be read: No such file")));
}

}  // namespace
}  // namespace farmwarden::daemon
