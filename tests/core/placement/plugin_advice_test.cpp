#include "core/placement/plugin_advice.h"

#include <gtest/gtest.h>

#include "core/placement/recorded.h"
#include "core/placement/replay.h"
#include "world.h"

// What plug-ins' answers do to a decision, and that they are as good as recorded.
namespace farmwarden::placement {
namespace {

using model::PluginAnswer;
using model::SessionRule;
using test::World;

PluginAnswer filter(std::string answer, std::string text = {}, std::uint16_t port = 0) {
    return {"gate", "filter", std::move(answer), std::move(text), port, {}, 1500};
}
PluginAnswer balancer(std::string answer, std::string text = {}) {
    return {"scales", "load-balancing", std::move(answer), std::move(text), 0, {}, 800};
}

// Farms A (a-1, a-2 tagged gpu) and B (b-1); a-1 is the less loaded of A.
class Advised : public testing::Test {
protected:
    Advised() {
        world.farm("A").farm("B").target("A", "a-1").target("A", "a-2").target("B", "b-1");
        world.tag("a-2", {"gpu"}).fill("a-2", 3);
    }

    PlacementRequest asked(std::vector<PluginAnswer> answers, std::string_view user = "ana") {
        PlacementRequest request = World::request("A", user);
        request.plugins = std::move(answers);
        return request;
    }
    std::string answer(std::vector<PluginAnswer> answers, std::string_view user = "ana") {
        const PlacementRequest request = asked(std::move(answers), user);
        const Explanation why = explain(world.directory, *world.program, request);
        EXPECT_EQ(why.decision, decide(world.directory, *world.program, request));
        EXPECT_EQ(std::ranges::count(why.stages, true, &StageRecord::isDecisive), 1) << test::toText(why);
        const std::string where = why.decision.outcome == Outcome::Refused
                                      ? std::string(toText(why.decision.refusal))
                                      : why.target.empty() ? why.address : why.target;
        return std::string(toText(why.decision.outcome)) + ' ' + where;
    }
    std::string lineOf(Stage stage, std::vector<PluginAnswer> answers) {
        const Explanation why = explain(world.directory, *world.program, asked(std::move(answers)));
        return describe(why.stages[static_cast<std::size_t>(stage)]);
    }

    World world;
};

TEST_F(Advised, AFilterRefusesSendsOutsideOrChoosesInsteadOfTheRules) {
    world.policy("[[rule]]\nid = 'r'\nthen = { farm = 'B' }\n");
    EXPECT_EQ(answer({}), "placed b-1");
    EXPECT_EQ(answer({filter("pass")}), "placed b-1");
    EXPECT_EQ(answer({filter("refuse", "not today")}), "refused refused-by-plugin");
    EXPECT_EQ(answer({filter("external", "10.9.8.7", 3390)}), "external 10.9.8.7:3390");
    EXPECT_EQ(answer({filter("external", "desk.example")}), "external desk.example:3389");
    EXPECT_EQ(answer({filter("target", "a-2")}), "placed a-2");
    EXPECT_EQ(lineOf(Stage::Filter, {filter("target", "a-2")}), "plug-in gate -> a-2");
    EXPECT_EQ(lineOf(Stage::RedirectRules, {filter("target", "a-2")}), "not reached");
    EXPECT_EQ(lineOf(Stage::Filter, {filter("refuse", "not today")}), "plug-in gate refuses: not today");
}

TEST_F(Advised, TheFirstFilterThatDecidesCounts) {
    EXPECT_EQ(answer({filter("decline"), filter("late"), filter("target", "a-2"), filter("refuse")}), "placed a-2");
}

TEST_F(Advised, AFilterGivesWayToTheUsersSession) {
    world.session("ana", "a-1", model::SessionState::Disconnected);
    EXPECT_EQ(answer({filter("target", "a-2")}), "reconnected a-1");
    EXPECT_EQ(lineOf(Stage::Filter, {filter("target", "a-2")}),
              "gate names a-2, which cannot be had or gives way to the user's session");
    EXPECT_EQ(answer({filter("refuse")}), "refused refused-by-plugin") << "a refusal is meant for them as well";
}

TEST_F(Advised, ATargetThatCannotBeHadAnyMoreIsAsNoAnswer) {
    world.hold("a-2", model::Admission::ReconnectOnly);
    EXPECT_EQ(answer({filter("target", "a-2")}), "placed a-1");
    EXPECT_EQ(answer({filter("target", "b-1")}), "placed a-1") << "of another farm";
    EXPECT_EQ(answer({balancer("target", "a-2")}), "placed a-1");
    EXPECT_EQ(answer({balancer("target", "gone")}), "placed a-1");
}

TEST_F(Advised, LoadBalancingChoosesWithinWhatTheRulesAllow) {
    EXPECT_EQ(answer({balancer("target", "a-2")}), "placed a-2");
    EXPECT_EQ(lineOf(Stage::LoadBalancing, {balancer("target", "a-2")}), "plug-in scales -> a-2, of 2 admitted");
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu'] }\n");
    EXPECT_EQ(answer({balancer("target", "a-1")}), "placed a-2") << "a-1 has no such tag";
    world.policy("[[rule]]\nid = 'r'\nthen = { target = ['a-1', 'a-2'] }\n");
    EXPECT_EQ(answer({balancer("target", "a-2")}), "placed a-2");
    EXPECT_EQ(answer({balancer("target", "b-1")}), "placed a-1");
}

TEST_F(Advised, LoadBalancingIsNotHeardWhenTheUserHasASession) {
    world.session("ana", "a-1", model::SessionState::Disconnected);
    EXPECT_EQ(answer({balancer("target", "a-2")}), "reconnected a-1");
    EXPECT_EQ(answer({balancer("refuse")}), "reconnected a-1");
    EXPECT_EQ(answer({balancer("refuse")}, "ben"), "refused refused-by-plugin");
    EXPECT_EQ(answer({balancer("external", "10.0.0.9")}, "ben"), "external 10.0.0.9:3389");
}

TEST_F(Advised, QuotasStandBeforePlugins) {
    world.policy("[farm.A]\nmax_sessions = 3\n");
    EXPECT_EQ(answer({balancer("target", "a-1")}), "refused farm-quota");
    EXPECT_EQ(answer({filter("target", "a-1")}), "refused farm-quota");
}

TEST_F(Advised, WhoCannotMakeTheTargetReadyRefuses) {
    const PluginAnswer ready{"vms", "placement", "ready", {}, 0, {}, 10};
    const PluginAnswer asleep{"vms", "orchestration", "refuse", "the machine does not start", 0, {}, 20};
    EXPECT_EQ(answer({ready}), "placed a-1");
    EXPECT_EQ(answer({ready, asleep}), "refused refused-by-plugin");
    EXPECT_EQ(lineOf(Stage::Placement, {ready, asleep}), "not reached");
    EXPECT_EQ(lineOf(Stage::Placement, {ready}), "plug-in vms: its environment is ready");
    EXPECT_EQ(lineOf(Stage::Orchestration, {ready, asleep}), "plug-in vms refuses: the machine does not start");
    const Explanation why = explain(world.directory, *world.program, asked({ready, asleep}));
    EXPECT_EQ(why.message, "Plug-in vms: the machine does not start");
    EXPECT_EQ(why.decision.session, directory::kNone);
}

TEST_F(Advised, EveryOtherTargetSaysWhoChose) {
    const Explanation why = explain(world.directory, *world.program, asked({balancer("target", "a-2")}));
    ASSERT_EQ(why.candidates.size(), 2U);
    EXPECT_EQ(why.candidates[0].target, "a-2");
    EXPECT_EQ(why.candidates[1].verdict, Verdict::NotByPlugin);
    EXPECT_EQ(describe(why.candidates[1]), "plug-in scales chose another");
    EXPECT_EQ(describe(why.plugins.at(0)), "scales: target a-2 in 0.8 ms");
}

// The broker's event, replayed under the same policy, is the same decision; under another one it keeps to the plug-in.
TEST_F(Advised, ReplayTakesTheAnswersAsRecorded) {
    const PlacementRequest request = asked({balancer("target", "a-2")});
    const Decision decision = decide(world.directory, *world.program, request);
    model::SessionPlaced placed;
    placed.session.id = {900};
    placed.session.farm = "A";
    placed.session.user = "ana";
    placed.session.target = "a-2";
    placed.session.reason = decision.reason;
    placed.askedFarm = "A";
    placed.basis = world.directory.revision();
    placed.facts = factsOf(*world.program, 0, request, decision);
    const model::Event event{{world.directory.revision().value + 1}, World::kNow, "broker", "broker", placed};
    EXPECT_EQ(recordedDecision(event)->request.plugins, request.plugins);
    Replay replay(world.directory, *world.program);
    replay.onEvent(event);
    EXPECT_EQ(replay.result().decisions, 1U);
    EXPECT_EQ(replay.result().differing(), 0U);
}

}  // namespace
}  // namespace farmwarden::placement
