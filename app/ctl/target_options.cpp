#include "app/ctl/target_options.h"

#include "app/ctl/commands.h"
#include "core/request/resolve.h"

namespace farmwarden::ctl {
namespace {

// The part that may be left out, both when a target is added and when it is changed.
request::TargetSet definition(const TargetOptions& options) {
    request::TargetSet set;
    set.name = options.name;
    if (options.address) {
        auto endpoint = model::parseEndpoint(*options.address);
        if (!endpoint) {
            throw refusal(endpoint.error().code, endpoint.error().message);
        }
        set.address = std::move(*endpoint);
    }
    if (options.kind) {
        set.kind = word<model::TargetKind>("--kind", *options.kind);
    }
    if (options.weight) {
        set.weight = number(fmt::format("target {}: --weight", base::sanitized(options.name, 64)), *options.weight, model::kMinWeight, model::kMaxWeight);
    }
    if (options.limit) {
        set.limit = number(fmt::format("target {}: --limit", base::sanitized(options.name, 64)), *options.limit, 0, model::kMaxLimit);
    }
    if (!options.tags.empty() || options.hasNoTags) {
        set.tags = options.tags;
    }
    set.environment = options.environment;
    return set;
}

}  // namespace

request::TargetAdd targetToAdd(const TargetOptions& options) {
    const request::TargetSet given = definition(options);
    request::TargetAdd add;
    add.name = options.name;
    add.farm = options.farm;
    add.address = given.address.value_or(add.address);
    add.kind = given.kind.value_or(add.kind);
    add.weight = given.weight.value_or(add.weight);
    add.limit = given.limit.value_or(add.limit);
    add.tags = options.tags;
    add.environment = given.environment.value_or(add.environment);
    return add;
}

request::TargetSet targetToSet(const TargetOptions& options) {
    if (options.hasNoTags && !options.tags.empty()) {
        throw Failure{kWrongUsage, "target set: --tag and --no-tags contradict each other"};
    }
    request::TargetSet set = definition(options);
    request::TargetSet nothing;
    nothing.name = options.name;
    nothing.others = set.others = options.others;
    if (set == nothing) {
        throw Failure{kWrongUsage, "target set: name at least one thing to change, such as --weight, --limit, --address or --tag"};
    }
    return set;
}

void checkAddress(const model::Endpoint& address) {
    if (const auto resolved = request::checkResolves(address); !resolved) {
        throw refusal(resolved.error().code, resolved.error().message + "; --no-resolve takes it all the same");
    }
}

}  // namespace farmwarden::ctl
