#include "core/simulator/demo_runner.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>

#include "core/simulator/demo_farm.h"
#include "core/store/store.h"
#include "tests/support/wait_until.h"

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using test::waitUntil;

class DemoRunnerTest : public testing::Test {
protected:
    static Scenario livelyFarm() {
        Scenario scenario = quietFarm(1, 200);
        scenario.history = 10min;
        scenario.habits.absence = 1min;  // much goes on in real time, so that nobody waits for long
        scenario.habits.betweenDrops = 20s;
        return scenario;
    }
    base::Result<void> startAndWait() {
        std::promise<base::Result<void>> ready;
        m_runner.start([&](base::Result<void> result) { ready.set_value(std::move(result)); });
        return ready.get_future().get();
    }
    std::string lastKind() {
        return std::string(model::kindOf(m_store->read({{m_store->head()->value - 1}, 1, {}})->at(0).body));
    }

    base::SystemClock m_clock;
    std::unique_ptr<store::Store> m_store = store::openStore("memory:", store::Access::ReadWrite, m_clock).value();
    DemoRunner m_runner{livelyFarm(), *m_store};
};

TEST_F(DemoRunnerTest, IsReadyWithItsHistoryInTheStore) {
    ASSERT_TRUE(startAndWait().has_value());
    const auto opened = m_store->revisionAt(m_runner.clock().now() - 5min);
    ASSERT_TRUE(opened.has_value());
    EXPECT_GT(opened->value, 43U);  // more than the definitions
    EXPECT_GT(m_store->head()->value, opened->value);
}

TEST_F(DemoRunnerTest, GoesOnInRealTime) {
    ASSERT_TRUE(startAndWait().has_value());
    const base::Revision opening = m_store->head().value();
    EXPECT_TRUE(waitUntil([&] { return m_store->head()->value > opening.value + 3; }));
    EXPECT_LE(m_clock.now() - m_store->status()->headAt, 60s);
}

TEST_F(DemoRunnerTest, CarriesOutWhatIsPostedOnItsOwnThread) {
    std::promise<std::thread::id> stepped;
    m_runner.onStep([&, isFirst = true]() mutable {
        if (std::exchange(isFirst, false)) {
            stepped.set_value(std::this_thread::get_id());
        }
    });
    ASSERT_TRUE(startAndWait().has_value());
    std::promise<std::thread::id> posted;
    m_runner.post([&] { posted.set_value(std::this_thread::get_id()); });
    const std::thread::id there = posted.get_future().get();
    EXPECT_NE(there, std::this_thread::get_id());
    EXPECT_EQ(there, stepped.get_future().get());
}

TEST_F(DemoRunnerTest, DisconnectsOnRequest) {
    ASSERT_TRUE(startAndWait().has_value());
    std::promise<base::Result<void>> disconnected;
    m_runner.post([&] {
        const auto& sessions = m_runner.sink().directory().sessions();
        for (directory::SessionSlot slot = 0; slot < sessions.slotCount(); ++slot) {
            if (!sessions.at(slot).isFree() && sessions.at(slot).state == model::SessionState::Active) {
                m_runner.sink().disconnect(sessions.at(slot).id,
                                           [&](base::Result<void> done) { disconnected.set_value(std::move(done)); });
                return;
            }
        }
    });
    EXPECT_TRUE(disconnected.get_future().get().has_value());
}

TEST_F(DemoRunnerTest, SaysGoodbyeInTheJournal) {
    ASSERT_TRUE(startAndWait().has_value());
    m_runner.stop();
    EXPECT_EQ(lastKind(), "broker.stopped");
    m_runner.stop();
}

TEST_F(DemoRunnerTest, StopsInTheMiddleOfItsHistory) {
    m_runner.start([](const base::Result<void>&) {});
    m_runner.stop();
    EXPECT_EQ(lastKind(), "broker.stopped");
}

TEST_F(DemoRunnerTest, GoesWithoutHavingBeenStarted) {
    EXPECT_EQ(m_store->head()->value, 0U);
}

}  // namespace
}  // namespace farmwarden::simulator
