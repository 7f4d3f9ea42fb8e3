#include "core/plugin/chain/chain.h"

#include <gtest/gtest.h>

#include "core/plugin/chain/isolated_member.h"
#include "core/plugin/chain/policy_member.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/plugin/support/fake_host.h"
#include "tests/core/plugin/support/manual_timers.h"

namespace farmwarden::plugin::chain {
namespace {

using namespace std::chrono_literals;

Answer answerOf(AnswerKind kind, std::string text = {}, std::vector<std::string> tags = {}) {
    return {.kind = kind, .text = std::move(text), .tags = std::move(tags)};
}

std::shared_ptr<PolicyMember> policy(const std::string& name, Stage stage, Answer answer) {
    auto member = std::make_shared<PolicyMember>(name);
    member->set(stage, [answer](const Connection&) { return answer; });
    return member;
}

// One that answers when the test says so.
class SlowMember final : public Member {
public:
    explicit SlowMember(test::ManualTimers& timers) : m_timers(timers) {}
    const std::string& name() const override { return m_name; }
    bool serves(Stage) const override { return true; }
    void ask(Stage, const Connection&, base::Duration atMost, std::function<void(Reply)> done) override {
        allowed.push_back(atMost);
        m_timers.after(atMost, [done] { done({.answer = {}, .failure = Failure::Late, .message = "late"}); });
    }
    void reject(const std::string&) override {}
    MemberStatus status() const override { return {}; }

    std::vector<base::Duration> allowed;

private:
    std::string m_name = "slow";
    test::ManualTimers& m_timers;
};

class ChainTest : public testing::Test {
protected:
    Outcome ask(Stage stage = Stage::LoadBalancing) {
        std::optional<Outcome> outcome;
        Connection connection;
        connection.farm = "office";
        connection.target = "sh-builtin";
        chain.ask(stage, connection, 500ms, [&](Outcome done) { outcome = std::move(done); });
        EXPECT_TRUE(outcome);
        return outcome.value_or(Outcome{});
    }

    test::ManualTimers timers;
    Chain chain{
        timers, builtInPolicy(), [](Stage, const Connection&, const Answer& answer) -> std::optional<std::string> {
            return answer.text == "ghost" ? std::optional<std::string>("there is no target 'ghost'") : std::nullopt;
        }};
};

TEST_F(ChainTest, AnswersByTheBuiltInPolicyWhenThereIsNoPlugin) {
    EXPECT_FALSE(chain.hasPlugins(Stage::LoadBalancing));
    EXPECT_EQ(ask().answer, answerOf(AnswerKind::Target, "sh-builtin"));
    EXPECT_TRUE(ask().isBuiltIn);
    EXPECT_EQ(ask(Stage::Filter).answer.kind, AnswerKind::Pass);
    EXPECT_EQ(ask(Stage::Placement).answer.kind, AnswerKind::Ready);
    EXPECT_EQ(ask(Stage::Orchestration).answer.kind, AnswerKind::Ready);
}

TEST_F(ChainTest, TakesTheFirstAnswerInOrder) {
    const auto one = policy("one", Stage::LoadBalancing, answerOf(AnswerKind::Target, "sh-1"));
    const auto two = policy("two", Stage::LoadBalancing, answerOf(AnswerKind::Target, "sh-2"));
    chain.setOrder(Stage::LoadBalancing, {one, two});
    EXPECT_EQ(ask().by, "one");
    chain.setOrder(Stage::LoadBalancing, {two, one});
    EXPECT_EQ(ask().answer.text, "sh-2");
    EXPECT_FALSE(ask().isBuiltIn);
}

TEST_F(ChainTest, PassesWhatOneDeclinesToTheNext) {
    chain.setOrder(Stage::LoadBalancing, {policy("a", Stage::LoadBalancing, answerOf(AnswerKind::Decline)),
                                          policy("b", Stage::Filter, answerOf(AnswerKind::Refuse, "not asked here")),
                                          policy("c", Stage::LoadBalancing, answerOf(AnswerKind::Target, "sh-3"))});
    const Outcome outcome = ask();
    EXPECT_EQ(outcome.by, "c");
    ASSERT_EQ(outcome.asked.size(), 2u);
    EXPECT_EQ(outcome.asked[0].member, "a");
    EXPECT_EQ(outcome.asked[0].answer.kind, AnswerKind::Decline);
}

TEST_F(ChainTest, DoesNotUseAnAnswerThatTheJudgeRefuses) {
    const auto bad = policy("bad", Stage::LoadBalancing, answerOf(AnswerKind::Target, "ghost"));
    chain.setOrder(Stage::LoadBalancing, {bad});
    const Outcome outcome = ask();
    EXPECT_TRUE(outcome.isBuiltIn);
    EXPECT_EQ(outcome.asked[0].failure, Failure::BadAnswer);
    EXPECT_EQ(outcome.asked[0].message, "there is no target 'ghost'");
    EXPECT_EQ(bad->status().failures[static_cast<std::size_t>(Failure::BadAnswer)], 1u);
}

TEST_F(ChainTest, DoesNotUseAnAnswerOfAnotherStage) {
    chain.setOrder(Stage::Placement, {policy("bad", Stage::Placement, answerOf(AnswerKind::Target, "sh-1"))});
    EXPECT_TRUE(ask(Stage::Placement).isBuiltIn);
    EXPECT_EQ(ask(Stage::Placement).asked[0].failure, Failure::BadAnswer);
}

TEST_F(ChainTest, CollectsTheTagsOfFiltersAndShowsThemToTheNext) {
    auto second = std::make_shared<PolicyMember>("second");
    std::vector<std::string> seen;
    second->set(Stage::Filter, [&](const Connection& connection) {
        seen = connection.tags;
        return answerOf(AnswerKind::Pass, "", {"night"});
    });
    chain.setOrder(Stage::Filter, {policy("first", Stage::Filter, answerOf(AnswerKind::Pass, "", {"vip"})), second});
    const Outcome outcome = ask(Stage::Filter);
    EXPECT_EQ(seen, std::vector<std::string>{"vip"});
    EXPECT_EQ(outcome.answer.tags, (std::vector<std::string>{"vip", "night"}));
    EXPECT_TRUE(outcome.isBuiltIn);
}

TEST_F(ChainTest, LetsAFilterRefuseAndSendOutside) {
    chain.setOrder(Stage::Filter, {policy("no", Stage::Filter, answerOf(AnswerKind::Refuse, "not today"))});
    EXPECT_EQ(ask(Stage::Filter).answer.text, "not today");
    chain.setOrder(Stage::Filter, {policy("out", Stage::Filter, answerOf(AnswerKind::External, "desk.example"))});
    EXPECT_EQ(ask(Stage::Filter).answer.kind, AnswerKind::External);
}

TEST_F(ChainTest, SurvivesAPolicyThatThrows) {
    auto bad = std::make_shared<PolicyMember>("bad");
    bad->set(Stage::LoadBalancing, [](const Connection&) -> Answer { throw std::runtime_error("oops"); });
    chain.setOrder(Stage::LoadBalancing, {bad});
    EXPECT_TRUE(ask().isBuiltIn);
    EXPECT_EQ(ask().asked[0].message, "oops");
}

TEST_F(ChainTest, KeepsItsPatienceHoweverManyAreSlow) {
    const auto one = std::make_shared<SlowMember>(timers);
    const auto two = std::make_shared<SlowMember>(timers);
    chain.setOrder(Stage::LoadBalancing, {one, two});
    std::optional<Outcome> outcome;
    chain.ask(Stage::LoadBalancing, {}, 500ms, [&](Outcome done) { outcome = std::move(done); });
    timers.advance(499ms);
    EXPECT_FALSE(outcome);
    timers.advance(1ms);
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->isBuiltIn);
    EXPECT_EQ(one->allowed, std::vector<base::Duration>{500ms});
    EXPECT_TRUE(two->allowed.empty());  // no time was left
    EXPECT_EQ(outcome->asked[1].message, "no time was left to ask it");
}

TEST_F(ChainTest, GivesTheBuiltInAnswerAtTheDeadlineOfAPluginThatHangs) {
    test::FakeHosts hosts;
    test::StubWorld world;
    base::ManualClock clock{base::TimePoint{}};
    MemberSettings settings;
    settings.start.name = "hangs";
    settings.roles = FW_ROLE_LOAD_BALANCING;
    auto member = std::make_shared<IsolatedMember>(
        settings, hosts.launcher(),
        Surroundings{timers, clock, world, [](auto&&...) {}, [](auto&&...) {}, [](const std::string&) {}});
    member->start();
    hosts.say(channel::Started{FW_ROLE_LOAD_BALANCING, true});
    chain.setOrder(Stage::LoadBalancing, {member, policy("next", Stage::LoadBalancing, answerOf(AnswerKind::Decline))});

    std::vector<std::string> events;
    timers.after(199ms, [&] { events.push_back("199 ms"); });
    timers.after(201ms, [&] { events.push_back("201 ms"); });
    Connection connection;
    connection.target = "sh-1";
    chain.ask(Stage::LoadBalancing, connection, 500ms,
              [&](Outcome outcome) { events.push_back(outcome.by + " " + outcome.answer.text); });
    timers.advance(1s);
    EXPECT_EQ(events, (std::vector<std::string>{"199 ms", "built-in sh-1", "201 ms"}));
}

TEST_F(ChainTest, GoesOnWithItsOldOrderWhenTheOrderChangesMeanwhile) {
    const auto slow = std::make_shared<SlowMember>(timers);
    chain.setOrder(Stage::LoadBalancing,
                   {slow, policy("old", Stage::LoadBalancing, answerOf(AnswerKind::Target, "sh-1"))});
    std::optional<Outcome> outcome;
    chain.ask(Stage::LoadBalancing, {}, 500ms, [&](Outcome done) { outcome = std::move(done); });
    chain.setOrder(Stage::LoadBalancing, {});
    timers.advance(500ms);
    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->asked[0].member, "slow");
    EXPECT_EQ(outcome->asked.size(), 3u);
}

}  // namespace
}  // namespace farmwarden::plugin::chain
