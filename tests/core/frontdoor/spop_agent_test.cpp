#include "core/frontdoor/spop_agent.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <asio/read.hpp>
#include <asio/write.hpp>

#include "core/base/log.h"
#include "spop_frames.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;
using asio::local::stream_protocol;

class SpopAgentTest : public ::testing::Test {
protected:
    SpopAgentTest()
        : m_agent(m_io, [this](const spop::Notify& notify, SpopAgent::Acknowledge ack) {
              m_streams.push_back(notify.streamId);
              m_acks.push_back(std::move(ack));
          }) {
        base::log::setLevel(base::log::Level::Off);
        std::string name = (std::filesystem::temp_directory_path() / "spop-XXXXXX").string();
        m_directory = mkdtemp(name.data());
        EXPECT_TRUE(m_agent.listen(m_directory / "s", std::filesystem::perms::owner_all));
    }
    ~SpopAgentTest() override { std::filesystem::remove_all(m_directory); }

    // What the agent answered to the bytes when nothing more comes; `isClosed` tells whether it hung up.
    std::string exchange(stream_protocol::socket& socket, const std::string& bytes, bool& isClosed) {
        std::error_code ignored;
        asio::write(socket, asio::buffer(bytes), ignored);
        std::string reply;
        isClosed = false;
        asio::async_read(socket, asio::dynamic_buffer(reply), [&](std::error_code error, std::size_t) {
            isClosed = error == asio::error::eof || error == asio::error::connection_reset;
        });
        m_io.restart();
        m_io.run_for(60ms);
        if (!isClosed) {
            socket.cancel();
            m_io.restart();
            m_io.run_for(5ms);
        }
        return reply;
    }
    std::string exchange(const std::string& bytes, bool& isClosed) {
        stream_protocol::socket socket = connected();
        return exchange(socket, bytes, isClosed);
    }
    stream_protocol::socket connected() {
        stream_protocol::socket socket(m_io);
        socket.connect((m_directory / "s").string());
        return socket;
    }
    std::string hello() const { return spop::framed(helloPayload()); }

    asio::io_context m_io;
    std::filesystem::path m_directory;
    std::vector<std::uint64_t> m_streams;
    std::vector<SpopAgent::Acknowledge> m_acks;
    SpopAgent m_agent;
};

TEST_F(SpopAgentTest, ShakesHandsAndStays) {
    bool isClosed = false;
    EXPECT_EQ(exchange(hello(), isClosed), spop::encodeAgentHello(16380, true));
    EXPECT_FALSE(isClosed);
}

TEST_F(SpopAgentTest, AnswersAHealthCheckAndCloses) {
    bool isClosed = false;
    EXPECT_EQ(exchange(spop::framed(helloPayload("2.0", 16380, name("healthcheck") + "\x11")), isClosed),
              spop::encodeAgentHello(16380, true));
    EXPECT_TRUE(isClosed);
}

TEST_F(SpopAgentTest, AcknowledgesInAnyOrder) {
    stream_protocol::socket socket = connected();
    bool isClosed = false;
    exchange(socket, hello() + spop::framed(askPayload(1, 1, "a")) + spop::framed(askPayload(2, 1, "b")), isClosed);
    ASSERT_EQ(m_streams, (std::vector<std::uint64_t>{1, 2}));
    m_acks[1]({{"target", "h2"}});
    m_acks[0]({{"refuse", "1"}});
    EXPECT_EQ(exchange(socket, "", isClosed),
              spop::encodeAck(2, 1, {{"target", "h2"}}) + spop::encodeAck(1, 1, {{"refuse", "1"}}));
}

TEST_F(SpopAgentTest, AcknowledgingAGoneConnectionDoesNothing) {
    {
        bool isClosed = false;
        exchange(hello() + spop::framed(askPayload(1, 1, "a")), isClosed);
    }
    m_io.restart();
    m_io.run_for(20ms);
    ASSERT_EQ(m_acks.size(), 1u);
    m_acks[0]({{"refuse", "1"}});
    m_agent.close();
    m_acks[0]({});
}

TEST_F(SpopAgentTest, SaysWhyItHangsUp) {
    using spop::Status;
    const std::string ask = askPayload(1, 1, "a");
    const std::vector<std::tuple<std::string, Status, std::string>> bad{
        {std::string("\xff\xff\xff\xff", 4), Status::TooBig, "frame is larger than agreed"},
        {"GET / HTTP/1.1\r\n\r\n", Status::TooBig, "frame is larger than agreed"},
        {spop::framed(ask), Status::Invalid, "a NOTIFY before the HELLO"},
        {spop::framed(head(77, 0, 0)), Status::Invalid, "not a HELLO"},
        {hello() + hello(), Status::Invalid, "a second HELLO"},
        {hello() + spop::framed(ask.substr(0, ask.size() - 1)), Status::Invalid, "frame ends in the middle of a field"},
        {hello() + spop::framed(head(3, 1, 1, 0)), Status::NoFragmentation, "fragmented frames are not taken here"},
        {spop::framed(helloPayload("3.0")), Status::BadVersion, "only SPOP 2 is spoken here"},
        {spop::framed(helloPayload("2.0", 10)), Status::BadFrameSize, "max-frame-size is below 256"},
        {spop::framed(""), Status::Invalid, "frame ends in the middle of a field"},
    };
    for (const auto& [bytes, status, why] : bad) {
        bool isClosed = false;
        const std::string reply = exchange(bytes, isClosed);
        EXPECT_TRUE(reply.ends_with(spop::encodeAgentDisconnect(status, why))) << why;
        EXPECT_TRUE(isClosed) << why;
    }
    EXPECT_TRUE(m_streams.empty());
}

TEST_F(SpopAgentTest, HoldsPeersToTheAgreedFrameSize) {
    bool isClosed = false;
    const std::string reply = exchange(
        spop::framed(helloPayload("2.0", 300)) + spop::framed(askPayload(1, 1, std::string(400, 'x'))), isClosed);
    EXPECT_TRUE(reply.ends_with(spop::encodeAgentDisconnect(spop::Status::TooBig, "frame is larger than agreed")));
    EXPECT_TRUE(isClosed);
}

TEST_F(SpopAgentTest, SaysGoodbyeWhenHaproxyDoes) {
    bool isClosed = false;
    const std::string reply = exchange(
        hello() + spop::framed(head(2, 0, 0) + name("status-code") + number(0) + name("message") + text("normal")),
        isClosed);
    EXPECT_TRUE(reply.ends_with(spop::encodeAgentDisconnect(spop::Status::Normal, "")));
    EXPECT_TRUE(isClosed);
}

TEST_F(SpopAgentTest, OnePeersGarbageDoesNotHurtAnother) {
    stream_protocol::socket good = connected();
    bool isClosed = false;
    exchange(good, hello(), isClosed);
    exchange("garbage garbage garbage", isClosed);
    EXPECT_TRUE(isClosed);
    exchange(good, spop::framed(askPayload(9, 1, "a")), isClosed);
    EXPECT_FALSE(isClosed);
    EXPECT_EQ(m_streams, (std::vector<std::uint64_t>{9}));
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
