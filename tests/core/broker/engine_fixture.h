#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

#include "core/broker/engine.h"
#include "core/model/words.h"
#include "core/policy/json_text.h"
#include "core/policy/toml_text.h"

// An engine on a store in memory, with farm A of targets t1 and t2, and a clock that moves when told. Everything but
// the store's own threads is on the test's.
namespace farmwarden::broker {

using namespace std::chrono_literals;
using model::Admission;
using model::SessionState;
using placement::Outcome;

// What the io_context is in the daemon: work from other threads, run on the test's.
class Queue {
public:
    void post(std::function<void()> work) {
        const std::scoped_lock lock(m_mutex);
        m_work.push_back(std::move(work));
        m_came.notify_one();
    }
    // Runs work until `isDone`; false after five seconds without it.
    bool runUntil(const std::function<bool()>& isDone) {
        const auto deadline = std::chrono::steady_clock::now() + 5s;
        while (!isDone()) {
            std::unique_lock lock(m_mutex);
            if (!m_came.wait_until(lock, deadline, [this] { return !m_work.empty(); })) {
                return false;
            }
            const auto work = std::move(m_work.front());
            m_work.pop_front();
            lock.unlock();
            work();
        }
        return true;
    }

private:
    std::mutex m_mutex;  // m_work
    std::condition_variable m_came;
    std::deque<std::function<void()>> m_work;
};

class FakeConnections final : public ConnectionControl {
public:
    void cut(const model::Session& session, std::function<void(base::Result<void>)> done) override {
        cutSessions.push_back(session.user);
        done({});
    }
    std::vector<std::string> cutSessions;
};

class EngineTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto opened = store::openStore("memory:", store::Access::ReadWrite, clock);
        ASSERT_TRUE(opened) << opened.error().message;
        store = std::move(*opened);
        startEngine();
        defineFarm("A");
        defineTarget("t1");
        defineTarget("t2");
    }
    void TearDown() override {
        settle();
        engine.reset();
    }

    void startEngine() {
        EngineSettings settings;
        settings.name = "broker-1";
        settings.pendingTimeout = 30s;
        settings.leftAloneTimeout = 1h;
        settings.quarantineAfter = 2;
        settings.quarantineFor = 5min;
        engine = std::make_unique<Engine>(
            *store, clock, settings, [this](auto work) { queue.post(std::move(work)); }, connections);
        ASSERT_TRUE(engine->start());
        settle();
    }
    void define(model::EventBody body) {
        bool isDone = false;
        engine->commit({{clock.now(), "admin", std::move(body)}}, {}, [&](const base::Result<base::Revision>& result) {
            ASSERT_TRUE(result) << result.error().message;
            isDone = true;
        });
        ASSERT_TRUE(queue.runUntil([&] { return isDone; }));
    }
    void defineFarm(const std::string& name, model::Balancing balancing = model::Balancing::FewestSessions) {
        model::Farm farm;
        farm.name = name;
        farm.balancing = balancing;
        define(model::FarmDefined{farm});
    }
    void defineTarget(const std::string& name, const std::string& farm = "A", std::vector<std::string> tags = {}) {
        model::Target target;
        target.name = name;
        target.farm = farm;
        target.tags = std::move(tags);
        target.address = {"10.0.0.1", 3389};
        define(model::TargetDefined{target});
    }
    void hold(const std::string& target, Admission mode, std::optional<base::TimePoint> until = {},
              bool untilRestart = false) {
        model::Hold hold;
        hold.id = engine->ids().nextHold();
        hold.target = target;
        hold.mode = mode;
        hold.owner = "ana";
        hold.placedAt = clock.now();
        hold.until = until;
        hold.untilRestart = untilRestart;
        define(model::HoldPlaced{hold});
    }
    void settle() {
        ASSERT_TRUE(queue.runUntil([&] { return engine->inFlight() == 0; }));
    }
    // The next version of the policy; TOML without the format's line.
    model::PolicyPublished versionOf(const std::string& rules) const {
        const policy::Parsed parsed = policy::parseToml("format = 1\n" + rules);
        EXPECT_FALSE(parsed.hasErrors()) << parsed.diagnostics.front().message;
        model::PolicyVersion version;
        version.number = engine->directory().policy().number + 1;
        version.document = policy::formatJson(parsed.document);
        version.author = "ana";
        version.at = clock.now();
        return {version};
    }
    void publish(const std::string& rules) { define(versionOf(rules)); }
    placement::PlacementRequest requestOf(const std::string& user, std::vector<std::string> groups = {}) {
        placement::PlacementRequest request;
        request.farm = "A";
        request.user = user;
        request.groups = std::move(groups);
        request.client = model::parseIpAddress("10.9.9.9");
        request.clientPort = ++port;
        return request;
    }
    Answer ask(const placement::PlacementRequest& request, const std::string& connection) {
        std::optional<Answer> answer;
        engine->connect(request, connection,
                        [&](const base::Result<Answer>& result) { answer = result ? *result : Answer{}; });
        EXPECT_TRUE(queue.runUntil([&] { return answer.has_value(); }));
        return answer.value_or(Answer{});
    }
    Answer connect(const std::string& user, const std::string& connection) { return ask(requestOf(user), connection); }
    // The session's state as a word, "" when it is over.
    std::string stateOf(base::SessionId id) {
        const auto slot = engine->directory().sessions().find(id);
        return slot == directory::kNone ? "" : std::string(model::toText(engine->directory().session(slot).state));
    }
    std::vector<model::Event> journal() {
        settle();
        return store->read({}).value();
    }
    // The latest event of the kind in the journal; a made-up one when there is none.
    template <typename E>
    E lastOf() {
        E last;
        bool isThere = false;
        for (const model::Event& event : journal()) {
            if (const auto* found = std::get_if<E>(&event.body)) {
                last = *found;
                isThere = true;
            }
        }
        EXPECT_TRUE(isThere) << "no " << E::kKind << " in the journal";
        return last;
    }
    std::vector<std::string> journalKinds() {
        std::vector<std::string> kinds;
        for (const model::Event& event : journal()) {
            kinds.emplace_back(model::kindOf(event.body));
        }
        return kinds;
    }

    base::ManualClock clock{base::TimePoint(std::chrono::hours(24 * 20000))};
    std::unique_ptr<store::Store> store;
    Queue queue;
    FakeConnections connections;
    std::unique_ptr<Engine> engine;
    std::uint16_t port = 1000;
};

}  // namespace farmwarden::broker
