#pragma once

#include <span>
#include <string_view>

#include "core/store/sqlite/database.h"

// The store's file format. Its version is the number of migrations that have run, kept in PRAGMA user_version;
// migrations are resources/sql/NNNN_*.sql, only ever added to and run forward, each in a transaction of its own.
namespace farmwarden::store::sqlite {

// PRAGMA application_id of a store: "FWrd".
inline constexpr std::int64_t kApplicationId = 0x46577264;

// All of them, in order. Embedded at build time.
std::span<const std::string_view> migrations();
inline int schemaVersion() {
    return static_cast<int>(migrations().size());
}

// Brings the file to `target`. Throws NewerSchema, or InvalidArgument for another program's database.
void migrate(Database& database, int target = schemaVersion());

// For readers, which may not migrate: throws unless the file is of exactly this version.
void requireCurrentSchema(Database& database);

}  // namespace farmwarden::store::sqlite
