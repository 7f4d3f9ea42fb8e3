#include "core/store/postgres/care.h"

#include "core/store/postgres/history.h"
#include "core/store/postgres/journal_rows.h"
#include "core/store/postgres/noun_rows.h"
#include "core/store/state_comparer.h"

namespace farmwarden::store::postgres {
namespace {

using Problems = std::vector<std::string>;

void checkGaps(Connection& connection, Problems& problems) {
    for (Rows rows = connection.query(
             "SELECT revision, before FROM (SELECT revision, lag(revision) OVER (ORDER BY revision) AS before FROM "
             "journal) AS journal WHERE revision <> before + 1 LIMIT 100");
         rows.next();) {
        problems.push_back(fmt::format("table journal: after revision {} comes {}", rows.integer(1), rows.integer(0)));
    }
    const std::int64_t last = connection.integerOf("SELECT coalesce(max(revision), 0) FROM journal");
    if (const Revision head = headOf(connection); head.value != static_cast<std::uint64_t>(last)) {
        problems.push_back(
            fmt::format("table journal_head: says revision {}, but the journal ends with {}", head.value, last));
    }
}

// Two sessions that were both placed since the farm became what it is, neither of them by the front door while no
// broker was there.
void checkReservations(Connection& connection, Problems& problems) {
    for (Rows rows = connection.query(
             "SELECT s.\"user\", s.farm, count(*) FROM session s JOIN farm f ON f.name = s.farm "
             "WHERE f.sessions = 'single' AND s.reason <> 'fallback' AND s.placed_revision > f.revision "
             "GROUP BY s.\"user\", s.farm HAVING count(*) > 1 LIMIT 100");
         rows.next();) {
        problems.push_back(fmt::format("table session: user {} has {} sessions in farm {}, which allows one",
                                       rows.text(0), rows.integer(2), rows.text(1)));
    }
}

void checkState(Connection& connection, Problems& problems) {
    const auto compared = guarded([&] {
        directory::Directory folded;
        foldOldest(connection, folded);
        StateComparer comparer(folded);
        lendState(connection, comparer);
        return comparer.problems();
    });
    if (compared) {
        problems.insert(problems.end(), compared->begin(), compared->end());
    } else {
        problems.push_back(compared.error().message);
    }
}

}  // namespace

std::vector<std::string> checkStore(Connection& connection) {
    Problems problems;
    const Transaction view(connection, Transaction::Kind::Read);
    checkGaps(connection, problems);
    checkReservations(connection, problems);
    checkState(connection, problems);
    return problems;
}

}  // namespace farmwarden::store::postgres
