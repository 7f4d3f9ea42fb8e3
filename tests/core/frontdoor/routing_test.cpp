#include <algorithm>

#include "front_door_fixture.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Routing : public FrontDoorTest {};

TEST_F(Routing, GoesToTheTargetThatTheBrokerNames) {
    startWithHosts(3);
    for (const std::string target : {"h3", "h1", "h1", "h2"}) {
        sendEverybodyTo(target);
        FakeClient& client = connectAs("u");
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); })) << target;
    }
    EXPECT_EQ(host(1).desktops().size(), 2u);
    EXPECT_EQ(host(2).desktops().size(), 1u);
    EXPECT_EQ(host(3).desktops().size(), 1u);
}

TEST_F(Routing, TellsTheBrokerWhoAsksFromWhere) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    FakeClient& client = connect("Cookie: mstshash=CORP\\Alice");
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    ASSERT_EQ(m_broker->requests.size(), 1u);
    const ConnectionRequest& request = m_broker->requests[0];
    EXPECT_EQ(request.uid.size(), 36u);
    EXPECT_EQ(request.clientAddress, "127.0.0.1");
    EXPECT_EQ(request.clientPort, client.localPort());
    EXPECT_EQ(request.farm, "alpha");
    EXPECT_EQ(request.user, "Alice");
    EXPECT_EQ(request.domain, "CORP");
}

TEST_F(Routing, TellsWhereTheConnectionStarted) {
    startWithHosts(2);
    sendEverybodyTo("h2");
    connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return !m_broker->started.empty(); }));
    EXPECT_EQ(m_broker->started[0].uid, m_broker->requests[0].uid);
    EXPECT_EQ(m_broker->started[0].farm, "alpha");
    EXPECT_EQ(m_broker->started[0].target, "h2");
}

TEST_F(Routing, NamesTheRealTargetAfterARedispatch) {
    m_settings.checkInterval = 5000ms;  // the check shall not find the dead host first
    addHost();
    addHost().refuse();
    start();
    ASSERT_TRUE(waitFor([&] {
        return runtime("show servers state").contains(" h1 ") && runtime("show servers state").contains(" h2 ");
    }));
    sendEverybodyTo("h2");
    FakeClient& client = connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer() && !m_broker->started.empty(); }));
    EXPECT_EQ(m_broker->started[0].target, "h1");
    client.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].target, "h1");
    EXPECT_EQ(m_broker->ended[0].redispatches, 1u);
}

TEST_F(Routing, AnswersOutOfOrderReachTheirConnections) {
    m_settings.decisionTimeout = 5s;
    startWithHosts(2);
    std::vector<std::string> users{"first", "second", "third"};
    for (const std::string& user : users) {
        connectAs(user);
    }
    ASSERT_TRUE(waitFor([&] { return m_broker->keptReplies.size() == 3; }));
    for (std::size_t i = 3; i-- > 0;) {
        m_broker->keptReplies[i](Route{"alpha", m_broker->requests[i].user == "second" ? "h2" : "h1"});
    }
    ASSERT_TRUE(waitFor(
        [&] { return std::ranges::all_of(m_clients, [](const auto& client) { return client->hasAnswer(); }); }));
    ASSERT_EQ(host(2).desktops().size(), 1u);
    EXPECT_TRUE(host(2).desktops()[0].contains("second"));
}

TEST_F(Routing, RefusesAtOnce) {
    m_settings.decisionTimeout = 5s;
    startWithHosts(1);
    m_broker->decide = [](const ConnectionRequest&) { return Refusal{}; };
    FakeClient& client = connectAs("mallory");
    ASSERT_TRUE(waitFor([&] { return client.isClosed(); }));
    EXPECT_FALSE(client.hasAnswer());
    EXPECT_TRUE(host(1).desktops().empty());
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].termination, "PR");
    EXPECT_EQ(m_broker->ended[0].target, "");
    EXPECT_EQ(m_broker->ended[0].user, "mallory");
}

TEST_F(Routing, ASecondAnswerToOneConnectionChangesNothing) {
    startWithHosts(2);
    connectAs("alice");
    ASSERT_TRUE(waitFor([&] { return m_broker->keptReplies.size() == 1; }));
    m_broker->keptReplies[0](Route{"alpha", "h2"});
    m_broker->keptReplies[0](Refusal{});
    ASSERT_TRUE(waitFor([&] { return !m_broker->started.empty(); }));
    EXPECT_EQ(m_broker->started[0].target, "h2");
}

TEST_F(Routing, TakesFarmAndUserFromTokensOnTheSharedPort) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    for (const std::string line : {"tsv://MS Terminal Services Plugin.1.alpha",
                                   "TSV://farmwarden.1.al.pha?user=Bob%40corp", "Cookie: mstshash=carol"}) {
        FakeClient& client = connect(line, m_sharedPort);
        ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); })) << line;
    }
    ASSERT_EQ(m_broker->requests.size(), 3u);
    EXPECT_EQ(m_broker->requests[0].farm, "alpha");
    EXPECT_EQ(m_broker->requests[0].user, "");
    EXPECT_EQ(m_broker->requests[1].farm, "al.pha");
    EXPECT_EQ(m_broker->requests[1].user, "Bob@corp");
    EXPECT_EQ(m_broker->requests[2].farm, "");
    EXPECT_EQ(m_broker->requests[2].user, "carol");
}

TEST_F(Routing, TheDialledFarmOutranksTheToken) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    FakeClient& client = connect("tsv://farmwarden.1.beta?user=bob");
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    EXPECT_EQ(m_broker->requests[0].farm, "alpha");
    EXPECT_EQ(m_broker->requests[0].user, "bob");
}

TEST_F(Routing, WaitsForTheWholePacketByteByByte) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    m_clients.push_back(std::make_unique<FakeClient>(m_io, m_port));
    FakeClient& client = *m_clients.back();
    for (const char byte : connectRequest("Cookie: mstshash=slow-alice")) {
        ASSERT_TRUE(m_broker->requests.empty());
        client.send({&byte, 1});
        runFor(1ms);
    }
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    ASSERT_EQ(m_broker->requests.size(), 1u);
    EXPECT_EQ(m_broker->requests[0].user, "slow-alice");
}

TEST_F(Routing, RejectsWhatIsNotRdpWithoutAsking) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    const std::string tooLongLine = connectRequest("Cookie: mstshash=" + std::string(10000, 'a'));
    const std::string noConnectRequest("\x03\0\0\x0b\x06\xd0\0\0\0\0\0", 11);
    const std::string impossibleLength("\x03\0\0\x05\x06", 5);
    for (const std::string& bytes : {std::string("GET / HTTP/1.1\r\n\r\n"), std::string("SSH-2.0-x\r\n"),
                                     std::string(200, '\xff'), noConnectRequest, impossibleLength, tooLongLine}) {
        m_clients.push_back(std::make_unique<FakeClient>(m_io, m_port));
        m_clients.back()->send(bytes);
        EXPECT_TRUE(waitFor([&] { return m_clients.back()->isClosed(); })) << bytes.substr(0, 20);
    }
    EXPECT_TRUE(m_broker->requests.empty());
    FakeClient& honest = connectAs("alice");
    EXPECT_TRUE(waitFor([&] { return honest.hasAnswer(); }));
}

TEST_F(Routing, ClosesSilentAndHalfSilentClients) {
    startWithHosts(1);
    FakeClient silent(m_io, m_port);
    FakeClient halfSilent(m_io, m_port);
    halfSilent.send(connectRequest("Cookie: mstshash=alice").substr(0, 20));
    EXPECT_TRUE(waitFor([&] { return silent.isClosed() && halfSilent.isClosed(); }));
    EXPECT_TRUE(m_broker->requests.empty());
}

TEST_F(Routing, HostileNamesArriveHarmless) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    FakeClient& client = connect("Cookie: mstshash=$(reboot);`x`|\x01\x1b[2J\xff");
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    EXPECT_EQ(m_broker->requests[0].user, "$(reboot);`x`|\xEF\xBF\xBD\xEF\xBF\xBD[2J\xEF\xBF\xBD");
    client.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].target, "h1");
}

TEST_F(Routing, ALongLineIsCutNotRefused) {
    startWithHosts(1);
    sendEverybodyTo("h1");
    FakeClient& client = connectAs(std::string(900, 'a'));
    ASSERT_TRUE(waitFor([&] { return client.hasAnswer(); }));
    EXPECT_EQ(m_broker->requests[0].user, std::string(256, 'a'));
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
