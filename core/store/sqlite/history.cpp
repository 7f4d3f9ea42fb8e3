#include "core/store/sqlite/history.h"

#include "core/store/sqlite/noun_rows.h"
#include "core/store/snapshot_codec.h"

namespace farmwarden::store::sqlite {
namespace {

constexpr std::uint64_t kTrimPortion = 5000;

void lendSnapshot(Database& database, Revision revision, model::StateSink& sink) {
    const auto damaged = [&](std::int64_t part, std::string_view how) {
        return Failure(
            {base::ErrorCode::Corrupt,
             fmt::format("store {}: snapshot of revision {}, part {}: {}; restore a backup, or trim the journal",
                         database.path().string(), revision.value, part, how)});
    };
    Statement count(database, "SELECT parts FROM snapshot WHERE revision = ?1");
    Rows counted = count.query(revision);
    const std::int64_t parts = counted.next() ? counted.integer(0) : 0;
    Statement select(database, "SELECT checksum, content FROM snapshot_part WHERE revision = ?1 ORDER BY part");
    Rows rows = select.query(revision);
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

// The snapshot that a fold to `revision` begins with; 0 for a journal that has its beginning.
Revision startBefore(Reader& reader, Revision revision) {
    if (const Revision head = reader.journal.head(); revision > head) {
        throw Failure({base::ErrorCode::NotFound,
                       fmt::format("revision {} is not there yet; the last one is {}", revision.value, head.value)});
    }
    const Revision snapshot = snapshotBefore(reader.database, revision);
    if (!snapshot && reader.journal.oldest() > Revision{1}) {
        const Revision oldest{
            static_cast<std::uint64_t>(reader.database.integerOf("SELECT coalesce(min(revision), 0) FROM snapshot"))};
        throw Failure(beforeRetentionError(revision, oldest));
    }
    return snapshot;
}

void foldFrom(Reader& reader, Revision snapshot, Revision revision, directory::Directory& into) {
    if (snapshot) {
        lendSnapshot(reader.database, snapshot, into);
    }
    into.setRevision(snapshot);
    reader.journal.forEach(snapshot, revision, [&](const model::Event& event) {
        if (event.revision.value != into.revision().value + 1) {
            throw Failure({base::ErrorCode::Corrupt,
                           fmt::format("store {}: the journal has a gap before revision {}; restore a backup",
                                       reader.database.path().string(), event.revision.value)});
        }
        into.apply(event);
    });
}

// What an interrupted try left behind.
void dropUnfinishedSnapshots(Writer& writer) {
    orThrow(writer.run([](Writer::Desk& desk) {
        desk.database.execute("DELETE FROM snapshot_part WHERE revision NOT IN (SELECT revision FROM snapshot)");
    }));
}

}  // namespace

Revision snapshotBefore(Database& database, Revision revision) {
    Statement select(database, "SELECT coalesce(max(revision), 0) FROM snapshot WHERE revision <= ?1");
    Rows rows = select.query(static_cast<std::int64_t>(std::min<std::uint64_t>(revision.value, INT64_MAX)));
    rows.next();
    return rows.revision(0);
}

void foldTo(Reader& reader, Revision revision, directory::Directory& into) {
    foldFrom(reader, startBefore(reader, revision), revision, into);
}

Revision lendBefore(Reader& reader, Revision revision, model::StateSink& sink) {
    const Revision snapshot = startBefore(reader, revision);
    if (snapshot) {
        lendSnapshot(reader.database, snapshot, sink);
    }
    return snapshot;
}

void foldOldest(Reader& reader, directory::Directory& into) {
    const bool isWhole = reader.journal.oldest() <= Revision{1};
    const Revision start{isWhole ? 0
                                 : static_cast<std::uint64_t>(
                                       reader.database.integerOf("SELECT coalesce(min(revision), 0) FROM snapshot"))};
    foldFrom(reader, start, reader.journal.head(), into);
}

Revision writeSnapshot(Reader& reader, Writer& writer) {
    dropUnfinishedSnapshots(writer);
    const Transaction view(reader.database, Transaction::Kind::Read);
    const Revision revision = reader.journal.head();
    if (snapshotBefore(reader.database, revision) == revision) {
        return revision;
    }
    std::int64_t parts = 0;
    SnapshotEncoder encoder([&](const std::string& part) {
        orThrow(writer.run([&](Writer::Desk& desk) {
            Statement insert(desk.database,
                             "INSERT INTO snapshot_part (revision, part, checksum, content) VALUES (?1, ?2, ?3, ?4)");
            insert.run(revision, parts, checksumOf(part), std::span<const char>(part));
        }));
        ++parts;
    });
    lendState(reader.database, encoder);
    encoder.finish();
    const TimePoint at = reader.journal.timeOf(revision);
    orThrow(writer.run([&](Writer::Desk& desk) {
        Statement insert(desk.database, "INSERT INTO snapshot (revision, at, parts) VALUES (?1, ?2, ?3)");
        insert.run(revision, at, parts);
    }));
    return revision;
}

Revision trimJournal(Reader& reader, Writer& writer, TimePoint before) {
    const Revision lastToGo = reader.journal.lastAt(before - base::Duration(1));
    const Revision kept = snapshotBefore(reader.database, lastToGo);
    if (!kept) {
        return reader.journal.oldest();
    }
    // Snapshots first: one whose events are gone would be folded into a state that never was.
    orThrow(writer.run([&](Writer::Desk& desk) {
        Statement(desk.database, "DELETE FROM snapshot WHERE revision < ?1").run(kept);
        Statement(desk.database, "DELETE FROM snapshot_part WHERE revision < ?1").run(kept);
    }));
    // The last event stays, whatever its age: it says how far the journal has come.
    const std::uint64_t end = std::min(kept.value, reader.journal.head().value - 1);
    for (std::uint64_t from = reader.journal.oldest().value; from <= end; from += kTrimPortion) {
        const std::uint64_t to = std::min(end, from + kTrimPortion - 1);
        orThrow(writer.run([&](Writer::Desk& desk) {
            Statement(desk.database, "DELETE FROM journal WHERE revision <= ?1").run(to);
            Statement(desk.database, "DELETE FROM request WHERE revision <= ?1").run(to);
        }));
    }
    return reader.journal.oldest();
}

}  // namespace farmwarden::store::sqlite
