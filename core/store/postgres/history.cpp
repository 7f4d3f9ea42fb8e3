#include "core/store/postgres/history.h"

#include <algorithm>

#include "core/store/postgres/journal_rows.h"
#include "core/store/postgres/noun_rows.h"
#include "core/store/postgres/schema.h"
#include "core/store/refusals.h"
#include "core/store/snapshot_codec.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::uint64_t kTrimPortion = 5000;

// Held by the connection until it is let go of, across transactions.
class HistoryLock {
public:
    explicit HistoryLock(Connection& connection) : m_connection(connection) {
        m_connection.run("SELECT pg_advisory_lock($1)", kHistoryLock);
    }
    ~HistoryLock() {
        std::ignore = guarded([this] { m_connection.run("SELECT pg_advisory_unlock($1)", kHistoryLock); });
    }
    HistoryLock(const HistoryLock&) = delete;
    HistoryLock& operator=(const HistoryLock&) = delete;

private:
    Connection& m_connection;
};

void lendSnapshot(Connection& connection, Revision revision, model::StateSink& sink) {
    const auto damaged = [&](std::int64_t part, std::string_view how) {
        return Failure(
            {base::ErrorCode::Corrupt,
             fmt::format("store {}: snapshot of revision {}, part {}: {}; restore a backup, or trim the journal",
                         connection.storeName(), revision.value, part, how)});
    };
    std::int64_t parts = 0;
    if (Rows counted = connection.query("SELECT parts FROM snapshot WHERE revision = $1", revision); counted.next()) {
        parts = counted.integer(0);
    }
    Rows rows =
        connection.stream("SELECT checksum, content FROM snapshot_part WHERE revision = $1 ORDER BY part", revision);
    for (std::int64_t part = 0; part < parts; ++part) {
        if (!rows.next()) {
            throw damaged(part, "is missing");
        }
        if (static_cast<std::uint64_t>(rows.integer(0)) != checksumOf(rows.blob(1))) {
            throw damaged(part, "the checksum does not match");
        }
        if (const auto decoded = decodeSnapshotPart(rows.blob(1), sink); !decoded) {
            throw damaged(part, decoded.error().message);
        }
    }
}

void foldFrom(Connection& connection, Revision snapshot, Revision revision, directory::Directory& into) {
    if (snapshot) {
        lendSnapshot(connection, snapshot, into);
    }
    into.setRevision(snapshot);
    forEachEvent(connection, snapshot, revision, [&](const model::Event& event) {
        if (event.revision.value != into.revision().value + 1) {
            throw Failure({base::ErrorCode::Corrupt,
                           fmt::format("store {}: the journal has a gap before revision {}; restore a backup",
                                       connection.storeName(), event.revision.value)});
        }
        into.apply(event);
    });
}

Revision oldestSnapshot(Connection& connection) {
    return {static_cast<std::uint64_t>(connection.integerOf("SELECT coalesce(min(revision), 0) FROM snapshot"))};
}

}  // namespace

Revision snapshotBefore(Connection& connection, Revision revision) {
    const Revision bound{std::min<std::uint64_t>(revision.value, INT64_MAX)};
    Rows rows = connection.query("SELECT coalesce(max(revision), 0) FROM snapshot WHERE revision <= $1", bound);
    rows.next();
    return rows.revision(0);
}

void foldTo(Connection& connection, Revision revision, directory::Directory& into) {
    if (const Revision head = headOf(connection); revision > head) {
        throw Failure({base::ErrorCode::NotFound,
                       fmt::format("revision {} is not there yet; the last one is {}", revision.value, head.value)});
    }
    const Revision snapshot = snapshotBefore(connection, revision);
    if (!snapshot && oldestOf(connection) > Revision{1}) {
        throw Failure(beforeRetentionError(revision, oldestSnapshot(connection)));
    }
    foldFrom(connection, snapshot, revision, into);
}

void foldOldest(Connection& connection, directory::Directory& into) {
    const bool isWhole = oldestOf(connection) <= Revision{1};
    foldFrom(connection, isWhole ? Revision{} : oldestSnapshot(connection), headOf(connection), into);
}

Revision writeSnapshot(ConnectionPool& pool) {
    const auto reader = pool.borrow();
    const auto writer = pool.borrow();
    const HistoryLock lock(*writer);
    const Transaction view(*reader, Transaction::Kind::Read);
    const Revision revision = headOf(*reader);
    if (snapshotBefore(*reader, revision) == revision) {
        return revision;
    }
    // On a second connection, whose transaction holds up nobody: the first one is busy sending rows.
    Transaction writing(*writer);
    std::int64_t parts = 0;
    SnapshotEncoder encoder([&](const std::string& part) {
        writer->run("INSERT INTO snapshot_part (revision, part, checksum, content) VALUES ($1, $2, $3, $4)", revision,
                    parts, static_cast<std::int64_t>(checksumOf(part)), std::span<const char>(part));
        ++parts;
    });
    lendState(*reader, encoder);
    encoder.finish();
    writer->run("INSERT INTO snapshot (revision, at, parts) VALUES ($1, $2, $3)", revision, timeOf(*reader, revision),
                parts);
    writing.commit();
    return revision;
}

Revision trimJournal(ConnectionPool& pool, TimePoint before) {
    const auto connection = pool.borrow();
    const HistoryLock lock(*connection);
    const Revision lastToGo = lastAt(*connection, before - base::Duration(1));
    const Revision kept = snapshotBefore(*connection, lastToGo);
    if (!kept) {
        return oldestOf(*connection);
    }
    {
        // Snapshots first: one whose events are gone would be folded into a state that never was.
        Transaction transaction(*connection);
        connection->run("DELETE FROM snapshot WHERE revision < $1", kept);
        connection->run("DELETE FROM snapshot_part WHERE revision < $1", kept);
        transaction.commit();
    }
    // The last event stays, whatever its age: it tells when the journal came as far as it has.
    const std::uint64_t end = std::min(kept.value, headOf(*connection).value - 1);
    for (std::uint64_t from = oldestOf(*connection).value; from <= end; from += kTrimPortion) {
        const std::uint64_t to = std::min(end, from + kTrimPortion - 1);
        Transaction transaction(*connection);
        connection->run("DELETE FROM journal WHERE revision <= $1", to);
        connection->run("DELETE FROM request WHERE state <> 'open' AND revision <= $1", to);
        transaction.commit();
    }
    return oldestOf(*connection);
}

}  // namespace farmwarden::store::postgres
