#include "core/store/sqlite/journal_rows.h"

#include <algorithm>

#include "core/model/event_codec.h"

namespace farmwarden::store::sqlite {
namespace {

constexpr std::string_view kColumns = "revision, at, actor, broker, kind, subject, body";

// Parameters: 1 after, 2 before, 3 limit, 4 subject. Kinds stand in the text, since they are words like "hold.placed";
// what is not such a word is no kind of any event.
std::string filteredQuery(const JournalFilter& filter) {
    const bool isOfSession = filter.subject.starts_with("session:");
    const auto isSessionKind = [](const std::string& kind) { return kind.starts_with("session."); };
    // The index has no sessions: there are too many of them, and theirs are the events that must be appended fast.
    const bool isIndexed =
        !isOfSession &&
        (!filter.subject.empty() || (!filter.kinds.empty() && std::ranges::none_of(filter.kinds, isSessionKind)));
    std::string sql = fmt::format("SELECT {} FROM journal {} WHERE revision > ?1 AND revision < ?2", kColumns,
                                  isIndexed ? "INDEXED BY journal_subject" : "NOT INDEXED");
    if (isIndexed) {
        sql += " AND subject NOT LIKE 'session:%'";
    }
    if (!filter.subject.empty()) {
        sql += " AND subject = ?4";
    }
    if (!filter.kinds.empty()) {
        std::string list;
        for (const std::string& kind : filter.kinds) {
            const bool isWord =
                std::ranges::all_of(kind, [](char c) { return (c >= 'a' && c <= 'z') || c == '.' || c == '-'; });
            list += fmt::format("{}'{}'", list.empty() ? "" : ", ", isWord ? kind : std::string());
        }
        sql += fmt::format(" AND kind IN ({})", list);
    }
    return sql + fmt::format(" ORDER BY revision {} LIMIT ?3", filter.isNewestFirst ? "DESC" : "ASC");
}

}  // namespace

JournalRows::JournalRows(Database& database)
    : m_database(database),
      m_insert(database, fmt::format("INSERT INTO journal ({}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", kColumns)),
      m_head(database, "SELECT coalesce(max(revision), 0) FROM journal"),
      m_oldest(database, "SELECT coalesce(min(revision), 0) FROM journal"),
      m_time(database, "SELECT at FROM journal WHERE revision = ?1"),
      m_after(database,
              fmt::format("SELECT {} FROM journal WHERE revision > ?1 AND revision <= ?2 ORDER BY revision LIMIT ?3",
                          kColumns)) {}

void JournalRows::insert(Revision revision, const model::EventDraft& draft, std::string_view broker,
                         std::string_view subject, std::string_view body) {
    m_insert.run(revision, draft.at, draft.actor, broker, model::kindOf(draft.body), subject, body);
}

model::Event JournalRows::eventOf(const Rows& row) const {
    auto body = model::decodeBody(row.text(4), row.text(6));
    if (!body) {
        throw Failure(
            {base::ErrorCode::Corrupt,
             fmt::format("store {}: journal revision {}: {}; see `farmwardenctl store check`, and restore a backup",
                         m_database.path().string(), row.integer(0), body.error().message)});
    }
    return {row.revision(0), row.time(1), std::string(row.text(2)), std::string(row.text(3)), std::move(*body)};
}

std::vector<model::Event> JournalRows::read(const JournalFilter& filter) {
    std::vector<model::Event> events;
    const auto collect = [&](Rows rows) {
        while (rows.next()) {
            events.push_back(eventOf(rows));
        }
    };
    const auto limit = static_cast<std::int64_t>(std::min<std::size_t>(filter.limit, INT64_MAX));
    if (filter.subject.empty() && filter.kinds.empty() && !filter.before && !filter.isNewestFirst) {
        collect(m_after.query(filter.after, INT64_MAX, limit));
        return events;
    }
    Statement filtered(m_database, filteredQuery(filter));
    collect(filtered.query(filter.after, filter.before ? filter.before : Revision{INT64_MAX}, limit, filter.subject));
    return events;
}

void JournalRows::forEach(Revision after, Revision last, const std::function<void(const model::Event&)>& fold) {
    Rows rows = m_after.query(after, last, INT64_MAX);
    while (rows.next()) {
        fold(eventOf(rows));
    }
}

Revision JournalRows::head() {
    Rows rows = m_head.query();
    rows.next();
    return rows.revision(0);
}

Revision JournalRows::oldest() {
    Rows rows = m_oldest.query();
    rows.next();
    return rows.revision(0);
}

TimePoint JournalRows::timeOf(Revision revision) {
    Rows rows = m_time.query(revision);
    return rows.next() ? rows.time(0) : TimePoint{};
}

Revision JournalRows::lastAt(TimePoint at) {
    std::uint64_t low = oldest().value;
    std::uint64_t count = low == 0 ? 0 : head().value - low + 1;
    const std::uint64_t first = low;
    while (count > 0) {
        const std::uint64_t half = count / 2;
        if (timeOf({low + half}) <= at) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return {low == first ? 0 : low - 1};
}

}  // namespace farmwarden::store::sqlite
