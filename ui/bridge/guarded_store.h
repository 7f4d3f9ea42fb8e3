#pragma once

#include <memory>

#include "core/store/store.h"

namespace farmwarden::bridge {

// The console's view of a store: passes every call on, after making sure that it does not happen on the UI thread. Owns
// the store that it wraps unless it was given a reference. A test derives from it to make a store fail.
class GuardedStore : public store::Store {
public:
    explicit GuardedStore(std::unique_ptr<store::Store> store) : m_owned(std::move(store)), m_store(*m_owned) {}
    // `store` outlives this.
    explicit GuardedStore(store::Store& store) : m_store(store) {}
    ~GuardedStore() override;

    void append(store::Append append, store::AppendCallback done) override;
    base::Result<std::vector<model::Event>> read(const store::JournalFilter& filter) override;
    base::Result<base::Revision> head() override;
    base::Result<base::Revision> loadState(model::StateSink& sink) override;
    base::Result<void> loadStateAt(base::Revision revision, model::StateSink& sink) override;
    base::Result<base::Revision> loadStateBefore(base::Revision revision, model::StateSink& sink) override;
    base::Result<base::Revision> revisionAt(base::TimePoint at) override;
    base::Result<model::PolicyVersion> policy(std::uint32_t number) override;
    base::Result<std::vector<model::PolicyVersion>> policies() override;
    std::unique_ptr<store::Feed> follow(base::Revision after, store::FeedListener& listener) override;
    base::Result<void> submit(const model::Request& request) override;
    base::Result<std::vector<model::Request>> openRequests(std::size_t limit) override;
    base::Result<std::optional<model::Request>> findRequest(const std::string& key) override;
    base::Result<std::vector<model::Request>> finishedRequests(std::size_t limit) override;
    void onRequest(std::function<void()> wake) override;
    base::Result<store::Lease> acquireLease(const std::string& holder, base::Duration lasting) override;
    base::Result<void> releaseLease(store::FencingToken token) override;
    base::Result<void> beat(const std::string& broker, base::TimePoint at, const std::string& report) override;
    base::Result<std::vector<model::Broker>> brokers() override;
    base::Result<base::Revision> writeSnapshot() override;
    base::Result<base::Revision> trim(base::TimePoint before) override;
    base::Result<std::vector<std::string>> check() override;
    base::Result<void> backup(const std::filesystem::path& destination) override;
    base::Result<store::StoreStatus> status() override;

private:
    store::Store& guarded(const char* call);

    std::unique_ptr<store::Store> m_owned;
    store::Store& m_store;
};

}  // namespace farmwarden::bridge
