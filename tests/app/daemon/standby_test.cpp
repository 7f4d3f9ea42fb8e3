#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/core/store/postgres/pg_server.h"
#include "tests/support/file.h"

// Two real brokers and farmwardenctl on one database.
namespace farmwarden::test {
namespace {

using testing::HasSubstr;

class Standby : public testing::Test {
protected:
    Process startBroker(const std::string& name) {
        writeFile(
            folder / (name + ".toml"),
            fmt::format("[store]\nurl = \"{}\"\n[broker]\nname = \"{}\"\n[front_door]\nmode = \"none\"\n", url, name));
        auto started = Process::start({.command = {FARMWARDEN_DAEMON, "--config", folder / (name + ".toml")},
                                       .output = folder / (name + ".log")});
        if (!started) {
            throw std::runtime_error(started.error().message);
        }
        return std::move(*started);
    }
    bool says(const std::string& broker, const std::string& words) {
        return waitUntil([&] { return readFile(folder / (broker + ".log")).contains(words); });
    }
    CommandResult ctl(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {FARMWARDEN_CTL, "--store", url, "--json"});
        return run({.command = arguments}).value();
    }
    std::string serving() {
        const auto status = nlohmann::json::parse(ctl({"broker", "status"}).output);
        return status["writer"].is_null() ? "" : status["writer"].get<std::string>();
    }

    PgServer& server = PgServer::shared();
    std::string url = server.newDatabase();
    TempDir folder;
};

TEST_F(Standby, TheSecondBrokerTakesOverWhenTheFirstIsKilledAndKnowsWhatItDid) {
    Process first = startBroker("first");
    ASSERT_TRUE(says("first", "Broker first is up")) << readFile(folder / "first.log");
    Process second = startBroker("second");
    ASSERT_TRUE(says("second", "Standing by: broker first serves")) << readFile(folder / "second.log");
    EXPECT_EQ(serving(), "first");

    ASSERT_EQ(ctl({"farm", "add", "office"}).status.code, 0);
    ASSERT_EQ(ctl({"target", "add", "sh-1", "--farm", "office", "--address", "192.0.2.1"}).status.code, 0);
    const auto placed = ctl({"place", "--farm", "office", "--user", "anna", "--commit"});
    ASSERT_EQ(placed.status.code, 0) << placed.output;

    first.signal(SIGKILL);
    first.waitForExit();
    ASSERT_TRUE(says("second", "Broker second is up")) << readFile(folder / "second.log");
    EXPECT_EQ(serving(), "second");
    const auto again = ctl({"place", "--farm", "office", "--user", "anna", "--commit"});
    ASSERT_EQ(again.status.code, 0) << again.output;
    EXPECT_EQ(nlohmann::json::parse(again.output)["outcome"], "reconnected");
    EXPECT_EQ(nlohmann::json::parse(ctl({"store", "check"}).output)["problems"].size(), 0U);
    EXPECT_EQ(second.stop().code, 0);
}

TEST_F(Standby, AStandbyEndsWhenItIsTold) {
    Process first = startBroker("first");
    ASSERT_TRUE(says("first", "Broker first is up"));
    Process second = startBroker("second");
    ASSERT_TRUE(says("second", "Standing by"));
    EXPECT_EQ(second.stop().code, 0);
    EXPECT_EQ(first.stop().code, 0);
}

TEST_F(Standby, WithoutABrokerTheCommandLineCarriesOutRequestsItself) {
    const auto migrated = run({.command = {FARMWARDEN_CTL, "--store", url, "store", "migrate"}}).value();
    ASSERT_EQ(migrated.status.code, 0) << migrated.output;
    const auto added = ctl({"farm", "add", "office"});
    ASSERT_EQ(added.status.code, 0) << added.output;
    EXPECT_THAT(ctl({"farm", "list"}).output, HasSubstr("office"));
    const auto backup = ctl({"store", "backup", (folder / "copy").string()});
    EXPECT_EQ(backup.status.code, 1);
    EXPECT_THAT(backup.output, HasSubstr("pg_dump"));
}

TEST_F(Standby, NoMessageAndNoLogShowsThePassword) {
    url.insert(url.find('@'), ":s3cret");
    Process first = startBroker("first");
    ASSERT_TRUE(says("first", "Broker first is up"));
    const auto status = ctl({"broker", "status"});
    EXPECT_EQ(status.status.code, 0) << status.output;
    first.stop();
    const auto checked =
        run({.command = {FARMWARDEN_DAEMON, "--config", folder / "first.toml", "--check-config"}}).value();
    for (const std::string& text : {readFile(folder / "first.log"), status.output, checked.output}) {
        EXPECT_THAT(text, testing::AllOf(HasSubstr("postgresql://super@"), testing::Not(HasSubstr("s3cret"))));
    }
}

}  // namespace
}  // namespace farmwarden::test
