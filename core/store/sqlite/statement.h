#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/model/words.h"
#include "core/store/sqlite/database.h"

namespace farmwarden::store::sqlite {

class Statement;

// The rows of a running query; ends it in the destructor. Views last until the next row.
class Rows {
public:
    explicit Rows(Statement& statement) : m_statement(&statement) {}
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    bool next();

    bool isNull(int column) const;
    std::string storeName() const;
    std::int64_t integer(int column) const;
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

private:
    [[noreturn]] void failWord(int column) const;

    Statement* m_statement;
};

// Prepared once, run often. Bound texts are not copied: they live until run() returns, or for query() as long as its
// Rows.
class Statement {
public:
    // `database` outlives the statement.
    Statement(Database& database, std::string_view sql);

    template <typename... Values>
    void run(const Values&... values) {
        bindAll(values...);
        runBound();
    }

    template <typename... Values>
    [[nodiscard]] Rows query(const Values&... values) {
        bindAll(values...);
        return Rows(*this);
    }

    Database& database() const { return *m_database; }
    sqlite3_stmt* handle() const { return m_handle.get(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const { sqlite3_finalize(handle); }
    };
    friend class Rows;

    template <typename... Values>
    void bindAll(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
    }
    void runBound();
    void reset() { sqlite3_reset(handle()); }

    void bind(int index, std::integral auto value) {
        sqlite3_bind_int64(handle(), index, static_cast<sqlite3_int64>(value));
    }
    void bind(int index, std::string_view value) {
        sqlite3_bind_text64(handle(), index, value.data() == nullptr ? "" : value.data(), value.size(), SQLITE_STATIC,
                            SQLITE_UTF8);
    }
    void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
    void bind(int index, const char* value) { bind(index, std::string_view(value)); }
    void bind(int index, base::TimePoint value) { bind(index, value.time_since_epoch().count()); }
    template <typename Tag>
    void bind(int index, base::StrongId<Tag> value) {
        bind(index, value.value);
    }
    template <typename E>
    requires std::is_enum_v<E>
    void bind(int index, E value) { bind(index, model::toText(value)); }
    template <typename T>
    void bind(int index, const std::optional<T>& value) {
        if (value) {
            bind(index, *value);
        } else {
            sqlite3_bind_null(handle(), index);
        }
    }
    void bind(int index, std::span<const char> bytes) {
        sqlite3_bind_blob64(handle(), index, bytes.data(), bytes.size(), SQLITE_STATIC);
    }

    Database* m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

}  // namespace farmwarden::store::sqlite
