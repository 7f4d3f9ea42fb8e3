#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::HasSubstr;

TargetAdd target(const std::string& name, const std::string& farm = "A", std::uint32_t weight = 100) {
    return {.name = name, .farm = farm, .address = {"10.1.0.1"}, .weight = weight, .tags = {}, .environment = {}};
}

TEST(ImportVerb, AddsAndChangesInOneCommit) {
    Desk desk;
    desk.addFarm(2);
    const base::Revision before = desk.head();
    TargetAdd changed = definitionOf(desk.targetNamed("sh-1").value);
    changed.weight = 300;
    const TargetAdd same = definitionOf(desk.targetNamed("sh-2").value);
    const model::Request done = desk.ask(TargetImport{{{.name = "B"}}, {changed, same, target("b-1", "B")}, {}, {}, "hosts.csv"}, "ann", before);
    EXPECT_THAT(done, IsDone());
    EXPECT_EQ(desk.targetNamed("sh-1").value.weight, 300U);
    EXPECT_EQ(desk.targetNamed("b-1").value.farm, "B");
    EXPECT_EQ(desk.head().value, before.value + 4) << "a farm, two targets, the request; nothing for what is as it was";
    EXPECT_EQ(done.result, R"({"added":1,"changed":1,"removed":0})");
    EXPECT_EQ(done.arguments, R"({"source":"hosts.csv","added_count":1,"changed_count":1})") << "the events have the rest";
}

TEST(ImportVerb, DoesNothingWhenOneRowIsRefused) {
    Desk desk;
    desk.addFarm(1);
    const auto count = desk.directory().targetCount();
    EXPECT_THAT(desk.ask(TargetImport{{}, {target("x"), target("y", "nowhere")}, {}, {}, {}}), IsRefused("not-found", HasSubstr("no farm \"nowhere\"")));
    EXPECT_THAT(desk.ask(TargetImport{{{.name = "B"}}, {target("x"), target("sh-1", "B")}, {}, {}, {}}),
                IsRefused("refused", HasSubstr("\"sh-1\" is in farm \"A\"")));
    EXPECT_THAT(desk.ask(TargetImport{{}, {target("x"), target("x")}, {}, {}, {}}), IsRefused("invalid-argument", HasSubstr("named twice")));
    EXPECT_THAT(desk.ask(TargetImport{{}, {target("x", "A", 0)}, {}, {}, {}}), IsRefused("invalid-argument", HasSubstr("weight")));
    EXPECT_THAT(desk.ask(TargetImport{}), IsRefused("invalid-argument", HasSubstr("has 0 targets")));
    EXPECT_EQ(desk.directory().targetCount(), count);
    EXPECT_EQ(desk.directory().findFarm("B"), directory::kNone);
}

TEST(ImportVerb, IsStaleWhenSomebodyChangedOrAddedOneMeanwhile) {
    Desk desk;
    desk.addFarm(1);
    const base::Revision seen = desk.head();
    EXPECT_THAT(desk.ask(target("x"), "ben"), IsDone());
    EXPECT_THAT(desk.ask(TargetImport{{}, {target("x", "A", 7)}, {}, {}, {}}, "ann", seen), IsRefused("stale", HasSubstr("by ben")));
    EXPECT_EQ(desk.targetNamed("x").value.weight, 100U);
}

TEST(ImportVerb, IsTakenBackByItsInverse) {
    Desk desk;
    desk.addFarm(1);
    const TargetAdd before = definitionOf(desk.targetNamed("sh-1").value);
    TargetAdd changed = before;
    changed.limit = 5;
    const model::Request done = desk.ask(TargetImport{{{.name = "B"}}, {changed, target("b-1", "B")}, {}, {}, {}});
    EXPECT_THAT(desk.ask(TargetImport{{}, {before}, {"b-1"}, {"B"}, {}}, "ann", done.revision), IsDone());
    EXPECT_EQ(definitionOf(desk.targetNamed("sh-1").value), before);
    EXPECT_EQ(desk.directory().findTarget("b-1"), directory::kNone);
    EXPECT_EQ(desk.directory().findFarm("B"), directory::kNone);
}

TEST(ImportVerb, DoesNotRemoveWhatIsInUse) {
    Desk desk;
    desk.addFarm(1);
    desk.logOn("ana", "sh-1");
    EXPECT_THAT(desk.ask(TargetImport{{}, {}, {"sh-1"}, {}, {}}), IsRefused("refused", HasSubstr("still has 1 session")));
    EXPECT_THAT(desk.ask(TargetImport{{}, {}, {}, {"A"}, {}}), IsRefused("refused", HasSubstr("still has target \"sh-1\"")));
}

TEST(ImportVerb, SurvivesItsJson) {
    TargetImport import{{{.name = "B", .minOpen = 2}}, {target("x")}, {"y"}, {"Z"}, "a b.csv"};
    const auto parsed = parseArguments("target.import", toJson(import));
    ASSERT_TRUE(parsed) << parsed.error().message;
    EXPECT_EQ(std::get<TargetImport>(*parsed), import);
    EXPECT_EQ(toCommand(import), "farmwardenctl target import 'a b.csv'");
    EXPECT_THAT(parseArguments("target.import", R"({"targets":[{"name":"x","farm":"A"}]})").error().message,
                HasSubstr("field \"address\" is missing"));
    EXPECT_THAT(parseArguments("target.import", R"({"targets":["x"]})").error().message, HasSubstr("must be an object"));
}

}  // namespace
}  // namespace farmwarden::request
