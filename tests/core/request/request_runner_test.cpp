#include "core/request/request_runner.h"

#include <atomic>
#include <thread>

#include "tests/core/request/desk.h"
#include "tests/support/wait_until.h"

namespace farmwarden::request {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

// An executor on a thread of its own, as a broker has one.
class Broker {
public:
    explicit Broker(Desk& desk) : m_thread([this, &desk](const std::stop_token& stop) {
        LocalSink sink(*desk.store, desk.clock, "broker-1");
        EXPECT_TRUE(sink.load());
        Executor executor(*desk.store, sink, desk.clock, "broker-1");
        desk.store->onRequest([this] { m_woken = true; });
        while (!stop.stop_requested()) {
            if (m_woken.exchange(false)) {
                EXPECT_TRUE(sink.catchUp());
                EXPECT_TRUE(executor.poll());
            }
            std::this_thread::sleep_for(milliseconds(1));
        }
        desk.store->onRequest({});
    }) {}

private:
    std::atomic<bool> m_woken{true};
    std::jthread m_thread;
};

FarmAdd farm(const std::string& name) {
    FarmAdd add;
    add.name = name;
    return add;
}

TEST(RequestRunner, BringsBackWhatTheBrokerMadeOfTheRequest) {
    Desk desk;
    const Broker broker(desk);
    RequestRunner runner(*desk.store, desk.clock);
    runner.setPatience(test::kPatience);
    const auto done = runner.run(makeRequest(farm("A"), "ann", {}, desk.clock));
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_THAT(*done, IsDone());
    EXPECT_NE(done->revision, base::Revision{}) << "what is asked next may rest on it";
    const auto refused = runner.run(makeRequest(farm("A"), "bob", {}, desk.clock));
    ASSERT_TRUE(refused) << refused.error().message;
    EXPECT_THAT(*refused, IsRefused("already-exists", HasSubstr("there is a farm \"A\" already")));
}

TEST(RequestRunner, SaysThatTheRequestIsQueuedWhenNobodyAnswers) {
    Desk desk;
    RequestRunner runner(*desk.store, desk.clock);
    runner.setPatience(milliseconds(50));
    const model::Request request = makeRequest(farm("A"), "ann", {}, desk.clock);
    const auto result = runner.run(request);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::Unavailable);
    EXPECT_THAT(result.error().message, HasSubstr("is queued; no broker answered within 0.05 s"));
    desk.poll();
    const auto again = runner.run(request);
    ASSERT_TRUE(again) << "the same key brings the result that came late";
    EXPECT_THAT(*again, IsDone());
}

TEST(RequestRunner, AnswersFromMemoryWhenTheKeyIsFinished) {
    Desk desk;
    const model::Request request = makeRequest(farm("A"), "ann", {}, desk.clock);
    const model::Request finished = desk.run(request);
    RequestRunner runner(*desk.store, desk.clock);
    const auto again = runner.run(request);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, finished);
}

TEST(RequestRunner, NamesAStoreThatCannotBeOpened) {
    const base::ManualClock clock(kMorning);
    RequestRunner runner("/proc/nowhere/store.db", clock, "test");
    const auto result = runner.run(makeRequest(farm("A"), "ann", {}, clock));
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("/proc/nowhere"));
}

}  // namespace
}  // namespace farmwarden::request
