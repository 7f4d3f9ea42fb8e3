#include <signal.h>

#include <algorithm>
#include <fstream>

#include "core/frontdoor/haproxy_config.h"
#include "core/frontdoor/haproxy_process.h"
#include "front_door_fixture.h"

namespace farmwarden::frontdoor::testing {
namespace {

using namespace std::chrono_literals;

class Lifecycle : public FrontDoorTest {
protected:
    FakeClient& place(const std::string& user, const std::string& target) {
        sendEverybodyTo(target);
        FakeClient& client = connectAs(user);
        EXPECT_TRUE(waitFor([&] { return client.hasAnswer(); }));
        return client;
    }
    std::uint32_t stop(bool leaveRunning) {
        std::optional<std::uint32_t> cut;
        m_door->stop(leaveRunning, [&](std::uint32_t count) { cut = count; });
        EXPECT_TRUE(waitFor([&] { return cut.has_value(); }));
        m_door.reset();
        return cut.value_or(0);
    }
};

TEST_F(Lifecycle, AFirstStartSaysThatNothingOfBeforeIsLive) {
    startWithHosts(1);
    EXPECT_EQ(m_broker->replaced, 1);
    ASSERT_EQ(m_broker->states.size(), 2u);
    EXPECT_EQ(m_broker->states[0].phase, Phase::Starting);
    EXPECT_EQ(m_broker->states[1].phase, Phase::Up);
}

TEST_F(Lifecycle, DesktopsOutliveTheBrokerAndAreAdopted) {
    startWithHosts(2);
    FakeClient& alice = place("Alice", "h2");
    const int pid = haproxyPid();
    killBroker();
    FakeClient& bob = connectAs("bob");  // placed by nobody but HAProxy
    ASSERT_TRUE(waitFor([&] { return bob.hasAnswer(); }));
    restartBroker();
    EXPECT_EQ(haproxyPid(), pid);
    EXPECT_EQ(m_broker->replaced, 0);
    EXPECT_EQ(m_broker->states.back().detail, "");
    EXPECT_FALSE(alice.isClosed());
    std::vector<LiveConnection> live = listLive();
    std::ranges::sort(live, {}, &LiveConnection::user);
    ASSERT_EQ(live.size(), 2u);
    EXPECT_EQ(live[0].user, "alice");
    EXPECT_EQ(live[0].target, "h2");
    EXPECT_EQ(live[0].farm, "alpha");
    EXPECT_EQ(live[1].user, "bob");
    EXPECT_EQ(live[1].target, "h1");
    bob.close();
    ASSERT_TRUE(waitFor([&] { return !m_broker->ended.empty(); }));
    EXPECT_EQ(m_broker->ended[0].user, "bob");
}

TEST_F(Lifecycle, FarmsKeepTheirSlotsOverARestart) {
    m_farms = {"zeta", "alpha"};
    startWithHosts(1);
    place("alice", "h1");
    killBroker();
    m_farms = {"alpha", "beta", "zeta"};
    restartBroker();
    const std::vector<LiveConnection> live = listLive();
    ASSERT_EQ(live.size(), 1u);
    EXPECT_EQ(live[0].farm, "alpha");
    EXPECT_FALSE(m_clients[0]->isClosed());
}

TEST_F(Lifecycle, AHaproxyWithOtherSettingsIsKeptAndTheDifferenceTold) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    killBroker();
    const std::uint16_t formerPort = m_port;
    m_settings.listens[0].port = freePort();
    restartBroker();
    EXPECT_FALSE(alice.isClosed());
    const std::string note = m_broker->states.back().detail;
    EXPECT_TRUE(note.contains("127.0.0.1:" + std::to_string(formerPort) + " for farm alpha")) << note;
    EXPECT_TRUE(note.contains("127.0.0.1:" + std::to_string(m_settings.listens[0].port) + " for farm alpha")) << note;
}

TEST_F(Lifecycle, AKilledHaproxyIsStartedAgain) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    const int pid = haproxyPid();
    kill(pid, SIGKILL);
    ASSERT_TRUE(waitFor([&] { return m_broker->replaced == 2 && m_broker->isUp(); }));
    EXPECT_TRUE(alice.isClosed());
    EXPECT_NE(haproxyPid(), pid);
    EXPECT_FALSE(startTicksOf(pid));
    const auto down = std::ranges::find(m_broker->states, Phase::Down, &State::phase);
    ASSERT_NE(down, m_broker->states.end());
    EXPECT_TRUE(down->detail.contains("signal 9")) << down->detail;
    // The targets are back without being asked for.
    ASSERT_TRUE(waitFor([&] { return runtime("show servers state").contains(" h1 "); }));
    place("bob", "h1");
}

TEST_F(Lifecycle, AHaproxyThatIsKilledWhileItStartsIsStartedAgain) {
    startWithHosts(1);
    for (int round = 0; round < 2; ++round) {
        const int pid = haproxyPid();
        kill(pid, SIGKILL);
        ASSERT_TRUE(waitFor([&] { return haproxyPid() != 0 && haproxyPid() != pid; }));
    }
    ASSERT_TRUE(waitFor([&] { return m_broker->replaced >= 2 && m_broker->isUp(); }));
    ASSERT_TRUE(waitFor([&] { return runtime("show servers state").contains(" h1 "); }));
    place("bob", "h1");
}

TEST_F(Lifecycle, AnAdoptedHaproxyIsSupervisedToo) {
    startWithHosts(1);
    killBroker();
    restartBroker();
    kill(haproxyPid(), SIGKILL);
    ASSERT_TRUE(waitFor([&] { return m_broker->replaced == 1 && m_broker->isUp(); }));
    ASSERT_TRUE(waitFor([&] { return runtime("show servers state").contains(" h1 "); }));
    place("bob", "h1");
}

TEST_F(Lifecycle, ACleanStopEndsHaproxyAndCountsWhatItCuts) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    place("bob", "h1");
    const int pid = haproxyPid();
    EXPECT_EQ(stop(false), 2u);
    EXPECT_FALSE(startTicksOf(pid));
    EXPECT_TRUE(waitFor([&] { return alice.isClosed(); }));
    restartBroker();
    EXPECT_EQ(m_broker->replaced, 1);
}

TEST_F(Lifecycle, AStopThatLeavesItRunningCutsNothing) {
    startWithHosts(1);
    FakeClient& alice = place("alice", "h1");
    const int pid = haproxyPid();
    EXPECT_EQ(stop(true), 0u);
    EXPECT_TRUE(startTicksOf(pid));
    restartBroker();
    EXPECT_EQ(haproxyPid(), pid);
    EXPECT_FALSE(alice.isClosed());
}

TEST_F(Lifecycle, AFormerBrokersDeadHaproxyIsReplaced) {
    startWithHosts(1);
    killBroker();
    const int pid = haproxyPid();
    kill(pid, SIGKILL);
    ASSERT_TRUE(waitFor([&] { return !startTicksOf(pid); }));
    restartBroker();
    EXPECT_EQ(m_broker->replaced, 1);
    EXPECT_NE(haproxyPid(), pid);
}

TEST_F(Lifecycle, APortInUseIsNamedWithTheRemedy) {
    asio::io_context io;
    const asio::ip::tcp::acceptor taken(io, {asio::ip::address_v4::loopback(), m_port}, false);
    const auto started = tryStart();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().code, base::ErrorCode::Unavailable);
    EXPECT_TRUE(started.error().message.contains("127.0.0.1:" + std::to_string(m_port))) << started.error().message;
    EXPECT_TRUE(started.error().message.contains("cannot bind")) << started.error().message;
    EXPECT_TRUE(started.error().message.contains("ss -ltnp")) << started.error().message;
}

TEST_F(Lifecycle, AMissingHaproxyIsNamedWithTheRemedy) {
    m_settings.haproxyBinary = "/nonexistent/haproxy";
    const auto started = tryStart();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().code, base::ErrorCode::NotFound);
    EXPECT_TRUE(started.error().message.contains("/nonexistent/haproxy"));
    EXPECT_TRUE(started.error().message.contains("apt-get install haproxy"));
}

TEST_F(Lifecycle, ARefusedConfigurationQuotesHaproxy) {
    m_settings.listens[0].address = "no-such-host.invalid";
    const auto started = tryStart();
    ASSERT_FALSE(started);
    EXPECT_TRUE(started.error().message.contains("no-such-host.invalid")) << started.error().message;
    EXPECT_TRUE(started.error().message.contains("exit code 1")) << started.error().message;
}

TEST_F(Lifecycle, ASecondBrokerInTheSameRunDirectoryIsTurnedAway) {
    startWithHosts(1);
    FakeBroker other;
    FrontDoor second(m_io, m_clock, m_settings, other);
    const auto started = second.start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().code, base::ErrorCode::Busy);
    place("alice", "h1");  // the first one works on
}

TEST_F(Lifecycle, TheRunDirectoryIsPrivate) {
    startWithHosts(1);
    using std::filesystem::perms;
    EXPECT_EQ(std::filesystem::status(m_settings.runDirectory).permissions(), perms::owner_all);
    for (const char* name : {"agent.sock", "relay.sock", "haproxy.sock"}) {
        EXPECT_EQ(std::filesystem::status(m_settings.runDirectory / name).permissions(),
                  perms::owner_read | perms::owner_write)
            << name;
    }
}

TEST_F(Lifecycle, HaproxyHoldsNoDescriptorOfOurs) {
    const std::string secret = (m_directory / "secret").string();
    std::ofstream open(secret);
    startWithHosts(1);
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(haproxyPid()) + "/fd")) {
        std::error_code gone;
        EXPECT_NE(std::filesystem::read_symlink(entry, gone).string(), secret);
    }
}

TEST_F(Lifecycle, AttachesToAHaproxyThatTheSystemRuns) {
    // The system's part: its own global section and runtime socket, and our fragment.
    m_settings.mode = Mode::Attached;
    m_settings.runtimeSocket = m_directory / "system.sock";
    m_settings.attachedLogPort = freePort();
    std::filesystem::create_directories(m_settings.runDirectory);
    const Paths paths(m_settings);
    std::ofstream(m_directory / "system.cfg")
        << "global\n  stats socket \"" << m_settings.runtimeSocket.string() << "\" mode 600 level admin\n"
        << configurationText(m_settings, m_settings.attachedLogPort);
    std::ofstream(paths.spoeConfiguration) << spoeText(m_settings);
    std::ofstream(paths.farmsMap) << "";
    addHost();
    const auto started = tryStart();
    ASSERT_TRUE(started) << started.error().message;
    publish();
    ASSERT_TRUE(waitFor([&] { return m_broker->states.back().phase == Phase::Down; }));
    EXPECT_TRUE(m_broker->states.back().detail.contains("system.sock"));

    auto haproxy = HaproxyProcess::start(m_io, "haproxy", m_directory / "system.cfg", m_directory / "system.log");
    ASSERT_TRUE(haproxy);
    ASSERT_TRUE(waitFor([&] { return m_broker->isUp() && m_broker->isHealthy("h1") == true; }));
    place("alice", "h1");
    EXPECT_EQ(m_broker->replaced, 0);

    (*haproxy)->signal(SIGKILL);
    ASSERT_TRUE(waitFor([&] { return m_broker->states.back().phase == Phase::Down; }));
    (*haproxy)->howItEnded();
    haproxy = HaproxyProcess::start(m_io, "haproxy", m_directory / "system.cfg", m_directory / "system.log");
    ASSERT_TRUE(haproxy);
    ASSERT_TRUE(waitFor([&] { return m_broker->isUp() && m_broker->replaced == 1; }));
    ASSERT_TRUE(waitFor([&] { return runtime("show servers state").contains(" h1 "); }));
    place("bob", "h1");
    const FakeHost outside(m_io, "127.0.1.1");
    m_broker->decide = [&](const ConnectionRequest&) { return External{outside.address(), outside.port()}; };
    connectAs("carol");
    ASSERT_TRUE(waitFor([&] { return outside.desktops().size() == 1; }));

    EXPECT_EQ(stop(false), 0u);
    EXPECT_TRUE(startTicksOf((*haproxy)->pid()));
    (*haproxy)->signal(SIGKILL);
    EXPECT_TRUE((*haproxy)->waitForExit(5s));
    (*haproxy)->howItEnded();
}

}  // namespace
}  // namespace farmwarden::frontdoor::testing
