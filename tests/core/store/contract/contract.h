#pragma once

#include <gtest/gtest.h>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/directory/directory.h"
#include "core/store/state_copy.h"
#include "core/store/store.h"
#include "tests/core/model/event_drafts.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait_until.h"

// What every case of the contract starts from: one store of each backend, empty, with a clock that stands still.
namespace farmwarden::test {

struct Backend {
    std::string name;
    std::function<store::Result<std::unique_ptr<store::Store>>(const std::filesystem::path& folder,
                                                               const base::Clock& clock)>
        open;
};

std::vector<Backend> backends();
inline void PrintTo(const Backend& backend, std::ostream* out) {
    *out << backend.name;
}

// Backend-specific cases come with the backend: one more line in backends() and the whole suite runs over it.
class StoreContract : public testing::TestWithParam<Backend> {
protected:
    void SetUp() override;

    store::AppendResult append(std::vector<model::EventDraft> events);
    // The revision of the last event; fails the case when the append was not accepted.
    base::Revision mustAppend(std::vector<model::EventDraft> events);
    store::AppendResult placeExclusively(std::uint64_t session, const std::string& user, const std::string& farm,
                                         const std::string& target, const std::string& broker = "broker");
    // Two farms A (single) and B (multiple), two targets each: a-1 a-2 b-1 b-2.
    void defineFarms();

    store::StateCopy state();
    store::StateCopy stateAt(base::Revision revision);

    TempDir folder;
    base::ManualClock clock{kNoon};
    std::unique_ptr<store::Store> store;
};

// Keeps what a feed says. Ask from any thread.
class Recorder final : public store::FeedListener {
public:
    void onEvents(std::span<const model::Event> events) override;
    void onResync() override;
    void onUnavailable(const base::Error& error) override;
    void onAvailable() override;

    std::vector<std::uint64_t> revisions() const;
    std::vector<model::Event> events() const;
    int resyncs() const;
    std::vector<std::string> outages() const;  // messages; "" for each return
    bool waitForRevision(base::Revision revision) const;

private:
    mutable std::mutex m_mutex;
    std::vector<model::Event> m_events;
    std::vector<std::string> m_outages;
    int m_resyncs = 0;
};

// Appends a lot from several threads, waiting for the answers with a window of `inFlight`; returns accepted revisions
// in the order of the callbacks.
std::vector<store::Appended> appendFromThreads(store::Store& store, int threads, int appendsEach);

store::StateCopy folded(std::span<const model::Event> events);
// Brokers in one order and without heartbeats, so that states can be compared.
store::StateCopy comparable(store::StateCopy state);

}  // namespace farmwarden::test
