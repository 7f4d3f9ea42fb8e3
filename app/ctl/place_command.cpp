#include <fmt/format.h>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/policy_source.h"
#include "core/base/name_services.h"
#include "core/base/time_text.h"
#include "core/placement/programs.h"
#include "core/request/place_answer.h"

namespace farmwarden::ctl {
namespace {

struct Options {
    std::string farm;
    std::string user;
    std::string domain;
    std::string client;
    std::string at;
    std::string revision;
    std::string policy;
    std::string target;
    std::vector<std::string> groups;
    bool hasNoGroups = false;
    bool isExplained = false;
    bool isCommitted = false;
};

std::string sentence(const Json& answer) {
    const auto text = [&](const char* key) { return answer[key].is_string() ? answer[key].get<std::string>() : std::string(); };
    const std::string rule = answer["rule"].is_null() ? std::string() : fmt::format(", rule {}", text("rule"));
    if (answer["outcome"] == "external") {
        return fmt::format("external {}{}", text("address"), rule);
    }
    if (answer["target"].is_null()) {
        return "refused: " + text("message");
    }
    return fmt::format("{} on {} ({}), {}{}{}", text("outcome"), text("target"), text("address"), text("reason"), rule,
                       answer["session"].is_null() ? "" : ", session " + text("session"));
}

// What to decide on: the state now, or at a past moment, given as a time or as a revision of the journal.
struct Moment {
    std::unique_ptr<directory::Directory> past;  // null: now
    base::TimePoint at;
};

Moment momentOf(Ctl& ctl, const Options& options) {
    if (!options.revision.empty()) {
        const base::Revision revision{number("--revision", options.revision, 1, UINT32_MAX)};
        const auto events = ctl.store().read({.after = {revision.value - 1}, .limit = 1, .subject = {}});
        if (!events) {
            throw storeFailure(events.error());
        }
        const base::TimePoint at = events->empty() ? ctl.clock().now() : events->front().at;
        return {ctl.directoryAt(revision), at};
    }
    if (options.at.empty()) {
        return {nullptr, ctl.clock().now()};
    }
    const auto at = base::parseTime(options.at);
    if (!at) {
        throw Failure{kWrongUsage, fmt::format("--at must be a time such as 2026-11-22T08:30:00Z, not \"{}\"", base::sanitized(options.at, 40))};
    }
    const auto revision = ctl.store().revisionAt(*at);
    if (!revision) {
        throw refusal(revision.error().code, revision.error().message);
    }
    return {ctl.directoryAt(*revision), *at};
}

// As named on the command line, else as this machine's name services know the user; unknown when they do not.
template <typename Request>
void addGroups(Request& request, const Options& options) {
    if (!options.groups.empty() || options.hasNoGroups) {
        request.groups = options.groups;
        request.areGroupsKnown = true;
        return;
    }
    const std::string user = options.domain.empty() ? options.user : options.domain + "\\" + options.user;
    const auto groups = base::groupsOfUser(user);
    request.areGroupsKnown = groups.has_value();
    request.groups = groups.value_or(std::vector<std::string>());
}

std::shared_ptr<const policy::Program> inForce(placement::Programs& programs, const directory::Directory& directory) {
    const auto program = programs.of(directory.policy());
    if (!program) {
        throw refusal(program.error().code, program.error().message);
    }
    return *program;
}

void dryRun(Ctl& ctl, const Options& options) {
    const Moment moment = momentOf(ctl, options);
    const directory::Directory& directory = moment.past ? *moment.past : ctl.directory();
    placement::PlacementRequest request;
    request.farm = options.farm;
    request.user = options.user;
    request.domain = options.domain;
    request.client = clientAddress(options.client);
    request.at = moment.at;
    addGroups(request, options);
    placement::Programs programs;
    const auto program = options.policy.empty() ? inForce(programs, directory) : namedPolicy(ctl, programs, options.policy);
    const placement::Explanation explanation = placement::explain(directory, *program, request);
    const placement::Decision& decision = explanation.decision;
    const base::SessionId session = decision.session == directory::kNone ? base::SessionId{} : directory.sessions().at(decision.session).id;
    Json answer = Json::parse(request::placeAnswer(directory, *program, request, decision, session));
    std::string text = sentence(answer) + "\n";
    if (!options.target.empty()) {
        const std::string verdict = whyNot(explanation, options.target, [&]() -> const directory::Directory& { return directory; });
        answer["why_not"] = verdict;
        ctl.print(answer, fmt::format("{}: {}", options.target, verdict));
        return;
    }
    if (options.isExplained) {
        answer.update(toJson(explanation));
        text += "\n" + explanationText(explanation);
    }
    ctl.print(answer, decision.outcome == placement::Outcome::Refused && !options.isExplained ? std::string() : text);
    if (decision.outcome == placement::Outcome::Refused) {
        throw Failure{kRefused, answer["message"].get<std::string>()};
    }
}

void commit(Ctl& ctl, const Options& options) {
    if (options.isExplained || !options.at.empty() || !options.revision.empty() || !options.policy.empty() || !options.target.empty()) {
        throw Failure{kWrongUsage, "place: --commit goes with none of --explain, --target, --at and --policy"};
    }
    request::Place arguments;
    arguments.farm = options.farm;
    arguments.user = options.user;
    arguments.domain = options.domain;
    arguments.client = clientAddress(options.client);
    addGroups(arguments, options);
    try {
        const Json answer = ctl.request(arguments);
        ctl.print(answer, sentence(answer));
    } catch (const Failure& failure) {
        if (failure.code == kRefused) {  // scripts get their one document in any case
            ctl.print({{"outcome", "refused"}, {"farm", options.farm}, {"target", nullptr}, {"address", nullptr}, {"session", nullptr},
                       {"reason", "refused"}, {"rule", nullptr}, {"message", failure.message}}, {});
        }
        throw;
    }
}

}  // namespace

model::IpAddress clientAddress(const std::string& text) {
    const model::IpAddress address = model::parseIpAddress(text);
    if (address.isUnknown() && !text.empty()) {
        throw Failure{kWrongUsage, fmt::format("--client must be an IP address, not \"{}\"", base::sanitized(text, 64))};
    }
    return address;
}

void addPlaceCommand(CLI::App& app, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& place = *app.add_subcommand("place", "Ask where a connection would go; nothing changes unless --commit is given");
    place.add_option("--farm", options->farm, "Farm that the connection asks for")->required();
    place.add_option("--user", options->user, "User that it names")->required();
    place.add_option("--domain", options->domain, "Domain of the user");
    place.add_option("--client", options->client, "IP address of the client");
    place.add_option("--at", options->at, "Decide on the state at this time instead of now");
    place.add_option("--revision", options->revision, "Decide on the state at this revision of the journal")->excludes("--at");
    place.add_option("--group", options->groups, "A group of the user, in place of those that this machine knows; repeatable")->allow_extra_args(false);
    place.add_flag("--no-groups", options->hasNoGroups, "The user is in no group, whatever this machine knows")->excludes("--group");
    place.add_option("--policy", options->policy, "Decide by this policy instead of the one in force: a file, or the number of a version");
    place.add_option("--target", options->target, "Why not there: show this target's verdict only");
    place.add_flag("--explain", options->isExplained, "Show each stage, and what became of each rule and each target");
    place.add_flag("--commit", options->isCommitted, "Reserve the place: a pending session that ends when the client does not come");
    place.callback([&ctl, options] { ctl.command = [&ctl, options] { options->isCommitted ? commit(ctl, *options) : dryRun(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
