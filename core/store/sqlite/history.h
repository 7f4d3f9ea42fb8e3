#pragma once

#include <mutex>

#include "core/directory/directory.h"
#include "core/store/sqlite/reader_pool.h"
#include "core/store/sqlite/writer.h"

// The past of a store: snapshots, the state at a revision, retention.
namespace farmwarden::store::sqlite {

// The newest snapshot at or before `revision`; 0 for none.
Revision snapshotBefore(Database& database, Revision revision);

// Folds the state at `revision` into an empty directory. REQUIRES: a transaction on the reader. Throws NotFound when
// the retention does not reach there, Corrupt for a damaged snapshot.
void foldTo(Reader& reader, Revision revision, directory::Directory& into);

// Hands out the snapshot that foldTo() would begin with, and returns its revision; 0 for the empty beginning of a whole
// journal. REQUIRES and throws as above.
Revision lendBefore(Reader& reader, Revision revision, model::StateSink& sink);

// The oldest state from which everything later can be folded, and its revision. REQUIRES as above.
void foldOldest(Reader& reader, directory::Directory& into);

// Copies the state tables from one unchanging view, part by part: appends go on in between.
Revision writeSnapshot(Reader& reader, Writer& writer);

// See Store::trim(). In portions, so that appends wait for none of them long.
Revision trimJournal(Reader& reader, Writer& writer, TimePoint before);

}  // namespace farmwarden::store::sqlite
