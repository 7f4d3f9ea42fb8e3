#include "front_door_fixture.h"

// A refused client is let go at once: every timeout that could close the connection in place of the answer is far
// longer than the tests wait, and the client keeps its own side open.
namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Refusals : public FrontDoorTest {
protected:
    Refusals() {
        m_settings.decisionTimeout = 60s;
        m_settings.requestTimeout = 60s;
    }
    // Takes the request, and answers only when the client has said everything that it will.
    void refuse(FakeClient& client) {
        ASSERT_TRUE(waitFor([&] { return m_broker->keptReplies.size() == 1; }));
        runFor(100ms);
        ASSERT_FALSE(client.isClosed());  // it is the answer that closes it
        const auto answered = std::chrono::steady_clock::now();
        m_broker->keptReplies[0](Refusal{});
        ASSERT_TRUE(waitFor([&] { return client.isClosed(); }, 5s));
        const auto took = std::chrono::steady_clock::now() - answered;
        RecordProperty("microsecondsToClose",
                       static_cast<int>(std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
        EXPECT_FALSE(client.hasAnswer());
        // Nor does anything of it stay behind in HAProxy until the client closes, too.
        ASSERT_TRUE(waitFor([&] { return m_broker->ended.size() == 1; }, 5s));
        EXPECT_EQ(m_broker->ended[0].termination, "PR");
        EXPECT_FALSE(runtime("show sess").contains(":" + std::to_string(client.localPort()) + " "));
        EXPECT_TRUE(host(1).desktops().empty());
    }
};

TEST_F(Refusals, ASilentClientIsClosedAtOnce) {
    startWithHosts(1);
    refuse(connectAs("mallory"));
}

TEST_F(Refusals, AClientThatGoesOnTalkingIsClosedAtOnce) {
    startWithHosts(1);
    FakeClient& client = connectAs("mallory");
    client.send(std::string(5000, 'x'));
    refuse(client);
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
