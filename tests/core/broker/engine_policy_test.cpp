#include <gmock/gmock.h>

#include "engine_fixture.h"

// What the engine makes of rules and balancing: its answers and what the journal has of them. Where a rule leads is
// placement's own business and tested there.
namespace farmwarden::broker {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EnginePolicyTest : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        defineFarm("B");
        defineTarget("t3", "B");
    }
    std::uint32_t inForce() const { return engine->directory().policy().number; }
};

constexpr const char* kAllToB = "[[rule]]\nid = 'all-to-b'\nthen = { farm = 'B' }\n";

// --- facts
// ---------------------------------------------------------------------------------------------------------------------------

TEST_F(EnginePolicyTest, APlacementCarriesTheRuleItsVersionAndTheGroups) {
    publish("");
    publish("[[rule]]\nid = 'cad'\nwhen = [{ group = ['cad'] }]\nthen = { farm = 'B' }\n");
    const Answer answer = ask(requestOf("Alice", {"cad", "staff"}), "c1");
    EXPECT_EQ(answer.outcome, Outcome::Placed);
    EXPECT_EQ(answer.farm, "B");
    EXPECT_EQ(answer.target, "t3");
    EXPECT_EQ(answer.rule, "cad");
    const auto placed = lastOf<model::SessionPlaced>();
    EXPECT_EQ(placed.askedFarm, "A");
    EXPECT_EQ(placed.session.user, "alice");
    EXPECT_EQ(placed.facts.rule, "cad");
    EXPECT_EQ(placed.facts.policy, 2U);
    EXPECT_TRUE(placed.facts.areGroupsKnown);
    EXPECT_THAT(placed.facts.groups, ElementsAre("cad", "staff"));
}

TEST_F(EnginePolicyTest, APlacementWithoutARuleCarriesTheVersionThatHadNone) {
    publish("[[rule]]\nid = 'cad'\nwhen = [{ group = ['cad'] }]\nthen = { farm = 'B' }\n");
    EXPECT_EQ(connect("bob", "c1").rule, "");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.rule, "");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.policy, 1U);
}

TEST_F(EnginePolicyTest, ARuleThatIsPassedOverBecauseGroupsAreNotKnownIsNamed) {
    publish("[[rule]]\nid = 'cad'\nwhen = [{ group = ['cad'] }]\nthen = { farm = 'B' }\n");
    auto request = requestOf("alice");
    request.areGroupsKnown = false;
    EXPECT_EQ(ask(request, "c1").farm, "A");
    const auto placed = lastOf<model::SessionPlaced>();
    EXPECT_FALSE(placed.facts.areGroupsKnown);
    EXPECT_EQ(placed.facts.rule, "");
    EXPECT_EQ(placed.facts.possibleRule, "cad");
}

TEST_F(EnginePolicyTest, AReconnectCarriesItsFacts) {
    const Answer first = connect("alice", "c1");
    engine->onStarted("c1", first.target);
    engine->onClosed("c1", "closed");
    publish(kAllToB);
    const Answer back = connect("alice", "c2");
    EXPECT_EQ(back.outcome, Outcome::Reconnected);
    EXPECT_EQ(back.session, first.session) << "rules keep sessions unless they say otherwise";
    EXPECT_EQ(back.rule, "") << "no rule was acted upon";
    const auto reconnected = lastOf<model::SessionReconnected>();
    EXPECT_EQ(reconnected.askedFarm, "A");
    EXPECT_EQ(reconnected.facts.policy, 1U);
    EXPECT_EQ(reconnected.facts.rule, "");
}

TEST_F(EnginePolicyTest, ARuleMayLeaveTheSessionWhereItIs) {
    const Answer first = connect("alice", "c1");
    engine->onStarted("c1", first.target);
    engine->onClosed("c1", "closed");
    publish(std::string(kAllToB) + "reconnect = 'ignore'\n");
    const Answer moved = connect("alice", "c2");
    EXPECT_EQ(moved.outcome, Outcome::Placed);
    EXPECT_EQ(moved.target, "t3");
    EXPECT_EQ(stateOf(first.session), "disconnected") << "another farm's session is left, not ended";
}

TEST_F(EnginePolicyTest, ARefusalCarriesTheRuleItsMessageAndWhoAsked) {
    publish("[[rule]]\nid = 'left'\nwhen = [{ user = ['alice'] }]\nthen = { refuse = 'Left in May.' }\n");
    auto request = requestOf("ALICE", {"staff"});
    request.domain = "CORP";
    const Answer answer = ask(request, "c1");
    EXPECT_EQ(answer.outcome, Outcome::Refused);
    EXPECT_EQ(answer.refusal, placement::Refusal::ByRule);
    EXPECT_EQ(answer.rule, "left");
    EXPECT_THAT(answer.message, HasSubstr("Left in May."));
    const auto refused = lastOf<model::ConnectionRefused>();
    EXPECT_EQ(refused.code, "refused-by-rule");
    EXPECT_EQ(refused.message, answer.message);
    EXPECT_EQ(refused.user, "alice");
    EXPECT_EQ(refused.domain, "CORP");
    EXPECT_EQ(refused.connection, "c1");
    EXPECT_EQ(refused.facts.rule, "left");
    EXPECT_EQ(refused.facts.policy, 1U);
    EXPECT_THAT(refused.facts.groups, ElementsAre("staff"));
    EXPECT_FALSE(engine->knowsConnection("c1"));
    EXPECT_EQ(engine->directory().sessions().size(), 0U);
}

TEST_F(EnginePolicyTest, AnExternalAddressIsAnsweredAndJournalledAndNoSessionComesOfIt) {
    publish("[[rule]]\nid = 'branch'\nwhen = [{ user = ['alice'] }]\nthen = { external = 'gw.branch.example:3390' }\n");
    const Answer answer = connect("alice", "c1");
    EXPECT_EQ(answer.outcome, Outcome::External);
    EXPECT_EQ(answer.address, (model::Endpoint{"gw.branch.example", 3390}));
    EXPECT_EQ(answer.rule, "branch");
    const auto outside = lastOf<model::ConnectionSentOutside>();
    EXPECT_EQ(outside.address, (model::Endpoint{"gw.branch.example", 3390}));
    EXPECT_EQ(outside.user, "alice");
    EXPECT_EQ(outside.farm, "A");
    EXPECT_EQ(outside.facts.rule, "branch");
    EXPECT_EQ(engine->directory().sessions().size(), 0U);
    engine->onStarted("c1", "gw.branch.example:3390");
    engine->onClosed("c1", "closed");
    EXPECT_EQ(journalKinds().back(), "connection.external") << "its further life is not ours";
}

// --- balancing
// -----------------------------------------------------------------------------------------------------------------------

TEST_F(EnginePolicyTest, BalancesAsThePolicySaysFromTheNextConnectionOn) {
    EXPECT_EQ(connect("u1", "c1").target, "t1");
    publish("[farm.A]\nbalancing = 'fill'\n");
    EXPECT_EQ(connect("u2", "c2").target, "t1");
    EXPECT_EQ(connect("u3", "c3").target, "t1") << "the fullest first";
    EXPECT_EQ(lastOf<model::SessionPlaced>().session.reason, model::PlacementReason::Fill);
    publish("[farm.A]\nbalancing = 'round-robin'\n");
    clock.advance(1s);
    EXPECT_EQ(connect("u4", "c4").target, "t2") << "it never had one";
    clock.advance(1s);
    EXPECT_EQ(connect("u5", "c5").target, "t1");
    clock.advance(1s);
    EXPECT_EQ(connect("u6", "c6").target, "t2");
    EXPECT_EQ(lastOf<model::SessionPlaced>().session.reason, model::PlacementReason::RoundRobin);
    publish("");
    EXPECT_EQ(connect("u7", "c7").target, "t2") << "the farm's own again: four sessions against two";
    EXPECT_EQ(lastOf<model::SessionPlaced>().session.reason, model::PlacementReason::FewestSessions);
}

TEST_F(EnginePolicyTest, TwoRandomChoicesSpread) {
    publish("[farm.A]\nbalancing = 'two-random'\n");
    for (int i = 0; i < 40; ++i) {
        ASSERT_EQ(connect(fmt::format("u{}", i), fmt::format("c{}", i)).outcome, Outcome::Placed);
    }
    EXPECT_EQ(lastOf<model::SessionPlaced>().session.reason, model::PlacementReason::TwoRandom);
    const auto on = [&](const char* target) {
        return engine->directory().target(engine->directory().findTarget(target)).sessions.total();
    };
    EXPECT_GE(on("t1"), 12U);
    EXPECT_GE(on("t2"), 12U);
}

TEST_F(EnginePolicyTest, FarmsBalanceByTheReportedLoad) {
    defineFarm("A", model::Balancing::LoadIndex);
    engine->onLoad("t1", 60);
    engine->onLoad("t2", 20);
    EXPECT_EQ(connect("alice", "c1").target, "t2");
    EXPECT_EQ(lastOf<model::SessionPlaced>().session.reason, model::PlacementReason::LoadIndex);
    engine->onLoad("t2", 90);
    EXPECT_EQ(connect("bob", "c2").target, "t1");
}

TEST_F(EnginePolicyTest, QuotasOfThePolicyRefuse) {
    publish("[farm.A]\nmax_sessions = 1\n");
    EXPECT_EQ(connect("alice", "c1").outcome, Outcome::Placed);
    const Answer second = connect("bob", "c2");
    EXPECT_EQ(second.refusal, placement::Refusal::FarmQuota);
    EXPECT_EQ(lastOf<model::ConnectionRefused>().code, "farm-quota");
}

// --- load reports
// --------------------------------------------------------------------------------------------------------------------

TEST_F(EnginePolicyTest, JournalsALoadThatIsNews) {
    const auto reports = [&] { return std::ranges::count(journalKinds(), "target.load"); };
    connect("alice", "c1");
    engine->onLoad("t1", 50);
    const auto report = lastOf<model::TargetLoadReported>();
    EXPECT_EQ(report.target, "t1");
    EXPECT_EQ(report.load, 50U);
    EXPECT_EQ(report.sessions, 1U);
    engine->onLoad("t1", 52);
    engine->onLoad("t1", 48);
    EXPECT_EQ(reports(), 1) << "small changes are not";
    engine->onLoad("t1", 53);
    EXPECT_EQ(reports(), 2);
    engine->onLoad("t1", 50);
    EXPECT_EQ(reports(), 3) << "down as well as up";
    clock.advance(59s);
    engine->onLoad("t1", 50);
    EXPECT_EQ(reports(), 3);
    clock.advance(1s);
    engine->onLoad("t1", 50);
    EXPECT_EQ(reports(), 4) << "after a minute again";
    engine->onLoad("t2", 50);
    EXPECT_EQ(reports(), 5) << "each target has its own minute";
}

TEST_F(EnginePolicyTest, ForgetsALoadOfATargetThatIsNot) {
    engine->onLoad("gone", 50);
    EXPECT_THAT(journalKinds(), testing::Not(testing::Contains("target.load")));
}

// --- publishing
// ----------------------------------------------------------------------------------------------------------------------

TEST_F(EnginePolicyTest, ANewVersionTakesEffectForTheNextConnection) {
    EXPECT_EQ(connect("alice", "c1").farm, "A");
    bool isDurable = false;
    engine->commit({{clock.now(), "ana", versionOf(kAllToB)}}, {},
                   [&](const auto& result) { isDurable = result.has_value(); });
    std::optional<Answer> answer;
    engine->connect(requestOf("bob"), "c2", [&](const base::Result<Answer>& result) {
        EXPECT_TRUE(isDurable) << "no answer by a version that is not durable";
        answer = *result;
    });
    ASSERT_TRUE(queue.runUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->farm, "B");
}

TEST_F(EnginePolicyTest, AVersionThatTheStoreRefusesDoesNotStayInForce) {
    publish(kAllToB);
    base::Result<base::Revision> result;
    bool isDone = false;
    // Made on a policy that somebody has changed since.
    engine->commit({{clock.now(), "ben", versionOf("")}}, {{"policy", base::Revision{1}}}, [&](const auto& committed) {
        result = committed;
        isDone = true;
    });
    ASSERT_TRUE(queue.runUntil([&] { return isDone; }));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::Stale);
    EXPECT_TRUE(engine->isWritable());
    EXPECT_EQ(inForce(), 1U);
    EXPECT_EQ(connect("alice", "c1").farm, "B");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.policy, 1U);
}

TEST_F(EnginePolicyTest, ADocumentThatCannotBeReadLeavesTheFormerVersionInForce) {
    publish(kAllToB);
    model::PolicyPublished broken = versionOf("");
    broken.policy.document = "{";
    define(broken);
    EXPECT_EQ(connect("alice", "c1").farm, "B");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.policy, 1U) << "the version that decided";
}

TEST_F(EnginePolicyTest, KnowsWhetherRulesAskForGroups) {
    EXPECT_FALSE(engine->needsGroups());
    publish("[[rule]]\nid = 'cad'\nwhen = [{ group = ['cad'] }]\nthen = { farm = 'B' }\n");
    EXPECT_TRUE(engine->needsGroups());
    publish(kAllToB);
    EXPECT_FALSE(engine->needsGroups());
}

TEST_F(EnginePolicyTest, ObeysThePublishedPolicyAfterARestart) {
    publish(kAllToB);
    engine.reset();
    startEngine();
    EXPECT_EQ(connect("alice", "c1").farm, "B");
}

// --- two brokers
// ---------------------------------------------------------------------------------------------------------------------

TEST_F(EnginePolicyTest, TheBrokerThatCameSecondSendsTheClientWhereTheFirstHasPlacedIt) {
    EngineSettings settings;
    settings.name = "broker-2";
    settings.ordinal = 2;
    FakeConnections others;
    Engine second(
        *store, clock, settings, [this](auto work) { queue.post(std::move(work)); }, others);
    ASSERT_TRUE(second.start());
    ASSERT_TRUE(queue.runUntil([&] { return second.inFlight() == 0; }));
    connect("zoe", "c0");  // so that the two would choose differently: only the first broker knows of her
    const Answer first = connect("alice", "c1");
    ASSERT_EQ(first.target, "t2");

    std::optional<Answer> answer;
    second.connect(requestOf("alice"), "c2", [&](const base::Result<Answer>& result) { answer = *result; });
    ASSERT_TRUE(queue.runUntil([&] { return answer.has_value(); }));
    EXPECT_EQ(answer->outcome, Outcome::Reconnected);
    EXPECT_EQ(answer->session, first.session);
    EXPECT_EQ(answer->target, "t2");
    EXPECT_FALSE(answer->address.host.empty());
    EXPECT_FALSE(second.knowsConnection("c2")) << "it has no session by that name";
    EXPECT_EQ(second.directory().sessions().size(), 0U) << "what it had put there never was";
    EXPECT_TRUE(second.isWritable());
    EXPECT_EQ(std::ranges::count(journalKinds(), "session.placed"), 2);
}

}  // namespace
}  // namespace farmwarden::broker
