#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/store/sqlite/journal_rows.h"

namespace farmwarden::store::sqlite {

// A read-only connection with what most reads need prepared.
struct Reader {
    explicit Reader(const std::filesystem::path& path) : database(Database::forReading(path)), journal(database) {}

    Database database;
    JournalRows journal;
};

// Connections for reading, opened as they are needed and kept. Any thread; a borrowed reader belongs to the thread that
// borrowed it.
class ReaderPool {
public:
    explicit ReaderPool(std::filesystem::path path) : m_path(std::move(path)) {}

    class Loan {
    public:
        Loan(ReaderPool& pool, std::unique_ptr<Reader> reader) : m_pool(pool), m_reader(std::move(reader)) {}
        ~Loan() { m_pool.giveBack(std::move(m_reader)); }
        Loan(const Loan&) = delete;
        Loan& operator=(const Loan&) = delete;
        Reader* operator->() const { return m_reader.get(); }
        Reader& operator*() const { return *m_reader; }

    private:
        ReaderPool& m_pool;
        std::unique_ptr<Reader> m_reader;
    };

    // Throws Failure when no connection can be had.
    Loan borrow();

private:
    void giveBack(std::unique_ptr<Reader> reader);

    std::filesystem::path m_path;
    std::mutex m_mutex;  // m_idle
    std::vector<std::unique_ptr<Reader>> m_idle;
};

}  // namespace farmwarden::store::sqlite
