#include <nlohmann/json.hpp>

#include "core/placement/placement.h"
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
    request.at = context.now;
    const placement::Decision decision = placement::decide(directory, request);
    if (decision.outcome == placement::Outcome::Refused) {
        return base::fail(base::ErrorCode::Refused, "{}", placement::refusalMessage(directory, request, decision));
    }
    Plan plan;
    base::SessionId session;
    if (decision.outcome == placement::Outcome::Reconnected) {
        session = directory.sessions().at(decision.session).id;  // it has its place; there is nothing to reserve
    } else {
        if (decision.superseded != directory::kNone) {
            const model::Session old = directory.session(decision.superseded);
            plan.events.push_back(model::SessionEnded{old.id, old.user, "unreachable", false});
        }
        model::SessionPlaced placed;
        placed.session.id = session = context.ids.nextSession();
        placed.session.farm = a.farm;
        placed.session.user = a.user;
        placed.session.domain = a.domain;
        placed.session.target = directory.target(decision.target).value.name;
        placed.session.reason = decision.reason;
        placed.session.client = a.client;
        placed.askedFarm = a.farm;
        placed.basis = directory.revision();
        plan.events.push_back(placed);
    }
    plan.reliesOn = {"target:" + directory.target(decision.target).value.name, "holds:" + directory.target(decision.target).value.name};
    plan.result = placeAnswer(directory, request, decision, session);
    return plan;
}

}  // namespace farmwarden::request
