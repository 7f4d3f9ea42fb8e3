#include "app/ctl/policy_shapes.h"

#include <array>

#include "app/ctl/json_shapes.h"
#include "core/policy/json_text.h"
#include "core/policy/words.h"

namespace farmwarden::ctl {
namespace {

using placement::BeforeAfter;
using placement::Difference;

// Canonical JSON, as diffs and conflicts have it, as a value.
Json valueJson(const std::string& text) {
    if (text.empty()) {
        return nullptr;
    }
    Json value = Json::parse(text, nullptr, false);
    return value.is_discarded() ? Json(text) : value;
}

bool isAboutCondition(policy::ChangeKind kind) {
    return kind >= policy::ChangeKind::ConditionAdded && kind <= policy::ChangeKind::ConditionReworded;
}

// Names, comments and predecessors stand in a change as they are; all else as canonical JSON.
bool isPlainText(policy::ChangeKind kind) {
    return kind == policy::ChangeKind::RuleRenamed || kind == policy::ChangeKind::CommentChanged ||
           kind == policy::ChangeKind::RuleMoved || kind == policy::ChangeKind::TestMoved;
}

Json differencesJson(const std::array<std::uint64_t, placement::kDifferences>& counts) {
    Json json = Json::object();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        json[std::string(placement::toText(static_cast<Difference>(i)))] = counts[i];
    }
    return json;
}

Json countsJson(std::string_view key, const std::map<std::string, std::uint64_t>& counts) {
    Json json = Json::array();
    for (const auto& [name, count] : counts) {
        json.push_back({{key, name}, {"differing", count}});
    }
    return json;
}

Json sidesJson(std::string_view key, const std::map<std::string, BeforeAfter>& counts) {
    Json json = Json::array();
    for (const auto& [name, count] : counts) {
        json.push_back({{key, orNull(name)}, {"before", count.before}, {"after", count.after}});
    }
    return json;
}

Json hoursJson(const placement::ReplayResult& result) {
    Json json = Json::array();
    for (const auto& [hour, counts] : result.byHour) {
        json.push_back({{"hour", timeJson(hour)}, {"by_difference", differencesJson(counts)}});
    }
    return json;
}

Json flowsJson(const placement::ReplayResult& result) {
    Json json = Json::array();
    for (const auto& [flow, count] : result.flows) {
        json.push_back(
            {{"asked", flow.asked}, {"to", toJson(flow.to)}, {"before", count.before}, {"after", count.after}});
    }
    return json;
}

}  // namespace

std::string_view toText(base::Severity severity) {
    static constexpr std::array<std::string_view, 3> kWords{"error", "warning", "hint"};
    return kWords[static_cast<std::size_t>(severity)];
}

Json toJson(const base::Diagnostic& finding) {
    const bool hasPlace = finding.range.line != 0;
    return {{"severity", toText(finding.severity)},
            {"code", finding.code},
            {"message", finding.message},
            {"hint", finding.hint},
            {"line", hasPlace ? Json(finding.range.line) : Json(nullptr)},
            {"column", hasPlace ? Json(finding.range.column) : Json(nullptr)},
            {"rule", orNull(finding.subject)}};
}

Json toJson(const base::Diagnostics& findings) {
    Json json = Json::array();
    for (const base::Diagnostic& finding : findings) {
        json.push_back(toJson(finding));
    }
    return json;
}

Json toJson(const model::PolicyVersion& version) {
    return {{"version", version.number},
            {"reason", version.reason},
            {"author", version.author},
            {"at", timeJson(version.at)},
            {"base", version.base},
            {"restored", version.restored == 0 ? Json(nullptr) : Json(version.restored)},
            {"failed_tests", version.failedTests},
            {"override_reason", version.overrideReason},
            {"revision", version.revision.value}};
}

Json documentJson(const policy::Document& document) {
    return Json::parse(policy::formatJson(document));
}

Json toJson(const policy::Request& request) {
    return {{"user", request.user},
            {"domain", request.domain},
            {"groups", request.groups},
            {"groups_known", request.areGroupsKnown},
            {"client", model::toText(request.client)},
            {"client_name", request.clientName},
            {"farm", request.farm},
            {"program", request.program},
            {"tags", request.tags},
            {"at", timeJson(request.at)}};
}

Json toJson(const policy::Change& change) {
    return {{"kind", policy::toText(change.kind)},
            {"subject", change.subject},
            {"dimension", isAboutCondition(change.kind) ? Json(policy::toText(change.dimension)) : Json(nullptr)},
            {"position", change.position},
            {"before", isPlainText(change.kind) ? orNull(change.before) : valueJson(change.before)},
            {"after", isPlainText(change.kind) ? orNull(change.after) : valueJson(change.after)},
            {"text", policy::describe(change)}};
}

Json toJson(const policy::Conflict& conflict) {
    static constexpr std::array<std::string_view, 3> kNouns{"rule", "farm", "test"};
    return {{"about", kNouns[static_cast<std::size_t>(conflict.about)]},
            {"subject", conflict.subject},
            {"field", conflict.field},
            {"base", valueJson(conflict.base)},
            {"ours", valueJson(conflict.ours)},
            {"theirs", valueJson(conflict.theirs)}};
}

Json toJson(const placement::Destination& destination) {
    return {{"outcome", placement::toText(destination.outcome)},
            {"rule", orNull(destination.rule)},
            {"farm", orNull(destination.farm)},
            {"target", orNull(destination.target)},
            {"address", orNull(destination.address)}};
}

Json toJson(const placement::ReplayRow& row) {
    return {{"revision", row.revision.value},
            {"at", timeJson(row.at)},
            {"user", row.user},
            {"asked", row.asked},
            {"difference", placement::toText(row.difference)},
            {"before", toJson(row.before)},
            {"after", toJson(row.after)}};
}

Json toJson(const placement::ReplayResult& result) {
    return {{"decisions", result.decisions},
            {"differing", result.differing()},
            {"without_groups", result.withoutGroups},
            {"by_difference", differencesJson(result.byDifference)},
            {"by_farm", countsJson("farm", result.byAskedFarm)},
            {"by_group", countsJson("group", result.byGroup)},
            {"by_rule", sidesJson("rule", result.byRule)},
            {"by_target", sidesJson("target", result.byTarget)},
            {"by_hour", hoursJson(result)},
            {"flows", flowsJson(result)}};
}

}  // namespace farmwarden::ctl
