#include "core/frontdoor/x224.h"

#include <gtest/gtest.h>

#include "core/frontdoor/rdp_file.h"

namespace farmwarden::frontdoor {
namespace {

using namespace std::string_literals;

std::string packet(const std::string& body, std::size_t claimed = 0) {
    const std::size_t length = claimed ? claimed : body.size() + 11;
    return "\x03\0"s + static_cast<char>(length >> 8) + static_cast<char>(length) + static_cast<char>(body.size() + 6) +
           "\xe0\0\0\0\0\0"s + body;
}
const std::string kNegotiation = "\1\0\x08\0\3\0\0\0"s;

ConnectRequest parsed(const std::string& line) {
    const auto request = parseConnectRequest(packet(line + "\r\n" + kNegotiation));
    EXPECT_TRUE(request) << line;
    return request.value_or(ConnectRequest());
}

std::string refusalOf(const std::string& bytes) {
    const auto request = parseConnectRequest(bytes);
    return request ? "taken" : request.error().message;
}

TEST(X224, ReadsTheCookieOfARealClient) {
    // xfreerdp /u:alice, as seen on the wire.
    const auto request =
        parseConnectRequest("\x03\0\0\x2b\x26\xe0\0\0\0\0\0Cookie: mstshash=alice\r\n\1\0\x08\0\3\0\0\0"s);
    ASSERT_TRUE(request);
    EXPECT_EQ(request->user, "alice");
    EXPECT_EQ(request->domain, "");
    EXPECT_EQ(request->farm, "");
    EXPECT_EQ(request->requestedProtocols, 3u);
}

TEST(X224, SplitsDomainAndUser) {
    EXPECT_EQ(parsed("Cookie: mstshash=CORP\\alice").user, "alice");
    EXPECT_EQ(parsed("Cookie: mstshash=CORP\\alice").domain, "CORP");
    EXPECT_EQ(parsed("Cookie: mstshash=CORP\\").user, "");
    EXPECT_EQ(parsed("Cookie: mstshash=alice@corp.example").user, "alice@corp.example");
    EXPECT_EQ(parsed("Cookie: mstshash=alice@corp.example").domain, "");
}

TEST(X224, ReadsTheFarmOutOfTokens) {
    EXPECT_EQ(parsed("tsv://MS Terminal Services Plugin.1.FarmA").farm, "FarmA");
    EXPECT_EQ(parsed("TSV://x.1.farm.with.dots").farm, "farm.with.dots");
    EXPECT_EQ(parsed("tsv://no dots").farm, "");
    EXPECT_EQ(parsed("tsv://one.dot").farm, "");
    EXPECT_EQ(parsed("tsv://MS Terminal Services Plugin.1.FarmA").user, "");
}

TEST(X224, ReadsFarmAndUserOutOfOurOwnLine) {
    const ConnectRequest request = parsed("tsv://farmwarden.1.FarmA?user=CORP%5Cal%20ice");
    EXPECT_EQ(request.farm, "FarmA");
    EXPECT_EQ(request.user, "al ice");
    EXPECT_EQ(request.domain, "CORP");
    EXPECT_EQ(parsed("tsv://farmwarden.1.F?user=a&b=c").user, "a");
    EXPECT_EQ(parsed("tsv://farmwarden.1.F?other=a").user, "");
    EXPECT_EQ(parsed("tsv://farmwarden.1.F?user=%zz%4").user, "%zz%4");
}

TEST(X224, OwnLineSurvivesTheWayThereAndBack) {
    for (const std::string user : {"alice", "CORP\\Alice", "älice@corp", "a?b=c&d%41 e", "\"quotes\" 'n' $(x)"}) {
        const ConnectRequest request = parsed(loadBalanceLine("My.Farm_1", user));
        EXPECT_EQ(request.farm, "My.Farm_1");
        EXPECT_EQ(request.domain.empty() ? request.user : request.domain + "\\" + request.user, user);
    }
}

TEST(X224, RoutingTokensOfOthersSayNothing) {
    const ConnectRequest request = parsed("Cookie: msts=3640205228.15629.0000");
    EXPECT_EQ(request.user, "");
    EXPECT_EQ(request.farm, "");
}

TEST(X224, NoLineIsFine) {
    const auto request = parseConnectRequest(packet(kNegotiation));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->user, "");
    EXPECT_EQ(request->requestedProtocols, 3u);
    EXPECT_TRUE(parseConnectRequest(packet("")));
}

TEST(X224, NamesAreBoundedAndPrintable) {
    EXPECT_EQ(parsed("Cookie: mstshash=" + std::string(900, 'x')).user, std::string(256, 'x'));
    EXPECT_EQ(parsed("tsv://x.1." + std::string(900, 'f')).farm, std::string(64, 'f'));
    EXPECT_EQ(parsed("Cookie: mstshash=a\x01\x7f"s + "b\xff").user,
              "a\xEF\xBF\xBD\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
    EXPECT_EQ(parsed("tsv://farmwarden.1.F?user=a%00%0D%0Ab").user,
              "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
              "b");
}

TEST(X224, EveryMalformedPacketSaysWhy) {
    EXPECT_TRUE(refusalOf("").contains("too few"));
    EXPECT_TRUE(refusalOf("\x03\0\0\x0b\x06\xe0"s).contains("too few"));
    EXPECT_TRUE(refusalOf("GET / HTTP/1.1\r\n\r\n").contains("not TPKT"));
    EXPECT_TRUE(refusalOf(packet("abc", 10)).contains("TPKT length 10"));
    EXPECT_TRUE(refusalOf(packet("abc", 1025)).contains("TPKT length 1025"));
    EXPECT_TRUE(refusalOf(packet("abc", 100)).contains("promises 100 bytes, 14 came"));
    std::string confirm = packet("abc");
    confirm[5] = '\xd0';
    EXPECT_TRUE(refusalOf(confirm).contains("0xd0"));
}

TEST(X224, BytesBehindThePacketAreIgnored) {
    const auto request = parseConnectRequest(packet("Cookie: mstshash=a\r\n") + "\r\n\1\2\3");
    ASSERT_TRUE(request);
    EXPECT_EQ(request->user, "a");
}

}  // namespace
}  // namespace farmwarden::frontdoor
