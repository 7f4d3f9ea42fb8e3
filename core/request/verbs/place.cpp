#include <nlohmann/json.hpp>

#include "core/placement/recorded.h"
#include "core/request/place_answer.h"
#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const Place& a, const Context& context) {
    const directory::Directory& directory = context.directory;
    if (const auto farm = needFarm(directory, a.farm); !farm) {
        return std::unexpected(farm.error());
    }
    placement::PlacementRequest request;
    request.farm = a.farm;
    request.user = a.user;
    request.domain = a.domain;
    request.client = a.client;
    request.groups = a.groups;
    request.areGroupsKnown = a.areGroupsKnown;
    request.at = context.now;
    const auto program = context.programs.of(directory.policy());
    if (!program) {
        return std::unexpected(program.error());
    }
    const placement::Decision decision = placement::decide(directory, **program, request);
    if (decision.outcome == placement::Outcome::Refused) {
        return base::fail(base::ErrorCode::Refused, "{}", placement::refusalMessage(directory, **program, request, decision));
    }
    if (decision.outcome == placement::Outcome::External) {
        return base::fail(base::ErrorCode::Refused, "rule {} sends this connection to {}, where nothing can be reserved",
                          (*program)->rule(decision.rule).id, model::toText((*program)->rule(decision.rule).action.address));
    }
    Plan plan;
    base::SessionId session;
    if (decision.outcome == placement::Outcome::Reconnected) {
        session = directory.sessions().at(decision.session).id;  // it has its place; there is nothing to reserve
    } else {
        model::SessionPlaced placed;
        placed.session.id = session = context.ids.nextSession();
        placed.session.farm = directory.farm(decision.farm).value.name;
        placed.session.user = a.user;
        placed.session.domain = a.domain;
        placed.session.target = directory.target(decision.target).value.name;
        placed.session.reason = decision.reason;
        placed.session.client = a.client;
        placed.askedFarm = a.farm;
        placed.basis = directory.revision();
        placed.facts = placement::factsOf(**program, directory.policy().number, request, decision);
        if (decision.superseded != directory::kNone) {
            const model::Session old = directory.session(decision.superseded);
            placed.superseded = old.id;
            plan.events.push_back(model::SessionEnded{old.id, old.user, "superseded", false});
        }
        plan.events.push_back(placed);
    }
    plan.reliesOn = {"target:" + directory.target(decision.target).value.name, "holds:" + directory.target(decision.target).value.name, "policy"};
    plan.result = placeAnswer(directory, **program, request, decision, session);
    return plan;
}

}  // namespace farmwarden::request
