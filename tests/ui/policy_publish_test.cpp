#include <gtest/gtest.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTextBrowser>

#include "core/request/drafts.h"
#include "tests/ui/support/policy_window.h"
#include "ui/editors/merge_sheet.h"
#include "ui/editors/publish_sheet.h"
#include "ui/views/segments.h"

// From a draft to a version: the review, a store that is away, another administrator who was faster, the history, and
// what others see of a draft.
namespace farmwarden::editors {
namespace {

class PolicyPublishing : public test::PolicyWindow {
protected:
    void disable(const char* rule) {
        m_page->goTo(QStringLiteral("policy:rule:") + QString::fromLatin1(rule));
        trigger("policy.disable");
        ASSERT_TRUE(comesTrue([this] { return m_page->isReady(); }));
    }
    QDialog* review() {
        trigger("policy.publish");
        return dialog("publishSheet");
    }
    QString summary(QDialog* sheet) { return child<QTextBrowser>("summary", sheet)->toPlainText(); }
    std::uint32_t published() { return rawStore().policies()->empty() ? 0 : rawStore().policies()->front().number; }
    policy::Document stored(std::uint32_t number) {
        return policy::parseJson(rawStore().policy(number)->document).document;
    }
};

TEST_F(PolicyPublishing, TheReviewShowsChangesCoverageTestsAndReplay) {
    policy::Document document = twoRules();
    document.rules.push_back(groupRule("finance-too", "finance", "cad"));
    publish(document);
    openWindow();
    disable("finance");
    QDialog* const sheet = review();
    ASSERT_NE(sheet, nullptr);
    const QString text = summary(sheet);
    EXPECT_TRUE(text.contains(u"1 change(s) since version 1")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"Rule \"finance\": disabled"));
    EXPECT_TRUE(text.contains(u"rule 3 finance-too: dead → partly shadowed")) << text.toStdString();
    EXPECT_TRUE(text.contains(u"The policy has no tests"));
    EXPECT_TRUE(text.contains(u"Not replayed"));
    sheet->reject();
}

TEST_F(PolicyPublishing, PastARedTestOnlyWithAReasonThatIsKept) {
    policy::Document document = twoRules();
    policy::PolicyTest test;
    test.name = "finance has its rule";
    test.request.user = "ana";
    test.request.groups = {"finance"};
    test.request.farm = "office";
    test.expectedRule = "finance";
    document.tests.push_back(test);
    publish(document);
    openWindow();
    disable("finance");
    ASSERT_TRUE(comesTrue([this] { return workspace().policy().findings()->redTests() == 1; }));
    QDialog* const sheet = review();
    ASSERT_NE(sheet, nullptr);
    EXPECT_TRUE(summary(sheet).contains(u"finance has its rule: rule is none, expected finance"))
        << summary(sheet).toStdString();
    auto* const confirm = child<QAbstractButton>("confirm", sheet);
    EXPECT_FALSE(confirm->isEnabled());
    QTest::keyClicks(child<QLineEdit>("override", sheet), QStringLiteral("agreed with finance"));
    EXPECT_TRUE(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    ASSERT_TRUE(comesTrue([this] { return published() == 2; }));
    const auto version = rawStore().policy(2);
    EXPECT_EQ(version->failedTests, std::vector<std::string>{"finance has its rule"});
    EXPECT_EQ(version->overrideReason, "agreed with finance");
}

TEST_F(PolicyPublishing, AStoreThatIsAwayKeepsTheDraftAndThePersonTriesAgain) {
    publish(twoRules());
    openWindow();
    disable("finance");
    QDialog* const sheet = review();
    ASSERT_NE(sheet, nullptr);
    fickle().setAway(true);
    click("confirm", sheet);
    auto* const error = child<QLabel>("error", sheet);
    EXPECT_TRUE(comesTrue([&] { return error->text().contains(u"your draft is kept"); })) << error->text().toStdString();
    EXPECT_EQ(published(), 1U);
    EXPECT_TRUE(m_page->draft().isChanged());
    fickle().setAway(false);
    click("confirm", sheet);
    EXPECT_TRUE(comesTrue([this] { return published() == 2; }));
    EXPECT_FALSE(stored(2).rules[1].isEnabled);
}

TEST_F(PolicyPublishing, SomebodyFasterLeadsToAMergeAndNotToAnOverwrite) {
    publish(twoRules());
    openWindow();
    disable("finance");
    QDialog* const sheet = review();
    ASSERT_NE(sheet, nullptr);
    policy::Document theirs = twoRules();
    theirs.rules[0].name = "CAD people";
    publish(theirs, 1);
    click("confirm", sheet);
    QDialog* const merge = dialog("mergeSheet");
    ASSERT_NE(merge, nullptr);
    EXPECT_TRUE(child<QLabel>("mergeSummary", merge)->text().contains(u"Nothing contradicts"));
    click("confirm", merge);
    ASSERT_TRUE(comesTrue([this] { return m_page->draft().baseVersion() == 2; }));
    ASSERT_TRUE(comesTrue([this] { return m_page->isReady(); }));
    QDialog* const again = review();
    ASSERT_NE(again, nullptr);
    click("confirm", again);
    ASSERT_TRUE(comesTrue([this] { return published() == 3; }));
    EXPECT_EQ(stored(3).rules[0].name, "CAD people");
    EXPECT_FALSE(stored(3).rules[1].isEnabled);
}

class PolicyMerging : public PolicyPublishing {
protected:
    // Both changed where finance leads.
    QDialog* conflict() {
        publish(twoRules());
        openWindow();
        m_page->goTo(QStringLiteral("policy:rule:finance"));
        trigger("policy.action");
        QDialog* const popover = dialog("actionPopover");
        auto* const farm = child<QLineEdit>("value", popover);
        farm->setText(QStringLiteral("cad"));
        QTest::keyClick(farm, Qt::Key_Return);
        EXPECT_TRUE(comesTrue([this] { return m_page->draft().content().rules[1]->action.farm == "cad"; }));
        policy::Document theirs = twoRules();
        theirs.rules[1].action.farm = "lab";
        policy::Document lab = theirs;
        addFarm("lab");
        publish(lab, 1);
        EXPECT_TRUE(comesTrue([this] { return workspace().policy().version().number == 2; }));
        trigger("policy.publish");
        return dialog("mergeSheet");
    }
    void choose(QDialog* sheet, int choice) {
        child<views::Segments>("conflict-0", sheet)->setCurrent(choice);
    }
    QString result(QDialog* sheet) { return child<QPlainTextEdit>("mergeResult", sheet)->toPlainText(); }
    std::string taken() {
        EXPECT_TRUE(comesTrue([this] { return m_page->draft().baseVersion() == 2; }));
        return m_page->draft().content().rules[1]->action.farm;
    }
};

TEST_F(PolicyMerging, AConflictHasToBeSettledBySomebody) {
    QDialog* const sheet = conflict();
    ASSERT_NE(sheet, nullptr);
    EXPECT_FALSE(child<QAbstractButton>("confirm", sheet)->isEnabled());
    EXPECT_TRUE(child<QPlainTextEdit>("mergeBase", sheet)->toPlainText().contains(u"office"));
    EXPECT_TRUE(child<QPlainTextEdit>("mergeTheirs", sheet)->toPlainText().contains(u"lab"));
    EXPECT_TRUE(child<QPlainTextEdit>("mergeMine", sheet)->toPlainText().contains(u"cad"));
    choose(sheet, 1);
    EXPECT_TRUE(comesTrue([&] { return result(sheet).contains(u"lab"); })) << result(sheet).toStdString();
    click("confirm", sheet);
    EXPECT_EQ(taken(), "lab");
}

TEST_F(PolicyMerging, YoursStandsWhenYouSaySo) {
    QDialog* const sheet = conflict();
    ASSERT_NE(sheet, nullptr);
    choose(sheet, 2);
    click("confirm", sheet);
    EXPECT_EQ(taken(), "cad");
}

TEST_F(PolicyMerging, SomethingThirdIsReadAsAPolicyFileIs) {
    QDialog* const sheet = conflict();
    ASSERT_NE(sheet, nullptr);
    choose(sheet, 3);
    auto* const edit = child<QLineEdit>("conflictEdit-0", sheet);
    EXPECT_TRUE(edit->isVisible());
    edit->setText(QStringLiteral("{\"fram\": \"office\"}"));
    EXPECT_TRUE(comesTrue([&] { return child<QLabel>("error", sheet)->text().contains(u"fram"); }));
    EXPECT_FALSE(child<QAbstractButton>("confirm", sheet)->isEnabled());
    edit->setText(QStringLiteral("{\"farm\": \"office\"}"));
    click("confirm", sheet);
    EXPECT_EQ(taken(), "office");
}

TEST_F(PolicyPublishing, AnyTwoVersionsCanBeComparedAndAnOldOneBroughtBack) {
    publish(twoRules());
    policy::Document second = twoRules();
    second.rules[0].isEnabled = false;
    publish(second, 1);
    policy::Document third = second;
    third.rules.pop_back();
    publish(third, 2);
    openWindow();
    openTab("versions");
    auto* const list = child<QListWidget>("versions");
    ASSERT_TRUE(comesTrue([&] { return list->count() == 3; }));
    ASSERT_TRUE(comesTrue([&] {
        return list->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("2 rule(s) · 1 changed"));
    })) << list->item(1)->data(Qt::AccessibleTextRole).toString().toStdString();
    list->setCurrentRow(2);
    auto* const other = child<QComboBox>("compareWith");
    other->setCurrentIndex(2);  // version 2
    auto* const changes = child<QPlainTextEdit>("versionChanges");
    EXPECT_TRUE(comesTrue([&] { return changes->toPlainText() == QStringLiteral("Rule \"cad-users\": disabled"); }))
        << changes->toPlainText().toStdString();
    click("restore");
    EXPECT_TRUE(comesTrue([this] { return m_page->draft().content().rules.size() == 2; }));
    QDialog* const sheet = review();
    ASSERT_NE(sheet, nullptr);
    click("confirm", sheet);
    ASSERT_TRUE(comesTrue([this] { return published() == 4; }));
    EXPECT_EQ(policy::formatJson(stored(4)), policy::formatJson(stored(1)));
    EXPECT_EQ(rawStore().policy(4)->restored, 1U);
}

TEST_F(PolicyPublishing, ADraftIsKnownToOthersUntilItIsGone) {
    publish(twoRules());
    openWindow();
    disable("finance");
    const auto changes = [this] {
        const auto drafts = request::policyDrafts(rawStore());
        return !drafts || drafts->drafts.empty() ? 0U : drafts->drafts.front().draft.changes;
    };
    EXPECT_TRUE(comesTrue([&] { return changes() == 1; }));
    trigger("policy.discard");
    EXPECT_TRUE(comesTrue([&] { return changes() == 0; }));
}

TEST_F(PolicyPublishing, TheDraftOfAnotherAdministratorIsShown) {
    publish(twoRules());
    request(request::PolicyDraft{1, 3, clock.now() - std::chrono::minutes(5)}, "ana");
    openWindow();
    EXPECT_TRUE(says("ana has a draft of 3 change(s) since")) << m_page->describe().toStdString();
    EXPECT_TRUE(says("based on version 1"));
}

}  // namespace
}  // namespace farmwarden::editors
