#include "core/store/sqlite/care.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

#include "core/store/sqlite/history.h"
#include "core/store/sqlite/noun_rows.h"
#include "core/store/state_comparer.h"

namespace farmwarden::store::sqlite {
namespace {

using Problems = std::vector<std::string>;

void checkPages(Database& database, Problems& problems) {
    Statement statement(database, "PRAGMA integrity_check");
    for (Rows rows = statement.query(); rows.next();) {
        if (rows.text(0) != "ok") {
            problems.push_back(fmt::format("file {}: {}", database.path().string(), rows.text(0)));
        }
    }
}

void checkGaps(Database& database, Problems& problems) {
    Statement statement(
        database,
        "SELECT revision, before FROM (SELECT revision, lag(revision) OVER (ORDER BY revision) AS before FROM journal) "
        "WHERE revision <> before + 1 LIMIT 100");
    for (Rows rows = statement.query(); rows.next();) {
        problems.push_back(fmt::format("table journal: after revision {} comes {}", rows.integer(1), rows.integer(0)));
    }
}

// Two sessions that were both placed since the farm became what it is, neither of them by the front door while no
// broker was there.
void checkReservations(Database& database, Problems& problems) {
    Statement statement(database,
                        "SELECT s.user, s.farm, count(*) FROM session s JOIN farm f ON f.name = s.farm "
                        "WHERE f.sessions = 'single' AND s.reason <> 'fallback' AND s.placed_revision > f.revision "
                        "GROUP BY s.user, s.farm HAVING count(*) > 1 LIMIT 100");
    for (Rows rows = statement.query(); rows.next();) {
        problems.push_back(fmt::format("table session: user {} has {} sessions in farm {}, which allows one",
                                       rows.text(0), rows.integer(2), rows.text(1)));
    }
}

void checkState(Reader& reader, Problems& problems) {
    const auto compared = guarded([&] {
        directory::Directory folded;
        foldOldest(reader, folded);
        StateComparer comparer(folded);
        lendState(reader.database, comparer);
        return comparer.problems();
    });
    if (compared) {
        problems.insert(problems.end(), compared->begin(), compared->end());
    } else {
        problems.push_back(compared.error().message);
    }
}

}  // namespace

std::vector<std::string> checkStore(Reader& reader) {
    Problems problems;
    const Transaction view(reader.database, Transaction::Kind::Read);
    for (const auto check : {checkPages, checkGaps, checkReservations}) {
        // A page that cannot be read ends one check, not all of them.
        if (const auto done = guarded([&] { check(reader.database, problems); }); !done) {
            problems.push_back(done.error().message);
        }
    }
    checkState(reader, problems);
    return problems;
}

void backupStore(Database& source, const std::filesystem::path& destination) {
    const int file = ::open(destination.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        if (errno == EEXIST) {
            throw Failure({base::ErrorCode::AlreadyExists,
                           fmt::format("backup {} is there already; choose another name, or remove it first",
                                       destination.string())});
        }
        throw Failure(
            {base::ErrorCode::Io, fmt::format("backup {} cannot be written: {}; check the folder and its permissions",
                                              destination.string(), std::generic_category().message(errno))});
    }
    ::close(file);
    const auto copied = guarded([&] {
        Database target(destination, OpenMode::ReadWrite);
        sqlite3_backup* backup = sqlite3_backup_init(target.handle(), "main", source.handle(), "main");
        if (backup == nullptr) {
            target.fail(sqlite3_errcode(target.handle()));
        }
        // All pages at once: a backup in steps starts over with every write in between, and never ends.
        sqlite3_backup_step(backup, -1);
        if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK) {
            target.fail(code);
        }
    });
    if (!copied) {
        std::error_code ignored;
        std::filesystem::remove(destination, ignored);
        throw Failure(copied.error());
    }
}

}  // namespace farmwarden::store::sqlite
