#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::Eq;
using testing::HasSubstr;

TargetAdd target(const std::string& name) {
    TargetAdd add;
    add.name = name;
    add.farm = "A";
    add.address = {"host.example", 3390};
    return add;
}

TargetSet change(const std::string& name) {
    TargetSet set;
    set.name = name;
    return set;
}

TEST(TargetVerbs, AddDefinesTheTargetAsAsked) {
    Desk desk;
    desk.addFarm(0);
    TargetAdd add = target("vm-1");
    add.kind = model::TargetKind::VirtualMachine;
    add.weight = 250;
    add.limit = 40;
    add.tags = {"gpu", "floor-2"};
    add.environment = "lab";
    EXPECT_THAT(desk.ask(add), IsDone());
    const model::Target& value = desk.targetNamed("vm-1").value;
    EXPECT_EQ(model::toText(value.address), "host.example:3390");
    EXPECT_EQ(value.kind, model::TargetKind::VirtualMachine);
    EXPECT_EQ(value.weight, 250U);
    EXPECT_EQ(value.limit, 40U);
    EXPECT_THAT(value.tags, testing::ElementsAre("gpu", "floor-2"));
    EXPECT_EQ(value.environment, "lab");
}

TEST(TargetVerbs, AddRefusesAnUnknownFarmAndATakenName) {
    Desk desk;
    desk.addFarm(1);
    EXPECT_THAT(desk.ask(target("sh-1")), IsRefused("already-exists", HasSubstr("there is a target \"sh-1\" already, in farm \"A\"")));
    TargetAdd elsewhere = target("sh-9");
    elsewhere.farm = "B";
    EXPECT_THAT(desk.ask(elsewhere), IsRefused("not-found", Eq("there is no farm \"B\"; did you mean A?")));
}

TEST(TargetVerbs, WeightAndLimitKeepToTheirRanges) {
    Desk desk;
    desk.addFarm(1);
    for (const std::uint32_t weight : {0U, 10'001U}) {
        TargetSet set = change("sh-1");
        set.weight = weight;
        EXPECT_THAT(desk.ask(set), IsRefused("invalid-argument", Eq(fmt::format("target \"sh-1\": weight must be from 1 to 10000, not {}", weight))));
    }
    TargetSet set = change("sh-1");
    set.limit = 1'000'001;
    EXPECT_THAT(desk.ask(set), IsRefused("invalid-argument", HasSubstr("limit must be from 0 to 1000000")));
    set.limit = 1'000'000;
    set.weight = 10'000;
    EXPECT_THAT(desk.ask(set), IsDone());
}

TEST(TargetVerbs, SetChangesOnlyWhatIsNamed) {
    Desk desk;
    desk.addFarm(0);
    TargetAdd add = target("sh-1");
    add.tags = {"old"};
    add.limit = 9;
    desk.ask(add);
    TargetSet set = change("sh-1");
    set.weight = 50;
    set.tags.emplace();
    EXPECT_THAT(desk.ask(set), IsDone());
    const model::Target& value = desk.targetNamed("sh-1").value;
    EXPECT_EQ(value.weight, 50U);
    EXPECT_EQ(value.limit, 9U);
    EXPECT_TRUE(value.tags.empty());
    EXPECT_EQ(value.address.port, 3390);
}

TEST(TargetVerbs, AnUnknownTargetIsNamedWithTheNearestOnes) {
    Desk desk;
    desk.addFarm(2);
    EXPECT_THAT(desk.ask(change("SH-3")), IsRefused("not-found", Eq("there is no target \"SH-3\"; did you mean sh-1 or sh-2?")));
}

TEST(TargetVerbs, RemoveRefusesWhileSessionsLiveThereUnlessForced) {
    Desk desk;
    desk.addFarm(1);
    desk.logOn("u", "sh-1");
    EXPECT_THAT(desk.ask(TargetRemove{"sh-1"}), IsRefused("refused", HasSubstr("target \"sh-1\" still has 1 session; place a hold")));
    EXPECT_THAT(desk.ask(TargetRemove{"sh-1", true}), IsDone());
    EXPECT_EQ(desk.directory().sessions().size(), 0U);
}

TEST(TargetVerbs, TwoPeopleWhoSawTheSameStateDoNotOverwriteEachOther) {
    Desk desk;
    desk.addFarm(1);
    const base::Revision seen = desk.head();
    TargetSet first = change("sh-1");
    first.weight = 200;
    TargetSet second = change("sh-1");
    second.limit = 5;
    EXPECT_THAT(desk.ask(first, "ann", seen), IsDone());
    EXPECT_THAT(desk.ask(second, "bob", seen), IsRefused("stale", HasSubstr("target \"sh-1\" was changed by ann")));
    EXPECT_EQ(desk.targetNamed("sh-1").value.limit, 0U);
}

TEST(TargetVerbs, WhatIsObservedMakesNothingStale) {
    Desk desk;
    desk.addFarm(1);
    const base::Revision seen = desk.head();
    desk.happen(model::TargetHealthChanged{"sh-1", model::Health::Down, "no answer"});
    desk.logOn("u", "sh-1");
    TargetSet set = change("sh-1");
    set.weight = 200;
    EXPECT_THAT(desk.ask(set, "ann", seen), IsDone());
    EXPECT_EQ(desk.targetNamed("sh-1").value.health, model::Health::Down);
}

TEST(TargetVerbs, SetChangesSeveralTargetsOrNone) {
    Desk desk;
    desk.addFarm(3);
    TargetSet set;
    set.name = "sh-1";
    set.others = {"sh-2", "sh-3"};
    set.limit = 12;
    EXPECT_EQ(toCommand(set), "farmwardenctl target set sh-1 sh-2 sh-3 --limit 12");
    EXPECT_THAT(desk.ask(set), IsDone());
    EXPECT_EQ(desk.targetNamed("sh-3").value.limit, 12U);
    set.others.push_back("sh-9");
    set.limit = 13;
    EXPECT_THAT(desk.ask(set), IsRefused("not-found", HasSubstr("no target \"sh-9\"")));
    EXPECT_EQ(desk.targetNamed("sh-1").value.limit, 12U);
    set.others = {"sh-1"};
    EXPECT_THAT(desk.ask(set), IsRefused("invalid-argument", HasSubstr("named twice")));
    set.others = {"sh-2"};
    set.address = model::Endpoint{"10.0.0.9"};
    EXPECT_THAT(desk.ask(set), IsRefused("invalid-argument", HasSubstr("an address belongs to one target")));
}

}  // namespace
}  // namespace farmwarden::request
