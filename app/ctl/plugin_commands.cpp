#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/policy_source.h"
#include "app/ctl/table.h"
#include "core/base/time_text.h"
#include "core/plugin/settings/catalog.h"

// What is decided about plug-ins: which are on, in which order they are asked, how they are configured.
namespace farmwarden::ctl {
namespace {

namespace settings = plugin::settings;

struct Options {
    std::string name;  // or a stage, or a file
    std::vector<std::string> names;
    std::string configuration;
    std::string deadline;
    std::string reason;
    bool isOn = false;
    bool isOff = false;
    bool isToml = false;
    bool hasSecrets = false;
};

settings::Settings inForce(Ctl& ctl) {
    settings::Parsed parsed = settings::parseJson(ctl.directory().plugins().document);
    if (!parsed.problems.empty()) {
        throw Failure{kRefused, fmt::format("what the store has about plug-ins cannot be read: {}",
                                            parsed.problems.front().message)};
    }
    return std::move(parsed.settings);
}

// "filter 1, placement 2"
std::string places(const settings::Settings& all, const std::string& name) {
    std::string text;
    for (std::size_t stage = 0; stage < settings::kStageNames.size(); ++stage) {
        const auto& order = all.order[stage];
        if (const auto found = std::ranges::find(order, name); found != order.end()) {
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", settings::kStageNames[stage],
                                found - order.begin() + 1);
        }
    }
    return text;
}

// What stands against turning it on, or leaving it on, as far as this machine can say.
std::string problemOf(const settings::Catalog& catalog, settings::Settings all, const std::string& name) {
    all.get(name).isEnabled = true;
    const base::Diagnostics problems = catalog.check(all, {name});
    if (problems.empty()) {
        return {};
    }
    const std::string more = problems.size() == 1 ? std::string() : fmt::format(" (and {} more)", problems.size() - 1);
    return fmt::format("{}; {}{}", problems.front().message, problems.front().hint, more);
}

constexpr std::string_view kEnding = plugin::registry::kDescriptionEnding;

// Those that were set up, and those that are installed here.
void list(Ctl& ctl) {
    settings::Settings all = inForce(ctl);
    const settings::Catalog& catalog = ctl.plugins();
    for (const plugin::registry::Described& one : catalog.all()) {
        const std::string file = one.file.filename().string();
        all.get(one.description ? one.description->name : file.substr(0, file.size() - kEnding.size()));
    }
    Table table({"NAME", "STATE", "VERSION", "ROLES", ">DEADLINE", "ORDER", "PROBLEM"});
    Json json = Json::array();
    for (const settings::PluginSettings& plugin : all.plugins) {
        const plugin::registry::Description* const description = catalog.find(plugin.name);
        const std::string version = description == nullptr ? std::string() : description->version;
        const auto roles = plugin::registry::roleNames(description == nullptr ? 0 : description->roles);
        const std::string problem = problemOf(catalog, all, plugin.name);
        table.add({plugin.name, plugin.isEnabled ? "on" : "off", version, fmt::format("{}", fmt::join(roles, " ")),
                   fmt::format("{} ms", plugin.deadlineMs), places(all, plugin.name), problem});
        json.push_back({{"name", plugin.name},
                        {"enabled", plugin.isEnabled},
                        {"installed", description != nullptr},
                        {"version", version},
                        {"roles", roles},
                        {"deadline_ms", plugin.deadlineMs},
                        {"problem", problem}});
    }
    ctl.print(json, table.text("there is no plug-in; docs/plugins.md says how to install or write one"));
}

void set(Ctl& ctl, const Options& options) {
    request::PluginSet arguments;
    arguments.name = options.name;
    arguments.reason = options.reason;
    if (options.isOn || options.isOff) {
        arguments.isEnabled = options.isOn;
    }
    if (!options.deadline.empty()) {
        arguments.deadlineMs = number("--deadline-ms", options.deadline, 1, settings::kMaxDeadlineMs);
    }
    if (!options.configuration.empty()) {
        arguments.configuration = readText(options.configuration);
    }
    if (!arguments.isEnabled && !arguments.deadlineMs && !arguments.configuration) {
        throw Failure{kWrongUsage, "plugin set: say what to set: --on, --off, --deadline-ms or --configuration"};
    }
    ctl.print(ctl.request(arguments), fmt::format("plug-in {} is set\n", options.name));
}

void order(Ctl& ctl, const Options& options) {
    request::PluginOrder arguments{options.name, options.names, options.reason};
    ctl.print(ctl.request(arguments), fmt::format("stage {} asks in this order\n", options.name));
}

void forget(Ctl& ctl, const Options& options) {
    ctl.print(ctl.request(request::PluginForget{options.name}), fmt::format("plug-in {} is forgotten\n", options.name));
}

void importFrom(Ctl& ctl, const Options& options) {
    request::PluginImport arguments;
    arguments.document = readText(options.name);
    arguments.isToml = options.isToml || !options.name.ends_with(".json");
    arguments.reason = options.reason;
    const Json result = ctl.request(arguments);
    ctl.print(result, fmt::format("{} plug-ins are set up\n", result["plugins"].get<std::size_t>()));
}

// What is masked stays as it is when the file is imported again. Where a plug-in is not installed, nobody knows its
// secrets from the rest, and all of its texts and numbers are masked.
void exportTo(Ctl& ctl, const Options& options) {
    const settings::Settings all = options.hasSecrets ? inForce(ctl) : ctl.plugins().masked(inForce(ctl));
    ctl.print(Json::parse(settings::formatJson(all)), settings::formatToml(all));
}

void addSet(CLI::App& noun, Ctl& ctl, const std::shared_ptr<Options>& options) {
    CLI::App& setIt =
        addVerb(noun, "set", "Turn a plug-in on or off, or configure it; what is not said stays as it is");
    setIt.add_option("name", options->name, "The plug-in's name")->required();
    CLI::Option* const on = setIt.add_flag("--on", options->isOn, "Ask it");
    setIt.add_flag("--off", options->isOff, "Do not ask it")->excludes(on);
    setIt.add_option("--deadline-ms", options->deadline, "How long one answer may take");
    setIt.add_option("--configuration", options->configuration, "A file with a JSON object, or - for standard input");
    setIt.add_option("--reason", options->reason, "Why, for the journal");
    setIt.callback([&ctl, options] { ctl.command = [&ctl, options] { set(ctl, *options); }; });
}

void addFiles(CLI::App& noun, Ctl& ctl, const std::shared_ptr<Options>& options) {
    CLI::App& importIt =
        addVerb(noun, "import", "Set up all plug-ins from a file; those it does not name are forgotten");
    importIt.add_option("file", options->name, "TOML, or JSON when the name ends in .json; - for standard input")
        ->required();
    importIt.add_flag("--toml", options->isToml, "TOML, whatever the name");
    importIt.add_option("--reason", options->reason, "Why, for the journal");
    importIt.callback([&ctl, options] { ctl.command = [&ctl, options] { importFrom(ctl, *options); }; });
    CLI::App& exportIt =
        addVerb(noun, "export", "Print how the plug-ins are set up, as a file to import; secrets are masked");
    exportIt.add_flag("--with-secrets", options->hasSecrets, "With secrets as they are");
    exportIt.callback([&ctl, options] { ctl.command = [&ctl, options] { exportTo(ctl, *options); }; });
}

}  // namespace

void addPluginCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "plugin",
                             "Plug-ins: which are asked about a connection, in which order, and their configurations");
    const auto options = std::make_shared<Options>();
    addVerb(noun, "list", "List the plug-ins that are installed here or were set up").callback([&ctl] {
        ctl.command = [&ctl] { list(ctl); };
    });
    addSet(noun, ctl, options);
    CLI::App& orderIt =
        addVerb(noun, "order", "In which order a stage asks: plugin order load-balancing gpu-first fewest");
    orderIt.add_option("stage", options->name, "filter, load-balancing, placement or orchestration")->required();
    orderIt.add_option("name", options->names,
                       "Plug-ins, the first to be asked first; others come behind them by name");
    orderIt.add_option("--reason", options->reason, "Why, for the journal");
    orderIt.callback([&ctl, options] { ctl.command = [&ctl, options] { order(ctl, *options); }; });
    CLI::App& forgetIt = addVerb(noun, "forget", "Forget what was decided about a plug-in");
    forgetIt.add_option("name", options->name, "The plug-in's name")->required();
    forgetIt.callback([&ctl, options] { ctl.command = [&ctl, options] { forget(ctl, *options); }; });
    addFiles(noun, ctl, options);
    addPluginStatusCommand(noun, ctl);
    addPluginTryCommand(noun, ctl);
}

}  // namespace farmwarden::ctl
