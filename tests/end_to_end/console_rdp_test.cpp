#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <memory>
#include <optional>

#include "app/console/sources.h"
#include "tests/end_to_end/broker_rig.h"
#include "tests/end_to_end/rdp_client.h"
#include "ui/navigation/main_window.h"
#include "ui/views/farms_page.h"
#include "ui/views/sessions_page.h"

// The console steers, real clients obey: the real window on the broker's own store file, in another process than the broker.
namespace farmwarden::test {
namespace {

class ConsoleRdpTest : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
        hosts.emplace(RdpHostsOptions{.count = 2});
        rig.emplace();
        rig->start();
        openConsole();
    }
    void TearDown() override {
        window.reset();
        workspace.reset();
        theme.reset();
    }

    void openConsole() {
        theme = std::make_unique<theme::Theme>(*qApp);
        theme->choose(theme::Choice::Light);
        workspace = std::make_unique<bridge::Workspace>(console::fileSource(QString::fromStdString(rig->storePath().string()), false, clock), clock);
        workspace->open();
        ASSERT_TRUE(comesTrue([this] { return workspace->isOpen(); }));
        window = std::make_unique<navigation::MainWindow>(*theme, *workspace, navigation::Memory{});
        window->show();
        ASSERT_TRUE(comesTrue([this] { return window->isReady(); }));
    }
    template <typename Predicate>
    [[nodiscard]] bool comesTrue(Predicate predicate) {
        return QTest::qWaitFor(predicate, 20'000);
    }
    // Real clients block the test's thread while they connect; the window goes on afterwards.
    std::optional<std::string> desktopOf(RdpClient& client) { return client.waitForDesktop(*hosts); }
    RdpClient connect(const RdpUser& user) { return RdpClient({.endpoint = rig->endpoint(), .user = user}); }

    template <typename T>
    T* child(const char* name, QWidget* in = nullptr) {
        T* const found = (in != nullptr ? in : window.get())->template findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    QDialog* sheet(const char* name) {
        QDialog* dialog = nullptr;
        EXPECT_TRUE(comesTrue([&] {
            dialog = window->findChild<QDialog*>(QString::fromLatin1(name));
            return dialog != nullptr && dialog->isVisible();
        })) << name;
        return dialog;
    }
    void confirm(QDialog* dialog) {
        const QPointer<QDialog> guard(dialog);
        auto* const button = child<QAbstractButton>("confirm", dialog);
        ASSERT_TRUE(comesTrue([&] { return button->isEnabled(); })) << dialog->objectName().toStdString();
        QTest::mouseClick(button, Qt::LeftButton);
        EXPECT_TRUE(comesTrue([&] { return guard.isNull() || !guard->isVisible(); }));
    }
    void trigger(const char* id) {
        QAction* const action = window->catalogue().action(QString::fromLatin1(id));
        ASSERT_NE(action, nullptr) << id;
        ASSERT_TRUE(comesTrue([&] { return action->isEnabled(); })) << id << ": " << window->catalogue().whyNot(QString::fromLatin1(id)).toStdString();
        action->trigger();
    }
    bool farmsSay(const std::string& text) {
        return comesTrue([&] { return window->page(QStringLiteral("farms"))->describe().contains(QString::fromStdString(text)); });
    }
    void addFarm(const char* name) {
        trigger("farm.add");
        QDialog* const dialog = sheet("farmSheet");
        QTest::keyClicks(child<QLineEdit>("name", dialog), QString::fromLatin1(name));
        confirm(dialog);
        ASSERT_TRUE(farmsSay(name));
    }
    void addTarget(const RdpHost& host) {
        trigger("target.add");
        QDialog* const dialog = sheet("targetSheet");
        QTest::keyClicks(child<QLineEdit>("name", dialog), QString::fromStdString(host.name));
        QTest::keyClicks(child<QLineEdit>("address", dialog), QString::fromStdString(host.endpoint()));
        confirm(dialog);
        ASSERT_TRUE(farmsSay(host.name));
    }
    void selectSessionOf(const RdpUser& user) {
        window->showPage(QStringLiteral("sessions"));
        auto* const table = child<QTableView>("sessionsTable");
        const auto rowOf = [&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 1).data().toString().toStdString() == user.name) {
                    return row;
                }
            }
            return -1;
        };
        ASSERT_TRUE(comesTrue([&] { return rowOf() >= 0; })) << user.name;
        table->selectRow(rowOf());
    }
    // The state that the sessions page shows for the user.
    bool sessionsSay(const RdpUser& user, const char* state) {
        auto* const table = child<QTableView>("sessionsTable");
        return comesTrue([&] {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 1).data().toString().toStdString() == user.name) {
                    return table->model()->index(row, 0).data().toString() == QString::fromLatin1(state);
                }
            }
            return false;
        });
    }

    base::SystemClock clock;
    std::optional<RdpHosts> hosts;
    std::optional<BrokerRig> rig;
    std::unique_ptr<theme::Theme> theme;
    std::unique_ptr<bridge::Workspace> workspace;
    std::unique_ptr<navigation::MainWindow> window;
};

TEST_F(ConsoleRdpTest, FromAnEmptyStoreToASteeredFarm) {
    const RdpUser alice = hosts->addUser("alice");
    const RdpUser bob = hosts->addUser("bob");
    const RdpUser carol = hosts->addUser("carol");

    addFarm("A");
    addTarget((*hosts)["h1"]);
    addTarget((*hosts)["h2"]);
    ASSERT_TRUE(comesTrue([&] { return rig->sql("select count(*) from target where health = 'up'") == "2"; })) << rig->log();

    RdpClient first = connect(alice);
    ASSERT_EQ(desktopOf(first), "h1") << first.log() << rig->log();
    {
        RdpClient second = connect(bob);
        ASSERT_EQ(desktopOf(second), "h2") << second.log() << rig->log();
    }
    first.disconnect();
    window->showPage(QStringLiteral("sessions"));
    EXPECT_TRUE(sessionsSay(alice, "disconnected")) << "console, session table and journal agree";
    EXPECT_TRUE(sessionsSay(bob, "disconnected"));
    EXPECT_EQ(rig->sql("select count(*) from session where state = 'disconnected'"), "2");

    // A hold in the console sends the next new user elsewhere; who has a session there still comes back to it.
    window->showPage(QStringLiteral("farms"));
    window->follow(QStringLiteral("target:h1"));
    trigger("hold.place");
    QDialog* const hold = sheet("holdSheet");
    QTest::keyClicks(child<QLineEdit>("reason", hold), QStringLiteral("kernel update"));
    confirm(hold);
    ASSERT_TRUE(farmsSay("kernel update"));
    RdpClient newcomer = connect(carol);
    EXPECT_EQ(desktopOf(newcomer), "h2") << "h1 is as empty, comes first by name, and is held" << newcomer.log() << rig->log();
    RdpClient back = connect(alice);
    EXPECT_EQ(desktopOf(back), "h1") << back.log() << rig->log();

    // Disconnecting in the console drops the client and keeps the session.
    selectSessionOf(alice);
    ASSERT_TRUE(sessionsSay(alice, "active"));
    trigger("session.disconnect");
    confirm(sheet("disconnectSheet"));
    EXPECT_TRUE(back.waitForEnd());
    EXPECT_TRUE(sessionsSay(alice, "disconnected"));
    EXPECT_TRUE(hosts->waitForSession(alice.name, "h1", false));
    EXPECT_TRUE(newcomer.isConnected());
}

}  // namespace
}  // namespace farmwarden::test
