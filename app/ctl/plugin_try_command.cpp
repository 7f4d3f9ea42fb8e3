#include <fmt/format.h>

#include "app/ctl/commands.h"
#include "app/ctl/table.h"
#include "core/base/text.h"

// What the broker's plug-ins say of a connection that nobody makes.
namespace farmwarden::ctl {
namespace {

struct Options {
    request::PluginTry arguments;
    std::string client;
    bool hasNoGroups = false;
};

std::string textOf(const Json& result) {
    Table table({"PLUG-IN", "STAGE", "ANSWER", ">TIME"});
    for (const Json& one : result.at("plugins")) {
        std::string answer = one.at("answer");
        for (const std::string& more : {one.at("text").get<std::string>(), fmt::format("{}", fmt::join(one.at("tags"), " +"))}) {
            answer += more.empty() ? "" : " " + more;
        }
        table.add({one.at("plugin"), one.at("stage"), base::sanitized(answer, 200),
                   fmt::format("{:.1f} ms", one.at("us").get<double>() / 1000.0)});
    }
    const auto text = [&](const char* key) { return result.at(key).is_string() ? result.at(key).get<std::string>() : std::string(); };
    const std::string where = text("target").empty() ? text("address") : text("target");
    const std::string end = result.contains("message") ? text("message") : fmt::format("{} ({})", where, text("reason"));
    return table.text("no plug-in was asked") + fmt::format("\n{}: {}\n", text("outcome"), end);
}

}  // namespace

void addPluginTryCommand(CLI::App& noun, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    request::PluginTry& arguments = options->arguments;
    CLI::App& tryIt = addVerb(noun, "try", "Put a made-up connection before the broker's plug-ins; nothing is placed");
    tryIt.add_option("--farm", arguments.farm, "Farm that the connection asks for")->required();
    tryIt.add_option("--user", arguments.user, "User that it names");
    tryIt.add_option("--domain", arguments.domain, "Domain of the user");
    tryIt.add_option("--client", options->client, "IP address of the client");
    CLI::Option* const groups = tryIt.add_option("--group", arguments.groups, "A group of the user; may be repeated")->allow_extra_args(false);
    tryIt.add_flag("--no-groups", options->hasNoGroups, "The user is known to be in no group")->excludes(groups);
    tryIt.add_option("--program", arguments.program, "Program that the connection asks for");
    tryIt.add_option("--tag", arguments.tags, "A tag of the connection; may be repeated")->allow_extra_args(false);
    tryIt.callback([&ctl, options] {
        ctl.command = [&ctl, options] {
            options->arguments.client = clientAddress(options->client);
            options->arguments.areGroupsKnown = options->hasNoGroups || !options->arguments.groups.empty();
            const Json result = ctl.request(options->arguments);
            ctl.print(result, textOf(result));
        };
    });
}

}  // namespace farmwarden::ctl
