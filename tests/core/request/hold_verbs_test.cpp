#include <nlohmann/json.hpp>

#include "core/base/time_text.h"
#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using model::Admission;
using testing::AllOf;
using testing::Eq;
using testing::HasSubstr;

HoldPlace hold(std::vector<std::string> targets, Admission mode = Admission::ReconnectOnly, std::string reason = {}) {
    HoldPlace place;
    place.targets = std::move(targets);
    place.mode = mode;
    place.reason = std::move(reason);
    return place;
}

base::HoldId idOf(const model::Request& request, std::size_t which = 0) {
    return *base::parseHoldId(nlohmann::json::parse(request.result)["holds"][which]["id"].get<std::string>());
}

std::string text(const Desk& desk, const std::string& target) {
    std::string all;
    for (const model::Hold& one : desk.targetNamed(target).holds) {
        all += fmt::format("{}{} {} '{}'", all.empty() ? "" : "; ", one.owner, one.mode == Admission::Closed ? "closed" : "reconnect-only",
                           one.reason);
    }
    return all;
}

TEST(HoldVerbs, PlaceLimitsAdmissionWithOwnerReasonAndEnd) {
    Desk desk;
    desk.addFarm(2);
    HoldPlace place = hold({"sh-1"}, Admission::Closed, "new disks");
    place.until = kMorning + std::chrono::hours(2);
    EXPECT_THAT(desk.ask(place, "r.vidal"), IsDone());
    const model::Hold& placed = desk.targetNamed("sh-1").holds.at(0);
    EXPECT_EQ(placed.owner, "r.vidal");
    EXPECT_EQ(placed.reason, "new disks");
    EXPECT_EQ(placed.until, place.until);
    EXPECT_EQ(placed.placedAt, kMorning);
    EXPECT_EQ(desk.targetNamed("sh-1").admission(), Admission::Closed);
    EXPECT_EQ(desk.farmNamed("A").openTargets, 1U);
}

TEST(HoldVerbs, SeveralTargetsAreHeldAllOrNone) {
    Desk desk;
    desk.addFarm(2);
    EXPECT_THAT(desk.ask(hold({"sh-1", "sh-7"})), IsRefused("not-found", HasSubstr("there is no target \"sh-7\"")));
    EXPECT_EQ(text(desk, "sh-1"), "");
    EXPECT_THAT(desk.ask(hold({"sh-1", "sh-2"})), IsDone());
    EXPECT_EQ(text(desk, "sh-1"), "ann reconnect-only ''");
    EXPECT_EQ(text(desk, "sh-2"), "ann reconnect-only ''");
}

TEST(HoldVerbs, HoldingTwiceIsTheSameAsOnce) {
    Desk desk;
    desk.addFarm(1);
    const model::Request first = desk.ask(hold({"sh-1"}, Admission::Closed, "why"));
    const model::Request second = desk.ask(hold({"sh-1"}, Admission::Closed, "why"));
    EXPECT_THAT(second, IsDone());
    EXPECT_EQ(idOf(first), idOf(second));
    EXPECT_EQ(text(desk, "sh-1"), "ann closed 'why'");
}

TEST(HoldVerbs, HoldingAgainSetsReasonAndEndAnew) {
    Desk desk;
    desk.addFarm(1);
    desk.ask(hold({"sh-1"}, Admission::Closed, "disks"));
    HoldPlace again = hold({"sh-1"}, Admission::Closed, "disks, second try");
    again.untilRestart = true;
    EXPECT_THAT(desk.ask(again), IsDone());
    EXPECT_EQ(text(desk, "sh-1"), "ann closed 'disks, second try'");
    EXPECT_TRUE(desk.targetNamed("sh-1").holds.at(0).untilRestart);
}

TEST(HoldVerbs, HoldsOfOtherOwnersAndModesStandBesideEachOther) {
    Desk desk;
    desk.addFarm(1);
    desk.ask(hold({"sh-1"}, Admission::ReconnectOnly, "mine"), "ann");
    desk.ask(hold({"sh-1"}, Admission::Closed, "also mine"), "ann");
    const model::Request bobs = desk.ask(hold({"sh-1"}, Admission::ReconnectOnly, "his"), "bob");
    EXPECT_EQ(text(desk, "sh-1"), "ann reconnect-only 'mine'; ann closed 'also mine'; bob reconnect-only 'his'");
    EXPECT_THAT(desk.ask(HoldRelease{{idOf(bobs)}}, "bob"), IsDone());
    EXPECT_EQ(text(desk, "sh-1"), "ann reconnect-only 'mine'; ann closed 'also mine'");
}

TEST(HoldVerbs, AnotherOnesHoldIsReleasedByIdAndTheJournalSaysByWhom) {
    Desk desk;
    desk.addFarm(1);
    const model::Request placed = desk.ask(hold({"sh-1"}), "ann");
    EXPECT_THAT(desk.ask(HoldRelease{{idOf(placed)}}, "bob"), IsDone());
    const auto events = desk.store->read({.after = {}, .limit = 100, .subject = "target:sh-1"});
    ASSERT_TRUE(events);
    EXPECT_EQ(events->back().actor, "bob");
    EXPECT_EQ(std::get<model::HoldReleased>(events->back().body).cause, "released");
}

TEST(HoldVerbs, ReleasingWhatIsNotThereSaysWhatMayHaveHappened) {
    Desk desk;
    desk.addFarm(1);
    const base::HoldId id = idOf(desk.ask(hold({"sh-1"})));
    EXPECT_THAT(desk.ask(HoldRelease{{id}}), IsDone());
    EXPECT_THAT(desk.ask(HoldRelease{{id}}),
                IsRefused("not-found", AllOf(HasSubstr(base::toText(id)), HasSubstr("it was released"), HasSubstr("hold list"))));
}

TEST(HoldVerbs, AFarmKeepsItsMinimumOfOpenTargets) {
    Desk desk;
    desk.addFarm(4, 2);
    EXPECT_THAT(desk.ask(hold({"sh-1", "sh-2", "sh-3"})),
                IsRefused("refused", HasSubstr("would leave farm \"A\" with 1 of 4 targets open, and it wants 2 at least")));
    EXPECT_THAT(desk.ask(hold({"sh-1", "sh-2"})), IsDone());
    EXPECT_THAT(desk.ask(hold({"sh-2"}, Admission::Closed)), IsDone()) << "a second hold on a held target takes nothing away";
    EXPECT_THAT(desk.ask(hold({"sh-3"})), IsRefused("refused", HasSubstr("1 of 4")));
}

TEST(HoldVerbs, AnEndInThePastIsRefusedNamingBothTimes) {
    Desk desk;
    desk.addFarm(1);
    HoldPlace place = hold({"sh-1"});
    place.until = kMorning - std::chrono::minutes(5);
    EXPECT_THAT(desk.ask(place), IsRefused("invalid-argument", Eq("the hold would have ended at 2026-11-22T07:55:00.000Z, which is past; it "
                                                                  "is 2026-11-22T08:00:00.000Z now")));
    EXPECT_EQ(text(desk, "sh-1"), "");
}

TEST(HoldVerbs, SenselessHoldsAreRefused) {
    Desk desk;
    desk.addFarm(1);
    EXPECT_THAT(desk.ask(hold({})), IsRefused("invalid-argument", HasSubstr("targets of the hold")));
    EXPECT_THAT(desk.ask(hold({"sh-1", "sh-1"})), IsRefused("invalid-argument", HasSubstr("named twice")));
    EXPECT_THAT(desk.ask(hold({"sh-1"}, Admission::Open)), IsRefused("invalid-argument", HasSubstr("release the hold")));
    EXPECT_THAT(desk.ask(hold({"sh-1"}, Admission::Closed, "a\nb")), IsRefused("invalid-argument", HasSubstr("reason")));
    HoldPlace both = hold({"sh-1"});
    both.until = kMorning + std::chrono::hours(1);
    both.untilRestart = true;
    EXPECT_THAT(desk.ask(both), IsRefused("invalid-argument", HasSubstr("not both")));
}

TEST(HoldVerbs, AHoldPlacedSinceThePersonLookedRefusesANewOne) {
    Desk desk;
    desk.addFarm(2);
    const base::Revision seen = desk.head();
    EXPECT_THAT(desk.ask(hold({"sh-1"}, Admission::Closed), "bob", seen), IsDone());
    EXPECT_THAT(desk.ask(hold({"sh-1"}), "ann", seen), IsRefused("stale", HasSubstr("admission of target \"sh-1\" was changed by bob")));
    EXPECT_THAT(desk.ask(hold({"sh-2"}), "ann", seen), IsDone()) << "other targets are not concerned";
}

TEST(HoldVerbs, AHoldReleasedSinceThePersonLookedRefusesANewOne) {
    Desk desk;
    desk.addFarm(1);
    const base::HoldId id = idOf(desk.ask(hold({"sh-1"}), "bob"));
    const base::Revision seen = desk.head();
    desk.ask(HoldRelease{{id}}, "bob");
    EXPECT_THAT(desk.ask(hold({"sh-1"}), "ann", seen), IsRefused("stale", HasSubstr("hold.released by bob")));
}

}  // namespace
}  // namespace farmwarden::request
