#include <gmock/gmock.h>

#include <atomic>
#include <set>
#include <thread>

#include "tests/core/store/contract/contract.h"

namespace farmwarden::test {
namespace {

using base::ErrorCode;
using base::Revision;
using store::Appended;
using store::AppendResult;
using store::ReservationLost;
using testing::ElementsAre;
using testing::HasSubstr;

INSTANTIATE_TEST_SUITE_P(Backends, StoreContract, testing::ValuesIn(backends()),
                         [](const auto& backend) { return backend.param.name; });

TEST_P(StoreContract, NumbersEventsFromOneWithoutGaps) {
    const AppendResult first = append({farmDefined("A"), targetDefined("a-1", "A")});
    const AppendResult second = append({farmDefined("B")});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(std::get<Appended>(*first).first, Revision{1});
    EXPECT_EQ(std::get<Appended>(*first).last, Revision{2});
    EXPECT_EQ(std::get<Appended>(*second).first, Revision{3});
    EXPECT_EQ(store->head().value(), Revision{3});
}

TEST_P(StoreContract, KeepsEverythingThatAnEventSays) {
    store
        ->appendAndWait(
            {"broker-7", {draft(farmDefined("A").body, kNoon + std::chrono::microseconds(1), "anna")}, {}, {}, {}})
        .value();
    const auto events = store->read({}).value();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].revision, Revision{1});
    EXPECT_EQ(events[0].at, kNoon + std::chrono::microseconds(1));
    EXPECT_EQ(events[0].actor, "anna");
    EXPECT_EQ(events[0].broker, "broker-7");
    EXPECT_EQ(std::get<model::FarmDefined>(events[0].body).farm.name, "A");
}

TEST_P(StoreContract, ReadsBySubjectAfterARevisionUpToALimit) {
    defineFarms();
    mustAppend({sessionPlaced(1, "anna", "A", "a-1"), sessionPlaced(2, "bob", "A", "a-1"), sessionStarted(1, "a-1")});
    const auto revisionsOf = [&](const store::JournalFilter& filter) {
        std::vector<std::uint64_t> revisions;
        const auto events = store->read(filter).value();
        for (const model::Event& event : events) {
            revisions.push_back(event.revision.value);
        }
        return revisions;
    };
    EXPECT_THAT(revisionsOf({{4}, 2, ""}), ElementsAre(5, 6));
    EXPECT_THAT(revisionsOf({{0}, 100, "target:a-2"}), ElementsAre(4));
    EXPECT_THAT(revisionsOf({{0}, 100, "session:" + toText(base::SessionId{1})}), ElementsAre(7, 9));
    EXPECT_THAT(revisionsOf({{7}, 100, "session:" + toText(base::SessionId{1})}), ElementsAre(9));
    EXPECT_THAT(revisionsOf({{0}, 100, "farm:none"}), ElementsAre());
}

TEST_P(StoreContract, ReadsByKindBetweenRevisionsAndFromTheEnd) {
    defineFarms();  // 1 and 2: farms; 3 to 6: targets
    mustAppend({sessionPlaced(1, "anna", "A", "a-1"), sessionPlaced(2, "bob", "A", "a-1"), sessionStarted(1, "a-1"),
                draft(model::TargetHealthChanged{"a-1", model::Health::Down, "no answer"})});
    const auto revisionsOf = [&](const store::JournalFilter& filter) {
        std::vector<std::uint64_t> revisions;
        const auto events = store->read(filter).value();
        for (const model::Event& event : events) {
            revisions.push_back(event.revision.value);
        }
        return revisions;
    };
    EXPECT_THAT(revisionsOf({.kinds = {"target.defined", "target.health"}}), ElementsAre(3, 4, 5, 6, 10));
    EXPECT_THAT(revisionsOf({.kinds = {"session.placed"}}), ElementsAre(7, 8));
    EXPECT_THAT(revisionsOf({.kinds = {"session.placed", "target.health"}, .isNewestFirst = true}),
                ElementsAre(10, 8, 7));
    EXPECT_THAT(revisionsOf({.limit = 2, .kinds = {"target.defined"}, .before = {6}, .isNewestFirst = true}),
                ElementsAre(5, 4));
    EXPECT_THAT(revisionsOf({.after = {3}, .subject = "target:a-1", .isNewestFirst = true}), ElementsAre(10));
    EXPECT_THAT(revisionsOf({.after = {8}, .before = {10}}), ElementsAre(9));
    EXPECT_THAT(revisionsOf({.kinds = {"x' OR 1=1 --"}}), ElementsAre());
}

TEST_P(StoreContract, RefusesAnAppendWithoutEvents) {
    const AppendResult result = append({});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
}

TEST_P(StoreContract, RefusesAKindThatItDoesNotKnow) {
    const AppendResult result = append({draft(model::UnknownEvent{"farm.defined", "{\"name\":\"A\"}"})});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
}

TEST_P(StoreContract, RefusesTextThatIsNotUtf8AndKeepsNothingOfIt) {
    const AppendResult result = append({farmDefined("A"), sessionPlaced(1, "anna\xff", "A", "a-1")});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
    EXPECT_THAT(result.error().message, HasSubstr("session.placed"));
    EXPECT_EQ(store->head().value(), Revision{0});
}

TEST_P(StoreContract, AppendsFromManyThreadsGetTheirOwnConsecutiveRevisionsInTheOrderOfTheCallbacks) {
    const std::vector<Appended> accepted = appendFromThreads(*store, 4, 250);
    ASSERT_EQ(accepted.size(), 1000U);
    std::uint64_t next = 1;
    for (const Appended& appended : accepted) {
        EXPECT_EQ(appended.first.value, next);
        EXPECT_EQ(appended.last.value, next + 1);
        next = appended.last.value + 1;
    }
    EXPECT_EQ(store->head().value().value, next - 1);
}

TEST_P(StoreContract, ARefusedAppendDoesNotSpoilTheOthersOfItsTransaction) {
    defineFarms();
    const Revision seen = store->head().value();
    mustAppend({targetDefined("a-1", "A")});
    std::atomic<int> accepted = 0;
    std::atomic<int> refused = 0;
    for (int i = 0; i < 200; ++i) {
        const bool isStale = i % 2 == 0;
        std::vector<store::Expectation> expectations;
        if (isStale) {
            expectations.push_back({"target:a-1", seen});
        }
        store->append({"broker", {farmDefined("new-" + std::to_string(i))}, {}, expectations, {}},
                      [&](const AppendResult& result) { ++(result ? accepted : refused); });
    }
    EXPECT_TRUE(waitUntil([&] { return accepted + refused == 200; }));
    EXPECT_EQ(accepted, 100);
    EXPECT_EQ(state().farms.size(), 102U);
}

TEST_P(StoreContract, WhatIsQueuedAtTheEndIsStillCommitted) {
    std::atomic<int> accepted = 0;
    for (int i = 0; i < 100; ++i) {
        store->append({"broker", {farmDefined("f" + std::to_string(i))}, {}, {}, {}},
                      [&](const AppendResult& result) { accepted += result ? 1 : 0; });
    }
    store.reset();
    EXPECT_EQ(accepted, 100);
}

// --- reservations --------------------------------------------------------------------------------

TEST_P(StoreContract, TellsTheLoserOfAReservationWhoWonAndWhere) {
    defineFarms();
    ASSERT_TRUE(placeExclusively(1, "anna", "A", "a-1"));
    const AppendResult second = placeExclusively(2, "Anna", "A", "a-2");
    ASSERT_TRUE(second && std::holds_alternative<ReservationLost>(*second));
    EXPECT_EQ(std::get<ReservationLost>(*second).winner, base::SessionId{1});
    EXPECT_EQ(std::get<ReservationLost>(*second).target, "a-1");
    EXPECT_EQ(store->head().value(), Revision{7});
}

TEST_P(StoreContract, AReservationLastsUntilTheSessionEnds) {
    defineFarms();
    ASSERT_TRUE(placeExclusively(1, "anna", "A", "a-1"));
    mustAppend({sessionStarted(1, "a-2"), sessionDisconnected(1)});
    const AppendResult whileDisconnected = placeExclusively(2, "anna", "A", "a-1");
    ASSERT_TRUE(whileDisconnected);
    EXPECT_EQ(std::get<ReservationLost>(*whileDisconnected).target, "a-2");
    mustAppend({sessionEnded(1)});
    const AppendResult afterwards = placeExclusively(3, "anna", "A", "a-1");
    EXPECT_TRUE(afterwards && std::holds_alternative<Appended>(*afterwards));
}

TEST_P(StoreContract, AReservationIsOfOneUserInOneFarm) {
    defineFarms();
    ASSERT_TRUE(placeExclusively(1, "anna", "A", "a-1"));
    EXPECT_TRUE(std::holds_alternative<Appended>(placeExclusively(2, "bob", "A", "a-1").value()));
    EXPECT_TRUE(std::holds_alternative<Appended>(placeExclusively(3, "anna", "B", "b-1").value()));
}

TEST_P(StoreContract, AnAppendMayEndTheSessionThatStandsInItsWay) {
    defineFarms();
    ASSERT_TRUE(placeExclusively(1, "anna", "A", "a-1"));
    const AppendResult moved = store->appendAndWait({"broker",
                                                     {sessionEnded(1), sessionPlaced(2, "anna", "A", "a-2")},
                                                     store::Reservation{"A", "anna", {2}},
                                                     {},
                                                     {}});
    ASSERT_TRUE(moved && std::holds_alternative<Appended>(*moved));
    EXPECT_EQ(state().sessions.size(), 1U);
}

TEST_P(StoreContract, ExactlyOneOfManyBrokersWinsEachUserAndTheOthersAreToldTheSameWinner) {
    defineFarms();
    constexpr int kBrokers = 4;
    constexpr int kUsers = 50;
    std::array<std::array<std::uint64_t, kUsers>, kBrokers> winners{};
    std::atomic<int> accepted = 0;
    {
        std::vector<std::jthread> brokers;
        for (int broker = 0; broker < kBrokers; ++broker) {
            brokers.emplace_back([&, broker] {
                for (int step = 0; step < kUsers; ++step) {
                    const auto user = static_cast<std::size_t>((step * 7 + broker * 13) % kUsers);
                    const std::uint64_t session = static_cast<std::uint64_t>(broker * kUsers) + user + 1;
                    const auto result = placeExclusively(session, "user" + std::to_string(user), "A", "a-1").value();
                    const auto* lost = std::get_if<ReservationLost>(&result);
                    winners[static_cast<std::size_t>(broker)][user] = lost != nullptr ? lost->winner.value : session;
                    accepted += lost == nullptr ? 1 : 0;
                }
            });
        }
    }
    EXPECT_EQ(accepted, kUsers);
    for (std::size_t user = 0; user < kUsers; ++user) {
        EXPECT_EQ(
            (std::set<std::uint64_t>{winners[0][user], winners[1][user], winners[2][user], winners[3][user]}.size()),
            1U)
            << user;
    }
    EXPECT_EQ(state().sessions.size(), static_cast<std::size_t>(kUsers));
}

// --- expectations --------------------------------------------------------------------------------

TEST_P(StoreContract, StaleNamesWhoChangedWhatAndWhen) {
    defineFarms();
    const Revision seen = store->head().value();
    mustAppend({draft(farmDefined("A").body, kNoon + std::chrono::seconds(5), "bob")});
    const AppendResult result = store->appendAndWait({"broker", {farmDefined("A")}, {}, {{"farm:A", seen}}, {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Stale);
    EXPECT_EQ(
        result.error().message,
        "farm A changed since you looked: farm.defined by bob at 2026-11-18T11:06:45.000Z (revision 7, you saw 6); "
        "look again and repeat");
    EXPECT_EQ(store->head().value(), Revision{7});
}

TEST_P(StoreContract, ExpectationsOfDifferentObjectsAreApart) {
    defineFarms();
    const Revision seen = store->head().value();
    const auto expecting = [&](const std::string& subject) {
        return store->appendAndWait({"broker", {draft(model::FrontDoorChanged{"b", "up"})}, {}, {{subject, seen}}, {}})
            .has_value();
    };
    mustAppend({holdPlaced(1, "a-1")});
    EXPECT_FALSE(expecting("holds:a-1"));
    EXPECT_TRUE(expecting("target:a-1"));
    EXPECT_TRUE(expecting("holds:a-2"));
    mustAppend({draft(model::TargetHealthChanged{"a-1", model::Health::Up, ""}), sessionPlaced(1, "anna", "A", "a-1")});
    EXPECT_TRUE(expecting("target:a-1")) << "what is observed is no part of the definition";
    mustAppend({targetDefined("a-1", "A")});
    EXPECT_FALSE(expecting("target:a-1"));
    EXPECT_TRUE(expecting("farm:A"));
    EXPECT_TRUE(expecting("farm:never-there"));
}

TEST_P(StoreContract, RemovingAFarmChangesItsTargetsAndTheirHolds) {
    defineFarms();
    const Revision seen = store->head().value();
    mustAppend({draft(model::FarmRemoved{"A"}, kNoon, "bob")});
    for (const std::string subject : {"farm:A", "target:a-1", "holds:a-2"}) {
        const AppendResult result = store->appendAndWait({"broker", {farmDefined("C")}, {}, {{subject, seen}}, {}});
        ASSERT_FALSE(result) << subject;
        EXPECT_EQ(result.error().code, ErrorCode::Stale);
        EXPECT_THAT(result.error().message, HasSubstr("farm.removed by bob"));
    }
    EXPECT_TRUE(store->appendAndWait({"broker", {farmDefined("C")}, {}, {{"target:b-1", seen}}, {}}));
}

TEST_P(StoreContract, RefusesAnExpectationOfSomethingWithoutADefinition) {
    const AppendResult result = store->appendAndWait({"broker", {farmDefined("A")}, {}, {{"session:s-1", {}}}, {}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::InvalidArgument);
}

TEST_P(StoreContract, ExecutorsThatRaceOnTheSameRevisionNeverLoseAnUpdate) {
    defineFarms();
    std::atomic<int> accepted = 0;
    std::uint32_t final = 0;
    {
        std::vector<std::jthread> executors;
        for (int executor = 0; executor < 4; ++executor) {
            executors.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    // Read, add one, write back if nobody else did.
                    model::Farm farm;
                    Revision seen;
                    const auto history = store->read({{}, 10'000, "farm:A"}).value();
                    for (const model::Event& event : history) {
                        farm = std::get<model::FarmDefined>(event.body).farm;
                        seen = event.revision;
                    }
                    ++farm.minOpen;
                    accepted += store->appendAndWait(
                                    {"executor", {draft(model::FarmDefined{farm})}, {}, {{"farm:A", seen}}, {}})
                                    ? 1
                                    : 0;
                }
            });
        }
    }
    const store::StateCopy after = state();
    for (const model::Farm& farm : after.farms) {
        final = farm.name == "A" ? farm.minOpen : final;
    }
    EXPECT_EQ(final, static_cast<std::uint32_t>(accepted));
    EXPECT_GE(accepted, 50);
}

}  // namespace
}  // namespace farmwarden::test
