#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const TargetRemove& a, const Context& context) {
    const auto index = needTarget(context.directory, a.name);
    if (!index) {
        return std::unexpected(index.error());
    }
    const directory::TargetRecord& target = context.directory.target(*index);
    if (const std::uint32_t sessions = target.sessions.total(); sessions != 0 && !a.force) {
        return base::fail(base::ErrorCode::Refused,
                          "target \"{}\" still has {} session{}; place a hold and let {} end, or force it, which makes the directory forget {}",
                          a.name, sessions, sessions == 1 ? "" : "s", sessions == 1 ? "it" : "them", sessions == 1 ? "it" : "them");
    }
    Plan plan;
    plan.events.push_back(model::TargetRemoved{a.name});
    plan.changes = {"target:" + a.name, "holds:" + a.name};
    plan.result = resultOf("target", a.name);
    return plan;
}

}  // namespace farmwarden::request
