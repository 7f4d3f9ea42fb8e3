#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"
#include "app/ctl/target_import.h"
#include "app/ctl/target_options.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/target_import.h"
#include "core/request/resolve.h"

namespace farmwarden::ctl {
namespace {

void addDefinition(CLI::App& verb, TargetOptions& options) {
    verb.add_option("name", options.name, "Name of the target, unique in the whole store")->required();
    verb.add_option("--address", options.address, "HOST or HOST:PORT; the port is 3389 unless told");
    verb.add_option("--kind", options.kind, "session-host (default), virtual-machine, blade or desktop");
    verb.add_option("--weight", options.weight, "Share of new sessions, 1 to 10000 (default 100)");
    verb.add_option("--limit", options.limit, "Sessions at most; 0 for no limit (default)");
    verb.add_option("--tag", options.tags, "A tag; may be repeated")->allow_extra_args(false);
    verb.add_option("--environment", options.environment, "Hypervisor of a virtual machine");
    verb.add_flag("--no-resolve", options.isUnresolved, "Take an address that this machine cannot resolve");
}

void add(Ctl& ctl, const TargetOptions& options) {
    const request::TargetAdd arguments = targetToAdd(options);
    if (!options.isUnresolved) {
        checkAddress(arguments.address);
    }
    ctl.print(ctl.request(arguments), fmt::format("target {} added to farm {}", options.name, options.farm));
}

std::string targetNames(const TargetOptions& options) {
    std::vector<std::string> names{options.name};
    names.insert(names.end(), options.others.begin(), options.others.end());
    return fmt::format("{}", fmt::join(names, ", "));
}

void set(Ctl& ctl, const TargetOptions& options) {
    const request::TargetSet arguments = targetToSet(options);
    if (arguments.address && !options.isUnresolved) {
        checkAddress(*arguments.address);
    }
    ctl.print(ctl.request(arguments), fmt::format("target{} {} changed", options.others.empty() ? "" : "s", targetNames(options)));
}

void reportLoad(Ctl& ctl, const TargetOptions& options) {
    const std::uint32_t load = number(fmt::format("target {}: the load", options.name), options.load, 0, 100);
    ctl.print(ctl.request(request::TargetLoad{options.name, load}), fmt::format("target {} has load {}", options.name, load));
}

// "reconnect-only (ann: new disks)", "open, down": what a person needs to know about who gets in.
std::string admissionText(const directory::TargetRecord& target) {
    std::string text(model::toText(target.admission()));
    for (const model::Hold& hold : target.holds) {
        text += fmt::format(" ({}{}{})", hold.owner, hold.reason.empty() ? "" : ": ", hold.reason);
    }
    text += target.value.health == model::Health::Down ? ", down" : "";
    text += target.value.quarantinedUntil ? ", quarantined" : "";
    return text;
}

void list(Ctl& ctl, const std::string& farm) {
    const directory::Directory& directory = ctl.directory();
    if (!farm.empty() && directory.findFarm(farm) == directory::kNone) {
        throw Failure{kRefused, fmt::format("there is no farm \"{}\"; see: farmwardenctl farm list", base::sanitized(farm, 64))};
    }
    std::vector<const directory::TargetRecord*> targets;
    for (directory::TargetIndex i = 0; i < directory.targetCount(); ++i) {
        const directory::TargetRecord& target = directory.target(i);
        if (!target.value.name.empty() && (farm.empty() || target.value.farm == farm)) {
            targets.push_back(&target);
        }
    }
    std::ranges::sort(targets, {}, [](const auto* target) { return std::pair(target->value.farm, target->value.name); });
    Table table({"NAME", "FARM", "ADDRESS", ">ACTIVE", ">DISCONNECTED", ">PENDING", ">LIMIT", ">WEIGHT", "ADMISSION"});
    Json json = Json::array();
    for (const directory::TargetRecord* target : targets) {
        json.push_back(toJson(*target));
        const model::Target& value = target->value;
        table.add({value.name, value.farm, model::toText(value.address), std::to_string(target->sessions.active),
                   std::to_string(target->sessions.disconnected), std::to_string(target->sessions.pending),
                   value.limit == 0 ? "-" : std::to_string(value.limit), std::to_string(value.weight), admissionText(*target)});
    }
    ctl.print(json, table.text("no targets; add one with: farmwardenctl target add NAME --farm FARM --address HOST"));
}

void listAsCsv(Ctl& ctl, const std::string& farm) {
    if (!farm.empty() && ctl.directory().findFarm(farm) == directory::kNone) {
        throw Failure{kRefused, fmt::format("there is no farm \"{}\"; see: farmwardenctl farm list", base::sanitized(farm, 64))};
    }
    std::vector<request::TargetAdd> targets = exchange::knownWorld(ctl.directory()).targets;
    std::erase_if(targets, [&](const request::TargetAdd& target) { return !farm.empty() && target.farm != farm; });
    fmt::print("{}", exchange::targetsAsCsv(targets));
}

}  // namespace

void addTargetCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "target", "Define targets: what a connection can be sent to");
    const auto options = std::make_shared<TargetOptions>();
    CLI::App& addIt = addVerb(noun, "add", "Add a target, for example: target add sh-1 --farm office --address sh-1.example --weight 200");
    addDefinition(addIt, *options);
    addIt.add_option("--farm", options->farm, "Farm that it belongs to")->required();
    addIt.get_option("--address")->required();
    addIt.callback([&ctl, options] { ctl.command = [&ctl, options] { add(ctl, *options); }; });
    CLI::App& setIt = addVerb(noun, "set", "Change what is named and leave the rest");
    addDefinition(setIt, *options);
    setIt.add_option("others", options->others, "More targets to change in the same way, all or none");
    setIt.add_flag("--no-tags", options->hasNoTags, "Take all tags away");
    setIt.callback([&ctl, options] { ctl.command = [&ctl, options] { set(ctl, *options); }; });
    CLI::App& removeIt = addVerb(noun, "remove", "Remove a target that has no sessions");
    removeIt.add_option("name", options->name, "Name of the target")->required();
    removeIt.add_flag("--force", options->isForced, "Also with sessions: the directory forgets them, the host keeps them");
    removeIt.callback([&ctl, options] {
        ctl.command = [&ctl, options] {
            ctl.print(ctl.request(request::TargetRemove{options->name, options->isForced}), fmt::format("target {} removed", options->name));
        };
    });
    CLI::App& loadIt = addVerb(noun, "load", "Report how busy a target is, for farms that the policy balances by load index");
    loadIt.add_option("name", options->name, "Name of the target")->required();
    loadIt.add_option("load", options->load, "0 (idle) to 100 (saturated)")->required();
    loadIt.callback([&ctl, options] { ctl.command = [&ctl, options] { reportLoad(ctl, *options); }; });
    CLI::App& listIt = addVerb(noun, "list", "List the targets with their sessions, limits and holds");
    listIt.add_option("--farm", options->farm, "Of this farm only");
    listIt.add_flag("--csv", options->isCsv, "As a CSV file that target import takes back");
    listIt.callback([&ctl, options] { ctl.command = [&ctl, options] { options->isCsv ? listAsCsv(ctl, options->farm) : list(ctl, options->farm); }; });
    CLI::App& importIt = addVerb(noun, "import", "Add and change targets from a CSV file, all or none. Its first line names the columns, in any order: "
                                                 "name,farm,address,kind,weight,limit,tags,environment (tags separated by spaces). Of a column "
                                                 "that is not there, targets keep what they have");
    importIt.add_option("file", options->file, "The file, or - for standard input")->required();
    importIt.add_flag("--dry-run", options->isDryRun, "Check the file and change nothing");
    importIt.add_option("--map", options->mappings, "TITLE=COLUMN for another title, TITLE= to leave a column out; may be repeated")->allow_extra_args(false);
    importIt.add_flag("--add-farms", options->addsFarms, "Add the farms that do not exist yet");
    importIt.add_option("--report", options->reportFile, "Write what is wrong with each row to this CSV file");
    importIt.add_flag("--no-resolve", options->isUnresolved, "Take addresses that this machine cannot resolve");
    importIt.callback([&ctl, options] { ctl.command = [&ctl, options] { importTargets(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
