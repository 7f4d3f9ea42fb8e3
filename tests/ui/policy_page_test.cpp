#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextBrowser>

#include "tests/ui/support/policy_fixture.h"

namespace farmwarden::editors {
namespace {

using test::PolicyPageTest;

TEST_F(PolicyPageTest, SaysWhatAnEmptyPolicyMeans) {
    openWindow();
    EXPECT_TRUE(says("No rules yet"));
    EXPECT_TRUE(says("any other connection goes to the farm it asked for"));
}

TEST_F(PolicyPageTest, ShowsThePolicyInForceInEvaluationOrderWithTheCatchAllLast) {
    publish(twoRules());
    openWindow();
    EXPECT_TRUE(says("1. cad-users: group is cad → cad; live"));
    EXPECT_TRUE(says("2. finance: group is finance → office; partly shadowed"));
    EXPECT_TRUE(m_page->counts().contains(u"Version 1")) << m_page->counts().toStdString();
}

TEST_F(PolicyPageTest, MarksARuleThatAnEarlierOneTakesEverythingFrom) {
    policy::Document document = twoRules();
    document.rules.push_back(groupRule("finance-again", "finance", "cad"));
    publish(document);
    openWindow();
    EXPECT_TRUE(says("3. finance-again: group is finance → cad; dead"));
    EXPECT_TRUE(says("rule finance-again never decides anything")) << "core's own words";
    EXPECT_TRUE(m_page->attention().contains(u"1 mark")) << m_page->attention().toStdString();
}

TEST_F(PolicyPageTest, MovesByKeyboardAndTakesItBack) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    trigger("policy.up");
    EXPECT_EQ(order(), "finance cad-users");
    EXPECT_EQ(m_list->currentId(), "finance");
    EXPECT_TRUE(says("2. cad-users: group is cad → cad; live")) << m_page->describe().toStdString();
    trigger("policy.undo");
    EXPECT_EQ(order(), "cad-users finance");
    trigger("policy.redo");
    EXPECT_EQ(order(), "finance cad-users");
}

TEST_F(PolicyPageTest, SpaceSwitchesARuleOff) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:cad-users"));
    QTest::keyClick(m_list, Qt::Key_Space);
    EXPECT_EQ(order(), "cad-users- finance");
    EXPECT_TRUE(says("1. cad-users: group is cad → cad; disabled; edited"));
}

TEST_F(PolicyPageTest, EditsAConditionByKeyboardInPlace) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    QTest::keyClick(m_list, Qt::Key_Right);  // the name
    QTest::keyClick(m_list, Qt::Key_Right);  // its condition
    QTest::keyClick(m_list, Qt::Key_Return);
    QDialog* const popover = dialog("conditionPopover");
    ASSERT_NE(popover, nullptr);
    auto* const values = child<QLineEdit>("values", popover);
    values->selectAll();
    QTest::keyClicks(values, QStringLiteral("audit, finance"));
    QTest::keyClick(values, Qt::Key_Return);
    EXPECT_TRUE(says("2. finance: group is audit, finance → office; partly shadowed; edited"));
}

TEST_F(PolicyPageTest, SaysWhatIsWrongWithAConditionWhileItIsTyped) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    trigger("policy.condition");
    QDialog* const popover = dialog("conditionPopover");
    ASSERT_NE(popover, nullptr);
    child<QComboBox>("dimension", popover)->setCurrentIndex(static_cast<int>(policy::Dimension::Client));
    QTest::keyClicks(child<QLineEdit>("values", popover), QStringLiteral("10.2.0.0/99"));
    EXPECT_TRUE(comesTrue([&] { return child<QLabel>("problem", popover)->text().contains(u"10.2.0.0/99"); }))
        << child<QLabel>("problem", popover)->text().toStdString();
    popover->reject();
    EXPECT_EQ(order(), "cad-users finance");
}

TEST_F(PolicyPageTest, LightsUpTheWayOfAWhatIfAndKeepsItAsATest) {
    publish(twoRules());
    openWindow();
    QTest::keyClicks(child<QLineEdit>("whatIfUser"), QStringLiteral("ana"));
    QTest::keyClicks(child<QLineEdit>("whatIfGroups"), QStringLiteral("finance"));
    QTest::keyClicks(child<QLineEdit>("whatIfFarm"), QStringLiteral("cad"));
    EXPECT_TRUE(says("2. finance: group is finance → office; partly shadowed; the what-if ends here"));
    EXPECT_TRUE(says("What-if: → sh-01 in office"));
    QTest::mouseClick(child<QAbstractButton>("saveTest"), Qt::LeftButton);
    ASSERT_EQ(m_page->draft().content().tests->size(), 1U);
    EXPECT_EQ(m_page->draft().content().tests->front().expectedRule, "finance");
    EXPECT_TRUE(comesTrue([this] { return child<QListWidget>("tests")->item(0)->text().contains(u"passes"); }));
    // The test turns red with the edit that breaks it.
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    ASSERT_TRUE(canDo("policy.delete"));
    QTest::keyClick(m_list, Qt::Key_Delete);
    EXPECT_TRUE(comesTrue([this] { return child<QListWidget>("tests")->item(0)->text().contains(u"red"); }));
}

TEST_F(PolicyPageTest, PublishesAfterAReviewAndFollowsTheNewVersion) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    trigger("policy.up");
    ASSERT_TRUE(comesTrue([this] { return m_page->isReady(); }));
    trigger("policy.publish");
    QDialog* const sheet = dialog("publishSheet");
    ASSERT_NE(sheet, nullptr);
    EXPECT_TRUE(child<QTextBrowser>("summary", sheet)->toPlainText().contains(u"moved"));
    QTest::keyClicks(child<QLineEdit>("reason", sheet), QStringLiteral("finance first"));
    QTest::mouseClick(child<QAbstractButton>("confirm", sheet), Qt::LeftButton);
    EXPECT_TRUE(comesTrue([this] { return m_page->counts().contains(u"Version 2"); })) << m_page->counts().toStdString();
    EXPECT_TRUE(m_page->counts().contains(u"finance first"));
    EXPECT_EQ(order(), "finance cad-users");
    const auto stored = rawStore().policy(2);
    ASSERT_TRUE(stored);
    EXPECT_EQ(policy::parseJson(stored->document).document.rules.front().id, "finance");
}

TEST_F(PolicyPageTest, MergesWithAVersionPublishedMeanwhileInsteadOfOverwritingIt) {
    // What does not come in time ends the case here, not in what would have come.
    ASSERT_NO_FATAL_FAILURE(publish(twoRules()));
    ASSERT_NO_FATAL_FAILURE(openWindow());
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    QTest::keyClick(m_list, Qt::Key_Space);
    policy::Document theirs = twoRules();
    theirs.rules[0].name = "CAD people";
    ASSERT_NO_FATAL_FAILURE(publish(theirs, 1));
    ASSERT_TRUE(comesTrue([this] { return workspace().policy().version().number == 2; }));
    EXPECT_EQ(order(), "cad-users finance-") << "the draft stays";
    ASSERT_NO_FATAL_FAILURE(trigger("policy.publish"));
    QDialog* const sheet = dialog("mergeSheet");
    ASSERT_NE(sheet, nullptr);
    auto* const confirm = child<QAbstractButton>("confirm", sheet);
    ASSERT_NE(confirm, nullptr);
    QTest::mouseClick(confirm, Qt::LeftButton);
    ASSERT_TRUE(says("1. CAD people: group is cad → cad; live"));
    EXPECT_TRUE(says("2. finance: group is finance → office; disabled; edited"));
    EXPECT_EQ(m_page->draft().baseVersion(), 2U);
}

TEST_F(PolicyPageTest, ADraftSurvivesTheWindowAndCanBeDiscarded) {
    publish(twoRules());
    openWindow();
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    QTest::keyClick(m_list, Qt::Key_Space);
    m_tester.reset();
    m_window.reset();
    // Another console on the same store.
    bridge::PolicyDesk* fresh = nullptr;
    bridge::Workspace other({.url = QStringLiteral("test"),
                             .isDemo = false,
                             .isEmbedded = false,
                             .open = [this]() -> base::Result<bridge::OpenedStore> {
                                 return bridge::OpenedStore{{}, nullptr, &rawStore()};
                             },
                             .access = {}},
                            clock);
    ASSERT_TRUE(comesTrue([this] {  // the file, that is, not yet while it is being written under another name
        return !QDir(m_state.path() + QStringLiteral("/farmwarden/drafts")).entryList({QStringLiteral("*.json")}).isEmpty();
    }));
    other.open();
    ASSERT_TRUE(comesTrue([&] { return other.isOpen() && other.policy().isLoaded(); }));
    fresh = &other.policy();
    ASSERT_NE(fresh->keptDraft(), nullptr);
    EXPECT_FALSE(fresh->keptDraft()->content.rules[1]->isEnabled);
    EXPECT_EQ(fresh->keptDraft()->base, 1U);
}

TEST_F(PolicyPageTest, PastesCopiedRulesUnderIdsOfTheirOwnAndRefusesNonsense) {
    publish(twoRules());
    openWindow();
    m_list->select({"cad-users", "finance"});
    ASSERT_TRUE(canDo("policy.copy"));
    QTest::keyClick(m_list, Qt::Key_C, Qt::ControlModifier);
    ASSERT_TRUE(comesTrue([] { return QApplication::clipboard()->text().contains(u"finance"); }));
    m_page->goTo(QStringLiteral("policy:rule:finance"));
    QTest::keyClick(m_list, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(comesTrue([this] { return m_page->draft().content().rules.size() == 4; }));
    EXPECT_EQ(order(), "cad-users cad-users-2 finance-2 finance");
    trigger("policy.undo");
    EXPECT_EQ(order(), "cad-users finance");
    QSignalSpy problems(m_page, &views::Page::failed);
    QApplication::clipboard()->setText(QStringLiteral("[[rule]\nnonsense"));
    QTest::keyClick(m_list, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(comesTrue([&] { return problems.count() == 1; }));
    EXPECT_EQ(order(), "cad-users finance");
}

TEST_F(PolicyPageTest, KeepsSelectionAndModelSoundThroughManyEdits) {
    policy::Document document;
    for (int i = 0; i < 300; ++i) {
        document.rules.push_back(groupRule("r" + std::to_string(i), "g" + std::to_string(i), "office"));
    }
    publish(document);
    openWindow();
    m_list->select({"r10", "r11"});
    trigger("policy.down");
    trigger("policy.duplicate");
    trigger("policy.delete");
    trigger("policy.undo");
    trigger("policy.undo");
    trigger("policy.undo");
    EXPECT_EQ(m_page->draft().content().rules.size(), 300U);
    EXPECT_FALSE(m_page->draft().isChanged());
    EXPECT_EQ(m_list->model()->rowCount(), 301);
}

}  // namespace
}  // namespace farmwarden::editors
