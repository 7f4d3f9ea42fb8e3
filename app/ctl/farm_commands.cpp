#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"

namespace farmwarden::ctl {
namespace {

struct Options {
    std::string name;
    std::optional<std::string> balance;
    std::optional<std::string> sessions;
    std::optional<std::string> minOpen;
};

void addDefinition(CLI::App& verb, Options& options) {
    verb.add_option("name", options.name, "Name of the farm")->required();
    verb.add_option("--balance", options.balance, "How new sessions are spread: fewest-sessions");
    verb.add_option("--sessions", options.sessions, "Sessions a user may have in it: single (default) or multiple");
    verb.add_option("--min-open", options.minOpen, "Refuse holds that would leave fewer targets open (default 0)");
}

request::FarmSet definition(const Options& options) {
    request::FarmSet set;
    set.name = options.name;
    if (options.sessions) {
        set.sessions = word<model::SessionRule>("--sessions", *options.sessions);
    }
    if (options.balance) {
        set.balancing = word<model::Balancing>("--balance", *options.balance);
    }
    if (options.minOpen) {
        set.minOpen = number(fmt::format("farm {}: --min-open", base::sanitized(options.name, 64)), *options.minOpen, 0, 100'000);
    }
    return set;
}

void add(Ctl& ctl, const Options& options) {
    const request::FarmSet given = definition(options);
    request::FarmAdd arguments;
    arguments.name = given.name;
    arguments.sessions = given.sessions.value_or(arguments.sessions);
    arguments.balancing = given.balancing.value_or(arguments.balancing);
    arguments.minOpen = given.minOpen.value_or(arguments.minOpen);
    ctl.print(ctl.request(arguments), fmt::format("farm {} added", options.name));
}

void set(Ctl& ctl, const Options& options) {
    const request::FarmSet arguments = definition(options);
    if (!arguments.sessions && !arguments.balancing && !arguments.minOpen) {
        throw Failure{kWrongUsage, "farm set: name at least one thing to change: --balance, --sessions or --min-open"};
    }
    ctl.print(ctl.request(arguments), fmt::format("farm {} changed", options.name));
}

void list(Ctl& ctl) {
    const directory::Directory& directory = ctl.directory();
    std::vector<const directory::FarmRecord*> farms;
    for (directory::FarmIndex i = 0; i < directory.farmCount(); ++i) {
        if (!directory.farm(i).value.name.empty()) {
            farms.push_back(&directory.farm(i));
        }
    }
    std::ranges::sort(farms, {}, [](const auto* farm) -> const std::string& { return farm->value.name; });
    Table table({"NAME", ">TARGETS", ">OPEN", ">MIN OPEN", ">ACTIVE", ">DISCONNECTED", ">PENDING", "PER USER", "BALANCE"});
    Json json = Json::array();
    for (const directory::FarmRecord* farm : farms) {
        json.push_back(toJson(*farm));
        table.add({farm->value.name, std::to_string(farm->targets.size()), std::to_string(farm->openTargets),
                   std::to_string(farm->value.minOpen), std::to_string(farm->sessions.active), std::to_string(farm->sessions.disconnected),
                   std::to_string(farm->sessions.pending), std::string(model::toText(farm->value.sessions)),
                   std::string(model::toText(farm->value.balancing))});
    }
    ctl.print(json, table.text("no farms; add one with: farmwardenctl farm add NAME"));
}

}  // namespace

void addFarmCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "farm", "Define farms: named sets of targets that serve the same desktop");
    const auto options = std::make_shared<Options>();
    CLI::App& addIt = addVerb(noun, "add", "Define a farm, for example: farm add office --min-open 2");
    addDefinition(addIt, *options);
    addIt.callback([&ctl, options] { ctl.command = [&ctl, options] { add(ctl, *options); }; });
    CLI::App& setIt = addVerb(noun, "set", "Change what is named and leave the rest");
    addDefinition(setIt, *options);
    setIt.callback([&ctl, options] { ctl.command = [&ctl, options] { set(ctl, *options); }; });
    CLI::App& removeIt = addVerb(noun, "remove", "Remove a farm that has no targets");
    removeIt.add_option("name", options->name, "Name of the farm")->required();
    removeIt.callback([&ctl, options] {
        ctl.command = [&ctl, options] {
            ctl.print(ctl.request(request::FarmRemove{options->name}), fmt::format("farm {} removed", options->name));
        };
    });
    addVerb(noun, "list", "List the farms").callback([&ctl] { ctl.command = [&ctl] { list(ctl); }; });
}

}  // namespace farmwarden::ctl
