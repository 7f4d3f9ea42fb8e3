#include "core/store/postgres/schema.h"

namespace farmwarden::store::postgres {
namespace {

using base::ErrorCode;

constexpr std::string_view kLook =
    "SELECT (SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = 'farmwarden'), "
    "(SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = 'farmwarden' AND c.relname = 'about'), "
    "(SELECT count(*) FROM pg_catalog.pg_database WHERE datname = current_database() AND pg_encoding_to_char(encoding) "
    "= 'UTF8')";

// The version in the database; 0 when there is no store.
int storedVersion(Connection& connection) {
    Rows found = connection.query(kLook);
    found.next();
    if (found.integer(2) == 0) {
        throw Failure({ErrorCode::InvalidArgument,
                       fmt::format("store {}: the database does not keep its texts in UTF-8; create one that does: "
                                   "createdb --encoding=UTF8 --template=template0",
                                   connection.storeName())});
    }
    if (found.integer(0) == 0) {
        return 0;
    }
    if (found.integer(1) == 0) {
        throw Failure({ErrorCode::InvalidArgument,
                       fmt::format("store {}: the schema farmwarden in this database is another program's; choose "
                                   "another database",
                                   connection.storeName())});
    }
    const auto version = static_cast<int>(connection.integerOf("SELECT schema_version FROM farmwarden.about"));
    if (version > schemaVersion()) {
        throw Failure(
            {ErrorCode::NewerSchema,
             fmt::format("store {} has schema {}, this program knows schemas up to {}; update this program, or "
                         "restore a backup of before the update",
                         connection.storeName(), version, schemaVersion())});
    }
    return version;
}

}  // namespace

void migrate(Connection& connection) {
    if (storedVersion(connection) == schemaVersion()) {
        return;
    }
    Transaction transaction(connection);
    connection.run("SELECT pg_advisory_xact_lock($1)", kMigrationLock);
    for (int version = storedVersion(connection); version < schemaVersion(); ++version) {
        connection.execute(std::string(migrations()[static_cast<std::size_t>(version)]));
        connection.run("UPDATE farmwarden.about SET schema_version = $1", version + 1);
    }
    transaction.commit();
}

void requireCurrentSchema(Connection& connection) {
    const int version = storedVersion(connection);
    if (version == 0) {
        throw Failure({ErrorCode::NotFound,
                       fmt::format("there is no store in {} yet; start farmwardend on it, or run `farmwardenctl store "
                                   "migrate` as the database's owner",
                                   connection.storeName())});
    }
    if (version < schemaVersion()) {
        throw Failure(
            {ErrorCode::Unavailable,
             fmt::format("store {} has schema {}, this program needs {}; run `farmwardenctl store migrate` as "
                         "the database's owner",
                         connection.storeName(), version, schemaVersion())});
    }
}

}  // namespace farmwarden::store::postgres
