#include "core/policy/coverage_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <optional>
#include <utility>

#include "core/policy/words.h"

namespace farmwarden::policy {

namespace {

using base::Severity;

base::Diagnostic diagnostic(Severity severity, std::string_view code, std::string message, std::string hint) {
    return {severity, std::string(code), std::move(message), std::move(hint), {}, {}};
}

base::Diagnostic neverMatching(const Rule& rule, const RuleCoverage& coverage) {
    const std::string what = coverage.condition ? fmt::format("its {} condition leaves nothing",
                                                              toText(rule.conditions[*coverage.condition].dimension))
                                                : "its validity ends before it could match";
    return diagnostic(
        Severity::Warning, "rule-never-matches", fmt::format("rule {} never matches: {}", rule.id, what),
        coverage.condition ? "correct the condition, or delete the rule" : "extend the validity, or delete the rule");
}

std::optional<base::Diagnostic> diagnosticOf(const Rule& rule, const RuleCoverage& coverage) {
    const std::string by = fmt::format("{}", fmt::join(coverage.by, ", "));
    switch (coverage.verdict) {
        case Verdict::FullyShadowed:
            return diagnostic(
                Severity::Warning, "rule-fully-shadowed",
                fmt::format("rule {} never decides anything: earlier rules take all of its requests ({})", rule.id, by),
                fmt::format("move it in front of {}, or delete it", coverage.by.front()));
        case Verdict::PossiblyShadowed:
            return diagnostic(
                Severity::Hint, "rule-possibly-shadowed",
                fmt::format("rule {} may never decide anything: that hangs on the groups or tags of its users ({}{})",
                            rule.id, by, coverage.areMore ? ", ..." : ""),
                fmt::format("if it is meant as an exception, move it in front of {}", coverage.by.front()));
        case Verdict::Redundant:
            return diagnostic(
                Severity::Hint, "rule-redundant",
                coverage.by.empty()
                    ? fmt::format("rule {} changes nothing: its requests go to the farm they ask for anyway", rule.id)
                    : fmt::format("rule {} changes nothing: later rules do the same ({})", rule.id, by),
                "delete it");
        case Verdict::NeverMatches:
            return neverMatching(rule, coverage);
        case Verdict::Expired:
            return diagnostic(Severity::Hint, "rule-expired", fmt::format("rule {} is no longer valid", rule.id),
                              "extend the validity, or delete the rule");
        case Verdict::NotDecided:
            return diagnostic(
                Severity::Hint, "rule-not-decided",
                fmt::format("whether rule {} can ever decide anything was not found out within the budget", rule.id),
                "try a request that should come to it");
        case Verdict::Live:
        case Verdict::PartlyShadowed:
        case Verdict::Disabled:
            return std::nullopt;
    }
    std::unreachable();
}

}  // namespace

base::Diagnostics diagnosticsOf(const Coverage& coverage) {
    base::Diagnostics diagnostics;
    for (RuleNumber number = 0; number < coverage.rules().size(); ++number) {
        const Rule& rule = coverage.program().rule(number);
        if (auto found = diagnosticOf(rule, coverage.rules()[number])) {
            found->range = rule.range;
            found->subject = rule.id;
            diagnostics.push_back(std::move(*found));
        }
    }
    return diagnostics;
}

}  // namespace farmwarden::policy
