#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const FarmSet& a, const Context& context) {
    const auto index = needFarm(context.directory, a.name);
    if (!index) {
        return std::unexpected(index.error());
    }
    const model::Farm& before = context.directory.farm(*index).value;
    model::Farm farm = before;
    farm.sessions = a.sessions.value_or(farm.sessions);
    farm.balancing = a.balancing.value_or(farm.balancing);
    farm.minOpen = a.minOpen.value_or(farm.minOpen);
    Plan plan;
    if (!(farm == before)) {
        plan.events.push_back(model::FarmDefined{farm});
    }
    plan.changes.push_back("farm:" + a.name);
    plan.result = resultOf("farm", a.name);
    return plan;
}

}  // namespace farmwarden::request
