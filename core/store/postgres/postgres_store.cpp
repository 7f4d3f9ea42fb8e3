#include "core/store/postgres/postgres_store.h"

#include <algorithm>

#include "core/base/time_text.h"
#include "core/store/nouns.h"
#include "core/store/postgres/care.h"
#include "core/store/postgres/history.h"
#include "core/store/postgres/journal_rows.h"
#include "core/store/postgres/noun_rows.h"
#include "core/store/postgres/postgres_feed.h"
#include "core/store/postgres/schema.h"
#include "core/store/postgres/url.h"

namespace farmwarden::store::postgres {

using base::ErrorCode;

namespace {

// What can be asked again over another connection is, when the one in the pool turns out to be dead.
template <typename Work>
auto asking(Work&& work) {
    return guarded([&] {
        try {
            return work();
        } catch (const Disconnected&) {
            return work();
        }
    });
}

}  // namespace

// --- opening -------------------------------------------------------------------------------------

Result<std::unique_ptr<Store>> PostgresStore::open(const std::string& url, Access access, const base::Clock& clock,
                                                   const Tuning& tuning) {
    std::unique_ptr<PostgresStore> store(new PostgresStore(url, access, clock, tuning));
    if (auto opened = guarded([&] { store->prepare(); }); !opened) {
        return std::unexpected(opened.error());
    }
    return store;
}

PostgresStore::PostgresStore(const std::string& url, Access access, const base::Clock& clock, const Tuning& tuning)
    : m_url(url),
      m_access(access),
      m_clock(clock),
      m_tuning(tuning),
      m_pool(url, access == Access::ReadWrite ? Use::Writing : Use::Reading) {}

PostgresStore::~PostgresStore() {
    onRequest({});
    m_writer.reset();
}

void PostgresStore::prepare() {
    const auto connection = m_pool.borrow();
    if (m_access == Access::ReadOnly) {
        requireCurrentSchema(*connection);
        return;
    }
    migrate(*connection);
    if (connection->integerOf("SELECT has_table_privilege('farmwarden.journal', 'INSERT')") == 0) {
        throw Failure({ErrorCode::Io, fmt::format("store {}: {} may not write the journal; use a role that has "
                                                  "farmwarden_broker granted",
                                                  connection->storeName(), PQuser(connection->handle()))});
    }
    m_writer = std::make_unique<Writer>(m_url);
}

void PostgresStore::requireWriter(std::string_view purpose) const {
    if (!m_writer) {
        throw Failure({ErrorCode::Refused, fmt::format("store {} was opened for reading; {} is for brokers",
                                                       withoutSecrets(m_url), purpose)});
    }
}

// --- journal and state ---------------------------------------------------------------------------

void PostgresStore::append(Append append, AppendCallback done) {
    if (const auto writing = guarded([&] { requireWriter("appending"); }); !writing) {
        done(std::unexpected(writing.error()));
        return;
    }
    m_writer->append(std::move(append), std::move(done));
}

Result<std::vector<model::Event>> PostgresStore::read(const JournalFilter& filter) {
    return asking([&] { return readJournal(*m_pool.borrow(), filter); });
}

Result<Revision> PostgresStore::head() {
    return asking([&] { return headOf(*m_pool.borrow()); });
}

Result<Revision> PostgresStore::loadState(model::StateSink& sink) {
    return guarded([&] {
        const auto connection = m_pool.borrow();
        const Transaction view(*connection, Transaction::Kind::Read);
        const Revision revision = headOf(*connection);
        lendState(*connection, sink);
        return revision;
    });
}

Result<void> PostgresStore::loadStateAt(Revision revision, model::StateSink& sink) {
    return guarded([&] {
        const auto fold = [&](directory::Directory& into) {
            const auto connection = m_pool.borrow();
            const Transaction view(*connection, Transaction::Kind::Read);
            foldTo(*connection, revision, into);
        };
        if (auto* const wanted = dynamic_cast<directory::Directory*>(&sink)) {
            fold(*wanted);
            return;
        }
        directory::Directory folded;
        fold(folded);
        folded.dump(sink);
    });
}

Result<Revision> PostgresStore::revisionAt(TimePoint at) {
    return asking([&] {
        const auto connection = m_pool.borrow();
        const Transaction view(*connection, Transaction::Kind::Read);
        const Revision found = lastAt(*connection, at);
        const Revision oldest = oldestOf(*connection);
        if (!found && oldest > Revision{1}) {
            throw Failure(
                {ErrorCode::NotFound, fmt::format("the journal is kept from {} (revision {}) on; choose a later time",
                                                  base::formatTime(timeOf(*connection, oldest)), oldest.value)});
        }
        return found;
    });
}

Result<model::PolicyVersion> PostgresStore::policy(std::uint32_t number) {
    return asking([&] {
        model::PolicyVersion version;
        if (number == 0) {
            return version;
        }
        const auto connection = m_pool.borrow();
        Rows rows = connection->query(fmt::format("SELECT {} FROM policy WHERE version = $1", kPolicyColumns), number);
        if (!rows.next()) {
            throw Failure(
                unknownPolicyError(number, connection->integerOf("SELECT coalesce(max(version), 0) FROM policy")));
        }
        readPolicy(rows, version);
        return version;
    });
}

Result<std::vector<model::PolicyVersion>> PostgresStore::policies() {
    return asking([&] {
        std::vector<model::PolicyVersion> versions;
        const auto connection = m_pool.borrow();
        for (Rows rows = connection->query("SELECT version, '', base, restored, reason, author, at, failed_tests, "
                                           "override_reason, revision FROM policy ORDER BY version DESC");
             rows.next();) {
            readPolicy(rows, versions.emplace_back());
        }
        return versions;
    });
}

std::unique_ptr<Feed> PostgresStore::follow(Revision after, FeedListener& listener) {
    return std::make_unique<PostgresFeed>(m_url, after, listener, m_tuning.poll);
}

// --- requests ------------------------------------------------------------------------------------

Result<void> PostgresStore::submit(const model::Request& request) {
    if (auto formed = checkRequest(request); !formed) {
        return formed;
    }
    return asking([&] {
        m_pool.borrow()->run(
            "WITH put AS (INSERT INTO request (key, actor, verb, arguments, expected, at) VALUES ($1, $2, $3, $4, $5, "
            "$6) "
            "ON CONFLICT DO NOTHING RETURNING 1) SELECT pg_notify('farmwarden_request', '') FROM put",
            request.key, request.actor, request.verb, request.arguments, request.expected, request.at);
    });
}

std::vector<model::Request> PostgresStore::requests(std::string_view condition, std::size_t limit) {
    std::vector<model::Request> found;
    const auto connection = m_pool.borrow();
    for (Rows rows =
             connection->query(fmt::format("SELECT {} FROM request WHERE {} LIMIT $1", kRequestColumns, condition),
                               std::min<std::size_t>(limit, INT64_MAX));
         rows.next();) {
        found.push_back(readRequest(rows));
    }
    return found;
}

Result<std::vector<model::Request>> PostgresStore::openRequests(std::size_t limit) {
    return asking([&] { return requests("state = 'open' ORDER BY seq", limit); });
}

Result<std::optional<model::Request>> PostgresStore::findRequest(const std::string& key) {
    return asking([&]() -> std::optional<model::Request> {
        const auto connection = m_pool.borrow();
        Rows rows = connection->query(fmt::format("SELECT {} FROM request WHERE key = $1", kRequestColumns), key);
        return rows.next() ? std::optional(readRequest(rows)) : std::nullopt;
    });
}

Result<std::vector<model::Request>> PostgresStore::finishedRequests(std::size_t limit) {
    return asking([&] { return requests("state <> 'open' ORDER BY revision DESC", limit); });
}

void PostgresStore::onRequest(std::function<void()> wake) {
    const std::lock_guard lock(m_watchMutex);
    m_watch.reset();
    if (wake) {
        m_watch = std::make_unique<RequestWatch>(m_url, m_tuning.poll, std::move(wake));
    }
}

// --- lease and brokers ---------------------------------------------------------------------------

Result<Lease> PostgresStore::acquireLease(const std::string& holder, base::Duration lasting) {
    return asking([&] {
        requireWriter("the executor's lease");
        const auto connection = m_pool.borrow();
        Transaction transaction(*connection);
        const Lease current = leaseOf(*connection, "FOR UPDATE");
        const TimePoint now = m_clock.now();
        if (!current.holder.empty() && current.holder != holder && current.until > now) {
            throw Failure(leaseTakenError(current));
        }
        const Lease granted{current.holder == holder ? current.token : current.token + 1, holder, now + lasting};
        connection->run("UPDATE lease SET token = $1, holder = $2, until = $3 WHERE name = 'executor'", granted.token,
                        granted.holder, granted.until);
        transaction.commit();
        return granted;
    });
}

Result<void> PostgresStore::releaseLease(FencingToken token) {
    return guarded([&] {
        requireWriter("the executor's lease");
        const auto connection = m_pool.borrow();
        Transaction transaction(*connection);
        const Lease current = leaseOf(*connection, "FOR UPDATE");
        if (token != current.token || current.holder.empty()) {
            throw Failure(leaseLostError(token, current));
        }
        connection->run("UPDATE lease SET holder = '' WHERE name = 'executor'");
        transaction.commit();
    });
}

Result<void> PostgresStore::claimService(const std::string& broker) {
    if (const auto writing = guarded([&] { requireWriter("serving connections"); }); !writing) {
        return writing;
    }
    return m_writer->claim(broker);
}

Result<void> PostgresStore::beat(const std::string& broker, TimePoint at, const std::string& report) {
    return asking([&] {
        requireWriter("a heartbeat");
        if (m_pool.borrow()->run("UPDATE broker SET seen_at = $2, report = $3 WHERE name = $1", broker, at, report) == 0) {
            throw Failure({ErrorCode::NotFound, fmt::format("broker {} has not said that it started", broker)});
        }
    });
}

Result<std::vector<model::Broker>> PostgresStore::brokers() {
    return asking([&] {
        std::vector<model::Broker> brokers;
        const auto connection = m_pool.borrow();
        for (Rows rows =
                 connection->query(fmt::format("SELECT {} FROM broker ORDER BY started_at, name", kBrokerColumns));
             rows.next();) {
            readBroker(rows, brokers.emplace_back());
        }
        return brokers;
    });
}

// --- care ----------------------------------------------------------------------------------------

Result<Revision> PostgresStore::writeSnapshot() {
    return guarded([&] {
        requireWriter("writing a snapshot");
        return postgres::writeSnapshot(m_pool);
    });
}

Result<Revision> PostgresStore::trim(TimePoint before) {
    return guarded([&] {
        requireWriter("trimming the journal");
        return trimJournal(m_pool, before);
    });
}

Result<std::vector<std::string>> PostgresStore::check() {
    return guarded([&] { return checkStore(*m_pool.borrow()); });
}

// A copy that the server can restore is the server's to make.
Result<void> PostgresStore::backup(const std::filesystem::path& destination) {
    return base::fail(
        ErrorCode::Refused,
        "store {} is in a database: back it up with the server's own tools, as in pg_dump --format=custom "
        "--schema=farmwarden --file={} '{}'",
        withoutSecrets(m_url), destination.string(), withoutSecrets(m_url));
}

Result<StoreStatus> PostgresStore::status() {
    return asking([&] {
        const auto connection = m_pool.borrow();
        const Transaction view(*connection, Transaction::Kind::Read);
        StoreStatus status;
        status.url = connection->storeName();
        status.schemaVersion = static_cast<int>(connection->integerOf("SELECT schema_version FROM about"));
        status.head = headOf(*connection);
        status.oldest = oldestOf(*connection);
        status.headAt = timeOf(*connection, status.head);
        status.sizeBytes = static_cast<std::uint64_t>(connection->integerOf(
            "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint FROM pg_catalog.pg_class c "
            "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'farmwarden' AND c.relkind = "
            "'r'"));
        if (std::string serving = servingBroker(*connection); !serving.empty()) {
            status.writer = std::move(serving);
        }
        return status;
    });
}

}  // namespace farmwarden::store::postgres
