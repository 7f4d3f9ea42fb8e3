#include "core/store/sqlite/inbox.h"

#include "core/store/sqlite/noun_rows.h"

namespace farmwarden::store::sqlite {
namespace {

// Read with the state it lacks, so that the columns are those of the finished ones.
constexpr std::string_view kSelect =
    "SELECT key, actor, verb, arguments, expected, at, 'open', '', '', '', 0 FROM request ";

constexpr const char* kSchema =
    "CREATE TABLE IF NOT EXISTS request ("
    "    seq       INTEGER PRIMARY KEY AUTOINCREMENT,"
    "    key       TEXT NOT NULL UNIQUE,"
    "    actor     TEXT NOT NULL,"
    "    verb      TEXT NOT NULL,"
    "    arguments TEXT NOT NULL,"
    "    expected  INTEGER NOT NULL,"
    "    at        INTEGER NOT NULL"
    ") STRICT";

}  // namespace

std::filesystem::path Inbox::pathFor(const std::filesystem::path& store) {
    const std::filesystem::path stem = store.extension() == ".db" ? store.parent_path() / store.stem() : store;
    return stem.string() + ".inbox.db";
}

void Inbox::prepare() {
    const std::lock_guard lock(m_mutex);
    writable();
}

Database& Inbox::writable() {
    if (!m_writable) {
        Database database(m_path, OpenMode::Create);
        database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        database.execute(kSchema);
        m_writable.emplace(std::move(database));
    }
    return *m_writable;
}

Database* Inbox::readable() {
    if (m_writable) {
        return &*m_writable;
    }
    if (m_readable && !m_readable->isCurrent()) {
        m_readable.reset();
    }
    if (!m_readable && std::filesystem::exists(m_path)) {
        m_readable.emplace(Database::forReading(m_path));
    }
    return m_readable ? &*m_readable : nullptr;
}

bool Inbox::put(const model::Request& request) {
    const std::lock_guard lock(m_mutex);
    Database& database = writable();
    Statement insert(database,
                     "INSERT INTO request (key, actor, verb, arguments, expected, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                     "ON CONFLICT DO NOTHING");
    insert.run(request.key, request.actor, request.verb, request.arguments, request.expected, request.at);
    return database.changes() > 0;
}

std::vector<model::Request> Inbox::list() {
    const std::lock_guard lock(m_mutex);
    std::vector<model::Request> requests;
    if (Database* database = readable()) {
        Statement select(*database, std::string(kSelect) + "ORDER BY seq");
        for (Rows rows = select.query(); rows.next();) {
            requests.push_back(readRequest(rows));
        }
    }
    return requests;
}

std::optional<model::Request> Inbox::find(const std::string& key) {
    const std::lock_guard lock(m_mutex);
    Database* database = readable();
    if (database == nullptr) {
        return std::nullopt;
    }
    Statement select(*database, std::string(kSelect) + "WHERE key = ?1");
    Rows rows = select.query(key);
    return rows.next() ? std::optional(readRequest(rows)) : std::nullopt;
}

void Inbox::remove(const std::vector<std::string>& keys) {
    const std::lock_guard lock(m_mutex);
    Database& database = writable();
    Transaction transaction(database);
    Statement erase(database, "DELETE FROM request WHERE key = ?1");
    for (const std::string& key : keys) {
        erase.run(key);
    }
    transaction.commit();
}

Inbox::Tally Inbox::tally() {
    const std::lock_guard lock(m_mutex);
    Database* database = readable();
    if (database == nullptr) {
        return {};
    }
    Statement select(
        *database,
        "SELECT (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'request'), count(*) FROM request");
    Rows rows = select.query();
    rows.next();
    return {rows.integer(0), rows.integer(1)};
}

}  // namespace farmwarden::store::sqlite
