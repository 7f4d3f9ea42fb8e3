#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const TargetSet& a, const Context& context) {
    const auto index = needTarget(context.directory, a.name);
    if (!index) {
        return std::unexpected(index.error());
    }
    const model::Target& before = context.directory.target(*index).value;
    model::Target target = before;
    target.address = a.address.value_or(target.address);
    target.kind = a.kind.value_or(target.kind);
    target.weight = a.weight.value_or(target.weight);
    target.limit = a.limit.value_or(target.limit);
    target.tags = a.tags.value_or(target.tags);
    target.environment = a.environment.value_or(target.environment);
    Plan plan;
    if (!(target == before)) {
        plan.events.push_back(model::TargetDefined{target});
    }
    plan.changes.push_back("target:" + a.name);
    plan.result = resultOf("target", a.name);
    return plan;
}

}  // namespace farmwarden::request
