#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const FarmAdd& a, const Context& context) {
    if (context.directory.findFarm(a.name) != directory::kNone) {
        return base::fail(base::ErrorCode::AlreadyExists, "there is a farm \"{}\" already; change it with: farmwardenctl farm set {}", a.name,
                          a.name);
    }
    model::Farm farm;
    farm.name = a.name;
    farm.sessions = a.sessions;
    farm.balancing = a.balancing;
    farm.minOpen = a.minOpen;
    Plan plan;
    plan.events.push_back(model::FarmDefined{farm});
    plan.reliesOn.push_back("farm:" + a.name);
    plan.result = resultOf("farm", a.name);
    return plan;
}

}  // namespace farmwarden::request
