#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "app/ctl/json_shapes.h"
#include "app/ctl/policy_commands.h"
#include "app/ctl/policy_shapes.h"
#include "app/ctl/policy_source.h"
#include "core/base/time_text.h"
#include "core/placement/policy_test.h"
#include "core/policy/coverage_text.h"
#include "core/policy/validate.h"

// Does one policy make sense: by itself, rule against rule, and against its own tests?
namespace farmwarden::ctl {
namespace {

using policy::Verdict;

struct Options {
    std::string source;
    bool isOffline = false;
};

// "3 errors, 1 warning"; empty when there are none.
std::string countsOf(const base::Diagnostics& findings) {
    std::string text;
    for (const base::Severity severity : {base::Severity::Error, base::Severity::Warning, base::Severity::Hint}) {
        if (const auto count = std::ranges::count(findings, severity, &base::Diagnostic::severity); count > 0) {
            text += fmt::format("{}{} {}{}", text.empty() ? "" : ", ", count, toText(severity), count == 1 ? "" : "s");
        }
    }
    return text;
}

// What validation says that no directory has a part in.
base::Diagnostics validatedAlone(Ctl& ctl, const PolicyText& policy) {
    static constexpr std::array<std::string_view, 5> kOfTheDirectory{"unknown-farm", "unknown-target", "unknown-tag",
                                                                     "no-target", "no-capacity"};
    const placement::Programs programs;
    const policy::KnownWorld nothing{.farms = {}, .targets = {}, .now = ctl.clock().now(), .zones = programs.zones()};
    base::Diagnostics findings = policy::validate(policy.parsed.document, nothing);
    std::erase_if(findings, [](const base::Diagnostic& finding) {
        return std::ranges::find(kOfTheDirectory, finding.code) != kOfTheDirectory.end();
    });
    return policy::together(policy.parsed.diagnostics, findings);
}

void validate(Ctl& ctl, const Options& options) {
    const PolicyText policy = readPolicy(ctl, options.source);
    const bool isAlone = options.isOffline || !ctl.hasStore();
    const base::Diagnostics findings =
        isAlone ? validatedAlone(ctl, policy) : validated(ctl, policy, placement::Programs());
    if (isAlone) {
        fmt::print(stderr, "farmwardenctl: no store was asked; farms, targets and tags were not checked\n");
    }
    ctl.print(toJson(findings), findings.empty() ? policy.name + ": no findings" : rendered(policy, findings));
    if (policy::hasErrors(findings)) {
        throw Failure{kRefused, fmt::format("{}: {}", policy.name, countsOf(findings))};
    }
}

// "user ann, groups cad, client 10.0.0.1, farm office, at 2026-11-22T08:00:00.000Z"
std::string described(const policy::Request& request) {
    std::string text;
    const auto add = [&](std::string_view what, const std::string& value) {
        text +=
            value.empty() ? "" : fmt::format("{}{} {}", text.empty() ? "" : ", ", what, base::sanitized(value, 200));
    };
    add("user", request.user);
    add("domain", request.domain);
    add("groups", fmt::format("{}", fmt::join(request.groups, " + ")));
    add("groups", request.areGroupsKnown ? "" : "unknown");
    add("client", model::toText(request.client));
    add("client name", request.clientName);
    add("farm", request.farm);
    add("program", request.program);
    add("tags", fmt::format("{}", fmt::join(request.tags, " + ")));
    add("at", request.at == base::TimePoint{} ? "" : base::formatTime(request.at));
    return text.empty() ? "any" : text;
}

std::string names(const policy::RuleCoverage& rule) {
    return fmt::format("{}{}", fmt::join(rule.by, ", "), rule.areMore ? ", ..." : "");
}

bool hasFinding(Verdict verdict) {
    return verdict != Verdict::Live && verdict != Verdict::PartlyShadowed && verdict != Verdict::Disabled;
}

// The verdict in words, where coverage_text has none because nothing is the matter.
std::string plainWords(const policy::RuleCoverage& rule) {
    switch (rule.verdict) {
        case Verdict::PartlyShadowed:
            return fmt::format("rule {} decides; earlier rules take some of its requests ({})", rule.rule, names(rule));
        case Verdict::Disabled:
            return fmt::format("rule {} is disabled", rule.rule);
        default:
            return fmt::format("rule {} decides whatever meets its conditions", rule.rule);
    }
}

void cover(Ctl& ctl, const Options& options) {
    const PolicyText policy = readGoodPolicy(ctl, options.source);
    const placement::Programs programs;
    const policy::Coverage coverage(policy.parsed.document, programs.zones(), {.from = ctl.clock().now()});
    const base::Diagnostics findings = policy::diagnosticsOf(coverage);
    auto finding = findings.begin();
    Json json = Json::array();
    std::string text;
    for (const policy::RuleCoverage& rule : coverage.rules()) {
        const base::Diagnostic* said = hasFinding(rule.verdict) && finding != findings.end() ? &*finding++ : nullptr;
        const std::string words = said ? said->message : plainWords(rule);
        json.push_back({{"rule", rule.rule},
                        {"verdict", policy::toText(rule.verdict)},
                        {"by", rule.by},
                        {"more", rule.areMore},
                        {"condition", rule.condition ? Json(*rule.condition) : Json(nullptr)},
                        {"text", words},
                        {"hint", said ? said->hint : ""},
                        {"live", rule.live ? toJson(*rule.live) : Json(nullptr)},
                        {"shadowed", rule.shadowed ? toJson(*rule.shadowed) : Json(nullptr)}});
        text += fmt::format("{}: {}\n", policy::toText(rule.verdict), base::sanitized(words, 2000));
        text += said && !said->hint.empty() ? fmt::format("  hint: {}\n", base::sanitized(said->hint, 500)) : "";
        text += rule.live ? fmt::format("  comes to it: {}\n", described(*rule.live)) : "";
        text += rule.shadowed ? fmt::format("  taken before: {}\n", described(*rule.shadowed)) : "";
    }
    ctl.print(json, text.empty() ? policy.name + " has no rules" : text);
}

Json resultJson(const policy::PolicyTest& test, const placement::PolicyTestResult& result) {
    return {{"name", test.name},
            {"passed", result.hasPassed()},
            {"mismatches", result.mismatches},
            {"rule", orNull(result.rule)},
            {"farm", orNull(result.farm)},
            {"target", orNull(result.target)},
            {"address", orNull(result.address)},
            {"refused", result.isRefused}};
}

void test(Ctl& ctl, const Options& options) {
    const PolicyText policy = readGoodPolicy(ctl, options.source);
    const placement::Programs programs;
    const auto program = policy::compile(policy.parsed.document, programs.zones());
    const std::vector<policy::PolicyTest>& tests = program->document().tests;
    Json results = Json::array();
    std::string text;
    std::size_t failed = 0;
    for (const policy::PolicyTest& one : tests) {
        const placement::PolicyTestResult result = placement::runPolicyTest(ctl.directory(), *program, one);
        failed += result.hasPassed() ? 0 : 1;
        results.push_back(resultJson(one, result));
        text += fmt::format("{}  {}\n", result.hasPassed() ? "ok    " : "FAILED", base::sanitized(one.name, 200));
        for (const std::string& mismatch : result.mismatches) {
            text += fmt::format("        {}\n", mismatch);
        }
    }
    ctl.print({{"tests", tests.size()}, {"failed", failed}, {"results", results}},
              text.empty() ? policy.name + " has no tests" : text);
    if (failed > 0) {
        throw Failure{kRefused, fmt::format("{} of {} policy tests fail", failed, tests.size())};
    }
}

}  // namespace

void addPolicyCheckCommands(CLI::App& noun, Ctl& ctl) {
    const auto options = std::make_shared<Options>();
    CLI::App& validateIt = addVerb(
        noun, "validate", "Say everything that is wrong with a policy, with line and column; exit code 1 on errors");
    validateIt.add_option("file", options->source, "A file, TOML or JSON, the number of a version, or -")->required();
    validateIt.add_flag("--no-store", options->isOffline,
                        "Ask no store: farms, targets and tags are not checked (so, too, where no store was "
                        "made yet)");
    validateIt.callback([&ctl, options] { ctl.command = [&ctl, options] { validate(ctl, *options); }; });
    CLI::App& coverageIt =
        addVerb(noun, "coverage", "Say for each rule whether it can ever decide anything, with requests that prove it");
    coverageIt.add_option("file", options->source, "A file, the number of a version, or -")->required();
    coverageIt.callback([&ctl, options] { ctl.command = [&ctl, options] { cover(ctl, *options); }; });
    CLI::App& testIt =
        addVerb(noun, "test", "Run the policy's own tests on the farms as they are now; exit code 1 when one fails");
    testIt.add_option("file", options->source, "A file, the number of a version, or -")->required();
    testIt.callback([&ctl, options] { ctl.command = [&ctl, options] { test(ctl, *options); }; });
}

}  // namespace farmwarden::ctl
