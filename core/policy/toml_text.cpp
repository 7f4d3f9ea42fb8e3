#include "core/policy/toml_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/policy/document_reader.h"
#include "core/policy/document_writer.h"
#include "core/policy/toml_reader.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

constexpr std::size_t kLineWidth = 110;

void appendKey(std::string& out, std::string_view key) {
    const auto isBare = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    if (!key.empty() && std::ranges::all_of(key, isBare)) {
        out += key;
    } else {
        appendQuoted(out, key);
    }
}

void appendInline(std::string& out, const TextNode& node) {
    switch (node.kind) {
        case Kind::Broken:
        case Kind::Number:
        case Kind::Null:
            out += "\"\"";
            return;  // never composed
        case Kind::Boolean:
            out += node.integer != 0 ? "true" : "false";
            return;
        case Kind::Integer:
            fmt::format_to(std::back_inserter(out), "{}", node.integer);
            return;
        case Kind::String:
            appendQuoted(out, node.text);
            return;
        case Kind::Time:
            out += exactTime(node.time);
            return;
        case Kind::Array:
            out += '[';
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                out += i == 0 ? "" : ", ";
                appendInline(out, node.items[i]);
            }
            out += ']';
            return;
        case Kind::Object:
            out += node.members.empty() ? "{" : "{ ";
            for (std::size_t i = 0; i < node.members.size(); ++i) {
                out += i == 0 ? "" : ", ";
                appendKey(out, node.members[i].key);
                out += " = ";
                appendInline(out, node.members[i].value);
            }
            out += node.members.empty() ? "}" : " }";
            return;
    }
}

// `key = value`; a list too long for its line takes a line for each entry.
void appendPairs(std::string& out, const TextNode& object) {
    for (const TextMember& member : object.members) {
        const std::size_t before = out.size();
        appendKey(out, member.key);
        out += " = ";
        const std::size_t start = out.size();
        appendInline(out, member.value);
        if (member.value.kind == Kind::Array && out.size() - before > kLineWidth) {
            out.resize(start);
            out += "[\n";
            for (const TextNode& item : member.value.items) {
                out += "  ";
                appendInline(out, item);
                out += ",\n";
            }
            out += ']';
        }
        out += '\n';
    }
}

void appendSections(std::string& out, const TextMember& section) {
    for (const TextNode& item : section.value.items) {
        fmt::format_to(std::back_inserter(out), "\n[[{}]]\n", section.key);
        appendPairs(out, item);
    }
    for (const TextMember& member : section.value.members) {
        fmt::format_to(std::back_inserter(out), "\n[{}.", section.key);
        appendKey(out, member.key);
        out += "]\n";
        appendPairs(out, member.value);
    }
}

}  // namespace

Parsed parseToml(std::string_view text, const TextLimits& limits) {
    ParsedText read = readToml(text, limits);
    Parsed parsed;
    parsed.diagnostics = std::move(read.diagnostics);
    parsed.document = readDocument(read.root, Spelling::Toml, parsed.diagnostics);
    sortByPlace(parsed.diagnostics);
    return parsed;
}

std::string formatToml(const Document& document) {
    const TextNode root = composeDocument(document, Spelling::Toml);
    std::string text;
    for (const TextMember& member : root.members) {
        if (member.value.kind == Kind::Integer) {
            fmt::format_to(std::back_inserter(text), "{} = {}\n", member.key, member.value.integer);
        } else {
            appendSections(text, member);
        }
    }
    return text;
}

}  // namespace farmwarden::policy
