#include "core/policy/merge.h"

#include <algorithm>
#include <unordered_map>

#include "core/policy/diff.h"
#include "core/policy/document_writer.h"
#include "core/policy/json_text.h"
#include "core/policy/merge_fields.h"
#include "core/policy/order.h"

namespace farmwarden::policy {
namespace {

using About = Conflict::About;

const std::string& keyOf(const Rule& rule) {
    return rule.id;
}
const std::string& keyOf(const PolicyTest& test) {
    return test.name;
}
std::string textOf(const Rule& rule) {
    return jsonLine(composeRule(rule));
}
std::string textOf(const FarmPolicy& farm) {
    return jsonLine(composeFarm(farm));
}
std::string textOf(const PolicyTest& test) {
    return jsonLine(composeTest(test));
}

std::string_view wordOf(About about) {
    return about == About::Rule ? "rule" : about == About::Farm ? "farm" : "test";
}

template <typename Element>
std::string textOf(const Element* element) {
    return element == nullptr ? std::string() : textOf(*element);
}

bool isEqual(const auto* a, const auto* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

// One element as three documents have it, each perhaps not at all. Nothing when it is gone.
template <typename Element>
std::optional<Element> mergeElement(About about, const std::string& key, const Element* base, const Element* ours,
                                    const Element* theirs, std::vector<Conflict>& conflicts) {
    const auto valueOf = [](const Element* element) {
        return element == nullptr ? std::nullopt : std::optional(*element);
    };
    if (isEqual(ours, theirs) || isEqual(theirs, base)) {
        return valueOf(ours);
    }
    if (isEqual(ours, base)) {
        return valueOf(theirs);
    }
    FieldMerger fields(about, key, conflicts);
    if (base != nullptr && ours != nullptr && theirs != nullptr) {
        return fields.merge(*base, *ours, *theirs);
    }
    fields.conflict(std::string(wordOf(about)), textOf(base), textOf(ours), textOf(theirs));
    return valueOf(ours != nullptr ? ours : theirs);
}

template <typename Element>
std::unordered_map<std::string, const Element*> byKey(const std::vector<Element>& all) {
    std::unordered_map<std::string, const Element*> result;
    for (const Element& element : all) {
        result.emplace(keyOf(element), &element);
    }
    return result;
}

template <typename Element>
std::vector<std::string> keysOf(const std::vector<Element>& all) {
    std::vector<std::string> keys;
    std::ranges::transform(all, std::back_inserter(keys), [](const Element& element) { return keyOf(element); });
    return keys;
}

// The group's names in the order that one document has them, which is the order of its elements in memory.
template <typename Element>
std::string groupIn(const std::unordered_map<std::string, const Element*>& document,
                    const std::vector<std::string>& group) {
    std::vector<const Element*> members;
    for (const std::string& name : group) {
        if (const auto found = document.find(name); found != document.end()) {
            members.push_back(found->second);
        }
    }
    std::ranges::sort(members);
    std::string text;
    for (const Element* member : members) {
        text += text.empty() ? "[" : ", ";
        appendQuoted(text, keyOf(*member));
    }
    return text.empty() ? text : text + "]";
}

template <typename Element>
std::vector<Element> mergeList(About about, const std::vector<Element>& base, const std::vector<Element>& ours,
                               const std::vector<Element>& theirs, std::vector<Conflict>& conflicts) {
    const auto inBase = byKey(base);
    const auto inOurs = byKey(ours);
    const auto inTheirs = byKey(theirs);
    const auto find = [](const auto& map, const std::string& key) {
        const auto found = map.find(key);
        return found == map.end() ? nullptr : found->second;
    };
    std::unordered_map<std::string, Element> merged;
    std::unordered_map<std::string, std::vector<Conflict>> found;
    std::vector<std::string> kept;
    const auto take = [&](const Element& element) {
        const std::string& key = keyOf(element);
        if (auto value =
                mergeElement(about, key, find(inBase, key), find(inOurs, key), find(inTheirs, key), found[key])) {
            merged.emplace(key, std::move(*value));
            kept.push_back(key);
        }
    };
    std::ranges::for_each(ours, take);
    for (const Element& element : theirs) {
        if (!inOurs.contains(keyOf(element))) {
            take(element);
        }
    }
    const MergedOrder order = mergeOrder(keysOf(base), keysOf(ours), keysOf(theirs), kept);
    std::vector<Element> result;
    for (const std::string& key : order.order) {
        result.push_back(std::move(merged.at(key)));
        std::ranges::move(found[key], std::back_inserter(conflicts));
    }
    for (const auto& group : order.contradictions) {
        conflicts.push_back(
            {about, group[0], "order", groupIn(inBase, group), groupIn(inOurs, group), groupIn(inTheirs, group)});
    }
    return result;
}

std::map<std::string, FarmPolicy> mergeFarms(const Document& base, const Document& ours, const Document& theirs,
                                             std::vector<Conflict>& conflicts) {
    const auto find = [](const Document& document, const std::string& name) {
        const auto found = document.farms.find(name);
        return found == document.farms.end() ? nullptr : &found->second;
    };
    std::map<std::string, FarmPolicy> merged;
    const auto take = [&](const std::string& name) {
        if (auto value =
                mergeElement(About::Farm, name, find(base, name), find(ours, name), find(theirs, name), conflicts)) {
            merged.emplace(name, *value);
        }
    };
    for (const auto& [name, farm] : ours.farms) {
        take(name);
    }
    for (const auto& [name, farm] : theirs.farms) {
        if (!ours.farms.contains(name)) {
            take(name);
        }
    }
    return merged;
}

}  // namespace

base::Result<Merged> merge(const Document& base, const Document& ours, const Document& theirs) {
    for (const Document* document : {&base, &ours, &theirs}) {
        if (auto unique = checkUnique(*document); !unique) {
            return std::unexpected(unique.error());
        }
    }
    Merged merged;
    merged.document.rules = mergeList(Conflict::About::Rule, base.rules, ours.rules, theirs.rules, merged.conflicts);
    merged.document.farms = mergeFarms(base, ours, theirs, merged.conflicts);
    merged.document.tests = mergeList(Conflict::About::Test, base.tests, ours.tests, theirs.tests, merged.conflicts);
    return merged;
}

}  // namespace farmwarden::policy
