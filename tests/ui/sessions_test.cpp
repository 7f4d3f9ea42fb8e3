#include <QClipboard>
#include <QHeaderView>
#include <QJsonObject>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>

#include "tests/ui/support/sessions_fixture.h"
#include "tests/ui/support/ui_thread_guard.h"
#include "ui/models/saved_views.h"
#include "ui/views/disconnect_bar.h"
#include "ui/views/facet_button.h"
#include "ui/views/sessions_page.h"
#include "ui/views/toast.h"

// The Sessions page, driven by keys.
namespace farmwarden::test {
namespace {

TEST_F(SessionsWindow, CompletesAFieldAndAValueByKeys) {
    openSessions();
    QTest::keyClicks(filter, QStringLiteral("fa"));
    ASSERT_TRUE(offers("farm:"));
    QTest::keyClick(filter, Qt::Key_Tab);
    EXPECT_EQ(filter->text(), QStringLiteral("farm:"));
    ASSERT_TRUE(offers("office"));
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    EXPECT_EQ(filter->text(), QStringLiteral("farm:lab "));
    EXPECT_FALSE(completions()->isVisible());
    EXPECT_TRUE(hasRows(1));
}

TEST_F(SessionsWindow, EscapeClosesTheCompletionsAndKeepsTheText) {
    openSessions();
    QTest::keyClicks(filter, QStringLiteral("user:"));
    ASSERT_TRUE(offers("ana"));
    QTest::keyClick(filter, Qt::Key_Escape);
    EXPECT_FALSE(completions()->isVisible());
    EXPECT_EQ(filter->text(), QStringLiteral("user:"));
    QTest::keyClick(filter, Qt::Key_Space, Qt::ControlModifier);
    EXPECT_TRUE(offers("ana"));
}

TEST_F(SessionsWindow, MarksTheWrongWordAndKeepsTheLastGoodResult) {
    openSessions();
    filter->applyText(QStringLiteral("farm:lab"));
    ASSERT_TRUE(hasRows(1));
    filter->applyText(QStringLiteral("farm:lab state:purple"));
    EXPECT_TRUE(filter->problem().contains(u"purple"));
    EXPECT_TRUE(filter->problem().contains(u"disconnected"));
    EXPECT_EQ(filter->markedText(), QStringLiteral("purple"));
    EXPECT_EQ(table->model()->rowCount(), 1);
    filter->applyText(QStringLiteral("farm:lab"));
    EXPECT_TRUE(filter->markedText().isEmpty());
}

TEST_F(SessionsWindow, TermsStandInFramesThatAClickTakesAway) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana farm:lab"));
    ASSERT_TRUE(hasRows(1));
    table->setFocus();
    ASSERT_EQ(filter->chips().terms().size(), 2U);
    EXPECT_LT(filter->crossOf(0).right(), filter->crossOf(1).left());
    QTest::mouseClick(filter, Qt::LeftButton, {}, filter->crossOf(1).center());
    EXPECT_EQ(filter->text(), QStringLiteral("user:ana"));
    EXPECT_TRUE(hasRows(2));
    filter->setFocus();
    QTest::keyClick(filter, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(filter->text(), QStringLiteral("user:ana farm:lab"));
}

TEST_F(SessionsWindow, CtrlBackspaceTakesAWholeTerm) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana farm:lab"));
    filter->setFocus();
    filter->end(false);
    QTest::keyClick(filter, Qt::Key_Backspace, Qt::ControlModifier);
    EXPECT_EQ(filter->text(), QStringLiteral("user:ana"));
    EXPECT_TRUE(hasRows(2));
    filter->home(false);
    QTest::keyClick(filter, Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_TRUE(hasRows(5));
}

// The facets are counted every two seconds; what the header says at once, they say at once.
TEST_F(SessionsWindow, FacetsAndHeaderSayTheSameNumber) {
    openSessions();
    auto* const active = child<views::FacetButton>("facet-0");
    ASSERT_TRUE(comesTrue([&] { return active->count() == u"5"; }));
    QStringList wrong;
    const auto both = [&] {
        const QString header = m_window->describe().section(u'\n', 1, 1);
        if (!header.contains(active->count() + QStringLiteral(" active"))) {
            wrong << header + QStringLiteral(" | ") + active->count();
        }
    };
    QObject::connect(&workspace().views(), &bridge::LiveViews::statusChanged, m_window.get(), both);
    for (const char* user : {"kim", "lea", "mia"}) {
        addSession(user, "lab", "lab-1");
        ASSERT_TRUE(catchUp());
    }
    EXPECT_TRUE(comesTrue([&] { return active->count() == u"8"; }));
    EXPECT_TRUE(wrong.isEmpty()) << wrong.join(u'\n').toStdString();
    filter->applyText(QStringLiteral("state:active farm:lab"));
    EXPECT_TRUE(comesTrue([&] { return active->count() == u"4"; }));
}

TEST_F(SessionsWindow, TheStatusLineSaysHowFarDisconnectingIs) {
    openSessions();
    QStringList said;
    auto* const strip = child<QPushButton>("runningRequests");
    auto* const page = static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")));
    QObject::connect(page, &views::Page::working, m_window.get(), [&] { said << (strip->isVisible() ? strip->text() : QString()); });
    table->selectAll();
    trigger("session.disconnect");
    ASSERT_TRUE(confirmed(sheet("disconnectSheet")));
    ASSERT_TRUE(comesTrue([&] { return page->disconnectBar().isVisible(); }));
    page->disconnectBar().skipCountdown();
    ASSERT_TRUE(comesTrue([&] { return !page->disconnectBar().isRunning(); }));
    EXPECT_EQ(said.value(0), QStringLiteral("Disconnecting: 0 of 5"));
    EXPECT_TRUE(said.contains(QStringLiteral("Disconnecting: 5 of 5"))) << said.join(u'|').toStdString();
    EXPECT_TRUE(comesTrue([&] { return !strip->isVisible(); }));
}

TEST_F(SessionsWindow, FacetsCountAndFilter) {
    openSessions();
    append({model::SessionDisconnected{{1}, "ana", "client-closed"}});
    auto* const active = child<views::FacetButton>("facet-0");
    auto* const disconnected = child<views::FacetButton>("facet-1");
    ASSERT_TRUE(comesTrue([&] { return disconnected->count() == u"1" && active->count() == u"4"; }));
    EXPECT_TRUE(disconnected->accessibleName().contains(u'1'));
    disconnected->setFocus();
    QTest::keyClick(disconnected, Qt::Key_Space);
    EXPECT_EQ(filter->text(), QStringLiteral("state:disconnected"));
    EXPECT_TRUE(disconnected->isChecked());
    ASSERT_TRUE(hasRows(1));
    EXPECT_EQ(active->count(), QStringLiteral("4")) << "the other choices stay in sight";
    QTest::mouseClick(disconnected, Qt::LeftButton);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_FALSE(disconnected->isChecked());
}

TEST_F(SessionsWindow, ManyAreDisconnectedAfterACountdownThatCanBeCalledOff) {
    openSessions();
    auto& bar = static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")))->disconnectBar();
    table->selectAll();
    trigger("session.disconnect");
    ASSERT_TRUE(confirmed(sheet("disconnectSheet")));
    ASSERT_TRUE(comesTrue([&] { return bar.isVisible(); }));
    auto* const stop = child<QPushButton>("stopDisconnect");
    EXPECT_EQ(m_window->focusWidget(), stop);
    QTest::keyClick(stop, Qt::Key_Space);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_FALSE(bar.isRunning());
    EXPECT_EQ(m_window->focusWidget(), table);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), QStringLiteral("active"));
}

TEST_F(SessionsWindow, SaysWhichSessionsCouldNotBeDisconnected) {
    openSessions();
    auto& bar = static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")))->disconnectBar();
    bar.start({{1}, {2}, {99}});
    bar.skipCountdown();
    ASSERT_TRUE(comesTrue([&] { return !bar.isRunning(); }));
    EXPECT_TRUE(bar.isVisible());
    EXPECT_TRUE(bar.text().contains(u"2 session")) << bar.text().toStdString();
    EXPECT_TRUE(bar.text().contains(QString::fromStdString(base::toText(base::SessionId{99}))));
    EXPECT_TRUE(bar.text().contains(u"no such session")) << bar.text().toStdString();
    QTest::mouseClick(child<QPushButton>("showFailures"), Qt::LeftButton);
    EXPECT_TRUE(confirmed(sheet("disconnectFailures")));
    QTest::mouseClick(child<QPushButton>("stopDisconnect"), Qt::LeftButton);
    EXPECT_FALSE(bar.isVisible());
}

TEST_F(SessionsWindow, SeveralRowsShowWhatTheyHaveInCommonAndTheCurrentOne) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana"));
    ASSERT_TRUE(hasRows(2));
    table->selectAll();
    const auto says = [&](const char* text) {
        return comesTrue([&] { return m_window->describe().contains(QString::fromUtf8(text)); });
    };
    EXPECT_TRUE(says("User: ana"));
    EXPECT_TRUE(says("Farm: mixed:"));
    EXPECT_TRUE(says("2 active"));
    EXPECT_TRUE(says("2 of 2 selected"));
}

TEST_F(SessionsWindow, TheHistoryTabReadsTheJournal) {
    openSessions();
    append({model::SessionDisconnected{{1}, "ana", "client-closed"}});
    m_window->follow(QStringLiteral("session:") + QString::fromStdString(base::toText(base::SessionId{1})));
    auto* const tabs = child<QTabBar>("sessionTabs");
    ASSERT_TRUE(comesTrue([&] { return tabs->isVisible(); }));
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    EXPECT_TRUE(comesTrue([&] {
        const QString text = m_window->describe();
        return text.contains(u"disconnected: the client closed the connection") && text.contains(u"started on sh-01");
    })) << m_window->describe().toStdString();
}

TEST_F(SessionsWindow, ChangesKeepTheSelectionAndTheRowUnderThePointer) {
    addFarm("many", 0, model::SessionRule::Multiple);
    addTarget("many-1", "many", 0);
    for (int i = 0; i < 120; ++i) {
        addSession("m" + std::to_string(1000 + i), "many", "many-1");
    }
    openSessionsOf(125);
    using presenters::SessionColumn;
    table->horizontalHeader()->setSortIndicator(static_cast<int>(SessionColumn::User), Qt::AscendingOrder);
    ASSERT_TRUE(comesTrue([&] { return table->model()->index(0, 1).data().toString() == u"ana"; }));
    table->verticalScrollBar()->setValue(20 * table->verticalHeader()->defaultSectionSize());
    const QPoint pointer(60, 130);
    const auto under = [&] {
        return table->model()
            ->index(table->indexAt(pointer).row(), static_cast<int>(SessionColumn::User))
            .data()
            .toString();
    };
    QTest::mouseMove(table->viewport(), pointer);
    const QString before = under();
    table->selectRow(table->indexAt(pointer).row() + 2);
    const QString selected = table->currentIndex().siblingAtColumn(1).data().toString();
    for (int i = 0; i < 30; ++i) {
        addSession("a" + std::to_string(i), "many", "many-1");  // all of them above
        append({model::SessionDisconnected{{static_cast<std::uint64_t>(i + 1)}, "", "client-closed"}});
    }
    ASSERT_TRUE(hasRows(155));
    EXPECT_EQ(under(), before);
    EXPECT_EQ(table->currentIndex().siblingAtColumn(1).data().toString(), selected);
    EXPECT_EQ(table->selectionModel()->selectedRows().size(), 1);
    EXPECT_TRUE(table->visualRect(table->currentIndex()).isValid());
}

TEST_F(SessionsWindow, ALinkKeepsOrderAndGroups) {
    openSessions();
    filter->applyText(QStringLiteral("farm:office"));
    ASSERT_TRUE(hasRows(4));
    const auto& page = *static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")));
    EXPECT_EQ(page.link(), QStringLiteral("sessions:farm:office"));
    table->horizontalHeader()->setSortIndicator(static_cast<int>(presenters::SessionColumn::User), Qt::AscendingOrder);
    trigger("session.group");
    pick("groupByMenu", QStringLiteral("Target"));
    const QString link = page.link();
    EXPECT_EQ(link, QStringLiteral("sessions?sort=user&group=target:farm:office"));
    trigger("session.copyLink");
    EXPECT_TRUE(QApplication::clipboard()->text().endsWith(QStringLiteral("--select '%1'").arg(link)))
        << QApplication::clipboard()->text().toStdString();
    filter->applyText({});
    table->horizontalHeader()->setSortIndicator(static_cast<int>(presenters::SessionColumn::Farm), Qt::DescendingOrder);
    EXPECT_EQ(page.link(), QStringLiteral("sessions?sort=-farm&group=target:"));
    m_window->follow(link);
    EXPECT_EQ(page.link(), link);
    EXPECT_TRUE(hasRows(4));
}

TEST_F(SessionsWindow, ViewsAreRenamedMovedAndDeletedTogether) {
    openSessions();
    const auto save = [&](const char* query, const char* name) {
        filter->applyText(QString::fromLatin1(query));
        trigger("session.saveView");
        QDialog* const dialog = sheet("saveViewSheet");
        QTest::keyClicks(child<QLineEdit>("name", dialog), QString::fromLatin1(name));
        return confirmed(dialog);
    };
    ASSERT_TRUE(save("farm:lab", "Lab") && save("user:ana", "Ana") && save("farm:office", "Office"));
    trigger("session.manageViews");
    QDialog* const dialog = sheet("viewsSheet");
    auto* const list = child<QListWidget>("viewList", dialog);
    ASSERT_EQ(list->count(), 3);
    list->setCurrentRow(0);
    QTest::mouseClick(child<QPushButton>("down", dialog), Qt::LeftButton);
    EXPECT_EQ(list->item(1)->text(), QStringLiteral("Lab"));
    list->item(1)->setText(QStringLiteral("ana"));
    EXPECT_TRUE(comesTrue([&] { return list->item(1)->text() == u"Lab"; })) << "another view has that name";
    list->item(1)->setText(QStringLiteral("Laboratory"));
    child<QAbstractButton>("isDefault", dialog)->click();
    list->setCurrentRow(2);
    QTest::mouseClick(child<QPushButton>("delete", dialog), Qt::LeftButton);
    ASSERT_TRUE(confirmed(dialog));

    // The page begins with it from then on.
    navigation::Memory memory;
    m_window->remember(memory);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.json"));
    ASSERT_TRUE(test::onTestsBehalf([&] { return memory.save(path); }));
    m_window.reset();
    openWindow(test::onTestsBehalf([&] { return navigation::Memory::load(path); }));
    EXPECT_EQ(child<views::FilterBox>("sessionsFilter")->text(), QStringLiteral("farm:lab"));
    EXPECT_EQ(child<QPushButton>("views")->text(), QStringLiteral("Laboratory"));
}

TEST_F(SessionsWindow, FiltersByTheValueOfTheCurrentCell) {
    openSessions();
    const int user = static_cast<int>(presenters::SessionColumn::User);
    for (int row = 0; row < 5; ++row) {
        if (table->model()->index(row, user).data().toString() == u"ana") {
            table->setCurrentIndex(table->model()->index(row, user));
        }
    }
    trigger("session.filterBy");
    EXPECT_EQ(filter->text(), QStringLiteral("user:ana"));
    ASSERT_TRUE(hasRows(2));
    filter->applyText({});
    ASSERT_TRUE(hasRows(5));
    table->setCurrentIndex(table->model()->index(table->currentIndex().row(), user));
    trigger("session.filterOut");
    EXPECT_EQ(filter->text(), QStringLiteral("-user:ana"));
    EXPECT_TRUE(hasRows(3));
}

TEST_F(SessionsWindow, GroupsBesideTheListAndAChoiceGoesIntoTheQuery) {
    openSessions();
    trigger("session.group");
    pick("groupByMenu", QStringLiteral("Farm"));
    auto* const groups = child<QTableView>("sessionGroups");
    ASSERT_TRUE(comesTrue([&] { return groups->model()->rowCount() == 3; }));
    EXPECT_EQ(groups->model()->index(0, 1).data().toString(), QStringLiteral("5"));
    EXPECT_EQ(groups->model()->index(1, 0).data().toString(), QStringLiteral("office"));
    EXPECT_EQ(m_window->focusWidget(), groups);
    QTest::keyClick(groups, Qt::Key_End);
    EXPECT_EQ(filter->text(), QStringLiteral("farm:lab"));
    ASSERT_TRUE(hasRows(1));
    EXPECT_EQ(groups->model()->rowCount(), 3) << "the other groups stay in sight";
    QTest::keyClick(groups, Qt::Key_Home);
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_TRUE(hasRows(5));
    // New sessions come into the numbers by themselves.
    addSession("zoe", "lab", "lab-1");
    EXPECT_TRUE(comesTrue([&] { return groups->model()->index(2, 1).data().toString() == u"2"; }));
}

TEST_F(SessionsWindow, ALinkToASessionThatTheFilterHidesShowsIt) {
    openSessions();
    filter->applyText(QStringLiteral("farm:lab"));
    ASSERT_TRUE(hasRows(1));
    const QString link = QStringLiteral("session:") + QString::fromStdString(base::toText(base::SessionId{2}));
    m_window->follow(link);
    EXPECT_TRUE(comesTrue([&] { return m_window->currentPage()->place() == link; }));
    EXPECT_TRUE(filter->text().isEmpty());
}

TEST_F(SessionsWindow, SavesAViewAppliesItAndRemembersIt) {
    openSessions();
    filter->applyText(QStringLiteral("farm:lab"));
    ASSERT_TRUE(hasRows(1));
    table->horizontalHeader()->setSortIndicator(static_cast<int>(presenters::SessionColumn::User), Qt::AscendingOrder);
    trigger("session.saveView");
    QDialog* const dialog = sheet("saveViewSheet");
    QTest::keyClicks(child<QLineEdit>("name", dialog), QStringLiteral("Lab people"));
    ASSERT_TRUE(confirmed(dialog));
    EXPECT_EQ(child<QPushButton>("views")->text(), QStringLiteral("Lab people"));
    filter->applyText({});
    ASSERT_TRUE(hasRows(5));
    EXPECT_EQ(child<QPushButton>("views")->text(), QStringLiteral("Views"));

    navigation::Memory memory;
    m_window->remember(memory);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.json"));
    ASSERT_TRUE(test::onTestsBehalf([&] { return memory.save(path); }));
    m_window.reset();
    openWindow(test::onTestsBehalf([&] { return navigation::Memory::load(path); }));
    table = child<QTableView>("sessionsTable");
    filter = child<views::FilterBox>("sessionsFilter");
    trigger("session.views");
    pick("viewsMenu", QStringLiteral("Lab people"));
    EXPECT_EQ(filter->text(), QStringLiteral("farm:lab"));
    EXPECT_TRUE(hasRows(1));
    EXPECT_EQ(table->horizontalHeader()->sortIndicatorSection(), static_cast<int>(presenters::SessionColumn::User));
}

TEST_F(SessionsWindow, CopiesTheSelectedRowsWithTheirHeadings) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana"));
    ASSERT_TRUE(hasRows(2));
    table->selectAll();
    trigger("session.copy");
    ASSERT_TRUE(comesTrue([&] { return child<views::Toast>("toast")->text().contains(u"2 row"); }));
    const QStringList lines = QApplication::clipboard()->text().split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].startsWith(u"State\tUser\tFarm\tTarget\t"));
    EXPECT_TRUE(lines[1].startsWith(u"active\tana\t"));
}

TEST(SavedViews, LeaveOutWhatIsDamaged) {
    using models::SavedViews;
    const auto views = SavedViews::fromJson(
        {QJsonObject{{"name", "b"}, {"query", "user:x"}, {"sort", "colour"}, {"group", 7}},
         QJsonObject{{"name", "  "}, {"query", "user:y"}}, 17, QJsonObject{{"name", "A"}, {"group", "farm"}},
         QJsonObject{{"name", "a"}, {"query", "later"}}});
    ASSERT_EQ(views.all().size(), 2U);
    EXPECT_EQ(views.all()[1].query, QStringLiteral("later"));
    EXPECT_FALSE(views.all()[0].group);
    EXPECT_EQ(SavedViews::fromJson(views.toJson()).all().size(), 2U);
}

}  // namespace
}  // namespace farmwarden::test
