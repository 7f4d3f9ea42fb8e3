#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

// What libpq and the server say, as errors for the operator: which store, what is wrong, what to do. `store` is a URL
// without secrets. Pure functions, any thread.
namespace farmwarden::store::postgres {

// No connection came about: nobody answers, no such database, not let in.
base::Error connectError(std::string_view store, std::string_view said);

// An existing connection broke.
base::Error lostError(std::string_view store, std::string_view said);

// The server refused a statement; `state` is its SQLSTATE.
base::Error serverError(std::string_view store, std::string_view role, std::string_view state, std::string_view said);

}  // namespace farmwarden::store::postgres
