#include "core/request/verbs/lookup.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/edit_distance.h"
#include "core/base/text.h"

namespace farmwarden::request {
namespace {

using directory::kNone;

constexpr std::size_t kShownNames = 3;

// "; did you mean sh-1 or sh-11?", or the remedy when nothing is near.
std::string suggestion(std::string_view wanted, const std::vector<std::string_view>& names, std::string_view remedy) {
    std::vector<std::pair<std::size_t, std::string_view>> near;
    const std::string low = base::lowered(wanted.substr(0, 64));
    for (const std::string_view name : names) {
        const std::size_t steps = base::editDistance(low, base::lowered(name));
        if (steps <= 1 + low.size() / 4) {
            near.emplace_back(steps, name);
        }
    }
    if (near.empty()) {
        return fmt::format("; {}", remedy);
    }
    std::ranges::sort(near);
    near.resize(std::min(near.size(), kShownNames));
    std::string text;
    for (std::size_t i = 0; i < near.size(); ++i) {
        text += i == 0 ? "" : i + 1 == near.size() ? " or " : ", ";
        text += near[i].second;
    }
    return fmt::format("; did you mean {}?", text);
}

}  // namespace

base::Result<directory::FarmIndex> needFarm(const directory::Directory& directory, std::string_view name) {
    if (const auto index = directory.findFarm(name); index != kNone) {
        return index;
    }
    std::vector<std::string_view> names;
    for (directory::FarmIndex i = 0; i < directory.farmCount(); ++i) {
        if (!directory.farm(i).value.name.empty()) {
            names.push_back(directory.farm(i).value.name);
        }
    }
    return base::fail(base::ErrorCode::NotFound, "there is no farm \"{}\"{}", base::sanitized(name, 64),
                      suggestion(name, names, names.empty() ? "add one with: farmwardenctl farm add NAME" : "see: farmwardenctl farm list"));
}

base::Result<directory::TargetIndex> needTarget(const directory::Directory& directory, std::string_view name) {
    if (const auto index = directory.findTarget(name); index != kNone) {
        return index;
    }
    std::vector<std::string_view> names;
    for (directory::TargetIndex i = 0; i < directory.targetCount(); ++i) {
        if (!directory.target(i).value.name.empty()) {
            names.push_back(directory.target(i).value.name);
        }
    }
    return base::fail(base::ErrorCode::NotFound, "there is no target \"{}\"{}", base::sanitized(name, 64),
                      suggestion(name, names, "see: farmwardenctl target list"));
}

std::string resultOf(std::string_view key, std::string_view value) {
    return nlohmann::json{{std::string(key), std::string(value)}}.dump();
}

base::Result<Plan> plan(const Arguments& arguments, const Context& context) {
    if (auto good = check(arguments, context.now); !good) {
        return std::unexpected(good.error());
    }
    return std::visit([&](const auto& a) { return planFor(a, context); }, arguments);
}

}  // namespace farmwarden::request
