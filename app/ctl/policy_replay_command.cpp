#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "app/ctl/json_shapes.h"
#include "app/ctl/policy_commands.h"
#include "app/ctl/policy_shapes.h"
#include "app/ctl/policy_source.h"
#include "app/ctl/replay_progress.h"
#include "app/ctl/table.h"
#include "core/base/time_text.h"
#include "core/request/replay_run.h"
#include "core/request/why.h"

// What another policy would have made of connections that were decided already.
namespace farmwarden::ctl {
namespace {

using placement::Destination;
using placement::Difference;
using placement::Outcome;
using placement::ReplayResult;

constexpr std::size_t kUsualRows = 20;

struct Options {
    std::string source;
    std::string since;
    std::string until;
    std::string rows;
    std::string row;
};

// A time, or how long ago.
base::TimePoint moment(const std::string& option, const std::string& text, base::TimePoint now) {
    if (const auto at = base::parseTime(text)) {
        return *at;
    }
    if (const auto ago = base::parseDuration(text)) {
        return now - *ago;
    }
    throw Failure{
        kWrongUsage,
        fmt::format("{} must be a time such as 2026-11-22T08:30:00Z, or how long ago, such as 24h, not \"{}\"", option,
                    base::sanitized(text, 40))};
}

request::ReplayPeriod periodOf(const Options& options, base::TimePoint now) {
    if (options.since.empty()) {
        throw Failure{kWrongUsage, "policy replay: say from when with --since, or which decision with --row"};
    }
    const request::ReplayPeriod period{moment("--since", options.since, now),
                                       options.until.empty() ? now : moment("--until", options.until, now)};
    if (period.to < period.from) {
        throw Failure{kWrongUsage, fmt::format("the period ends at {}, before it begins at {}",
                                               base::formatTime(period.to), base::formatTime(period.from))};
    }
    return period;
}

Failure failureOf(const base::Error& error) {
    const bool isAboutTheAsked = error.code == base::ErrorCode::NotFound || error.code == base::ErrorCode::Refused;
    return isAboutTheAsked ? refusal(error.code, error.message) : storeFailure(error);
}

std::string described(const Destination& to) {
    const std::string rule = to.rule.empty() ? std::string() : fmt::format(" (rule {})", to.rule);
    switch (to.outcome) {
        case Outcome::Refused:
            return "refused" + rule;
        case Outcome::External:
            return fmt::format("outside {}{}", to.address, rule);
        case Outcome::Placed:
        case Outcome::Reconnected:
            break;
    }
    return fmt::format("{} in {}{}", to.target, to.farm, rule);
}

std::string kindsText(const ReplayResult& result) {
    Table table({"DIFFERENCE", ">DECISIONS"});
    for (std::size_t i = 0; i < placement::kDifferences; ++i) {
        if (result.byDifference[i] != 0) {
            table.add(
                {std::string(placement::toText(static_cast<Difference>(i))), std::to_string(result.byDifference[i])});
        }
    }
    return table.text("");
}

std::string countsText(const std::string& heading, const std::map<std::string, std::uint64_t>& counts) {
    Table table({heading, ">DIFFERING"});
    for (const auto& [name, count] : counts) {
        table.add({name, std::to_string(count)});
    }
    return counts.empty() ? std::string() : "\n" + table.text("");
}

std::string rulesText(const ReplayResult& result) {
    Table table({"RULE", ">BEFORE", ">AFTER"});
    for (const auto& [rule, count] : result.byRule) {
        table.add({rule.empty() ? "(none)" : rule, std::to_string(count.before), std::to_string(count.after)});
    }
    return result.byRule.empty() ? std::string() : "\n" + table.text("");
}

// The hours in which something differs.
std::string hoursText(const ReplayResult& result) {
    Table table({"HOUR", ">DECISIONS", ">DIFFERING"});
    bool isEmpty = true;
    for (const auto& [hour, counts] : result.byHour) {
        std::uint64_t all = 0;
        for (const std::uint64_t count : counts) {
            all += count;
        }
        if (all != counts[0]) {
            table.add({localTime(hour), std::to_string(all), std::to_string(all - counts[0])});
            isEmpty = false;
        }
    }
    return isEmpty ? std::string() : "\n" + table.text("");
}

std::string rowsText(const ReplayResult& result, std::size_t count, const std::string& source) {
    if (result.rows.empty() || count == 0) {
        return {};
    }
    Table table({">REVISION", "AT", "USER", "ASKED", "DIFFERENCE", "BEFORE", "AFTER"});
    for (std::size_t i = 0; i < std::min(count, result.rows.size()); ++i) {
        const placement::ReplayRow& row = result.rows[i];
        table.add({std::to_string(row.revision.value), localTime(row.at), row.user, row.asked,
                   std::string(placement::toText(row.difference)), described(row.before), described(row.after)});
    }
    std::string text = "\n" + table.text("");
    if (result.differing() > count) {
        text += fmt::format("and {} more; see --rows\n", result.differing() - count);
    }
    return text + fmt::format("\nWhy, for one of them: farmwardenctl policy replay {} --row {}\n",
                              base::shellQuoted(source), result.rows.front().revision.value);
}

void replayPeriod(Ctl& ctl, const Options& options) {
    const request::ReplayPeriod period = periodOf(options, ctl.clock().now());
    const std::size_t rows = options.rows.empty() ? (ctl.isJson ? placement::kMaxReplayRows : kUsualRows)
                                                  : number("--rows", options.rows, 0, placement::kMaxReplayRows);
    placement::Programs programs;
    const auto program = namedPolicy(ctl, programs, options.source);
    store::Store& store = ctl.store();
    base::Result<ReplayResult> result;
    {
        ReplayProgress progress;
        result = request::replay(store, *program, period,
                                 [&](const request::ReplayProgress& now) { return progress.onProgress(now); });
    }
    if (!result) {
        throw failureOf(result.error());
    }
    Json json{{"policy", options.source}, {"from", timeJson(period.from)}, {"to", timeJson(period.to)}};
    json.update(toJson(*result));
    json["rows"] = Json::array();
    for (std::size_t i = 0; i < std::min(rows, result->rows.size()); ++i) {
        json["rows"].push_back(toJson(result->rows[i]));
    }
    std::string text = fmt::format("{} decision{} from {} to {}, {} of them differ\n\n", result->decisions,
                                   result->decisions == 1 ? "" : "s", localTime(period.from), localTime(period.to),
                                   result->differing());
    if (result->withoutGroups != 0) {
        text += fmt::format("The groups of {} users are not on record, though a rule asks for them.\n\n",
                            result->withoutGroups);
    }
    ctl.print(json, result->decisions == 0
                        ? fmt::format("no decisions from {} to {}", localTime(period.from), localTime(period.to))
                        : text + kindsText(*result) + countsText("FARM ASKED", result->byAskedFarm) +
                              countsText("GROUP", result->byGroup) + rulesText(*result) + hoursText(*result) +
                              rowsText(*result, rows, options.source));
}

std::string outcomeText(const placement::Explanation& explanation) {
    const bool isInside = !explanation.target.empty();
    return described({explanation.decision.outcome, explanation.rule, isInside ? explanation.farm : std::string(),
                      explanation.target, isInside ? std::string() : explanation.address});
}

Json sideJson(const placement::Explanation& explanation) {
    Json json{{"outcome", placement::toText(explanation.decision.outcome)},
              {"rule", orNull(explanation.rule)},
              {"farm", orNull(explanation.target.empty() ? std::string() : explanation.farm)},
              {"target", orNull(explanation.target)},
              {"address", orNull(explanation.address)}};
    json.update(toJson(explanation));
    return json;
}

void replayRow(Ctl& ctl, const Options& options) {
    if (!options.since.empty() || !options.until.empty() || !options.rows.empty()) {
        throw Failure{kWrongUsage,
                      "policy replay: --row shows one decision and goes with none of --since, --until and --rows"};
    }
    const base::Revision revision{number("--row", options.row, 1, std::numeric_limits<std::uint32_t>::max())};
    placement::Programs programs;
    const auto draft = namedPolicy(ctl, programs, options.source);
    const auto both = request::compareDecision(ctl.store(), programs, revision, *draft);
    if (!both) {
        throw failureOf(both.error());
    }
    const placement::RecordedDecision& happened = both->before.happened;
    const policy::Request& asked = happened.request;
    const std::string_view difference = placement::toText(both->difference);
    const Json json{{"revision", revision.value},
                    {"at", timeJson(asked.at)},
                    {"user", asked.user},
                    {"asked", asked.farm},
                    {"policy", happened.policy},
                    {"draft", options.source},
                    {"difference", difference},
                    {"agrees", both->before.isSameAnswer},
                    {"before", sideJson(both->before.again)},
                    {"after", sideJson(both->after)}};
    ctl.print(
        json,
        fmt::format(
            "Revision {}, {}: {} asked for {}. Difference: {}.\n\nBEFORE, by version {}: {}\n\n{}\nAFTER, by {}: "
            "{}\n\n{}{}",
            revision.value, localTime(asked.at), base::sanitized(asked.user, 256), asked.farm, difference,
            happened.policy, outcomeText(both->before.again), explanationText(both->before.again), options.source,
            outcomeText(both->after), explanationText(both->after),
            both->before.isSameAnswer ? "" : "\nThe decision before does not come out as it is in the journal.\n"));
}

}  // namespace

void addPolicyReplayCommand(CLI::App& noun, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& replayIt = addVerb(
        noun, "replay", "Make recorded decisions again under a policy and say what would differ; nothing is changed");
    replayIt.add_option("file", options->source, "A file, the number of a version, or -")->required();
    replayIt.add_option("--since", options->since, "Begin of the period: a time, or how long ago, such as 24h");
    replayIt.add_option("--until", options->until, "Its end (default: now)");
    replayIt.add_option("--rows", options->rows,
                        "How many of the decisions that differ to list (default 20; with --json all, 100000 at most)");
    replayIt.add_option("--row", options->row, "Only the decision with this revision, with both of its explanations");
    replayIt.callback([&ctl, options] {
        ctl.command = [&ctl, options] {
            options->row.empty() ? replayPeriod(ctl, *options) : replayRow(ctl, *options);
        };
    });
}

}  // namespace farmwarden::ctl
