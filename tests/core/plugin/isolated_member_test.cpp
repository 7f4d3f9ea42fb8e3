#include "core/plugin/chain/isolated_member.h"

#include <gtest/gtest.h>

#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/plugin/support/fake_host.h"
#include "tests/core/plugin/support/manual_timers.h"

// The broker's side of a plug-in, against a host that the test plays and a clock that it moves.
namespace farmwarden::plugin::chain {
namespace {

using namespace std::chrono_literals;
using test::FakeHosts;

class MemberTest : public testing::Test {
protected:
    MemberTest() {
        settings.start.name = "p";
        settings.roles = FW_ROLE_FILTER | FW_ROLE_LOAD_BALANCING | FW_ROLE_ORCHESTRATION | FW_ROLE_NOTIFICATIONS;
        settings.breaker.failuresInARow = 3;
        world.targets = {test::target("sh-1"), test::target("sh-2")};
    }

    IsolatedMember& member() {
        if (!m_member) {
            m_member.emplace(
                settings, hosts.launcher(),
                Surroundings{timers, clock, world,
                             [this](const std::string&, channel::Upcall upcall, auto reply) {
                                 upcalls.push_back(std::move(upcall));
                                 upcallReplies.push_back(std::move(reply));
                             },
                             [this](const std::string&, std::uint32_t status) { statuses.push_back(status); },
                             [this](const std::string& line) { journal.push_back(line); }});
        }
        return *m_member;
    }
    void start() {
        member().start();
        hosts.say(channel::Started{settings.roles, true});
    }
    // Asks, and remembers the answer under the number of the question.
    void ask(Stage stage = Stage::LoadBalancing, base::Duration atMost = 10s) {
        const std::size_t number = replies.size();
        replies.emplace_back();
        Connection connection;
        connection.user = "ann";
        member().ask(stage, connection, atMost, [this, number](Reply reply) { replies[number] = std::move(reply); });
    }
    std::uint64_t lastCall() const { return hosts.all<channel::Call>().back().id; }
    void answer(std::uint64_t call, AnswerKind kind = AnswerKind::Target, const std::string& text = "sh-1") {
        hosts.say(channel::Answered{call, {.kind = kind, .text = text, .tags = {}}});
    }
    std::uint64_t failures(Failure failure) { return member().status().failures[static_cast<std::size_t>(failure)]; }
    MemberState state() { return member().status().state; }

    test::ManualTimers timers;
    base::ManualClock clock{base::TimePoint(std::chrono::hours(500'000))};
    test::StubWorld world;
    FakeHosts hosts;
    MemberSettings settings;
    std::vector<std::optional<Reply>> replies;
    std::vector<channel::Upcall> upcalls;
    std::vector<std::function<void(channel::UpcallResult)>> upcallReplies;
    std::vector<std::uint32_t> statuses;
    std::vector<std::string> journal;

private:
    std::optional<IsolatedMember> m_member;
};

TEST_F(MemberTest, AnswersCallsInWhateverOrderTheHostDoes) {
    start();
    ask();
    const auto first = lastCall();
    ask();
    const auto second = lastCall();
    answer(second, AnswerKind::Target, "sh-2");
    EXPECT_FALSE(replies[0]);
    ASSERT_TRUE(replies[1]);
    EXPECT_EQ(replies[1]->answer.text, "sh-2");
    timers.advance(5ms);
    answer(first);
    EXPECT_EQ(replies[0]->answer.text, "sh-1");
    EXPECT_EQ(replies[0]->took, base::Duration(5ms));
    EXPECT_EQ(member().status().answered, 2u);
}

TEST_F(MemberTest, GivesUpAtTheDeadlineAndNotBefore) {
    start();
    ask();
    timers.advance(199ms);
    EXPECT_FALSE(replies[0]);
    timers.advance(1ms);
    ASSERT_TRUE(replies[0]);
    EXPECT_EQ(replies[0]->failure, Failure::Late);
    EXPECT_EQ(replies[0]->took, base::Duration(200ms));
    EXPECT_EQ(replies[0]->message, "no answer after 200 ms");
}

TEST_F(MemberTest, GivesUpEarlierWhenTheCallerHasLessTime) {
    start();
    ask(Stage::LoadBalancing, 50ms);
    ask();  // a later call with a later deadline
    timers.advance(50ms);
    EXPECT_EQ(replies[0]->failure, Failure::Late);
    EXPECT_FALSE(replies[1]);
}

TEST_F(MemberTest, LetsOrchestrationTakeItsTime) {
    start();
    ask(Stage::Orchestration, 10min);
    hosts.say(channel::Reported{lastCall(), FW_STATUS_STARTING});
    timers.advance(1900ms);  // well beyond the deadline of the other stages
    EXPECT_FALSE(replies[0]);
    answer(lastCall(), AnswerKind::Ready, "");
    EXPECT_EQ(replies[0]->answer.kind, AnswerKind::Ready);
    EXPECT_EQ(statuses, std::vector<std::uint32_t>{FW_STATUS_STARTING});
}

TEST_F(MemberTest, CountsALateAnswerAndUsesItForNothing) {
    start();
    ask();
    timers.advance(200ms);
    answer(lastCall());
    EXPECT_EQ(replies[0]->failure, Failure::Late);
    EXPECT_EQ(member().status().lateAnswers, 1u);
    EXPECT_EQ(failures(Failure::Twice), 0u);
}

TEST_F(MemberTest, CountsASecondAnswerAsAFailure) {
    start();
    ask();
    answer(lastCall(), AnswerKind::Target, "sh-1");
    answer(lastCall(), AnswerKind::Target, "sh-2");
    EXPECT_EQ(replies[0]->answer.text, "sh-1");
    EXPECT_EQ(failures(Failure::Twice), 1u);
    answer(4711);  // nor may it make calls up
    EXPECT_EQ(failures(Failure::Twice), 2u);
}

TEST_F(MemberTest, TakesTheReasonOfAPluginThatFails) {
    start();
    ask();
    answer(lastCall(), AnswerKind::Fail, "no\nlicence");
    EXPECT_EQ(replies[0]->failure, Failure::Failed);
    EXPECT_EQ(replies[0]->message, "no\xEF\xBF\xBDlicence");  // control characters do not get through
    EXPECT_EQ(replies[0]->answer.kind, AnswerKind::Decline);
}

TEST_F(MemberTest, RestsAfterFailuresInARowAndIsTriedAgainByItself) {
    start();
    for (int i = 0; i < 3; ++i) {
        ask();
        answer(lastCall(), AnswerKind::Fail, "no licence");
    }
    EXPECT_EQ(state(), MemberState::Resting);
    EXPECT_EQ(member().status().reason, "no licence");
    EXPECT_EQ(member().status().until, clock.now() + 1s);
    const auto before = hosts.all<channel::Call>().size();
    ask();
    EXPECT_EQ(replies.back()->failure, Failure::Resting);
    EXPECT_EQ(hosts.all<channel::Call>().size(), before);

    timers.advance(1s);
    EXPECT_EQ(state(), MemberState::Active);
    EXPECT_EQ(hosts.launches, 1);  // its process was well all the time
    ask();
    ask();
    EXPECT_EQ(replies.back()->failure, Failure::Resting);  // one trial at a time
    answer(lastCall());
    ask();
    EXPECT_FALSE(replies.back());
    EXPECT_EQ(hosts.all<channel::Call>().size(), before + 2);
}

TEST_F(MemberTest, RestsLongerAfterAFailedTrial) {
    start();
    for (int i = 0; i < 3; ++i) {
        ask();
        answer(lastCall(), AnswerKind::Fail, "x");
    }
    timers.advance(1s);
    ask();
    answer(lastCall(), AnswerKind::Fail, "x");
    EXPECT_EQ(state(), MemberState::Resting);
    timers.advance(1999ms);
    EXPECT_EQ(state(), MemberState::Resting);
    timers.advance(1ms);
    EXPECT_EQ(state(), MemberState::Active);
}

TEST_F(MemberTest, AnswersEverythingAtOnceWhenTheProcessIsLostAndStartsAnother) {
    start();
    ask();
    ask();
    hosts.lose("its process was ended by signal 11 (Segmentation fault)");
    for (const auto& reply : replies) {
        ASSERT_TRUE(reply);
        EXPECT_EQ(reply->failure, Failure::Lost);
    }
    EXPECT_EQ(state(), MemberState::Resting);
    ASSERT_EQ(journal.size(), 1u);
    EXPECT_EQ(journal[0],
              "plug-in p: its process was ended by signal 11 (Segmentation fault); the broker's own answers are used, "
              "tried again in 1000 ms");
    timers.advance(1s);
    EXPECT_EQ(hosts.launches, 2);
    EXPECT_EQ(state(), MemberState::Starting);
    hosts.say(channel::Started{settings.roles, true});
    EXPECT_EQ(state(), MemberState::Active);
    ask();
    answer(lastCall());
    EXPECT_EQ(replies.back()->answer.text, "sh-1");
}

TEST_F(MemberTest, WaitsLongerBeforeEachFurtherRestart) {
    start();
    hosts.lose("x");
    for (const auto rest : {1s, 2s, 4s}) {
        timers.advance(rest - 1ms);
        EXPECT_EQ(state(), MemberState::Resting);
        timers.advance(1ms);
        hosts.say(channel::Started{settings.roles, true});
        hosts.lose("x");
    }
}

TEST_F(MemberTest, EndsAProcessThatGivesNoSignOfLife) {
    start();
    ask();
    timers.advance(200ms);
    ASSERT_EQ(hosts.all<channel::Ping>().size(), 1u);
    EXPECT_EQ(state(), MemberState::Active);
    timers.advance(2s);
    EXPECT_EQ(state(), MemberState::Resting);
    EXPECT_FALSE(hosts.isRunning());
    EXPECT_TRUE(journal.back().starts_with("plug-in p: hangs: no sign of life for 2000 ms")) << journal.back();
}

TEST_F(MemberTest, SparesAProcessThatIsOnlySlow) {
    start();
    ask();
    timers.advance(200ms);
    hosts.say(channel::Pong{hosts.all<channel::Ping>().back().number});
    timers.advance(10s);
    EXPECT_EQ(state(), MemberState::Active);
    EXPECT_TRUE(hosts.isRunning());
}

TEST_F(MemberTest, EndsAProcessThatSendsGarbage) {
    start();
    ask();
    hosts.lose("sent a message of an unknown kind", true);
    EXPECT_EQ(replies[0]->failure, Failure::Garbage);
}

TEST_F(MemberTest, TriesAPluginThatCannotBeStartedAgainWithItsReasonShown) {
    hosts.refusal = "/x/lib.so: No such file or directory";
    member().start();
    EXPECT_EQ(state(), MemberState::Failed);
    EXPECT_EQ(member().status().reason, hosts.refusal);
    ask();
    EXPECT_EQ(replies[0]->failure, Failure::NotRunning);
    hosts.refusal.clear();
    timers.advance(1s);
    EXPECT_EQ(state(), MemberState::Starting);
    hosts.say(channel::StartFailed{"initialize(): no licence"});
    EXPECT_EQ(state(), MemberState::Failed);
    EXPECT_EQ(member().status().reason, "initialize(): no licence");
    timers.advance(2s);
    hosts.say(channel::Started{FW_ROLE_LOAD_BALANCING, true});
    EXPECT_EQ(state(), MemberState::Active);
    EXPECT_FALSE(member().serves(Stage::Filter));  // fewer roles than described
}

TEST_F(MemberTest, GivesUpOnAStartThatTakesTooLong) {
    member().start();
    timers.advance(10s);
    EXPECT_EQ(state(), MemberState::Failed);
    EXPECT_EQ(member().status().reason, "did not start within 10000 ms");
}

TEST_F(MemberTest, RefusesRolesThatTheDescriptionDoesNotName) {
    member().start();
    hosts.say(channel::Started{settings.roles | FW_ROLE_PROVISIONING, true});
    EXPECT_FALSE(hosts.isRunning());
    EXPECT_NE(state(), MemberState::Active);
}

TEST_F(MemberTest, TellsAStartedHostAllThereIsBeforeItIsAsked) {
    for (int i = 0; i < 1200; ++i) {
        world.sessions.push_back(test::session("s-" + std::to_string(i), i % 2 == 0 ? "sh-1" : "sh-2"));
    }
    start();
    ask();
    EXPECT_TRUE(std::holds_alternative<channel::Start>(hosts.sent[0]));
    EXPECT_TRUE(std::holds_alternative<channel::Resync>(hosts.sent[1]));
    EXPECT_TRUE(std::holds_alternative<channel::Synced>(hosts.sent[hosts.sent.size() - 2]));
    EXPECT_TRUE(std::holds_alternative<channel::Call>(hosts.sent.back()));
    EXPECT_EQ(hosts.all<channel::TargetChanged>().size(), 2u);
    std::size_t told = 0;
    for (const auto& sessions : hosts.all<channel::SessionsChanged>()) {
        told += sessions.sessions.size();
        for (const auto& session : sessions.sessions) {
            EXPECT_EQ(session.target, sessions.sessions.front().target);
        }
    }
    EXPECT_EQ(told, 1200u);
}

TEST_F(MemberTest, TellsNoSessionsToWhomTheyDoNotConcern) {
    settings.roles = FW_ROLE_LOAD_BALANCING;
    world.sessions = {test::session("s-1", "sh-1")};
    start();
    member().notify(channel::SessionsChanged{channel::Change::Added, {test::session("s-2", "sh-1")}});
    EXPECT_TRUE(hosts.all<channel::SessionsChanged>().empty());
}

TEST_F(MemberTest, TellsAHostThatFellBehindEverythingAnew) {
    start();
    const auto told = hosts.all<channel::TargetChanged>().size();
    hosts.unsent = 5u << 20;
    member().notify(channel::TargetChanged{channel::Change::Updated, test::target("sh-1")});
    EXPECT_EQ(hosts.all<channel::TargetChanged>().size(), told);
    ask();
    EXPECT_EQ(replies[0]->failure, Failure::Behind);
    hosts.drain();
    EXPECT_EQ(hosts.all<channel::Resync>().size(), 2u);
    EXPECT_EQ(hosts.all<channel::TargetChanged>().size(), told + 2);
}

TEST_F(MemberTest, TakesConfigurationWhileItRuns) {
    start();
    std::optional<base::Result<void>> result;
    member().configure(R"({"a":1})", [&](base::Result<void> done) { result = std::move(done); });
    EXPECT_EQ(hosts.all<channel::Configure>().back().configuration, R"({"a":1})");
    hosts.say(channel::Configured{"a must be 2", false});
    ASSERT_TRUE(result);
    ASSERT_FALSE(*result);
    EXPECT_EQ(result->error().message, "plug-in p: a must be 2");
    hosts.lose("x");
    timers.advance(1s);
    EXPECT_EQ(hosts.all<channel::Start>().back().configuration, "");  // the former one stayed
}

TEST_F(MemberTest, StartsAPluginAnewThatCannotTakeConfigurationWhileItRuns) {
    member().start();
    hosts.say(channel::Started{settings.roles, false});
    ask();
    std::optional<base::Result<void>> result;
    member().configure("{}", [&](base::Result<void> done) { result = std::move(done); });
    EXPECT_EQ(hosts.retired, std::vector<std::string>{"new configuration"});
    EXPECT_EQ(replies[0]->failure, Failure::NotRunning);
    EXPECT_FALSE(result);
    EXPECT_EQ(hosts.all<channel::Start>().back().configuration, "{}");
    hosts.say(channel::Started{settings.roles, false});
    ASSERT_TRUE(result);
    EXPECT_TRUE(*result);
}

TEST_F(MemberTest, SaysGoodByeWhenItIsStopped) {
    start();
    ask();
    member().stop("disabled");
    EXPECT_EQ(replies[0]->failure, Failure::NotRunning);
    EXPECT_EQ(hosts.retired, std::vector<std::string>{"disabled"});
    EXPECT_EQ(state(), MemberState::Stopped);
    timers.advance(10min);
    EXPECT_EQ(hosts.launches, 1);
    member().start();
    EXPECT_EQ(hosts.launches, 2);
}

TEST_F(MemberTest, GivesJobsToAProvisioningPluginOnly) {
    std::vector<base::Result<void>> results;
    const auto done = [&](base::Result<void> result) { results.push_back(std::move(result)); };
    settings.roles = FW_ROLE_PROVISIONING;
    start();
    member().order(channel::SetTasks{0, "host", {}}, done);
    ASSERT_EQ(results.size(), 1u);
    EXPECT_EQ(results[0].error().message, "plug-in p: this is not its role");
    for (const char* job : {"j-1", "j-2", "j-3"}) {
        member().order(channel::StartJob{0, channel::JobKind::Create, job, "{}"}, done);
    }
    const auto sent = hosts.all<channel::StartJob>();
    ASSERT_EQ(sent.size(), 3u);
    hosts.say(channel::OrderTaken{sent[1].id, "no room"});
    hosts.say(channel::OrderTaken{sent[0].id, ""});
    ASSERT_EQ(results.size(), 3u);
    EXPECT_EQ(results[1].error().message, "plug-in p: no room");
    EXPECT_TRUE(results[2]);
    hosts.lose("x");
    ASSERT_EQ(results.size(), 4u);
    EXPECT_FALSE(results[3]);
}

TEST_F(MemberTest, BringsUpcallsToTheBrokerAndTheirResultsBack) {
    start();
    channel::Upcall upcall;
    upcall.kind = channel::UpcallKind::RemoveTarget;
    upcall.name = "vm-1";
    hosts.say(channel::UpcallMade{8, upcall});
    ASSERT_EQ(upcalls.size(), 1u);
    EXPECT_EQ(upcalls[0].name, "vm-1");
    upcallReplies[0]({FW_STALE, "it changed", 0});
    EXPECT_EQ(hosts.all<channel::UpcallDone>().back().result.result, unsigned{FW_STALE});
    hosts.lose("x");
    upcallReplies[0]({FW_OK, "", 0});  // nobody is there to hear it, and that is fine
}

}  // namespace
}  // namespace farmwarden::plugin::chain
