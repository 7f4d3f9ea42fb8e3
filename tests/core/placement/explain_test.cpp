#include "core/placement/explain.h"

#include <gtest/gtest.h>

#include "core/placement/rejection.h"
#include "world.h"

namespace farmwarden::placement {
namespace {

using namespace std::chrono_literals;
using model::Admission;
using model::SessionRule;
using model::SessionState;
using test::toText;
using test::World;

// Every way of not being chosen, once.
struct CrowdedFarm : World {
    CrowdedFarm() {
        farm("office");
        for (const char* name : {"sh-01", "sh-02", "sh-03", "sh-04", "sh-05", "sh-06", "sh-07", "sh-08"}) {
            target("office", name);
        }
        target("office", "sh-09", {.limit = 2});
        fill("sh-01", 3).fill("sh-02", 1).fill("sh-03", 1).fill("sh-09", 2);
        hold("sh-04", Admission::ReconnectOnly, "ana", "updates")
            .hold("sh-04", Admission::Closed, "r.vidal", "new disks", World::kNow + 2h);
        hold("sh-05", Admission::ReconnectOnly, "m.holm");
        down("sh-06", "connection refused");
        quarantine("sh-07", World::kNow + 5min, "3 new sessions in a row failed");
        down("sh-08").hold("sh-08", Admission::Closed, "ana", "broken");
    }
};

TEST(Explain, NamesOneFirstReasonForEveryCandidate) {
    EXPECT_EQ(toText(CrowdedFarm().explain("office", "new.user")),
              "  filter: no plug-in refused\n"
              "  redirect-rules: no rule applies, stays in office\n"
              "  existing-session: none in office\n"
              "* load-balancing: fewest sessions -> sh-02, of 3 admitted\n"
              "  placement: session-host, no environment asked\n"
              "  orchestration: not needed\n"
              "  redirect: sh-02 -> sh-02.example:3389\n"
              "- sh-02 [chosen] chosen\n"
              "- sh-03 [tie-lost-by-name] equally loaded, its name comes later\n"
              "- sh-01 [not-fewest] not fewest: 3 sessions at weight 100\n"
              "- sh-04 [closed] closed: hold of r.vidal until 2026-11-22T11:00:00.000Z (new disks)\n"
              "- sh-05 [reconnect-only] reconnect-only: hold of m.holm\n"
              "- sh-06 [down] down (connection refused)\n"
              "- sh-07 [quarantined] quarantined until 2026-11-22T09:05:00.000Z (3 new sessions in a row failed)\n"
              "- sh-08 [closed] closed: hold of ana (broken)\n"
              "- sh-09 [at-limit] at its limit, 2 of 2\n");
}

TEST(Explain, TellsWhoseSessionDecided) {
    World world;
    world.farm("A")
        .target("A", "sh-1")
        .target("A", "sh-2")
        .target("A", "sh-3")
        .session("ana", "sh-2", SessionState::Disconnected);
    world.down("sh-3", "timeout");
    EXPECT_EQ(toText(world.explain("A", "ana")),
              "  filter: no plug-in refused\n"
              "  redirect-rules: no rule applies, stays in A\n"
              "* existing-session: s-0000000000001 is disconnected on sh-2\n"
              "  load-balancing: not reached\n"
              "  placement: session-host, no environment asked\n"
              "  orchestration: not needed\n"
              "  redirect: sh-2 -> sh-2.example:3389\n"
              "- sh-2 [chosen] chosen\n"
              "- sh-1 [session-elsewhere] the user's session is elsewhere\n"
              "- sh-3 [down] down (timeout)\n");
}

TEST(Explain, TellsWhatASupersededSessionWaitedFor) {
    World world;
    world.farm("A").target("A", "sh-1").target("A", "sh-2").session("ana", "sh-2");
    world.hold("sh-2", Admission::Closed, "r.vidal");
    const Explanation explanation = world.explain("A", "ana");
    EXPECT_EQ(describe(explanation.stages[2]),
              "s-0000000000001 on sh-2 cannot be reached, the target is closed; it ends and a new one is placed");
    EXPECT_TRUE(explanation.stages[3].isDecisive);
}

TEST(Explain, TellsThatOtherDesktopsAreInUse) {
    World world;
    world.farm("lab", SessionRule::Multiple).target("lab", "pc-1").target("lab", "pc-2");
    world.session("ana", "pc-1");
    world.session("ana", "pc-2");
    EXPECT_EQ(describe(world.explain("lab", "ana").stages[2]),
              "2 in lab, none of them disconnected; the farm allows several");
    EXPECT_EQ(describe(world.explain("lab", "").stages[2]), "the client named no user, so none was looked for");
}

TEST(Explain, ExplainsRefusals) {
    World world;
    world.farm("A").target("A", "sh-1").farm("empty");
    world.session("ana", "sh-1");
    world.down("sh-1");
    EXPECT_EQ(toText(world.explain("A", "ana")),
              "  filter: no plug-in refused\n"
              "  redirect-rules: no rule applies, stays in A\n"
              "  existing-session: s-0000000000001 on sh-1 cannot be reached, the target is down\n"
              "* load-balancing: none of 1 targets takes a new session\n"
              "  placement: not reached\n"
              "  orchestration: not reached\n"
              "  redirect: refused: no-target-admits\n"
              "- sh-1 [down] down\n");
    EXPECT_EQ(describe(world.explain("empty", "ana").stages[3]), "empty has no targets");
    const Explanation unknown = world.explain("x\x1b[2J", "ana");
    EXPECT_EQ(describe(unknown.stages[1]), "there is no farm \"x\xEF\xBF\xBD[2J\"");
    EXPECT_TRUE(unknown.stages[1].isDecisive);
    EXPECT_TRUE(unknown.candidates.empty());
}

TEST(Explain, ShowsTheScoreThatTheOrderHangsOn) {
    World world;
    world.farm("A").target("A", "sh-1", {.weight = 200}).fill("sh-1", 40);
    EXPECT_DOUBLE_EQ(world.explain("A", "ana").candidates[0].score(), 0.2);
}

TEST(Explain, ListsTheChosenTargetEvenWhenItIsOfAnotherFarm) {
    World world;
    world.farm("A").target("A", "sh-1").farm("B").target("B", "other");
    const base::SessionId id = world.session("ana", "sh-1", SessionState::Pending);
    world.directory.apply(
        {{world.directory.revision().value + 1}, World::kNow, "t", "t", model::SessionStarted{id, "ana", "other", {}}});
    const Explanation explanation = world.explain("A", "ana");
    ASSERT_EQ(explanation.candidates.size(), 2U);
    EXPECT_EQ(explanation.candidates[0].target, "other");
    EXPECT_EQ(explanation.candidates[1].verdict, Verdict::SessionElsewhere);
}

TEST(Rejection, DecidingHoldIsTheStrictestThenTheOldest) {
    World world;
    world.farm("A").target("A", "sh-1");
    world.hold("sh-1", Admission::ReconnectOnly, "first")
        .hold("sh-1", Admission::Closed, "second")
        .hold("sh-1", Admission::Closed, "third");
    EXPECT_EQ(decidingHold(world.directory.target(0))->owner, "second");
}

}  // namespace
}  // namespace farmwarden::placement
