#include "core/request/place_answer.h"

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/model/words.h"

namespace farmwarden::request {

std::string placeAnswer(const directory::Directory& directory, const policy::Program& program, const placement::PlacementRequest& request,
                        const placement::Decision& decision, base::SessionId session) {
    nlohmann::ordered_json answer;
    answer["outcome"] = placement::toText(decision.outcome);
    answer["farm"] = decision.farm == directory::kNone ? base::sanitized(request.farm, 64) : directory.farm(decision.farm).value.name;
    answer["target"] = nullptr;
    answer["address"] = nullptr;
    answer["session"] = nullptr;
    answer["reason"] = decision.outcome == placement::Outcome::Refused ? placement::toText(decision.refusal) : model::toText(decision.reason);
    answer["rule"] = nullptr;
    if (decision.rule != policy::kNoRule) {
        answer["rule"] = program.rule(decision.rule).id;
    }
    if (decision.target != directory::kNone) {
        const model::Target& target = directory.target(decision.target).value;
        answer["target"] = target.name;
        answer["address"] = model::toText(target.address);
    }
    if (decision.outcome == placement::Outcome::External) {
        answer["address"] = model::toText(placement::addressOutside(program, request, decision));
        answer["reason"] = "rule";
    }
    if (session) {
        answer["session"] = base::toText(session);
    }
    if (decision.outcome == placement::Outcome::Refused) {
        answer["message"] = placement::refusalMessage(directory, program, request, decision);
    }
    return answer.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace farmwarden::request
