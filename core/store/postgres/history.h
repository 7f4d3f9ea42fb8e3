#pragma once

#include "core/directory/directory.h"
#include "core/store/postgres/connection_pool.h"
#include "core/store/store.h"

// The past of a store: snapshots, the state at a revision, retention. One process at a time writes a snapshot or trims;
// the others wait for it.
namespace farmwarden::store::postgres {

// The newest snapshot at or before `revision`; 0 for none.
Revision snapshotBefore(Connection& connection, Revision revision);

// Folds the state at `revision` into an empty directory. REQUIRES: a reading transaction. Throws NotFound when the
// retention does not reach there, Corrupt for a damaged snapshot.
void foldTo(Connection& connection, Revision revision, directory::Directory& into);

// The oldest state from which everything later can be folded, and then all of it. REQUIRES as above.
void foldOldest(Connection& connection, directory::Directory& into);

// Copies the state tables from one unchanging view, part by part: appends go on in between.
Revision writeSnapshot(ConnectionPool& pool);

// See Store::trim(). In portions, so that each is a short transaction.
Revision trimJournal(ConnectionPool& pool, TimePoint before);

}  // namespace farmwarden::store::postgres
