#include "core/request/why.h"

namespace farmwarden::request {

using base::ErrorCode;

bool isWhatHappened(const placement::RecordedDecision& happened, const placement::Explanation& again) {
    const placement::Outcome outcome = again.decision.outcome;
    if (happened.outcome != outcome || happened.rule != again.rule || happened.target != again.target) {
        return false;
    }
    switch (outcome) {
        case placement::Outcome::External:
            return happened.address == again.address;
        case placement::Outcome::Refused:
            return happened.refusal == placement::toText(again.decision.refusal);
        case placement::Outcome::Placed:
            return happened.farm == again.farm;
        case placement::Outcome::Reconnected:
            break;
    }
    return true;
}

base::Result<Why> explainDecision(store::Store& store, placement::Programs& programs, base::Revision revision) {
    const base::Revision before{revision.value == 0 ? 0 : revision.value - 1};
    const auto events = store.read({.after = before, .limit = 1, .subject = {}});
    if (!events) {
        return std::unexpected(events.error());
    }
    const bool isThere = !events->empty() && events->front().revision == revision;
    const auto happened = isThere ? placement::recordedDecision(events->front()) : std::nullopt;
    if (!happened) {
        return base::fail(ErrorCode::NotFound, "revision {} is no decision of a broker{}", revision.value,
                          isThere ? "" : ", or the journal no longer reaches there");
    }
    directory::Directory past;
    const base::Revision basis = happened->basis;
    if (auto loaded = store.loadStateAt(basis, past); !loaded) {
        return std::unexpected(loaded.error());
    }
    past.setRevision(basis);
    const auto program = programs.of(past.policy());
    if (!program) {
        return std::unexpected(program.error());
    }
    Why why{*happened, placement::explain(past, **program, happened->request), basis, false};
    why.isSameAnswer = isWhatHappened(why.happened, why.again);
    return why;
}

}  // namespace farmwarden::request
