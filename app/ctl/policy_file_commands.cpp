#include <fmt/format.h>

#include <algorithm>

#include "app/ctl/policy_commands.h"
#include "app/ctl/policy_shapes.h"
#include "app/ctl/policy_source.h"
#include "core/policy/toml_text.h"

// Policies as texts: compared, merged, rewritten. Needs no store unless a published version is named.
namespace farmwarden::ctl {
namespace {

struct Options {
    std::string first;
    std::string second;
    std::string third;
    bool isToml = false;
};

std::string formatted(const policy::Document& document, bool isToml) {
    return isToml ? policy::formatToml(document) : policy::formatJson(document);
}

// Standard input can be read once.
void checkInputs(std::initializer_list<std::string> sources) {
    if (std::ranges::count(sources, "-") > 1) {
        throw Failure{kWrongUsage, "only one of the policies can come from standard input"};
    }
}

void diff(Ctl& ctl, const Options& options) {
    checkInputs({options.first, options.second});
    const policy::Document before = readGoodPolicy(ctl, options.first).parsed.document;
    const auto changes = policy::diff(before, readGoodPolicy(ctl, options.second).parsed.document);
    if (!changes) {
        throw Failure{kRefused, changes.error().message};
    }
    Json json = Json::array();
    std::string text;
    for (const policy::Change& change : *changes) {
        json.push_back(toJson(change));
        text += policy::describe(change) + "\n";
    }
    ctl.print(json, text.empty() ? "no differences" : text);
}

std::string described(const policy::Conflict& conflict) {
    const auto side = [](const std::string& text) {
        return text.empty() ? std::string("nothing there") : base::sanitized(text, 2000);
    };
    return fmt::format("{} {}, {}:\n  base   {}\n  ours   {}\n  theirs {}",
                       toJson(conflict)["about"].get<std::string>(), base::sanitized(conflict.subject, 64),
                       conflict.field, side(conflict.base), side(conflict.ours), side(conflict.theirs));
}

void merge(Ctl& ctl, const Options& options) {
    checkInputs({options.first, options.second, options.third});
    const policy::Document base = readGoodPolicy(ctl, options.first).parsed.document;
    const PolicyText ours = readGoodPolicy(ctl, options.second);
    const auto merged = policy::merge(base, ours.parsed.document, readGoodPolicy(ctl, options.third).parsed.document);
    if (!merged) {
        throw Failure{kRefused, merged.error().message};
    }
    Json conflicts = Json::array();
    std::string text;
    for (const policy::Conflict& conflict : merged->conflicts) {
        conflicts.push_back(toJson(conflict));
        text += "\n" + described(conflict);
    }
    ctl.print({{"document", documentJson(merged->document)}, {"conflicts", conflicts}},
              formatted(merged->document, ours.isToml || options.isToml));
    if (!merged->conflicts.empty()) {
        throw Failure{kRefused, fmt::format("{} conflict{}, settled in favour of ours in what was printed:{}",
                                            merged->conflicts.size(), merged->conflicts.size() == 1 ? "" : "s", text)};
    }
}

void format(Ctl& ctl, const Options& options) {
    const policy::Document document = readGoodPolicy(ctl, options.first).parsed.document;
    ctl.print(documentJson(document), formatted(document, options.isToml));
}

}  // namespace

void addPolicyFileCommands(CLI::App& noun, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& diffIt = addVerb(
        noun, "diff", "Say what changed from one policy to another; each a file, the number of a version, or -");
    diffIt.add_option("before", options->first, "The one before")->required();
    diffIt.add_option("after", options->second, "The one after")->required();
    diffIt.callback([&ctl, options] { ctl.command = [&ctl, options] { diff(ctl, *options); }; });
    CLI::App& mergeIt =
        addVerb(noun, "merge",
                "Bring two people's edits of one policy together, by rule, and print the result; exit code 1 when "
                "both changed the same thing");
    mergeIt.add_option("base", options->first, "What both began with: a file, the number of a version, or -")
        ->required();
    mergeIt.add_option("ours", options->second, "One edit; it wins where both changed the same thing")->required();
    mergeIt.add_option("theirs", options->third, "The other edit")->required();
    mergeIt.add_flag("--toml", options->isToml, "Print TOML (default: as OURS is)");
    mergeIt.callback([&ctl, options] { ctl.command = [&ctl, options] { merge(ctl, *options); }; });
    CLI::App& formatIt = addVerb(
        noun, "format", "Print a policy in its canonical form: equal policies give equal bytes; comments are lost");
    formatIt.add_option("file", options->first, "A file, the number of a version, or -")->required();
    formatIt.add_flag("--toml", options->isToml, "As TOML (default: JSON)");
    formatIt.callback([&ctl, options] { ctl.command = [&ctl, options] { format(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
