#include <fmt/format.h>

#include "core/request/verbs/lookup.h"

namespace farmwarden::request {

base::Result<Plan> planFor(const PolicyDraft& a, const Context& context) {
    if (const std::uint32_t current = context.directory.policy().number; a.base > current) {
        return base::fail(base::ErrorCode::InvalidArgument,
                          "there is no policy version {} to start from; version {} is in force", a.base, current);
    }
    Plan plan;
    plan.events.push_back(model::PolicyDraftNoted{context.actor, a.base, a.changes, a.since.value_or(context.now)});
    plan.result = fmt::format("{{\"base\":{},\"changes\":{}}}", a.base, a.changes);
    return plan;
}

}  // namespace farmwarden::request
