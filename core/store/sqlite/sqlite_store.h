#pragma once

#include <memory>
#include <mutex>
#include <optional>

#include "core/store/sqlite/doorbell.h"
#include "core/store/sqlite/lock_file.h"
#include "core/store/sqlite/reader_pool.h"
#include "core/store/sqlite/request_watch.h"
#include "core/store/sqlite/upkeep.h"
#include "core/store/sqlite/writer.h"
#include "core/store/store.h"

namespace farmwarden::store::sqlite {

struct Tuning {
    std::chrono::milliseconds poll{250};  // the safety net under the bells
    std::chrono::milliseconds checkpointEvery{1000};
    std::int64_t maxPages = 0;  // of the file, 4 KiB each; 0: as many as the disk holds
};

// The embedded store: one SQLite file, of which one process is the writer (Writer) and everybody else a reader, with an
// Inbox beside it for requests and a folder of bells that wake followers. resources/sql has the tables.
class SqliteStore final : public Store {
public:
    static Result<std::unique_ptr<Store>> open(const std::filesystem::path& path, Access access,
                                               const base::Clock& clock, const Tuning& tuning = {});
    ~SqliteStore() override;

    void append(Append append, AppendCallback done) override;
    Result<std::vector<model::Event>> read(const JournalFilter& filter) override;
    Result<Revision> head() override;
    Result<Revision> loadState(model::StateSink& sink) override;
    Result<void> loadStateAt(Revision revision, model::StateSink& sink) override;
    Result<Revision> loadStateBefore(Revision revision, model::StateSink& sink) override;
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
    SqliteStore(std::filesystem::path path, const base::Clock& clock, const Tuning& tuning);
    void openForReading();
    void openForWriting(LockFile lock);

    // The writer; throws Refused in a store opened for reading.
    Writer& writer(std::string_view purpose);

    std::filesystem::path m_path;
    const base::Clock& m_clock;
    Tuning m_tuning;
    std::optional<LockFile> m_lock;  // let go of last
    ReaderPool m_readers;
    Inbox m_inbox;
    Doorbell m_feedBell;  // the writer's thread
    std::mutex m_inboxBellMutex;
    Doorbell m_inboxBell;
    std::mutex m_historyMutex;  // one snapshot or trim at a time
    std::mutex m_watchMutex;    // m_watch
    std::unique_ptr<RequestWatch> m_watch;
    std::unique_ptr<Upkeep> m_upkeep;
    std::unique_ptr<Writer> m_writer;
};

}  // namespace farmwarden::store::sqlite
