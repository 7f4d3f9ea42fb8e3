#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "core/base/text.h"
#include "core/base/time_text.h"
#include "core/placement/known_world.h"
#include "core/placement/policy_test.h"
#include "core/policy/json_text.h"
#include "core/policy/merge.h"
#include "core/policy/render_diagnostic.h"
#include "core/policy/toml_text.h"
#include "core/policy/validate.h"
#include "core/request/verbs/lookup.h"

namespace farmwarden::request {
namespace {

using base::ErrorCode;
using Json = nlohmann::ordered_json;

constexpr std::size_t kShownFindings = 50;
constexpr std::size_t kShownConflicts = 20;

// All findings with their places, the errors first; nothing is published half.
base::Error refusalBy(const base::Diagnostics& findings, std::string_view text, bool isToml) {
    std::string message = "the policy is not published, it has errors:\n";
    std::size_t shown = 0;
    std::size_t errors = 0;
    for (const base::Diagnostic& finding : findings) {
        if (finding.severity == base::Severity::Error && ++errors && shown < kShownFindings) {
            message += policy::renderDiagnostic(isToml ? "policy.toml" : "policy.json", text, finding);
            ++shown;
        }
    }
    if (errors > shown) {
        message += fmt::format("and {} more\n", errors - shown);
    }
    message.pop_back();
    return {ErrorCode::InvalidArgument, message};
}

base::Error staleError(const model::PolicyVersion& current, std::uint32_t base) {
    return {ErrorCode::Stale,
            fmt::format("version {} is in force, published by {} at {}{}, and yours was made from version {}; merge the two (--merge), or "
                        "look at theirs and repeat",
                        current.number, base::sanitized(current.author, 64), base::formatTime(current.at),
                        current.reason.empty() ? "" : fmt::format(" ({})", base::sanitized(current.reason, 200)), base)};
}

base::Error conflictError(const std::vector<policy::Conflict>& conflicts, std::uint32_t current) {
    std::string message = fmt::format("version {} and yours changed the same; settle it and publish again from base {}:", current, current);
    for (std::size_t i = 0; i < conflicts.size() && i < kShownConflicts; ++i) {
        const policy::Conflict& conflict = conflicts[i];
        static constexpr std::array<std::string_view, 3> kNouns{"rule", "farm", "test"};
        message += fmt::format("\n{} {}, {}: theirs {}, yours {}", kNouns[static_cast<std::size_t>(conflict.about)], conflict.subject,
                               conflict.field, conflict.theirs.empty() ? "removed" : conflict.theirs,
                               conflict.ours.empty() ? "removed" : conflict.ours);
    }
    if (conflicts.size() > kShownConflicts) {
        message += fmt::format("\nand {} more", conflicts.size() - kShownConflicts);
    }
    return {ErrorCode::Refused, message};
}

// The document to publish: as sent, or merged with what was published since its base.
base::Result<policy::Document> merged(policy::Document ours, const PolicyPublish& a, const Context& context) {
    const model::PolicyVersion& current = context.directory.policy();
    if (a.base == current.number) {
        return ours;
    }
    if (!a.merge) {
        return std::unexpected(staleError(current, a.base));
    }
    const auto base = context.store.policy(a.base);
    if (!base) {
        return std::unexpected(base.error());
    }
    const policy::Document before = a.base == 0 ? policy::Document{} : policy::parseJson(base->document).document;
    auto both = policy::merge(before, ours, policy::parseJson(current.document).document);
    if (!both) {
        return std::unexpected(both.error());
    }
    if (!both->conflicts.empty()) {
        return std::unexpected(conflictError(both->conflicts, current.number));
    }
    return std::move(both->document);
}

std::vector<std::string> failedTests(const Context& context, const policy::Program& program, std::string& why) {
    std::vector<std::string> failed;
    for (const policy::PolicyTest& test : program.document().tests) {
        const auto result = placement::runPolicyTest(context.directory, program, test);
        if (!result.hasPassed()) {
            failed.push_back(test.name);
            why += fmt::format("\n{}: {}", base::sanitized(test.name, 80), result.mismatches.front());
        }
    }
    return failed;
}

// What the journal keeps beside the event, which has the document.
std::string withoutDocument(PolicyPublish a) {
    a.document.clear();
    return toJson(a);
}

}  // namespace

base::Result<Plan> planFor(const PolicyPublish& a, const Context& context) {
    const model::PolicyVersion& current = context.directory.policy();
    if (a.base > current.number) {
        return base::fail(ErrorCode::InvalidArgument, "there is no policy version {} to start from; version {} is in force", a.base,
                          current.number);
    }
    policy::Parsed parsed = a.isToml ? policy::parseToml(a.document) : policy::parseJson(a.document);
    const policy::KnownWorld world = placement::knownWorld(context.directory, context.programs.zones(), context.now);
    base::Diagnostics findings = policy::together(std::move(parsed.diagnostics), policy::validate(parsed.document, world));
    if (policy::hasErrors(findings)) {
        return std::unexpected(refusalBy(findings, a.document, a.isToml));
    }
    auto document = merged(std::move(parsed.document), a, context);
    if (!document) {
        return std::unexpected(document.error());
    }
    model::PolicyVersion version;
    version.document = policy::formatJson(*document);
    if (a.base != current.number) {
        findings = policy::validate(*document, world);
        if (policy::hasErrors(findings)) {
            return std::unexpected(refusalBy(findings, version.document, false));
        }
    }
    const auto program = policy::compile(*document, context.programs.zones());
    std::string why;
    version.failedTests = failedTests(context, *program, why);
    if (!version.failedTests.empty() && a.overrideReason.empty()) {
        return base::fail(ErrorCode::Refused, "{} of {} policy tests fail; correct the policy or the tests, or say why to publish all the "
                          "same (--override REASON):{}", version.failedTests.size(), document->tests.size(), why);
    }
    version.number = current.number + 1;
    version.base = a.base;
    version.restored = a.restored;
    version.reason = a.reason;
    version.author = context.actor;
    version.at = context.now;
    version.overrideReason = version.failedTests.empty() ? std::string() : a.overrideReason;
    context.programs.add(version, program);

    Plan plan;
    plan.changes = {"policy"};
    plan.keptArguments = withoutDocument(a);
    plan.result = Json{{"version", version.number},
                       {"base", version.base},
                       {"merged", a.base != current.number},
                       {"rules", document->rules.size()},
                       {"warnings", std::ranges::count(findings, base::Severity::Warning, &base::Diagnostic::severity)},
                       {"failed_tests", version.failedTests}}
                      .dump(-1, ' ', false, Json::error_handler_t::replace);
    plan.events.push_back(model::PolicyPublished{std::move(version)});
    return plan;
}

}  // namespace farmwarden::request
