#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const TargetAdd& a, const Context& context) {
    if (const auto farm = needFarm(context.directory, a.farm); !farm) {
        return std::unexpected(farm.error());
    }
    if (const auto known = context.directory.findTarget(a.name); known != directory::kNone) {
        return base::fail(base::ErrorCode::AlreadyExists,
                          "there is a target \"{}\" already, in farm \"{}\"; choose another name, or change it with: farmwardenctl target set {}",
                          a.name, context.directory.target(known).value.farm, a.name);
    }
    model::Target target;
    target.name = a.name;
    target.farm = a.farm;
    target.kind = a.kind;
    target.address = a.address;
    target.weight = a.weight;
    target.limit = a.limit;
    target.tags = a.tags;
    target.environment = a.environment;
    Plan plan;
    plan.events.push_back(model::TargetDefined{target});
    plan.reliesOn = {"farm:" + a.farm, "target:" + a.name};
    plan.result = resultOf("target", a.name);
    return plan;
}

}  // namespace farmwarden::request
