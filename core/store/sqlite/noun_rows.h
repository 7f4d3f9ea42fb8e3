#pragma once

#include "core/store/nouns.h"
#include "core/store/sqlite/statement.h"

namespace farmwarden::store::sqlite {

// The state tables, in StateSink's order. REQUIRES: a transaction, so that they belong together.
void lendState(Database& database, model::StateSink& sink);

}  // namespace farmwarden::store::sqlite
