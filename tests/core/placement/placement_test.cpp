#include "core/placement/placement.h"

#include <gtest/gtest.h>

#include <vector>

#include "allocations.h"
#include "world.h"

namespace farmwarden::placement {
namespace {

using namespace std::chrono_literals;
using directory::kNone;
using model::Admission;
using model::SessionRule;
using model::SessionState;
using test::World;

struct ThreeTargets : World {
    explicit ThreeTargets(SessionRule rule = SessionRule::Single) {
        farm("A", rule).target("A", "sh-1").target("A", "sh-2").target("A", "sh-3");
    }
};

// --- balancing
// -------------------------------------------------------------------------------------------------------------------------

TEST(Placement, ChoosesTheTargetWithFewestSessions) {
    ThreeTargets world;
    world.fill("sh-1", 2).fill("sh-2", 1).fill("sh-3", 3);
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-2");
}

TEST(Placement, CountsPendingAndDisconnectedSessionsToo) {
    ThreeTargets world;
    world.session("u1", "sh-1", SessionState::Pending);
    world.session("u2", "sh-2", SessionState::Disconnected);
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-3");
}

TEST(Placement, BreaksTiesByName) {
    World world;
    world.farm("A").target("A", "sh-b").target("A", "sh-a").target("A", "sh-c");
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-a");
}

TEST(Placement, GivesTwiceTheWeightTwiceTheSessions) {
    World world;
    world.farm("A").target("A", "big", {.weight = 200}).target("A", "small", {.weight = 100});
    world.fill("big", 3).fill("small", 2);
    EXPECT_EQ(world.answer("A", "ana"), "placed big");
    world.fill("big", 1);
    EXPECT_EQ(world.answer("A", "ana"), "placed big");  // 4/200 ties with 2/100
    world.fill("big", 1);
    EXPECT_EQ(world.answer("A", "ana"), "placed small");
}

TEST(Placement, ComparesExtremeWeightsExactly) {
    World world;
    world.farm("A").target("A", "a", {.weight = 10'000}).target("A", "b", {.weight = 9'999});
    world.fill("a", 1).fill("b", 1);  // 1/10000 < 1/9999
    EXPECT_EQ(world.answer("A", "ana"), "placed a");
}

TEST(Placement, TellsItsTopFactors) {
    ThreeTargets world;
    world.fill("sh-1", 2).fill("sh-2", 1).fill("sh-3", 3).down("sh-3");
    const Decision decision = world.decide("A", "ana");
    EXPECT_EQ(decision.sessions, 1U);
    EXPECT_EQ(decision.weight, 100U);
    EXPECT_EQ(decision.candidates, 2U);
    EXPECT_EQ(decision.targets, 3U);
    EXPECT_EQ(decision.reason, model::PlacementReason::FewestSessions);
}

// --- admission
// -------------------------------------------------------------------------------------------------------------------------

TEST(Placement, SendsNewUsersPastADrainedTarget) {
    ThreeTargets world;
    world.hold("sh-1", Admission::ReconnectOnly);
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-2");
}

TEST(Placement, SendsNewUsersPastClosedDownAndQuarantinedTargets) {
    ThreeTargets world;
    world.hold("sh-1", Admission::Closed).down("sh-2");
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-3");
    world.quarantine("sh-3", World::kNow + 5min);
    EXPECT_EQ(world.answer("A", "ana"), "refused no-target-admits");
}

TEST(Placement, SendsNewUsersPastATargetAtItsLimit) {
    World world;
    world.farm("A").target("A", "sh-1", {.limit = 1}).target("A", "sh-2");
    world.fill("sh-1", 1).fill("sh-2", 9);
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-2");
}

TEST(Placement, TrustsATargetThatHasNotBeenCheckedYet) {
    World world;
    world.farm("A").target("A", "sh-1", {.health = model::Health::Unknown});
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-1");
}

TEST(Placement, RefusesWithTheFirstReason) {
    World world;
    world.farm("A").farm("B").target("B", "sh-1", {.limit = 1}).fill("sh-1", 1);
    EXPECT_EQ(world.answer("nowhere", "ana"), "refused no-such-farm");
    EXPECT_EQ(world.answer("A", "ana"), "refused farm-is-empty");
    EXPECT_EQ(world.answer("B", "ana"), "refused no-target-admits");
}

TEST(Placement, SaysWhatToDoAboutARefusal) {
    World world;
    world.farm("A").farm("B").target("B", "sh-1", {.limit = 1}).target("B", "sh-2").target("B", "sh-3").fill("sh-1", 1);
    world.down("sh-2").hold("sh-3", Admission::Closed);
    const auto message = [&](std::string_view farm) {
        return refusalMessage(world.directory, *world.program, World::request(farm, "ana"), world.decide(farm, "ana"));
    };
    EXPECT_EQ(
        message("x\ny"),
        "There is no farm \"x\xEF\xBF\xBDy\". Correct the name in the client's connection file, or add the farm.");
    EXPECT_EQ(message("A"), "Farm A has no targets. Add one to it.");
    EXPECT_EQ(message("B"),
              "No target of farm B takes a new session; of 3: 1 closed by holds, 1 down, 1 at the session limit. "
              "Release a hold, raise a "
              "limit, or add a target.");
}

// --- existing session
// ------------------------------------------------------------------------------------------------------------------

TEST(Placement, SendsAUserBackWhateverTheLoad) {
    ThreeTargets world;
    world.session("ana", "sh-3", SessionState::Disconnected);
    world.fill("sh-3", 20);
    EXPECT_EQ(world.answer("A", "ana"), "reconnected sh-3");
    EXPECT_EQ(world.decide("A", "ana").reason, model::PlacementReason::ExistingSession);
}

TEST(Placement, TakesOverAnActiveOrPendingSessionOfASingleFarm) {
    ThreeTargets world;
    world.session("ana", "sh-3", SessionState::Active);
    world.session("ben", "sh-2", SessionState::Pending);
    EXPECT_EQ(world.answer("A", "ana"), "reconnected sh-3");
    EXPECT_EQ(world.answer("A", "ben"), "reconnected sh-2");
}

TEST(Placement, KnowsAUserInAnyCase) {
    ThreeTargets world;
    world.session("ana", "sh-3");
    EXPECT_EQ(world.answer("A", "ANA"), "reconnected sh-3");
}

TEST(Placement, NeverMatchesAnEmptyUser) {
    ThreeTargets world;
    world.session("", "sh-3", SessionState::Disconnected);
    EXPECT_EQ(world.answer("A", ""), "placed sh-1");
    EXPECT_EQ(world.decide("A", "").superseded, kNone);
}

TEST(Placement, LooksInTheAskedFarmOnly) {
    ThreeTargets world;
    world.farm("B").target("B", "other");
    world.session("ana", "other");
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-1");
}

TEST(Placement, LetsReconnectsThroughADrainAQuarantineAndALimit) {
    World world;
    world.farm("A").target("A", "sh-1", {.limit = 1}).target("A", "sh-2");
    world.session("ana", "sh-1", SessionState::Disconnected);
    world.hold("sh-1", Admission::ReconnectOnly).quarantine("sh-1", World::kNow + 5min);
    EXPECT_EQ(world.answer("A", "ana"), "reconnected sh-1");
}

TEST(Placement, PlacesAnewWhenTheSessionsTargetIsClosedAndEndsTheOldSession) {
    ThreeTargets world;
    const base::SessionId old = world.session("ana", "sh-3", SessionState::Disconnected);
    world.hold("sh-3", Admission::Closed);
    const Decision decision = world.decide("A", "ana");
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-1");
    ASSERT_NE(decision.superseded, kNone);
    EXPECT_EQ(world.directory.sessions().at(decision.superseded).id, old);
}

TEST(Placement, EndsNothingWhenThereIsNoOtherPlace) {
    World world;
    world.farm("A").target("A", "sh-1").session("ana", "sh-1");
    world.down("sh-1");
    EXPECT_EQ(world.answer("A", "ana"), "refused no-target-admits");
    EXPECT_EQ(world.decide("A", "ana").superseded, kNone);
}

TEST(Placement, LeavesActiveSessionsOfAMultipleFarmAlone) {
    ThreeTargets world(SessionRule::Multiple);
    world.session("ana", "sh-1", SessionState::Active);
    EXPECT_EQ(world.answer("A", "ana"), "placed sh-2");
    EXPECT_EQ(world.decide("A", "ana").superseded, kNone);
}

TEST(Placement, PrefersTheLatestDisconnectedSessionOfAMultipleFarm) {
    ThreeTargets world(SessionRule::Multiple);
    world.session("ana", "sh-1", SessionState::Disconnected);
    world.session("ana", "sh-2", SessionState::Disconnected);
    world.session("ana", "sh-3", SessionState::Active);
    EXPECT_EQ(world.answer("A", "ana"), "reconnected sh-2");
    world.down("sh-2");
    EXPECT_EQ(world.answer("A", "ana"), "reconnected sh-1");
}

TEST(Placement, AllocatesNothing) {
    ThreeTargets world;
    world.session("somebody.with.a.long.name@example.com", "sh-2");
    const PlacementRequest known = World::request("A", "somebody.with.a.long.name@example.com");
    const PlacementRequest unknown = World::request("A", "nobody.with.a.long.name@example.com");
    const std::size_t before = test::allocationsOfThisThread();
    const Decision first = decide(world.directory, *world.program, known);
    const Decision second = decide(world.directory, *world.program, unknown);
    const std::size_t after = test::allocationsOfThisThread();
    EXPECT_EQ(after, before);
    EXPECT_EQ(first.outcome, Outcome::Reconnected);
    EXPECT_EQ(second.outcome, Outcome::Placed);
}

// --- storms
// ----------------------------------------------------------------------------------------------------------------------------

// Nobody has started yet when the last one asks: only pending sessions tell the targets apart.
TEST(Placement, SpreadsAStormOfLogonsWithinTwoOfTheFairShare) {
    World world;
    world.farm("A");
    for (int i = 0; i < 23; ++i) {
        world.target("A", fmt::format("sh-{:02}", i));
    }
    world.fill("sh-00", 40).fill("sh-01", 17);
    for (int i = 0; i < 1'000; ++i) {
        const std::string user = fmt::format("storm{}", i);
        world.carryOut(world.decide("A", user), user);
    }
    const double fairShare = (1'000 + 40 + 17) / 23.0;
    for (directory::TargetIndex index = 0; index < world.directory.targetCount(); ++index) {
        EXPECT_LE(world.directory.target(index).sessions.total(), fairShare + 2)
            << world.directory.target(index).value.name;
    }
}

TEST(Placement, SpreadsAStormByWeight) {
    World world;
    world.farm("A");
    const std::vector<std::uint32_t> weights{25, 50, 100, 200, 400, 225};  // 1,000 together
    for (std::size_t i = 0; i < weights.size(); ++i) {
        world.target("A", fmt::format("sh-{}", i), {.weight = weights[i]});
    }
    for (int i = 0; i < 1'000; ++i) {
        const std::string user = fmt::format("storm{}", i);
        world.carryOut(world.decide("A", user), user);
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto& target = world.directory.target(world.directory.findTarget(fmt::format("sh-{}", i)));
        EXPECT_NEAR(target.sessions.total(), weights[i], 2) << target.value.name;
    }
}

TEST(Placement, StormAgainstAFailingTargetEndsWithItsQuarantine) {
    ThreeTargets world;
    world.quarantine("sh-2", World::kNow + 5min);
    for (int i = 0; i < 100; ++i) {
        const std::string user = fmt::format("storm{}", i);
        world.carryOut(world.decide("A", user), user);
    }
    EXPECT_EQ(world.directory.target(world.directory.findTarget("sh-2")).sessions.total(), 0U);
}

}  // namespace
}  // namespace farmwarden::placement
