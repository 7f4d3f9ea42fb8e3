#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

#include "tests/ui/support/ui_thread_guard.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/views/disconnect_bar.h"
#include "ui/views/farms_page.h"
#include "ui/views/filter_box.h"
#include "ui/views/hold_sheet.h"
#include "ui/views/inspector.h"
#include "ui/views/sessions_page.h"
#include "ui/views/toast.h"

// The whole window, driven by keys and clicks, with an executor behind it.
namespace farmwarden::navigation {
namespace {

using test::ConsoleWindow;

TEST_F(ConsoleWindow, PlacesAHoldByKeyboardAndShowsIt) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    trigger("hold.place");
    QDialog* const dialog = sheet("holdSheet");
    ASSERT_NE(dialog, nullptr);
    auto* const reason = child<QLineEdit>("reason", dialog);
    EXPECT_TRUE(comesTrue([&] { return child<QAbstractButton>("confirm", dialog)->isEnabled(); }));
    QTest::keyClicks(reason, QStringLiteral("kernel update"));
    QTest::keyClick(reason, Qt::Key_Return);
    EXPECT_TRUE(farmsSay("kernel update"));
    EXPECT_TRUE(farmsSay("sh-01 | reconnect-only")) << farms().toStdString();
    EXPECT_TRUE(child<views::Toast>("toast")->text().contains(u"sh-01"));
}

TEST_F(ConsoleWindow, TakesAHoldBackFromTheToast) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-02"));
    trigger("hold.place");
    QDialog* const dialog = sheet("holdSheet");
    QTest::mouseClick(child<QAbstractButton>("closed", dialog), Qt::LeftButton);
    ASSERT_TRUE(confirmed(dialog));
    ASSERT_TRUE(farmsSay("sh-02 | closed"));
    ASSERT_TRUE(catchUp());
    QTest::mouseClick(child<QAbstractButton>("undo"), Qt::LeftButton);
    EXPECT_TRUE(farmsSay("sh-02 | open"));
}

TEST_F(ConsoleWindow, ReleasesAHoldFromTheInspector) {
    populate();
    model::Hold hold;
    hold.id = {77};
    hold.target = "sh-03";
    hold.mode = model::Admission::Closed;
    hold.owner = "r.vidal";
    hold.reason = "disk";
    append({model::HoldPlaced{hold}});
    openWindow();
    m_window->follow(QStringLiteral("target:sh-03"));
    ASSERT_TRUE(farmsSay("sh-03 | closed"));
    QTest::mouseClick(child<QAbstractButton>("release"), Qt::LeftButton);
    QDialog* const dialog = sheet("releaseSheet");
    EXPECT_TRUE(comesTrue([&] { return text(dialog).contains(u"belong to somebody else (r.vidal)"); })) << text(dialog).toStdString();
    EXPECT_TRUE(text(dialog).contains(u"sh-03: closed, r.vidal, disk"));
    ASSERT_TRUE(confirmed(dialog));
    EXPECT_TRUE(farmsSay("sh-03 | open"));
}

TEST_F(ConsoleWindow, RefusesAHoldBelowTheMinimumAndSaysWhy) {
    populate(3);
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    trigger("hold.place");
    auto* const dialog = static_cast<views::HoldSheet*>(sheet("holdSheet"));
    EXPECT_TRUE(comesTrue([&] { return dialog->whyNot().contains(u"minimum"); }));
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_F(ConsoleWindow, RefusesAnEndThatHasPassed) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    trigger("hold.place");
    auto* const dialog = static_cast<views::HoldSheet*>(sheet("holdSheet"));
    for (auto* const button : dialog->findChildren<QAbstractButton*>()) {
        if (button->text() == u"at a time") {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    child<QDateTimeEdit>("time", dialog)->setDateTime(QDateTime::currentDateTime().addDays(-1));
    EXPECT_FALSE(dialog->whyNot().isEmpty());
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
}

TEST_F(ConsoleWindow, AddsAFarmAndItsFirstTarget) {
    openWindow();
    EXPECT_TRUE(farms().contains(u"No farms yet"));
    trigger("farm.add");
    QDialog* dialog = sheet("farmSheet");
    EXPECT_FALSE(child<QAbstractButton>("confirm", dialog)->isEnabled());
    QTest::keyClicks(child<QLineEdit>("name", dialog), QStringLiteral("lab"));
    ASSERT_TRUE(confirmed(dialog));
    ASSERT_TRUE(farmsSay("lab"));
    trigger("target.add");
    dialog = sheet("targetSheet");
    QTest::keyClicks(child<QLineEdit>("name", dialog), QStringLiteral("lab-1"));
    QTest::keyClicks(child<QLineEdit>("address", dialog), QStringLiteral("127.0.0.1:3390"));
    child<QSpinBox>("weight", dialog)->setValue(250);
    ASSERT_TRUE(confirmed(dialog));
    EXPECT_TRUE(farmsSay("lab-1"));
    EXPECT_TRUE(farmsSay("250"));
}

TEST_F(ConsoleWindow, SaysWhatIsWrongWhileATargetIsTyped) {
    populate();
    openWindow();
    trigger("target.add");
    auto* const dialog = static_cast<views::Sheet*>(sheet("targetSheet"));
    auto* const name = child<QLineEdit>("name", dialog);
    auto* const address = child<QLineEdit>("address", dialog);
    EXPECT_TRUE(dialog->whyNot().contains(u"name"));
    QTest::keyClicks(name, QStringLiteral("sh-01"));
    QTest::keyClicks(address, QStringLiteral("127.0.0.1"));
    EXPECT_FALSE(dialog->whyNot().isEmpty());
    bool namesTheFarm = false;
    for (const QLabel* const label : dialog->findChildren<QLabel*>()) {
        namesTheFarm = namesTheFarm || label->text().contains(u"office has a target");
    }
    EXPECT_TRUE(namesTheFarm);
    name->setText(QStringLiteral("no spaces"));
    EXPECT_FALSE(dialog->whyNot().isEmpty());
    name->setText(QStringLiteral("sh-04"));
    EXPECT_TRUE(dialog->whyNot().isEmpty());
    address->setText(QStringLiteral("host:99999"));
    EXPECT_FALSE(dialog->whyNot().isEmpty());
}

TEST_F(ConsoleWindow, ChangesWeightAndLimitAndTakesItBack) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-02"));
    trigger("target.set");
    QDialog* const dialog = sheet("targetSheet");
    child<QSpinBox>("weight", dialog)->setValue(300);
    child<QSpinBox>("limit", dialog)->setValue(7);
    ASSERT_TRUE(confirmed(dialog));
    ASSERT_TRUE(farmsSay("0 / 7 | 300"));
    QTest::mouseClick(child<QAbstractButton>("undo"), Qt::LeftButton);
    EXPECT_TRUE(farmsSay("sh-02 | open | 0 / 40 | 100"));
}

TEST_F(ConsoleWindow, DisconnectsTheSelectedSessions) {
    populate();
    openWindow();
    m_window->showPage(QStringLiteral("sessions"));
    auto* const table = child<QTableView>("sessionsTable");
    ASSERT_TRUE(comesTrue([&] { return table->model()->rowCount() == 4; }));
    table->selectAll();
    trigger("session.disconnect");
    QDialog* const dialog = sheet("disconnectSheet");
    auto* const confirm = child<QAbstractButton>("confirm", dialog);
    EXPECT_TRUE(comesTrue([&] { return confirm->text().contains(u'4'); })) << confirm->text().toStdString();
    ASSERT_TRUE(confirmed(dialog));
    auto& bar = static_cast<views::SessionsPage*>(m_window->page(QStringLiteral("sessions")))->disconnectBar();
    ASSERT_TRUE(comesTrue([&] { return bar.isVisible(); }));
    EXPECT_TRUE(bar.text().contains(u"4 session")) << bar.text().toStdString();
    bar.skipCountdown();
    EXPECT_TRUE(comesTrue([&] {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() != u"disconnected") {
                return false;
            }
        }
        return true;
    }));
}

TEST_F(ConsoleWindow, MarksAWrongFilterAndKeepsTheLastGoodResult) {
    populate();
    openWindow();
    m_window->showPage(QStringLiteral("sessions"));
    auto* const table = child<QTableView>("sessionsTable");
    auto* const filter = child<views::FilterBox>("sessionsFilter");
    filter->applyText(QStringLiteral("user:an*"));
    ASSERT_TRUE(comesTrue([&] { return table->model()->rowCount() == 1; }));
    EXPECT_EQ(filter->property("state").toString(), QStringLiteral("good"));
    filter->applyText(QStringLiteral("state:purple"));
    EXPECT_EQ(filter->property("state").toString(), QStringLiteral("bad"));
    EXPECT_FALSE(filter->problem().isEmpty());
    EXPECT_EQ(table->model()->rowCount(), 1);
    filter->clear();
    EXPECT_TRUE(comesTrue([&] { return table->model()->rowCount() == 4; }));
}

TEST_F(ConsoleWindow, ExplainsWhyASessionIsWhereItIs) {
    populate();
    openWindow();
    m_window->showPage(QStringLiteral("sessions"));
    auto* const table = child<QTableView>("sessionsTable");
    ASSERT_TRUE(comesTrue([&] { return table->model()->rowCount() == 4; }));
    table->selectRow(0);
    EXPECT_TRUE(comesTrue([&] { return m_window->describe().contains(u"Load balancing"); }))
        << m_window->describe().toStdString();
}

TEST_F(ConsoleWindow, GoesBackAndForwardThroughSelectionsAndPages) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    m_window->follow(QStringLiteral("target:sh-03"));
    m_window->showPage(QStringLiteral("sessions"));
    trigger("go.back");
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("farms"));
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-03"));
    trigger("go.back");
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-01"));
    trigger("go.forward");
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-03"));
}

TEST_F(ConsoleWindow, F6GoesRoundThePanes) {
    populate();
    openWindow();
    m_window->activateWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    m_window->catalogue().action(QStringLiteral("go.filter"))->trigger();
    EXPECT_EQ(m_window->focusWidget(), m_window->currentPage()->filter());
    m_window->catalogue().action(QStringLiteral("go.pane"))->trigger();
    EXPECT_EQ(m_window->focusWidget(), m_window->currentPage()->mainView());
    m_window->catalogue().action(QStringLiteral("go.pane"))->trigger();
    EXPECT_TRUE(m_window->currentPage()->inspector()->isAncestorOf(m_window->focusWidget()));
}

TEST_F(ConsoleWindow, EveryActionHasTextNameAndCommand) {
    populate();
    openWindow();
    const QStringList ids = m_window->catalogue().ids();
    EXPECT_GE(ids.size(), 20);
    QSet<QString> shortcuts;
    for (const QString& id : ids) {
        const QAction* const action = m_window->catalogue().action(id);
        EXPECT_FALSE(action->text().isEmpty()) << id.toStdString();
        EXPECT_EQ(action->objectName(), id);
        const QString command = m_window->catalogue().commandOf(id);
        EXPECT_TRUE(command.startsWith(u"farmwarden") || command.startsWith(u"systemctl"))
            << id.toStdString() << ": " << command.toStdString();
        if (!action->shortcut().isEmpty()) {
            EXPECT_FALSE(shortcuts.contains(action->shortcut().toString()))
                << id.toStdString() << " shares its shortcut";
            shortcuts.insert(action->shortcut().toString());
        }
    }
}

TEST_F(ConsoleWindow, EveryControlHasAName) {
    populate();
    openWindow();
    for (const char* page : {"overview", "farms", "sessions", "policy", "activity"}) {
        m_window->showPage(QString::fromLatin1(page));
        for (const QAbstractButton* const button : m_window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->objectName() != u"qt_") {
                const bool isNamed = !button->text().isEmpty() || !button->accessibleName().isEmpty() ||
                                     button->inherits("QLineEditIconButton");
                EXPECT_TRUE(isNamed) << button->metaObject()->className() << " " << button->objectName().toStdString();
            }
        }
        for (const QLineEdit* const edit : m_window->findChildren<QLineEdit*>()) {
            EXPECT_FALSE(edit->accessibleName().isEmpty() && edit->isVisible()) << edit->objectName().toStdString();
        }
    }
}

TEST_F(ConsoleWindow, RemembersPageColumnsAndSizeThroughASettingsFile) {
    populate();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.json"));
    openWindow();
    m_window->showPage(QStringLiteral("sessions"));
    m_window->resize(800, 640);  // the screen is 800 x 800 here
    child<QTableView>("sessionsTable")->setColumnWidth(1, 222);
    Memory memory;
    m_window->remember(memory);
    ASSERT_TRUE(test::onTestsBehalf([&] { return memory.save(path); }));
    m_window.reset();
    openWindow(test::onTestsBehalf([&] { return Memory::load(path); }));
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("sessions"));
    EXPECT_EQ(m_window->size(), QSize(800, 640));
    EXPECT_EQ(child<QTableView>("sessionsTable")->columnWidth(1), 222);
}

TEST_F(ConsoleWindow, OpensWithADamagedSettingsFile) {
    populate();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.json"));
    const QByteArray damaged[] = {"{\"version\":1,\"geometry\":\"AdnQywAD", "not json at all \x01\xff", "",
                                  "{\"version\":1,\"geometry\":\"AAAA\",\"docks\":17,\"page\":\"nonsense\",\"layouts\":"
                                  "{\"farms\":\"AAEC\",\"sessions\":[1]}}",
                                  "{\"version\":99,\"geometry\":\"////\"}"};
    for (const QByteArray& content : damaged) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        openWindow(test::onTestsBehalf([&] { return Memory::load(path); }));
        EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("overview")) << content.toStdString();
        EXPECT_TRUE(farms().contains(u"sh-01"));
        m_window.reset();
    }
}

TEST_F(ConsoleWindow, AttentionLinkLeavesWhatNeedsIt) {
    populate();
    append({model::TargetHealthChanged{"sh-02", model::Health::Down, "no answer"}});
    openWindow();
    auto* const link = child<QAbstractButton>("attention");
    ASSERT_TRUE(comesTrue([&] { return link->isVisible(); }));
    QTest::mouseClick(link, Qt::LeftButton);
    EXPECT_TRUE(farms().contains(u"sh-02"));
    EXPECT_FALSE(farms().contains(u"sh-01"));
}

}  // namespace
}  // namespace farmwarden::navigation
