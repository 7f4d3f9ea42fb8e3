#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "tests/core/store/contract/contract.h"

namespace farmwarden::test {
namespace {

using base::ErrorCode;
using model::RequestState;
using testing::HasSubstr;

model::Request request(const std::string& key) {
    model::Request request;
    request.key = key;
    request.actor = "anna";
    request.verb = "farm.add";
    request.arguments = "{\"name\":\"A\"}";
    request.expected = {7};
    request.at = kNoon;
    return request;
}

TEST_P(StoreContract, ASubmittedRequestLiesInTheInboxAsItWasAsked) {
    ASSERT_TRUE(store->submit(request("k1")));
    const auto open = store->openRequests(10).value();
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0], request("k1"));
    EXPECT_EQ(store->findRequest("k1").value(), request("k1"));
    EXPECT_EQ(store->findRequest("k2").value(), std::nullopt);
}

TEST_P(StoreContract, OpenRequestsComeOldestFirstUpToALimit) {
    for (const std::string key : {"c", "a", "b"}) {
        ASSERT_TRUE(store->submit(request(key)));
    }
    const auto open = store->openRequests(2).value();
    ASSERT_EQ(open.size(), 2U);
    EXPECT_EQ(open[0].key, "c");
    EXPECT_EQ(open[1].key, "a");
}

TEST_P(StoreContract, AskingAgainChangesNothingBeforeAndAfterTheEnd) {
    ASSERT_TRUE(store->submit(request("k1")));
    model::Request repeated = request("k1");
    repeated.arguments = "{}";
    ASSERT_TRUE(store->submit(repeated));
    EXPECT_EQ(store->openRequests(10).value(), std::vector{request("k1")});
    mustAppend({requestFinished("k1")});
    ASSERT_TRUE(store->submit(repeated));
    EXPECT_TRUE(store->openRequests(10).value().empty());
    EXPECT_EQ(store->findRequest("k1").value()->state, RequestState::Done);
}

TEST_P(StoreContract, AFinishedRequestHasItsResultAndTheRevisionThatFinishedIt) {
    ASSERT_TRUE(store->submit(request("k1")));
    const base::Revision finished = mustAppend({farmDefined("A"), requestFinished("k1", "{\"name\":\"A\"}")});
    const auto found = store->findRequest("k1").value();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->state, RequestState::Done);
    EXPECT_EQ(found->result, "{\"name\":\"A\"}");
    EXPECT_EQ(found->revision, finished);
    EXPECT_EQ(found->actor, "anna");
}

TEST_P(StoreContract, FinishedRequestsComeLatestFirst) {
    for (const std::string key : {"a", "b", "c"}) {
        mustAppend({requestFinished(key)});
    }
    const auto finished = store->finishedRequests(2).value();
    ASSERT_EQ(finished.size(), 2U);
    EXPECT_EQ(finished[0].key, "c");
    EXPECT_EQ(finished[1].key, "b");
}

TEST_P(StoreContract, ARequestIsFinishedOnlyOnceAndTheSecondTryDoesNothing) {
    mustAppend({requestFinished("k1", "{\"n\":1}")});
    const store::AppendResult again = append({farmDefined("A"), requestFinished("k1", "{\"n\":2}")});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists);
    EXPECT_THAT(again.error().message, HasSubstr("k1"));
    EXPECT_TRUE(state().farms.empty());
    EXPECT_EQ(store->findRequest("k1").value()->result, "{\"n\":1}");
}

TEST_P(StoreContract, RefusesARequestWithoutKeyOrVerbOrWithDamagedText) {
    for (const auto spoil : {+[](model::Request& r) { r.key.clear(); }, +[](model::Request& r) { r.verb.clear(); },
                             +[](model::Request& r) { r.arguments = "\xff"; }}) {
        model::Request spoilt = request("k1");
        spoil(spoilt);
        EXPECT_EQ(store->submit(spoilt).error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_TRUE(store->openRequests(10).value().empty());
}

TEST_P(StoreContract, AnExecutorIsWokenForARequestAndRemindedWhileItIsOpen) {
    std::atomic<int> calls = 0;
    ASSERT_TRUE(store->submit(request("before")));
    store->onRequest([&] { ++calls; });
    EXPECT_TRUE(waitUntil([&] { return calls >= 1; })) << "of what was there before";
    const int before = calls;
    ASSERT_TRUE(store->submit(request("after")));
    EXPECT_TRUE(waitUntil([&] { return calls > before; }));
    const int reminded = calls;
    EXPECT_TRUE(waitUntil([&] { return calls > reminded; })) << "still open";
    store->onRequest({});
    const int ended = calls;
    ASSERT_TRUE(store->submit(request("unheard")));
    EXPECT_EQ(calls, ended);
}

// --- lease ---------------------------------------------------------------------------------------

TEST_P(StoreContract, OneExecutorAtATimeAndTheOtherIsToldWho) {
    const store::Lease lease = store->acquireLease("first", std::chrono::seconds(10)).value();
    EXPECT_EQ(lease.holder, "first");
    EXPECT_EQ(lease.until, kNoon + std::chrono::seconds(10));
    const auto second = store->acquireLease("second", std::chrono::seconds(10));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_THAT(second.error().message, HasSubstr("first"));
}

TEST_P(StoreContract, TheHolderRenewsUnderTheSameToken) {
    const store::Lease lease = store->acquireLease("first", std::chrono::seconds(10)).value();
    clock.advance(std::chrono::seconds(8));
    const store::Lease renewed = store->acquireLease("first", std::chrono::seconds(10)).value();
    EXPECT_EQ(renewed.token, lease.token);
    EXPECT_EQ(renewed.until, kNoon + std::chrono::seconds(18));
}

TEST_P(StoreContract, AnExpiredLeaseGoesToTheNextAndFencesTheFormerHolder) {
    const store::Lease old = store->acquireLease("first", std::chrono::seconds(10)).value();
    clock.advance(std::chrono::seconds(11));
    const store::Lease taken = store->acquireLease("second", std::chrono::seconds(10)).value();
    EXPECT_GT(taken.token, old.token);
    const auto fenced = store->appendAndWait({"first", {farmDefined("A")}, {}, {}, old.token});
    ASSERT_FALSE(fenced);
    EXPECT_EQ(fenced.error().code, ErrorCode::LeaseLost);
    EXPECT_THAT(fenced.error().message, HasSubstr("second"));
    EXPECT_TRUE(store->appendAndWait({"second", {farmDefined("B")}, {}, {}, taken.token}));
    EXPECT_EQ(state().farms.size(), 1U);
    EXPECT_EQ(store->releaseLease(old.token).error().code, ErrorCode::LeaseLost);
}

TEST_P(StoreContract, AReleasedLeaseIsFreeAndItsTokenDead) {
    const store::Lease lease = store->acquireLease("first", std::chrono::seconds(10)).value();
    ASSERT_TRUE(store->releaseLease(lease.token));
    EXPECT_EQ(store->appendAndWait({"first", {farmDefined("A")}, {}, {}, lease.token}).error().code,
              ErrorCode::LeaseLost);
    EXPECT_GT(store->acquireLease("second", std::chrono::seconds(10)).value().token, lease.token);
}

TEST_P(StoreContract, OfManyWhoAskAtOnceOneGetsTheLease) {
    std::atomic<int> granted = 0;
    {
        std::vector<std::jthread> executors;
        for (int i = 0; i < 8; ++i) {
            executors.emplace_back([&, i] {
                granted += store->acquireLease("executor-" + std::to_string(i), std::chrono::seconds(10)) ? 1 : 0;
            });
        }
    }
    EXPECT_EQ(granted, 1);
}

TEST_P(StoreContract, TwoExecutorsCarryOutEveryRequestOnce) {
    constexpr int kRequests = 60;
    for (int i = 0; i < kRequests; ++i) {
        ASSERT_TRUE(store->submit(request("k" + std::to_string(i))));
    }
    std::atomic<int> carriedOut = 0;
    {
        std::vector<std::jthread> executors;
        for (int executor = 0; executor < 2; ++executor) {
            executors.emplace_back([&] {
                // Both believe to be the only one: the store has to keep them apart.
                while (true) {
                    const auto open = store->openRequests(5).value();
                    if (open.empty()) {
                        return;
                    }
                    for (const model::Request& next : open) {
                        carriedOut +=
                            store->appendAndWait({"executor", {requestFinished(next.key)}, {}, {}, {}}) ? 1 : 0;
                    }
                }
            });
        }
    }
    EXPECT_EQ(carriedOut, kRequests);
    EXPECT_EQ(store->head().value().value, static_cast<std::uint64_t>(kRequests));
}

// --- brokers -------------------------------------------------------------------------------------

TEST_P(StoreContract, AHeartbeatIsKeptBesideTheJournal) {
    mustAppend({draft(model::BrokerStarted{{"b1", "192.0.2.9:3389", 4711, {}, {}, {}}})});
    ASSERT_TRUE(store->beat("b1", kNoon + std::chrono::seconds(5), "{\"plugins\":[]}"));
    const auto brokers = store->brokers().value();
    ASSERT_EQ(brokers.size(), 1U);
    EXPECT_EQ(brokers[0].startedAt, kNoon);
    EXPECT_EQ(brokers[0].seenAt, kNoon + std::chrono::seconds(5));
    EXPECT_EQ(brokers[0].report, "{\"plugins\":[]}");
    EXPECT_EQ(brokers[0].frontDoor, "192.0.2.9:3389");
    EXPECT_EQ(store->head().value(), base::Revision{1});
}

TEST_P(StoreContract, ABrokerThatNeverStartedHasNoHeartbeat) {
    const auto beaten = store->beat("ghost", kNoon);
    ASSERT_FALSE(beaten);
    EXPECT_EQ(beaten.error().code, ErrorCode::NotFound);
    EXPECT_THAT(beaten.error().message, HasSubstr("ghost"));
}

}  // namespace
}  // namespace farmwarden::test
