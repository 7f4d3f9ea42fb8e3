#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "core/base/result.h"

// A thin layer of our own over SQLite's C API (measured: the wrappers at hand cost 1.4 to 2 times). Inside store/sqlite
// a failing call throws Failure, so that fifty statements in a transaction need no fifty checks; guarded() stops it at
// the module's border.
namespace farmwarden::store::sqlite {

class Failure final : public std::runtime_error {
public:
    explicit Failure(base::Error error) : std::runtime_error(error.message), m_error(std::move(error)) {}
    const base::Error& error() const { return m_error; }

private:
    base::Error m_error;
};

// Runs `work` and turns a Failure into an Error.
template <typename Work>
auto guarded(Work&& work) -> base::Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure& failure) {
        return std::unexpected(failure.error());
    }
}

// The other way round, for what comes from another thread.
inline void orThrow(base::Result<void> done) {
    if (!done) {
        throw Failure(std::move(done.error()));
    }
}

enum class OpenMode { ReadOnly, ReadWrite, Create };

// One connection. One thread at a time.
class Database {
public:
    // Waits up to 5 s for other processes' locks in every call. A file that Create makes is readable for its owner
    // only.
    Database(const std::filesystem::path& path, OpenMode mode);

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

    std::filesystem::path m_path;
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
