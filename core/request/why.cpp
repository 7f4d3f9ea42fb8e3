#include "core/request/why.h"

#include <memory>
#include <utility>

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

namespace {

// What was decided, and the state that it was decided on.
struct Scene {
    placement::RecordedDecision happened;
    std::unique_ptr<directory::Directory> past;
};

base::Result<Scene> sceneOf(store::Store& store, base::Revision revision) {
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
    auto past = std::make_unique<directory::Directory>();
    if (auto loaded = store.loadStateAt(happened->basis, *past); !loaded) {
        return std::unexpected(loaded.error());
    }
    past->setRevision(happened->basis);
    return Scene{*happened, std::move(past)};
}

base::Result<Why> whyOf(const Scene& scene, placement::Programs& programs) {
    const auto program = programs.of(scene.past->policy());
    if (!program) {
        return std::unexpected(program.error());
    }
    Why why{scene.happened, placement::explain(*scene.past, **program, scene.happened.request), scene.happened.basis, false};
    why.isSameAnswer = isWhatHappened(why.happened, why.again);
    return why;
}

// As replay() sees it: `Reconnected` has no farm of its own, the session has.
placement::Destination destinationOf(const Scene& scene) {
    const placement::RecordedDecision& happened = scene.happened;
    placement::Destination to{happened.outcome, happened.rule, happened.farm, happened.target, happened.address};
    const directory::SessionTable& sessions = scene.past->sessions();
    if (const auto slot = sessions.find(happened.session);
        happened.outcome == placement::Outcome::Reconnected && slot != directory::kNone) {
        to.farm = scene.past->farm(sessions.at(slot).farm).value.name;
    }
    return to;
}

placement::Destination destinationOf(const placement::Explanation& explanation) {
    const bool isInside = !explanation.target.empty();
    return {explanation.decision.outcome, explanation.rule, isInside ? explanation.farm : std::string(),
            explanation.target, isInside ? std::string() : explanation.address};
}

}  // namespace

base::Result<Why> explainDecision(store::Store& store, placement::Programs& programs, base::Revision revision) {
    const auto scene = sceneOf(store, revision);
    return scene ? whyOf(*scene, programs) : std::unexpected(scene.error());
}

base::Result<Comparison> compareDecision(store::Store& store, placement::Programs& programs, base::Revision revision,
                                         const policy::Program& draft) {
    const auto scene = sceneOf(store, revision);
    if (!scene) {
        return std::unexpected(scene.error());
    }
    auto why = whyOf(*scene, programs);
    if (!why) {
        return std::unexpected(why.error());
    }
    Comparison both{std::move(*why), placement::explain(*scene->past, draft, scene->happened.request), {}};
    both.difference = placement::differenceOf(destinationOf(*scene), destinationOf(both.after));
    return both;
}

}  // namespace farmwarden::request
