#pragma once

#include <memory>
#include <mutex>

#include "core/store/postgres/connection_pool.h"
#include "core/store/postgres/request_watch.h"
#include "core/store/postgres/writer.h"
#include "core/store/store.h"

namespace farmwarden::store::postgres {

struct Tuning {
    std::chrono::milliseconds poll{1000};  // the safety net under the bells
};

// The shared store: the schema "farmwarden" in a PostgreSQL database, for brokers, consoles and scripts on many
// machines. Any number of processes may open it ReadWrite; appends come one after the other all the same (Writer says
// how), and what a role may do the database decides (resources/sql/postgres/roles.sql).
//
// Threads: one that appends, one for each feed and one for onRequest(), each with a connection of its own. All other
// methods ask the server on their caller's thread and wait for it; when no server answers, for some seconds at most.
class PostgresStore final : public Store {
public:
    static Result<std::unique_ptr<Store>> open(const std::string& url, Access access, const base::Clock& clock,
                                               const Tuning& tuning = {});
    ~PostgresStore() override;

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
    Result<void> claimService(const std::string& broker) override;
    Result<void> beat(const std::string& broker, TimePoint at, const std::string& report) override;
    Result<std::vector<model::Broker>> brokers() override;

    Result<Revision> writeSnapshot() override;
    Result<Revision> trim(TimePoint before) override;
    Result<std::vector<std::string>> check() override;
    Result<void> backup(const std::filesystem::path& destination) override;
    Result<StoreStatus> status() override;

private:
    PostgresStore(const std::string& url, Access access, const base::Clock& clock, const Tuning& tuning);
    void prepare();
    std::vector<model::Request> requests(std::string_view condition, std::size_t limit);
    // Throws Refused in a store opened for reading.
    void requireWriter(std::string_view purpose) const;

    const std::string m_url;
    const Access m_access;
    const base::Clock& m_clock;
    const Tuning m_tuning;
    ConnectionPool m_pool;
    std::mutex m_watchMutex;  // m_watch
    std::unique_ptr<RequestWatch> m_watch;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace farmwarden::store::postgres
