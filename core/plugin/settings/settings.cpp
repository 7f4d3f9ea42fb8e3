#include "core/plugin/settings/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/plugin/registry/schema_reader.h"

namespace farmwarden::plugin::settings {
namespace {

using Json = nlohmann::json;

bool isMask(const Json& value) {
    return value.is_string() && value.get_ref<const std::string&>() == kSecretMask;
}

void keepFormer(Json& fresh, const Json& former) {
    if (isMask(fresh)) {
        fresh = former;
    } else if (fresh.is_object() && former.is_object()) {
        for (auto& [key, value] : fresh.items()) {
            if (const auto found = former.find(key); found != former.end()) {
                keepFormer(value, *found);
            }
        }
    } else if (fresh.is_array() && former.is_array()) {
        for (std::size_t i = 0; i < std::min(fresh.size(), former.size()); ++i) {
            keepFormer(fresh[i], former[i]);
        }
    }
}

void mask(Json& value) {
    if (value.is_structured()) {
        for (Json& part : value) {
            mask(part);
        }
    } else if (!value.is_boolean() && !value.is_null()) {
        value = kSecretMask;
    }
}

void findMasks(const Json& value, const std::string& at, base::Diagnostics& found) {
    if (isMask(value)) {
        found.push_back({.code = "bad-plugin-settings",
                         .message = fmt::format("{} stands for a secret, and there is none yet", kSecretMask),
                         .hint = "write the secret itself",
                         .range = {},
                         .subject = at});
    } else if (value.is_object()) {
        for (const auto& [key, part] : value.items()) {
            findMasks(part, registry::below(at, key), found);
        }
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i) {
            findMasks(value[i], registry::below(at, std::to_string(i)), found);
        }
    }
}

std::string written(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

const PluginSettings* Settings::find(std::string_view name) const {
    const auto found = std::ranges::find(plugins, name, &PluginSettings::name);
    return found == plugins.end() ? nullptr : &*found;
}

PluginSettings& Settings::get(std::string_view name) {
    const auto place = std::ranges::lower_bound(plugins, name, std::ranges::less(), &PluginSettings::name);
    if (place != plugins.end() && place->name == name) {
        return *place;
    }
    return *plugins.insert(place, PluginSettings{.name = std::string(name)});
}

void Settings::erase(std::string_view name) {
    std::erase_if(plugins, [&](const PluginSettings& plugin) { return plugin.name == name; });
    for (std::vector<std::string>& names : order) {
        std::erase(names, name);
    }
}

std::string masked(std::string_view configuration) {
    Json value = Json::parse(configuration, nullptr, false);
    mask(value);
    return written(value);
}

std::string withFormerSecrets(std::string_view fresh, std::string_view former) {
    Json value = Json::parse(fresh, nullptr, false);
    const Json before = Json::parse(former, nullptr, false);
    if (value.is_discarded() || before.is_discarded()) {
        return std::string(fresh);
    }
    keepFormer(value, before);
    return written(value);
}

base::Diagnostics unfilledMasks(std::string_view configuration) {
    base::Diagnostics found;
    findMasks(Json::parse(configuration, nullptr, false), "", found);
    return found;
}

}  // namespace farmwarden::plugin::settings
