#include <gtest/gtest.h>

#include "core/placement/policy_test.h"
#include "core/placement/programs.h"
#include "core/policy/toml_text.h"
#include "world.h"

// What redirect rules do to a connection.
namespace farmwarden::placement {
namespace {

using model::Admission;
using model::SessionRule;
using model::SessionState;
using test::World;

// Farms A (a-1, a-2) and B (b-1, b-2 tagged gpu), one session a user.
class Rules : public testing::Test {
protected:
    Rules() {
        world.farm("A").farm("B").target("A", "a-1").target("A", "a-2").target("B", "b-1").target("B", "b-2");
        world.tag("b-2", {"gpu", "large"}).tag("a-2", {"gpu"});
    }

    std::string answer(const std::string& user = "ana", const std::string& farm = "A") { return world.answer(farm, user); }
    std::string ruleOf(const std::string& user = "ana") { return world.explain("A", user).rule; }

    World world;
};

TEST_F(Rules, SendToAnotherFarm) {
    world.policy("[[rule]]\nid = 'r'\nwhen = [{ user = ['ana'] }]\nthen = { farm = 'B' }\n");
    EXPECT_EQ(answer(), "placed b-1");
    EXPECT_EQ(ruleOf(), "r");
    EXPECT_EQ(answer("ben"), "placed a-1");
    EXPECT_EQ(ruleOf("ben"), "");
}

TEST_F(Rules, ServeFarmsThatDoNotExist) {
    world.policy("[[rule]]\nid = 'r'\nwhen = [{ farm = ['old'] }]\nthen = { farm = 'B' }\n");
    EXPECT_EQ(answer("ana", "old"), "placed b-1");
    EXPECT_EQ(answer("ana", "older"), "refused no-such-farm");
}

TEST_F(Rules, ChooseTargetsByTag) {
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu'] }\n");
    EXPECT_EQ(answer(), "placed a-2");
    EXPECT_EQ(answer("ana", "B"), "placed b-2");
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu', 'large'], farm = 'B' }\n");
    EXPECT_EQ(answer(), "placed b-2");
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu', 'large'] }\n");
    EXPECT_EQ(answer(), "refused no-target-admits");
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['never-seen'] }\n");
    EXPECT_EQ(answer(), "refused no-target-admits");
}

TEST_F(Rules, FollowTagsThatChange) {
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu'] }\n");
    world.tag("a-2", {}).tag("a-1", {"gpu"});
    EXPECT_EQ(answer(), "placed a-1");
    world.hold("a-1", Admission::ReconnectOnly);
    EXPECT_EQ(answer(), "refused no-target-admits");
}

TEST_F(Rules, ChooseTargetsByNameAcrossFarms) {
    world.policy("[[rule]]\nid = 'r'\nthen = { target = ['a-2', 'b-1'] }\n").session("x", "a-2");
    EXPECT_EQ(answer(), "placed b-1") << "the less loaded of the two";
    EXPECT_EQ(world.decide("A", "ana").farm, world.directory.findFarm("B"));
    world.down("b-1");
    EXPECT_EQ(answer(), "placed a-2");
    world.down("a-2");
    EXPECT_EQ(answer(), "refused no-target-admits");
    world.policy("[[rule]]\nid = 'r'\nthen = { target = ['gone'] }\n");
    EXPECT_EQ(answer(), "refused no-target-admits");
}

TEST_F(Rules, SendOutside) {
    world.policy("[[rule]]\nid = 'r'\nwhen = [{ user = ['ana'] }]\nthen = { external = 'gw.example:3390' }\n");
    EXPECT_EQ(answer(), "external gw.example:3390");
    const Explanation explanation = world.explain("A", "ana");
    EXPECT_EQ(explanation.address, "gw.example:3390");
    EXPECT_EQ(describe(explanation.stages[1]), "rule r -> gw.example:3390, outside all farms");
}

TEST_F(Rules, RefuseWithTheirMessage) {
    world.policy("[[rule]]\nid = 'r'\nthen = { refuse = 'maintenance until four' }\n");
    EXPECT_EQ(answer(), "refused refused-by-rule");
    EXPECT_EQ(world.explain("A", "ana").message, "Rule r: maintenance until four");
}

TEST_F(Rules, KeepAnExistingSessionUnlessToldToIgnoreIt) {
    world.session("ana", "a-2", SessionState::Disconnected);
    const std::string rule = "[[rule]]\nid = 'r'\nthen = { farm = 'B' }\n";
    world.policy(rule);
    EXPECT_EQ(answer(), "reconnected a-2");
    const Explanation kept = world.explain("A", "ana");
    EXPECT_EQ(kept.keptOver, "r");
    EXPECT_EQ(kept.rule, "");
    EXPECT_EQ(describe(kept.stages[1]), "rule r applies, but keeps the user's session in A");
    world.policy(rule + "reconnect = 'ignore'\n");
    EXPECT_EQ(answer(), "placed b-1");
    EXPECT_EQ(world.decide("A", "ana").superseded, directory::kNone) << "the session in A stays, it is another farm's";
}

TEST_F(Rules, KeepAlsoBeforeARefusalAndBeforeTheOutside) {
    world.session("ana", "a-2", SessionState::Disconnected);
    world.policy("[[rule]]\nid = 'r'\nthen = { refuse = 'no' }\n");
    EXPECT_EQ(answer(), "reconnected a-2");
    world.policy("[[rule]]\nid = 'r'\nthen = { refuse = 'no' }\nreconnect = 'ignore'\n");
    EXPECT_EQ(answer(), "refused refused-by-rule");
    world.policy("[[rule]]\nid = 'r'\nthen = { external = 'x:1' }\n");
    EXPECT_EQ(answer(), "reconnected a-2");
}

TEST_F(Rules, IgnoringASessionInTheSameSingleFarmSupersedesIt) {
    world.session("ana", "a-1", SessionState::Disconnected);
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu'] }\nreconnect = 'ignore'\n");
    EXPECT_EQ(answer(), "placed a-2");
    EXPECT_NE(world.decide("A", "ana").superseded, directory::kNone);
    EXPECT_EQ(world.explain("A", "ana").stages[2].code, "superseded-by-rule");
    world.tag("a-1", {"gpu"});
    EXPECT_EQ(answer(), "reconnected a-1") << "where the rule leads anyway";
}

TEST_F(Rules, FindTheSessionInTheChosenFarm) {
    world.session("ana", "b-2", SessionState::Disconnected);
    world.policy("[[rule]]\nid = 'r'\nthen = { farm = 'B' }\n");
    EXPECT_EQ(answer(), "reconnected b-2");
    EXPECT_EQ(ruleOf(), "r");
}

TEST_F(Rules, PreferFallsThroughWhenNothingAdmits) {
    const std::string next = "[[rule]]\nid = 'next'\nthen = { farm = 'B' }\n";
    world.policy("[[rule]]\nid = 'first'\nthen = { tagged = ['gpu'] }\nstrength = 'prefer'\n" + next);
    EXPECT_EQ(answer(), "placed a-2");
    world.down("a-2");
    EXPECT_EQ(answer(), "placed b-1");
    EXPECT_EQ(ruleOf(), "next");
    EXPECT_EQ(describe(world.explain("A", "ana").stages[1]),
              "rule next -> farm B; passed over, as none of their targets admits: first");
    world.policy("[[rule]]\nid = 'first'\nthen = { farm = 'nowhere' }\nstrength = 'prefer'\n");
    EXPECT_EQ(answer(), "placed a-1") << "as if the rule were not there";
}

TEST_F(Rules, RequireDoesNot) {
    world.policy("[[rule]]\nid = 'first'\nthen = { tagged = ['gpu'] }\n[[rule]]\nid = 'next'\nthen = { farm = 'B' }\n");
    world.down("a-2");
    EXPECT_EQ(answer(), "refused no-target-admits");
    EXPECT_EQ(world.explain("A", "ana").message,
              "Rule first: No target tagged gpu takes a new session; of farm A: 1 down. Release a hold, raise a limit, or "
              "let the rule prefer instead of require.");
}

TEST_F(Rules, UnknownGroupsNeitherSendNorRefuse) {
    world.policy("[[rule]]\nid = 'r'\nwhen = [{ group = ['cad'] }]\nthen = { refuse = 'no' }\n");
    PlacementRequest request = World::request("A", "ana");
    request.areGroupsKnown = false;
    const Decision unknown = decide(world.directory, *world.program, request);
    EXPECT_EQ(unknown.outcome, Outcome::Placed);
    EXPECT_EQ(unknown.possible, 0U);
    request.areGroupsKnown = true;
    request.groups = {"cad"};
    EXPECT_EQ(decide(world.directory, *world.program, request).refusal, Refusal::ByRule);
}

TEST_F(Rules, QuotasLimitTheFarmAndItsUsers) {
    world.farm("M", SessionRule::Multiple).target("M", "m-1");
    world.policy("[farm.A]\nmax_sessions = 2\n[farm.M]\nmax_sessions_per_user = 1\n");
    world.session("x", "a-1");
    EXPECT_EQ(answer(), "placed a-2");
    world.session("y", "a-1");
    EXPECT_EQ(answer(), "refused farm-quota");
    EXPECT_EQ(answer("x"), "reconnected a-1") << "who is in stays in";
    world.session("ana", "m-1");
    EXPECT_EQ(answer("ana", "M"), "refused user-quota");
    EXPECT_EQ(answer("ben", "M"), "placed m-1");
}

TEST_F(Rules, QuotaOfAPreferredFarmFallsThrough) {
    world.policy("[[rule]]\nid = 'r'\nthen = { farm = 'B' }\nstrength = 'prefer'\n[farm.B]\nmax_sessions = 1\n");
    EXPECT_EQ(answer(), "placed b-1");
    world.session("x", "b-1");
    EXPECT_EQ(answer(), "placed a-1");
}

TEST_F(Rules, ExplainWhatTheRuleLeavesOut) {
    world.policy("[[rule]]\nid = 'r'\nthen = { tagged = ['gpu'], farm = 'A' }\n");
    const Explanation explanation = world.explain("A", "ana");
    ASSERT_EQ(explanation.candidates.size(), 2U);
    EXPECT_EQ(explanation.candidates[1].target, "a-1");
    EXPECT_EQ(explanation.candidates[1].verdict, Verdict::OutsideRule);
}

// --- policy tests ----------------------------------------------------------------------------------

PolicyTestResult run(World& world, policy::PolicyTest test) {
    test.request.farm = "A";
    test.request.user = "ana";
    test.request.at = World::kNow;
    return runPolicyTest(world.directory, *world.program, test);
}

TEST_F(Rules, TestsLookAtThePolicyAndNotAtWhoIsLoggedOn) {
    world.policy("[[rule]]\nid = 'r'\nthen = { farm = 'B' }\n").session("ana", "a-1", SessionState::Disconnected);
    policy::PolicyTest test;
    test.expectedRule = "r";
    test.expectedFarm = "B";
    EXPECT_TRUE(run(world, test).hasPassed());
    world.down("b-1").down("b-2");
    EXPECT_TRUE(run(world, test).hasPassed()) << "that B is down is not the policy's fault";
    test.expectedFarm = "A";
    EXPECT_EQ(run(world, test).mismatches, std::vector<std::string>{"farm is B, expected A"});
}

TEST_F(Rules, TestsKnowRefusalsFromCapacity) {
    world.policy("[[rule]]\nid = 'r'\nthen = { refuse = 'closed' }\n");
    policy::PolicyTest test;
    EXPECT_EQ(run(world, test).mismatches, std::vector<std::string>{"Rule r: closed"});
    test.expectsRefusal = true;
    EXPECT_TRUE(run(world, test).hasPassed());
    world.policy("").down("a-1").down("a-2");
    EXPECT_EQ(run(world, test).mismatches, std::vector<std::string>{"is not refused, expected a refusal"});
}

// --- balancing -------------------------------------------------------------------------------------

class Balancing : public testing::Test {
protected:
    void use(const std::string& algorithm) {
        world.farm("A", SessionRule::Multiple);
        for (const char* name : {"t-1", "t-2", "t-3"}) {
            world.target("A", name, {.limit = 4});
        }
        world.policy("[farm.A]\nbalancing = '" + algorithm + "'\n");
    }
    // Where the next newcomers go, one after the other.
    std::string run(int connections) {
        std::string targets;
        for (int i = 0; i < connections; ++i) {
            PlacementRequest request = World::request("A", "user" + std::to_string(m_next++));
            m_now += std::chrono::milliseconds(1);
            request.at = m_now;
            const Decision decision = decide(world.directory, *world.program, request);
            if (decision.outcome != Outcome::Placed) {
                return targets + "!";
            }
            const std::string& name = world.directory.target(decision.target).value.name;
            targets += name.substr(2);
            world.place(request.user, name, m_now);
        }
        return targets;
    }

    World world;

private:
    int m_next = 1;
    base::TimePoint m_now = World::kNow;
};

TEST_F(Balancing, RoundRobinTakesTurns) {
    use("round-robin");
    EXPECT_EQ(run(7), "1231231");
    world.hold("t-2", Admission::ReconnectOnly);
    EXPECT_EQ(run(2), "31");
}

TEST_F(Balancing, FillFillsOneAfterTheOther) {
    use("fill");
    EXPECT_EQ(run(13), "111122223333!");
}

TEST_F(Balancing, FewestSpreads) {
    use("fewest-sessions");
    EXPECT_EQ(run(6), "123123");
}

TEST_F(Balancing, LoadIndexGoesByTheReportsAndCountsWhatCameSince) {
    use("load-index");
    EXPECT_EQ(run(1), "1") << "without reports as fewest sessions";
    world.load("t-1", 50).load("t-2", 10).load("t-3", 12);
    EXPECT_EQ(run(5), "22323") << "each newcomer counts for a point until the next report; equal loads go by sessions";
}

TEST_F(Balancing, TwoRandomIsDrawnTheSameEverywhereAndSpreads) {
    use("two-random");
    const std::string first = run(9);
    EXPECT_EQ(first.size(), 9U);
    for (const char target : {'1', '2', '3'}) {
        EXPECT_GE(std::ranges::count(first, target), 1) << first;
    }
    const PlacementRequest request = World::request("A", "somebody");
    const Decision once = decide(world.directory, *world.program, request);
    EXPECT_EQ(decide(world.directory, *world.program, request), once);
}

TEST_F(Balancing, TwoRandomFindsTheLastThatAdmits) {
    use("two-random");
    world.down("t-1").down("t-3");
    EXPECT_EQ(run(5), "2222!");
}

// The order that the directory keeps is for speed only.
TEST_F(Balancing, OrderedOrNotTheChoiceIsTheSame) {
    for (const char* algorithm : {"fewest-sessions", "round-robin", "fill", "two-random", "load-index"}) {
        World other;
        other.farm("A", SessionRule::Multiple);
        for (const char* name : {"t-1", "t-2", "t-3"}) {
            other.target("A", name, {.limit = 4});
        }
        other.policy("[farm.A]\nbalancing = '" + std::string(algorithm) + "'\n");
        other.place("a", "t-1", World::kNow).place("b", "t-3", World::kNow).load("t-2", 30).load("t-3", 20);
        const PlacementRequest request = World::request("A", "somebody");
        const Decision ordered = decide(other.directory, *other.program, request);
        other.directory.orderBy({});
        const Decision unordered = decide(other.directory, *other.program, request);
        EXPECT_EQ(ordered, unordered) << algorithm;
    }
}

TEST_F(Balancing, TheFarmsOwnIsUsedWhereThePolicyIsSilent) {
    model::Farm farm;
    farm.name = "A";
    farm.sessions = SessionRule::Multiple;
    farm.balancing = model::Balancing::Fill;
    world.define(farm).target("A", "t-1", {.limit = 2}).target("A", "t-2", {.limit = 2});
    EXPECT_EQ(run(5), "1122!");
}

}  // namespace
}  // namespace farmwarden::placement
