#include "core/policy/document_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/base/text.h"
#include "core/policy/object_reader.h"
#include "core/policy/window_text.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

std::string named(std::string_view what, std::string_view name, std::size_t number) {
    return name.empty() ? fmt::format("{} number {}", what, number)
                        : fmt::format("{} \"{}\"", what, base::sanitized(name, 64));
}

class DocumentReader {
public:
    DocumentReader(Spelling spelling, base::Diagnostics& diagnostics)
        : m_spelling(spelling), m_diagnostics(diagnostics) {}

    Document read(const TextNode& root) {
        Document document;
        ObjectReader reader = object(root, "document", "The policy");
        readFormat(reader);
        readList(reader, isJson() ? "rules" : "rule",
                 [&](const TextNode& node, std::size_t number) { document.rules.push_back(readRule(node, number)); });
        if (const TextNode* farms = reader.find(isJson() ? "farms" : "farm")) {
            readFarms(reader, *farms, document);
        }
        readList(reader, isJson() ? "tests" : "test",
                 [&](const TextNode& node, std::size_t number) { document.tests.push_back(readTest(node, number)); });
        reader.reportUnknownKeys();
        return document;
    }

private:
    bool isJson() const { return m_spelling == Spelling::Json; }

    ObjectReader object(const TextNode& node, std::string_view kind, std::string owner) {
        return {node, kind, m_spelling, std::move(owner), m_diagnostics};
    }

    static void readFormat(ObjectReader& reader) {
        const TextNode* format = reader.find("format");
        if (format == nullptr) {
            return;
        }
        if (format->kind != Kind::Integer) {
            reader.reportType(*format, "format", fmt::format("{}", kPolicyFormat));
        } else if (format->integer != kPolicyFormat) {
            reader.report(
                "unknown-format",
                fmt::format("The policy has format {}; this version reads format {}", format->integer, kPolicyFormat),
                "was it written by a newer Farmwarden? Update this one", format->range);
        }
    }

    // `take` gets each entry and its number, from 1.
    static void readList(ObjectReader& reader, std::string_view key, const auto& take) {
        const TextNode* list = reader.find(key);
        if (list == nullptr) {
            return;
        }
        if (list->kind != Kind::Array) {
            reader.reportType(*list, key, "a list");
            return;
        }
        if (list->items.size() > kMaxRules) {
            reader.report("too-many-rules", tooManyItems(key, kMaxRules, {}).message,
                          tooManyItems(key, kMaxRules, {}).hint, list->items[kMaxRules].range);
            return;
        }
        for (std::size_t i = 0; i < list->items.size(); ++i) {
            if (list->items[i].kind != Kind::Broken) {
                take(list->items[i], i + 1);
            }
        }
    }

    Rule readRule(const TextNode& node, std::size_t number) {
        Rule rule;
        rule.range = node.range;
        ObjectReader reader = object(node, "rule", named("Rule", {}, number));
        reader.take("id", rule.id);
        reader.setOwner(named("Rule", rule.id, number), rule.id);
        reader.require(
            "id", "give it a short name that stays, as in \"id\": \"cad-users\"; versions and journal refer to it");
        reader.take("name", rule.name);
        reader.take("enabled", rule.isEnabled);
        reader.take("comment", rule.comment);
        reader.take("tags", rule.tags);
        reader.take("valid_until", rule.validUntil);
        reader.takeWord("strength", rule.strength);
        reader.takeWord("reconnect", rule.reconnect);
        rule.places = {reader.keyRange("id"), reader.keyRange("name"), reader.keyRange("valid_until")};
        readList(reader, "when", [&](const TextNode& condition, std::size_t index) {
            rule.conditions.push_back(
                readCondition(condition, fmt::format("{}, condition {}", reader.owner(), index), rule.id));
        });
        reader.require("then",
                       R"(say what happens, as in "then": {"farm": "NAME"}; or target, tagged, external, refuse)");
        if (const TextNode* then = reader.find("then")) {
            rule.action = readAction(*then, reader.owner(), rule.id);
        }
        reader.reportUnknownKeys();
        return rule;
    }

    Condition readCondition(const TextNode& node, std::string owner, const std::string& subject) {
        Condition condition;
        condition.range = node.range;
        ObjectReader reader = subjectObject(node, "condition", std::move(owner), subject);
        if (!reader.isObject()) {
            return condition;
        }
        std::vector<std::string_view> found;
        for (const std::string_view word : words<Dimension>()) {
            if (std::ranges::find(node.members, word, &TextMember::key) != node.members.end()) {
                found.push_back(word);
            }
        }
        if (found.empty() && !node.isCut) {
            reader.report("missing-key", fmt::format("{} does not say what it looks at", reader.owner()),
                          fmt::format("give it one of {}", listed(words<Dimension>())), node.range);
        } else if (found.size() > 1) {
            reader.report("several-dimensions",
                          fmt::format("{} looks at {} and {}", reader.owner(), found[0], found[1]),
                          "write each as an entry of its own; all of them must hold", reader.keyRange(found[1]));
        }
        reader.take("not", condition.isNegated);
        if (!found.empty()) {
            condition.dimension = *fromText<Dimension>(found[0]);
            reader.take(found[0], condition.values, &condition.valueRanges);
        }
        if (condition.dimension == Dimension::Time) {
            readWindows(reader, condition);
            reader.take("zone", condition.zone);
        } else if (reader.find("zone") != nullptr) {
            reader.report("unknown-key", fmt::format("{}: \"zone\" belongs to a time only", reader.owner()),
                          "remove it", reader.keyRange("zone"));
        }
        reader.reportUnknownKeys();
        return condition;
    }

    // The texts that were taken as values become windows; one text may hold several ranges.
    static void readWindows(ObjectReader& reader, Condition& condition) {
        std::vector<base::SourceRange> places;
        for (std::size_t i = 0; i < condition.values.size(); ++i) {
            const auto windows = parseWindows(condition.values[i]);
            if (!windows) {
                reader.report("bad-window", fmt::format("{}: {}", reader.owner(), windows.error()), {},
                              condition.valueRanges[i]);
                continue;
            }
            condition.windows.insert(condition.windows.end(), windows->begin(), windows->end());
            places.insert(places.end(), windows->size(), condition.valueRanges[i]);
        }
        condition.values.clear();
        condition.valueRanges = std::move(places);
    }

    Action readAction(const TextNode& node, const std::string& owner, const std::string& subject) {
        Action action;
        action.range = node.range;
        ObjectReader reader = subjectObject(node, "action", owner + ", action", subject);
        if (!reader.isObject()) {
            return action;
        }
        std::vector<std::string_view> found;
        for (const std::string_view word : {"target", "tagged", "external", "refuse", "farm"}) {
            if (std::ranges::find(node.members, word, &TextMember::key) != node.members.end()) {
                found.push_back(word);
            }
        }
        // A farm beside tags is the one whose tagged targets are meant.
        const bool isTaggedInFarm = found.size() == 2 && found[0] == "tagged" && found[1] == "farm";
        if (found.empty() && !node.isCut) {
            reader.report("missing-key", fmt::format("{} does not say where to", reader.owner()),
                          fmt::format("give it one of {}", listed(words<ActionKind>())), node.range);
        } else if (found.size() > 1 && !isTaggedInFarm) {
            reader.report("several-actions", fmt::format("{} says {} and {}", reader.owner(), found[0], found[1]),
                          "keep one; what else may happen is a rule of its own", reader.keyRange(found[1]));
        }
        if (!found.empty()) {
            action.kind = *fromText<ActionKind>(found[0]);
            readActionValue(reader, action);
        }
        reader.reportUnknownKeys();
        return action;
    }

    static void readActionValue(ObjectReader& reader, Action& action) {
        switch (action.kind) {
            case ActionKind::Farm:
                reader.take("farm", action.farm);
                break;
            case ActionKind::Target:
                reader.take("target", action.values, &action.valueRanges);
                break;
            case ActionKind::Tagged:
                reader.take("tagged", action.values, &action.valueRanges);
                reader.take("farm", action.farm);
                break;
            case ActionKind::Refuse:
                reader.take("refuse", action.message);
                break;
            case ActionKind::External:
                readAddress(reader, action);
                break;
        }
    }

    static void readAddress(ObjectReader& reader, Action& action) {
        const TextNode* node = reader.find("external");
        std::string text;
        reader.take("external", text);
        if (node == nullptr || node->kind != Kind::String) {
            return;
        }
        if (const auto address = model::parseEndpoint(text)) {
            action.address = *address;
        } else {
            reader.report("bad-address",
                          fmt::format("{}: {}", reader.owner(), base::sanitized(address.error().message, 300)),
                          "write HOST or HOST:PORT", node->range);
        }
    }

    void readFarms(ObjectReader& reader, const TextNode& node, Document& document) {
        if (node.kind != Kind::Object) {
            reader.reportType(node, isJson() ? "farms" : "farm",
                              isJson() ? R"(an object, as in {"office": {"balancing": "fill"}})" : "[farm.NAME]");
            return;
        }
        for (const TextMember& member : node.members) {
            FarmPolicy farm;
            farm.range = member.keyRange;
            ObjectReader inner = object(member.value, "farm", named("Farm", member.key, 0));
            inner.takeWord("balancing", farm.balancing);
            inner.take("max_sessions", farm.maxSessions);
            inner.take("max_sessions_per_user", farm.maxSessionsPerUser);
            inner.reportUnknownKeys();
            document.farms.emplace(member.key, farm);
        }
    }

    PolicyTest readTest(const TextNode& node, std::size_t number) {
        PolicyTest test;
        test.range = node.range;
        ObjectReader reader = object(node, "test", named("Test", {}, number));
        reader.take("name", test.name);
        reader.setOwner(named("Test", test.name, number), {});
        reader.require("name", "say in a few words what must stay true");
        reader.require("request", R"(describe the connection, as in {"user": "ana", "farm": "office"})");
        reader.require("expect", R"(say what must come out, as in {"farm": "office"} or {"refused": true})");
        if (const TextNode* request = reader.find("request")) {
            test.request = readRequest(*request, reader.owner() + ", request");
        }
        if (const TextNode* expect = reader.find("expect")) {
            ObjectReader inner = object(*expect, "expect", reader.owner() + ", expect");
            inner.take("rule", test.expectedRule);
            inner.take("farm", test.expectedFarm);
            inner.take("target", test.expectedTarget);
            inner.take("external", test.expectedAddress);
            inner.take("refused", test.expectsRefusal);
            inner.reportUnknownKeys();
        }
        reader.reportUnknownKeys();
        return test;
    }

    Request readRequest(const TextNode& node, std::string owner) {
        Request request;
        ObjectReader reader = object(node, "request", std::move(owner));
        reader.take("user", request.user);
        reader.take("domain", request.domain);
        reader.take("groups", request.groups);
        reader.take("groups_known", request.areGroupsKnown);
        reader.take("client_name", request.clientName);
        reader.take("farm", request.farm);
        reader.take("program", request.program);
        reader.take("tags", request.tags);
        std::optional<base::TimePoint> at;
        reader.take("at", at);
        request.at = at.value_or(base::TimePoint{});
        std::string client;
        reader.take("client", client);
        request.client = model::parseIpAddress(client);
        if (!client.empty() && request.client.isUnknown()) {
            reader.report("bad-address",
                          fmt::format("{}: \"{}\" is not an IP address", reader.owner(), base::sanitized(client, 64)),
                          "write one such as 10.2.0.7 or fd00::7", reader.find("client")->range);
        }
        reader.reportUnknownKeys();
        return request;
    }

    ObjectReader subjectObject(const TextNode& node, std::string_view kind, std::string owner,
                               const std::string& subject) {
        const std::size_t before = m_diagnostics.size();
        ObjectReader reader = object(node, kind, owner);
        if (m_diagnostics.size() > before) {  // "is not an object", said before the subject was known
            m_diagnostics.back().subject = subject;
        }
        reader.setOwner(std::move(owner), subject);
        return reader;
    }

    Spelling m_spelling;
    base::Diagnostics& m_diagnostics;
};

}  // namespace

Document readDocument(const TextNode& root, Spelling spelling, base::Diagnostics& diagnostics) {
    return root.kind == Kind::Broken ? Document{} : DocumentReader(spelling, diagnostics).read(root);
}

void sortByPlace(base::Diagnostics& diagnostics) {
    std::ranges::stable_sort(diagnostics, {},
                             [](const base::Diagnostic& d) { return std::tuple(d.range.line, d.range.column); });
}

}  // namespace farmwarden::policy
