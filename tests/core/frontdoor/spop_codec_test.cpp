#include "core/frontdoor/spop_codec.h"

#include <gtest/gtest.h>

#include "spop_frames.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace spop;
using namespace std::string_literals;

template <typename T>
T decodedAs(const std::string& payload) {
    const auto frame = decode(payload);
    EXPECT_TRUE(frame) << frame.error().why;
    return frame && std::holds_alternative<T>(*frame) ? std::get<T>(*frame) : T();
}

Status refusalOf(const std::string& payload) {
    const auto frame = decode(payload);
    EXPECT_FALSE(frame);
    return frame ? Status::Normal : frame.error().status;
}

TEST(SpopCodec, VarintsHaveTheLengthsThatTheProtocolNames) {
    const std::vector<std::pair<std::uint64_t, std::size_t>> lengths{
        {0, 1},      {239, 1},      {240, 2},      {2287, 2},       {2288, 3},       {264431, 3},
        {264432, 4}, {33818863, 4}, {33818864, 5}, {4328786159, 5}, {4328786160, 6}, {~0ULL, 10}};
    for (const auto& [value, length] : lengths) {
        std::string bytes;
        appendVarint(bytes, value);
        EXPECT_EQ(bytes.size(), length) << value;
        std::string_view rest = bytes;
        EXPECT_EQ(takeVarint(rest), value);
        EXPECT_TRUE(rest.empty());
    }
}

TEST(SpopCodec, VarintsThatDoNotFitOrEndEarlyAreNone) {
    for (const std::string& bytes : {""s, "\xf0"s, "\xff\xff\xff"s, std::string(11, '\xff') + "\1",
                                     "\xff" + std::string(8, '\xff') + "\x7f", std::string(40, '\xff')}) {
        std::string_view rest = bytes;
        EXPECT_FALSE(takeVarint(rest)) << bytes.size();
    }
}

TEST(SpopCodec, ReadsAHello) {
    const Hello hello = decodedAs<Hello>(helloPayload("1.0, 2.0", 16380, name("engine-id") + text("E1")));
    EXPECT_EQ(hello.maxFrameSize, 16380u);
    EXPECT_TRUE(hello.canPipeline);
    EXPECT_FALSE(hello.isHealthCheck);
}

TEST(SpopCodec, ReadsAHealthChecksHello) {
    EXPECT_TRUE(decodedAs<Hello>(helloPayload("2.0", 16380, name("healthcheck") + "\x11")).isHealthCheck);
}

TEST(SpopCodec, NeverAgreesToMoreThanItsOwnFrameSize) {
    EXPECT_EQ(decodedAs<Hello>(helloPayload("2.0", 1000000)).maxFrameSize, kMaxFrameSize);
}

TEST(SpopCodec, ReadsANotify) {
    const std::string payload = askPayload(7, 300, "\x03\0CR"s);
    const Notify notify = decodedAs<Notify>(payload);
    EXPECT_EQ(notify.streamId, 7u);
    EXPECT_EQ(notify.frameId, 300u);
    ASSERT_EQ(notify.messages.size(), 1u);
    const Message& message = notify.messages[0];
    EXPECT_EQ(message.name, "ask");
    EXPECT_EQ(message.text("uid"), "5d78d636-1b61-42cb-b240-e29bb1457db4");
    EXPECT_EQ(message.address("src"), "127.0.0.1");
    EXPECT_EQ(message.number("sport"), 65028u);
    EXPECT_EQ(message.text("request"), "\x03\0CR"s);
    EXPECT_EQ(message.text("absent"), "");
    EXPECT_EQ(message.text("sport"), "");
    EXPECT_FALSE(message.number("uid"));
    EXPECT_EQ(message.address("uid"), "");
}

TEST(SpopCodec, ReadsEveryKindOfData) {
    std::string payload = head(3, 1, 1) + name("m") + '\x09' + name("null") + "\0"s + name("yes") + "\x11" +
                          name("no") + "\x01" + name("i32") + "\x02\x05" + name("u32") + "\x03\x05" + name("i64") +
                          "\x04\x05" + name("u64") + "\x05\x05" + name("v6") + "\x07" + std::string(15, '\0') + "\1" +
                          name("bin") + binary("b");
    const Notify notify = decodedAs<Notify>(payload);
    ASSERT_EQ(notify.messages.size(), 1u);
    const auto& arguments = notify.messages[0].arguments;
    ASSERT_EQ(arguments.size(), 9u);
    EXPECT_TRUE(std::holds_alternative<std::monostate>(arguments[0].value));
    EXPECT_EQ(arguments[1].value, Value(true));
    EXPECT_EQ(arguments[2].value, Value(false));
    for (const char* number : {"i32", "u32", "i64", "u64"}) {
        EXPECT_EQ(notify.messages[0].number(number), 5u) << number;
    }
    EXPECT_EQ(notify.messages[0].address("v6"), "::1");
    EXPECT_EQ(arguments[8].value, Value(Binary{"b"}));
}

TEST(SpopCodec, SkipsUnknownFrameTypes) {
    EXPECT_TRUE(std::holds_alternative<Skipped>(*decode(head(77, 0, 0) + "anything")));
}

TEST(SpopCodec, HellosWithoutTheirPartsSayWhichOneIsMissing) {
    const std::string version = name("supported-versions") + text("2.0");
    const std::string size = name("max-frame-size") + number(1000);
    const std::string capabilities = name("capabilities") + text("");
    EXPECT_EQ(refusalOf(head(1, 0, 0)), Status::NoVersion);
    EXPECT_EQ(refusalOf(head(1, 0, 0) + size + capabilities), Status::NoVersion);
    EXPECT_EQ(refusalOf(head(1, 0, 0) + version + capabilities), Status::NoMaxFrameSize);
    EXPECT_EQ(refusalOf(head(1, 0, 0) + version + size), Status::NoCapabilities);
    EXPECT_EQ(refusalOf(helloPayload("1.0,3.0")), Status::BadVersion);
    EXPECT_EQ(refusalOf(helloPayload("")), Status::BadVersion);
    EXPECT_EQ(refusalOf(helloPayload("2.0", 255)), Status::BadFrameSize);
    EXPECT_EQ(refusalOf(head(1, 0, 0) + name("supported-versions") + number(2) + size + capabilities),
              Status::NoVersion);
}

TEST(SpopCodec, FragmentsAreRefused) {
    EXPECT_EQ(refusalOf(head(3, 1, 1, 0)), Status::NoFragmentation);
    EXPECT_EQ(refusalOf(head(0, 1, 1)), Status::NoFragmentation);
}

TEST(SpopCodec, ReservedDataTypesAreRefused) {
    for (char type = 10; type < 16; ++type) {
        EXPECT_EQ(refusalOf(head(3, 1, 1) + name("m") + '\1' + name("a") + type), Status::Invalid);
    }
}

TEST(SpopCodec, AFrameCutAnywhereIsRefused) {
    for (const std::string& whole : {helloPayload(), askPayload(1, 1, "CR")}) {
        const std::size_t bare = head(whole[0], 0, 0).size();
        for (std::size_t length = 0; length < whole.size(); ++length) {
            const auto frame = decode(whole.substr(0, length));
            // Cut right behind its head a NOTIFY has no messages, which is allowed.
            EXPECT_TRUE(!frame || length == bare) << length;
        }
    }
}

TEST(SpopCodec, LengthsBeyondTheFrameAreRefused) {
    std::string enormous = head(3, 1, 1);
    appendVarint(enormous, ~0ULL);
    EXPECT_EQ(refusalOf(enormous + "m"), Status::Invalid);
    EXPECT_EQ(refusalOf(head(3, 1, 1) + name("m") + '\xff' + name("a") + text("b")), Status::Invalid);
}

TEST(SpopCodec, WritesWhatHaproxyReads) {
    EXPECT_EQ(encodeAck(7, 300, {{"slot", "farm_01"}}), framed("\x67\0\0\0\1\7\xfc\3\1\3\2\4slot\x08\7farm_01"s));
    EXPECT_EQ(encodeAck(1, 2, {}), framed("\x67\0\0\0\1\1\2"s));
    EXPECT_EQ(encodeAgentHello(1000, true), framed("\x65\0\0\0\1\0\0\7version\x08\3"
                                                   "2.0\x0emax-frame-size\3\xf8\x2f\x0c"
                                                   "capabilities\x08\x0apipelining"s));
    EXPECT_EQ(encodeAgentDisconnect(Status::TooBig, "why"),
              framed("\x66\0\0\0\1\0\0\x0bstatus-code\3\3\7message\x08\3why"s));
}

TEST(SpopDeframer, CutsAStreamHoweverItComes) {
    const std::string stream = framed("first") + framed("") + framed(std::string(1000, 'x'));
    for (const std::size_t step : {1u, 3u, 7u, 2000u}) {
        Deframer deframer;
        std::vector<std::string> frames;
        for (std::size_t at = 0; at < stream.size(); at += step) {
            deframer.push(std::string_view(stream).substr(at, step));
            for (auto frame = deframer.next(); frame && *frame; frame = deframer.next()) {
                frames.emplace_back(**frame);
            }
        }
        EXPECT_EQ(frames, (std::vector<std::string>{"first", "", std::string(1000, 'x')})) << step;
    }
}

TEST(SpopDeframer, RefusesOversizedFramesBeforeTheyArrive) {
    Deframer deframer;
    deframer.push("\0\0\x40\1"s);
    const auto frame = deframer.next();
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error().status, Status::TooBig);
    Deframer smaller;
    smaller.setMaxFrameSize(256);
    smaller.push("\0\0\1\1"s);
    EXPECT_FALSE(smaller.next());
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
