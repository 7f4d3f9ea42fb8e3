#include <nlohmann/json.hpp>

#include "core/request/verbs/lookup.h"

namespace farmwarden::request {
namespace {

model::Target changed(model::Target target, const TargetSet& a) {
    target.address = a.address.value_or(target.address);
    target.kind = a.kind.value_or(target.kind);
    target.weight = a.weight.value_or(target.weight);
    target.limit = a.limit.value_or(target.limit);
    target.tags = a.tags.value_or(target.tags);
    target.environment = a.environment.value_or(target.environment);
    return target;
}

}  // namespace

base::Result<Plan> planFor(const TargetSet& a, const Context& context) {
    Plan plan;
    std::vector<std::string> names = a.others;
    names.insert(names.begin(), a.name);
    for (const std::string& name : names) {
        const auto index = needTarget(context.directory, name);
        if (!index) {
            return std::unexpected(index.error());
        }
        const model::Target& before = context.directory.target(*index).value;
        if (model::Target target = changed(before, a); !(target == before)) {
            plan.events.push_back(model::TargetDefined{std::move(target)});
        }
        plan.changes.push_back("target:" + name);
    }
    plan.result = a.others.empty() ? resultOf("target", a.name) : nlohmann::json{{"target", a.name}, {"targets", names}}.dump();
    return plan;
}

}  // namespace farmwarden::request
