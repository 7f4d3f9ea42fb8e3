#include "core/frontdoor/convergence.h"

#include <gtest/gtest.h>

namespace farmwarden::frontdoor {
namespace {

using Commands = std::vector<std::string>;

WantedServer wanted(const std::string& target, ServerState state = ServerState::Ready) {
    return {"farm_01", target, "10.0.0.1", 3389, state, 100};
}

ServerRow row(const std::string& target, const std::string& status = "UP") {
    return {"farm_01", target, status, "L7OK", "", "10.0.0.1:3389", 0, 100, 5};
}

Commands commandsFor(const std::vector<WantedServer>& servers, const std::vector<ServerRow>& rows,
                     const std::set<ServerKey>& closed = {}) {
    return converge(servers, rows, closed, Settings()).commands;
}

TEST(Convergence, NothingToDoNeedsNoCommands) {
    EXPECT_EQ(commandsFor({wanted("h1")}, {row("h1")}), Commands());
    EXPECT_EQ(commandsFor({wanted("h1", ServerState::Drain)}, {row("h1", "DRAIN")}), Commands());
    EXPECT_EQ(commandsFor({}, {}), Commands());
}

TEST(Convergence, AMissingServerIsAddedWithEverythingSpeltOut) {
    EXPECT_EQ(commandsFor({wanted("h1")}, {}),
              (Commands{"add server farm_01/h1 10.0.0.1:3389 check inter 1000 fall 2 rise 1 on-marked-down "
                        "shutdown-sessions weight 100;"
                        "enable health farm_01/h1;set server farm_01/h1 state ready"}));
}

TEST(Convergence, Ipv6AddressesAreBracketed) {
    WantedServer server = wanted("h1");
    server.address = "fd00::1";
    EXPECT_TRUE(commandsFor({server}, {})[0].starts_with("add server farm_01/h1 [fd00::1]:3389 "));
}

TEST(Convergence, DifferencesAreChangedInPlace) {
    WantedServer server = wanted("h1", ServerState::Drain);
    server.address = "10.0.0.2";
    server.weight = 7;
    EXPECT_EQ(commandsFor({server}, {row("h1")}), (Commands{"set server farm_01/h1 addr 10.0.0.2 port 3389;set server "
                                                            "farm_01/h1 weight 7;set server farm_01/h1 state drain;"}));
    EXPECT_EQ(commandsFor({wanted("h1")}, {row("h1", "DRAIN")}), (Commands{"set server farm_01/h1 state ready;"}));
    EXPECT_EQ(commandsFor({wanted("h1")}, {row("h1", "MAINT")}), (Commands{"set server farm_01/h1 state ready;"}));
}

TEST(Convergence, AClosedServerIsDrainedAndForgottenOnce) {
    const auto first = converge({wanted("h1", ServerState::Maint)}, {row("h1")}, {}, Settings());
    EXPECT_EQ(first.commands,
              (Commands{"set server farm_01/h1 state drain;", "clear table farm_01 data.server_id eq 5"}));
    EXPECT_EQ(commandsFor({wanted("h1", ServerState::Maint)}, {row("h1", "DRAIN")}, first.closed), Commands());
}

TEST(Convergence, NeverPutsAServerWithConnectionsInMaintenance) {
    for (const char* status : {"UP", "UP 1/2", "DOWN", "DRAIN", "MAINT", "no check"}) {
        ServerRow busy = row("h1", status);
        busy.sessions = 1;
        for (const auto& servers :
             {std::vector<WantedServer>(), {wanted("h1", ServerState::Maint)}, {wanted("h1", ServerState::Drain)}}) {
            for (const std::string& command : commandsFor(servers, {busy})) {
                EXPECT_FALSE(command.contains("state maint") || command.contains("del server"))
                    << status << ": " << command;
            }
        }
    }
}

TEST(Convergence, ARemovedServerIsDrainedFirstAndDeletedWhenEmpty) {
    const std::set<ServerKey> closed{{"farm_01", "h1"}};
    EXPECT_EQ(commandsFor({}, {row("h1", "UP")}, closed), (Commands{"set server farm_01/h1 state drain"}));
    EXPECT_EQ(commandsFor({}, {row("h1", "DRAIN")}, closed),
              (Commands{"set server farm_01/h1 state maint;del server farm_01/h1"}));
    EXPECT_EQ(commandsFor({}, {row("h1", "DOWN")}, closed),
              (Commands{"set server farm_01/h1 state maint;del server farm_01/h1"}));
    EXPECT_TRUE(converge({}, {row("h1", "DRAIN")}, closed, Settings()).isRemoving);
}

TEST(Convergence, AnExternalAddressIsNeverBalancedToNorChecked) {
    const WantedServer server{
        "farmwarden_external", "rdp.example.org:3389", "10.0.0.1", 3389, ServerState::Drain, 0, false};
    const std::string name = "farmwarden_external/" + server.target;
    EXPECT_EQ(commandsFor({server}, {}),
              (Commands{"add server " + name + " 10.0.0.1:3389 weight 0;set server " + name + " state drain"}));
    const ServerRow there{server.slot, server.target, "DRAIN", "", "", "10.0.0.1:3389", 0, 0, 5};
    EXPECT_EQ(commandsFor({server}, {there}), Commands());
    // There is no stick-table to forget it.
    EXPECT_EQ(commandsFor({}, {there}), (Commands{"set server " + name + " state maint;del server " + name}));
}

TEST(Convergence, WeightsKeepTheirProportion) {
    EXPECT_EQ(scaledWeight(100, 100), 100u);
    EXPECT_EQ(scaledWeight(256, 256), 256u);
    EXPECT_EQ(scaledWeight(10000, 10000), 256u);
    EXPECT_EQ(scaledWeight(5000, 10000), 128u);
    EXPECT_EQ(scaledWeight(1, 10000), 1u);
    EXPECT_EQ(scaledWeight(0, 100), 1u);
}

}  // namespace
}  // namespace farmwarden::frontdoor
