#include "core/plugin/settings/settings.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace farmwarden::plugin::settings {
namespace {

using Json = nlohmann::ordered_json;

void keepSecrets(Json& fresh, const Json& former) {
    if (fresh.is_string() && former.is_string() && fresh.get_ref<const std::string&>() == kSecretMask) {
        fresh = former;
    } else if (fresh.is_object() && former.is_object()) {
        for (auto& [key, value] : fresh.items()) {
            if (const auto found = former.find(key); found != former.end()) {
                keepSecrets(value, *found);
            }
        }
    } else if (fresh.is_array() && former.is_array()) {
        for (std::size_t i = 0; i < std::min(fresh.size(), former.size()); ++i) {
            keepSecrets(fresh[i], former[i]);
        }
    }
}

void mask(Json& value) {
    if (value.is_string()) {
        value = kSecretMask;
    } else if (value.is_structured()) {
        for (Json& part : value) {
            mask(part);
        }
    }
}

}  // namespace

Settings masked(Settings settings) {
    for (PluginSettings& plugin : settings.plugins) {
        Json configuration = Json::parse(plugin.configuration, nullptr, false);
        mask(configuration);
        plugin.configuration = configuration.dump();
    }
    return settings;
}

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

std::string withFormerSecrets(std::string_view fresh, std::string_view former) {
    Json value = Json::parse(fresh, nullptr, false);
    const Json before = Json::parse(former, nullptr, false);
    if (value.is_discarded() || before.is_discarded()) {
        return std::string(fresh);
    }
    keepSecrets(value, before);
    return value.dump();
}

}  // namespace farmwarden::plugin::settings
