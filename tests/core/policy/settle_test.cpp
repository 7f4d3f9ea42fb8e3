#include "core/policy/settle.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/policy/json_text.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

Rule groupRule(const std::string& id, const std::string& group, const std::string& farm) {
    Rule rule = test::ruleTo(id, farm);
    rule.name = id;
    rule.conditions = {{Dimension::Group, false, {group}, {}, {}, {}}};
    return rule;
}

Document one(Rule rule) {
    Document document;
    document.rules.push_back(std::move(rule));
    return document;
}

struct Both {
    Document base = one(groupRule("cad", "cad", "cad"));
    Document ours = base;
    Document theirs = base;

    Merged merged() const { return policy::merge(base, ours, theirs).value(); }
};

TEST(PolicySettle, TakesTheirsForAField) {
    Both both;
    both.ours.rules[0].action.farm = "lab";
    both.theirs.rules[0].action.farm = "gpu";
    const Merged merged = both.merged();
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.document.rules[0].action.farm, "lab");
    const auto settled = settle(merged.document, merged.conflicts[0], merged.conflicts[0].theirs);
    ASSERT_TRUE(settled) << settled.error().message;
    EXPECT_EQ(settled->rules[0].action.farm, "gpu");
    EXPECT_EQ(settled->rules[0].conditions, both.base.rules[0].conditions) << "the rest stays";
}

TEST(PolicySettle, TakesSomethingThird) {
    Both both;
    both.ours.rules[0].conditions[0].isNegated = true;
    both.theirs.rules[0].conditions[0].values = {"sim*"};
    both.theirs.rules[0].conditions[0].isNegated = true;
    both.ours.rules[0].conditions[0].values = {"draw"};
    const Merged merged = both.merged();
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(merged.conflicts[0].field, "when.group");
    const auto settled = settle(merged.document, merged.conflicts[0], R"({"group": ["draw", "sim*"]})");
    ASSERT_TRUE(settled) << settled.error().message;
    EXPECT_EQ(settled->rules[0].conditions[0].values, (std::vector<std::string>{"draw", "sim*"}));
    EXPECT_FALSE(settled->rules[0].conditions[0].isNegated);
}

TEST(PolicySettle, RemovesWhatTheyRemovedAndBringsBackWhatWeRemoved) {
    Both both;
    both.ours.rules[0].action.farm = "lab";
    both.theirs.rules.clear();
    Merged merged = both.merged();
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_TRUE(settle(merged.document, merged.conflicts[0], "")->rules.empty());
    std::swap(both.ours, both.theirs);
    merged = both.merged();
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(settle(merged.document, merged.conflicts[0], merged.conflicts[0].theirs)->rules[0].action.farm, "lab");
}

TEST(PolicySettle, OrdersAsAsked) {
    Document document;
    for (const char* id : {"a", "x", "b", "c"}) {
        document.rules.push_back(test::ruleTo(id, "f"));
    }
    const Conflict order{Conflict::About::Rule, "a", "order", "", "", ""};
    const auto settled = settle(document, order, R"(["c", "a", "b"])");
    ASSERT_TRUE(settled);
    std::string ids;
    for (const Rule& rule : settled->rules) {
        ids += rule.id;
    }
    EXPECT_EQ(ids, "cxab") << "what is not named stays where it is";
}

TEST(PolicySettle, SettlesFarmsAndTests) {
    Both both;
    both.base.farms["cad"] = both.ours.farms["cad"] = both.theirs.farms["cad"] = {};
    both.ours.farms["cad"].maxSessions = 10;
    both.theirs.farms["cad"].maxSessions = 20;
    const Merged merged = both.merged();
    ASSERT_EQ(merged.conflicts.size(), 1U);
    EXPECT_EQ(settle(merged.document, merged.conflicts[0], "20")->farms.at("cad").maxSessions, 20U);
    EXPECT_EQ(settle(merged.document, merged.conflicts[0], "15")->farms.at("cad").maxSessions, 15U);
}

TEST(PolicySettle, SaysWhatIsWrongWithAValueAndChangesNothing) {
    Both both;
    both.ours.rules[0].action.farm = "lab";
    both.theirs.rules[0].action.farm = "gpu";
    const Merged merged = both.merged();
    for (const char* wrong : {"{", "12", R"({"fram": "x"})", R"({"farm": 3})", "nonsense"}) {
        const auto settled = settle(merged.document, merged.conflicts[0], wrong);
        ASSERT_FALSE(settled) << wrong;
        EXPECT_EQ(settled.error().code, base::ErrorCode::InvalidArgument);
        EXPECT_FALSE(settled.error().message.empty());
    }
    Conflict whole = merged.conflicts[0];
    whole.field = "rule";
    EXPECT_FALSE(settle(merged.document, whole, R"({"id": "other", "then": {"farm": "x"}})"))
        << "another rule is no value for this one";
}

// Whatever the conflicts, writing ours where ours is changes nothing, and every value of theirs fits.
TEST(PolicySettle, OursIsWhatTheMergeHasAndTheirsAlwaysFits) {
    std::size_t conflicts = 0;
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        test::Random random(seed);
        Both both;
        both.base = test::randomDocument(random);
        both.ours = test::edited(both.base, random, "o");
        both.theirs = test::edited(both.base, random, "t");
        const auto merged = policy::merge(both.base, both.ours, both.theirs);
        if (!merged) {
            continue;
        }
        for (const Conflict& conflict : merged->conflicts) {
            ++conflicts;
            const auto theirs = settle(merged->document, conflict, conflict.theirs);
            EXPECT_TRUE(theirs) << conflict.field << ": " << conflict.theirs << ": " << theirs.error().message;
            if (conflict.field != "order" && !conflict.ours.empty()) {
                const auto ours = settle(merged->document, conflict, conflict.ours);
                ASSERT_TRUE(ours) << conflict.field << ": " << conflict.ours;
                EXPECT_EQ(formatJson(*ours), formatJson(merged->document)) << conflict.field << ": " << conflict.ours;
            }
        }
    }
    EXPECT_GT(conflicts, 100U);
}

}  // namespace
}  // namespace farmwarden::policy
