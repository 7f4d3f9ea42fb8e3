#include "core/store/sqlite/sqlite_store.h"

#include <sys/stat.h>

#include "core/base/time_text.h"
#include "core/store/refusals.h"
#include "core/store/sqlite/care.h"
#include "core/store/sqlite/history.h"
#include "core/store/sqlite/noun_rows.h"
#include "core/store/sqlite/schema.h"
#include "core/store/sqlite/sqlite_feed.h"

namespace farmwarden::store::sqlite {
namespace {

using base::ErrorCode;

// FULL: an acknowledged commit survives a power cut (measured: NORMAL loses some). The checkpoint by the committer is
// only the stop for when Upkeep's thread cannot follow.
constexpr const char* kWriterSettings =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA "
    "journal_size_limit = 67108864; "
    "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY";

Result<void> makeFolder(const std::filesystem::path& folder) {
    if (folder.empty() || std::filesystem::exists(folder)) {
        return {};
    }
    if (auto parent = makeFolder(folder.parent_path()); !parent) {
        return parent;
    }
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) {
        return base::fail(ErrorCode::Io,
                          "folder {} for the store cannot be made: {}; make it by hand, or choose another path",
                          folder.string(), std::generic_category().message(errno));
    }
    return {};
}

std::uint64_t sizeOf(const std::filesystem::path& path) {
    std::error_code missing;
    const auto size = std::filesystem::file_size(path, missing);
    return missing ? 0 : size;
}

}  // namespace

// --- opening -------------------------------------------------------------------------------------

Result<std::unique_ptr<Store>> SqliteStore::open(const std::filesystem::path& path, Access access,
                                                 const base::Clock& clock, const Tuning& tuning) {
    std::error_code unresolved;
    const std::filesystem::path absolute = std::filesystem::absolute(path, unresolved);
    std::unique_ptr<SqliteStore> store(new SqliteStore(unresolved ? path : absolute, clock, tuning));
    if (access == Access::ReadOnly) {
        if (auto opened = guarded([&] { store->openForReading(); }); !opened) {
            return std::unexpected(opened.error());
        }
        return store;
    }
    if (auto made = makeFolder(store->m_path.parent_path()); !made) {
        return std::unexpected(made.error());
    }
    auto lock = LockFile::take(store->m_path, clock.now());
    if (!lock) {
        return std::unexpected(lock.error());
    }
    if (auto opened = guarded([&] { store->openForWriting(std::move(*lock)); }); !opened) {
        return std::unexpected(opened.error());
    }
    return store;
}

SqliteStore::SqliteStore(std::filesystem::path path, const base::Clock& clock, const Tuning& tuning)
    : m_path(std::move(path)),
      m_clock(clock),
      m_tuning(tuning),
      m_readers(m_path),
      m_inbox(Inbox::pathFor(m_path)),
      m_feedBell(bellFolderOf(m_path), kFeedBell),
      m_inboxBell(bellFolderOf(m_path), kInboxBell) {}

SqliteStore::~SqliteStore() {
    onRequest({});
    m_writer.reset();  // rings, and hands Upkeep its last keys
}

void SqliteStore::openForReading() {
    if (!std::filesystem::exists(m_path)) {
        throw Failure(
            {ErrorCode::NotFound,
             fmt::format("there is no store at {}; start farmwardend on it, or name another one", m_path.string())});
    }
    const auto loan = m_readers.borrow();
    requireCurrentSchema(loan->database);
}

void SqliteStore::openForWriting(LockFile lock) {
    m_lock.emplace(std::move(lock));
    Database database(m_path, OpenMode::Create);
    database.execute(kWriterSettings);
    migrate(database);
    if (m_tuning.maxPages > 0) {
        database.execute(fmt::format("PRAGMA max_page_count = {}", m_tuning.maxPages));
    }
    m_inbox.prepare();
    m_upkeep = std::make_unique<Upkeep>(m_path, m_inbox, m_tuning.checkpointEvery);
    m_writer = std::make_unique<Writer>(std::move(database), [this](const std::vector<std::string>& finished) {
        m_feedBell.ring();
        if (!finished.empty()) {
            m_upkeep->onFinished(finished);
        }
    });
}

Writer& SqliteStore::writer(std::string_view purpose) {
    if (!m_writer) {
        const auto holder = LockFile::holder(m_path);
        throw Failure({ErrorCode::Refused,
                       fmt::format("store {} was opened for reading; {} is for the process that writes it ({})",
                                   m_path.string(), purpose, holder.value_or("none at the moment"))});
    }
    return *m_writer;
}

// --- journal and state ---------------------------------------------------------------------------

void SqliteStore::append(Append append, AppendCallback done) {
    if (const auto writing = guarded([&] { (void)writer("appending"); }); !writing) {
        done(std::unexpected(writing.error()));
        return;
    }
    m_writer->append(std::move(append), std::move(done));
}

Result<std::vector<model::Event>> SqliteStore::read(const JournalFilter& filter) {
    return guarded([&] { return m_readers.borrow()->journal.read(filter); });
}

Result<Revision> SqliteStore::head() {
    return guarded([&] { return m_readers.borrow()->journal.head(); });
}

Result<Revision> SqliteStore::loadState(model::StateSink& sink) {
    return guarded([&] {
        const auto loan = m_readers.borrow();
        const Transaction view(loan->database, Transaction::Kind::Read);
        const Revision revision = loan->journal.head();
        lendState(loan->database, sink);
        return revision;
    });
}

Result<void> SqliteStore::loadStateAt(Revision revision, model::StateSink& sink) {
    return guarded([&] {
        const auto fold = [&](directory::Directory& into) {
            const auto loan = m_readers.borrow();
            const Transaction view(loan->database, Transaction::Kind::Read);
            foldTo(*loan, revision, into);
        };
        // One of a million sessions takes as long to copy as to make, and twice the memory.
        if (auto* const wanted = dynamic_cast<directory::Directory*>(&sink)) {
            fold(*wanted);
            return;
        }
        directory::Directory folded;
        fold(folded);
        folded.dump(sink);
    });
}

Result<Revision> SqliteStore::loadStateBefore(Revision revision, model::StateSink& sink) {
    return guarded([&] {
        const auto loan = m_readers.borrow();
        const Transaction view(loan->database, Transaction::Kind::Read);
        return lendBefore(*loan, revision, sink);
    });
}

Result<Revision> SqliteStore::revisionAt(TimePoint at) {
    return guarded([&] {
        const auto loan = m_readers.borrow();
        const Transaction view(loan->database, Transaction::Kind::Read);
        const Revision found = loan->journal.lastAt(at);
        const Revision oldest = loan->journal.oldest();
        if (!found && oldest > Revision{1}) {
            throw Failure(
                {ErrorCode::NotFound, fmt::format("the journal is kept from {} (revision {}) on; choose a later time",
                                                  base::formatTime(loan->journal.timeOf(oldest)), oldest.value)});
        }
        return found;
    });
}

Result<model::PolicyVersion> SqliteStore::policy(std::uint32_t number) {
    return guarded([&] {
        model::PolicyVersion version;
        if (number == 0) {
            return version;
        }
        const auto loan = m_readers.borrow();
        Statement select(loan->database, fmt::format("SELECT {} FROM policy WHERE version = ?1", kPolicyColumns));
        if (Rows rows = select.query(number); rows.next()) {
            readPolicy(rows, version);
            return version;
        }
        throw Failure(unknownPolicyError(number, loan->database.integerOf("SELECT coalesce(max(version), 0) FROM policy")));
    });
}

Result<std::vector<model::PolicyVersion>> SqliteStore::policies() {
    return guarded([&] {
        std::vector<model::PolicyVersion> versions;
        const auto loan = m_readers.borrow();
        Statement select(loan->database,
                         "SELECT version, '', base, restored, reason, author, at, failed_tests, override_reason, revision "
                         "FROM policy ORDER BY version DESC");
        for (Rows rows = select.query(); rows.next();) {
            readPolicy(rows, versions.emplace_back());
        }
        return versions;
    });
}

std::unique_ptr<Feed> SqliteStore::follow(Revision after, FeedListener& listener) {
    return std::make_unique<SqliteFeed>(m_path, after, listener, m_tuning.poll);
}

// --- requests ------------------------------------------------------------------------------------

Result<void> SqliteStore::submit(const model::Request& request) {
    if (auto formed = checkRequest(request); !formed) {
        return formed;
    }
    return guarded([&] {
        {
            const auto loan = m_readers.borrow();
            Statement finished(loan->database, "SELECT 1 FROM request WHERE key = ?1");
            if (Rows rows = finished.query(request.key); rows.next()) {
                return;
            }
        }
        if (m_inbox.put(request)) {
            const std::lock_guard lock(m_inboxBellMutex);
            m_inboxBell.ring();
        }
    });
}

Result<std::vector<model::Request>> SqliteStore::openRequests(std::size_t limit) {
    return guarded([&] {
        // The inbox first: what the journal finishes in between is then known to be finished below.
        std::vector<model::Request> open = m_inbox.list();
        std::vector<std::string> leftLying;
        const auto loan = m_readers.borrow();
        Statement finished(loan->database, "SELECT 1 FROM request WHERE key = ?1");
        std::erase_if(open, [&](const model::Request& request) {
            Rows rows = finished.query(request.key);
            return rows.next() && (leftLying.push_back(request.key), true);
        });
        if (m_upkeep && !leftLying.empty()) {
            m_upkeep->onFinished(leftLying);
        }
        open.resize(std::min(limit, open.size()));
        return open;
    });
}

Result<std::optional<model::Request>> SqliteStore::findRequest(const std::string& key) {
    return guarded([&]() -> std::optional<model::Request> {
        // In this order, and the journal again: a request on its way from the inbox into the journal is in one of them.
        const auto loan = m_readers.borrow();
        Statement select(loan->database, fmt::format("SELECT {} FROM request WHERE key = ?1", kRequestColumns));
        const auto open = m_inbox.find(key);
        Rows rows = select.query(key);
        return rows.next() ? std::optional(readRequest(rows)) : open;
    });
}

Result<std::vector<model::Request>> SqliteStore::finishedRequests(std::size_t limit) {
    return guarded([&] {
        std::vector<model::Request> requests;
        const auto loan = m_readers.borrow();
        Statement select(loan->database,
                         fmt::format("SELECT {} FROM request ORDER BY revision DESC LIMIT ?1", kRequestColumns));
        for (Rows rows = select.query(std::min<std::size_t>(limit, INT64_MAX)); rows.next();) {
            requests.push_back(readRequest(rows));
        }
        return requests;
    });
}

void SqliteStore::onRequest(std::function<void()> wake) {
    const std::lock_guard lock(m_watchMutex);
    m_watch.reset();
    if (wake) {
        m_watch = std::make_unique<RequestWatch>(m_inbox, bellFolderOf(m_path), m_tuning.poll, std::move(wake));
    }
}

// --- lease and brokers ---------------------------------------------------------------------------

Result<Lease> SqliteStore::acquireLease(const std::string& holder, base::Duration lasting) {
    return guarded([&] {
        Lease granted;
        orThrow(writer("the executor's lease").run([&](Writer::Desk& desk) {
            const Lease current = desk.gate.lease();
            const TimePoint now = m_clock.now();
            if (!current.holder.empty() && current.holder != holder && current.until > now) {
                throw Failure(leaseTakenError(current));
            }
            granted = {current.holder == holder ? current.token : current.token + 1, holder, now + lasting};
            desk.gate.setLease(granted);
        }));
        return granted;
    });
}

Result<void> SqliteStore::releaseLease(FencingToken token) {
    return guarded([&] {
        orThrow(writer("the executor's lease").run([&](Writer::Desk& desk) {
            Lease current = desk.gate.lease();
            if (token != current.token || current.holder.empty()) {
                throw Failure(leaseLostError(token, current));
            }
            current.holder.clear();
            desk.gate.setLease(current);
        }));
    });
}

Result<void> SqliteStore::beat(const std::string& broker, TimePoint at, const std::string& report) {
    return guarded([&] {
        orThrow(writer("a heartbeat").run([&](Writer::Desk& desk) {
            Statement(desk.database, "UPDATE broker SET seen_at = ?2, report = ?3 WHERE name = ?1").run(broker, at, report);
            if (desk.database.changes() == 0) {
                throw Failure({ErrorCode::NotFound, fmt::format("broker {} has not said that it started", broker)});
            }
        }));
    });
}

Result<std::vector<model::Broker>> SqliteStore::brokers() {
    return guarded([&] {
        std::vector<model::Broker> brokers;
        const auto loan = m_readers.borrow();
        Statement select(loan->database, fmt::format("SELECT {} FROM broker ORDER BY rowid", kBrokerColumns));
        for (Rows rows = select.query(); rows.next();) {
            readBroker(rows, brokers.emplace_back());
        }
        return brokers;
    });
}

// --- care ----------------------------------------------------------------------------------------

Result<Revision> SqliteStore::writeSnapshot() {
    return guarded([&] {
        Writer& toWrite = writer("writing a snapshot");
        const std::lock_guard lock(m_historyMutex);
        return sqlite::writeSnapshot(*m_readers.borrow(), toWrite);
    });
}

Result<Revision> SqliteStore::trim(TimePoint before) {
    return guarded([&] {
        Writer& toWrite = writer("trimming the journal");
        const std::lock_guard lock(m_historyMutex);
        return trimJournal(*m_readers.borrow(), toWrite, before);
    });
}

Result<std::vector<std::string>> SqliteStore::check() {
    return guarded([&] { return checkStore(*m_readers.borrow()); });
}

Result<void> SqliteStore::backup(const std::filesystem::path& destination) {
    return guarded([&] { backupStore(m_readers.borrow()->database, destination); });
}

Result<StoreStatus> SqliteStore::status() {
    return guarded([&] {
        const auto loan = m_readers.borrow();
        const Transaction view(loan->database, Transaction::Kind::Read);
        StoreStatus status;
        status.url = m_path;
        status.schemaVersion = static_cast<int>(loan->database.integerOf("PRAGMA user_version"));
        status.head = loan->journal.head();
        status.oldest = loan->journal.oldest();
        status.headAt = loan->journal.timeOf(status.head);
        status.sizeBytes = sizeOf(m_path) + sizeOf(m_path.string() + "-wal");
        status.writer = LockFile::holder(m_path);
        return status;
    });
}

}  // namespace farmwarden::store::sqlite
