#include "core/store/sqlite/schema.h"

namespace farmwarden::store::sqlite {
namespace {

// The version in the file; 0 for an empty one.
int storedVersion(Database& database) {
    const std::int64_t application = database.integerOf("PRAGMA application_id");
    const bool isEmpty = database.integerOf("SELECT count(*) FROM sqlite_schema") == 0;
    if (application != kApplicationId && !(isEmpty && application == 0)) {
        throw Failure({base::ErrorCode::InvalidArgument,
                       fmt::format("{} is an SQLite database of another program; choose another path for the store",
                                   database.path().string())});
    }
    const auto version = static_cast<int>(database.integerOf("PRAGMA user_version"));
    if (version > schemaVersion()) {
        throw Failure(
            {base::ErrorCode::NewerSchema, fmt::format("store {} has schema {}, this program knows schemas up to {}; "
                                                       "update this program, or restore a backup of "
                                                       "before the update",
                                                       database.path().string(), version, schemaVersion())});
    }
    return version;
}

}  // namespace

void migrate(Database& database, int target) {
    for (int version = storedVersion(database); version < target; ++version) {
        Transaction transaction(database);
        database.execute(std::string(migrations()[static_cast<std::size_t>(version)]));
        database.execute(
            fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, version + 1));
        transaction.commit();
    }
}

void requireCurrentSchema(Database& database) {
    if (const int version = storedVersion(database); version < schemaVersion()) {
        throw Failure(
            {base::ErrorCode::Unavailable, fmt::format("store {} has schema {}, this program needs {}; start "
                                                       "farmwardend on it or run `farmwardenctl store migrate`",
                                                       database.path().string(), version, schemaVersion())});
    }
}

}  // namespace farmwarden::store::sqlite
