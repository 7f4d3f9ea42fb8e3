#pragma once

#include <vector>

#include "core/model/events.h"
#include "core/store/store.h"

// Who has a draft of the policy: the fold of the journal's `policy.draft` events. They are few, so they are folded when
// somebody asks and kept nowhere; a draft that was last told of before the journal's retention is not known any more.
namespace farmwarden::request {

struct KnownDraft {
    model::PolicyDraftNoted draft;
    base::TimePoint at;  // when it was last told of
};

struct KnownDrafts {
    std::vector<KnownDraft> drafts;  // one an author, by author
    base::Revision upTo;             // of the last event that was folded
};

// Goes on from what is known already. Blocks.
base::Result<KnownDrafts> policyDrafts(store::Store& store, KnownDrafts known = {});

}  // namespace farmwarden::request
