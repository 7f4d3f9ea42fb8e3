#pragma once

#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/store/failure.h"
#include "core/store/postgres/parameters.h"

// A thin layer of our own over libpq (the wrappers in the reference distribution know no pipeline mode). Inside
// store/postgres a failing call throws Failure; Disconnected when the server is gone, so that whoever can reconnect
// does.
namespace farmwarden::store::postgres {

// The connection is of no use any more. libpq gives no SQLSTATE for it.
class Disconnected final : public Failure {
public:
    using Failure::Failure;
};

struct DeleteAnswer {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, DeleteAnswer>;

class Connection;

// The rows of a query: all of them in memory, or one after the other as the server sends them. Views last until the
// next row. Ends a query that is not read to its end. Within its connection's life and thread.
class Rows {
public:
    enum class Kind { Whole, Streamed };

    Rows(Connection& connection, Answer result, Kind kind)
        : m_connection(&connection), m_result(std::move(result)), m_isStreaming(kind == Kind::Streamed) {}
    ~Rows();
    Rows(Rows&& other) noexcept;
    Rows& operator=(Rows&&) = delete;

    bool next();

    bool isNull(int column) const { return PQgetisnull(m_result.get(), m_row, column) != 0; }
    std::int64_t integer(int column) const;  // of any width; false and NULL are 0
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    base::TimePoint time(int column) const { return base::TimePoint(base::Duration(integer(column))); }
    base::Revision revision(int column) const { return {static_cast<std::uint64_t>(integer(column))}; }
    // Throws Corrupt for a word that is none.
    template <typename E>
    E word(int column) const {
        const auto value = model::fromText<E>(text(column));
        return value ? *value : (failWord(column), E{});
    }
    std::string storeName() const;

private:
    [[noreturn]] void failWord(int column) const;

    Connection* m_connection;
    Answer m_result;
    mutable std::deque<std::string> m_taken;  // of this row: texts with substitutes taken back
    int m_row = -1;
    bool m_isStreaming;
};

enum class Use {
    Reading,  // any server of the URL's list
    Writing,  // the one that takes writes
};

// One connection, ready for use: UTF-8, the store's schema first. One thread at a time.
class Connection {
public:
    // Throws Disconnected when no server of the URL answers within a few seconds, or does not let us in.
    Connection(const std::string& url, Use use);

    // One or more statements without parameters and results.
    void execute(const std::string& sql);
    // Rows that a statement without interesting results has changed.
    template <typename... Values>
    std::uint64_t run(std::string_view sql, const Values&... values) {
        return changedBy(send(sql, Parameters(values...).bound()));
    }
    template <typename... Values>
    [[nodiscard]] Rows query(std::string_view sql, const Values&... values) {
        return {*this, send(sql, Parameters(values...).bound()), Rows::Kind::Whole};
    }
    // For results that do not fit into memory; nothing else can be asked while the rows are read.
    template <typename... Values>
    [[nodiscard]] Rows stream(std::string_view sql, const Values&... values) {
        beginStream(sql, Parameters(values...).bound());
        return {*this, nullptr, Rows::Kind::Streamed};
    }
    // The first column of the first row; REQUIRES: there is one.
    std::int64_t integerOf(std::string_view sql);

    bool isBroken() const { return PQstatus(handle()) != CONNECTION_OK; }
    // Looks at the socket without asking the server: false when that has hung up since the last call. REQUIRES: the
    // connection listens to no bell, so whatever came unasked was a goodbye.
    bool isStillThere();
    bool isInTransaction() const { return PQtransactionStatus(handle()) != PQTRANS_IDLE; }
    // Interrupts the query under way and forgets its rows.
    void cancel();

    PGconn* handle() const { return m_handle.get(); }
    const std::string& storeName() const { return m_name; }

    // The error of a result, with store and remedy.
    base::Error errorOf(const PGresult* result) const;
    // Throws it, as Disconnected when the connection is broken.
    [[noreturn]] void fail(const PGresult* result) const;

    // Names of statements that Pipeline has prepared.
    std::unordered_set<std::string>& prepared() { return m_prepared; }

private:
    struct Finish {
        void operator()(PGconn* handle) const { PQfinish(handle); }
    };

    Answer send(std::string_view sql, const BoundValues& values);
    void beginStream(std::string_view sql, const BoundValues& values);
    std::uint64_t changedBy(const Answer& result) const;

    std::string m_name;
    std::unique_ptr<PGconn, Finish> m_handle;
    std::unordered_set<std::string> m_prepared;
};

// BEGIN (or, for readers, one unchanging view) until commit(); rolls back otherwise.
class Transaction {
public:
    enum class Kind { Write, Read };

    explicit Transaction(Connection& connection, Kind kind = Kind::Write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
};

// How this process shows itself to the server: one name for all of its connections, no other process has it.
const std::string& applicationName();

}  // namespace farmwarden::store::postgres
