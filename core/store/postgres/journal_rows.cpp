#include "core/store/postgres/journal_rows.h"

#include <algorithm>

#include "core/model/event_codec.h"

namespace farmwarden::store::postgres {
namespace {

constexpr std::string_view kColumns = "revision, at, actor, broker, kind, body";

// The partial indexes have no sessions, so a question that concerns none has to say so.
std::string filteredQuery(const JournalFilter& filter) {
    const bool isOfSession = filter.subject.starts_with("session:");
    const auto isSessionKind = [](const std::string& kind) { return kind.starts_with("session."); };
    const bool isIndexed =
        !isOfSession &&
        (!filter.subject.empty() || (!filter.kinds.empty() && std::ranges::none_of(filter.kinds, isSessionKind)));
    std::string sql = fmt::format("SELECT {} FROM journal WHERE revision > $1 AND revision < $2", kColumns);
    sql += filter.subject.empty() ? " AND $4 = ''" : " AND subject = $4";
    sql += filter.kinds.empty() ? " AND cardinality($5) = 0" : " AND kind = ANY($5)";
    if (isIndexed) {
        sql += " AND subject NOT LIKE 'session:%'";
    }
    return sql + fmt::format(" ORDER BY revision {} LIMIT $3", filter.isNewestFirst ? "DESC" : "ASC");
}

model::Event eventOf(const Rows& row) {
    auto body = model::decodeBody(row.text(4), row.text(5));
    if (!body) {
        throw Failure(
            {base::ErrorCode::Corrupt,
             fmt::format("store {}: journal revision {}: {}; see `farmwardenctl store check`, and restore a backup",
                         row.storeName(), row.integer(0), body.error().message)});
    }
    return {row.revision(0), row.time(1), std::string(row.text(2)), std::string(row.text(3)), std::move(*body)};
}

}  // namespace

std::vector<model::Event> readJournal(Connection& connection, const JournalFilter& filter) {
    std::vector<model::Event> events;
    const auto limit = static_cast<std::int64_t>(std::min<std::size_t>(filter.limit, INT64_MAX));
    const Revision before = filter.before ? filter.before : Revision{INT64_MAX};
    for (Rows rows = connection.query(filteredQuery(filter), filter.after, before, limit, filter.subject, filter.kinds);
         rows.next();) {
        events.push_back(eventOf(rows));
    }
    return events;
}

void forEachEvent(Connection& connection, Revision after, Revision last,
                  const std::function<void(const model::Event&)>& fold) {
    Rows rows = connection.stream(
        fmt::format("SELECT {} FROM journal WHERE revision > $1 AND revision <= $2 ORDER BY revision", kColumns), after,
        last);
    while (rows.next()) {
        fold(eventOf(rows));
    }
}

Revision headOf(Connection& connection) {
    return {static_cast<std::uint64_t>(connection.integerOf("SELECT revision FROM journal_head"))};
}

Revision oldestOf(Connection& connection) {
    return {static_cast<std::uint64_t>(connection.integerOf("SELECT coalesce(min(revision), 0) FROM journal"))};
}

TimePoint timeOf(Connection& connection, Revision revision) {
    Rows rows = connection.query("SELECT at FROM journal WHERE revision = $1", revision);
    return rows.next() ? rows.time(0) : TimePoint{};
}

Revision lastAt(Connection& connection, TimePoint at) {
    std::uint64_t low = oldestOf(connection).value;
    std::uint64_t count = low == 0 ? 0 : headOf(connection).value - low + 1;
    const std::uint64_t first = low;
    while (count > 0) {
        const std::uint64_t half = count / 2;
        if (timeOf(connection, {low + half}) <= at) {
            low += half + 1;
            count -= half + 1;
        } else {
            count = half;
        }
    }
    return {low == first ? 0 : low - 1};
}

}  // namespace farmwarden::store::postgres
