#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/placement/explain.h"
#include "core/placement/recorded.h"
#include "core/request/place_answer.h"
#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

namespace {

placement::PlacementRequest requestOf(const auto& a, base::TimePoint now) {
    placement::PlacementRequest request;
    request.farm = a.farm;
    request.user = base::lowered(a.user);
    request.domain = a.domain;
    request.client = a.client;
    request.groups = a.groups;
    request.areGroupsKnown = a.areGroupsKnown;
    request.at = now;
    return request;
}

}  // namespace

std::optional<placement::PlacementRequest> connectionOf(const Arguments& arguments, base::TimePoint now) {
    if (const auto* const place = std::get_if<Place>(&arguments)) {
        return requestOf(*place, now);
    }
    if (const auto* const trial = std::get_if<PluginTry>(&arguments)) {
        placement::PlacementRequest request = requestOf(*trial, now);
        request.program = trial->program;
        request.tags = trial->tags;
        return request;
    }
    return std::nullopt;
}

base::Result<Plan> planFor(const PluginTry& a, const Context& context) {
    if (!context.runsPlugins) {
        return base::fail(base::ErrorCode::Unavailable, "no broker runs on this store, and only a broker runs plug-ins; start farmwardend");
    }
    if (const auto farm = needFarm(context.directory, a.farm); !farm) {
        return std::unexpected(farm.error());
    }
    const auto program = context.programs.of(context.directory.policy());
    if (!program) {
        return std::unexpected(program.error());
    }
    const placement::PlacementRequest request = context.heard ? *context.heard : *connectionOf(a, context.now);
    const placement::Explanation why = placement::explain(context.directory, **program, request);
    nlohmann::ordered_json result = nlohmann::ordered_json::parse(placeAnswer(context.directory, **program, request, why.decision, {}));
    result["plugins"] = nlohmann::ordered_json::array();
    for (const model::PluginAnswer& answer : why.plugins) {
        result["plugins"].push_back({{"plugin", answer.plugin}, {"stage", answer.stage}, {"answer", answer.answer}, {"text", answer.text},
                                     {"port", answer.port}, {"tags", answer.tags}, {"us", answer.tookUs}});
    }
    result["stages"] = nlohmann::ordered_json::array();
    for (const placement::StageRecord& stage : why.stages) {
        result["stages"].push_back({{"stage", placement::toText(stage.stage)}, {"code", stage.code}, {"arguments", stage.arguments},
                                    {"decisive", stage.isDecisive}});
    }
    Plan plan;
    plan.result = result.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return plan;
}

base::Result<Plan> planFor(const Place& a, const Context& context) {
    const directory::Directory& directory = context.directory;
    if (const auto farm = needFarm(directory, a.farm); !farm) {
        return std::unexpected(farm.error());
    }
    placement::PlacementRequest request = context.heard ? *context.heard : *connectionOf(a, context.now);
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
        const std::string address = model::toText(placement::addressOutside(**program, request, decision));
        if (decision.plugin != placement::kNoPlugin) {
            return base::fail(base::ErrorCode::Refused, "plug-in {} sends this connection to {}, where nothing can be reserved",
                              request.plugins[decision.plugin].plugin, address);
        }
        return base::fail(base::ErrorCode::Refused, "rule {} sends this connection to {}, where nothing can be reserved",
                          (*program)->rule(decision.rule).id, address);
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
