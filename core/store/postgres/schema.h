#pragma once

#include <span>
#include <string_view>

#include "core/store/postgres/connection.h"

// The store's tables, in the schema "farmwarden" of the database. Their version is the number of migrations that have
// run; migrations are resources/sql/postgres/NNNN_*.sql, only ever added to and run forward, all that are missing in
// one transaction. Of several processes that migrate at once one does it and the others find it done.
namespace farmwarden::store::postgres {

// Locks of the whole database that others must not take: the server knows them by these numbers.
inline constexpr std::int64_t kMigrationLock = 0x46577264'0001;
inline constexpr std::int64_t kHistoryLock = 0x46577264'0002;
inline constexpr std::int64_t kServiceLock = 0x46577264'0003;

// All of them, in order. Embedded at build time.
std::span<const std::string_view> migrations();
inline int schemaVersion() {
    return static_cast<int>(migrations().size());
}

// Makes or updates the tables. Throws NewerSchema, InvalidArgument for another program's schema, Refused when this role
// may not.
void migrate(Connection& connection);

// For those who may not migrate: throws NotFound when there is no store, Unavailable when it is an older one.
void requireCurrentSchema(Connection& connection);

}  // namespace farmwarden::store::postgres
