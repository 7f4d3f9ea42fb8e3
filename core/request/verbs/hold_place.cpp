#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/request/verbs/lookup.h"

namespace farmwarden::request {
namespace {

using directory::FarmIndex;
using directory::TargetIndex;

// Open targets that each farm would lose.
using Losses = std::map<FarmIndex, std::uint32_t>;

base::Result<void> checkMinOpen(const Context& context, const Losses& losses, Plan& plan) {
    for (const auto& [index, lost] : losses) {
        const directory::FarmRecord& farm = context.directory.farm(index);
        if (farm.value.minOpen == 0) {
            continue;
        }
        const std::uint32_t left = farm.openTargets - std::min(lost, farm.openTargets);
        if (left < farm.value.minOpen) {
            return base::fail(base::ErrorCode::Refused,
                              "this would leave farm \"{}\" with {} of {} targets open, and it wants {} at least; hold fewer targets, release "
                              "another hold, or lower the farm's min-open",
                              farm.value.name, left, farm.targets.size(), farm.value.minOpen);
        }
        plan.reliesOn.push_back("farm:" + farm.value.name);
        for (const TargetIndex other : farm.targets) {
            plan.reliesOn.push_back("holds:" + context.directory.target(other).value.name);
        }
    }
    return {};
}

model::Hold holdFor(const HoldPlace& a, const std::string& target, const Context& context) {
    model::Hold hold;
    // Ids are made from the time, by whoever executes; behind a clock that was set back one of them may be in use.
    do {
        hold.id = context.ids.nextHold();
    } while (context.directory.findHold(hold.id) != directory::kNone);
    hold.target = target;
    hold.mode = a.mode;
    hold.owner = context.actor;
    hold.reason = a.reason;
    hold.placedAt = context.now;
    hold.until = a.until;
    hold.untilRestart = a.untilRestart;
    return hold;
}

bool saysTheSame(const model::Hold& hold, const HoldPlace& a) {
    return hold.reason == a.reason && hold.until == a.until && hold.untilRestart == a.untilRestart;
}

// A hold never changes: what its owner says anew replaces it in one commit, so that whoever releases by id knows what they release.
base::HoldId holdTarget(const HoldPlace& a, const directory::TargetRecord& target, const Context& context, Plan& plan) {
    const auto own = std::ranges::find_if(
        target.holds, [&](const model::Hold& hold) { return hold.owner == context.actor && hold.mode == a.mode; });
    if (own != target.holds.end()) {
        if (saysTheSame(*own, a)) {
            return own->id;
        }
        plan.events.push_back(model::HoldReleased{own->id, target.value.name, "replaced"});
    }
    plan.events.push_back(model::HoldPlaced{holdFor(a, target.value.name, context)});
    return std::get<model::HoldPlaced>(plan.events.back()).hold.id;
}

}  // namespace

base::Result<Plan> planFor(const HoldPlace& a, const Context& context) {
    Plan plan;
    Losses losses;
    nlohmann::ordered_json holds = nlohmann::ordered_json::array();
    for (const std::string& name : a.targets) {
        const auto index = needTarget(context.directory, name);
        if (!index) {
            return std::unexpected(index.error());
        }
        const directory::TargetRecord& target = context.directory.target(*index);
        if (target.holds.empty()) {
            ++losses[target.farm];
        }
        const base::HoldId id = holdTarget(a, target, context, plan);
        holds.push_back({{"id", base::toText(id)}, {"target", name}});
        plan.changes.push_back("holds:" + name);
        plan.reliesOn.push_back("target:" + name);
    }
    if (auto enough = checkMinOpen(context, losses, plan); !enough) {
        return std::unexpected(enough.error());
    }
    plan.result = nlohmann::ordered_json{{"holds", holds}}.dump();
    return plan;
}

}  // namespace farmwarden::request
