#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::AllOf;
using testing::Eq;
using testing::HasSubstr;

FarmAdd farm(const std::string& name) {
    FarmAdd add;
    add.name = name;
    return add;
}

TEST(FarmVerbs, AddDefinesTheFarmAsAsked) {
    Desk desk;
    FarmAdd add = farm("office");
    add.sessions = model::SessionRule::Multiple;
    add.minOpen = 3;
    const model::Request request = desk.ask(add);
    EXPECT_THAT(request, IsDone());
    EXPECT_EQ(request.result, R"({"farm":"office"})");
    EXPECT_EQ(desk.farmNamed("office").value.sessions, model::SessionRule::Multiple);
    EXPECT_EQ(desk.farmNamed("office").value.minOpen, 3U);
}

TEST(FarmVerbs, AddRefusesANameThatIsTaken) {
    Desk desk;
    desk.ask(farm("A"));
    EXPECT_THAT(desk.ask(farm("A")),
                IsRefused("already-exists", Eq("there is a farm \"A\" already; change it with: farmwardenctl farm set A")));
}

TEST(FarmVerbs, AddRefusesANameThatWouldNeedQuoting) {
    Desk desk;
    for (const char* name : {"", "two words", "-dash", "semi;colon", "\xC3\xA4rzte"}) {
        EXPECT_THAT(desk.ask(farm(name)), IsRefused("invalid-argument", HasSubstr("use 1 to 64 letters"))) << name;
    }
    EXPECT_EQ(desk.directory().farmCount(), 0U);
}

TEST(FarmVerbs, SetChangesOnlyWhatIsNamed) {
    Desk desk;
    FarmAdd add = farm("A");
    add.minOpen = 2;
    desk.ask(add);
    FarmSet set;
    set.name = "A";
    set.sessions = model::SessionRule::Multiple;
    EXPECT_THAT(desk.ask(set), IsDone());
    EXPECT_EQ(desk.farmNamed("A").value.minOpen, 2U);
    EXPECT_EQ(desk.farmNamed("A").value.sessions, model::SessionRule::Multiple);
}

TEST(FarmVerbs, SetToWhatItIsWritesNoDefinition) {
    Desk desk;
    desk.ask(farm("A"));
    const base::Revision before = desk.farmNamed("A").value.revision;
    FarmSet set;
    set.name = "A";
    set.minOpen = 0;
    EXPECT_THAT(desk.ask(set), IsDone());
    EXPECT_EQ(desk.farmNamed("A").value.revision, before);
}

TEST(FarmVerbs, AnUnknownFarmIsNamedWithTheNearestOnes) {
    Desk desk;
    desk.ask(farm("office"));
    desk.ask(farm("training"));
    FarmSet set;
    set.name = "Ofice";
    EXPECT_THAT(desk.ask(set), IsRefused("not-found", Eq("there is no farm \"Ofice\"; did you mean office?")));
    set.name = "warehouse";
    EXPECT_THAT(desk.ask(set), IsRefused("not-found", Eq("there is no farm \"warehouse\"; see: farmwardenctl farm list")));
}

TEST(FarmVerbs, RemoveRefusesWhileTheFarmHasTargets) {
    Desk desk;
    desk.addFarm(2);
    EXPECT_THAT(desk.ask(FarmRemove{"A"}),
                IsRefused("refused", Eq("farm \"A\" still has 2 targets (sh-1, ...); remove them first")));
    desk.ask(TargetRemove{"sh-1"});
    EXPECT_THAT(desk.ask(FarmRemove{"A"}), IsRefused("refused", HasSubstr("still has 1 target (sh-2); remove it first")));
    desk.ask(TargetRemove{"sh-2"});
    EXPECT_THAT(desk.ask(FarmRemove{"A"}), IsDone());
    EXPECT_EQ(desk.directory().findFarm("A"), directory::kNone);
}

TEST(FarmVerbs, AStaleChangeIsRefusedNamingWhoChangedWhat) {
    Desk desk;
    desk.ask(farm("A"));
    const base::Revision seen = desk.head();
    FarmSet set;
    set.name = "A";
    set.minOpen = 1;
    EXPECT_THAT(desk.ask(set, "bob", seen), IsDone());
    set.minOpen = 2;
    EXPECT_THAT(desk.ask(set, "ann", seen),
                IsRefused("stale", AllOf(HasSubstr("farm \"A\" was changed by bob at 2026-11-22T08:00:00.000Z (farm.defined)"),
                                         HasSubstr("look again"))));
    EXPECT_EQ(desk.farmNamed("A").value.minOpen, 1U);
    EXPECT_THAT(desk.ask(set, "ann", desk.head()), IsDone());
}

}  // namespace
}  // namespace farmwarden::request
