#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>

#include "tests/core/plugin/support/real_host.h"
#include "tests/support/free_port.h"

// Samples and a recording plug-in of 2008, each in a real host.
namespace farmwarden::plugin::test {
namespace {

using namespace std::chrono_literals;

class Samples : public RealHost {
protected:
    void startSample(const std::string& name, const std::string& configuration, channel::Roles roles) {
        settings.roles = roles;
        load(std::filesystem::path(SAMPLES) / ("lib" + name + ".so"), configuration);
        ASSERT_TRUE(becomes(MemberState::Active)) << member().status().reason;
    }
};

TEST_F(Samples, FewestSessionsFollowsTheWorldItIsTold) {
    world.targets[0].active = 5;
    startSample("fewest-sessions", "{}", FW_ROLE_LOAD_BALANCING);
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    world.targets[1].active = 9;
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[1]});
    EXPECT_EQ(answerOf().answer.text, "sh-1");
    world.targets[0].admission = FW_ADMISSION_RECONNECT_ONLY;
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[0]});
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    member().notify(channel::TargetChanged{channel::Change::Removed, world.targets[1]});
    EXPECT_TRUE(answerOf().isBuiltIn);
}

TEST_F(Samples, FewestSessionsOf2008AgreesWithTheOneOfToday) {
    settings.start.generation = 1;
    settings.start.classId = "{5D2A4C1E-7F3B-4E0A-9C64-3A1D0F2B8E77}";
    world.sessions = {session("s-1", "sh-1"), session("s-2", "sh-1"), session("s-3", "sh-2")};
    startSample("fewest-sessions-2008", "{}", FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_NOTIFICATIONS);
    EXPECT_FALSE(member().serves(Stage::Filter));  // it redirects nobody outside
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    member().notify(channel::SessionsChanged{channel::Change::Added, {session("s-4", "sh-2"), session("s-5", "sh-2")}});
    EXPECT_TRUE(answerOf().isBuiltIn);  // it keeps the broker's choice, sh-1
    member().notify(
        channel::SessionsChanged{channel::Change::Removed, {session("s-3", "sh-2"), session("s-4", "sh-2")}});
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    world.targets[1].admission = FW_ADMISSION_RECONNECT_ONLY;
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[1]});
    EXPECT_TRUE(answerOf().isBuiltIn);
}

TEST_F(Samples, TimeOfDayPlacesByTheClockOfTheConnection) {
    startSample("time-of-day", R"({"windows":[{"from":"18:00","until":"08:00","tag":"night"}],"minutesEastOfUtc":60})",
                FW_ROLE_LOAD_BALANCING);
    constexpr std::int64_t kHour = 3'600'000'000;
    now = 12 * kHour;
    EXPECT_TRUE(answerOf().isBuiltIn);
    now = 17 * kHour;  // 18:00 one hour east
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    now = 7 * kHour;
    EXPECT_TRUE(answerOf().isBuiltIn);
}

TEST_F(Samples, TimeOfDayTakesConfigurationWhileItRunsAndObjectsToBadTimes) {
    startSample("time-of-day", R"({"windows":[],"minutesEastOfUtc":0})", FW_ROLE_LOAD_BALANCING);
    std::optional<base::Result<void>> result;
    const auto configure = [&](const std::string& text) {
        result.reset();
        member().configure(text, [&](base::Result<void> done) { result = std::move(done); });
        EXPECT_TRUE(pump([&] { return result.has_value(); }));
    };
    configure(R"({"windows":[{"from":"noon","until":"08:00","tag":"night"}],"minutesEastOfUtc":0})");
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().message, "plug-in p: 'noon' is no time of day");
    configure(R"({"windows":[{"from":"00:00","until":"23:59","tag":"night"}],"minutesEastOfUtc":0})");
    EXPECT_TRUE(*result);
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    EXPECT_EQ(member().status().starts, 1u);
}

TEST_F(Samples, ExternalDesktopSendsItsUsersOutOfAllFarms) {
    startSample("external-desktop", R"({"desktops":[{"user":"ann","host":"192.0.2.50","port":3391}]})", FW_ROLE_FILTER);
    const Outcome outcome = answerOf(Stage::Filter, "ann");
    EXPECT_EQ(outcome.answer.kind, AnswerKind::External);
    EXPECT_EQ(outcome.answer.text, "192.0.2.50");
    EXPECT_EQ(outcome.answer.port, 3391);
    EXPECT_EQ(answerOf(Stage::Filter, "bob").answer.kind, AnswerKind::Pass);
    EXPECT_TRUE(pump([this] { return log().find("1 desktops outside the farms") != std::string::npos; }));
}

TEST_F(Samples, GpuTagWaitsForTheTargetAndAnswersLater) {
    asio::io_context listenerIo;
    world.targets[1].address = "127.0.0.1";
    world.targets[1].port = farmwarden::test::freePort();
    startSample("gpu-tag", R"({"tag":"gpu","seconds":60})", FW_ROLE_ORCHESTRATION);
    EXPECT_TRUE(answerOf(Stage::Orchestration).isBuiltIn);  // sh-1 has no such tag

    auto outcome = std::make_shared<std::optional<Outcome>>();
    channel::Connection connection;
    connection.farm = "office";
    connection.target = "sh-2";
    chain.ask(Stage::Orchestration, connection, 60s, [outcome](Outcome done) { *outcome = std::move(done); });
    EXPECT_TRUE(pump([this] { return statuses == std::vector<std::uint32_t>{FW_STATUS_STARTING}; }));
    EXPECT_FALSE(outcome->has_value());
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(world.targets[1].port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ASSERT_EQ(bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
    ASSERT_EQ(listen(listener, 4), 0);
    EXPECT_TRUE(pump([&] { return outcome->has_value(); }));
    EXPECT_EQ((*outcome)->answer.kind, AnswerKind::Ready);
    EXPECT_EQ((*outcome)->by, "p");
    close(listener);
}

TEST_F(Samples, ThousandCallsAtOnceAreAllAnsweredInOrderOfTheirIds) {
    startSample("fewest-sessions", "{}", FW_ROLE_LOAD_BALANCING);
    std::vector<std::shared_ptr<std::optional<Outcome>>> outcomes;
    for (int i = 0; i < 1000; ++i) {
        outcomes.push_back(ask());
    }
    EXPECT_TRUE(pump([&] { return outcomes.back()->has_value(); }));
    for (const auto& outcome : outcomes) {
        ASSERT_TRUE(outcome->has_value());
        EXPECT_FALSE((*outcome)->isBuiltIn);
    }
    EXPECT_EQ(member().status().answered, 1000u);
}

TEST_F(Samples, StoppingLetsThePluginSayGoodByeAndLeavesNoProcess) {
    startSample("gpu-tag", R"({"tag":"gpu","seconds":60})", FW_ROLE_ORCHESTRATION);
    const int pid = member().status().pid;
    member().stop("disabled");
    EXPECT_TRUE(pump([&] { return kill(pid, 0) != 0; }));
}

class Recorder : public RealHost {
protected:
    void startRecorder() {
        settings.start.generation = 1;
        settings.start.classId = "{11111111-2222-3333-4444-555555555555}";
        settings.roles = FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_NOTIFICATIONS;
        load(std::filesystem::path(BAD_PLUGINS) / "librecorder-2008.so");
        ASSERT_TRUE(becomes(MemberState::Active)) << member().status().reason;
    }
    // The lines of its log that it wrote after the call that is being answered now.
    std::string linesAfter(const std::string& before) {
        answerOf();
        return log().substr(before.size());
    }
};

TEST_F(Recorder, IsToldOfMachinesThenSessionsThenThatAllIsThere) {
    world.targets.resize(1);
    world.targets[0].limit = 20;
    world.targets[0].isSingleSession = true;
    for (int i = 0; i < 60; ++i) {
        world.sessions.push_back(session(fmt::format("s-{}", i), "sh-1", "ann"));
    }
    startRecorder();
    answerOf();
    EXPECT_EQ(log(),
              "Initialize\n"
              "machine 1 type=8 farm=office name=sh-1 limit=20 weight=100 mode=1 drain=1 state=2 addresses=1\n"
              "sessions machine=1 type=4 count=25 first=1 user=ann state=1\n"
              "sessions machine=1 type=4 count=25 first=26 user=ann state=1\n"
              "sessions machine=1 type=4 count=10 first=51 user=ann state=1\n"
              "machine 1 type=2 farm= name= limit=0 weight=0 mode=0 drain=0 state=1 addresses=0\n"
              "suitable ann farm=office given=1\n");
}

TEST_F(Recorder, IsToldOnlyWhatChanged) {
    world.targets.resize(1);
    startRecorder();
    answerOf();
    std::string before = log();
    world.targets[0].admission = FW_ADMISSION_RECONNECT_ONLY;
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[0]});
    EXPECT_EQ(linesAfter(before),
              "machine 1 type=2 farm= name= limit=0 weight=0 mode=0 drain=2 state=0 addresses=0\nsuitable ann "
              "farm=office given=1\n");
    before = log();
    world.targets[0].active = 7;  // counts are no news in that interface
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[0]});
    EXPECT_EQ(linesAfter(before), "suitable ann farm=office given=1\n");
    before = log();
    auto gone = session("s-1", "sh-1");
    gone.state = FW_SESSION_DISCONNECTED;
    member().notify(channel::SessionsChanged{channel::Change::Updated, {gone}});
    member().notify(channel::SessionsChanged{channel::Change::Removed, {gone}});
    member().notify(channel::TargetChanged{channel::Change::Removed, world.targets[0]});
    EXPECT_EQ(linesAfter(before),
              "sessions machine=1 type=2 count=1 first=1 user= state=2\n"
              "sessions machine=1 type=1 count=1 first=1 user=ann state=2\n"
              "machine 1 type=1 farm= name= limit=0 weight=0 mode=0 drain=0 state=0 addresses=0\n"
              "suitable ann farm=office given=2\n");  // a target that it was not told of has a number all the same
}

TEST_F(Recorder, KeepsOrReplacesTheBrokersChoice) {
    startRecorder();
    EXPECT_TRUE(answerOf().isBuiltIn);
    const Outcome moved = answerOf(Stage::LoadBalancing, "mover");
    EXPECT_EQ(moved.answer.text, "sh-2");
    EXPECT_EQ(moved.by, "p");
}

TEST_F(Recorder, IsNotFollowedToAMachineThatDoesNotExist) {
    startRecorder();
    const Outcome outcome = answerOf(Stage::LoadBalancing, "stranger");
    EXPECT_TRUE(outcome.isBuiltIn);
    EXPECT_EQ(outcome.asked[0].message, "GetMostSuitableServer: machine 4711 does not exist");
}

TEST_F(Recorder, FailsAndThrowsWithoutHarm) {
    startRecorder();
    EXPECT_EQ(answerOf(Stage::LoadBalancing, "broken").asked[0].message, "GetMostSuitableServer: 0x80004005");
    EXPECT_EQ(answerOf(Stage::LoadBalancing, "bomb").asked[0].message,
              "GetMostSuitableServer: threw something that is no std::exception");
    EXPECT_EQ(state(), MemberState::Active);
}

TEST_F(Recorder, SendsAUserToAnExternalAddress) {
    startRecorder();
    const Outcome outcome = answerOf(Stage::Filter, "outside");
    EXPECT_EQ(outcome.answer.kind, AnswerKind::External);
    EXPECT_EQ(outcome.answer.text, "198.51.100.9");
    EXPECT_EQ(outcome.answer.port, 3390);
    EXPECT_NE(log().find("external family=1 192.0.2.99"), std::string::npos);
    EXPECT_EQ(answerOf(Stage::Filter, "ann").asked[0].answer.kind, AnswerKind::Decline);  // E_NOTIMPL is no failure
}

TEST_F(Recorder, IsNotFoundByAnotherClassId) {
    settings.start.generation = 1;
    settings.start.classId = "{11111111-2222-3333-4444-555555555556}";
    load(std::filesystem::path(BAD_PLUGINS) / "librecorder-2008.so");
    EXPECT_TRUE(becomes(MemberState::Failed));
    EXPECT_EQ(member().status().reason, "DllGetClassObject() knows no such class id (0x80040111)");
}

}  // namespace
}  // namespace farmwarden::plugin::test
