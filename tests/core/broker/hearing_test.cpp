#include "core/broker/hearing.h"

#include <gmock/gmock.h>

#include "core/placement/recorded.h"
#include "core/plugin/chain/policy_member.h"
#include "core/plugin/chain/directory_world.h"
#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/broker/engine_fixture.h"
#include "tests/core/plugin/support/manual_timers.h"

// Connections before members of a chain, and what the engine makes of what they say. The members are functions; that
// those in processes of their own answer in time is the chain's own test.
namespace farmwarden::broker {
namespace {

using PluginSays = plugin::channel::Answer;
using plugin::channel::AnswerKind;
using plugin::channel::Connection;
using plugin::channel::Stage;
using testing::ElementsAre;
using testing::IsEmpty;

// Asked, and silent until told what to say.
class Silent final : public plugin::chain::Member {
public:
    explicit Silent(Stage stage = Stage::LoadBalancing) : m_stage(stage) {}
    const std::string& name() const override { return m_name; }
    bool serves(Stage stage) const override { return stage == m_stage; }
    void ask(Stage, const Connection&, base::Duration, std::function<void(plugin::chain::Reply)> done) override {
        waiting.push_back(std::move(done));
    }
    void reject(const std::string&) override {}
    plugin::chain::MemberStatus status() const override { return {}; }

    void answer(std::size_t number, const std::string& target) {
        waiting.at(number)({.answer = {.kind = AnswerKind::Target, .text = target, .port = 0, .tags = {}}, .message = {}});
    }

    std::vector<std::function<void(plugin::chain::Reply)>> waiting;

private:
    std::string m_name = "silent";
    Stage m_stage;
};

class HearingTest : public EngineTest, private Advisers {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        chain.emplace(timers, plugin::chain::builtInPolicy(), plugin::chain::directoryJudge(engine->directory()));
        engine->advise(this);
    }
    void TearDown() override {
        engine->advise(nullptr);
        EngineTest::TearDown();
    }

    void put(Stage stage, const std::string& name, std::function<PluginSays(const Connection&)> policy) {
        auto member = std::make_shared<plugin::chain::PolicyMember>(name);
        member->set(stage, [this, stage, policy](const Connection& connection) {
            seen.emplace_back(stage, connection);
            return policy(connection);
        });
        auto members = chain->order(stage);
        members.push_back(member);
        chain->setOrder(stage, members);
    }
    static PluginSays say(AnswerKind kind, std::string text = {}, std::vector<std::string> tags = {}) {
        return {.kind = kind, .text = std::move(text), .port = 0, .tags = std::move(tags)};
    }
    std::string lastFacts() {
        std::string text;
        for (const model::Event& event : journal()) {
            if (const auto recorded = placement::recordedDecision(event)) {
                text.clear();
                for (const model::PluginAnswer& answer : recorded->request.plugins) {
                    text += fmt::format("{}{}/{}:{}", text.empty() ? "" : " ", answer.stage, answer.plugin, answer.answer);
                }
            }
        }
        return text;
    }

    bool areThere() const override { return true; }
    std::shared_ptr<const plugin::settings::Catalog> installed() override { return nullptr; }
    void hear(placement::PlacementRequest request, const std::string&,
              std::function<void(placement::PlacementRequest)> done) override {
        Hearing::begin({.chain = *chain,
                        .timers = timers,
                        .directory = engine->directory(),
                        .decide =
                            [this](const placement::PlacementRequest& asked) {
                                return placement::decide(engine->directory(), *engine->program(), asked);
                            },
                        .onPhase = [this](std::uint32_t phase, const Connection&) { phases.push_back(phase); },
                        .patience = 400ms},
                       std::move(request), std::move(done));
    }
    void onOver(const std::string&, bool isGood) override { ends.push_back(isGood); }

    plugin::test::ManualTimers timers;
    std::optional<plugin::chain::Chain> chain;
    std::vector<std::pair<Stage, Connection>> seen;
    std::vector<std::uint32_t> phases;
    std::vector<bool> ends;
};

TEST_F(HearingTest, TagsOfAFilterAreSeenByTheRules) {
    defineTarget("t3", "A", {"gpu"});
    publish("[[rule]]\nid = 'r'\nwhen = [{ tag = ['designer'] }]\nthen = { tagged = ['gpu'] }\n");
    put(Stage::Filter, "badge", [](const Connection& connection) {
        return connection.user == "ana" ? say(AnswerKind::Pass, {}, {"designer"}) : say(AnswerKind::Pass);
    });
    EXPECT_EQ(connect("ana", "c-ana").target, "t3");
    EXPECT_EQ(connect("ben", "c-ben").target, "t1");
    EXPECT_EQ(lastFacts(), "filter/badge:pass");
}

TEST_F(HearingTest, EveryStageIsAskedInOrderAndToldWhatWasChosenBefore) {
    put(Stage::LoadBalancing, "scales", [](const Connection&) { return say(AnswerKind::Target, "t2"); });
    put(Stage::Filter, "gate", [](const Connection&) { return say(AnswerKind::Decline); });
    put(Stage::Orchestration, "waker", [](const Connection&) { return say(AnswerKind::Ready); });
    put(Stage::Placement, "vms", [](const Connection&) { return say(AnswerKind::Ready); });
    EXPECT_EQ(connect("ana", "c-ana").target, "t2");
    ASSERT_EQ(seen.size(), 4U);
    EXPECT_EQ(seen[0].first, Stage::Filter);
    EXPECT_EQ(seen[0].second.target, "") << "a filter comes before any choice";
    EXPECT_EQ(seen[0].second.farm, "A");
    EXPECT_EQ(seen[1].first, Stage::LoadBalancing);
    EXPECT_EQ(seen[1].second.target, "t1") << "the broker's own choice";
    EXPECT_EQ(seen[2].first, Stage::Placement);
    EXPECT_EQ(seen[2].second.target, "t2");
    EXPECT_EQ(seen[3].first, Stage::Orchestration);
    EXPECT_EQ(lastFacts(), "filter/gate:decline load-balancing/scales:target placement/vms:ready orchestration/waker:ready");
    EXPECT_THAT(phases, ElementsAre(FW_CONNECTION_PENDING, FW_CONNECTION_BALANCED, FW_CONNECTION_PLACED,
                                    FW_CONNECTION_ORCHESTRATED));
}

TEST_F(HearingTest, NobodyBalancesAUserWhoHasASession) {
    put(Stage::LoadBalancing, "scales", [](const Connection&) { return say(AnswerKind::Target, "t2"); });
    put(Stage::Orchestration, "waker", [](const Connection&) { return say(AnswerKind::Ready); });
    const Answer first = connect("ana", "c-ana");
    EXPECT_EQ(first.target, "t2");
    seen.clear();
    const Answer again = connect("ana", "c-ana");
    EXPECT_EQ(again.outcome, Outcome::Reconnected);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].first, Stage::Orchestration);
    EXPECT_EQ(seen[0].second.session, base::toText(first.session));
}

TEST_F(HearingTest, AFilterThatEndsTheConnectionEndsTheHearing) {
    put(Stage::Filter, "gate", [](const Connection& connection) {
        return connection.user == "ana" ? say(AnswerKind::Refuse, "not today") : say(AnswerKind::External, "10.1.1.1");
    });
    put(Stage::LoadBalancing, "scales", [](const Connection&) { return say(AnswerKind::Target, "t2"); });
    EXPECT_EQ(connect("ana", "c-ana").outcome, Outcome::Refused);
    EXPECT_EQ(connect("ben", "c-ben").address.host, "10.1.1.1");
    EXPECT_EQ(seen.size(), 2U) << "nobody balances what goes nowhere, or elsewhere";
    EXPECT_THAT(ends, ElementsAre(false, true));
}

TEST_F(HearingTest, ATargetThatIsHeldWhileThePluginThinksIsNotTaken) {
    auto silent = std::make_shared<Silent>();
    chain->setOrder(Stage::LoadBalancing, {silent});
    std::optional<Answer> answer;
    engine->connect(requestOf("ana"), "c-1", [&](const base::Result<Answer>& result) { answer = result.value(); });
    ASSERT_EQ(silent->waiting.size(), 1U);
    hold("t1", Admission::Closed);
    silent->answer(0, "t2");
    hold("t2", Admission::Closed);
    ASSERT_TRUE(queue.runUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->target, "t2") << "it was free when the plug-in spoke";
    std::optional<Answer> late;
    engine->connect(requestOf("ben"), "c-2", [&](const base::Result<Answer>& result) { late = result.value(); });
    ASSERT_TRUE(queue.runUntil([&] { return late.has_value(); }));
    EXPECT_EQ(late->refusal, placement::Refusal::NoTargetAdmits);
}

TEST_F(HearingTest, WhoMakesTheTargetReadyIsWaitedForAtTheFrontDoor) {
    auto silent = std::make_shared<Silent>(Stage::Orchestration);
    chain->setOrder(Stage::Orchestration, {silent});
    std::optional<Answer> answer;
    engine->connect(requestOf("ana"), "c-1", [&](const base::Result<Answer>& result) { answer = result.value(); });
    timers.advance(399ms);
    EXPECT_FALSE(answer);
    timers.advance(1ms);
    ASSERT_TRUE(queue.runUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->target, "t1");
    EXPECT_EQ(lastFacts(), "orchestration/silent:working");
    silent->answer(0, "t2");  // too late to change anything
    EXPECT_EQ(engine->directory().sessions().size(), 1U);
}

// Two clients of one user at once: whoever is heard first gets the session, the other one goes to it.
TEST_F(HearingTest, AUserWhoComesTwiceIsPlacedOnce) {
    auto silent = std::make_shared<Silent>();
    chain->setOrder(Stage::LoadBalancing, {silent});
    std::vector<Answer> answers;
    for (const char* connection : {"c-1", "c-2"}) {
        engine->connect(requestOf("ana"), connection,
                        [&](const base::Result<Answer>& result) { answers.push_back(result.value()); });
    }
    ASSERT_EQ(silent->waiting.size(), 2U);
    silent->answer(1, "t2");
    silent->answer(0, "t1");
    ASSERT_TRUE(queue.runUntil([&] { return answers.size() == 2; }));
    EXPECT_EQ(answers[0].target, "t2");
    EXPECT_EQ(answers[1].target, "t2");
    EXPECT_EQ(answers[1].outcome, Outcome::Reconnected);
    EXPECT_EQ(engine->directory().sessions().size(), 1U);
}

TEST_F(HearingTest, AnEngineThatIsGoneForgetsWhoWasBeingHeard) {
    auto silent = std::make_shared<Silent>();
    chain->setOrder(Stage::LoadBalancing, {silent});
    engine->connect(requestOf("ana"), "c-1", [](const base::Result<Answer>&) { FAIL() << "nobody is left to answer"; });
    ASSERT_EQ(silent->waiting.size(), 1U);
    const auto late = silent->waiting[0];
    silent->waiting.clear();
    chain.reset();
    late({.answer = say(AnswerKind::Target, "t1"), .message = {}});
}

}  // namespace
}  // namespace farmwarden::broker
