#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <asio/io_context.hpp>
#include <asio/ip/tcp.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/support/file.h"
#include "tests/support/free_port.h"
#include "tests/support/temp_dir.h"

// What farmwardend says and how it ends when it cannot start.
namespace farmwarden::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class BrokerStart : public testing::Test {
protected:
    CommandResult start(const std::string& store, std::uint16_t port, const std::string& more = {}) {
        writeFile(folder.path() / "f.toml", fmt::format("[store]\npath = \"{}\"\n[front_door]\nrun_directory = \"{}\"\nshared = \"127.0.0.1:{}\"\n"
                                                        "max_connections = 100\n{}",
                                                        store, (folder.path() / "run").string(), port, more));
        return run({.command = {FARMWARDEN_DAEMON, "--config", folder.path() / "f.toml"}}).value();
    }
    std::string store() const { return folder.path() / "store.db"; }

    TempDir folder{"farmwarden-start"};
};

TEST_F(BrokerStart, NamesThePortThatIsInUse) {
    asio::io_context io;
    const asio::ip::tcp::acceptor taken(io, {asio::ip::make_address("127.0.0.1"), 0});
    const auto port = taken.local_endpoint().port();
    const CommandResult result = start(store(), port);
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, HasSubstr(fmt::format("127.0.0.1:{}", port)));
}

TEST_F(BrokerStart, NamesAMissingHaproxy) {
    const CommandResult result = start(store(), freePort(), "haproxy = \"/nowhere/haproxy\"\n");
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, HasSubstr("/nowhere/haproxy"));
}

TEST_F(BrokerStart, NamesTheDaemonThatHasTheStore) {
    BrokerRig rig;
    rig.start();
    const CommandResult result = start(rig.storePath(), freePort());
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, AllOf(HasSubstr(rig.storePath().string()), HasSubstr("farmwardend"), HasSubstr("process")));
    EXPECT_TRUE(rig.isRunning());
}

TEST_F(BrokerStart, SaysWhyTheStoreCannotBeWritten) {
    const CommandResult result = start("/proc/nowhere/store.db", freePort());
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, HasSubstr("/proc/nowhere"));
}

TEST_F(BrokerStart, RefusesADamagedStoreAndLeavesItAlone) {
    writeFile(store(), std::string(8192, 'x'));
    const CommandResult result = start(store(), freePort());
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, AllOf(HasSubstr("store.db"), Not(HasSubstr("up on store"))));
    EXPECT_EQ(readFile(store()), std::string(8192, 'x'));
}

TEST_F(BrokerStart, RefusesAStoreOfANewerVersion) {
    { ASSERT_EQ(run({.command = {"sqlite3", store(), "pragma application_id = 0; create table t(x); pragma user_version = 9999;"}})->status.code, 0); }
    const CommandResult result = start(store(), freePort());
    EXPECT_EQ(result.status.code, 1);
    EXPECT_THAT(result.output, HasSubstr("store.db"));
}

TEST_F(BrokerStart, RefusesWrongConfigurationWithEveryProblem) {
    const CommandResult result = start(store(), 0, "colour = \"red\"\n");
    EXPECT_EQ(result.status.code, 2);
    EXPECT_THAT(result.output, AllOf(HasSubstr("f.toml:5"), HasSubstr("f.toml:7"), HasSubstr("colour")));
}

TEST_F(BrokerStart, RestartsAHaproxyThatDies) {
    BrokerRig rig;
    rig.start();
    rig.killHaproxy();
    ASSERT_TRUE(waitUntil([&] { return rig.sql("select count(*) from journal where kind = 'front-door.changed' and body like '%down%'") != "0"; }))
        << rig.log();
    EXPECT_TRUE(waitUntil([&] { return accepts("127.0.0.1", rig.port()); })) << rig.log();
    EXPECT_TRUE(rig.isRunning());
}

}  // namespace
}  // namespace farmwarden::test
