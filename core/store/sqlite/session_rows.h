#pragma once

#include "core/model/state.h"
#include "core/store/sqlite/database.h"

namespace farmwarden::store::sqlite {

// Hands out the session table by rising id, in batches. Of a large table a thread of its own reads the next rows while
// the sink takes in the last ones: each is about half of the work, and a console with a million sessions waits for
// both. Returns when all is handed out, and so ends the thread. REQUIRES: a transaction on `database`, which nobody
// else uses meanwhile. Throws what reading throws.
void lendSessions(Database& database, model::StateSink& sink);

}  // namespace farmwarden::store::sqlite
