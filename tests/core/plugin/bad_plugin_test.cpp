#include <fmt/format.h>
#include <sys/stat.h>

#include <csignal>
#include <filesystem>

#include "tests/core/plugin/support/real_host.h"

// One plug-in per way of being bad, in a real host. Whatever it does: the connection gets the built-in answer, the
// failure is counted, the broker lives, and the next plug-in that is good works.
namespace farmwarden::plugin::test {
namespace {

using namespace std::chrono_literals;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kIsSanitized = true;
#else
constexpr bool kIsSanitized = false;
#endif

class BadPlugin : public RealHost {
protected:
    void loadBad(const std::string& way, const std::string& at) {
        load(std::filesystem::path(BAD_PLUGINS) / "libbad.so", fmt::format(R"({{"way":"{}","at":"{}"}})", way, at));
    }
    void startBad(const std::string& way, const std::string& at) {
        loadBad(way, at);
        ASSERT_TRUE(becomes(MemberState::Active)) << m_reason();
    }
    std::string failedStart(const std::string& library, const std::string& configuration = "{}") {
        load(std::filesystem::path(BAD_PLUGINS) / library, configuration);
        EXPECT_TRUE(becomes(MemberState::Failed));
        return member().status().reason;
    }
    // The clock passes the deadline while the plug-in is busy with the call.
    Outcome answerAtDeadline(Stage stage = Stage::LoadBalancing) {
        const auto outcome = ask(stage);
        pump([&] { return outcome->has_value() || drained(); });
        EXPECT_FALSE(outcome->has_value());
        timers.advance(200ms);
        EXPECT_TRUE(outcome->has_value());
        return outcome->value_or(Outcome{});
    }
    bool drained() {
        // All is sent and the host has had its turn: it printed the call's mark, or a moment passed.
        return ++m_turns % 20 == 0;
    }
    void expectBuiltIn(const Outcome& outcome, Failure failure) {
        EXPECT_TRUE(outcome.isBuiltIn);
        EXPECT_EQ(outcome.answer.text, "sh-1");
        ASSERT_FALSE(outcome.asked.empty());
        EXPECT_EQ(outcome.asked[0].failure, failure) << outcome.asked[0].message;
    }
    std::string m_reason() { return member().status().reason; }

private:
    int m_turns = 0;
};

TEST_F(BadPlugin, WithoutItsEntryPointIsNotStarted) {
    EXPECT_EQ(failedStart("libbad-no-entry.so"),
              "the library exports no farmwarden_plugin(): is it a plug-in of generation 2?");
    expectBuiltIn(answerOf(), Failure::NotRunning);
}

TEST_F(BadPlugin, OfTheWrongSizeIsNotStarted) {
    EXPECT_TRUE(failedStart("libbad-wrong-size.so").starts_with("its FwPlugin says that it has 8 bytes"));
}

TEST_F(BadPlugin, OfTheWrongAbiVersionIsNotStarted) {
    EXPECT_EQ(failedStart("libbad-wrong-abi.so"), "it was built for ABI version 2; this host has version 1");
}

TEST_F(BadPlugin, WithARoleAndNoFunctionForItIsNotStarted) {
    EXPECT_EQ(failedStart("libbad-no-function.so"), "it has role 0x4 and no function for it");
}

TEST_F(BadPlugin, WithMoreRolesThanItsDescriptionNamesIsNotStarted) {
    EXPECT_EQ(failedStart("libbad-other-roles.so"), "has roles that its description does not name");
}

TEST_F(BadPlugin, ThatWantsAnotherHostIsNotStarted) {
    EXPECT_EQ(failedStart("libbad-refuses.so"), "farmwarden_plugin(): this plug-in wants another host");
}

TEST_F(BadPlugin, ThatRefusesItsConfigurationIsNotStarted) {
    EXPECT_EQ(failedStart("libbad.so", R"({"way":"refuse-start"})"), "initialize(): no licence for this machine");
    EXPECT_TRUE(failedStart("libbad.so", "{").starts_with("initialize(): threw an exception: [json.exception"));
}

TEST_F(BadPlugin, WhoseLibraryIsMissingOrMayBeWrittenByAllIsNotStarted) {
    load(folder / "none.so");
    EXPECT_EQ(state(), MemberState::Failed);
    const auto library = folder / "lib.so";
    std::filesystem::copy_file(std::filesystem::path(BAD_PLUGINS) / "libbad.so", library);
    chmod(library.c_str(), 0777);
    load(library);
    EXPECT_EQ(state(), MemberState::Failed);
    EXPECT_NE(m_reason().find("can be written by everybody"), std::string::npos);
}

TEST_F(BadPlugin, ThatCrashesWhileItStartsIsNotStarted) {
    EXPECT_NE(failedStart("libbad.so", R"({"way":"abort","at":"initialize"})").find("ended by signal 6"),
              std::string::npos);
}

TEST_F(BadPlugin, ThatHangsWhileItStartsIsGivenUp) {
    loadBad("sleep", "initialize");
    timers.advance(10s);
    EXPECT_EQ(state(), MemberState::Failed);
    EXPECT_EQ(m_reason(), "did not start within 10000 ms");
}

struct StageCall {
    const char* name;
    Stage stage;
};
class BadAtStage : public BadPlugin, public testing::WithParamInterface<StageCall> {};

TEST_P(BadAtStage, ACrashLeadsToTheBuiltInAnswerAndANewProcess) {
    startBad("crash", GetParam().name);
    const int pid = member().status().pid;
    const Outcome outcome = answerOf(GetParam().stage);
    EXPECT_TRUE(outcome.isBuiltIn);
    EXPECT_EQ(outcome.asked[0].failure, Failure::Lost);
    EXPECT_EQ(state(), MemberState::Resting);
    EXPECT_NE(kill(pid, 0), 0);  // it is gone and collected
    timers.advance(1s);
    EXPECT_TRUE(becomes(MemberState::Active));
    EXPECT_EQ(member().status().starts, 2u);
}

TEST_P(BadAtStage, AnExceptionBecomesAFailureWithItsText) {
    startBad("throw", GetParam().name);
    const Outcome outcome = answerOf(GetParam().stage);
    EXPECT_TRUE(outcome.isBuiltIn);
    EXPECT_EQ(outcome.asked[0].failure, Failure::Failed);
    EXPECT_EQ(outcome.asked[0].message, "threw an exception: a plug-in that throws");
    EXPECT_EQ(state(), MemberState::Active);
}

INSTANTIATE_TEST_SUITE_P(Stages, BadAtStage,
                         testing::Values(StageCall{"filter", Stage::Filter}, StageCall{"balance", Stage::LoadBalancing},
                                         StageCall{"place", Stage::Placement},
                                         StageCall{"orchestrate", Stage::Orchestration}),
                         [](const auto& instance) { return instance.param.name; });

TEST_F(BadPlugin, ThatCrashesInANotificationIsStartedAgain) {
    loadBad("crash", "onTarget");  // it is told of targets as soon as it has started
    EXPECT_TRUE(becomes(MemberState::Resting));
    expectBuiltIn(answerOf(), Failure::Resting);
    EXPECT_EQ(failures(Failure::Lost), 1u);
}

TEST_F(BadPlugin, ThatThrowsInANotificationIsLoggedAndGoesOn) {
    startBad("throw-int", "onTarget");
    EXPECT_EQ(answerOf().answer.text, "sh-1");
    EXPECT_TRUE(
        pump([&] { return log().find("onTarget: threw something that is no std::exception") != std::string::npos; }));
    EXPECT_EQ(state(), MemberState::Active);
}

TEST_F(BadPlugin, ThatCrashesWhenConfiguredIsStartedAgainWithTheFormerConfiguration) {
    startBad("crash", "configure");
    std::optional<base::Result<void>> result;
    member().configure("{}", [&](base::Result<void> done) { result = std::move(done); });
    EXPECT_TRUE(pump([&] { return result.has_value(); }));
    EXPECT_FALSE(result->has_value());
    EXPECT_EQ(state(), MemberState::Resting);
}

TEST_F(BadPlugin, ThatLoopsIsAnsweredForAtTheDeadlineAndItsProcessEnded) {
    startBad("loop", "balance");
    const int pid = member().status().pid;
    expectBuiltIn(answerAtDeadline(), Failure::Late);
    timers.advance(2s);
    EXPECT_EQ(state(), MemberState::Resting);
    EXPECT_NE(m_reason().find("hangs"), std::string::npos);
    EXPECT_NE(kill(pid, 0), 0);
}

TEST_F(BadPlugin, ThatSleepsIsAnsweredForAtTheDeadline) {
    startBad("sleep", "balance");
    expectBuiltIn(answerAtDeadline(), Failure::Late);
    expectBuiltIn(answerAtDeadline(), Failure::Late);
    EXPECT_EQ(failures(Failure::Late), 2u);
}

TEST_F(BadPlugin, ThatNeverAnswersIsAnsweredForAndItsProcessSpared) {
    startBad("silent", "balance");
    expectBuiltIn(answerAtDeadline(), Failure::Late);
    io.restart();
    EXPECT_TRUE(pump([this, turns = 0]() mutable { return ++turns >= 20; }));  // the pong comes
    timers.advance(5s);
    EXPECT_EQ(state(), MemberState::Active);
    EXPECT_EQ(answerOf(Stage::Filter).answer.kind, AnswerKind::Pass);
}

TEST_F(BadPlugin, ThatEatsMemoryHitsItsLimit) {
    if (kIsSanitized) {
        GTEST_SKIP() << "sanitizers need more address space than any limit leaves";
    }
    settings.start.memoryBytes = 512u << 20;
    startBad("memory", "balance");
    expectBuiltIn(answerOf(), Failure::Lost);
}

TEST_F(BadPlugin, ThatLeaksIsEndedByItsLimitSoonerOrLater) {
    if (kIsSanitized) {
        GTEST_SKIP() << "sanitizers need more address space than any limit leaves";
    }
    settings.start.memoryBytes = 512u << 20;
    startBad("leak", "balance");
    int calls = 0;
    while (state() == MemberState::Active && calls < 200) {
        answerOf();
        ++calls;
    }
    EXPECT_EQ(state(), MemberState::Resting);
    EXPECT_GT(calls, 2);
}

TEST_F(BadPlugin, ThatWritesToStandardOutputWritesToItsLog) {
    startBad("print", "balance");
    EXPECT_FALSE(answerOf().isBuiltIn);
    EXPECT_NE(log().find("plug-in writes to standard output"), std::string::npos);
    EXPECT_NE(log().find("plug-in writes to standard error"), std::string::npos);
    EXPECT_EQ(state(), MemberState::Active);
}

TEST_F(BadPlugin, ThatNamesAnUnknownTargetIsNotFollowed) {
    startBad("unknown-target", "balance");
    expectBuiltIn(answerOf(), Failure::BadAnswer);
    EXPECT_EQ(failures(Failure::BadAnswer), 1u);
}

TEST_F(BadPlugin, ThatAnswersTwiceIsHeardOnce) {
    startBad("twice", "balance");
    EXPECT_EQ(answerOf().answer.text, "sh-1");
    EXPECT_TRUE(pump([this] { return failures(Failure::Twice) == 1; }));
}

TEST_F(BadPlugin, ThatAnswersAfterTheDeadlineIsNotHeard) {
    const auto mark = folder / "now";
    startBad("late", mark.string());
    expectBuiltIn(answerAtDeadline(), Failure::Late);
    farmwarden::test::writeFile(mark, "");
    EXPECT_TRUE(pump([this] { return member().status().lateAnswers == 1; }));
}

TEST_F(BadPlugin, ThatAnswersNonsenseIsNotFollowed) {
    startBad("nonsense", "balance");
    expectBuiltIn(answerOf(), Failure::Failed);
}

TEST_F(BadPlugin, ThatForksCannot) {
    startBad("fork", "balance");
    EXPECT_EQ(answerOf().answer.text, "sh-fork-refused");
    EXPECT_EQ(state(), MemberState::Active);
}

TEST_F(BadPlugin, ThatMayForkAndLetsTheChildWriteToTheChannelIsEnded) {
    settings.start.mayStartProcesses = true;
    startBad("fork", "balance");
    answerOf();
    EXPECT_TRUE(becomes(MemberState::Resting));
    EXPECT_NE(m_reason().find("sent a message of"), std::string::npos) << m_reason();
}

TEST_F(BadPlugin, ThatWritesGarbageToTheChannelIsEnded) {
    startBad("garbage", "balance");
    const Outcome outcome = answerOf();
    expectBuiltIn(outcome, Failure::Garbage);
    EXPECT_EQ(state(), MemberState::Resting);
}

TEST_F(BadPlugin, ThatClosesTheChannelIsEnded) {
    startBad("close", "balance");
    const int pid = member().status().pid;
    expectBuiltIn(answerOf(), Failure::Lost);
    EXPECT_NE(kill(pid, 0), 0);
}

TEST_F(BadPlugin, ThatExitsIsStartedAgain) {
    startBad("exit", "balance");
    expectBuiltIn(answerOf(), Failure::Lost);
    EXPECT_EQ(m_reason(), "its process ended with exit code 0");
}

TEST_F(BadPlugin, ThatKillsTheBrokerCannot) {
    startBad("kill-broker", "balance");
    EXPECT_EQ(answerOf().answer.text, "sh-1");
}

TEST_F(BadPlugin, RestsAfterFiveFailuresAndRecoversByItself) {
    startBad("unknown-target", "balance");
    for (int i = 0; i < 5; ++i) {
        expectBuiltIn(answerOf(), Failure::BadAnswer);
    }
    EXPECT_EQ(state(), MemberState::Resting);
    expectBuiltIn(answerOf(), Failure::Resting);
    timers.advance(1s);
    EXPECT_EQ(state(), MemberState::Active);
    EXPECT_EQ(answerOf(Stage::Filter).asked[0].answer.kind, AnswerKind::Pass);  // the trial goes well
    EXPECT_EQ(member().status().starts, 1u);
}

TEST_F(BadPlugin, ThatHangsAtItsEndIsKilled) {
    settings.start.configuration = "{}";
    startBad("loop", "terminate");
    const int pid = member().status().pid;
    member().stop("disabled");
    EXPECT_EQ(kill(pid, 0), 0);
    io.stop();  // whoever ends the loop ends the process
}

}  // namespace
}  // namespace farmwarden::plugin::test
