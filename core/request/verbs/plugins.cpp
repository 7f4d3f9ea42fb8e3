#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/base/text.h"
#include "core/plugin/settings/settings.h"
#include "core/request/verbs/lookup.h"

// The verbs of plug-ins: each takes the settings in force, changes its part, and makes the whole the settings from now
// on.
namespace farmwarden::request {
namespace {

using base::ErrorCode;
using plugin::settings::PluginSettings;
using plugin::settings::Settings;

base::Error refusalBy(const base::Diagnostics& problems, std::string_view what) {
    std::string list;
    for (const base::Diagnostic& problem : problems) {
        const std::string place = problem.range.line == 0
                                      ? problem.subject
                                      : fmt::format("line {}, column {}", problem.range.line, problem.range.column);
        list += fmt::format("\n{}{}{}{}", place, place.empty() ? "" : ": ", problem.message,
                            problem.hint.empty() ? "" : "; " + problem.hint);
    }
    return {ErrorCode::InvalidArgument, fmt::format("{} cannot be set up so:{}", what, list)};
}

base::Result<Settings> settingsInForce(const Context& context) {
    plugin::settings::Parsed parsed = plugin::settings::parseJson(context.directory.plugins().document);
    if (!parsed.problems.empty()) {
        return std::unexpected(refusalBy(parsed.problems, "what the store has about plug-ins"));
    }
    return std::move(parsed.settings);
}

// Which plug-ins the settings in force do not have as these do.
std::vector<std::string> changedNames(const Settings& settings, const Settings& before) {
    std::vector<std::string> names;
    for (const PluginSettings& plugin : settings.plugins) {
        if (const PluginSettings* const former = before.find(plugin.name); former == nullptr || *former != plugin) {
            names.push_back(plugin.name);
        }
    }
    return names;
}

// All that stands against settings in which these plug-ins are new.
base::Diagnostics objectionsTo(const Settings& settings, const std::vector<std::string>& names,
                               const Context& context) {
    base::Diagnostics problems;
    for (const std::string& name : names) {
        for (base::Diagnostic& problem : plugin::settings::unfilledMasks(settings.find(name)->configuration)) {
            problem.subject = fmt::format("/plugins/{}/configuration{}", name, problem.subject);
            problems.push_back(std::move(problem));
        }
    }
    if (context.plugins != nullptr) {
        std::ranges::move(context.plugins->check(settings, names), std::back_inserter(problems));
    }
    return problems;
}

// Nothing is appended when nothing would be different.
Plan planOf(const Settings& settings, const std::string& reason, const Context& context, std::string result) {
    Plan plan;
    plan.changes = {"plugins"};
    plan.result = std::move(result);
    std::string document = plugin::settings::formatJson(settings);
    if (document != context.directory.plugins().document) {
        plan.events.push_back(model::PluginsChanged{{std::move(document), reason, context.actor, context.now, {}}});
    }
    return plan;
}

}  // namespace

base::Result<Plan> planFor(const PluginSet& a, const Context& context) {
    auto settings = settingsInForce(context);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    PluginSettings& plugin = settings->get(a.name);
    plugin.isEnabled = a.isEnabled.value_or(plugin.isEnabled);
    plugin.deadlineMs = a.deadlineMs.value_or(plugin.deadlineMs);
    base::Diagnostics problems;
    if (a.configuration) {
        const std::string fresh = plugin::settings::compact(*a.configuration, problems);
        plugin.configuration =
            fresh.empty() ? plugin.configuration : plugin::settings::withFormerSecrets(fresh, plugin.configuration);
    }
    // Turning it off, or another deadline, goes whatever else is wrong with it.
    if (problems.empty() && (a.configuration || a.isEnabled.value_or(false))) {
        problems = objectionsTo(*settings, {a.name}, context);
    }
    if (!problems.empty()) {
        return std::unexpected(refusalBy(problems, fmt::format("plug-in {}", a.name)));
    }
    return planOf(*settings, a.reason, context, resultOf("plugin", a.name));
}

base::Result<Plan> planFor(const PluginOrder& a, const Context& context) {
    auto settings = settingsInForce(context);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    const auto stage =
        std::ranges::find(plugin::settings::kStageNames, a.stage) - plugin::settings::kStageNames.begin();
    settings->order[static_cast<std::size_t>(stage)] = a.names;
    return planOf(*settings, a.reason, context, resultOf("stage", a.stage));
}

base::Result<Plan> planFor(const PluginForget& a, const Context& context) {
    auto settings = settingsInForce(context);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    if (settings->find(a.name) == nullptr) {
        return base::fail(ErrorCode::NotFound,
                          "nothing was ever set about plug-in {}; `farmwardenctl plugin list` shows what there is",
                          a.name);
    }
    settings->erase(a.name);
    return planOf(*settings, {}, context, resultOf("plugin", a.name));
}

base::Result<Plan> planFor(const PluginImport& a, const Context& context) {
    plugin::settings::Parsed parsed =
        a.isToml ? plugin::settings::parseToml(a.document) : plugin::settings::parseJson(a.document);
    if (!parsed.problems.empty()) {
        return std::unexpected(refusalBy(parsed.problems, "the settings of the plug-ins"));
    }
    // Settings that cannot be read any more are replaced as if there were none.
    const Settings before = settingsInForce(context).value_or(Settings());
    for (PluginSettings& plugin : parsed.settings.plugins) {
        if (const PluginSettings* const former = before.find(plugin.name)) {
            plugin.configuration = plugin::settings::withFormerSecrets(plugin.configuration, former->configuration);
        }
    }
    const base::Diagnostics problems = objectionsTo(parsed.settings, changedNames(parsed.settings, before), context);
    if (!problems.empty()) {
        return std::unexpected(refusalBy(problems, "the settings of the plug-ins"));
    }
    return planOf(parsed.settings, a.reason, context,
                  nlohmann::json{{"plugins", parsed.settings.plugins.size()}}.dump());
}

}  // namespace farmwarden::request
