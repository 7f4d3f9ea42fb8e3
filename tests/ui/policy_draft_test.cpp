#include "ui/presenters/policy_draft.h"

#include <gtest/gtest.h>

#include "core/policy/json_text.h"
#include "ui/presenters/policy_findings.h"
#include "ui/presenters/policy_review.h"

namespace farmwarden::presenters {
namespace {

policy::Rule rule(const std::string& id, const std::string& group = {}) {
    policy::Rule rule;
    rule.id = id;
    rule.name = "Rule " + id;
    rule.action.farm = "office";
    if (!group.empty()) {
        rule.conditions.push_back({policy::Dimension::Group, false, {group}, {}, {}, {}});
    }
    return rule;
}

policy::Document document(const std::vector<std::string>& ids) {
    policy::Document document;
    for (const std::string& id : ids) {
        document.rules.push_back(rule(id, "g-" + id));
    }
    return document;
}

std::string order(const PolicyDraft& draft) {
    std::string text;
    for (const RulePointer& rule : draft.content().rules) {
        text += (text.empty() ? "" : " ") + rule->id + (rule->isEnabled ? "" : "-");
    }
    return text;
}

PolicyDraft draftOf(const std::vector<std::string>& ids) {
    return {3, contentOf(document(ids))};
}

TEST(PolicyDraft, TakesBackEveryStepDownToTheBase) {
    PolicyDraft draft = draftOf({"a", "b", "c", "d"});
    const std::string id = draft.add(1, rule("x"));
    draft.move({"d"}, 0);
    draft.setEnabled({"a", "b"}, false);
    draft.duplicate({"c"});
    draft.remove({id});
    EXPECT_EQ(order(draft), "d a- b- c c-2");
    EXPECT_TRUE(draft.isChanged());
    for (int step = 0; step < 5; ++step) {
        ASSERT_NE(draft.undoStep(), nullptr);
        draft.undo();
    }
    EXPECT_EQ(draft.undoStep(), nullptr);
    EXPECT_EQ(order(draft), "a b c d");
    EXPECT_FALSE(draft.isChanged());
    for (int step = 0; step < 5; ++step) {
        draft.redo();
    }
    EXPECT_EQ(order(draft), "d a- b- c c-2");
    EXPECT_EQ(draft.redoStep(), nullptr);
}

TEST(PolicyDraft, NamesItsSteps) {
    PolicyDraft draft = draftOf({"a", "b"});
    draft.move({"b"}, 0);
    ASSERT_NE(draft.undoStep(), nullptr);
    EXPECT_EQ(draft.undoStep()->kind, StepKind::Move);
    EXPECT_EQ(draft.undoStep()->subject, "Rule b");
    draft.undo();
    ASSERT_NE(draft.redoStep(), nullptr);
    EXPECT_EQ(draft.redoStep()->kind, StepKind::Move);
}

TEST(PolicyDraft, MovesSeveralAsABlockInTheirOrder) {
    PolicyDraft draft = draftOf({"a", "b", "c", "d", "e"});
    draft.move({"e", "b"}, 4);
    EXPECT_EQ(order(draft), "a c d b e");
    draft.move({"b", "e"}, 0);
    EXPECT_EQ(order(draft), "b e a c d");
    draft.move({"d"}, 99);
    EXPECT_EQ(draft.undoStep()->subject, "Rule b") << "moving the last one to the end is no step";
}

TEST(PolicyDraft, MarksOnlyWhatLeftItsPlaceAsMoved) {
    PolicyDraft draft = draftOf({"a", "b", "c", "d"});
    draft.move({"d"}, 0);
    std::string changes;
    for (std::size_t i = 0; i < draft.content().rules.size(); ++i) {
        changes += draft.changeAt(i) == RuleChange::Moved ? 'm' : '.';
    }
    EXPECT_EQ(changes, "m...");
}

TEST(PolicyDraft, AnEqualRuleIsNoStep) {
    PolicyDraft draft = draftOf({"a"});
    draft.replace(rule("a", "g-a"), StepKind::EditDetails);
    EXPECT_EQ(draft.undoStep(), nullptr);
    draft.replace(rule("a", "other"), StepKind::EditCondition);
    EXPECT_EQ(draft.changeAt(0), RuleChange::Edited);
}

TEST(PolicyDraft, CopiesGetIdsOfTheirOwn) {
    PolicyDraft draft = draftOf({"a", "a-2", "b"});
    draft.duplicate({"a", "a-2"});
    std::set<std::string> ids;
    for (const RulePointer& rule : draft.content().rules) {
        EXPECT_TRUE(ids.insert(rule->id).second) << rule->id;
    }
    EXPECT_EQ(ids.size(), 5U);
}

TEST(PolicyFindings, AreTheSameAsCoresForADraftThatWasEditedOnTheWay) {
    const policy::ZoneCatalogue zones;
    policy::Document before = document({"a", "b"});
    policy::Document after = before;
    after.rules.insert(after.rules.begin(), rule("all"));  // no conditions: takes everything
    const policy::KnownWorld world{.farms = {"office"}, .targets = {{"sh-01", {"office", {}, {}}}}, .now = base::TimePoint(std::chrono::hours(400'000)),
                                   .zones = zones};
    PolicyAnalyst analyst(zones);
    EXPECT_EQ(analyst.analyse(before, world).markOf("a"), MarginMark::Live);
    const PolicyFindings stepped = analyst.analyse(after, world);
    const PolicyFindings afresh = PolicyAnalyst(zones).analyse(after, world);
    EXPECT_EQ(stepped.all, afresh.all);
    EXPECT_EQ(stepped.markOf("a"), MarginMark::Dead);
    ASSERT_EQ(stepped.about("a").size(), 1U);
    EXPECT_EQ(stepped.about("a").front()->code, "rule-fully-shadowed");
    ASSERT_TRUE(stepped.of("a")->shadowed);
}

TEST(PolicyReview, FindsConflictsWithWhatWasPublishedMeanwhile) {
    const policy::ZoneCatalogue zones;
    const policy::Document before = document({"a", "b"});
    policy::Document ours = before;
    policy::Document theirs = before;
    ours.rules[0].action.farm = "ours";
    theirs.rules[0].action.farm = "theirs";
    theirs.rules[1].name = "Renamed";
    const auto result = review({1, before, 2, theirs, ours}, zones, base::TimePoint(std::chrono::hours(400'000)));
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_TRUE(result->isStale());
    ASSERT_EQ(result->conflicts.size(), 1U);
    EXPECT_EQ(result->conflicts[0].subject, "a");
    EXPECT_EQ(result->merged.rules[0]->action.farm, "ours");
    EXPECT_EQ(result->merged.rules[1]->name, "Renamed");
    EXPECT_EQ(result->changes.size(), 1U);
    EXPECT_EQ(policy::parseJson(result->document).document, ours);
}

TEST(PolicyReview, SaysWhichRulesLoseTheirEffect) {
    const policy::ZoneCatalogue zones;
    const policy::Document before = document({"a", "b"});
    policy::Document draft = before;
    draft.rules.insert(draft.rules.begin(), rule("all"));
    const auto result = review({1, before, 1, before, draft}, zones, base::TimePoint(std::chrono::hours(400'000)));
    ASSERT_TRUE(result);
    ASSERT_EQ(result->verdicts.size(), 2U);
    EXPECT_EQ(result->verdicts[0].after, policy::Verdict::FullyShadowed);
}

}  // namespace
}  // namespace farmwarden::presenters
