#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QSignalSpy>

#include "tests/ui/support/farm_fixture.h"
#include "ui/models/activity_model.h"
#include "ui/models/plain_table_model.h"

// Time travel, the history behind the charts, and the activity log: what is read from the journal on workers.
namespace farmwarden::bridge {
namespace {

using presenters::ActivityCode;
using presenters::ActivityFilter;
using presenters::ActivityList;

class Past : public test::FarmFixture {
protected:
    std::uint32_t sessionsShown() {
        return workspace().live().read([](const directory::Directory& directory) {
            return static_cast<std::uint32_t>(directory.sessions().size());
        });
    }
    bool shows(std::uint32_t sessions) {
        return comesTrue([&] {
            return sessionsShown() == sessions && workspace().views().farms()->totals.sessions.total() == sessions;
        });
    }
    // A moment between what was appended before and what comes after.
    base::TimePoint moment() {
        const base::TimePoint at = clock.now();
        EXPECT_TRUE(comesTrue([&] { return clock.now() > at + std::chrono::milliseconds(2); }));
        return at + std::chrono::milliseconds(1);
    }
};

TEST_F(Past, ShowsThePagesAsTheyWereAndComesBack) {
    addFarm("office", 0, model::SessionRule::Multiple);
    addTarget("sh-01", "office");
    addSession("ana", "office", "sh-01");
    const base::TimePoint first = moment();
    addSession("ben", "office", "sh-01");
    const base::TimePoint second = moment();
    addSession("eve", "office", "sh-01");
    ASSERT_TRUE(shows(3));
    QSignalSpy moves(&workspace().time(), &TimeTravel::moved);
    workspace().time().goTo(second);
    EXPECT_TRUE(shows(2));
    EXPECT_TRUE(workspace().time().isPast());
    EXPECT_EQ(workspace().clock().now(), second);
    workspace().time().goTo(first);
    EXPECT_TRUE(shows(1));
    EXPECT_TRUE(comesTrue([&] { return workspace().views().sessions()->size() == 1; }));
    workspace().time().goTo(second);
    EXPECT_TRUE(shows(2));
    addSession("joe", "office", "sh-01");
    workspace().time().backToNow();
    EXPECT_FALSE(workspace().time().isPast());
    EXPECT_TRUE(shows(4)) << "what happened meanwhile is there";
    EXPECT_GT(workspace().clock().now(), second);
    EXPECT_EQ(moves.count(), 4);
}

TEST_F(Past, TheLatestWishWins) {
    addFarm("office", 0, model::SessionRule::Multiple);
    addTarget("sh-01", "office");
    std::vector<base::TimePoint> moments;
    for (int i = 0; i < 12; ++i) {
        addSession("user" + std::to_string(i), "office", "sh-01");
        moments.push_back(moment());
    }
    ASSERT_TRUE(shows(12));
    for (const base::TimePoint at : moments) {
        workspace().time().goTo(at);
    }
    workspace().time().goTo(moments[3]);
    EXPECT_TRUE(comesTrue([&] { return workspace().time().at() == moments[3]; }));
    EXPECT_TRUE(shows(4));
    EXPECT_TRUE(comesTrue([&] { return !workspace().time().isBusy(); }));
    EXPECT_EQ(workspace().time().at(), moments[3]);
}

TEST_F(Past, SaysWhyAMomentBeforeTheJournalCannotBeShown) {
    const base::TimePoint before = clock.now() - std::chrono::hours(5);
    addFarm("office");
    ASSERT_TRUE(catchUp());
    QSignalSpy failures(&workspace().time(), &TimeTravel::failed);
    workspace().time().goTo(before);
    EXPECT_TRUE(comesTrue([&] { return failures.count() == 1; }));
    EXPECT_FALSE(workspace().time().isPast());
    EXPECT_FALSE(workspace().time().wanted());
}

TEST_F(Past, TheTimelineHasDensityAndMarks) {
    addFarm("office");
    addTarget("sh-01", "office");
    append({model::TargetHealthChanged{"sh-01", model::Health::Down, "no answer"}});
    for (int i = 0; i < 5; ++i) {
        addSession("user" + std::to_string(i), "office", "sh-01");
    }
    ASSERT_TRUE(catchUp());
    workspace().time().setRange(std::chrono::hours(1));
    ASSERT_TRUE(comesTrue([&] { return workspace().time().timeline().marks.size() == 3; }));
    const Timeline& timeline = workspace().time().timeline();
    EXPECT_EQ(timeline.marks.back().code, ActivityCode::TargetDown);
    EXPECT_EQ(std::accumulate(timeline.density.begin(), timeline.density.end(), 0U), 14U);
    EXPECT_GT(timeline.oldest, timeline.begin);
}

TEST_F(Past, HistoryFollowsTheJournalAndCanBeSeenAsItWas) {
    addFarm("office", 0, model::SessionRule::Multiple);
    addTarget("sh-01", "office");
    addSession("ana", "office", "sh-01");
    const base::TimePoint then = moment();
    addSession("ben", "office", "sh-01");
    append({model::ConnectionRefused{"nowhere", "eve", {}, {}, "no-such-farm", {}, {}}});
    HistoryKeeper& history = workspace().history();
    ASSERT_TRUE(comesTrue([&] { return history.isReady() && history.view()->total(history.view()->size() - 1) == 2; }));
    EXPECT_EQ(history.view()->outcomesOfLast(std::chrono::hours(1)).refused, 1U);
    workspace().time().goTo(then);
    EXPECT_TRUE(comesTrue([&] { return history.view()->end == then; }));
    workspace().time().backToNow();
    EXPECT_TRUE(comesTrue([&] { return history.view()->total(history.view()->size() - 1) == 2; }));
}

class Activity : public Past {
protected:
    ActivityLog& log() { return workspace().activity(); }
    bool has(std::size_t entries) {
        return comesTrue([&] { return !log().isLoading() && log().entries().size() == entries; });
    }
};

TEST_F(Activity, ListsTheNewestFirstAndTakesInWhatHappens) {
    addFarm("office", 0, model::SessionRule::Multiple);
    addTarget("sh-01", "office");
    ASSERT_TRUE(catchUp());
    models::ActivityModel model(log(), clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    log().setActive(true);
    log().show(ActivityList::Audit, {});
    ASSERT_TRUE(has(3));
    EXPECT_TRUE(log().isAtEnd());
    EXPECT_EQ(log().entries().front().code, ActivityCode::TargetUp);
    append({model::TargetHealthChanged{"sh-01", model::Health::Down, "connection refused"}});
    ASSERT_TRUE(has(4));
    EXPECT_EQ(model.index(0, models::ActivityModel::WhatColumn).data().toString(), QStringLiteral("does not answer"));
    EXPECT_EQ(model.index(0, models::ActivityModel::WhyColumn).data().toString(), QStringLiteral("connection refused"));
    log().show(ActivityList::Audit, ActivityFilter("is:trouble"));
    EXPECT_TRUE(has(1));
}

TEST_F(Activity, LoadsOlderEntriesWhenAsked) {
    addFarm("office", 0, model::SessionRule::Multiple);
    addTarget("sh-01", "office");
    for (int i = 0; i < 450; ++i) {
        addSession("user" + std::to_string(i), "office", "sh-01");
    }
    ASSERT_TRUE(catchUp());
    models::ActivityModel model(log(), clock);
    log().show(ActivityList::Placements, {});
    ASSERT_TRUE(comesTrue([&] { return !log().isLoading() && log().entries().size() >= 200; }));
    EXPECT_LT(log().entries().size(), 450U);
    EXPECT_EQ(log().entries().front().argument(0), "user449");
    while (model.canFetchMore({})) {
        model.fetchMore({});
        ASSERT_TRUE(comesTrue([&] { return !log().isLoading(); }));
    }
    EXPECT_EQ(log().entries().size(), 450U);
    EXPECT_EQ(log().entries().back().argument(0), "user0");
    log().show(ActivityList::Placements, ActivityFilter("about:user44"));
    EXPECT_TRUE(has(11)) << "user44 and user440 to user449";
}

TEST_F(Activity, WordsRequestsWithTheirAnswers) {
    addFarm("office");
    addTarget("sh-01", "office");
    ASSERT_TRUE(catchUp());
    log().setActive(true);
    log().show(ActivityList::Requests, {});
    bool isAnswered = false;
    workspace().requests().send(request::HoldPlace{{"sh-01"}, model::Admission::Closed, "disk", {}, false}, {},
                                &workspace(), [&](const RequestSender::Answer&) { isAnswered = true; });
    ASSERT_TRUE(comesTrue([&] { return isAnswered; }));
    ASSERT_TRUE(comesTrue(
        [&] { return log().entries().size() == 1 && log().entries().front().code == ActivityCode::RequestDone; }));
    workspace().requests().send(request::FarmRemove{"nowhere"}, {}, &workspace(), [&](const RequestSender::Answer&) {});
    ASSERT_TRUE(comesTrue(
        [&] { return log().entries().size() == 2 && log().entries().front().code == ActivityCode::RequestRefused; }));
    using models::ActivityModel;
    EXPECT_EQ(ActivityModel::about(log().entries()[1]), QStringLiteral("Hold sh-01: closed"));
    EXPECT_TRUE(ActivityModel::commandOf(log().entries()[1]).startsWith(u"farmwardenctl hold place sh-01"));
    EXPECT_EQ(ActivityModel::about(log().entries()[0]), QStringLiteral("Remove farm nowhere"));
    EXPECT_FALSE(ActivityModel::why(log().entries()[0]).isEmpty());
}

TEST(PlainTable, WritesCsvThatASpreadsheetReads) {
    using models::PlainTableModel;
    const PlainTableModel::Table table{
        {QStringLiteral("Time"), QStringLiteral("farm \"A\", B")},
        {{QDateTime(QDate(2026, 11, 22), QTime(10, 40), Qt::UTC), 12U}, {QStringLiteral("two\nlines"), 7U}}};
    EXPECT_EQ(PlainTableModel::toCsv(table),
              QByteArray("Time,\"farm \"\"A\"\", B\"\r\n2026-11-22T10:40:00Z,12\r\n\"two\nlines\",7\r\n"));
}

}  // namespace
}  // namespace farmwarden::bridge
