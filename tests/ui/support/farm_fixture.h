#pragma once

#include <gtest/gtest.h>

#include <QTest>
#include <atomic>
#include <memory>
#include <thread>

#include "core/base/clock.h"
#include "core/store/store.h"
#include "ui/bridge/workspace.h"

// A store in memory with an executor at work on a thread of its own, and a workspace open on it: what the console sees
// when a broker is there.
namespace farmwarden::test {

class FarmFixture : public testing::Test {
protected:
    void SetUp() override;
    void TearDown() override;

    // Facts, as a broker would append them.
    void append(std::vector<model::EventBody> events);
    void addFarm(const std::string& name, std::uint32_t minOpen = 0,
                 model::SessionRule rule = model::SessionRule::Single);
    void addTarget(const std::string& name, const std::string& farm, std::uint32_t limit = 40);
    // Active on the target.
    base::SessionId addSession(const std::string& user, const std::string& farm, const std::string& target);

    // Turns the event loop until it is so.
    template <typename Predicate>
    [[nodiscard]] bool comesTrue(Predicate predicate) {
        return QTest::qWaitFor(predicate, 30'000);
    }
    // The console has seen everything that was appended.
    [[nodiscard]] bool catchUp();

    // What the console opens; lives until TearDown() has ended.
    virtual store::Store& consoleStore() { return *m_store; }
    // What the console may do with it; called on a worker.
    virtual bridge::StoreAccess storeAccess() { return {}; }

    bridge::Workspace& workspace() { return *m_workspace; }
    store::Store& rawStore() { return *m_store; }
    base::SystemClock clock;
    std::chrono::minutes age{0};  // so long ago happened what is appended

private:
    void execute();

    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<bridge::Workspace> m_workspace;
    std::thread m_executor;
    std::atomic<bool> m_isStopping{false};
    std::uint64_t m_nextSession = 1;
};

}  // namespace farmwarden::test
