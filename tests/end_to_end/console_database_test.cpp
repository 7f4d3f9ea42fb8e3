#include <mutex>

#include "core/model/words.h"
#include "core/store/store.h"
#include "tests/core/store/postgres/pg_server.h"
#include "tests/end_to_end/desk/console_on_desk.h"
#include "tests/end_to_end/recorded_farm.h"
#include "tests/support/process.h"

// The console on a database that others use at the same time: what somebody does here by keys, the others see, and the
// other way round.
namespace farmwarden::test {
namespace {

// Another client: holds and their ends as they come in, "office-sh-03 reconnect-only kernel update".
class Follower final : public store::FeedListener {
public:
    explicit Follower(const std::string& url) {
        auto opened = store::openStore(url, store::Access::ReadOnly, m_clock);
        if (!opened) {
            throw std::runtime_error(opened.error().message);
        }
        m_store = std::move(*opened);
        m_feed = m_store->follow(m_store->head().value(), *this);
    }
    ~Follower() override { m_feed.reset(); }

    bool saw(const std::string& what) {
        const std::lock_guard lock(m_mutex);
        return std::ranges::find(m_seen, what) != m_seen.end();
    }
    std::string all() {
        const std::lock_guard lock(m_mutex);
        std::string text;
        for (const std::string& line : m_seen) {
            text += line + '\n';
        }
        return text;
    }

    void onEvents(std::span<const model::Event> events) override {
        const std::lock_guard lock(m_mutex);
        for (const model::Event& event : events) {
            if (const auto* const placed = std::get_if<model::HoldPlaced>(&event.body)) {
                m_seen.push_back(placed->hold.target + " " + std::string(model::toText(placed->hold.mode)) + " " +
                                 placed->hold.reason);
            } else if (const auto* const released = std::get_if<model::HoldReleased>(&event.body)) {
                m_seen.push_back(released->target + " released");
            }
        }
    }
    void onResync() override {}
    void onUnavailable(const base::Error&) override {}
    void onAvailable() override {}

private:
    base::SystemClock m_clock;
    std::mutex m_mutex;  // m_seen
    std::vector<std::string> m_seen;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Feed> m_feed;  // ends first
};

class ConsoleDatabaseTest : public ConsoleOnDesk {
protected:
    void openRecordedFarm() {
        url = server.newDatabase();
        recordFarm(url, 7, std::chrono::hours(1));
        openConsole({url});
    }

    PgServer server;
    std::string url;
};

TEST_F(ConsoleDatabaseTest, ADrainByKeysReachesOtherClientsAndTheirsReachTheConsole) {
    openRecordedFarm();
    Follower follower(url);
    goTo("office-sh-03");
    ASSERT_TRUE(hears("office-sh-03")) << transcript();
    press({"Ctrl+H"});
    ASSERT_TRUE(isAt("Reason")) << transcript();
    type("kernel update");
    press({"Return"});
    EXPECT_TRUE(waitUntil([&] { return follower.saw("office-sh-03 reconnect-only kernel update"); })) << follower.all();
    ASSERT_TRUE(hears("kernel update")) << "the inspector says who holds it and why";

    press({"Ctrl+Shift+H"});
    EXPECT_TRUE(waitUntil([&] { return follower.saw("office-sh-03 released"); })) << follower.all() << transcript();

    const auto placed = run({.command = {FARMWARDEN_CTL, "--store", url, "hold", "place", "office-sh-03", "--mode",
                                         "closed", "--reason", "fan is broken"}});
    ASSERT_TRUE(placed && placed->status.code == 0) << (placed ? placed->output : placed.error().message);
    EXPECT_TRUE(hears("fan is broken")) << "what somebody else did" << transcript();
}

// The server goes away and comes back: the console says so, and goes on by itself.
TEST_F(ConsoleDatabaseTest, SaysThatTheServerIsAwayAndRecovers) {
    openRecordedFarm();
    ASSERT_TRUE(hears("live")) << transcript();  // loaded, that is: a server that dies before is another message
    server.kill();
    ASSERT_TRUE(hears("The store does not answer")) << transcript();
    server.start();
    Follower follower(url);
    ASSERT_TRUE(hears("live")) << transcript();
    goTo("office-sh-04");
    ASSERT_TRUE(hears("office-sh-04")) << transcript();
    ASSERT_TRUE(waitUntil([&] {
        press({"Ctrl+H"});
        return desk->reader().waitForFocus("Reason");
    })) << transcript();
    type("after the outage");
    press({"Return"});
    EXPECT_TRUE(waitUntil([&] { return follower.saw("office-sh-04 reconnect-only after the outage"); }))
        << follower.all();
}

}  // namespace
}  // namespace farmwarden::test
