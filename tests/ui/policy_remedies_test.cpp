#include "ui/presenters/policy_remedies.h"

#include <gtest/gtest.h>

#include "ui/presenters/rule_hits.h"

namespace farmwarden::presenters {
namespace {

policy::Condition condition(policy::Dimension dimension, std::vector<std::string> values, bool isNegated = false) {
    return {dimension, isNegated, std::move(values), {}, {}, {}};
}

policy::Rule rule(const std::string& id, std::vector<policy::Condition> conditions, const std::string& farm = "office") {
    policy::Rule rule;
    rule.id = id;
    rule.conditions = std::move(conditions);
    rule.action.farm = farm;
    return rule;
}

class RemediesTest : public testing::Test {
protected:
    void make(std::vector<policy::Rule> rules) {
        policy::Document document;
        document.rules = std::move(rules);
        m_draft = PolicyDraft(41, contentOf(document));
        analyse();
    }
    void analyse() {
        m_findings = PolicyAnalyst(m_zones).analyse(documentOf(m_draft.content()), m_world);
    }
    const policy::Rule& at(const std::string& id) { return *m_draft.content().rules[m_draft.content().find(id)]; }
    std::string kinds(const std::string& id) {
        std::string text;
        for (const Remedy& remedy : remediesFor(m_draft.content(), m_findings, at(id), m_draft.baseVersion())) {
            constexpr const char* kNames[] = {"move", "merge", "narrow", "enable", "disable", "delete", "ignore", "heed", "try"};
            text += (text.empty() ? "" : " ") + std::string(kNames[static_cast<int>(remedy.kind)]);
        }
        return text;
    }
    void apply(const std::string& id, RemedyKind kind) {
        for (const Remedy& remedy : remediesFor(m_draft.content(), m_findings, at(id), m_draft.baseVersion())) {
            if (remedy.kind == kind) {
                presenters::apply(m_draft, id, remedy);
                analyse();
                return;
            }
        }
        FAIL() << "there is no such remedy for " << id << ": " << kinds(id);
    }
    std::string order() const {
        std::string text;
        for (const RulePointer& rule : m_draft.content().rules) {
            text += rule->id + ' ';
        }
        return text;
    }
    // Two networks that together hold the third.
    void makeShadowed(const std::string& lastFarm = "cad") {
        make({rule("low", {condition(policy::Dimension::Client, {"10.2.0.0/17"})}),
              rule("high", {condition(policy::Dimension::Client, {"10.2.128.0/17"})}),
              rule("audit", {condition(policy::Dimension::Group, {"audit"}), condition(policy::Dimension::Client, {"10.2.0.0/16"})},
                   lastFarm)});
        ASSERT_EQ(m_findings.markOf("audit"), MarginMark::Dead);
    }

    policy::ZoneCatalogue m_zones;
    policy::KnownWorld m_world{.farms = {"office", "cad"},
                               .targets = {{"sh-01", {"office", {}, {}}}, {"gpu-01", {"cad", {}, {}}}},
                               .now = base::TimePoint(std::chrono::hours(400'000)),
                               .zones = m_zones};
    PolicyDraft m_draft;
    PolicyFindings m_findings;
};

TEST_F(RemediesTest, OfferOnlyWhatFits) {
    makeShadowed();
    EXPECT_EQ(kinds("low"), "");
    EXPECT_EQ(kinds("audit"), "move narrow disable delete ignore try") << "no merging: it leads elsewhere";
}

TEST_F(RemediesTest, MovingUpBringsADeadRuleToLife) {
    makeShadowed();
    apply("audit", RemedyKind::MoveUp);
    EXPECT_EQ(order(), "audit low high ");
    EXPECT_NE(m_findings.markOf("audit"), MarginMark::Dead);
    m_draft.undo();
    EXPECT_EQ(order(), "low high audit ");
    EXPECT_EQ(m_draft.undoStep(), nullptr) << "one step";
}

TEST_F(RemediesTest, NarrowingTheOthersBringsADeadRuleToLife) {
    makeShadowed();
    apply("audit", RemedyKind::Narrow);
    EXPECT_EQ(at("low").conditions.back(), condition(policy::Dimension::Group, {"audit"}, true));
    EXPECT_EQ(at("high").conditions.back(), condition(policy::Dimension::Group, {"audit"}, true));
    EXPECT_NE(m_findings.markOf("audit"), MarginMark::Dead);
    EXPECT_EQ(m_draft.undoStep()->count, 2U);
    m_draft.undo();
    EXPECT_FALSE(m_draft.isChanged()) << "one step for both";
}

TEST_F(RemediesTest, NarrowingNeverTakesEverythingFromTheOther) {
    make({rule("a", {condition(policy::Dimension::Group, {"audit"})}),
          rule("b", {condition(policy::Dimension::Group, {"audit"})}, "cad")});
    ASSERT_EQ(m_findings.markOf("b"), MarginMark::Dead);
    EXPECT_EQ(kinds("b"), "move disable delete ignore try");
}

TEST_F(RemediesTest, MergingTakesTheValuesOver) {
    make({rule("a", {condition(policy::Dimension::Group, {"audit"})}), rule("b", {condition(policy::Dimension::Group, {"audit", "finance"})})});
    apply("b", RemedyKind::Merge);
    EXPECT_EQ(order(), "a ");
    EXPECT_EQ(at("a").conditions.front().values, (std::vector<std::string>{"audit", "finance"}));
}

TEST_F(RemediesTest, MergingNeedsTheSameEndAndOneDifference) {
    const auto cad = rule("b", {condition(policy::Dimension::Group, {"x"})}, "cad");
    EXPECT_FALSE(merged(cad, rule("a", {condition(policy::Dimension::Group, {"y"})})));
    const auto two = [](const char* id, const char* group, const char* farm) {
        return rule(id, {condition(policy::Dimension::Group, {group}), condition(policy::Dimension::Farm, {farm})});
    };
    EXPECT_FALSE(merged(two("b", "x", "f"), two("a", "y", "g"))) << "the union is no box";
    const auto both = merged(two("b", "x", "f"), two("a", "y", "f"));
    ASSERT_TRUE(both);
    EXPECT_EQ(both->conditions.front().values, (std::vector<std::string>{"y", "x"}));
    EXPECT_FALSE(merged(rule("b", {condition(policy::Dimension::Group, {"x"}, true)}),
                        rule("a", {condition(policy::Dimension::Group, {"y"}, true)})))
        << "not x or not y is everything";
}

TEST_F(RemediesTest, AMarkIsIgnoredUntilAVersionAndThenBack) {
    makeShadowed();
    apply("audit", RemedyKind::Ignore);
    EXPECT_EQ(ignoredUntil(at("audit")), 43U);
    EXPECT_TRUE(isIgnored(at("audit"), 42));
    EXPECT_FALSE(isIgnored(at("audit"), 43));
    EXPECT_TRUE(shownTags(at("audit")).empty()) << "no business of people";
    EXPECT_EQ(kinds("audit"), "move narrow disable delete heed try");
    apply("audit", RemedyKind::Heed);
    EXPECT_FALSE(isIgnored(at("audit"), 42));
    EXPECT_FALSE(m_draft.isChanged());
}

TEST_F(RemediesTest, DoNothingToADraftThatHasMovedOn) {
    makeShadowed();
    const auto remedies = remediesFor(m_draft.content(), m_findings, at("audit"), 41);
    m_draft.remove({"audit"});
    presenters::apply(m_draft, "audit", remedies.front());
    EXPECT_EQ(order(), "low high ");
}

TEST(RuleHits, CountByRuleVersionAndLastDays) {
    const base::TimePoint now(std::chrono::hours(400'000));
    const auto decision = [&](const char* rule, std::uint32_t version, std::chrono::days ago) {
        placement::RecordedDecision made;
        made.rule = rule;
        made.policy = version;
        made.request.at = now - ago;
        made.request.user = "ana";
        made.request.groups = {"cad"};
        made.request.client = model::parseIpAddress("10.2.12.9");
        return made;
    };
    using std::chrono::days;
    HitFold fold(now - days(60));
    fold.apply(decision("cad", 2, days(1)));
    fold.apply(decision("cad", 1, days(40)));
    fold.apply(decision("cad", 2, days(3)));
    fold.apply(decision("", 2, days(2)));
    const HitsView view = fold.view(now);
    const RuleHits* const cad = view.of("cad");
    ASSERT_NE(cad, nullptr);
    EXPECT_EQ(cad->recent, 2U);
    EXPECT_EQ(cad->all.count, 3U);
    EXPECT_EQ(cad->all.first, now - days(40));
    EXPECT_EQ(cad->all.last, now - days(1));
    EXPECT_EQ(cad->versions.at(1).count, 1U);
    EXPECT_EQ(view.of("")->recent, 1U) << "the catch-all";
    EXPECT_EQ(view.unusedFor("cad"), days(1));
    EXPECT_EQ(view.unusedFor("never"), days(60));
    EXPECT_TRUE(view.words.groups.contains("cad"));
    EXPECT_TRUE(view.words.networks.contains("10.2.12.0/24"));
}

}  // namespace
}  // namespace farmwarden::presenters
