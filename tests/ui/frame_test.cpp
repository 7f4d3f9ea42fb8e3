#include <QLabel>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/ui/support/ui_thread_guard.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/bridge/guarded_store.h"
#include "ui/navigation/header_facts.h"
#include "ui/views/filter_box.h"
#include "ui/views/notices.h"
#include "ui/views/toast.h"
#include "ui/views/welcome_page.h"

// The window around the pages: what it says when the store or the brokers are away, messages, recent stores.
namespace farmwarden::test {
namespace {

// A store that can stop answering and come back, and whose brokers are what the test says.
class FlakyStore final : public bridge::GuardedStore {
public:
    using GuardedStore::GuardedStore;

    std::unique_ptr<store::Feed> follow(base::Revision after, store::FeedListener& listener) override {
        const std::lock_guard guard(m_mutex);
        m_listener = &listener;
        return GuardedStore::follow(after, listener);
    }
    base::Result<std::vector<model::Broker>> brokers() override {
        const std::lock_guard guard(m_mutex);
        return m_brokers;
    }

    void goAway() {
        const std::lock_guard guard(m_mutex);
        m_listener->onUnavailable(
            base::fail(base::ErrorCode::Unavailable, "The database db-1 does not answer.").error());
    }
    void comeBack() {
        const std::lock_guard guard(m_mutex);
        m_listener->onAvailable();
    }
    void setBroker(base::TimePoint seenAt) {
        model::Broker broker;
        broker.name = "gw-a";
        broker.seenAt = seenAt;
        const std::lock_guard guard(m_mutex);
        m_brokers = {broker};
    }

private:
    std::mutex m_mutex;  // all that follows
    store::FeedListener* m_listener = nullptr;
    std::vector<model::Broker> m_brokers;
};

class Frame : public ConsoleWindow {
protected:
    store::Store& consoleStore() override {
        m_flaky = std::make_unique<FlakyStore>(rawStore());
        return *m_flaky;
    }
    bridge::StoreAccess storeAccess() override {
        const std::lock_guard guard(m_accessMutex);
        return m_access;
    }
    void setAccess(const bridge::StoreAccess& access) {
        const std::lock_guard guard(m_accessMutex);
        m_access = access;
    }
    bool says(const char* text) {
        return comesTrue([&] { return m_window->describe().contains(QString::fromLatin1(text)); });
    }

    std::unique_ptr<FlakyStore> m_flaky;
    std::mutex m_accessMutex;  // m_access
    bridge::StoreAccess m_access;
};

TEST_F(Frame, SaysWhyAStoreCannotBeChangedAndTakesItBack) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    QAction* const hold = m_window->catalogue().action(QStringLiteral("hold.place"));
    ASSERT_TRUE(comesTrue([&] { return hold->isEnabled(); }));
    setAccess({false, true, QStringLiteral("this store cannot be written")});
    EXPECT_TRUE(says("changes wait for a broker"));
    EXPECT_TRUE(hold->isEnabled()) << "the inbox takes it";
    m_flaky->setBroker(clock.now() + std::chrono::hours(1));
    EXPECT_TRUE(says("changes through a broker"));
    setAccess({false, false, QStringLiteral("neither this store nor its inbox can be written: /srv/store.inbox.db")});
    EXPECT_TRUE(says("read-only"));
    EXPECT_TRUE(comesTrue([&] { return !hold->isEnabled(); }));
    EXPECT_TRUE(hold->toolTip().contains(u"/srv/store.inbox.db")) << hold->toolTip().toStdString();
    setAccess({});
    EXPECT_TRUE(comesTrue([&] { return hold->isEnabled(); }));
}

TEST_F(Frame, FactsThatHaveNoRoomGiveWayToAnEllipsis) {
    populate();
    openWindow();
    auto* const facts = m_window->findChild<navigation::HeaderFacts*>();
    ASSERT_NE(facts, nullptr);
    const QString whole = facts->plainFacts();
    ASSERT_GE(whole.count(u'·'), 2) << whole.toStdString();
    facts->resize(facts->sizeHint());
    EXPECT_TRUE(facts->toolTip().isEmpty());
    for (int width = facts->sizeHint().width() - 1; width > 20; width -= 7) {
        facts->resize(width, facts->height());
        EXPECT_TRUE(facts->text().endsWith(u'…')) << width << ": " << facts->text().toStdString();
        EXPECT_LE(facts->QLabel::sizeHint().width(), width + 1) << facts->text().toStdString();
        EXPECT_EQ(facts->toolTip(), whole);
        EXPECT_EQ(facts->accessibleName(), whole);
    }
}

TEST_F(Frame, NoticesOfOneKindAreOneLineThatLeadsToAll) {
    populate();
    openWindow();
    auto* const panel = child<views::NoticePanel>("notices");
    const auto goDown = [&](const char* name) {
        append({model::TargetHealthChanged{name, model::Health::Down, "timeout"}});
    };
    goDown("sh-01");
    EXPECT_TRUE(comesTrue([&] { return child<QToolButton>("bell")->text() == u"1"; }));
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    EXPECT_TRUE(panel->isVisible());
    EXPECT_EQ(panel->lines(), QStringList{QStringLiteral("sh-01: target does not answer")});
    EXPECT_EQ(child<QToolButton>("bell")->text(), QString()) << "somebody has looked";
    goDown("sh-02");
    goDown("sh-03");
    EXPECT_TRUE(comesTrue([&] { return panel->lines().value(0) == u"3 × target does not answer"; }))
        << panel->lines().join(u'|').toStdString();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    EXPECT_FALSE(panel->isVisible());
    EXPECT_EQ(m_window->currentPage()->filter()->text(), QStringLiteral("state:down"));
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    ASSERT_TRUE(panel->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(panel->isVisible());
}

TEST_F(Frame, F6LeadsThroughAllPanesAndBack) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    const auto walk = [&](Qt::KeyboardModifiers modifiers) {
        QList<QWidget*> stops;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, modifiers);
            if (stops.contains(QApplication::focusWidget())) {
                break;
            }
            stops << QApplication::focusWidget();
        }
        return stops;
    };
    QList<QWidget*> forward = walk({});
    EXPECT_GE(forward.size(), 6) << "header, filter, list, inspector, status, navigation";
    // From where it stands now, the other way round.
    QList<QWidget*> back = walk(Qt::ShiftModifier);
    EXPECT_EQ(back.size(), forward.size());
}

TEST_F(Frame, SaysHowOldItIsWhileTheStoreIsAwayAndRecoversByItself) {
    populate();
    openWindow();
    m_window->follow(QStringLiteral("target:sh-01"));
    QAction* const hold = m_window->catalogue().action(QStringLiteral("hold.place"));
    ASSERT_TRUE(comesTrue([&] { return hold->isEnabled(); }));
    m_flaky->goAway();
    EXPECT_TRUE(says("The store does not answer. What you see is"));
    EXPECT_TRUE(says("db-1"));
    EXPECT_TRUE(comesTrue([&] { return !hold->isEnabled(); }));
    EXPECT_TRUE(m_window->catalogue().whyNot(QStringLiteral("hold.place")).contains(u"store does not answer"));
    EXPECT_TRUE(farms().contains(u"sh-01")) << "what was there stays readable";
    m_flaky->comeBack();
    EXPECT_TRUE(comesTrue([&] { return !m_window->describe().contains(u"does not answer"); }));
    EXPECT_TRUE(comesTrue([&] { return hold->isEnabled(); }));
    addTarget("sh-09", "office");
    EXPECT_TRUE(farmsSay("sh-09"));
}

TEST_F(Frame, SaysSinceWhenNoBrokerAnswersAndTakesItBack) {
    populate();
    openWindow();
    EXPECT_FALSE(m_window->describe().contains(u"No broker answers"));
    m_flaky->setBroker(clock.now() - std::chrono::minutes(7));
    EXPECT_TRUE(says("No broker answers, the last one was heard of 7 min ago"));
    m_flaky->setBroker(clock.now() + std::chrono::hours(1));
    EXPECT_TRUE(comesTrue([&] { return !m_window->describe().contains(u"No broker answers"); }));
}

TEST_F(Frame, AProblemIsNotPushedAwayByWhatComesAfterIt) {
    populate();
    openWindow();
    auto* const toast = child<views::Toast>("toast");
    const auto all = [&] {
        QStringList texts;
        for (const QLabel* const label : toast->findChildren<QLabel*>()) {
            if (label->isVisible()) {
                texts << label->text() + label->toolTip();
            }
        }
        return texts.join(u'|');
    };
    toast->show(QStringLiteral("one done"), {});
    toast->show(QStringLiteral("two done"), {});
    EXPECT_EQ(all(), QStringLiteral("two done"));
    toast->show(QStringLiteral("disk full"), {}, true);
    toast->show(QStringLiteral("disk full"), {}, true);
    EXPECT_EQ(all(), QStringLiteral("disk full (2 times)"));
    toast->show(QStringLiteral("three done"), {});
    EXPECT_TRUE(all().startsWith(u"three done|")) << all().toStdString();
    EXPECT_TRUE(all().endsWith(u"disk full (2 times)")) << all().toStdString();
    toast->hide();
    toast->show(QStringLiteral("four done"), {});
    EXPECT_EQ(all(), QStringLiteral("four done"));
}

TEST_F(Frame, OffersRecentStores) {
    populate();
    navigation::Memory memory = onFarms();
    memory.rememberStore(QStringLiteral("/srv/a.db"));
    memory.rememberStore(QStringLiteral("test"));
    memory.rememberStore(QStringLiteral("/srv/a.db"));
    ASSERT_EQ(memory.recentStores, QStringList({QStringLiteral("/srv/a.db"), QStringLiteral("test")}));
    openWindow(memory);
    QString wanted;
    QObject::connect(m_window.get(), &navigation::MainWindow::storePathWanted, m_window.get(),
                     [&](const QString& store) { wanted = store; });
    QTest::mouseClick(child<QToolButton>("more"), Qt::LeftButton);
    auto* const recent = child<QMenu>("recentStores");
    ASSERT_EQ(recent->actions().size(), 2);
    EXPECT_TRUE(recent->actions()[1]->isChecked()) << "the one that is open";
    EXPECT_FALSE(recent->actions()[1]->isEnabled());
    recent->actions()[0]->trigger();
    EXPECT_EQ(wanted, QStringLiteral("/srv/a.db"));
    child<QMenu>("moreMenu")->close();
}

TEST_F(Frame, RemembersRecentStoresAndLeavesOutWhatIsDamaged) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.json"));
    navigation::Memory memory;
    for (int i = 0; i < 12; ++i) {
        memory.rememberStore(QStringLiteral("/srv/%1.db").arg(i));
    }
    EXPECT_EQ(memory.recentStores.size(), 8);
    const test::OnTestsBehalf reading;
    ASSERT_TRUE(memory.save(path));
    EXPECT_EQ(navigation::Memory::load(path).recentStores, memory.recentStores);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"recent\":[7,\"\",null,\"/srv/good.db\"]}");
    file.close();
    EXPECT_EQ(navigation::Memory::load(path).recentStores, QStringList{QStringLiteral("/srv/good.db")});
}

TEST_F(Frame, TheWelcomePageOpensARecentStore) {
    views::WelcomePage page(*m_theme, QStringLiteral("/srv/default.db"), {}, {QStringLiteral("/srv/a.db")});
    QString wanted;
    QObject::connect(&page, &views::WelcomePage::recentWanted, &page, [&](const QString& store) { wanted = store; });
    for (QAbstractButton* const button : page.findChildren<QAbstractButton*>()) {
        if (button->text() == u"/srv/a.db") {
            button->click();
        }
    }
    EXPECT_EQ(wanted, QStringLiteral("/srv/a.db"));
}

}  // namespace
}  // namespace farmwarden::test
