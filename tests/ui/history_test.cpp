#include <gtest/gtest.h>

#include <map>

#include "core/directory/directory.h"
#include "tests/core/model/event_drafts.h"
#include "ui/presenters/activity.h"
#include "ui/presenters/activity_text.h"
#include "ui/presenters/attention.h"
#include "ui/presenters/history_fold.h"
#include "ui/presenters/time_axis.h"

namespace farmwarden::presenters {
namespace {

using namespace std::chrono_literals;
using test::kNoon;

base::TimePoint minute(int number) {
    return std::chrono::floor<std::chrono::minutes>(kNoon) + std::chrono::minutes(number);
}

class Journal {
public:
    explicit Journal(HistoryFold& fold) : m_fold(fold) {}
    void add(model::EventDraft draft, base::TimePoint at) {
        const model::Event event{{++m_revision}, at, draft.actor, "test", std::move(draft.body)};
        m_fold.apply(event);
        directory.apply(event);
    }
    directory::Directory directory;

private:
    HistoryFold& m_fold;
    std::uint64_t m_revision = 0;
};

TEST(HistoryFold, CountsWhatTheDirectoryCountsAtTheEndOfEachMinute) {
    HistoryFold fold(minute(0));
    Journal journal(fold);
    test::RandomEvents random(9);
    std::vector<std::map<std::string, std::uint32_t>> expected;
    for (int i = 0; i < 100; ++i) {
        for (int n = 0; n < 12; ++n) {
            journal.add(random.next(), minute(i) + n * 4s);
        }
        std::map<std::string, std::uint32_t> counts;
        for (directory::FarmIndex farm = 0; farm < journal.directory.farmCount(); ++farm) {
            if (const auto& record = journal.directory.farm(farm); !record.value.name.empty()) {
                counts[record.value.name] = record.sessions.total();
            }
        }
        expected.push_back(counts);
    }
    const auto view = fold.view();
    ASSERT_EQ(view->size(), 100U);
    EXPECT_EQ(view->begin, minute(0));
    int compared = 0;
    for (std::size_t i = 0; i < view->size(); ++i) {
        for (const auto& series : view->farms) {
            const auto known = expected[i].find(series.farm);
            EXPECT_EQ(series.sessions[i], known == expected[i].end() ? 0 : known->second) << series.farm << " at " << i;
            compared += series.sessions[i] != 0 ? 1 : 0;
        }
    }
    EXPECT_GT(compared, 50) << "the test would show nothing";
}

TEST(HistoryFold, CountsOutcomesInTheirMinuteAndClosesQuietOnes) {
    HistoryFold fold(minute(0));
    Journal journal(fold);
    journal.add(test::farmDefined("A"), minute(0));
    journal.add(test::targetDefined("a-1", "A"), minute(0));
    journal.add(test::sessionPlaced(1, "ana", "A", "a-1"), minute(1) + 5s);
    journal.add(test::draft(model::ConnectionRefused{"B", "ben", {}, {}, "no-such-farm", {}, {}}), minute(1) + 9s);
    journal.add(test::draft(model::SessionEnded{{1}, "ana", "pending-timeout", true}), minute(3));
    fold.advanceTo(minute(6) + 30s);
    const auto view = fold.view();
    ASSERT_EQ(view->size(), 7U);
    EXPECT_EQ(view->outcomes[1], (Outcomes{1, 0, 0, 1, 0}));
    EXPECT_EQ(view->outcomes[2], Outcomes{});
    EXPECT_EQ(view->outcomes[3], (Outcomes{0, 0, 0, 0, 1}));
    EXPECT_EQ(view->outcomesOfLast(5min), (Outcomes{0, 0, 0, 0, 1}));
    EXPECT_EQ(view->outcomesOfLast(1h), (Outcomes{1, 0, 0, 1, 1}));
    const HistoryView past = view->until(minute(2) + 1s);
    EXPECT_EQ(past.size(), 3U);
    EXPECT_EQ(past.total(2), 1U);
}

TEST(HistoryFold, KeepsFourHoursAndATrendOfEachTarget) {
    HistoryFold fold(minute(0));
    Journal journal(fold);
    journal.add(test::farmDefined("A", model::SessionRule::Multiple), minute(0));
    journal.add(test::targetDefined("a-1", "A"), minute(0));
    for (int i = 0; i < 300; ++i) {
        journal.add(test::sessionPlaced(static_cast<std::uint64_t>(i) + 1, "u", "A", "a-1"), minute(i) + 1s);
    }
    fold.advanceTo(minute(300));
    const auto view = fold.view();
    EXPECT_EQ(view->size(), kHistoryBuckets);
    EXPECT_EQ(view->begin, minute(300) - 239min);
    EXPECT_EQ(view->total(view->size() - 1), 300U);
    EXPECT_EQ(view->total(0), 62U);
    ASSERT_TRUE(view->targets->contains("a-1"));
    EXPECT_EQ(view->targets->at("a-1").size(), kHistoryBuckets / kTrendEvery);
    EXPECT_EQ(view->targets->at("a-1").back(), 300U);
}

TEST(HistoryFold, SurvivesAClockThatJumpsByAYear) {
    HistoryFold fold(minute(0));
    fold.advanceTo(minute(60 * 24 * 365));
    EXPECT_LE(fold.view()->size(), kHistoryBuckets);
    EXPECT_EQ(fold.view()->beginOf(fold.view()->size() - 1), minute(60 * 24 * 365));
}

TargetRow row(const std::string& name, TargetState state, std::uint32_t used = 0, std::uint32_t limit = 40) {
    TargetRow target;
    target.name = name;
    target.farm = "A";
    target.state = state;
    target.sessions.active = used;
    target.limit = limit;
    target.attention = limit != 0 && used >= limit ? Attention::AtLimit : Attention::None;
    return target;
}

TEST(Attention, NamesFewTargetsAndCountsMany) {
    FarmTree tree;
    tree.farms.push_back({});
    tree.farms[0].farm.name = "A";
    for (const char* name : {"a", "b", "c", "d"}) {
        tree.farms[0].targets.push_back(row(name, TargetState::Down));
    }
    tree.farms[0].targets.push_back(row("e", TargetState::Open, 40));
    tree.farms[0].targets.push_back(row("f", TargetState::ReconnectOnly));
    const auto items = attentionItems(tree, nullptr);
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(items[0].code, AttentionCode::Down);
    EXPECT_EQ(items[0].count, 4U);
    EXPECT_EQ(items[0].farm, "A");
    EXPECT_TRUE(items[0].target.empty());
    EXPECT_EQ(items[1].code, AttentionCode::AtLimit);
    EXPECT_EQ(items[1].target, "e");
    EXPECT_TRUE(items[2].isQuiet());
}

TEST(Attention, SpeaksOfRefusalsOnlyWhenTheyAreUnusual) {
    HistoryView history;
    history.begin = minute(0);
    history.outcomes.assign(180, Outcomes{});
    history.end = minute(180);
    for (const std::size_t at : {10U, 20U, 70U, 130U, 131U}) {
        history.outcomes[at].refused = 5;
    }
    EXPECT_TRUE(attentionItems({}, &history).empty()) << "ten in an hour have been there before";
    history.outcomes[140].refused = 40;
    const auto items = attentionItems({}, &history);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].code, AttentionCode::Refused);
    EXPECT_EQ(items[0].count, 50U);
    EXPECT_EQ(items[0].usual, 10U);
}

TEST(Overview, FreePlacesAreThoseOfOpenTargets) {
    FarmTree tree;
    tree.farms.push_back({});
    tree.farms[0].targets = {row("a", TargetState::Open, 10), row("b", TargetState::Closed, 1),
                             row("c", TargetState::Open, 50)};
    const OverviewNumbers numbers = overviewNumbers(tree);
    EXPECT_EQ(numbers.freePlaces, 30U);
    EXPECT_EQ(numbers.open, 2U);
    EXPECT_FALSE(numbers.hasUnlimited);
}

TEST(TimeAxis, TicksAreRoundInLocalTime) {
    const TimeAxis axis(minute(0) - 24h, minute(0), 1400);
    EXPECT_EQ(axis.tickStep(90), base::Duration(2h));
    for (const base::TimePoint tick : axis.ticks(90, 5h + 30min)) {
        EXPECT_EQ((tick.time_since_epoch() + 5h + 30min) % base::Duration(2h), base::Duration(0));
    }
    EXPECT_NEAR(axis.xOf(axis.timeAt(700)), 700, 0.01);
    EXPECT_EQ(axis.timeAt(-5), axis.begin());
    EXPECT_EQ(axis.timeAt(5000), axis.end());
}

TEST(Activity, TurnsEventsIntoCodesWithArguments) {
    const auto entryOf = [](const model::EventDraft& draft) {
        return activityEntry(model::Event{{7}, kNoon, draft.actor, "broker", draft.body});
    };
    const ActivityEntry placed = entryOf(test::sessionPlaced(1, "ana", "A", "a-1"));
    EXPECT_EQ(placed.code, ActivityCode::SessionPlaced);
    EXPECT_EQ(placed.argument(0), "ana");
    EXPECT_EQ(placed.argument(2), "fewest-sessions");
    EXPECT_EQ(placed.argument(9), "");
    const ActivityEntry refused =
        entryOf(test::draft(model::ConnectionRefused{"B", "ben", {}, {}, "no-such-farm", "There is no farm B.", {}}));
    EXPECT_EQ(refused.tone, ActivityTone::Trouble);
    EXPECT_EQ(refused.argument(2), "no-such-farm");
    model::Request request;
    request.verb = "hold.place";
    request.state = model::RequestState::Refused;
    request.errorCode = "stale";
    const ActivityEntry answer = entryOf(test::draft(model::RequestFinished{request}));
    EXPECT_EQ(answer.code, ActivityCode::RequestRefused);
    EXPECT_EQ(answer.revision, base::Revision{7});
    EXPECT_FALSE(isMark(answer));
    EXPECT_TRUE(isMark(entryOf(test::draft(model::TargetHealthChanged{"a-1", model::Health::Down, "no answer"}))));
}

TEST(Activity, AFilterThatMakesNoSenseSaysWhere) {
    using Code = ActivityFilterProblem::Code;
    EXPECT_FALSE(ActivityFilter::problemOf("ana is:trouble -actor:ben age:<2h \"a:b\" is:hold-placed"));
    EXPECT_EQ(ActivityFilter::problemOf("ana actr:ben"), (ActivityFilterProblem{Code::UnknownField, "actr", 4, 8}));
    EXPECT_EQ(ActivityFilter::problemOf("is:purple"), (ActivityFilterProblem{Code::UnknownIs, "purple", 3, 6}));
    EXPECT_EQ(ActivityFilter::problemOf("about:"), (ActivityFilterProblem{Code::NoValue, "about", 0, 6}));
    EXPECT_EQ(ActivityFilter::problemOf("age:<soon"), (ActivityFilterProblem{Code::NoTime, "<soon", 4, 5}));
}

TEST(Activity, FilterFindsByAge) {
    const base::TimePoint now(std::chrono::hours(100));
    ActivityEntry entry;
    entry.at = now - std::chrono::minutes(90);
    EXPECT_TRUE(ActivityFilter("age:<2h", now).matches(entry));
    EXPECT_FALSE(ActivityFilter("age:<1h", now).matches(entry));
    EXPECT_TRUE(ActivityFilter("age:>1h", now).matches(entry));
    EXPECT_FALSE(ActivityFilter("-age:>1h", now).matches(entry));
}

TEST(Activity, WhatHappensToASessionHasCodesOfItsOwn) {
    model::Event event;
    event.body = model::SessionEnded{{7}, "ana", "pending-timeout", true};
    const ActivityEntry entry = activityEntry(event);
    EXPECT_EQ(entry.code, ActivityCode::SessionEnded);
    EXPECT_EQ(entry.tone, ActivityTone::Trouble);
    EXPECT_EQ(entry.arguments, (std::vector<std::string>{"ana", "pending-timeout"}));
    EXPECT_EQ(toText(entry.code), "ended");
    EXPECT_EQ(toText(ActivityCode::Other), "other");
}

TEST(Activity, ExportedLinesKeepCodesAndQuoteWhatNeedsIt) {
    ActivityEntry entry;
    entry.revision = {7};
    entry.code = ActivityCode::HoldPlaced;
    entry.actor = "r.vidal";
    entry.arguments = {"sh-01", "closed", "disk, \"old\""};
    std::string csv;
    appendActivityCsv(csv, entry);
    EXPECT_TRUE(csv.ends_with(",7,hold-placed,,r.vidal,,\"sh-01; closed; disk, \"\"old\"\"\"\r\n")) << csv;
    std::string json;
    appendActivityJson(json, entry);
    EXPECT_TRUE(json.ends_with(R"("arguments": ["sh-01", "closed", "disk, \"old\""]})")) << json;
    EXPECT_TRUE(json.starts_with(R"({"at": ")")) << json;
}

TEST(Activity, FilterFindsByActorSubjectAndTone) {
    ActivityEntry entry;
    entry.actor = "r.vidal";
    entry.code = ActivityCode::HoldPlaced;
    entry.tone = ActivityTone::Change;
    entry.arguments = {"sh-04", "closed", "new disks"};
    EXPECT_TRUE(ActivityFilter("actor:VIDAL sh-04").matches(entry));
    EXPECT_TRUE(ActivityFilter("is:change disks").matches(entry));
    EXPECT_TRUE(ActivityFilter("hold").matches(entry));
    EXPECT_FALSE(ActivityFilter("about:vidal").matches(entry));
    EXPECT_FALSE(ActivityFilter("-closed").matches(entry));
    EXPECT_TRUE(ActivityFilter("   ").isEmpty());
}

}  // namespace
}  // namespace farmwarden::presenters
