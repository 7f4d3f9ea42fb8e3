#include "core/policy/settle.h"

#include <algorithm>
#include <map>

#include "core/policy/document_writer.h"
#include "core/policy/json_reader.h"
#include "core/policy/json_text.h"

namespace farmwarden::policy {
namespace {

using base::ErrorCode;
using About = Conflict::About;
using Kind = TextNode::Kind;

constexpr std::string_view kWhen = "when.";

// Values of one condition stand beside each other without a list around them: "{...}, {...}".
base::Result<TextNode> read(std::string_view value, bool isList) {
    ParsedText parsed = readJson(isList ? "[" + std::string(value) + "]" : std::string(value));
    if (!parsed.diagnostics.empty()) {
        return base::fail(ErrorCode::InvalidArgument, "{}", parsed.diagnostics.front().message);
    }
    return std::move(parsed.root);
}

TextNode* find(TextNode& object, std::string_view key) {
    const auto found = std::ranges::find(object.members, key, &TextMember::key);
    return found == object.members.end() ? nullptr : &found->value;
}

void put(TextNode& object, std::string_view key, TextNode value) {
    if (TextNode* const there = find(object, key)) {
        *there = std::move(value);
    } else {
        object.members.push_back({std::string(key), {}, std::move(value)});
    }
}

void remove(TextNode& object, std::string_view key) {
    std::erase_if(object.members, [&](const TextMember& member) { return member.key == key; });
}

// The conditions on one dimension, in place of those that were there.
void putConditions(TextNode& rule, std::string_view dimension, TextNode conditions) {
    TextNode all;
    all.kind = Kind::Array;
    if (TextNode* const when = find(rule, "when")) {
        all = std::move(*when);
    }
    const auto isAbout = [&](TextNode& condition) { return find(condition, dimension) != nullptr; };
    const auto first = std::ranges::find_if(all.items, isAbout) - all.items.begin();
    std::erase_if(all.items, isAbout);
    all.items.insert(all.items.begin() + first, conditions.items.begin(), conditions.items.end());
    put(rule, "when", std::move(all));
}

// A test's request and expectation come with the test's name around them.
TextNode partOf(TextNode value, std::string_view field) {
    if (TextNode* const part = find(value, field)) {
        return std::move(*part);
    }
    return value;
}

base::Result<TextNode> withField(TextNode element, const std::string& field, std::string_view value) {
    if (field.starts_with(kWhen)) {
        auto conditions = read(value, true);
        if (!conditions) {
            return std::unexpected(conditions.error());
        }
        putConditions(element, std::string_view(field).substr(kWhen.size()), std::move(*conditions));
        return element;
    }
    if (value.empty()) {
        remove(element, field);
        return element;
    }
    auto node = read(value, false);
    if (!node) {
        return std::unexpected(node.error());
    }
    put(element, field, field == "request" || field == "expect" ? partOf(std::move(*node), field) : std::move(*node));
    return element;
}

// Reads one element as the policy's reader does, so that nothing gets in that a policy file could not say.
base::Result<Document> readElement(About about, const std::string& subject, const TextNode& element) {
    std::string text = "{\"format\": 1, ";
    if (about == About::Farm) {
        text += "\"farms\": {";
        appendQuoted(text, subject);
        text += ": " + jsonLine(element) + "}}";
    } else {
        text += about == About::Rule ? "\"rules\": [" : "\"tests\": [";
        text += jsonLine(element) + "]}";
    }
    Parsed parsed = parseJson(text);
    if (!parsed.hasErrors()) {
        return std::move(parsed.document);
    }
    // All of it: a misspelt key is a mark of its own, beside that something is missing.
    std::string problems;
    for (const base::Diagnostic& finding : parsed.diagnostics) {
        problems += (problems.empty() ? "" : "; ") + finding.message;
    }
    return base::fail(ErrorCode::InvalidArgument, "{}", problems);
}

template <typename Element>
auto locate(std::vector<Element>& all, const std::string& key) {
    if constexpr (std::is_same_v<Element, Rule>) {
        return std::ranges::find(all, key, &Rule::id);
    } else {
        return std::ranges::find(all, key, &PolicyTest::name);
    }
}

template <typename Element>
base::Result<void> settleElement(std::vector<Element>& all, const Conflict& conflict, std::string_view value,
                                 std::vector<Element> Document::*list, TextNode (*compose)(const Element&)) {
    const auto there = locate(all, conflict.subject);
    const bool isWhole = conflict.field == "rule" || conflict.field == "test";
    if (isWhole && value.empty()) {
        if (there != all.end()) {
            all.erase(there);
        }
        return {};
    }
    if (!isWhole && there == all.end()) {
        return base::fail(ErrorCode::NotFound, "{} is not there any more", conflict.subject);
    }
    auto node = isWhole ? read(value, false) : withField(compose(*there), conflict.field, value);
    if (!node) {
        return std::unexpected(node.error());
    }
    auto read = readElement(conflict.about, conflict.subject, *node);
    if (!read) {
        return std::unexpected(read.error());
    }
    auto& elements = (*read).*list;
    if (elements.size() != 1 || locate(elements, conflict.subject) == elements.end()) {
        return base::fail(ErrorCode::InvalidArgument, "it has to be about {}", conflict.subject);
    }
    if (there == all.end()) {
        all.push_back(std::move(elements.front()));
    } else {
        *there = std::move(elements.front());
    }
    return {};
}

base::Result<void> settleFarm(std::map<std::string, FarmPolicy>& farms, const Conflict& conflict,
                              std::string_view value) {
    const bool isWhole = conflict.field == "farm";
    if (isWhole && value.empty()) {
        farms.erase(conflict.subject);
        return {};
    }
    auto node = isWhole ? read(value, false) : withField(composeFarm(farms[conflict.subject]), conflict.field, value);
    if (!node) {
        return std::unexpected(node.error());
    }
    auto read = readElement(About::Farm, conflict.subject, *node);
    if (!read) {
        return std::unexpected(read.error());
    }
    farms[conflict.subject] = read->farms[conflict.subject];
    return {};
}

template <typename Element>
const std::string& keyOf(const Element& element) {
    if constexpr (std::is_same_v<Element, Rule>) {
        return element.id;
    } else {
        return element.name;
    }
}

// The named ones take the places that they have together, in the order that is wanted.
template <typename Element>
base::Result<void> settleOrder(std::vector<Element>& all, std::string_view value) {
    auto list = read(value, false);
    if (!list) {
        return std::unexpected(list.error());
    }
    std::map<std::string, std::size_t> rank;
    for (const TextNode& item : list->items) {
        rank.emplace(item.text, rank.size());
    }
    std::vector<std::size_t> places;
    std::vector<Element> moved;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (rank.contains(keyOf(all[i]))) {
            places.push_back(i);
            moved.push_back(all[i]);
        }
    }
    std::ranges::stable_sort(moved, {}, [&](const Element& element) { return rank.at(keyOf(element)); });
    for (std::size_t i = 0; i < places.size(); ++i) {
        all[places[i]] = std::move(moved[i]);
    }
    return {};
}

}  // namespace

base::Result<Document> settle(Document document, const Conflict& conflict, std::string_view value) {
    base::Result<void> done;
    if (conflict.about == About::Farm) {
        done = settleFarm(document.farms, conflict, value);
    } else if (conflict.field == "order") {
        done = conflict.about == About::Rule ? settleOrder(document.rules, value) : settleOrder(document.tests, value);
    } else if (conflict.about == About::Rule) {
        done = settleElement(document.rules, conflict, value, &Document::rules, composeRule);
    } else {
        done = settleElement(document.tests, conflict, value, &Document::tests, composeTest);
    }
    if (!done) {
        return std::unexpected(done.error());
    }
    return document;
}

}  // namespace farmwarden::policy
