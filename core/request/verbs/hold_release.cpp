#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const HoldRelease& a, const Context& context) {
    Plan plan;
    nlohmann::ordered_json released = nlohmann::ordered_json::array();
    for (const base::HoldId id : a.ids) {
        const auto index = context.directory.findHold(id);
        if (index == directory::kNone) {
            return base::fail(base::ErrorCode::NotFound,
                              "there is no hold {}; it was released, replaced by its owner, or has ended (see: farmwardenctl hold list)",
                              base::toText(id));
        }
        const directory::TargetRecord& target = context.directory.target(index);
        const auto hold = std::ranges::find(target.holds, id, &model::Hold::id);
        plan.events.push_back(model::HoldReleased{id, target.value.name, "released"});
        // A hold by its id is what its owner said, or it is gone: other holds on the target do not matter, so nothing can be stale here.
        plan.reliesOn.push_back("holds:" + target.value.name);
        released.push_back({{"id", base::toText(id)}, {"target", target.value.name}, {"owner", hold->owner}});
    }
    plan.result = nlohmann::ordered_json{{"released", released}}.dump();
    return plan;
}

}  // namespace farmwarden::request
