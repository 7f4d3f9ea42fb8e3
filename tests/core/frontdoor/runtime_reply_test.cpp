#include "core/frontdoor/runtime_reply.h"

#include <gtest/gtest.h>

namespace farmwarden::frontdoor {
namespace {

// As HAProxy 2.6.12 printed them, shortened where nothing is read.
constexpr std::string_view kSessions =
    "0x56341ac1fea0: proto=unix_stream src=unix:1 fe=GLOBAL be=<NONE> srv=<none> ts=00 epoch=0 age=0s calls=1 rate=1 "
    "cpu=0 lat=0 exp=10s rc=0 c_exp=\n"
    "0x55c3faa31ea0: proto=tcpv4 src=127.0.0.1:49408 fe=farmwarden_rdp be=farm_01 srv=h1 ts=00 epoch=0 age=1h2m "
    "calls=4 rate=0 exp=11h59m rc=0 c_exp=\n"
    "0x7f193c02f240: proto=tcpv6 src=fd00::17:49420 fe=farmwarden_rdp be=farm_02 srv=h2 ts=00 epoch=0 age=27s calls=4 "
    "rate=0 exp=11h59m rc=0 c_exp=\n"
    "0x7f193c02f999: proto=tcpv4 src=127.0.0.1:49421 fe=farmwarden_rdp be=farm_02 srv=<none> ts=00 epoch=0 age=0s\n"
    "\n";

TEST(RuntimeReply, SessionsOnTargets) {
    const auto live = parseSessions(kSessions);
    ASSERT_EQ(live.size(), 2u);
    EXPECT_EQ(live[0].runtimeId, "0x55c3faa31ea0");
    EXPECT_EQ(live[0].clientAddress, "127.0.0.1");
    EXPECT_EQ(live[0].clientPort, 49408);
    EXPECT_EQ(live[0].farm, "farm_01");
    EXPECT_EQ(live[0].target, "h1");
    EXPECT_EQ(live[0].age, std::chrono::minutes(62));
    EXPECT_EQ(live[1].clientAddress, "fd00::17");
    EXPECT_EQ(live[1].clientPort, 49420);
}

TEST(RuntimeReply, UsersOfLiveConnections) {
    const auto users = parseLiveTable(
        "# table: farmwarden_live, type: string, size:10240, used:3\n"
        "0x55c3fab65848: key=127.0.0.1:35170| use=1 exp=0 conn_cur=1\n"
        "0x55c3fab0b348: key=127.0.0.1:49408|616C696365 use=1 exp=0 conn_cur=1\n"
        "0x55c3fab0b349: key=127.0.0.1:49409|616C696365 use=0 exp=9000 conn_cur=0\n\n");
    ASSERT_EQ(users.size(), 2u);
    EXPECT_EQ(users.at("127.0.0.1:35170"), "");
    EXPECT_EQ(users.at("127.0.0.1:49408"), "alice");
}

TEST(RuntimeReply, ServersByColumnName) {
    const auto servers = parseServers(
        "# pxname,svname,scur,status,check_status,last_chk,check_desc,addr,sid,weight,uweight,\n"
        "farm_01,h1,3,UP,L7OK,(tcp-check),Layer7 check passed,127.0.0.2:3389,1,100,100,\n"
        "farm_01,h2,0,DOWN,L4CON,\"Connection refused, \"\"twice\"\"\",Layer4 connection "
        "problem,127.0.0.3:3389,2,0,7,\n"
        "farm_01,h3,0,DRAIN 1/2,* INI,,Initializing,127.0.0.4:3389,3,0,9,\n"
        "farm_01,h4,0,DOWN,* L4CON,,,127.0.0.5:3389,4,0,9,\n\n");
    ASSERT_TRUE(servers);
    ASSERT_EQ(servers->size(), 4u);
    const ServerRow& first = (*servers)[0];
    EXPECT_EQ(first.slot, "farm_01");
    EXPECT_EQ(first.target, "h1");
    EXPECT_EQ(first.sessions, 3u);
    EXPECT_EQ(first.address, "127.0.0.2:3389");
    EXPECT_EQ(first.id, 1u);
    EXPECT_TRUE(first.isIn("UP") && first.wasChecked());
    EXPECT_EQ((*servers)[1].detail, "Connection refused, \"twice\"");
    EXPECT_EQ((*servers)[1].weight, 7u);
    EXPECT_TRUE((*servers)[2].isIn("DRAIN"));
    EXPECT_FALSE((*servers)[2].wasChecked());
    EXPECT_TRUE((*servers)[3].wasChecked() && (*servers)[3].isChecking);
    EXPECT_EQ((*servers)[3].check, "L4CON");
}

TEST(RuntimeReply, SomethingElseIsNoServerTable) {
    EXPECT_FALSE(parseServers("Permission denied\n"));
    EXPECT_FALSE(parseServers(""));
    EXPECT_TRUE(parseServers("# pxname,svname,\n")->empty());
}

TEST(RuntimeReply, ProcessInfo) {
    const auto info = parseInfo("Name: HAProxy\nPid: 6842\nCurrConns: 17\n");
    ASSERT_TRUE(info);
    EXPECT_EQ(info->pid, 6842);
    EXPECT_EQ(info->connections, 17u);
    EXPECT_FALSE(parseInfo("Unknown command\n"));
}

TEST(RuntimeReply, MapEntries) {
    const auto map = parseMap("0x55c3fa9691b0 alpha farm_01\n0x55c3fa969240 beta farm_02\n\n");
    EXPECT_EQ(map.size(), 2u);
    EXPECT_EQ(map.at("beta"), "farm_02");
    EXPECT_TRUE(parseMap("Unknown map identifier.\n").empty());
}

TEST(RuntimeReply, AgesAndHexAndEndpoints) {
    using namespace std::chrono_literals;
    EXPECT_EQ(parseAge("2d3h"), 51h);
    EXPECT_EQ(parseAge("59s"), 59s);
    EXPECT_EQ(parseAge(""), 0s);
    EXPECT_EQ(parseAge("99999999999999999999s"), 1'000'000'000s);
    EXPECT_EQ(bytesOfHex("616C"), "al");
    EXPECT_EQ(bytesOfHex("61zz"), "a");
    EXPECT_EQ(bytesOfHex("6"), "");
    EXPECT_EQ(parseEndpoint("[::1]:80")->address, "::1");
    EXPECT_FALSE(parseEndpoint("127.0.0.1"));
    EXPECT_FALSE(parseEndpoint("127.0.0.1:70000"));
    EXPECT_FALSE(parseEndpoint(":80"));
}

}  // namespace
}  // namespace farmwarden::frontdoor
