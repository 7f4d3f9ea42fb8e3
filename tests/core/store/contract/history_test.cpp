#include <gmock/gmock.h>

#include <numeric>

#include "tests/core/store/contract/contract.h"

namespace farmwarden::test {
namespace {

using base::ErrorCode;
using base::Revision;
using testing::HasSubstr;
using testing::IsEmpty;

// Random events through the store, in appends of a few.
std::vector<model::Event> appendRandomly(store::Store& store, std::uint32_t seed, int appends) {
    RandomEvents random(seed);
    for (int i = 0; i < appends; ++i) {
        std::vector<model::EventDraft> events;
        for (int n = 0; n <= i % 4; ++n) {
            events.push_back(random.next());
        }
        const auto appended = store.appendAndWait({"broker", events, {}, {}, {}});
        EXPECT_TRUE(appended.has_value()) << appended.error().message;
    }
    return store.read({{}, 1'000'000, ""}).value();
}

TEST_P(StoreContract, TheStateTablesAreTheFoldOfTheJournal) {
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const std::vector<model::Event> events = appendRandomly(*store, seed, 200);
        const store::StateCopy expected = folded(events);
        const store::StateCopy found = state();
        EXPECT_EQ(found.farms, expected.farms) << seed;
        EXPECT_EQ(found.targets, expected.targets) << seed;
        EXPECT_EQ(found.holds, expected.holds) << seed;
        EXPECT_EQ(found.sessions, expected.sessions) << seed;
        EXPECT_EQ(found.brokers, expected.brokers) << seed;
        EXPECT_THAT(store->check().value(), IsEmpty());
    }
    EXPECT_FALSE(state().sessions.empty()) << "the test would show nothing";
}

TEST_P(StoreContract, SnapshotAndTailEqualTheFullFoldAtEveryRevision) {
    std::vector<model::Event> events = appendRandomly(*store, 11, 80);
    ASSERT_TRUE(store->writeSnapshot());
    events = appendRandomly(*store, 12, 80);
    ASSERT_TRUE(store->writeSnapshot());
    events = appendRandomly(*store, 13, 80);
    for (std::size_t count = 0; count <= events.size(); count += 7) {
        EXPECT_EQ(stateAt({count}), folded(std::span(events).first(count))) << count;
    }
}

TEST_P(StoreContract, AStateBeforeAndTheEventsAfterItAreTheStateAtARevision) {
    appendRandomly(*store, 11, 80);
    ASSERT_TRUE(store->writeSnapshot());
    const std::vector<model::Event> events = appendRandomly(*store, 12, 80);
    for (std::size_t count = 0; count <= events.size(); count += 9) {
        directory::Directory directory;
        const auto before = store->loadStateBefore({count}, directory);
        ASSERT_TRUE(before) << before.error().message;
        ASSERT_LE(before->value, count);
        directory.setRevision(*before);
        for (std::size_t i = before->value; i < count; ++i) {
            directory.apply(events[i]);
        }
        store::StateCopy dumped;
        directory.dump(dumped);
        EXPECT_EQ(comparable(std::move(dumped)), folded(std::span(events).first(count))) << count;
    }
    directory::Directory directory;
    EXPECT_FALSE(store->loadStateBefore({events.size() + 1}, directory));
}

TEST_P(StoreContract, AListenerThatComesLateSeesTheSameState) {
    const std::vector<model::Event> events = appendRandomly(*store, 21, 300);
    directory::Directory late;
    const Revision loaded = store->loadState(late).value();
    EXPECT_EQ(loaded, events.back().revision);
    late.setRevision(loaded);
    Recorder recorder;
    const auto feed = store->follow(loaded, recorder);
    const std::vector<model::Event> all = appendRandomly(*store, 22, 50);
    ASSERT_TRUE(recorder.waitForRevision(all.back().revision));
    for (const model::Event& event : recorder.events()) {
        late.apply(event);
    }
    store::StateCopy copy;
    late.dump(copy);
    EXPECT_EQ(comparable(std::move(copy)), folded(all));
}

TEST_P(StoreContract, StateBeforeTheFirstEventIsEmptyAndOfTheFutureIsNotFound) {
    mustAppend({farmDefined("A")});
    EXPECT_EQ(stateAt({0}), store::StateCopy{});
    store::StateCopy none;
    const auto future = store->loadStateAt({2}, none);
    ASSERT_FALSE(future);
    EXPECT_EQ(future.error().code, ErrorCode::NotFound);
    EXPECT_THAT(future.error().message, HasSubstr("the last one is 1"));
}

TEST_P(StoreContract, FindsTheRevisionOfAMoment) {
    for (int second = 0; second < 100; ++second) {
        mustAppend({draft(farmDefined("A").body, kNoon + std::chrono::seconds(second))});
    }
    EXPECT_EQ(store->revisionAt(kNoon - std::chrono::seconds(1)).value(), Revision{0});
    EXPECT_EQ(store->revisionAt(kNoon).value(), Revision{1});
    EXPECT_EQ(store->revisionAt(kNoon + std::chrono::milliseconds(41'500)).value(), Revision{42});
    EXPECT_EQ(store->revisionAt(kNoon + std::chrono::hours(1)).value(), Revision{100});
}

TEST_P(StoreContract, TrimKeepsTheNewestSnapshotBeforeTheCutAndWhatComesAfterIt) {
    const auto appendAt = [&](int second) {
        mustAppend({draft(farmDefined("f" + std::to_string(second)).body, kNoon + std::chrono::seconds(second))});
    };
    for (int second = 1; second <= 10; ++second) {
        appendAt(second);
    }
    EXPECT_EQ(store->trim(kNoon + std::chrono::seconds(5)).value(), Revision{1}) << "without a snapshot nothing can go";
    ASSERT_EQ(store->writeSnapshot().value(), Revision{10});
    for (int second = 11; second <= 20; ++second) {
        appendAt(second);
    }
    ASSERT_EQ(store->writeSnapshot().value(), Revision{20});
    appendAt(21);
    const store::StateCopy at15 = stateAt({15});

    EXPECT_EQ(store->trim(kNoon + std::chrono::seconds(15)).value(), Revision{11});
    EXPECT_EQ(store->status().value().oldest, Revision{11});
    EXPECT_EQ(stateAt({15}), at15);
    EXPECT_EQ(stateAt({10}).farms.size(), 10U);
    store::StateCopy none;
    const auto before = store->loadStateAt({9}, none);
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, ErrorCode::NotFound);
    EXPECT_THAT(before.error().message, HasSubstr("revision 10"));
    EXPECT_FALSE(store->revisionAt(kNoon + std::chrono::seconds(3)));
    EXPECT_THAT(store->check().value(), IsEmpty());

    EXPECT_EQ(store->trim(kNoon + std::chrono::hours(1)).value(), Revision{21});
    EXPECT_EQ(stateAt({21}).farms.size(), 21U);
    EXPECT_EQ(store->head().value(), Revision{21});
    mustAppend({farmDefined("after")});
    EXPECT_EQ(store->head().value(), Revision{22}) << "trimming never takes a number back";
}

TEST_P(StoreContract, TheLastEventStaysWhateverIsTrimmed) {
    mustAppend({farmDefined("A")});
    ASSERT_TRUE(store->writeSnapshot());
    EXPECT_EQ(store->trim(kNoon + std::chrono::hours(1)).value(), Revision{1});
    mustAppend({farmDefined("B")});
    EXPECT_EQ(store->head().value(), Revision{2});
}

TEST_P(StoreContract, StatusTellsHowFarTheJournalGoes) {
    EXPECT_EQ(store->status().value().head, Revision{0});
    mustAppend({farmDefined("A"), draft(farmDefined("B").body, kNoon + std::chrono::seconds(9))});
    const store::StoreStatus status = store->status().value();
    EXPECT_EQ(status.head, Revision{2});
    EXPECT_EQ(status.oldest, Revision{1});
    EXPECT_EQ(status.headAt, kNoon + std::chrono::seconds(9));
}

// --- feeds ---------------------------------------------------------------------------------------

TEST_P(StoreContract, AFeedHasNoGapsAndNoDoublesUnderLoad) {
    Recorder fromStart;
    const auto feed = store->follow({}, fromStart);
    appendFromThreads(*store, 4, 250);
    Recorder late;
    const auto lateFeed = store->follow({1000}, late);
    ASSERT_TRUE(fromStart.waitForRevision({2000}));
    ASSERT_TRUE(late.waitForRevision({2000}));
    std::vector<std::uint64_t> expected(2000);
    std::iota(expected.begin(), expected.end(), 1);
    EXPECT_EQ(fromStart.revisions(), expected);
    expected.erase(expected.begin(), expected.begin() + 1000);
    EXPECT_EQ(late.revisions(), expected);
}

TEST_P(StoreContract, AFeedDeliversWhatTheJournalHolds) {
    Recorder recorder;
    const auto feed = store->follow({}, recorder);
    defineFarms();
    ASSERT_TRUE(recorder.waitForRevision({6}));
    const model::Event event = recorder.events()[3];
    EXPECT_EQ(event.broker, "broker");
    EXPECT_EQ(event.actor, "test");
    EXPECT_EQ(std::get<model::TargetDefined>(event.body).target.name, "a-2");
}

TEST_P(StoreContract, AFeedFromBeforeTheTrimmedHistoryAsksForANewStart) {
    for (int i = 0; i < 10; ++i) {
        mustAppend({farmDefined("A")});
    }
    ASSERT_TRUE(store->writeSnapshot());
    mustAppend({farmDefined("A")});
    ASSERT_EQ(store->trim(kNoon + std::chrono::hours(1)).value(), Revision{11});
    Recorder tooOld;
    Recorder justInTime;
    const auto oldFeed = store->follow({5}, tooOld);
    const auto timelyFeed = store->follow({10}, justInTime);
    EXPECT_TRUE(waitUntil([&] { return tooOld.resyncs() == 1; }));
    EXPECT_TRUE(justInTime.waitForRevision({11}));
    EXPECT_EQ(tooOld.revisions().size(), 0U);
    EXPECT_EQ(justInTime.resyncs(), 0);
}

TEST_P(StoreContract, AFeedFromARevisionThatTheStoreNeverHadAsksForANewStart) {
    mustAppend({farmDefined("A")});
    Recorder recorder;
    const auto feed = store->follow({99}, recorder);
    EXPECT_TRUE(waitUntil([&] { return recorder.resyncs() == 1; }));
}

TEST_P(StoreContract, NothingComesOnceTheFeedIsDestroyed) {
    Recorder recorder;
    auto feed = store->follow({}, recorder);
    mustAppend({farmDefined("A")});
    ASSERT_TRUE(recorder.waitForRevision({1}));
    feed.reset();
    mustAppend({farmDefined("B")});
    Recorder other;
    const auto otherFeed = store->follow({}, other);
    ASSERT_TRUE(other.waitForRevision({2}));
    EXPECT_EQ(recorder.revisions().size(), 1U);
}

}  // namespace
}  // namespace farmwarden::test
