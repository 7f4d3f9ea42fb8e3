#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/rdp_client.h"
#include "tests/support/file.h"

// What plug-ins say, seen from the client's chair: xfreerdp -> HAProxy -> farmwardend -> a process for each plug-in, and
// then xrdp. Farm A fills its hosts one after the other, so that whoever spreads users is no built-in policy: h1, and h2
// tagged "day". h3 is in no farm.
namespace farmwarden::test {
namespace {

using testing::HasSubstr;
using nlohmann::json;

class PluginRdpTest : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        ::setenv("FARMWARDEN_PLUGINS", FARMWARDEN_SAMPLES, 1);  // for the broker and for farmwardenctl
        hosts.emplace(RdpHostsOptions{.count = 3});
        rig.emplace();
        rig->start();
        rig->ctl({"farm", "add", "A", "--balance", "fill"});
        rig->ctl({"target", "add", "h1", "--farm", "A", "--address", (*hosts)["h1"].endpoint()});
        rig->ctl({"target", "add", "h2", "--farm", "A", "--address", (*hosts)["h2"].endpoint(), "--tag", "day"});
        ASSERT_TRUE(waitUntil([&] { return rig->sql("select count(*) from target where health = 'up'") == "2"; }))
            << rig->log();
    }
    void TearDown() override { EXPECT_TRUE(!rig || rig->isRunning()) << rig->log(); }

    void turnOn(const std::string& plugin, const json& configuration = json::object()) {
        const auto file = rig->storePath().parent_path() / (plugin + ".json");
        writeFile(file, configuration.dump());
        rig->ctl({"plugin", "set", plugin, "--on", "--configuration", file.string(), "--reason", "test"});
        ASSERT_TRUE(waitUntil([&] { return stateOf(plugin) == "active"; })) << rig->log();
    }
    json statusOf(const std::string& plugin) {
        const json status = rig->ctl({"plugin", "status"});
        for (const json& one : status.at("plugins")) {
            if (one.at("name") == plugin) {
                return one;
            }
        }
        return json::object();
    }
    std::string stateOf(const std::string& plugin) { return statusOf(plugin).value("state", ""); }

    RdpClient connect(const RdpUser& user) {
        return RdpClient({.endpoint = rig->endpoint(),
                          .user = user,
                          .extraArguments = {fmt::format("/load-balance-info:tsv://farmwarden.1.A?user={}", user.name)}});
    }
    std::string desktopOf(RdpClient& client) {
        const auto host = client.waitForDesktop(*hosts);
        return host ? *host : "none\n" + client.log() + rig->log();
    }
    // Of the user's latest placement: "time-of-day decline, fewest-sessions-2008 target h1".
    std::string answersFor(const RdpUser& user) const {
        const std::string body = rig->sql(fmt::format(
            "select body from journal where json_extract(body, '$.user') = '{}' and json_extract(body, '$.plugins') is not null "
            "order by revision desc limit 1", user.name));
        std::string text;
        const json answers = body.empty() ? json::array() : json::parse(body).at("plugins");
        for (const json& one : answers) {
            text += fmt::format("{}{} {}{}{}", text.empty() ? "" : ", ", one.value("plugin", ""), one.value("answer", ""),
                                one.contains("text") ? " " : "", one.value("text", ""));
        }
        return text;
    }

    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
};

TEST_F(PluginRdpTest, BothGenerationsSteerClientsInOneChain) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    const RdpUser carol = hosts->addUser("carol");
    turnOn("time-of-day", {{"windows",
                            {{{"from", "00:00"}, {"until", "12:00"}, {"tag", "day"}},
                             {{"from", "12:00"}, {"until", "00:00"}, {"tag", "day"}}}}});
    turnOn("fewest-sessions-2008");
    turnOn("external-desktop", {{"desktops", {{{"user", carol.name},
                                               {"host", (*hosts)["h3"].address},
                                               {"port", (*hosts)["h3"].port}}}}});
    rig->ctl({"plugin", "order", "load-balancing", "time-of-day", "fewest-sessions-2008"});

    const json trial = rig->ctl({"plugin", "try", "--farm", "A", "--user", "somebody"});
    EXPECT_EQ(trial.at("target"), "h2");
    EXPECT_EQ(trial.at("plugins").size(), 2U) << trial;
    EXPECT_EQ(rig->sql("select count(*) from session"), "0") << "a trial places nobody";

    RdpClient first = connect(alice);
    ASSERT_EQ(desktopOf(first), "h2") << "the second generation's: the built-in policy begins with h1";
    EXPECT_EQ(answersFor(alice), "external-desktop decline, time-of-day target h2");

    // Outside its hours the second generation declines, and the first one is asked.
    turnOn("time-of-day", {{"windows", json::array()}});
    RdpClient second = connect(bob);
    ASSERT_EQ(desktopOf(second), "h1") << "the first generation's: the built-in policy would fill h2";
    EXPECT_EQ(answersFor(bob), "external-desktop decline, time-of-day decline, fewest-sessions-2008 target h1");
    const json sessions = rig->ctl({"session", "list", "user:" + bob.name});
    ASSERT_EQ(sessions.size(), 1U) << sessions;
    EXPECT_THAT(rig->tryCtl({"session", "why", sessions[0].at("id").get<std::string>()}).output,
                HasSubstr("fewest-sessions-2008"));

    RdpClient third = connect(carol);
    EXPECT_EQ(desktopOf(third), "h3") << "an address in no farm";
    EXPECT_EQ(rig->sql(fmt::format("select count(*) from session where user = '{}'", carol.name)), "0");
    EXPECT_EQ(answersFor(carol), "external-desktop external " + (*hosts)["h3"].address);
}

TEST_F(PluginRdpTest, APluginThatDiesCostsNobodyTheDesktopAndComesBack) {
    const RdpUser alice = hosts->addUser("alice");
    turnOn("fewest-sessions-2008");
    const pid_t former = statusOf("fewest-sessions-2008").at("pid").get<pid_t>();
    ASSERT_EQ(::kill(former, SIGKILL), 0);
    RdpClient client = connect(alice);
    ASSERT_EQ(desktopOf(client), "h1");
    EXPECT_TRUE(waitUntil([&] {
        const json status = statusOf("fewest-sessions-2008");
        return status.value("state", "") == "active" && status.value("pid", pid_t{0}) != former;
    })) << rig->log();
    EXPECT_EQ(statusOf("fewest-sessions-2008").value("starts", 0), 2);
}

}  // namespace
}  // namespace farmwarden::test
