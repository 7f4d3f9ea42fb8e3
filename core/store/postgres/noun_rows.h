#pragma once

#include "core/store/nouns.h"
#include "core/store/postgres/connection.h"

namespace farmwarden::store::postgres {

// The state tables, in StateSink's order, row by row. REQUIRES: a reading transaction, so that they belong together.
void lendState(Connection& connection, model::StateSink& sink);

}  // namespace farmwarden::store::postgres
