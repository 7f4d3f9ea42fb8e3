#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/table.h"
#include "core/base/time_text.h"

namespace farmwarden::ctl {
namespace {

struct Options {
    std::vector<std::string> names;
    std::string mode;
    std::string reason;
    std::string until;
};

void place(Ctl& ctl, const Options& options) {
    request::HoldPlace arguments;
    arguments.targets = options.names;
    arguments.mode = word<model::Admission>("--mode", options.mode);
    arguments.reason = options.reason;
    if (options.until == "restart") {
        arguments.untilRestart = true;
    } else if (!options.until.empty()) {
        arguments.until = base::parseMoment(options.until, ctl.clock().now());
        if (!arguments.until) {
            throw Failure{kWrongUsage, fmt::format("--until \"{}\": write a length such as 2h or 1d12h, a time such as 2026-11-22T20:00:00Z, "
                                                   "or restart", base::sanitized(options.until, 40))};
        }
    }
    const Json result = ctl.request(arguments);
    std::string text;
    for (const Json& hold : result["holds"]) {
        text += fmt::format("{}  {} {}\n", hold["id"].get<std::string>(), hold["target"].get<std::string>(), options.mode);
    }
    ctl.print(result, text);
}

void release(Ctl& ctl, const Options& options) {
    request::HoldRelease arguments;
    for (const std::string& text : options.names) {
        const auto id = base::parseHoldId(text);
        if (!id) {
            throw Failure{kWrongUsage, fmt::format("\"{}\" is not a hold's id; farmwardenctl hold list shows them", base::sanitized(text, 64))};
        }
        arguments.ids.push_back(*id);
    }
    const Json result = ctl.request(arguments);
    std::string text;
    for (const Json& hold : result["released"]) {
        text += fmt::format("{}  released from {} (owner {})\n", hold["id"].get<std::string>(), hold["target"].get<std::string>(),
                            hold["owner"].get<std::string>());
    }
    ctl.print(result, text);
}

void list(Ctl& ctl) {
    const directory::Directory& directory = ctl.directory();
    std::vector<model::Hold> holds;
    for (directory::TargetIndex i = 0; i < directory.targetCount(); ++i) {
        const auto& own = directory.target(i).holds;
        holds.insert(holds.end(), own.begin(), own.end());
    }
    std::ranges::sort(holds, {}, [](const model::Hold& hold) { return std::pair(hold.target, hold.id); });
    Table table({"ID", "TARGET", "MODE", "OWNER", "PLACED", "ENDS", "REASON"});
    Json json = Json::array();
    for (const model::Hold& hold : holds) {
        json.push_back(toJson(hold));
        table.add({base::toText(hold.id), hold.target, std::string(model::toText(hold.mode)), hold.owner, localTime(hold.placedAt),
                   hold.until ? localTime(*hold.until) : hold.untilRestart ? "at restart" : "when released", hold.reason});
    }
    ctl.print(json, table.text("no holds: every target is open"));
}

}  // namespace

void addHoldCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "hold", "Limit who is sent to a target: owned, with a reason and an end");
    const auto options = std::make_shared<Options>();
    CLI::App& placeIt = addVerb(noun, "place", "Hold targets, all or none, for example: hold place sh-1 sh-2 --mode reconnect-only --until 2h");
    placeIt.add_option("target", options->names, "Targets")->required();
    placeIt.add_option("--mode", options->mode, "reconnect-only (existing sessions only) or closed (nobody)")->required();
    placeIt.add_option("--reason", options->reason, "For those who wonder");
    placeIt.add_option("--until", options->until, "A length such as 2h, a time, or restart; until released when left out");
    placeIt.callback([&ctl, options] { ctl.command = [&ctl, options] { place(ctl, *options); }; });
    CLI::App& releaseIt = addVerb(noun, "release", "Release holds by their ids");
    releaseIt.add_option("id", options->names, "Ids, as hold list shows them")->required();
    releaseIt.callback([&ctl, options] { ctl.command = [&ctl, options] { release(ctl, *options); }; });
    addVerb(noun, "list", "List the holds in force").callback([&ctl] { ctl.command = [&ctl] { list(ctl); }; });
}

}  // namespace farmwarden::ctl
