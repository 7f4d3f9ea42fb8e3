#include "core/policy/object_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "core/base/text.h"
#include "core/base/time_text.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

std::string quoted(std::string_view text) {
    return fmt::format("\"{}\"", base::sanitized(text, 64));
}

}  // namespace

ObjectReader::ObjectReader(const TextNode& node, std::string_view object, Spelling spelling, std::string owner,
                           base::Diagnostics& diagnostics)
    : m_node(node), m_keys(keysOf(object, spelling)), m_owner(std::move(owner)), m_diagnostics(diagnostics) {
    if (node.kind != Kind::Object) {
        reportType(node, {}, "an object with the keys " + listed(m_keys));
    }
}

void ObjectReader::setOwner(std::string owner, std::string subject) {
    m_owner = std::move(owner);
    m_subject = std::move(subject);
}

const TextNode* ObjectReader::find(std::string_view key) const {
    const auto found = std::ranges::find(m_node.members, key, &TextMember::key);
    return found == m_node.members.end() || found->value.kind == Kind::Broken ? nullptr : &found->value;
}

base::SourceRange ObjectReader::keyRange(std::string_view key) const {
    const auto found = std::ranges::find(m_node.members, key, &TextMember::key);
    return found == m_node.members.end() ? m_node.range : found->keyRange;
}

bool ObjectReader::isText(std::string_view key) const {
    const TextNode* node = find(key);
    return node != nullptr && node->kind == Kind::String;
}

void ObjectReader::take(std::string_view key, std::string& into) {
    if (isText(key)) {
        into = find(key)->text;
    } else if (const TextNode* node = find(key)) {
        reportType(*node, key, "a text in quotes");
    }
}

void ObjectReader::take(std::string_view key, bool& into) {
    const TextNode* node = find(key);
    if (node != nullptr && node->kind == Kind::Boolean) {
        into = node->integer != 0;
    } else if (node != nullptr) {
        reportType(*node, key, "true or false, without quotes");
    }
}

void ObjectReader::take(std::string_view key, std::uint32_t& into) {
    const TextNode* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (node->kind != Kind::Integer) {
        reportType(*node, key, "a whole number, without quotes");
    } else if (node->integer < 0 || node->integer > std::numeric_limits<std::uint32_t>::max()) {
        report("out-of-range", fmt::format("{}: {} is {}", m_owner, quoted(key), node->integer),
               fmt::format("write a number from 0 (none) to {}", std::numeric_limits<std::uint32_t>::max()),
               node->range);
    } else {
        into = static_cast<std::uint32_t>(node->integer);
    }
}

void ObjectReader::take(std::string_view key, std::optional<base::TimePoint>& into) {
    const TextNode* node = find(key);
    if (node == nullptr) {
        return;
    }
    if (node->kind == Kind::Time) {
        into = node->time;
    } else if (node->kind != Kind::String) {
        reportType(*node, key, "a time in quotes");
    } else if (const auto at = base::parseTime(node->text)) {
        into = at;
    } else {
        report("bad-time", fmt::format("{}: {} says {}, which is not a time", m_owner, quoted(key), quoted(node->text)),
               "write it as in 2026-12-31T23:00:00Z or 2026-12-31T23:00:00+01:00", node->range);
    }
}

void ObjectReader::take(std::string_view key, std::vector<std::string>& into, std::vector<base::SourceRange>* places) {
    const TextNode* node = find(key);
    const auto add = [&](const TextNode& item) {
        into.push_back(item.text);
        if (places != nullptr) {
            places->push_back(item.range);
        }
    };
    if (node == nullptr) {
        return;
    }
    if (node->kind == Kind::String) {
        add(*node);
    } else if (node->kind != Kind::Array) {
        reportType(*node, key, "a list of texts, as in [\"a\", \"b\"]");
    } else {
        into.reserve(node->items.size());
        for (const TextNode& item : node->items) {
            if (item.kind == Kind::String) {
                add(item);
            } else {
                reportType(item, key, "a list of texts in quotes");
            }
        }
    }
}

void ObjectReader::require(std::string_view key, std::string_view hint) {
    // A key whose value was broken is there; one of an object that was cut off may have been.
    const bool isThere = std::ranges::find(m_node.members, key, &TextMember::key) != m_node.members.end();
    if (isObject() && !isThere && !m_node.isCut) {
        report("missing-key", fmt::format("{} has no {}", m_owner, quoted(key)), std::string(hint), m_node.range);
    }
}

void ObjectReader::reportUnknownKeys() {
    for (const TextMember& member : m_node.members) {
        if (std::ranges::find(m_keys, member.key) != m_keys.end()) {
            continue;
        }
        const std::string_view meant = nearest(member.key, m_keys);
        report("unknown-key", fmt::format("{}: unknown key {}", m_owner, quoted(member.key)),
               meant.empty() ? fmt::format("known here: {}", listed(m_keys))
                             : fmt::format("did you mean {}?", quoted(meant)),
               member.keyRange);
    }
}

void ObjectReader::report(std::string_view code, const std::string& message, std::string hint,
                          base::SourceRange range) {
    m_diagnostics.push_back(
        {.code = std::string(code), .message = message, .hint = std::move(hint), .range = range, .subject = m_subject});
}

void ObjectReader::reportType(const TextNode& node, std::string_view what, std::string_view wanted) {
    if (node.kind != Kind::Broken) {
        report("wrong-type",
               fmt::format("{}{}{} is {}", m_owner, what.empty() ? "" : ": ", what.empty() ? "" : quoted(what),
                           kindName(node.kind)),
               fmt::format("write {}", wanted), node.range);
    }
}

void ObjectReader::reportWord(std::string_view key, std::string_view word, std::span<const std::string_view> allowed) {
    const std::string_view meant = nearest(word, allowed);
    report("unknown-word", fmt::format("{}: {} says {}", m_owner, quoted(key), quoted(word)),
           meant.empty() ? fmt::format("write {}", listed(allowed))
                         : fmt::format("did you mean {}? It may be {}", quoted(meant), listed(allowed)),
           find(key)->range);
}

}  // namespace farmwarden::policy
