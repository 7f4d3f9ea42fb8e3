#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QDateTimeEdit>
#include <QDialog>
#include <QLabel>
#include <QTableView>

#include "tests/ui/support/farm_fixture.h"
#include "ui/charts/attention_list.h"
#include "ui/charts/history_charts.h"
#include "ui/charts/host_wall.h"
#include "ui/charts/time_slider.h"
#include "ui/navigation/main_window.h"
#include "ui/views/filter_box.h"
#include "ui/views/page.h"

// The Overview, the time slider and the Activity page in the whole window, by keys and clicks.
namespace farmwarden::charts {
namespace {

class OverviewWindow : public test::FarmFixture {
protected:
    void SetUp() override {
        FarmFixture::SetUp();
        m_theme = std::make_unique<theme::Theme>(*qApp);
        m_theme->choose(theme::Choice::Light);
        addFarm("office", 0, model::SessionRule::Multiple);
        for (const char* name : {"sh-01", "sh-02", "sh-03"}) {
            addTarget(name, "office", 4);
        }
    }
    void TearDown() override {
        m_window.reset();
        m_theme.reset();
        FarmFixture::TearDown();
    }
    void openWindow() {
        m_window = std::make_unique<navigation::MainWindow>(*m_theme, workspace(), navigation::Memory{});
        m_window->show();
        ASSERT_TRUE(catchUp());
        ASSERT_TRUE(comesTrue([this] { return m_window->isReady(); }));
        ASSERT_TRUE(comesTrue([this] { return wall().count() == 3; }));
    }
    template <typename T>
    T& child(const char* name) {
        T* const found = m_window->findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    HostWall& wall() { return child<HostWall>("hostWall"); }
    TimeSlider& slider() { return child<TimeSlider>("timeSlider"); }
    bool says(const char* text) {
        return comesTrue([&] { return m_window->describe().contains(QString::fromUtf8(text)); });
    }
    base::TimePoint moment() {
        const base::TimePoint at = clock.now();
        EXPECT_TRUE(comesTrue([&] { return clock.now() > at + std::chrono::milliseconds(2); }));
        return at + std::chrono::milliseconds(1);
    }

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<navigation::MainWindow> m_window;
};

TEST_F(OverviewWindow, ShowsNumbersAttentionAndAWordForEachCell) {
    for (int i = 0; i < 4; ++i) {
        addSession("user" + std::to_string(i), "office", "sh-01");
    }
    append({model::TargetHealthChanged{"sh-02", model::Health::Down, "connection refused"}});
    openWindow();
    EXPECT_TRUE(says("Sessions: 4 (4 active"));
    EXPECT_TRUE(says("Free places, open targets: 4"));
    EXPECT_TRUE(says("! sh-02 does not answer; connection refused"));
    EXPECT_TRUE(says("! sh-01 at its limit; 4 / 4 sessions in office"));
    EXPECT_TRUE(says("[] sh-01, open, 4 of 4 sessions, at its limit")) << m_window->describe().toStdString();
    EXPECT_TRUE(says("Placements / min: Time | placed"));
}

TEST_F(OverviewWindow, AttentionLeadsToTheTarget) {
    append({model::TargetHealthChanged{"sh-02", model::Health::Down, {}}});
    openWindow();
    auto& list = child<AttentionList>("attentionList");
    ASSERT_TRUE(comesTrue([&] { return list.model()->rowCount() == 1; }));
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("farms"));
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-02"));
}

TEST_F(OverviewWindow, TheWallIsUsedByKeyboardAlone) {
    openWindow();
    wall().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&wall(), Qt::Key_Home);
    EXPECT_EQ(wall().current(), 0);
    QTest::keyClick(&wall(), Qt::Key_Right);
    EXPECT_EQ(wall().current(), 1);
    QTest::keyClick(&wall(), Qt::Key_End);
    EXPECT_EQ(wall().current(), 2);
    QTest::keyClicks(&wall(), QStringLiteral("sh-02"));
    EXPECT_EQ(wall().current(), 1);
    const int size = wall().cellSize();
    QTest::keyClick(&wall(), Qt::Key_Escape);
    QTest::keyClick(&wall(), Qt::Key_Minus);
    EXPECT_LT(wall().cellSize(), size);
    QTest::keyClick(&wall(), Qt::Key_Return);
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-02"));
}

TEST_F(OverviewWindow, AScreenReaderFindsEachCellOfTheWall) {
    openWindow();
    QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(&wall());
    ASSERT_NE(access, nullptr);
    EXPECT_EQ(access->role(), QAccessible::List);
    EXPECT_EQ(access->childCount(), 3);
    EXPECT_EQ(access->child(2)->text(QAccessible::Name), QStringLiteral("sh-03, open, 0 of 4 sessions"));
    EXPECT_EQ(access->child(2)->role(), QAccessible::ListItem);
    EXPECT_EQ(access->indexOfChild(access->child(1)), 1);
    access->child(2)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-03"));
    EXPECT_EQ(access->child(3), nullptr);
}

TEST_F(OverviewWindow, ChartsAndWallHaveTwinsAsTables) {
    openWindow();
    for (const char* id : {"sessions-chart.table", "outcomes-chart.table", "wall.table"}) {
        m_window->catalogue().action(QLatin1String(id))->trigger();
    }
    EXPECT_TRUE(child<SessionsChart>("sessionsChart").isTableShown());
    EXPECT_FALSE(child<SessionsChart>("sessionsChart").table().rows.empty());
    EXPECT_FALSE(wall().isVisible());
    EXPECT_EQ(child<SessionsChart>("sessionsChart").table().headings.value(1), QStringLiteral("office"));
}

TEST_F(OverviewWindow, ThePastIsPlainToSeeAndCannotBeChanged) {
    addSession("ana", "office", "sh-01");
    const base::TimePoint then = moment();
    addSession("ben", "office", "sh-01");
    openWindow();
    ASSERT_TRUE(says("Sessions: 2 (2 active"));
    workspace().time().goTo(then);
    EXPECT_TRUE(says("You look at the past"));
    EXPECT_TRUE(says("Sessions: 1 (1 active"));
    m_window->follow(QStringLiteral("target:sh-01"));
    EXPECT_TRUE(says("sh-01 | open | 1 / 4"));
    EXPECT_TRUE(slider().isVisible());
    EXPECT_FALSE(m_window->catalogue().action(QStringLiteral("hold.place"))->isEnabled());
    EXPECT_TRUE(m_window->catalogue().whyNot(QStringLiteral("hold.place")).contains(u"past"));
    m_window->showPage(QStringLiteral("sessions"));
    EXPECT_TRUE(says("1 session"));
    m_window->catalogue().action(QStringLiteral("time.now"))->trigger();
    EXPECT_TRUE(says("2 sessions"));
    EXPECT_FALSE(m_window->describe().contains(u"You look at the past"));
    m_window->follow(QStringLiteral("target:sh-01"));
    EXPECT_TRUE(comesTrue([&] { return m_window->catalogue().action(QStringLiteral("hold.place"))->isEnabled(); }));
}

TEST_F(OverviewWindow, TheSliderGoesByMarksAndBackToNowByKeys) {
    append({model::TargetHealthChanged{"sh-02", model::Health::Down, {}}});
    const base::TimePoint down = clock.now();
    std::ignore = moment();
    append({model::TargetHealthChanged{"sh-02", model::Health::Up, {}}});
    openWindow();
    workspace().time().setRange(std::chrono::hours(1));
    ASSERT_TRUE(comesTrue([&] {
        const bridge::Timeline& shown = slider().timeline();
        const auto& marks = shown.marks;
        return shown.end - shown.begin == std::chrono::hours(1) && !marks.empty() &&
               marks.back().code == presenters::ActivityCode::TargetDown;
    }));
    slider().setFocus();
    QTest::keyClick(&slider(), Qt::Key_Left, Qt::ControlModifier);
    ASSERT_TRUE(comesTrue([&] { return workspace().time().isPast(); }));
    EXPECT_LE(*workspace().time().at(), down + std::chrono::milliseconds(2));
    EXPECT_TRUE(says("sh-02, down")) << m_window->describe().toStdString();
    QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(&slider());
    EXPECT_EQ(access->role(), QAccessible::Slider);
    EXPECT_NE(access->text(QAccessible::Value), QStringLiteral("now"));
    QTest::keyClick(&slider(), Qt::Key_End);
    EXPECT_TRUE(comesTrue([&] { return !workspace().time().isPast(); }));
    EXPECT_EQ(access->text(QAccessible::Value), QStringLiteral("now"));
    EXPECT_TRUE(says("sh-02, open"));
}

TEST_F(OverviewWindow, ActivityTellsWhatHappenedAndLeadsToIt) {
    append({model::TargetHealthChanged{"sh-02", model::Health::Down, "connection refused"}});
    openWindow();
    m_window->follow(QStringLiteral("activity:audit:is:trouble"));
    EXPECT_EQ(m_window->currentPage()->id(), QStringLiteral("activity"));
    EXPECT_TRUE(says("does not answer | sh-02 | connection refused"));
    auto& table = child<QTableView>("activityTable");
    ASSERT_TRUE(comesTrue([&] { return table.model()->rowCount() == 1; }));
    table.selectRow(0);
    EXPECT_TRUE(says("Why: connection refused"));
    QAction* const open = m_window->catalogue().action(QStringLiteral("activity.open"));
    ASSERT_TRUE(comesTrue([&] { return open->isEnabled(); }));
    open->trigger();
    EXPECT_EQ(m_window->currentPage()->place(), QStringLiteral("target:sh-02"));
}

TEST_F(OverviewWindow, F6ReachesTheTimeSlider) {
    openWindow();
    m_window->activateWindow();
    m_window->showPage(QStringLiteral("overview"));
    EXPECT_TRUE(wall().hasFocus() || m_window->focusWidget() == &wall());
    QAction& next = *m_window->catalogue().action(QStringLiteral("go.pane"));
    next.trigger();
    EXPECT_EQ(m_window->focusWidget()->accessibleName(), QStringLiteral("Needs attention"));
    next.trigger();
    EXPECT_EQ(m_window->focusWidget(), &slider());
}

}  // namespace
}  // namespace farmwarden::charts
