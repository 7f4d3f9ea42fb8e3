#include "app/ctl/policy_commands.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/ctl/policy_shapes.h"
#include "app/ctl/policy_source.h"
#include "app/ctl/table.h"
#include "core/base/time_text.h"
#include "core/policy/toml_text.h"

// What is published: look at it, replace it, bring it back.
namespace farmwarden::ctl {
namespace {

constexpr std::size_t kShownText = 500;

struct Options {
    std::string source;  // a file or a version
    std::string base;
    std::string reason;
    std::string overrideReason;
    bool isToml = false;  // the default, for those who would rather say so
    bool isJsonText = false;
    bool isMerged = false;
};

std::uint32_t versionNumber(const std::string& text, std::uint32_t low) {
    return number("the policy's version", text, low, UINT32_MAX);
}

// What is worth knowing about how a version came about, beside its reason.
std::string circumstances(const model::PolicyVersion& version) {
    std::string text;
    const auto add = [&](const std::string& more) { text += (text.empty() ? "" : "; ") + more; };
    if (version.restored != 0) {
        add(fmt::format("restores version {}", version.restored));
    } else if (version.base + 1 < version.number) {
        add(fmt::format("made from version {} and merged", version.base));
    }
    if (!version.failedTests.empty()) {
        add(fmt::format("published past failing tests ({}): {}", fmt::join(version.failedTests, ", "),
                        version.overrideReason));
    }
    return base::sanitized(text, kShownText);
}

// Comments, so that what is printed is a policy file.
std::string heading(const model::PolicyVersion& version) {
    if (version.number == 0) {
        return "# version 0: nothing was published yet\n";
    }
    std::string text = fmt::format("# version {}, published by {} at {}\n", version.number,
                                   base::sanitized(version.author, kShownText), base::formatTime(version.at));
    for (const std::string& line : {base::sanitized(version.reason, kShownText), circumstances(version)}) {
        text += line.empty() ? "" : "# " + line + "\n";
    }
    return text;
}

void show(Ctl& ctl, const Options& options) {
    const std::uint32_t which = options.source.empty() ? versionInForce(ctl) : versionNumber(options.source, 0);
    const model::PolicyVersion version = publishedVersion(ctl, which);
    const policy::Document document = readGoodPolicy(ctl, std::to_string(which)).parsed.document;
    Json json = toJson(version);
    json["document"] = documentJson(document);
    ctl.print(json,
              options.isJsonText ? policy::formatJson(document) : heading(version) + policy::formatToml(document));
}

void history(Ctl& ctl) {
    const auto versions = ctl.store().policies();
    if (!versions) {
        throw storeFailure(versions.error());
    }
    Table table({">VERSION", "AT", "BY", "REASON", "NOTE"});
    Json json = Json::array();
    for (const model::PolicyVersion& version : *versions) {
        json.push_back(toJson(version));
        table.add({std::to_string(version.number), localTime(version.at), version.author, version.reason,
                   circumstances(version)});
    }
    ctl.print(json, table.text("nothing was published yet; begin with: farmwardenctl policy publish FILE"));
}

// What the broker will find, found here: with the file's own name and places, and before anything is sent.
base::Diagnostics checkedFindings(Ctl& ctl, const PolicyText& policy) {
    const placement::Programs programs;
    base::Diagnostics findings = validated(ctl, policy, programs);
    if (policy::hasErrors(findings)) {
        std::erase_if(findings,
                      [](const base::Diagnostic& finding) { return finding.severity != base::Severity::Error; });
        throw Failure{kRefused,
                      fmt::format("{} is not published, it has errors:\n{}", policy.name, rendered(policy, findings))};
    }
    std::erase_if(findings,
                  [](const base::Diagnostic& finding) { return finding.severity != base::Severity::Warning; });
    return findings;
}

void send(Ctl& ctl, const PolicyText& policy, request::PolicyPublish arguments) {
    const base::Diagnostics warnings = checkedFindings(ctl, policy);
    arguments.document = policy.text;
    arguments.isToml = policy.isToml;
    Json result = ctl.request(arguments);
    result["findings"] = toJson(warnings);
    const auto failed = result["failed_tests"].get<std::vector<std::string>>();
    std::string text =
        fmt::format("version {} is in force: {} rules{}{}\n", result["version"].get<std::uint32_t>(),
                    result["rules"].get<std::size_t>(),
                    result["merged"].get<bool>()
                        ? ", merged with what was published since version " + std::to_string(arguments.base)
                        : "",
                    failed.empty() ? "" : fmt::format(", past failing tests: {}", fmt::join(failed, ", ")));
    ctl.print(result, text + rendered(policy, warnings));
}

void publish(Ctl& ctl, const Options& options) {
    if (isVersion(options.source)) {
        throw Failure{
            kWrongUsage,
            fmt::format("policy publish takes a file; to bring back version {0}: farmwardenctl policy restore {0}",
                        options.source)};
    }
    const PolicyText policy = readPolicy(ctl, options.source);
    request::PolicyPublish arguments;
    arguments.base = options.base.empty() ? versionInForce(ctl) : versionNumber(options.base, 0);
    arguments.merge = options.isMerged;
    arguments.reason = options.reason;
    arguments.overrideReason = options.overrideReason;
    send(ctl, policy, arguments);
}

void restore(Ctl& ctl, const Options& options) {
    request::PolicyPublish arguments;
    arguments.restored = versionNumber(options.source, 1);
    arguments.base = versionInForce(ctl);
    arguments.reason = options.reason;
    arguments.overrideReason = options.overrideReason;
    if (arguments.restored == arguments.base) {
        throw Failure{kRefused, fmt::format("version {} is in force already", arguments.restored)};
    }
    send(ctl, readPolicy(ctl, std::to_string(arguments.restored)), arguments);
}

void addPublish(CLI::App& noun, Ctl& ctl, const std::shared_ptr<Options>& options) {
    CLI::App& publishIt = addVerb(noun, "publish", "Make a policy file the one in force, as the next version");
    publishIt.add_option("file", options->source, "The file, TOML or JSON, or - for standard input")->required();
    publishIt.add_option("--base", options->base,
                         "The version that the file was made from (default: the one in force now); exit code 4 when "
                         "another one is in force");
    publishIt.add_flag("--merge", options->isMerged,
                       "Then merge the two by rule; refused when both changed the same thing");
    publishIt.add_option("--reason", options->reason, "Why, for the history");
    publishIt.add_option("--override", options->overrideReason,
                         "Publish although a test of the policy fails, for this reason, which is kept");
    publishIt.callback([&ctl, options] { ctl.command = [&ctl, options] { publish(ctl, *options); }; });
    CLI::App& restoreIt = addVerb(noun, "restore", "Bring back an older version, as a new one");
    restoreIt.add_option("version", options->source, "Its number")->required();
    restoreIt.add_option("--reason", options->reason, "Why, for the history");
    restoreIt.add_option("--override", options->overrideReason,
                         "Restore although a test of it fails, for this reason, which is kept");
    restoreIt.callback([&ctl, options] { ctl.command = [&ctl, options] { restore(ctl, *options); }; });
}

}  // namespace

void addPolicyCommands(CLI::App& app, Ctl& ctl) {
    CLI::App& noun =
        addNoun(app, "policy", "Redirect rules, balancing and quotas: check, compare, try and publish them");
    const auto options = std::make_shared<Options>();
    CLI::App& showIt = addVerb(noun, "show", "Print a version as a policy file");
    showIt.add_option("version", options->source, "Its number (default: the one in force)");
    CLI::Option* toml = showIt.add_flag("--toml", options->isToml, "As TOML (default)");
    showIt.add_flag("--json-text", options->isJsonText, "As canonical JSON; --json adds who, when and why")
        ->excludes(toml);
    showIt.callback([&ctl, options] { ctl.command = [&ctl, options] { show(ctl, *options); }; });
    addVerb(noun, "history", "List the published versions, the latest first").callback([&ctl] {
        ctl.command = [&ctl] { history(ctl); };
    });
    addPublish(noun, ctl, options);
    addPolicyCheckCommands(noun, ctl);
    addPolicyFileCommands(noun, ctl);
    addPolicyReplayCommand(noun, ctl);
    addPolicyDraftCommand(noun, ctl);
}

}  // namespace farmwarden::ctl
