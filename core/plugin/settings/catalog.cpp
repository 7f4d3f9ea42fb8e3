#include "core/plugin/settings/catalog.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "core/plugin/registry/library_check.h"
#include "core/plugin/registry/schema_reader.h"

namespace farmwarden::plugin::settings {
namespace {

using registry::below;

std::string placeOf(const PluginSettings& plugin) {
    return below("/plugins", plugin.name);
}

base::Diagnostic problem(const PluginSettings& plugin, std::string code, const std::string& message, std::string hint) {
    return {.code = std::move(code),
            .message = fmt::format("plug-in {}: {}", plugin.name, message),
            .hint = std::move(hint),
            .range = {},
            .subject = placeOf(plugin)};
}

bool isAmong(const std::vector<std::string>& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

std::string joined(const std::vector<std::filesystem::path>& folders) {
    std::string text;
    for (const std::filesystem::path& folder : folders) {
        text += fmt::format("{}{}", text.empty() ? "" : " or ", folder.string());
    }
    return text;
}

std::string remedyFor(base::ErrorCode code) {
    switch (code) {
        case base::ErrorCode::NotFound:
            return "put the library there, or correct \"library\" in the description";
        case base::ErrorCode::Refused:
            return "then turn the plug-in on again";
        default:
            return "put a shared library there that was built for this machine";
    }
}

}  // namespace

Catalog::Catalog(std::vector<std::filesystem::path> folders)
    : m_folders(std::move(folders)),
      m_all(registry::findPlugins(m_folders)),
      m_isKnown(std::ranges::any_of(m_folders, [](const std::filesystem::path& folder) {
          std::error_code error;
          return std::filesystem::is_directory(folder, error);
      })) {}

const registry::Description* Catalog::find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(m_all, [&](const auto& one) { return one.description && one.description->name == name; });
    return found == m_all.end() ? nullptr : &*found->description;
}

base::Diagnostics Catalog::check(const Settings& settings, const std::vector<std::string>& names) const {
    base::Diagnostics problems;
    if (!m_isKnown) {
        return problems;
    }
    for (const std::string& name : names) {
        if (const PluginSettings* const plugin = settings.find(name)) {
            if (plugin->isEnabled) {
                checkPresence(*plugin, problems);
            }
            checkConfiguration(*plugin, problems);
        }
    }
    checkRoles(settings, names, problems);
    return problems;
}

void Catalog::checkPresence(const PluginSettings& plugin, base::Diagnostics& problems) const {
    if (const registry::Description* const description = find(plugin.name)) {
        if (const auto good = registry::checkLibrary(description->library); !good) {
            problems.push_back(problem(plugin, "bad-library", good.error().message, remedyFor(good.error().code)));
        }
        return;
    }
    // A description that cannot be read has no name either, but its file has.
    const std::string file = plugin.name + std::string(registry::kDescriptionEnding);
    const auto wrong =
        std::ranges::find_if(m_all, [&](const auto& one) { return !one.description && one.file.filename() == file; });
    if (wrong == m_all.end()) {
        problems.push_back(problem(plugin, "no-such-plugin",
                                   fmt::format("there is no {} in {}", file, joined(m_folders)),
                                   "install the plug-in there, or correct its name"));
        return;
    }
    for (const base::Diagnostic& one : wrong->problems) {
        problems.push_back(problem(plugin, one.code,
                                   fmt::format("{}{}{}: {}", wrong->file.string(), one.subject.empty() ? "" : " at ",
                                               one.subject, one.message),
                                   one.hint.empty() ? "correct the description" : one.hint));
    }
}

void Catalog::checkConfiguration(const PluginSettings& plugin, base::Diagnostics& problems) const {
    if (const registry::Description* const description = find(plugin.name)) {
        for (base::Diagnostic& one : description->schema.checkText(plugin.configuration).problems) {
            one.message = fmt::format("plug-in {}: {}", plugin.name, one.message);
            one.subject = below(placeOf(plugin), "configuration") + one.subject;
            problems.push_back(std::move(one));
        }
    }
}

void Catalog::checkRoles(const Settings& settings, const std::vector<std::string>& names,
                         base::Diagnostics& problems) const {
    // Those that are looked at come last: a conflict's subject is the later one, and conflicts of others are not news.
    std::vector<const registry::Description*> enabled;
    for (const bool isLookedAt : {false, true}) {
        for (const PluginSettings& plugin : settings.plugins) {
            const registry::Description* const description = find(plugin.name);
            if (plugin.isEnabled && description != nullptr && isAmong(names, plugin.name) == isLookedAt) {
                enabled.push_back(description);
            }
        }
    }
    for (base::Diagnostic& one : registry::exclusiveRoleConflicts(enabled)) {
        if (isAmong(names, one.subject)) {
            one.subject = below("/plugins", one.subject);
            problems.push_back(std::move(one));
        }
    }
}

Settings Catalog::masked(Settings settings) const {
    for (PluginSettings& plugin : settings.plugins) {
        const registry::Description* const description = find(plugin.name);
        const bool fits = description != nullptr && description->schema.checkText(plugin.configuration).value;
        if (!fits) {
            plugin.configuration = settings::masked(plugin.configuration);
            continue;
        }
        const registry::Json configuration = registry::Json::parse(plugin.configuration, nullptr, false);
        plugin.configuration = description->schema.withoutSecrets(configuration)
                                   .dump(-1, ' ', false, registry::Json::error_handler_t::replace);
    }
    return settings;
}

std::vector<std::filesystem::path> pluginFolders() {
    const char* const value = std::getenv("FARMWARDEN_PLUGINS");
    std::string_view rest = value == nullptr || *value == '\0' ? FARMWARDEN_PLUGIN_FOLDER : value;
    std::vector<std::filesystem::path> folders;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (end > 0) {
            folders.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return folders;
}

}  // namespace farmwarden::plugin::settings
