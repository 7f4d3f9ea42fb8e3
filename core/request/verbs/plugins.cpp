#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/plugin/settings/settings.h"
#include "core/request/verbs/lookup.h"

// The verbs of plug-ins: each takes the settings in force, changes its part, and makes the whole the settings from now on.
namespace farmwarden::request {
namespace {

using base::ErrorCode;
using plugin::settings::PluginSettings;
using plugin::settings::Settings;

base::Error refusalBy(const base::Diagnostics& problems, std::string_view what) {
    std::string message = fmt::format("{} cannot be used:", what);
    for (const base::Diagnostic& problem : problems) {
        message += fmt::format("\n{}{}{}{}", problem.subject, problem.subject.empty() ? "" : ": ", problem.message,
                               problem.hint.empty() ? "" : "; " + problem.hint);
    }
    return {ErrorCode::InvalidArgument, message};
}

base::Result<Settings> settingsInForce(const Context& context) {
    plugin::settings::Parsed parsed = plugin::settings::parseJson(context.directory.plugins().document);
    if (!parsed.problems.empty()) {
        return std::unexpected(refusalBy(parsed.problems, "what the store has about plug-ins"));
    }
    return std::move(parsed.settings);
}

// Nothing is appended when nothing would be different.
Plan planOf(const Settings& settings, const std::string& reason, const Context& context, std::string keptArguments, std::string result) {
    Plan plan;
    plan.changes = {"plugins"};
    plan.keptArguments = std::move(keptArguments);
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
    if (a.configuration) {
        base::Diagnostics problems;
        const std::string fresh = plugin::settings::compact(*a.configuration, problems);
        if (!problems.empty()) {
            return std::unexpected(refusalBy(problems, fmt::format("the configuration of plug-in {}", a.name)));
        }
        plugin.configuration = plugin::settings::withFormerSecrets(fresh, plugin.configuration);
    }
    PluginSet kept = a;  // a configuration may hold secrets: who reads the requests has no business with it
    if (kept.configuration) {
        kept.configuration = "{}";
    }
    return planOf(*settings, a.reason, context, toJson(kept), resultOf("plugin", a.name));
}

base::Result<Plan> planFor(const PluginOrder& a, const Context& context) {
    auto settings = settingsInForce(context);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    const auto stage = std::ranges::find(plugin::settings::kStageNames, a.stage) - plugin::settings::kStageNames.begin();
    settings->order[static_cast<std::size_t>(stage)] = a.names;
    return planOf(*settings, a.reason, context, toJson(a), resultOf("stage", a.stage));
}

base::Result<Plan> planFor(const PluginForget& a, const Context& context) {
    auto settings = settingsInForce(context);
    if (!settings) {
        return std::unexpected(settings.error());
    }
    if (settings->find(a.name) == nullptr) {
        return base::fail(ErrorCode::NotFound, "nothing was ever set about plug-in {}; `farmwardenctl plugin list` shows what there is", a.name);
    }
    settings->erase(a.name);
    return planOf(*settings, {}, context, toJson(a), resultOf("plugin", a.name));
}

base::Result<Plan> planFor(const PluginImport& a, const Context& context) {
    plugin::settings::Parsed parsed = a.isToml ? plugin::settings::parseToml(a.document) : plugin::settings::parseJson(a.document);
    if (!parsed.problems.empty()) {
        return std::unexpected(refusalBy(parsed.problems, "the settings of the plug-ins"));
    }
    const auto before = settingsInForce(context);
    for (PluginSettings& plugin : parsed.settings.plugins) {
        if (const PluginSettings* const former = before ? before->find(plugin.name) : nullptr) {
            plugin.configuration = plugin::settings::withFormerSecrets(plugin.configuration, former->configuration);
        }
    }
    PluginImport kept = a;
    kept.document.clear();
    return planOf(parsed.settings, a.reason, context, toJson(kept),
                  nlohmann::json{{"plugins", parsed.settings.plugins.size()}}.dump());
}

}  // namespace farmwarden::request
