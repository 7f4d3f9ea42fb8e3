#include "core/frontdoor/external_servers.h"

#include <gtest/gtest.h>

namespace farmwarden::frontdoor {
namespace {

TEST(ExternalServers, NamesAreAddressesInLowerCase) {
    EXPECT_EQ(ExternalServers::serverName({"RDP.Example.org", 3390}), "rdp.example.org:3390");
    EXPECT_EQ(ExternalServers::serverName({"10.0.0.1", 3389}), "10.0.0.1:3389");
    EXPECT_EQ(ExternalServers::serverName({"FD00::1", 3389}), "fd00::1:3389");
}

TEST(ExternalServers, WhatHaproxyCannotHaveGetsNoName) {
    const std::string longName(254, 'a');
    for (const External& address : {External{"", 3389},
                                    {"host", 0},
                                    {"a b", 1},
                                    {"h;x", 1},
                                    {"h/x", 1},
                                    {"a:b", 1},
                                    {"[::1]", 1},
                                    {"fe80::1%eth0", 1},
                                    {"-x", 1},
                                    {"h\nx", 1},
                                    {longName, 1}}) {
        EXPECT_EQ(ExternalServers::serverName(address), "") << address.host;
    }
}

TEST(ExternalServers, PeopleReadIpv6AddressesInBrackets) {
    EXPECT_EQ(ExternalServers::addressOf("fd00::1:3389"), "[fd00::1]:3389");
    EXPECT_EQ(ExternalServers::addressOf("rdp.example.org:3390"), "rdp.example.org:3390");
    EXPECT_EQ(ExternalServers::addressOf(""), "");
}

}  // namespace
}  // namespace farmwarden::frontdoor
