#include <gtest/gtest.h>

#include <QAccessible>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

#include "core/base/time_text.h"
#include "tests/ui/support/policy_window.h"
#include "ui/editors/differences_view.h"
#include "ui/editors/flow_picture.h"
#include "ui/editors/traces_sheet.h"

// What-if and Replay of the Policy page, driven by keys and clicks over decisions that an executor has made.
namespace farmwarden::editors {
namespace {

class PolicyReplay : public test::PolicyWindow {
protected:
    void place(const std::string& user, const std::string& group, const std::string& farm = "office") {
        request::Place place;
        place.farm = farm;
        place.user = user;
        place.groups = {group};
        place.areGroupsKnown = true;
        request(place, "broker");
    }
    // Three of finance and two of cad asked for office; the draft sends finance to cad instead.
    void replayADraft() {
        publish(twoRules());
        for (const char* user : {"ana", "ben", "eve"}) {
            place(user, "finance");
        }
        place("joe", "cad");
        place("kim", "cad");
        openWindow();
        openTab("replay");
        edit();
        click("replay");
        ASSERT_TRUE(says("other farm"));
    }
    void edit() {
        m_page->goTo(QStringLiteral("policy:rule:finance"));
        trigger("policy.disable");
        m_page->goTo(QStringLiteral("policy:rule:cad-users"));
        trigger("policy.disable");
        openTab("replay");
    }
    FlowPicture* flow() { return child<FlowPicture>("flowPicture"); }
    QTableView* differences() { return child<QTableView>("differences"); }
    int bandOf(const char* text) {
        for (int band = 0; band < flow()->bandCount(); ++band) {
            if (flow()->describe(band).contains(QString::fromUtf8(text))) {
                return band;
            }
        }
        return -1;
    }
};

TEST_F(PolicyReplay, SaysHowManyEndOtherwiseAndWhichWayTheyFlow) {
    replayADraft();
    EXPECT_TRUE(says("3 other rule")) << m_page->describe().toStdString();
    EXPECT_TRUE(says("2 other farm"));
    EXPECT_TRUE(says("office → 1 cad-users: 2 before, 0 after"));
    EXPECT_TRUE(says("no rule → office: 0 before, 5 after"));
    EXPECT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 5; }));
}

TEST_F(PolicyReplay, ABandFiltersTheTableAndTheChipTakesItBack) {
    replayADraft();
    ASSERT_TRUE(comesTrue([this] { return differences()->model()->rowCount() != 0; }));
    const int all = differences()->model()->rowCount();
    flow()->setFocus();
    QTest::keyClick(flow(), Qt::Key_End);
    QTest::keyClick(flow(), Qt::Key_Home);
    EXPECT_EQ(flow()->current(), 0);
    const int finance = bandOf("office → 2 finance");
    ASSERT_GE(finance, 0);
    flow()->setCurrent(finance);
    QTest::keyClick(flow(), Qt::Key_Return);
    auto* const clear = child<QAbstractButton>("clearFilter");
    EXPECT_TRUE(comesTrue([&] { return clear->isVisible(); }));
    EXPECT_TRUE(clear->text().contains(QStringLiteral("finance"))) << clear->text().toStdString();
    EXPECT_TRUE(comesTrue([&] { return differences()->model()->rowCount() != all; }));
    QTest::mouseClick(clear, Qt::LeftButton);
    EXPECT_TRUE(comesTrue([&] { return differences()->model()->rowCount() == all; }));
    EXPECT_FALSE(clear->isVisible());
}

TEST_F(PolicyReplay, TheFlowIsAListForScreenReadersAndATableForEverybody) {
    replayADraft();
    QAccessibleInterface* const access = QAccessible::queryAccessibleInterface(flow());
    ASSERT_NE(access, nullptr);
    EXPECT_EQ(access->role(), QAccessible::List);
    ASSERT_EQ(access->childCount(), flow()->bandCount());
    EXPECT_EQ(access->child(0)->text(QAccessible::Name), flow()->describe(0));
    EXPECT_EQ(access->child(0)->role(), QAccessible::ListItem);
    click("flowAsTable");
    EXPECT_EQ(child<QTableView>("flowTable")->model()->rowCount(), flow()->bandCount());
}

TEST_F(PolicyReplay, ATileFiltersByOutcome) {
    replayADraft();
    ASSERT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 5; }));
    click("tile-other-farm");
    EXPECT_TRUE(comesTrue([this] { return child<QAbstractButton>("clearFilter")->isVisible(); }));
    EXPECT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 2; }));
    click("tile-other-farm");
    EXPECT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 5; }));
}

TEST_F(PolicyReplay, ARowOpensBothTraces) {
    replayADraft();
    ASSERT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 5; }));
    differences()->setFocus();
    for (int row = 0; row < 5; ++row) {
        if (differences()->model()->index(row, 2).data().toString() == QStringLiteral("joe")) {
            differences()->selectRow(row);
        }
    }
    QTest::keyClick(differences(), Qt::Key_Return);
    auto* const sheet = static_cast<TracesSheet*>(dialog("tracesSheet"));
    ASSERT_NE(sheet, nullptr);
    EXPECT_TRUE(comesTrue([&] { return sheet->describe().contains(QStringLiteral("rule cad-users → farm cad")); }))
        << sheet->describe().toStdString();
    EXPECT_TRUE(sheet->describe().contains(QStringLiteral("Before, by version 1")));
    EXPECT_TRUE(sheet->describe().contains(QStringLiteral("none applies, asked office")));
    sheet->reject();
}

TEST_F(PolicyReplay, GroupsAndExportsTheDifferences) {
    replayADraft();
    ASSERT_TRUE(comesTrue([this] { return differences()->model()->rowCount() == 5; }));
    auto* const grouping = child<QWidget>("grouping");
    auto buttons = grouping->findChildren<QAbstractButton*>();
    ASSERT_EQ(buttons.size(), 5);
    QTest::mouseClick(buttons[2], Qt::LeftButton);  // group
    EXPECT_TRUE(comesTrue([this] {
        return differences()->model()->index(0, 0).data().toString() == QStringLiteral("finance  3");
    })) << differences()->model()->index(0, 0).data().toString().toStdString();
    const QString path = m_state.path() + QStringLiteral("/replay.csv");
    m_window->findChild<DifferencesView*>()->exportTo(path);
    EXPECT_TRUE(comesTrue([&] { return QFile::exists(path); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    EXPECT_TRUE(csv.startsWith("group,revision,time,user,")) << csv.toStdString();
    EXPECT_TRUE(csv.contains(",joe,office,other-farm,cad-users,,gpu-01,sh-0")) << csv.toStdString();
}

TEST_F(PolicyReplay, APeriodWithoutDecisionsNamesTheNearestThatHasSome) {
    age = std::chrono::hours(30);
    publish(twoRules());
    place("ana", "finance");
    openWindow();
    openTab("replay");
    auto* const period = child<QComboBox>("period");
    period->setCurrentIndex(period->count() - 1);
    auto* const from = child<QDateTimeEdit>("periodFrom");
    auto* const to = child<QDateTimeEdit>("periodTo");
    from->setDateTime(QDateTime::currentDateTime().addSecs(-4 * 3600));
    to->setDateTime(QDateTime::currentDateTime().addSecs(-3 * 3600));
    click("replay");
    EXPECT_TRUE(says("No connection was decided"));
    EXPECT_TRUE(says("The first one after was at")) << m_page->describe().toStdString();
    auto* const note = child<QLabel>("replayNote");
    const QString link = note->text().section(QStringLiteral("href=\""), 1).section(u'"', 0, 0);
    Q_EMIT note->linkActivated(link);
    EXPECT_TRUE(says("1 same"));
}

TEST_F(PolicyReplay, SaysWhenTheDraftHasChangedSince) {
    replayADraft();
    trigger("policy.undo");
    EXPECT_TRUE(says("The draft has changed since"));
}

TEST_F(PolicyReplay, WhatIfAsksTheStateOfAPastMoment) {
    addFarm("old", 0, model::SessionRule::Multiple);
    addTarget("old-01", "old");
    const base::TimePoint then = clock.now();
    ASSERT_TRUE(comesTrue([&] { return clock.now() > then + std::chrono::milliseconds(20); }));
    append({model::TargetRemoved{"old-01"}, model::FarmRemoved{"old"}});
    openWindow();
    QTest::keyClicks(child<QLineEdit>("whatIfUser"), QStringLiteral("ana"));
    QTest::keyClicks(child<QLineEdit>("whatIfFarm"), QStringLiteral("old"));
    EXPECT_TRUE(says("What-if: Refused"));
    child<QLineEdit>("whatIfAsOf")->setText(
        QString::fromStdString(base::formatTime(then + std::chrono::milliseconds(10))));
    EXPECT_TRUE(says("What-if: → old-01 in old")) << m_page->describe().toStdString();
    child<QLineEdit>("whatIfAsOf")->setText(QStringLiteral("2999-01-01T00:00:00Z"));
    EXPECT_TRUE(comesTrue([this] {
        return child<QLabel>("whatIfProblem")->text().contains(QStringLiteral("no time of the past"));
    }));
}

TEST_F(PolicyReplay, RedTestsComeFirst) {
    policy::Document document = twoRules();
    policy::PolicyTest good;
    good.name = "finance stays";
    good.request.user = "ana";
    good.request.groups = {"finance"};
    good.request.farm = "office";
    good.expectedRule = "finance";
    policy::PolicyTest other = good;
    other.name = "cad goes to cad";
    other.request.groups = {"cad"};
    other.expectedRule = "cad-users";
    document.tests = {good, other};
    publish(document);
    openWindow();
    auto* const tests = child<QListWidget>("tests");
    ASSERT_TRUE(comesTrue([&] { return tests->count() == 2 && tests->item(0)->text().contains(u"passes"); }));
    m_page->goTo(QStringLiteral("policy:rule:cad-users"));
    trigger("policy.disable");
    EXPECT_TRUE(comesTrue([&] { return tests->item(0)->text() == QStringLiteral("cad goes to cad – red"); }))
        << tests->item(0)->text().toStdString();
}

}  // namespace
}  // namespace farmwarden::editors
