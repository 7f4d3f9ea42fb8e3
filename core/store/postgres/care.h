#pragma once

#include <string>
#include <vector>

#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

// Reads everything and reports what does not fit together; see Store::check(). The server's own pages are its own
// business: it has checksums, and amcheck.
std::vector<std::string> checkStore(Connection& connection);

}  // namespace farmwarden::store::postgres
