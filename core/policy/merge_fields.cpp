#include "core/policy/merge_fields.h"

#include <algorithm>
#include <tuple>

#include "core/model/words.h"
#include "core/policy/document_writer.h"
#include "core/policy/json_text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

std::string quoted(const std::string& text) {
    std::string out;
    appendQuoted(out, text);
    return out;
}

std::string listText(const std::vector<std::string>& values) {
    std::string text = "[";
    for (const std::string& value : values) {
        text += text.size() > 1 ? ", " : "";
        appendQuoted(text, value);
    }
    return text + "]";
}

std::string conditionsText(const std::vector<Condition>& conditions) {
    std::string text;
    for (const Condition& condition : conditions) {
        text += (text.empty() ? "" : ", ") + jsonLine(composeCondition(condition));
    }
    return text;
}

std::vector<Condition> ofDimension(const std::vector<Condition>& all, Dimension dimension) {
    std::vector<Condition> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const Condition& condition) { return condition.dimension == dimension; });
    return found;
}

template <typename T>
bool has(const std::vector<T>& all, const T& value) {
    return std::ranges::find(all, value) != all.end();
}

template <typename T>
bool isUnique(const std::vector<T>& all) {
    for (auto it = all.begin(); it != all.end(); ++it) {
        if (std::find(all.begin(), it, *it) != it) {
            return false;
        }
    }
    return true;
}

// Looking for each in each is for sets that people write.
constexpr std::size_t kMaxSet = 2'000;

// Ours without what theirs removed, and with what theirs added. Nothing where that cannot be said: values that are
// there twice, or removals that together leave nothing although neither side emptied the set.
template <typename T>
std::optional<std::vector<T>> mergedSet(const std::vector<T>& base, const std::vector<T>& ours,
                                        const std::vector<T>& theirs) {
    if (std::max({base.size(), ours.size(), theirs.size()}) > kMaxSet || !isUnique(base) || !isUnique(ours) ||
        !isUnique(theirs)) {
        return std::nullopt;
    }
    std::vector<T> merged;
    std::ranges::copy_if(ours, std::back_inserter(merged),
                         [&](const T& value) { return has(theirs, value) || !has(base, value); });
    std::ranges::copy_if(theirs, std::back_inserter(merged),
                         [&](const T& value) { return !has(ours, value) && !has(base, value); });
    return merged.empty() && !ours.empty() && !theirs.empty() ? std::nullopt : std::optional(std::move(merged));
}

}  // namespace

void FieldMerger::conflict(std::string field, std::string base, std::string ours, std::string theirs) {
    m_conflicts.push_back({m_about, m_subject, std::move(field), std::move(base), std::move(ours), std::move(theirs)});
}

template <typename T, typename ToText>
const T& FieldMerger::pick(const char* field, const T& base, const T& ours, const T& theirs, ToText text) {
    if (ours == theirs || theirs == base) {
        return ours;
    }
    if (ours == base) {
        return theirs;
    }
    conflict(field, text(base), text(ours), text(theirs));
    return ours;
}

std::vector<std::string> FieldMerger::pickSet(const char* field, const std::vector<std::string>& base,
                                              const std::vector<std::string>& ours,
                                              const std::vector<std::string>& theirs) {
    if (ours != theirs && ours != base && theirs != base) {
        if (auto merged = mergedSet(base, ours, theirs)) {
            return std::move(*merged);
        }
    }
    return pick(field, base, ours, theirs, listText);
}

std::vector<Condition> FieldMerger::mergeDimension(Dimension dimension, const std::vector<Condition>& base,
                                                   const std::vector<Condition>& ours,
                                                   const std::vector<Condition>& theirs) {
    const bool areSingle = base.size() == 1 && ours.size() == 1 && theirs.size() == 1;
    if (areSingle && ours != theirs && ours != base && theirs != base) {
        const auto frameOf = [](const Condition& condition) { return std::tie(condition.isNegated, condition.zone); };
        auto values = mergedSet(base[0].values, ours[0].values, theirs[0].values);
        auto windows = mergedSet(base[0].windows, ours[0].windows, theirs[0].windows);
        if (frameOf(base[0]) == frameOf(ours[0]) && frameOf(base[0]) == frameOf(theirs[0]) && values && windows) {
            Condition merged = ours[0];
            merged.values = std::move(*values);
            merged.windows = std::move(*windows);
            merged.valueRanges.clear();
            return {merged};
        }
    }
    return pick(("when." + std::string(toText(dimension))).c_str(), base, ours, theirs, conditionsText);
}

std::vector<Condition> FieldMerger::mergeConditions(const Rule& base, const Rule& ours, const Rule& theirs) {
    if (theirs.conditions == base.conditions || ours.conditions == theirs.conditions) {
        return ours.conditions;
    }
    if (ours.conditions == base.conditions) {
        return theirs.conditions;
    }
    std::vector<Condition> merged;
    std::vector<bool> isDone(kDimensions, false);
    const auto take = [&](Dimension dimension) {
        if (isDone[static_cast<std::size_t>(dimension)]) {
            return;
        }
        isDone[static_cast<std::size_t>(dimension)] = true;
        const auto of = [&](const Rule& rule) { return ofDimension(rule.conditions, dimension); };
        const auto conditions = mergeDimension(dimension, of(base), of(ours), of(theirs));
        merged.insert(merged.end(), conditions.begin(), conditions.end());
    };
    for (const Rule* side : {&ours, &theirs, &base}) {
        for (const Condition& condition : side->conditions) {
            take(condition.dimension);
        }
    }
    return merged;
}

Rule FieldMerger::merge(const Rule& base, const Rule& ours, const Rule& theirs) {
    const auto yesNo = [](bool value) { return std::string(value ? "true" : "false"); };
    const auto time = [](const std::optional<base::TimePoint>& at) {
        return at ? quoted(exactTime(*at)) : std::string();
    };
    const auto word = [](auto value) { return quoted(std::string(toText(value))); };
    Rule merged = ours;
    merged.name = pick("name", base.name, ours.name, theirs.name, quoted);
    merged.isEnabled = pick("enabled", base.isEnabled, ours.isEnabled, theirs.isEnabled, yesNo);
    merged.comment = pick("comment", base.comment, ours.comment, theirs.comment, quoted);
    merged.tags = pickSet("tags", base.tags, ours.tags, theirs.tags);
    merged.validUntil = pick("valid_until", base.validUntil, ours.validUntil, theirs.validUntil, time);
    merged.conditions = mergeConditions(base, ours, theirs);
    merged.action = pick("then", base.action, ours.action, theirs.action,
                         [](const Action& action) { return jsonLine(composeAction(action)); });
    merged.strength = pick("strength", base.strength, ours.strength, theirs.strength, word);
    merged.reconnect = pick("reconnect", base.reconnect, ours.reconnect, theirs.reconnect, word);
    return merged;
}

FarmPolicy FieldMerger::merge(const FarmPolicy& base, const FarmPolicy& ours, const FarmPolicy& theirs) {
    const auto number = [](std::uint32_t value) { return std::to_string(value); };
    FarmPolicy merged = ours;
    merged.balancing = pick("balancing", base.balancing, ours.balancing, theirs.balancing,
                            [](Algorithm value) { return quoted(std::string(model::toText(value))); });
    merged.maxSessions = pick("max_sessions", base.maxSessions, ours.maxSessions, theirs.maxSessions, number);
    merged.maxSessionsPerUser = pick("max_sessions_per_user", base.maxSessionsPerUser, ours.maxSessionsPerUser,
                                     theirs.maxSessionsPerUser, number);
    return merged;
}

PolicyTest FieldMerger::merge(const PolicyTest& base, const PolicyTest& ours, const PolicyTest& theirs) {
    // What is expected belongs together, and so does what is asked.
    const auto withRequest = [](const PolicyTest& test) {
        PolicyTest part;
        part.name = test.name;
        part.request = test.request;
        return part;
    };
    const auto withExpectation = [](PolicyTest test) {
        test.request = {};
        return test;
    };
    const auto text = [](const PolicyTest& test) { return jsonLine(composeTest(test)); };
    const PolicyTest requests[] = {withRequest(base), withRequest(ours), withRequest(theirs)};
    const PolicyTest expectations[] = {withExpectation(base), withExpectation(ours), withExpectation(theirs)};
    PolicyTest merged = pick("expect", expectations[0], expectations[1], expectations[2], text);
    merged.request = pick("request", requests[0], requests[1], requests[2], text).request;
    return merged;
}

}  // namespace farmwarden::policy
