#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/commands.h"
#include "app/ctl/json_shapes.h"
#include "app/ctl/session_history.h"
#include "app/ctl/table.h"
#include "core/directory/session_query.h"

namespace farmwarden::ctl {
namespace {

struct Options {
    std::vector<std::string> query;
    std::string id;
    std::string target;
    bool isDryRun = false;
};

directory::SessionQuery parseQuery(const std::vector<std::string>& words) {
    const std::string text = fmt::format("{}", fmt::join(words, " "));
    auto query = directory::SessionQuery::parse(text);
    if (!query) {
        const directory::QueryProblem& problem = query.error();
        throw Failure{kWrongUsage, fmt::format("query: {} (at character {}){}{}", problem.message, problem.begin + 1,
                                               problem.hint.empty() ? "" : "; ", problem.hint)};
    }
    return std::move(*query);
}

// By farm, target and user, so that two lists of one state are the same text.
std::vector<model::Session> find(Ctl& ctl, const std::vector<std::string>& words) {
    directory::SessionMatcher matcher(parseQuery(words), ctl.directory());
    const directory::SessionTable& table = ctl.directory().sessions();
    const base::TimePoint now = ctl.clock().now();
    std::vector<model::Session> sessions;
    for (directory::SessionSlot slot = 0; slot < table.slotCount(); ++slot) {
        if (!table.at(slot).isFree() && matcher.matches(slot, now)) {
            sessions.push_back(ctl.directory().session(slot));
        }
    }
    std::ranges::sort(sessions, {}, [](const model::Session& s) { return std::tie(s.farm, s.target, s.user, s.id); });
    return sessions;
}

std::pair<Json, std::string> show(const std::vector<model::Session>& sessions) {
    Table table({"ID", "USER", "FARM", "TARGET", "STATE", "CLIENT", "SINCE"});
    Json json = Json::array();
    for (const model::Session& session : sessions) {
        json.push_back(toJson(session));
        table.add({base::toText(session.id), session.user, session.farm, session.target, std::string(model::toText(session.state)),
                   model::toText(session.client), localTime(session.since)});
    }
    return {json, table.text("no sessions match")};
}

void list(Ctl& ctl, const Options& options) {
    const auto [json, text] = show(find(ctl, options.query));
    ctl.print(json, text);
}

void disconnect(Ctl& ctl, const Options& options) {
    if (parseQuery(options.query).isEmpty()) {
        throw Failure{kWrongUsage, "session disconnect: say which, for example: session disconnect user:ann"};
    }
    const std::vector<model::Session> sessions = find(ctl, options.query);
    if (options.isDryRun) {
        const auto [json, text] = show(sessions);
        ctl.print(json, text);
        return;
    }
    if (sessions.empty()) {
        throw Failure{kRefused, "no session matches; farmwardenctl session list shows them"};
    }
    request::SessionDisconnect arguments;
    std::ranges::transform(sessions, std::back_inserter(arguments.ids), &model::Session::id);
    const Json result = ctl.request(arguments);
    std::string text = fmt::format("{} of {} disconnected\n", result["disconnected"].size(), sessions.size());
    for (const Json& failed : result["failed"]) {
        text += fmt::format("{}  {}\n", failed["session"].get<std::string>(), failed["message"].get<std::string>());
    }
    ctl.print(result, text);
    if (!result["failed"].empty()) {
        throw Failure{kRefused, fmt::format("{} of {} sessions could not be disconnected", result["failed"].size(), sessions.size())};
    }
}

}  // namespace

void addSessionCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun = addNoun(app, "session", "See, explain and disconnect sessions");
    noun.footer("Queries: farm:A user:an* target:sh-1,sh-2 state:disconnected client:10.2.0.0/16 idle:>30m since:<2h age:>7d, any word for\n"
                "any text, ! in front excludes. All words must hold. Quote < > * ! for the shell.");
    const auto options = std::make_shared<Options>();
    CLI::App& listIt = addVerb(noun, "list", "List the sessions that match a query, or all");
    listIt.add_option("query", options->query, "As in: farm:office 'user:an*' 'idle:>30m'");
    listIt.callback([&ctl, options] { ctl.command = [&ctl, options] { list(ctl, *options); }; });
    CLI::App& showIt = addVerb(noun, "show", "Show one session and its history, also of an ended one");
    showIt.add_option("id", options->id, "Its id, as session list shows it")->required();
    showIt.callback([&ctl, options] { ctl.command = [&ctl, options] { showSession(ctl, options->id); }; });
    CLI::App& whyIt = addVerb(noun, "why", "Explain why the session was placed where it was: the decision, made again on the state of then");
    whyIt.add_option("id", options->id, "Its id")->required();
    whyIt.add_option("--target", options->target, "Why not there: show this target's verdict only");
    whyIt.callback([&ctl, options] { ctl.command = [&ctl, options] { explainSession(ctl, options->id, options->target); }; });
    CLI::App& disconnectIt = addVerb(noun, "disconnect", "Cut the connections of the sessions that match; the sessions stay on their targets");
    disconnectIt.add_option("query", options->query, "As for session list; not empty")->required();
    disconnectIt.add_flag("--dry-run", options->isDryRun, "List them and cut nothing");
    disconnectIt.callback([&ctl, options] { ctl.command = [&ctl, options] { disconnect(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
