#pragma once

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "core/directory/directory.h"
#include "core/store/refusals.h"
#include "core/store/state_copy.h"
#include "core/store/store.h"

namespace farmwarden::store::memory {

// The contract in its shortest form: the executable specification that the other backends are tested against, and the
// store of the demo and of tests. Nothing survives the object. One thread appends, every feed has its own; all state is
// behind one mutex that is never held during a call to anybody else.
class MemoryStore final : public Store {
public:
    // `clock` outlives the store.
    explicit MemoryStore(const base::Clock& clock);
    ~MemoryStore() override;

    void append(Append append, AppendCallback done) override;
    Result<std::vector<model::Event>> read(const JournalFilter& filter) override;
    Result<Revision> head() override;
    Result<Revision> loadState(model::StateSink& sink) override;
    Result<void> loadStateAt(Revision revision, model::StateSink& sink) override;
    Result<Revision> revisionAt(TimePoint at) override;
    Result<model::PolicyVersion> policy(std::uint32_t number) override;
    Result<std::vector<model::PolicyVersion>> policies() override;
    std::unique_ptr<Feed> follow(Revision after, FeedListener& listener) override;

    Result<void> submit(const model::Request& request) override;
    Result<std::vector<model::Request>> openRequests(std::size_t limit) override;
    Result<std::optional<model::Request>> findRequest(const std::string& key) override;
    Result<std::vector<model::Request>> finishedRequests(std::size_t limit) override;
    void onRequest(std::function<void()> wake) override;

    Result<Lease> acquireLease(const std::string& holder, base::Duration lasting) override;
    Result<void> releaseLease(FencingToken token) override;
    Result<void> beat(const std::string& broker, TimePoint at, const std::string& report) override;
    Result<std::vector<model::Broker>> brokers() override;

    Result<Revision> writeSnapshot() override;
    Result<Revision> trim(TimePoint before) override;
    Result<std::vector<std::string>> check() override;
    Result<void> backup(const std::filesystem::path& destination) override;
    Result<StoreStatus> status() override;

private:
    class MemoryFeed;
    struct Pending {
        Append append;
        AppendCallback done;
    };

    void appendQueued(const std::stop_token& stop);
    void callOnRequests(const std::stop_token& stop, const std::function<void()>& wake);

    // With m_mutex held:
    AppendResult carryOut(const Append& append);
    std::optional<base::Error> refusalOf(const Append& append) const;
    std::optional<ReservationLost> lostReservation(const Append& append) const;
    void remember(const model::Event& event);
    Revision headHeld() const { return m_state.revision(); }
    Revision oldestHeld() const;
    Result<void> foldTo(Revision revision, directory::Directory& into) const;

    const base::Clock& m_clock;
    std::mutex m_mutex;  // everything below but the threads
    std::condition_variable_any m_queued;
    std::condition_variable_any m_appended;
    std::condition_variable_any m_requested;
    std::deque<Pending> m_queue;
    std::deque<model::Event> m_journal;
    directory::Directory m_state;
    std::unordered_map<std::string, LastChange> m_lastChanges;  // by Expectation::subject
    std::map<Revision, StateCopy> m_snapshots;
    std::vector<model::Request> m_open;
    std::unordered_map<std::string, model::Request> m_finished;
    std::map<std::uint32_t, model::PolicyVersion> m_policies;
    std::uint64_t m_submitted = 0;  // requests that ever came in
    Lease m_lease;

    std::mutex m_onRequestMutex;  // m_requestThread
    std::jthread m_requestThread;
    std::jthread m_writer;
};

}  // namespace farmwarden::store::memory
