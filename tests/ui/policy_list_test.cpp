#include <gtest/gtest.h>

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include "tests/ui/support/policy_fixture.h"
#include "ui/editors/finding_box.h"
#include "ui/editors/problems_list.h"
#include "ui/views/filter_box.h"

// The rules' side of the Policy page: cards, table, remedies, several at once, hits, drags, screen readers.
namespace farmwarden::editors {
namespace {

using test::PolicyPageTest;

class PolicyListTest : public PolicyPageTest {
protected:
    static policy::Document deadRule() {
        policy::Document document = twoRules();
        document.rules.push_back(groupRule("finance-again", "finance", "cad"));
        return document;
    }
    static policy::Document many(int count) {
        policy::Document document;
        for (int i = 0; i < count; ++i) {
            document.rules.push_back(groupRule("r" + std::to_string(i), "g" + std::to_string(i), i % 2 == 0 ? "office" : "cad"));
        }
        return document;
    }
    QPushButton* remedy(const char* text) {
        QPushButton* found = nullptr;
        EXPECT_TRUE(comesTrue([&] {
            for (QPushButton* const button : m_list->box().findChildren<QPushButton*>()) {
                found = button->isVisible() && button->text() == QString::fromUtf8(text) ? button : found;
            }
            return found != nullptr;
        })) << text << " in\n"
            << m_list->box().describe().toStdString();
        return found;
    }
    void goTo(const char* id) {
        m_page->goTo(QStringLiteral("policy:rule:") + QString::fromUtf8(id));
        ASSERT_EQ(m_list->currentId(), id);
    }
    std::string shown() const {
        std::string text;
        for (int row = 0; row + 1 < m_list->model()->rowCount(); ++row) {
            text += static_cast<models::PolicyRuleModel*>(m_list->model())->ruleAt(row)->id + ' ';
        }
        return text;
    }
    QAccessibleInterface* access(QObject* object) { return QAccessible::queryAccessibleInterface(object); }
};

TEST_F(PolicyListTest, TheCatchAllStaysVisibleWhereverTheListIs) {
    publish(many(200));
    openWindow();
    const QModelIndex last = m_list->model()->index(200, 0);
    for (const int place : {0, m_list->verticalScrollBar()->maximum() / 2, m_list->verticalScrollBar()->maximum()}) {
        m_list->verticalScrollBar()->setValue(place);
        const QRect rect = m_list->visualRect(last);
        EXPECT_TRUE(m_list->viewport()->rect().contains(rect.center())) << place;
        EXPECT_EQ(m_list->indexAt(rect.center()), last);
    }
    // Nothing hides behind it: the last rule stands above.
    EXPECT_LE(m_list->visualRect(m_list->model()->index(199, 0)).bottom(), m_list->visualRect(last).top());
}

TEST_F(PolicyListTest, AClickFindsTheRowThatIsThereAlsoBelowAnOpenOne) {
    publish(deadRule());
    openWindow();
    ASSERT_TRUE(says("3. finance-again: group is finance → cad; dead"));
    goTo("finance-again");
    ASSERT_EQ(m_list->openRow(), 2);
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        EXPECT_EQ(m_list->indexAt(m_list->visualRect(index).center()), index) << row;
    }
    goTo("cad-users");
    EXPECT_EQ(m_list->openRow(), -1) << "nothing to say about it";
}

TEST_F(PolicyListTest, MovesADeadRuleUpByItsButtonAndSaysSo) {
    publish(deadRule());
    openWindow();
    ASSERT_TRUE(says("dead"));
    goTo("finance-again");
    QSignalSpy happened(m_page, &views::Page::happened);
    QTest::mouseClick(remedy("Move above rule 2"), Qt::LeftButton);
    EXPECT_EQ(order(), "cad-users finance-again finance");
    ASSERT_EQ(happened.count(), 1);
    EXPECT_EQ(happened.front().front().toString(), QStringLiteral("Move “finance-again”"));
    EXPECT_EQ(m_list->currentId(), "finance-again") << "still the same rule";
    trigger("policy.undo");
    EXPECT_EQ(order(), "cad-users finance finance-again");
    EXPECT_FALSE(m_page->draft().isChanged());
}

TEST_F(PolicyListTest, RemediesAreReachedByKeyboard) {
    publish(deadRule());
    openWindow();
    ASSERT_TRUE(says("dead"));
    goTo("finance-again");
    remedy("Disable rule 3");
    trigger("policy.remedies");
    EXPECT_TRUE(comesTrue([this] { return m_list->box().isAncestorOf(QApplication::focusWidget()); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), m_list);
    QTest::keyClick(m_list, Qt::Key_Tab);
    EXPECT_TRUE(m_list->box().isAncestorOf(QApplication::focusWidget())) << "the next by Tab, too";
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_EQ(order(), "cad-users finance finance-again-");
}

TEST_F(PolicyListTest, AnIgnoredMarkNoLongerCountsAndComesBack) {
    publish(deadRule());
    openWindow();
    ASSERT_TRUE(says("dead"));
    ASSERT_TRUE(m_page->attention().contains(u"1 mark"));
    goTo("finance-again");
    QTest::mouseClick(remedy("Ignore until version 3"), Qt::LeftButton);
    EXPECT_TRUE(comesTrue([this] { return !m_page->attention().contains(u"mark"); })) << m_page->attention().toStdString();
    EXPECT_TRUE(says("dead; edited; ignored until version 3"));
    trigger("policy.undo");
    EXPECT_TRUE(comesTrue([this] { return m_page->attention().contains(u"1 mark"); }));
}

TEST_F(PolicyListTest, MarksComeInTheOrderOfTheirEffect) {
    policy::Document document = deadRule();
    document.rules.push_back(groupRule("nowhere", "x", "office"));
    document.rules.back().conditions.push_back({policy::Dimension::Farm, false, {"gone"}, {}, {}, {}});
    publish(document);
    openWindow();
    ASSERT_TRUE(says("dead"));
    auto* const problems = m_window->findChild<ProblemsList*>();
    ASSERT_NE(problems, nullptr);
    const auto cell = [&](int row, int column) { return problems->model()->index(row, column).data().toString().toStdString(); };
    EXPECT_EQ(cell(0, 0), "dead");
    EXPECT_EQ(cell(0, 1), "3 finance-again");
    EXPECT_EQ(cell(1, 0), "warning");
    EXPECT_EQ(cell(1, 1), "4 nowhere");
    EXPECT_EQ(cell(2, 0), "partly shadowed");
    // Activating one goes to its rule.
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {}, problems->visualRect(problems->model()->index(1, 1)).center());
    EXPECT_EQ(m_list->currentId(), "nowhere");
}

TEST_F(PolicyListTest, TheTableHasTheSameSelectionAndKeysAndIsRemembered) {
    publish(many(50));
    openWindow();
    m_list->select({"r3", "r4"});
    const int card = m_list->visualRect(m_list->model()->index(0, 0)).height();
    trigger("policy.table");
    EXPECT_LT(m_list->visualRect(m_list->model()->index(0, 0)).height(), card);
    EXPECT_EQ(m_list->selectedIds(), (std::vector<std::string>{"r3", "r4"}));
    trigger("policy.down");
    EXPECT_TRUE(order().starts_with("r0 r1 r2 r5 r3 r4 "));
    goTo("r0");
    QTest::keyClick(m_list, Qt::Key_Space);
    EXPECT_TRUE(order().starts_with("r0- "));
    const QByteArray layout = m_page->saveLayout();
    m_page->restoreLayout({});
    EXPECT_EQ(m_list->mode(), RuleMode::Cards);
    m_page->restoreLayout(layout);
    EXPECT_EQ(m_list->mode(), RuleMode::Table);
}

TEST_F(PolicyListTest, EditsAFieldOfSeveralAsOneStepAndLeavesTheOthersMixed) {
    policy::Document document = many(4);
    document.rules[1].comment = "keep me";
    publish(document);
    openWindow();
    m_list->select({"r0", "r1", "r2"});
    trigger("policy.details");
    QDialog* const popover = dialog("rulesPopover");
    ASSERT_NE(popover, nullptr);
    EXPECT_EQ(child<QLineEdit>("comment", popover)->placeholderText(), QStringLiteral("mixed"));
    EXPECT_EQ(child<QLineEdit>("farm", popover)->placeholderText(), QStringLiteral("mixed"));
    QTest::keyClicks(child<QLineEdit>("tags", popover), QStringLiteral("summer, lab"));
    QTest::mouseClick(child<QPushButton>("apply", popover), Qt::LeftButton);
    const auto& rules = m_page->draft().content().rules;
    EXPECT_EQ(rules[0]->tags, (std::vector<std::string>{"summer", "lab"}));
    EXPECT_EQ(rules[2]->tags, (std::vector<std::string>{"summer", "lab"}));
    EXPECT_TRUE(rules[3]->tags.empty());
    EXPECT_EQ(rules[1]->comment, "keep me");
    EXPECT_EQ(rules[1]->action.farm, "cad");
    ASSERT_NE(m_page->draft().undoStep(), nullptr);
    EXPECT_EQ(m_page->draft().undoStep()->kind, presenters::StepKind::EditTags);
    trigger("policy.undo");
    EXPECT_FALSE(m_page->draft().isChanged());
}

TEST_F(PolicyListTest, ShowsWhereAGroupIsUsedAndHowOften) {
    policy::Document document = twoRules();
    document.rules.push_back(groupRule("finance-too", "finance", "cad"));
    document.rules.back().conditions.push_back({policy::Dimension::Farm, false, {"office"}, {}, {}, {}});
    document.rules.push_back(groupRule("other", "finance-interns", "cad"));
    publish(document);
    openWindow();
    goTo("finance");
    trigger("policy.where");
    QMenu* menu = nullptr;
    ASSERT_TRUE(comesTrue([&] { return (menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) != nullptr; }));
    ASSERT_EQ(menu->actions().first()->text(), QStringLiteral("Where group:finance is used"));
    menu->actions().first()->trigger();
    menu->close();
    EXPECT_EQ(shown(), "finance finance-too ") << "exactly that group";
    EXPECT_EQ(m_page->filter()->text(), QStringLiteral("group:finance"));
    m_page->goTo(QStringLiteral("policy:rule:other"));
    EXPECT_EQ(shown(), "cad-users finance finance-too other ") << "going to a rule that is filtered away shows all";
}

TEST_F(PolicyListTest, AFilterThatIsNotUnderstoodSaysSoAndHidesNothing) {
    publish(twoRules());
    openWindow();
    m_page->filter()->applyText(QStringLiteral("is:unheard-of"));
    EXPECT_TRUE(m_page->filter()->problem().contains(u"unheard-of"));
    EXPECT_EQ(shown(), "cad-users finance ");
    m_page->filter()->applyText(QStringLiteral("-group:cad"));
    EXPECT_TRUE(m_page->filter()->problem().isEmpty());
    EXPECT_EQ(shown(), "finance ");
}

TEST_F(PolicyListTest, CountsHitsFromRecordedDecisions) {
    const auto placed = [this](const char* user, const char* rule) {
        model::SessionPlaced event;
        event.session.id = base::SessionId{900 + static_cast<std::uint64_t>(user[0])};
        event.session.user = user;
        event.session.farm = "cad";
        event.session.target = "gpu-01";
        event.session.reason = model::PlacementReason::FewestSessions;
        event.facts.policy = 1;
        event.facts.rule = rule;
        event.facts.groups = {"seen-in-the-journal"};
        return event;
    };
    publish(twoRules());
    append({placed("ana", "cad-users"), placed("ben", "cad-users"), placed("eva", "")});
    openWindow();
    auto* const model = static_cast<models::PolicyRuleModel*>(m_list->model());
    ASSERT_TRUE(comesTrue([&] { return model->hits() != nullptr; }));
    EXPECT_EQ(model->row(0).hits, 2U);
    EXPECT_EQ(model->row(1).hits, 0U);
    EXPECT_EQ(model->row(2).hits, 1U) << "the catch-all";
    append({placed("ida", "finance")});
    EXPECT_TRUE(comesTrue([&] { return model->row(1).hits == 1U; })) << "follows the journal";
}

TEST_F(PolicyListTest, ANewRuleWaitsForItsFirstConditionDisabled) {
    publish(twoRules());
    openWindow();
    goTo("finance");
    trigger("policy.add");
    QDialog* const popover = dialog("conditionPopover");
    ASSERT_NE(popover, nullptr);
    const auto isEnabled = [this] { return m_page->draft().content().rules[1]->isEnabled; };
    ASSERT_EQ(m_page->draft().content().rules.size(), 3U);
    EXPECT_EQ(m_page->draft().content().rules[1]->name, "New rule") << "above the selected one";
    EXPECT_FALSE(isEnabled());
    popover->reject();
    EXPECT_TRUE(comesTrue([this] { return m_list->box().describe().contains(u"takes every connection"); }))
        << m_list->box().describe().toStdString();
    trigger("policy.condition");
    QDialog* const again = dialog("conditionPopover");
    ASSERT_NE(again, nullptr);
    QTest::keyClicks(child<QLineEdit>("values", again), QStringLiteral("audit"));
    QTest::keyClick(child<QLineEdit>("values", again), Qt::Key_Return);
    EXPECT_TRUE(isEnabled()) << "with its condition";
    trigger("policy.undo");
    EXPECT_FALSE(isEnabled()) << "in one step";
}

TEST_F(PolicyListTest, DragsSeveralAsABlockToWhereTheLineIs) {
    publish(many(5));
    openWindow();
    m_list->select({"r3", "r4"});
    const std::unique_ptr<QMimeData> data(m_list->model()->mimeData(m_list->selectionModel()->selectedIndexes()));
    const QRect first = m_list->visualRect(m_list->model()->index(1, 0));
    const QPoint at(first.center().x(), first.top() + 3);
    Q_EMIT m_list->moved({QStringLiteral("r3"), QStringLiteral("r4")}, 1);
    EXPECT_EQ(order(), "r0 r3 r4 r1 r2");
    EXPECT_EQ(m_list->selectedIds(), (std::vector<std::string>{"r3", "r4"}));
    // Something foreign is not taken.
    QMimeData foreign;
    foreign.setText(QStringLiteral("text"));
    QDragEnterEvent enter(at, Qt::CopyAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_list->viewport(), &enter);
    EXPECT_FALSE(enter.isAccepted());
    trigger("policy.undo");
    EXPECT_EQ(order(), "r0 r1 r2 r3 r4");
}

TEST_F(PolicyListTest, CutsAndNamesTheLineOfWhatCannotBePasted) {
    publish(twoRules());
    openWindow();
    goTo("finance");
    ASSERT_TRUE(canDo("policy.cut"));
    QTest::keyClick(m_list, Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(order(), "cad-users");
    ASSERT_TRUE(comesTrue([] { return QApplication::clipboard()->text().contains(u"finance"); }));
    QTest::keyClick(m_list, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(comesTrue([this] { return m_page->draft().content().rules.size() == 2; }));
    QSignalSpy problems(m_page, &views::Page::failed);
    QApplication::clipboard()->setText(QStringLiteral("[[rule]]\nid = \"x\"\nwhen = [{ colour = [\"red\"] }]\nthen = { farm = \"cad\" }\n"));
    QTest::keyClick(m_list, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(comesTrue([&] { return problems.count() == 1; }));
    EXPECT_TRUE(problems.front().front().toString().contains(u"Line 3")) << problems.front().front().toString().toStdString();
    EXPECT_EQ(m_page->draft().content().rules.size(), 2U);
}

TEST_F(PolicyListTest, MarksARuleWhoseTargetWasRemovedMeanwhile) {
    policy::Document document = twoRules();
    document.rules[0].action = {policy::ActionKind::Target, {}, {"gpu-01"}, {}, {}, {}};
    publish(document);
    openWindow();
    ASSERT_TRUE(says("1. cad-users: group is cad → gpu-01; live"));
    append({model::TargetRemoved{"gpu-01"}});
    ASSERT_TRUE(catchUp());
    EXPECT_TRUE(says("1. cad-users: group is cad → gpu-01; error")) << m_page->describe().toStdString();
    EXPECT_TRUE(says("there is no target \"gpu-01\""));
}

TEST_F(PolicyListTest, ScreenReadersFindRulesPartsAndRemedies) {
    publish(deadRule());
    openWindow();
    ASSERT_TRUE(says("dead"));
    goTo("finance-again");
    remedy("Disable rule 3");
    QAccessibleInterface* const list = access(m_list);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    ASSERT_EQ(list->childCount(), 5) << "three rules, the catch-all, and the box";
    QAccessibleInterface* const row = list->child(2);
    EXPECT_EQ(row->text(QAccessible::Name), QStringLiteral("3. finance-again: group is finance → cad; dead"));
    EXPECT_TRUE(row->text(QAccessible::Description).contains(u"never decides anything"));
    EXPECT_EQ(list->indexOfChild(row), 2);
    ASSERT_EQ(row->childCount(), 4) << "switch, name, condition, action";
    EXPECT_EQ(row->child(0)->role(), QAccessible::CheckBox);
    EXPECT_TRUE(row->child(0)->state().checked);
    EXPECT_EQ(row->child(2)->text(QAccessible::Name), QStringLiteral("group is finance"));
    EXPECT_EQ(row->child(2)->parent(), row);
    QAccessibleActionInterface* const actions = row->actionInterface();
    ASSERT_NE(actions, nullptr);
    ASSERT_TRUE(actions->actionNames().contains(QStringLiteral("Disable rule 3")));
    actions->doAction(QStringLiteral("Disable rule 3"));
    EXPECT_EQ(order(), "cad-users finance finance-again-");
    row->child(0)->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    EXPECT_EQ(order(), "cad-users finance finance-again");
}

}  // namespace
}  // namespace farmwarden::editors
