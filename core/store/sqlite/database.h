#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/store/failure.h"
#include "core/store/sqlite/open_files.h"

// A thin layer of our own over SQLite's C API (measured: the wrappers at hand cost 1.4 to 2 times). Inside store/sqlite
// a failing call throws Failure.
namespace farmwarden::store::sqlite {

// Still: for reading, without locks and without a WAL; right only as long as nobody writes the file.
enum class OpenMode { ReadOnly, ReadWrite, Create, Still };

// One connection. One thread at a time.
class Database {
public:
    // Waits up to 5 s for other processes' locks in every call. A file that Create makes is readable for its owner
    // only.
    Database(const std::filesystem::path& path, OpenMode mode);

    // For reading, also where neither the WAL's index is there nor can be made: in a folder without write access, or on
    // a medium that is read only. Then the file is taken to be still, and isCurrent() says whether it was; throws when
    // there are commits that only the WAL has.
    static Database forReading(const std::filesystem::path& path);
    // False once a file that was taken to be still has changed: what this reads may be nonsense then, open it again.
    bool isCurrent() const { return !m_still || *m_still == lookAt(m_path); }

    // One or more statements without results.
    void execute(const std::string& sql);
    // The first column of the first row; REQUIRES: there is one.
    std::int64_t integerOf(const std::string& sql);

    // Rows changed by the latest statement.
    std::int64_t changes() const { return sqlite3_changes64(handle()); }
    bool isInTransaction() const { return sqlite3_get_autocommit(handle()) == 0; }
    sqlite3* handle() const { return m_handle.get(); }
    const std::filesystem::path& path() const { return m_path; }

    // Throws what SQLite says about the latest call, with file and remedy.
    [[noreturn]] void fail(int code) const;

private:
    struct Close {
        void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    };

    // How a file looks from outside; any commit and any other file in its place changes it.
    struct Look {
        std::uint64_t inode = 0;
        std::int64_t size = 0;
        std::int64_t modifiedNs = 0;
        std::int64_t walSize = 0;

        bool operator==(const Look&) const = default;
    };
    static Look lookAt(const std::filesystem::path& path);

    std::filesystem::path m_path;
    OpenFile m_open;  // outlives the handle
    std::optional<Look> m_still;
    std::unique_ptr<sqlite3, Close> m_handle;
};

// BEGIN IMMEDIATE (or, for readers, one unchanging view) until commit(); rolls back otherwise.
class Transaction {
public:
    enum class Kind { Write, Read };

    explicit Transaction(Database& database, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Database& m_database;
};

}  // namespace farmwarden::store::sqlite
