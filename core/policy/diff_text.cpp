#include <fmt/format.h>

#include <array>

#include "core/base/text.h"
#include "core/policy/diff.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

constexpr std::array<std::string_view, 26> kKinds{
    "rule-added",           "rule-removed",        "rule-moved",         "rule-renamed",      "rule-enabled",
    "rule-disabled",        "comment-changed",     "tags-changed",       "validity-changed",  "condition-added",
    "condition-removed",    "condition-widened",   "condition-narrowed", "condition-changed", "condition-reworded",
    "conditions-reordered", "action-changed",      "strength-changed",   "reconnect-changed", "farm-policy-added",
    "farm-policy-removed",  "farm-policy-changed", "test-added",         "test-removed",      "test-moved",
    "test-changed"};

constexpr std::size_t kMaxShown = 2'000;

std::string shown(std::string_view text) {
    return fmt::format("\"{}\"", base::sanitized(text, kMaxShown));
}

std::string place(std::string_view predecessor) {
    return predecessor.empty() ? "to the top" : fmt::format("to after {}", shown(predecessor));
}

std::string fromTo(const Change& change, bool isQuoted) {
    const auto value = [&](const std::string& text) {
        return text.empty() ? std::string("none") : isQuoted ? shown(text) : base::sanitized(text, kMaxShown);
    };
    return fmt::format("from {} to {}", value(change.before), value(change.after));
}

}  // namespace

std::string_view toText(ChangeKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

std::string describe(const Change& change) {
    const std::string rule = fmt::format("Rule {}", shown(change.subject));
    const std::string farm = fmt::format("Farm {}", shown(change.subject));
    const std::string test = fmt::format("Test {}", shown(change.subject));
    const std::string_view dimension = toText(change.dimension);
    switch (change.kind) {
        case ChangeKind::RuleAdded:
            return fmt::format("{} added at position {}: {}", rule, change.position + 1,
                               base::sanitized(change.after, kMaxShown));
        case ChangeKind::RuleRemoved:
            return fmt::format("{} removed: {}", rule, base::sanitized(change.before, kMaxShown));
        case ChangeKind::RuleMoved:
            return fmt::format("{} moved {}, position {}", rule, place(change.after), change.position + 1);
        case ChangeKind::RuleRenamed:
            return fmt::format("{}: renamed {}", rule, fromTo(change, true));
        case ChangeKind::RuleEnabled:
            return fmt::format("{}: enabled", rule);
        case ChangeKind::RuleDisabled:
            return fmt::format("{}: disabled", rule);
        case ChangeKind::CommentChanged:
            return fmt::format("{}: comment changed {}", rule, fromTo(change, true));
        case ChangeKind::TagsChanged:
            return fmt::format("{}: tags changed {}", rule, fromTo(change, false));
        case ChangeKind::ValidityChanged:
            return fmt::format("{}: valid until changed {}", rule, fromTo(change, false));
        case ChangeKind::ConditionAdded:
            return fmt::format("{}: narrowed by a condition on {}: {}", rule, dimension,
                               base::sanitized(change.after, kMaxShown));
        case ChangeKind::ConditionRemoved:
            return fmt::format("{}: widened, no condition on {} any more; it was {}", rule, dimension,
                               base::sanitized(change.before, kMaxShown));
        case ChangeKind::ConditionWidened:
            return fmt::format("{}: {} widened {}", rule, dimension, fromTo(change, false));
        case ChangeKind::ConditionNarrowed:
            return fmt::format("{}: {} narrowed {}", rule, dimension, fromTo(change, false));
        case ChangeKind::ConditionChanged:
            return fmt::format("{}: {} changed {}", rule, dimension, fromTo(change, false));
        case ChangeKind::ConditionReworded:
            return fmt::format("{}: {} says the same in other words, {}", rule, dimension, fromTo(change, false));
        case ChangeKind::ConditionsReordered:
            return fmt::format("{}: conditions in another order, which changes no outcome", rule);
        case ChangeKind::ActionChanged:
            return fmt::format("{}: action changed {}", rule, fromTo(change, false));
        case ChangeKind::StrengthChanged:
            return fmt::format("{}: strength changed {}", rule, fromTo(change, false));
        case ChangeKind::ReconnectChanged:
            return fmt::format("{}: reconnect changed {}", rule, fromTo(change, false));
        case ChangeKind::FarmPolicyAdded:
            return fmt::format("{}: policy added: {}", farm, base::sanitized(change.after, kMaxShown));
        case ChangeKind::FarmPolicyRemoved:
            return fmt::format("{}: policy removed: {}", farm, base::sanitized(change.before, kMaxShown));
        case ChangeKind::FarmPolicyChanged:
            return fmt::format("{}: policy changed {}", farm, fromTo(change, false));
        case ChangeKind::TestAdded:
            return fmt::format("{} added: {}", test, base::sanitized(change.after, kMaxShown));
        case ChangeKind::TestRemoved:
            return fmt::format("{} removed: {}", test, base::sanitized(change.before, kMaxShown));
        case ChangeKind::TestMoved:
            return fmt::format("{} moved {}", test, place(change.after));
        case ChangeKind::TestChanged:
            return fmt::format("{} changed {}", test, fromTo(change, false));
    }
    return rule;
}

}  // namespace farmwarden::policy
