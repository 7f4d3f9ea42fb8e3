#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {

Rows::~Rows() {
    m_statement->reset();
}

bool Rows::next() {
    const int code = sqlite3_step(m_statement->handle());
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        m_statement->database().fail(code);
    }
    return code == SQLITE_ROW;
}

bool Rows::isNull(int column) const {
    return sqlite3_column_type(m_statement->handle(), column) == SQLITE_NULL;
}

std::string Rows::storeName() const {
    return m_statement->database().path().string();
}

std::int64_t Rows::integer(int column) const {
    return sqlite3_column_int64(m_statement->handle(), column);
}

std::string_view Rows::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement->handle(), column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement->handle(), column)));
}

std::string_view Rows::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement->handle(), column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement->handle(), column)));
}

void Rows::failWord(int column) const {
    throw Failure(
        {base::ErrorCode::Corrupt, fmt::format("store {}: column {} holds \"{}\", which is no word of it; see "
                                               "`farmwardenctl store check`, and restore a backup",
                                               m_statement->database().path().string(),
                                               sqlite3_column_name(m_statement->handle(), column), text(column))});
}

Statement::Statement(Database& database, std::string_view sql) : m_database(&database) {
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK) {
        database.fail(code);
    }
    m_handle.reset(handle);
}

void Statement::runBound() {
    const Rows ended(*this);  // resets, also on the way out of a failure
    const int code = sqlite3_step(handle());
    if (code != SQLITE_DONE && code != SQLITE_ROW) {
        m_database->fail(code);
    }
}

}  // namespace farmwarden::store::sqlite
