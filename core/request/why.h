#pragma once

#include "core/placement/explain.h"
#include "core/placement/programs.h"
#include "core/placement/recorded.h"
#include "core/placement/replay.h"
#include "core/store/store.h"

// "Why here, why not there" for something that has happened: the same decision once more, with the explainer on. Reads
// an old state, which in a large store takes seconds, so it is asked on a worker.
namespace farmwarden::request {

struct Why {
    placement::RecordedDecision happened;
    placement::Explanation again;
    base::Revision basis;     // of the state that it was worked out from
    bool isSameAnswer = false;  // outcome, farm, target, rule and address are what happened
};

// The decision whose event has that revision. NotFound when there is none (a placement by the front door's fallback is
// no decision of a broker), or when the retention no longer reaches there.
base::Result<Why> explainDecision(store::Store& store, placement::Programs& programs, base::Revision revision);

// A recorded decision and what another policy would have made of it: a row of a replay with both of its traces.
struct Comparison {
    Why before;
    placement::Explanation after;
    placement::Difference difference = placement::Difference::None;
};

// Both on the state that the decision was made on. Errors as explainDecision().
base::Result<Comparison> compareDecision(store::Store& store, placement::Programs& programs, base::Revision revision,
                                         const policy::Program& draft);

// Does the explanation come to what the journal says?
bool isWhatHappened(const placement::RecordedDecision& happened, const placement::Explanation& again);

}  // namespace farmwarden::request
