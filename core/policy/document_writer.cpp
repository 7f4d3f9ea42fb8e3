#include "core/policy/document_writer.h"

#include <fmt/format.h>

#include "core/base/text.h"
#include "core/model/words.h"
#include "core/policy/window_text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

TextNode ofKind(Kind kind) {
    TextNode node;
    node.kind = kind;
    return node;
}

TextNode node(std::string_view text) {
    TextNode result = ofKind(Kind::String);
    // Written text is always UTF-8, whatever a program put into the document.
    result.text = base::isUtf8(text) ? std::string(text) : base::sanitized(text, 3 * text.size());
    return result;
}

TextNode node(std::int64_t number) {
    TextNode result = ofKind(Kind::Integer);
    result.integer = number;
    return result;
}

TextNode boolean(bool value) {
    TextNode result = ofKind(Kind::Boolean);
    result.integer = value ? 1 : 0;
    return result;
}

TextNode node(base::TimePoint at) {
    TextNode result = ofKind(Kind::Time);
    result.time = at;
    return result;
}

TextNode node(const std::vector<std::string>& texts) {
    TextNode result = ofKind(Kind::Array);
    for (const std::string& text : texts) {
        result.items.push_back(node(text));
    }
    return result;
}

void put(TextNode& object, std::string_view key, TextNode value) {
    object.members.push_back({node(key).text, {}, std::move(value)});
}

void putText(TextNode& object, std::string_view key, std::string_view text) {
    if (!text.empty()) {
        put(object, key, node(text));
    }
}

void putList(TextNode& object, std::string_view key, const std::vector<std::string>& texts) {
    if (!texts.empty()) {
        put(object, key, node(texts));
    }
}

template <typename Item>
void putAll(TextNode& object, std::string_view key, const std::vector<Item>& items, TextNode (*compose)(const Item&)) {
    if (items.empty()) {
        return;
    }
    TextNode list = ofKind(Kind::Array);
    list.items.reserve(items.size());
    for (const Item& item : items) {
        list.items.push_back(compose(item));
    }
    put(object, key, std::move(list));
}

TextNode composeRequest(const Request& request) {
    TextNode object = ofKind(Kind::Object);
    putText(object, "user", request.user);
    putText(object, "domain", request.domain);
    putList(object, "groups", request.groups);
    if (!request.areGroupsKnown) {
        put(object, "groups_known", boolean(false));
    }
    putText(object, "client", model::toText(request.client));
    putText(object, "client_name", request.clientName);
    putText(object, "farm", request.farm);
    putText(object, "program", request.program);
    putList(object, "tags", request.tags);
    if (request.at != base::TimePoint{}) {
        put(object, "at", node(request.at));
    }
    return object;
}

TextNode composeExpectation(const PolicyTest& test) {
    TextNode object = ofKind(Kind::Object);
    putText(object, "rule", test.expectedRule);
    putText(object, "farm", test.expectedFarm);
    putText(object, "target", test.expectedTarget);
    putText(object, "external", test.expectedAddress);
    if (test.expectsRefusal) {
        put(object, "refused", boolean(true));
    }
    return object;
}

}  // namespace

TextNode composeCondition(const Condition& condition) {
    TextNode object = ofKind(Kind::Object);
    if (condition.dimension == Dimension::Time) {
        std::vector<std::string> windows;
        for (const Window& window : condition.windows) {
            windows.push_back(formatWindow(window));
        }
        put(object, toText(condition.dimension), node(windows));
        putText(object, "zone", condition.zone);
    } else {
        put(object, toText(condition.dimension), node(condition.values));
    }
    if (condition.isNegated) {
        put(object, "not", boolean(true));
    }
    return object;
}

TextNode composeAction(const Action& action) {
    TextNode object = ofKind(Kind::Object);
    const std::string_view word = toText(action.kind);
    switch (action.kind) {
        case ActionKind::Farm:
            put(object, word, node(action.farm));
            break;
        case ActionKind::Target:
            put(object, word, node(action.values));
            break;
        case ActionKind::Tagged:
            put(object, word, node(action.values));
            putText(object, "farm", action.farm);
            break;
        case ActionKind::External:
            put(object, word, node(model::toText(action.address)));
            break;
        case ActionKind::Refuse:
            put(object, word, node(action.message));
            break;
    }
    return object;
}

TextNode composeRule(const Rule& rule) {
    TextNode object = ofKind(Kind::Object);
    put(object, "id", node(rule.id));
    putText(object, "name", rule.name);
    if (!rule.isEnabled) {
        put(object, "enabled", boolean(false));
    }
    putText(object, "comment", rule.comment);
    putList(object, "tags", rule.tags);
    if (rule.validUntil) {
        put(object, "valid_until", node(*rule.validUntil));
    }
    putAll(object, "when", rule.conditions, composeCondition);
    put(object, "then", composeAction(rule.action));
    if (rule.strength != Strength::Require) {
        put(object, "strength", node(toText(rule.strength)));
    }
    if (rule.reconnect != Reconnect::Keep) {
        put(object, "reconnect", node(toText(rule.reconnect)));
    }
    return object;
}

TextNode composeFarm(const FarmPolicy& farm) {
    TextNode object = ofKind(Kind::Object);
    if (farm.balancing != Algorithm::FewestSessions) {
        put(object, "balancing", node(model::toText(farm.balancing)));
    }
    if (farm.maxSessions != 0) {
        put(object, "max_sessions", node(std::int64_t{farm.maxSessions}));
    }
    if (farm.maxSessionsPerUser != 0) {
        put(object, "max_sessions_per_user", node(std::int64_t{farm.maxSessionsPerUser}));
    }
    return object;
}

TextNode composeTest(const PolicyTest& test) {
    TextNode object = ofKind(Kind::Object);
    put(object, "name", node(test.name));
    put(object, "request", composeRequest(test.request));
    put(object, "expect", composeExpectation(test));
    return object;
}

TextNode composeDocument(const Document& document, Spelling spelling) {
    const bool isJson = spelling == Spelling::Json;
    TextNode root = ofKind(Kind::Object);
    put(root, "format", node(std::int64_t{kPolicyFormat}));
    putAll(root, isJson ? "rules" : "rule", document.rules, composeRule);
    if (!document.farms.empty()) {
        TextNode farms = ofKind(Kind::Object);
        for (const auto& [name, farm] : document.farms) {
            put(farms, name, composeFarm(farm));
        }
        put(root, isJson ? "farms" : "farm", std::move(farms));
    }
    putAll(root, isJson ? "tests" : "test", document.tests, composeTest);
    return root;
}

std::string exactTime(base::TimePoint at) {
    using namespace std::chrono;
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss clock(at - day);
    std::string text = fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   clock.hours().count(), clock.minutes().count(), clock.seconds().count());
    if (const auto micros = clock.subseconds().count(); micros != 0) {
        std::string fraction = fmt::format(".{:06}", micros);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        text += fraction;
    }
    return text + 'Z';
}

}  // namespace farmwarden::policy
