#include "core/frontdoor/end_log.h"

#include <gtest/gtest.h>

namespace farmwarden::frontdoor {
namespace {

constexpr std::string_view kLine =
    "end uid=5d78d636-1b61-42cb-b240-e29bb1457db4 src=10.0.0.7:58484 be=farm_01 srv=h2 ts=D- rc=+1 t=1873 in=3460 "
    "out=1939523 user=616C696365\n";

TEST(EndLog, ReadsALine) {
    const auto ended = parseEndLine(kLine);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->uid, "5d78d636-1b61-42cb-b240-e29bb1457db4");
    EXPECT_EQ(ended->clientAddress, "10.0.0.7");
    EXPECT_EQ(ended->clientPort, 58484);
    EXPECT_EQ(ended->farm, "farm_01");
    EXPECT_EQ(ended->target, "h2");
    EXPECT_EQ(ended->termination, "D-");
    EXPECT_EQ(ended->redispatches, 1u);
    EXPECT_EQ(ended->lasted, std::chrono::milliseconds(1873));
    EXPECT_EQ(ended->bytesIn, 3460u);
    EXPECT_EQ(ended->bytesOut, 1939523u);
    EXPECT_EQ(ended->user, "alice");
}

TEST(EndLog, ReadsTheSameLineInSyslogDress) {
    const auto ended =
        parseEndLine("<134>1 2026-11-22T08:30:00.000000+00:00 host haproxy 6842 - - " + std::string(kLine));
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->user, "alice");
}

TEST(EndLog, AConnectionThatReachedNoTargetHasNone) {
    const auto ended =
        parseEndLine("end uid=u src=127.0.0.1:1 be=farmwarden_rdp srv=<NOSRV> ts=PR rc=0 t=0 in=18 out=0 user=-");
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->target, "");
    EXPECT_EQ(ended->user, "");
    EXPECT_EQ(ended->redispatches, 0u);
}

TEST(EndLog, RetriesAreNotRedispatches) {
    EXPECT_EQ(parseEndLine("end uid=u src=127.0.0.1:1 be=f srv=h ts=-- rc=2 t=0 in=1 out=0 user=-")->redispatches, 0u);
}

TEST(EndLog, OtherLinesAreNoEnds) {
    EXPECT_FALSE(parseEndLine("Server farm_01/h1 is DOWN"));
    EXPECT_FALSE(parseEndLine("end uid=u src=nowhere"));
    EXPECT_FALSE(parseEndLine("end uid= src=127.0.0.1:1"));
    EXPECT_FALSE(parseEndLine("end uid=" + std::string(65, 'u') + " src=127.0.0.1:1"));
    EXPECT_FALSE(parseEndLine(""));
}

TEST(OctetCount, CutsMessagesHoweverTheyCome) {
    const std::string stream = "5 hello11 hello world1 x";
    for (std::size_t step = 1; step <= stream.size(); ++step) {
        OctetCountDeframer deframer;
        std::vector<std::string> messages;
        for (std::size_t at = 0; at < stream.size(); at += step) {
            deframer.push(std::string_view(stream).substr(at, step));
            while (const auto message = deframer.next()) {
                messages.emplace_back(*message);
            }
        }
        EXPECT_EQ(messages, (std::vector<std::string>{"hello", "hello world", "x"})) << step;
        EXPECT_FALSE(deframer.isBroken());
    }
}

TEST(OctetCount, OtherStreamsBreakForGood) {
    for (const char* stream : {"hello world", "0 x", "999999 x", "12345678", "-5 hello", "9000 x"}) {
        OctetCountDeframer deframer;
        deframer.push(stream);
        EXPECT_FALSE(deframer.next()) << stream;
        EXPECT_TRUE(deframer.isBroken()) << stream;
        deframer.push("5 hello");
        EXPECT_FALSE(deframer.next()) << stream;
    }
}

TEST(RecentIds, TellsTheFirstTimeFromTheSecond) {
    RecentIds ids;
    EXPECT_TRUE(ids.insert("a"));
    EXPECT_FALSE(ids.insert("a"));
    EXPECT_TRUE(ids.insert("b"));
}

TEST(RecentIds, RemembersTheLatestAndForgetsTheOldest) {
    RecentIds ids;
    for (int i = 0; i < 50000; ++i) {
        ASSERT_TRUE(ids.insert(std::to_string(i)));
    }
    EXPECT_FALSE(ids.insert("49999"));
    EXPECT_FALSE(ids.insert("30001"));
    EXPECT_TRUE(ids.insert("0"));
}

}  // namespace
}  // namespace farmwarden::frontdoor
