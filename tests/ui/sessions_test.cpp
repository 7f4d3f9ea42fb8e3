#include <sys/resource.h>

#include <QClipboard>
#include <QDir>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSemaphore>
#include <QTableView>
#include <QTemporaryDir>
#include <csignal>

#include "tests/ui/support/ui_thread_guard.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/models/saved_views.h"
#include "ui/views/export_bar.h"
#include "ui/views/filter_box.h"
#include "ui/views/sessions_page.h"
#include "ui/views/toast.h"

// The Sessions page, driven by keys.
namespace farmwarden::test {
namespace {

class SessionsWindow : public ConsoleWindow {
protected:
    void openSessions() {
        populate();
        addFarm("lab");
        addTarget("lab-1", "lab");
        addSession("ana", "lab", "lab-1");
        navigation::Memory memory;
        memory.page = QStringLiteral("sessions");
        openWindow(memory);
        table = child<QTableView>("sessionsTable");
        filter = child<views::FilterBox>("sessionsFilter");
        ASSERT_TRUE(hasRows(5));
        m_window->activateWindow();
        filter->setFocus();
    }
    [[nodiscard]] bool hasRows(int rows) {
        return comesTrue([&] { return table->model()->rowCount() == rows; });
    }
    QListView* completions() { return m_window->findChild<QListView*>(QStringLiteral("completions")); }
    [[nodiscard]] bool offers(const char* text) {
        return comesTrue([&] {
            QListView* const list = completions();
            return list != nullptr && list->isVisible() && list->model()->rowCount() > 0 &&
                   list->model()->index(0, 0).data().toString() == QString::fromLatin1(text);
        });
    }
    void pick(const char* menuName, const QString& text) {
        QMenu* menu = nullptr;
        ASSERT_TRUE(comesTrue([&] {
            menu = m_window->findChild<QMenu*>(QString::fromLatin1(menuName));
            return menu != nullptr && menu->isVisible();
        }));
        for (QAction* const action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                menu->close();
                return;
            }
        }
        ADD_FAILURE() << "no " << text.toStdString();
    }

    QTableView* table = nullptr;
    views::FilterBox* filter = nullptr;
};

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

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class SessionExportWindow : public SessionsWindow {
protected:
    views::ExportBar& bar() {
        return static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")))->exportBar();
    }
    [[nodiscard]] bool ends() {
        return comesTrue([&] { return !bar().isRunning(); });
    }
    QString toast() { return child<views::Toast>("toast")->text(); }

    const QTemporaryDir folder;
};

TEST_F(SessionExportWindow, WritesTheMatchingRowsInTheirOrder) {
    openSessions();
    filter->applyText(QStringLiteral("user:ana,ben"));
    ASSERT_TRUE(hasRows(3));
    table->horizontalHeader()->setSortIndicator(static_cast<int>(presenters::SessionColumn::User), Qt::DescendingOrder);
    ASSERT_TRUE(comesTrue([&] { return table->model()->index(0, 1).data().toString() == u"ben"; }));
    const QString csv = folder.filePath(QStringLiteral("a.csv"));
    bar().start(csv, workspace().views().sessions());
    ASSERT_TRUE(ends());
    const QList<QByteArray> lines = contentOf(csv).trimmed().split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].startsWith("id,user,domain,farm,target,state,since,client,"));
    EXPECT_TRUE(lines[1].contains(",ben,,office,sh-01,active,")) << lines[1].toStdString();
    EXPECT_TRUE(toast().contains(u"3 session")) << toast().toStdString();

    const QString json = folder.filePath(QStringLiteral("a.json"));
    bar().start(json, workspace().views().sessions());
    ASSERT_TRUE(ends());
    const QJsonArray rows = QJsonDocument::fromJson(contentOf(json)).array();
    ASSERT_EQ(rows.size(), 3);
    EXPECT_EQ(rows[0].toObject()[QStringLiteral("user")].toString(), QStringLiteral("ben"));
    EXPECT_EQ(rows[1].toObject()[QStringLiteral("placed_at")].toString().size(), 24);
}

TEST_F(SessionExportWindow, StopsWhenToldAndLeavesWhatWasThere) {
    openSessions();
    const QString path = folder.filePath(QStringLiteral("a.csv"));
    QFile before(path);
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("mine");
    before.close();
    QSemaphore gate;
    bar().job().worker().post([&gate] { gate.acquire(); });
    bar().start(path, workspace().views().sessions());
    EXPECT_TRUE(bar().isVisible());
    QTest::mouseClick(child<QPushButton>("cancelExport"), Qt::LeftButton);
    gate.release();
    ASSERT_TRUE(ends());
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(contentOf(path), "mine");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1) << "no leftovers";
}

TEST_F(SessionExportWindow, SaysWhyAFileCannotBeWritten) {
    openSessions();
    bar().start(folder.filePath(QStringLiteral("missing/a.csv")), workspace().views().sessions());
    ASSERT_TRUE(ends());
    EXPECT_TRUE(toast().contains(u"missing/a.csv")) << toast().toStdString();
    EXPECT_TRUE(toast().contains(u"No such file")) << toast().toStdString();
}

// A limit on the size of files is noticed as a full disk is: a write that does not go through.
TEST_F(SessionExportWindow, AFullDiskLeavesNoHalfFile) {
    openSessions();
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit tiny{64, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &tiny), 0);
    bar().start(folder.filePath(QStringLiteral("a.csv")), workspace().views().sessions());
    const bool hasEnded = ends();
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    ASSERT_TRUE(hasEnded);
    EXPECT_TRUE(toast().contains(u"cannot be written")) << toast().toStdString();
    EXPECT_TRUE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
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
    EXPECT_EQ(views.all()[0].query, QStringLiteral("later"));
    EXPECT_FALSE(views.all()[1].group);
    EXPECT_EQ(SavedViews::fromJson(views.toJson()).all().size(), 2U);
}

}  // namespace
}  // namespace farmwarden::test
