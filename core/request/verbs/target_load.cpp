#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const TargetLoad& a, const Context& context) {
    const auto target = needTarget(context.directory, a.name);
    if (!target) {
        return std::unexpected(target.error());
    }
    Plan plan;
    plan.events.push_back(model::TargetLoadReported{a.name, a.load, context.directory.target(*target).sessions.total()});
    plan.result = resultOf("target", a.name);
    return plan;
}

}  // namespace farmwarden::request
