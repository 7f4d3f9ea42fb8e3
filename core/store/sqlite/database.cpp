#include "core/store/sqlite/database.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {
namespace {

constexpr int kBusyTimeoutMs = 5000;

base::ErrorCode codeOf(int sqliteCode) {
    switch (sqliteCode & 0xFF) {
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return base::ErrorCode::Corrupt;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return base::ErrorCode::Busy;
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_NOMEM:
        case SQLITE_CANTOPEN:
            return base::ErrorCode::Io;
        default:
            return base::ErrorCode::Internal;
    }
}

std::string_view remedyFor(base::ErrorCode code, int sqliteCode) {
    if ((sqliteCode & 0xFF) == SQLITE_FULL) {
        return "; make room on its disk";
    }
    switch (code) {
        case base::ErrorCode::Corrupt:
            return "; see `farmwardenctl store check`, and restore a backup";
        case base::ErrorCode::Busy:
            return "; another program keeps it locked";
        case base::ErrorCode::Io:
            return "; check the permissions and the disk it is on";
        default:
            return "";
    }
}

int flagsOf(OpenMode mode) {
    const int access = mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY
                       : mode == OpenMode::Still  ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
                                                  : SQLITE_OPEN_READWRITE;
    return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

std::string walOf(const std::filesystem::path& path) {
    return path.string() + "-wal";
}

// "file:/srv/a%3fb.db?immutable=1"
std::string stillUri(const std::filesystem::path& path) {
    std::string uri = "file:";
    for (const char letter : path.string()) {
        const bool isPlain = std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '/' || letter == '.' ||
                             letter == '-' || letter == '_';
        uri += isPlain ? std::string(1, letter) : fmt::format("%{:02x}", static_cast<unsigned char>(letter));
    }
    return uri + "?immutable=1";
}

// SQLite gives its -wal and -shm files the mode of the database, so the mode is set before SQLite sees the file. A file
// that is there is left alone: another connection of this process may have locks on it (see open_files.h).
void makePrivateFile(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0 && errno == EEXIST) {
        return;
    }
    if (file < 0) {
        throw Failure(
            {base::ErrorCode::Io,
             fmt::format("store {} cannot be written: {}; check the permissions of its folder, or choose another path",
                         path.string(), std::generic_category().message(errno))});
    }
    ::close(file);
}

}  // namespace

Database::Database(const std::filesystem::path& path, OpenMode mode) : m_path(path), m_open(path) {
    if (mode == OpenMode::Create) {
        makePrivateFile(path);
    }
    sqlite3* handle = nullptr;
    const std::string name = mode == OpenMode::Still ? stillUri(path) : path.string();
    const int code = sqlite3_open_v2(name.c_str(), &handle, flagsOf(mode), nullptr);
    m_handle.reset(handle);
    if (code != SQLITE_OK) {
        fail(code);
    }
    sqlite3_busy_timeout(handle, kBusyTimeoutMs);
}

Database Database::forReading(const std::filesystem::path& path) {
    Database database(path, OpenMode::ReadOnly);
    const int code = sqlite3_exec(database.handle(), "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
    const int kind = code & 0xFF;
    const Look look = lookAt(path);
    if ((kind != SQLITE_CANTOPEN && kind != SQLITE_READONLY) || look.inode == 0) {
        return database;  // what else is wrong, the first use says
    }
    if (look.walSize != 0) {
        throw Failure(
            {base::ErrorCode::Io,
             fmt::format("store {} has changes in {} that cannot be read without write access to its folder; ask "
                         "for that, or copy both files to a folder of your own",
                         path.string(), walOf(path))});
    }
    Database still(path, OpenMode::Still);
    still.m_still = look;
    return still;
}

Database::Look Database::lookAt(const std::filesystem::path& path) {
    constexpr std::int64_t kNsPerSecond = 1'000'000'000;
    struct stat file {};
    struct stat wal {};
    if (::stat(path.c_str(), &file) != 0) {
        return {};
    }
    const bool hasWal = ::stat(walOf(path).c_str(), &wal) == 0;
    return {file.st_ino, file.st_size, file.st_mtim.tv_sec * kNsPerSecond + file.st_mtim.tv_nsec,
            hasWal ? wal.st_size : 0};
}

void Database::execute(const std::string& sql) {
    if (const int code = sqlite3_exec(handle(), sql.c_str(), nullptr, nullptr, nullptr); code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t Database::integerOf(const std::string& sql) {
    Statement statement(*this, sql);
    Rows rows = statement.query();
    rows.next();
    return rows.integer(0);
}

void Database::fail(int code) const {
    const base::ErrorCode kind = codeOf(code);
    const char* text = m_handle == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle());
    throw Failure({kind, fmt::format("store {}: {}{}", m_path.string(), text, remedyFor(kind, code))});
}

Transaction::Transaction(Database& database, Kind kind) : m_database(database) {
    m_database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // A full disk makes SQLite roll back by itself.
    if (m_database.isInTransaction()) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit() {
    m_database.execute("COMMIT");
}

}  // namespace farmwarden::store::sqlite
