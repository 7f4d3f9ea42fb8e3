#include "ui/presenters/policy_review.h"

#include <map>
#include <set>

#include "core/policy/json_text.h"

namespace farmwarden::presenters {
namespace {

std::vector<VerdictChange> verdictChanges(const policy::Document& before, const policy::Document& after,
                                          const policy::ZoneCatalogue& zones, base::TimePoint now) {
    policy::CoverageOptions options;
    options.from = now;
    policy::Coverage coverage(before, zones, options);
    std::map<std::string, policy::Verdict> was;
    for (const policy::RuleCoverage& rule : coverage.rules()) {
        was.emplace(rule.rule, rule.verdict);
    }
    coverage.update(after);
    std::vector<VerdictChange> changes;
    for (const policy::RuleCoverage& rule : coverage.rules()) {
        const auto found = was.find(rule.rule);
        const policy::Verdict old = found == was.end() ? policy::Verdict::Live : found->second;
        if (old != rule.verdict) {
            changes.push_back({rule.rule, old, rule.verdict});
        }
    }
    return changes;
}

}  // namespace

PolicyContent contentOfVersion(const model::PolicyVersion& version) {
    return contentOf(version.number == 0 ? policy::Document{} : policy::parseJson(version.document).document);
}

ChangeCounts changesBetween(const model::PolicyVersion& before, const model::PolicyVersion& after) {
    const policy::Document was = documentOf(contentOfVersion(before));
    const policy::Document is = documentOf(contentOfVersion(after));
    ChangeCounts counts;
    counts.rules = is.rules.size();
    std::set<std::string> changed;
    const auto changes = policy::diff(was, is);
    for (const policy::Change& change : changes ? *changes : std::vector<policy::Change>()) {
        switch (change.kind) {
            case policy::ChangeKind::RuleAdded:
                ++counts.added;
                break;
            case policy::ChangeKind::RuleRemoved:
                ++counts.removed;
                break;
            default:
                changed.insert(change.subject);
        }
    }
    counts.changed = changed.size();
    return counts;
}

base::Result<PolicyReview> review(const ReviewInput& input, const policy::ZoneCatalogue& zones, base::TimePoint now) {
    PolicyReview result;
    result.base = input.base;
    result.current = input.current;
    result.baseContent = contentOf(input.baseDocument);
    result.ours = contentOf(input.draft);
    result.theirContent = contentOf(input.currentDocument);
    auto changes = policy::diff(input.baseDocument, input.draft);
    if (!changes) {
        return std::unexpected(changes.error());
    }
    result.changes = std::move(*changes);
    if (result.isStale()) {
        auto theirs = policy::diff(input.baseDocument, input.currentDocument);
        auto merged = policy::merge(input.baseDocument, input.draft, input.currentDocument);
        if (!theirs || !merged) {
            return std::unexpected(theirs ? merged.error() : theirs.error());
        }
        result.theirs = std::move(*theirs);
        result.conflicts = std::move(merged->conflicts);
        result.merged = contentOf(std::move(merged->document));
    } else {
        result.merged = contentOf(input.draft);
    }
    result.verdicts = verdictChanges(input.baseDocument, input.draft, zones, now);
    result.document = policy::formatJson(input.draft);
    return result;
}

}  // namespace farmwarden::presenters
