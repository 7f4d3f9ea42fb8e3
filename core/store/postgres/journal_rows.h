#pragma once

#include <functional>
#include <vector>

#include "core/model/events.h"
#include "core/store/postgres/connection.h"
#include "core/store/store.h"

// The journal table over a connection; that connection's thread.
namespace farmwarden::store::postgres {

// Throws Corrupt for a body that cannot be read.
std::vector<model::Event> readJournal(Connection& connection, const JournalFilter& filter);
// Calls `fold` for every event with after < revision <= last, without holding them all. The connection is busy
// meanwhile.
void forEachEvent(Connection& connection, Revision after, Revision last,
                  const std::function<void(const model::Event&)>& fold);

Revision headOf(Connection& connection);    // 0 when empty
Revision oldestOf(Connection& connection);  // 0 when empty
TimePoint timeOf(Connection& connection, Revision revision);
// The last revision of those at or before `at`, by halving: times of one store rise with the revision. 0 when there is
// none.
Revision lastAt(Connection& connection, TimePoint at);

}  // namespace farmwarden::store::postgres
