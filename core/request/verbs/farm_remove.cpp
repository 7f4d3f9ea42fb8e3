#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const FarmRemove& a, const Context& context) {
    const auto index = needFarm(context.directory, a.name);
    if (!index) {
        return std::unexpected(index.error());
    }
    const directory::FarmRecord& farm = context.directory.farm(*index);
    if (!farm.targets.empty()) {
        return base::fail(base::ErrorCode::Refused, "farm \"{}\" still has {} target{} ({}{}); remove {} first", a.name, farm.targets.size(),
                          farm.targets.size() == 1 ? "" : "s", context.directory.target(farm.targets.front()).value.name,
                          farm.targets.size() == 1 ? "" : ", ...", farm.targets.size() == 1 ? "it" : "them");
    }
    Plan plan;
    plan.events.push_back(model::FarmRemoved{a.name});
    plan.changes.push_back("farm:" + a.name);
    plan.result = resultOf("farm", a.name);
    return plan;
}

}  // namespace farmwarden::request
