#pragma once

#include <string>
#include <string_view>

// The address of a PostgreSQL store: libpq's connection URI, with everything that libpq itself adds to it (.pgpass,
// service files, PG... variables). Pure functions, any thread.
namespace farmwarden::store::postgres {

bool isPostgresUrl(std::string_view url);

// The URL without its secrets: what messages, logs, settings and StoreStatus show. Takes rather too much than too
// little out of one that is malformed.
std::string withoutSecrets(std::string_view url);

}  // namespace farmwarden::store::postgres
