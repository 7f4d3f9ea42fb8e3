#include "core/policy/diff.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/base/text.h"
#include "core/policy/condition_compare.h"
#include "core/policy/document_writer.h"
#include "core/policy/json_text.h"
#include "core/policy/order.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

using Conditions = std::vector<Condition>;

const std::string& keyOf(const Rule& rule) {
    return rule.id;
}
const std::string& keyOf(const PolicyTest& test) {
    return test.name;
}

Conditions ofDimension(const Conditions& all, Dimension dimension) {
    Conditions found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const Condition& condition) { return condition.dimension == dimension; });
    return found;
}

std::string conditionsText(const Conditions& conditions) {
    std::string text;
    for (const Condition& condition : conditions) {
        text += (text.empty() ? "" : ", ") + jsonLine(composeCondition(condition));
    }
    return text;
}

std::string listText(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values) {
        text += text.empty() ? "" : ", ";
        appendQuoted(text, value);
    }
    return text;
}

// The conditions with all of one dimension replaced; they stand where the first of them stood.
Conditions withDimension(const Conditions& old, Dimension dimension, const Conditions& replacement) {
    Conditions result;
    bool isDone = false;
    const auto putAll = [&] {
        result.insert(result.end(), replacement.begin(), replacement.end());
        isDone = true;
    };
    for (const Condition& condition : old) {
        if (condition.dimension != dimension) {
            result.push_back(condition);
        } else if (!isDone) {
            putAll();
        }
    }
    if (!isDone) {
        putAll();
    }
    return result;
}

bool isPermutation(const Conditions& a, const Conditions& b) {
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin());
}

ChangeKind kindOf(const Conditions& before, const Conditions& after) {
    if (before.empty() || after.empty()) {
        return before.empty() ? ChangeKind::ConditionAdded : ChangeKind::ConditionRemoved;
    }
    if (before.size() > 1 || after.size() > 1) {
        return ChangeKind::ConditionChanged;
    }
    switch (relationOf(before[0], after[0])) {
        case Relation::Same:
            return ChangeKind::ConditionReworded;
        case Relation::Wider:
            return ChangeKind::ConditionWidened;
        case Relation::Narrower:
            return ChangeKind::ConditionNarrowed;
        case Relation::Different:
            return ChangeKind::ConditionChanged;
    }
    return ChangeKind::ConditionChanged;
}

// What changed within one rule.
class RuleDiff {
public:
    RuleDiff(const Rule& before, const std::shared_ptr<const Rule>& after, std::vector<Change>& out)
        : m_before(before), m_after(after), m_out(out) {}

    void run() {
        const Rule& a = m_before;
        const Rule& b = *m_after;
        compare(ChangeKind::RuleRenamed, a.name, b.name, [](const std::string& name) { return name; });
        if (a.isEnabled != b.isEnabled) {
            add(b.isEnabled ? ChangeKind::RuleEnabled : ChangeKind::RuleDisabled, {}, {});
        }
        compare(ChangeKind::CommentChanged, a.comment, b.comment, [](const std::string& comment) { return comment; });
        compare(ChangeKind::TagsChanged, a.tags, b.tags, listText);
        compare(ChangeKind::ValidityChanged, a.validUntil, b.validUntil,
                [](const std::optional<base::TimePoint>& at) { return at ? exactTime(*at) : std::string(); });
        compareConditions();
        compare(ChangeKind::ActionChanged, a.action, b.action,
                [](const Action& action) { return jsonLine(composeAction(action)); });
        const auto word = [](auto value) { return std::string(toText(value)); };
        compare(ChangeKind::StrengthChanged, a.strength, b.strength, word);
        compare(ChangeKind::ReconnectChanged, a.reconnect, b.reconnect, word);
    }

private:
    template <typename T, typename ToText>
    void compare(ChangeKind kind, const T& before, const T& after, ToText text) {
        if (before != after) {
            add(kind, text(before), text(after));
        }
    }

    void compareConditions() {
        Conditions reached = m_before.conditions;
        for (std::size_t i = 0; i < kDimensions; ++i) {
            const auto dimension = static_cast<Dimension>(i);
            const Conditions before = ofDimension(m_before.conditions, dimension);
            const Conditions after = ofDimension(m_after->conditions, dimension);
            if (before != after) {
                add(kindOf(before, after), conditionsText(before), conditionsText(after), dimension);
                reached = withDimension(reached, dimension, after);
            }
        }
        if (reached != m_after->conditions) {
            add(ChangeKind::ConditionsReordered, conditionsText(m_before.conditions),
                conditionsText(m_after->conditions));
        }
    }

    void add(ChangeKind kind, std::string before, std::string after, Dimension dimension = Dimension::User) {
        m_out.push_back({.kind = kind,
                         .subject = m_after->id,
                         .dimension = dimension,
                         .before = std::move(before),
                         .after = std::move(after),
                         .rule = m_after});
    }

    const Rule& m_before;
    const std::shared_ptr<const Rule>& m_after;
    std::vector<Change>& m_out;
};

// Added, removed, moved and changed elements of a list, by key. `make` fills in the element, `compare` adds changes
// within one.
template <typename Element>
struct ListDiff {
    ChangeKind added;
    ChangeKind removed;
    ChangeKind moved;
    std::vector<Change>& out;

    void run(const std::vector<Element>& before, const std::vector<Element>& after, auto share, auto textOf,
             auto compare) const {
        std::unordered_map<std::string, std::size_t> was;
        for (std::size_t i = 0; i < before.size(); ++i) {
            was.emplace(keyOf(before[i]), i);
        }
        std::vector<std::size_t> sequence;
        for (const Element& element : after) {
            if (const auto found = was.find(keyOf(element)); found != was.end()) {
                sequence.push_back(found->second);
            }
        }
        const std::vector<bool> stays = longestIncreasing(sequence);
        std::unordered_set<std::string> isLeft;
        std::size_t common = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const Element& element = after[i];
            const auto shared = std::make_shared<const Element>(element);
            const std::string predecessor = i == 0 ? std::string() : keyOf(after[i - 1]);
            const auto found = was.find(keyOf(element));
            if (found == was.end()) {
                out.push_back(share(
                    {.kind = added, .subject = keyOf(element), .position = i, .before = {}, .after = textOf(element)},
                    shared));
                continue;
            }
            isLeft.insert(keyOf(element));
            if (!stays[common++]) {
                const std::string wasAfter = found->second == 0 ? std::string() : keyOf(before[found->second - 1]);
                out.push_back(share(
                    {.kind = moved, .subject = keyOf(element), .position = i, .before = wasAfter, .after = predecessor},
                    shared));
            }
            compare(before[found->second], shared);
        }
        for (const Element& element : before) {
            if (!isLeft.contains(keyOf(element))) {
                out.push_back(
                    share({.kind = removed, .subject = keyOf(element), .before = textOf(element), .after = {}},
                          std::make_shared<const Element>(element)));
            }
        }
    }
};

void diffRules(const Document& before, const Document& after, std::vector<Change>& out) {
    const auto share = [](Change change, std::shared_ptr<const Rule> rule) {
        change.rule = std::move(rule);
        return change;
    };
    ListDiff<Rule>{ChangeKind::RuleAdded, ChangeKind::RuleRemoved, ChangeKind::RuleMoved, out}.run(
        before.rules, after.rules, share, [](const Rule& rule) { return jsonLine(composeRule(rule)); },
        [&](const Rule& old, const std::shared_ptr<const Rule>& rule) { RuleDiff(old, rule, out).run(); });
}

void diffFarms(const Document& before, const Document& after, std::vector<Change>& out) {
    const auto add = [&](ChangeKind kind, const std::string& name, const FarmPolicy* was, const FarmPolicy* is) {
        out.push_back({.kind = kind,
                       .subject = name,
                       .before = was == nullptr ? std::string() : jsonLine(composeFarm(*was)),
                       .after = is == nullptr ? std::string() : jsonLine(composeFarm(*is)),
                       .farm = std::make_shared<const FarmPolicy>(is == nullptr ? *was : *is)});
    };
    for (const auto& [name, farm] : after.farms) {
        const auto found = before.farms.find(name);
        if (found == before.farms.end()) {
            add(ChangeKind::FarmPolicyAdded, name, nullptr, &farm);
        } else if (found->second != farm) {
            add(ChangeKind::FarmPolicyChanged, name, &found->second, &farm);
        }
    }
    for (const auto& [name, farm] : before.farms) {
        if (!after.farms.contains(name)) {
            add(ChangeKind::FarmPolicyRemoved, name, &farm, nullptr);
        }
    }
}

void diffTests(const Document& before, const Document& after, std::vector<Change>& out) {
    const auto share = [](Change change, std::shared_ptr<const PolicyTest> test) {
        change.test = std::move(test);
        return change;
    };
    const auto text = [](const PolicyTest& test) { return jsonLine(composeTest(test)); };
    ListDiff<PolicyTest>{ChangeKind::TestAdded, ChangeKind::TestRemoved, ChangeKind::TestMoved, out}.run(
        before.tests, after.tests, share, text,
        [&](const PolicyTest& old, const std::shared_ptr<const PolicyTest>& test) {
            if (old != *test) {
                out.push_back({.kind = ChangeKind::TestChanged,
                               .subject = test->name,
                               .before = text(old),
                               .after = text(*test),
                               .test = test});
            }
        });
}

void applyToRule(const Change& change, Rule& rule) {
    const Rule& after = *change.rule;
    switch (change.kind) {
        case ChangeKind::RuleRenamed:
            rule.name = after.name;
            break;
        case ChangeKind::RuleEnabled:
        case ChangeKind::RuleDisabled:
            rule.isEnabled = after.isEnabled;
            break;
        case ChangeKind::CommentChanged:
            rule.comment = after.comment;
            break;
        case ChangeKind::TagsChanged:
            rule.tags = after.tags;
            break;
        case ChangeKind::ValidityChanged:
            rule.validUntil = after.validUntil;
            break;
        case ChangeKind::ConditionAdded:
        case ChangeKind::ConditionRemoved:
        case ChangeKind::ConditionWidened:
        case ChangeKind::ConditionNarrowed:
        case ChangeKind::ConditionReworded:
        case ChangeKind::ConditionChanged:
            rule.conditions =
                withDimension(rule.conditions, change.dimension, ofDimension(after.conditions, change.dimension));
            break;
        case ChangeKind::ConditionsReordered:
            // Of other conditions it cannot say the order.
            rule.conditions = isPermutation(rule.conditions, after.conditions) ? after.conditions : rule.conditions;
            break;
        case ChangeKind::ActionChanged:
            rule.action = after.action;
            break;
        case ChangeKind::StrengthChanged:
            rule.strength = after.strength;
            break;
        case ChangeKind::ReconnectChanged:
            rule.reconnect = after.reconnect;
            break;
        default:
            break;
    }
}

// Takes out what was removed or moved, then puts in what was added or moved by rising position, so that each position
// is the final one.
template <typename Element>
void applyToList(const std::vector<Change>& changes, std::vector<Element>& list, ChangeKind added, ChangeKind removed,
                 ChangeKind moved, auto elementOf) {
    std::unordered_set<std::string> taken;
    std::vector<const Change*> arrivals;
    for (const Change& change : changes) {
        if (change.kind == removed || change.kind == moved) {
            taken.insert(change.subject);
        }
        if (change.kind == added || change.kind == moved) {
            arrivals.push_back(&change);
        }
    }
    std::unordered_map<std::string, Element> left;
    std::vector<Element> staying;
    for (Element& element : list) {
        if (taken.contains(keyOf(element))) {
            left.emplace(keyOf(element), std::move(element));
        } else {
            staying.push_back(std::move(element));
        }
    }
    std::ranges::stable_sort(arrivals, {}, &Change::position);
    std::vector<Element> result;
    auto next = staying.begin();
    for (const Change* change : arrivals) {
        const auto moving = left.find(change->subject);
        if (change->kind == moved && moving == left.end()) {
            continue;
        }
        while (result.size() < change->position && next != staying.end()) {
            result.push_back(std::move(*next++));
        }
        result.push_back(change->kind == moved ? std::move(moving->second) : *elementOf(*change));
    }
    std::move(next, staying.end(), std::back_inserter(result));
    list = std::move(result);
}

}  // namespace

base::Result<> checkUnique(const Document& document) {
    std::unordered_set<std::string> ids;
    for (const Rule& rule : document.rules) {
        if (!ids.insert(rule.id).second) {
            return base::fail(base::ErrorCode::InvalidArgument,
                              "the rule id \"{}\" is there twice; give one of them another",
                              base::sanitized(rule.id, 64));
        }
    }
    std::unordered_set<std::string> names;
    for (const PolicyTest& test : document.tests) {
        if (!names.insert(test.name).second) {
            return base::fail(base::ErrorCode::InvalidArgument,
                              "the test \"{}\" is there twice; give one of them another name",
                              base::sanitized(test.name, 64));
        }
    }
    return {};
}

base::Result<std::vector<Change>> diff(const Document& before, const Document& after) {
    for (const Document* document : {&before, &after}) {
        if (auto unique = checkUnique(*document); !unique) {
            return std::unexpected(unique.error());
        }
    }
    std::vector<Change> changes;
    diffRules(before, after, changes);
    diffFarms(before, after, changes);
    diffTests(before, after, changes);
    return changes;
}

Document applyChanges(const std::vector<Change>& changes, Document document) {
    applyToList(changes, document.rules, ChangeKind::RuleAdded, ChangeKind::RuleRemoved, ChangeKind::RuleMoved,
                [](const Change& change) { return change.rule; });
    applyToList(changes, document.tests, ChangeKind::TestAdded, ChangeKind::TestRemoved, ChangeKind::TestMoved,
                [](const Change& change) { return change.test; });
    std::unordered_map<std::string, Rule*> rules;
    for (Rule& rule : document.rules) {
        rules.emplace(rule.id, &rule);
    }
    std::unordered_map<std::string, PolicyTest*> tests;
    for (PolicyTest& test : document.tests) {
        tests.emplace(test.name, &test);
    }
    for (const Change& change : changes) {
        if (change.kind == ChangeKind::FarmPolicyRemoved) {
            document.farms.erase(change.subject);
        } else if (change.farm) {
            document.farms[change.subject] = *change.farm;
        } else if (const auto test = tests.find(change.subject);
                   change.kind == ChangeKind::TestChanged && test != tests.end()) {
            *test->second = *change.test;
        } else if (const auto rule = rules.find(change.subject); change.rule && rule != rules.end()) {
            applyToRule(change, *rule->second);
        }
    }
    return document;
}

}  // namespace farmwarden::policy
