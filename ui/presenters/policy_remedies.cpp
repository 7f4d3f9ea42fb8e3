#include "ui/presenters/policy_remedies.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace farmwarden::presenters {
namespace {

constexpr std::string_view kIgnored = "ignored-until:";
// A finding that is put up with comes back with the version after the next one.
constexpr std::uint32_t kIgnoredFor = 2;
// A button that names more rules than this helps nobody.
constexpr std::size_t kMostNarrowed = 4;

// What tells people apart comes first: "not group audit" is an exception that one understands.
constexpr std::array kNarrowBy{policy::Dimension::Group,   policy::Dimension::User,    policy::Dimension::Domain,
                               policy::Dimension::Client,  policy::Dimension::Farm,    policy::Dimension::ClientName,
                               policy::Dimension::Program, policy::Dimension::Tag,     policy::Dimension::Time};

const policy::Rule* ruleOf(const PolicyContent& content, const std::string& id) {
    const std::size_t at = content.find(id);
    return at == PolicyContent::npos ? nullptr : content.rules[at].get();
}

bool isSameSet(const policy::Condition& a, const policy::Condition& b) {
    return a.dimension == b.dimension && a.values == b.values && a.windows == b.windows && a.zone == b.zone;
}

// A condition of the rule that none of the others has: with its opposite they leave all of the rule's requests alone,
// and still have others.
std::optional<policy::Condition> exception(const PolicyContent& content, const policy::Rule& rule,
                                           const std::vector<std::string>& others) {
    for (const policy::Dimension dimension : kNarrowBy) {
        for (const policy::Condition& condition : rule.conditions) {
            const bool isShared = std::ranges::any_of(others, [&](const std::string& id) {
                const policy::Rule* const other = ruleOf(content, id);
                return other == nullptr || std::ranges::any_of(other->conditions, [&](const policy::Condition& has) {
                           return isSameSet(has, condition);
                       });
            });
            if (condition.dimension == dimension && !isShared) {
                policy::Condition opposite = condition;
                opposite.isNegated = !opposite.isNegated;
                return opposite;
            }
        }
    }
    return std::nullopt;
}

// The rule can be taken into another without sending anybody elsewhere.
std::optional<std::string> mergesInto(const PolicyContent& content, const policy::Rule& rule,
                                      const policy::RuleCoverage& coverage) {
    std::vector<std::string> candidates;
    if (coverage.verdict == policy::Verdict::FullyShadowed) {
        const bool allEndTheSame = std::ranges::all_of(coverage.by, [&](const std::string& id) {
            const policy::Rule* const other = ruleOf(content, id);
            return other != nullptr && policy::endsTheSame(rule, *other);
        });
        candidates = allEndTheSame ? coverage.by : std::vector<std::string>();
    } else if (const std::size_t at = content.find(rule.id); at != PolicyContent::npos && at > 0) {
        candidates.push_back(content.rules[at - 1]->id);  // nothing in between that could take anything
    }
    for (const std::string& id : candidates) {
        const policy::Rule* const other = ruleOf(content, id);
        if (other != nullptr && other->isEnabled && merged(rule, *other)) {
            return id;
        }
    }
    return std::nullopt;
}

void addShadowRemedies(std::vector<Remedy>& remedies, const PolicyContent& content, const policy::Rule& rule,
                       const policy::RuleCoverage& coverage) {
    if (coverage.by.empty()) {
        return;
    }
    remedies.push_back({RemedyKind::MoveUp, {coverage.by.front()}, {}, 0});
    if (const auto into = mergesInto(content, rule, coverage)) {
        remedies.push_back({RemedyKind::Merge, {*into}, {}, 0});
    }
    if (coverage.by.size() <= kMostNarrowed && !coverage.areMore) {
        if (auto condition = exception(content, rule, coverage.by)) {
            remedies.push_back({RemedyKind::Narrow, coverage.by, std::move(condition), 0});
        }
    }
}

}  // namespace

std::optional<policy::Rule> merged(const policy::Rule& rule, const policy::Rule& into) {
    if (!policy::endsTheSame(rule, into) || rule.conditions.size() != into.conditions.size() ||
        rule.validUntil != into.validUntil) {
        return std::nullopt;
    }
    policy::Rule result = into;
    bool hasWidened = false;
    for (policy::Condition& condition : result.conditions) {
        const auto twin = std::ranges::find_if(rule.conditions, [&](const policy::Condition& other) {
            return other.dimension == condition.dimension && other.isNegated == condition.isNegated;
        });
        const bool isAlone = std::ranges::count(rule.conditions, condition.dimension, &policy::Condition::dimension) == 1;
        if (twin == rule.conditions.end() || !isAlone) {
            return std::nullopt;
        }
        if (isSameSet(*twin, condition)) {
            continue;
        }
        if (hasWidened || condition.isNegated || condition.dimension == policy::Dimension::Time) {
            return std::nullopt;
        }
        hasWidened = true;
        for (const std::string& value : twin->values) {
            if (std::ranges::find(condition.values, value) == condition.values.end()) {
                condition.values.push_back(value);
            }
        }
    }
    return result;
}

std::vector<Remedy> remediesFor(const PolicyContent& content, const PolicyFindings& findings, const policy::Rule& rule,
                                std::uint32_t version) {
    std::vector<Remedy> remedies;
    const policy::RuleCoverage* const coverage = findings.of(rule.id);
    const MarginMark mark = rule.isEnabled ? findings.markOf(rule.id) : MarginMark::Disabled;
    switch (mark) {
        case MarginMark::Dead:
        case MarginMark::PossiblyShadowed:
            if (coverage != nullptr) {
                addShadowRemedies(remedies, content, rule, *coverage);
            }
            break;
        case MarginMark::PartlyShadowed:
        case MarginMark::Warning:
            if (const auto into = coverage != nullptr ? mergesInto(content, rule, *coverage) : std::nullopt) {
                remedies.push_back({RemedyKind::Merge, {*into}, {}, 0});
            }
            break;
        case MarginMark::Disabled:
            remedies.push_back({RemedyKind::Enable, {}, {}, 0});
            break;
        default:
            break;
    }
    const bool isMarked = mark != MarginMark::Live && mark != MarginMark::PartlyShadowed && mark != MarginMark::Disabled;
    if (isMarked) {
        remedies.push_back({RemedyKind::Disable, {}, {}, 0});
        if (mark != MarginMark::Warning && mark != MarginMark::Error && mark != MarginMark::NotDecided) {
            remedies.push_back({RemedyKind::Delete, {}, {}, 0});
        }
        if (mark != MarginMark::Error) {
            remedies.push_back(isIgnored(rule, version) ? Remedy{RemedyKind::Heed, {}, {}, 0}
                                                        : Remedy{RemedyKind::Ignore, {}, {}, version + kIgnoredFor});
        }
    }
    if (coverage != nullptr && coverage->shadowed && mark != MarginMark::Live && mark != MarginMark::Disabled) {
        remedies.push_back({RemedyKind::TryWitness, {}, {}, 0});
    }
    return remedies;
}

bool apply(PolicyDraft& draft, const std::string& id, const Remedy& remedy) {
    const PolicyContent& content = draft.content();
    const policy::Rule* const rule = ruleOf(content, id);
    if (rule == nullptr) {
        return false;
    }
    const RulePointer* const before = content.rules.data();  // a step leaves it to the past
    switch (remedy.kind) {
        case RemedyKind::MoveUp:
            draft.move({id}, content.find(remedy.rules.front()));
            break;
        case RemedyKind::Merge:
            if (const policy::Rule* const into = ruleOf(content, remedy.rules.front())) {
                if (auto both = merged(*rule, *into)) {
                    draft.merge(id, std::move(*both));
                }
            }
            break;
        case RemedyKind::Narrow:
            draft.edit(remedy.rules, StepKind::Narrow,
                       [&](policy::Rule& other) { other.conditions.push_back(*remedy.condition); });
            break;
        case RemedyKind::Enable:
        case RemedyKind::Disable:
            draft.setEnabled({id}, remedy.kind == RemedyKind::Enable);
            break;
        case RemedyKind::Delete:
            draft.remove({id});
            break;
        case RemedyKind::Ignore:
        case RemedyKind::Heed:
            draft.edit({id}, StepKind::Ignore, [&](policy::Rule& changed) {
                changed.tags = shownTags(changed);
                if (remedy.kind == RemedyKind::Ignore) {
                    changed.tags.push_back(std::string(kIgnored) + std::to_string(remedy.version));
                }
            });
            break;
        case RemedyKind::TryWitness:
            break;
    }
    return draft.content().rules.data() != before;
}

std::uint32_t ignoredUntil(const policy::Rule& rule) {
    std::uint32_t version = 0;
    for (const std::string& tag : rule.tags) {
        if (tag.starts_with(kIgnored)) {
            std::uint32_t until = 0;
            std::from_chars(tag.data() + kIgnored.size(), tag.data() + tag.size(), until);
            version = std::max(version, until);
        }
    }
    return version;
}

bool isIgnored(const policy::Rule& rule, std::uint32_t version) {
    return version < ignoredUntil(rule);
}

std::vector<std::string> shownTags(const policy::Rule& rule) {
    std::vector<std::string> tags = rule.tags;
    std::erase_if(tags, [](const std::string& tag) { return tag.starts_with(kIgnored); });
    return tags;
}

void setShownTags(policy::Rule& rule, std::vector<std::string> tags) {
    for (const std::string& tag : rule.tags) {
        if (tag.starts_with(kIgnored) && std::ranges::find(tags, tag) == tags.end()) {
            tags.push_back(tag);
        }
    }
    rule.tags = std::move(tags);
}

}  // namespace farmwarden::presenters
