#include <gmock/gmock.h>

#include <atomic>
#include <map>
#include <numeric>
#include <thread>

#include "tests/core/store/contract/contract.h"
#include "tests/core/store/postgres/pg_server.h"

// Several brokers on one store, and what happens to them when connections and servers go.
namespace farmwarden::test {
namespace {

using base::ErrorCode;
using store::Access;
using store::Appended;
using store::ReservationLost;
using testing::HasSubstr;

class PostgresSharing : public testing::Test {
protected:
    std::unique_ptr<store::Store> open(Access access = Access::ReadWrite) {
        auto opened = store::openStore(url, access, clock);
        EXPECT_TRUE(opened.has_value()) << opened.error().message;
        return std::move(opened.value());
    }
    static void announce(store::Store& store, const std::string& broker) {
        ASSERT_TRUE(store.appendAndWait({broker, {draft(model::BrokerStarted{{broker, "", 1, {}, {}}})}, {}, {}, {}}));
    }
    // Cuts every connection to the store but the one that does it.
    void cutConnections() {
        server.sql(PgServer::databaseOf(url),
                   "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() "
                   "AND pid <> pg_backend_pid()");
    }

    PgServer& server = PgServer::shared();
    std::string url = server.newDatabase();
    base::ManualClock clock{kNoon};
};

std::vector<std::uint64_t> upTo(std::uint64_t last) {
    std::vector<std::uint64_t> numbers(last);
    std::iota(numbers.begin(), numbers.end(), 1);
    return numbers;
}

// --- four brokers --------------------------------------------------------------------------------

TEST_F(PostgresSharing, FourBrokersPlaceNoUserTwiceAndNoFollowerMissesAnEvent) {
    constexpr int kBrokers = 4;
    constexpr int kUsers = 300;
    std::vector<std::unique_ptr<store::Store>> brokers;
    for (int i = 0; i < kBrokers; ++i) {
        brokers.push_back(open());
    }
    ASSERT_TRUE(brokers[0]->appendAndWait(
        {"b", {farmDefined("A"), targetDefined("a-1", "A"), targetDefined("a-2", "A")}, {}, {}, {}}));
    Recorder recorders[kBrokers];
    std::vector<std::unique_ptr<store::Feed>> feeds;
    for (int i = 0; i < kBrokers; ++i) {
        feeds.push_back(brokers[static_cast<std::size_t>(i)]->follow({}, recorders[i]));
    }
    std::mutex mutex;
    std::map<std::string, std::set<std::uint64_t>> told;  // by user: the sessions that brokers were told of
    std::atomic<int> placed = 0;
    std::atomic<int> open = kBrokers * kUsers;
    {
        std::vector<std::jthread> threads;
        for (int broker = 0; broker < kBrokers; ++broker) {
            threads.emplace_back([&, broker] {
                for (int i = 0; i < kUsers; ++i) {
                    // Each begins elsewhere, so that they clash in all orders.
                    const std::string user = "user" + std::to_string((i + broker * 7) % kUsers);
                    const auto id = static_cast<std::uint64_t>(1 + broker * 1000 + i);
                    brokers[static_cast<std::size_t>(broker)]->append(
                        {"b" + std::to_string(broker),
                         {sessionPlaced(id, user, "A", "a-1")},
                         store::Reservation{"A", user, {id}},
                         {},
                         {}},
                        [&, user, id](const store::AppendResult& result) {
                            ASSERT_TRUE(result.has_value()) << result.error().message;
                            const auto* lost = std::get_if<ReservationLost>(&*result);
                            const std::lock_guard lock(mutex);
                            told[user].insert(lost != nullptr ? lost->winner.value : id);
                            placed += lost == nullptr ? 1 : 0;
                            --open;
                        });
                }
            });
        }
    }
    ASSERT_TRUE(waitUntil([&] { return open == 0; }));
    EXPECT_EQ(placed, kUsers);
    for (const auto& [user, sessions] : told) {
        EXPECT_EQ(sessions.size(), 1U) << user;
    }
    const std::uint64_t head = brokers[0]->head().value().value;
    EXPECT_EQ(head, 3U + kUsers);
    for (const Recorder& recorder : recorders) {
        ASSERT_TRUE(recorder.waitForRevision({head}));
        EXPECT_EQ(recorder.revisions(), upTo(head));
    }
    EXPECT_THAT(brokers[1]->check().value(), testing::IsEmpty());
}

TEST_F(PostgresSharing, AFenceOfOneBrokerStopsTheOther) {
    const auto first = open();
    const auto second = open();
    const store::Lease old = first->acquireLease("first", std::chrono::seconds(10)).value();
    EXPECT_EQ(second->acquireLease("second", std::chrono::seconds(10)).error().code, ErrorCode::Busy);
    clock.advance(std::chrono::seconds(11));
    ASSERT_TRUE(second->acquireLease("second", std::chrono::seconds(10)));
    EXPECT_EQ(first->appendAndWait({"first", {farmDefined("A")}, {}, {}, old.token}).error().code,
              ErrorCode::LeaseLost);
}

TEST_F(PostgresSharing, ARequestOfOneProcessWakesTheExecutorOfAnother) {
    const auto broker = open();
    const auto console = open(Access::ReadOnly);
    std::atomic<int> calls = 0;
    broker->onRequest([&] { ++calls; });
    model::Request request;
    request.key = "k";
    request.verb = "farm.add";
    request.arguments = "{}";
    ASSERT_TRUE(console->submit(request));
    EXPECT_TRUE(waitUntil([&] { return calls >= 1; }));
    broker->onRequest({});
}

TEST_F(PostgresSharing, NamesWithANulInThemAreKeptAsTheyAre) {
    const auto store = open();
    const std::string odd("an\0na\x1a", 6);
    ASSERT_TRUE(store->appendAndWait(
        {"b", {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, odd, "A", "a-1")}, {}, {}, {}}));
    const auto lost =
        store->appendAndWait({"b", {sessionPlaced(2, odd, "A", "a-1")}, store::Reservation{"A", odd, {2}}, {}, {}});
    EXPECT_EQ(std::get<ReservationLost>(lost.value()).winner, base::SessionId{1});
    store::StateCopy state;
    ASSERT_TRUE(store->loadState(state));
    EXPECT_EQ(state.sessions.at(0).user, odd);
}

// --- who serves ----------------------------------------------------------------------------------

TEST_F(PostgresSharing, OneBrokerServesAndTheOthersAreToldWho) {
    const auto first = open();
    const auto second = open();
    ASSERT_TRUE(first->claimService("first"));
    ASSERT_TRUE(first->claimService("first")) << "asking again changes nothing";
    const auto claimed = second->claimService("second");
    ASSERT_FALSE(claimed);
    EXPECT_EQ(claimed.error().code, ErrorCode::Busy);
    EXPECT_THAT(claimed.error().message, HasSubstr("broker first serves"));
    EXPECT_EQ(second->status().value().writer, "first");
}

TEST_F(PostgresSharing, WhoSaysGoodbyeIsFollowedAtOnce) {
    auto first = open();
    const auto second = open();
    ASSERT_TRUE(first->claimService("first"));
    announce(*first, "first");
    ASSERT_TRUE(first->appendAndWait({"first", {draft(model::BrokerStopped{"first", "signal 15"})}, {}, {}, {}}));
    first.reset();
    EXPECT_TRUE(waitUntil([&] { return second->claimService("second").has_value(); }, std::chrono::milliseconds(2500)));
}

TEST_F(PostgresSharing, WhoseConnectionIsCutKeepsServing) {
    const auto first = open();
    const auto second = open();
    ASSERT_TRUE(first->claimService("first"));
    announce(*first, "first");
    cutConnections();
    EXPECT_EQ(second->claimService("second").error().code, ErrorCode::Busy) << "it may be back at once";
    EXPECT_TRUE(first->claimService("first"));
    EXPECT_TRUE(first->appendAndWait({"first", {farmDefined("A")}, {}, {}, {}}));
    EXPECT_EQ(second->claimService("second").error().code, ErrorCode::Busy);
}

TEST_F(PostgresSharing, WhoStaysAwayIsReplacedAndCannotAppendAnyMore) {
    const auto first = open();
    const auto second = open();
    ASSERT_TRUE(first->claimService("first"));
    announce(*first, "first");
    cutConnections();
    ASSERT_TRUE(waitUntil([&] { return second->claimService("second").has_value(); }));
    EXPECT_EQ(first->appendAndWait({"first", {farmDefined("A")}, {}, {}, {}}).error().code, ErrorCode::LeaseLost);
    const auto claimed = first->claimService("first");
    ASSERT_FALSE(claimed);
    EXPECT_EQ(claimed.error().code, ErrorCode::LeaseLost);
    EXPECT_THAT(claimed.error().message, HasSubstr("second"));
    EXPECT_TRUE(second->appendAndWait({"second", {farmDefined("A")}, {}, {}, {}}));
}

// --- outages -------------------------------------------------------------------------------------

TEST_F(PostgresSharing, ACutConnectionIsMadeAnewWithoutAnybodyNoticing) {
    const auto store = open();
    Recorder recorder;
    const auto feed = store->follow({}, recorder);
    for (int i = 1; i <= 5; ++i) {
        cutConnections();
        const auto appended = store->appendAndWait({"b", {farmDefined("f" + std::to_string(i))}, {}, {}, {}});
        ASSERT_TRUE(appended.has_value()) << appended.error().message;
        EXPECT_EQ(store->head().value(), base::Revision{static_cast<std::uint64_t>(i)});
    }
    ASSERT_TRUE(recorder.waitForRevision({5}));
    EXPECT_EQ(recorder.revisions(), upTo(5));
}

TEST_F(PostgresSharing, NothingAcknowledgedIsLostWhenTheServerIsKilledUnderLoadAndFollowersRecover) {
    PgServer own;
    url = own.newDatabase();
    const auto store = open();
    Recorder recorder;
    const auto feed = store->follow({}, recorder);
    std::mutex mutex;
    std::map<std::uint64_t, std::string> acknowledged;  // farm by revision
    std::atomic<int> failed = 0;
    std::atomic<bool> isOver = false;
    std::jthread load([&] {
        for (int i = 0; !isOver; ++i) {
            const std::string name = "farm" + std::to_string(i);
            const auto done = store->appendAndWait({"b", {farmDefined(name)}, {}, {}, {}});
            const std::lock_guard lock(mutex);
            if (done) {
                acknowledged[std::get<Appended>(*done).first.value] = name;
            } else {
                EXPECT_EQ(done.error().code, ErrorCode::Unavailable) << done.error().message;
                ++failed;
            }
        }
    });
    const auto count = [&] {
        const std::lock_guard lock(mutex);
        return acknowledged.size();
    };
    for (int round = 0; round < 2; ++round) {
        const std::size_t before = count();
        ASSERT_TRUE(waitUntil([&] { return count() >= before + 50; }));
        const int failedBefore = failed;
        own.kill();
        ASSERT_TRUE(waitUntil([&] { return failed > failedBefore; }));
        own.start();
    }
    const std::size_t before = count();
    ASSERT_TRUE(waitUntil([&] { return count() >= before + 50; }));
    isOver = true;
    load.join();

    const std::uint64_t head = store->head().value().value;
    ASSERT_TRUE(recorder.waitForRevision({head}));
    EXPECT_EQ(recorder.revisions(), upTo(head));
    EXPECT_THAT(recorder.outages(), testing::Contains(""));
    const std::vector<model::Event> events = recorder.events();
    for (const auto& [revision, farm] : acknowledged) {
        EXPECT_EQ(std::get<model::FarmDefined>(events.at(revision - 1).body).farm.name, farm);
    }
    EXPECT_THAT(store->check().value(), testing::IsEmpty());
}

TEST_F(PostgresSharing, WithoutAServerEverythingFailsWithItsNameAndComesBackWithIt) {
    PgServer own;
    url = own.newDatabase();
    const auto store = open();
    ASSERT_TRUE(store->appendAndWait({"b", {farmDefined("A")}, {}, {}, {}}));
    own.stop();
    const auto appended = store->appendAndWait({"b", {farmDefined("B")}, {}, {}, {}});
    ASSERT_FALSE(appended);
    EXPECT_EQ(appended.error().code, ErrorCode::Unavailable);
    EXPECT_THAT(appended.error().message, HasSubstr("postgresql://super@/"));
    EXPECT_EQ(store->head().error().code, ErrorCode::Unavailable);
    own.start();
    EXPECT_TRUE(waitUntil([&] { return store->appendAndWait({"b", {farmDefined("B")}, {}, {}, {}}).has_value(); }));
    EXPECT_TRUE(waitUntil([&] { return store->head() == base::Revision{2}; }));
}

TEST_F(PostgresSharing, AStoreThatWasPutInThePlaceOfAnotherMakesFollowersStartAnew) {
    const auto store = open();
    ASSERT_TRUE(store->appendAndWait({"b", {farmDefined("A")}, {}, {}, {}}));
    Recorder recorder;
    const auto feed = store->follow({}, recorder);
    ASSERT_TRUE(recorder.waitForRevision({1}));
    server.sql(PgServer::databaseOf(url), "UPDATE farmwarden.about SET identity = 'another'");
    cutConnections();
    EXPECT_TRUE(waitUntil([&] { return recorder.resyncs() == 1; }));
}

}  // namespace
}  // namespace farmwarden::test
