#include "core/policy/json_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/policy/document_reader.h"
#include "core/policy/document_writer.h"
#include "core/policy/json_reader.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

// What fits into one line of this many bytes stands in one line.
constexpr std::size_t kLineWidth = 110;
// The document, its lists and what they list always take lines of their own.
constexpr std::size_t kAlwaysOpen = 3;

void appendLine(std::string& out, const TextNode& node) {
    switch (node.kind) {
        case Kind::Broken:
        case Kind::Number:
        case Kind::Null:
            out += "null";
            return;
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
            appendQuoted(out, exactTime(node.time));
            return;
        case Kind::Array:
            out += '[';
            for (std::size_t i = 0; i < node.items.size(); ++i) {
                out += i == 0 ? "" : ", ";
                appendLine(out, node.items[i]);
            }
            out += ']';
            return;
        case Kind::Object:
            out += '{';
            for (std::size_t i = 0; i < node.members.size(); ++i) {
                out += i == 0 ? "" : ", ";
                appendQuoted(out, node.members[i].key);
                out += ": ";
                appendLine(out, node.members[i].value);
            }
            out += '}';
            return;
    }
}

// `used` is what stands in the line before the value.
void appendPretty(std::string& out, const TextNode& node, std::size_t depth, std::size_t used) {
    const bool isEmpty = node.items.empty() && node.members.empty();
    if (isEmpty || depth >= kAlwaysOpen) {
        const std::size_t before = out.size();
        appendLine(out, node);
        if (isEmpty || used + out.size() - before <= kLineWidth) {
            return;
        }
        out.resize(before);
    }
    const std::string indent(2 * depth + 2, ' ');
    const bool isArray = node.kind == Kind::Array;
    const std::size_t count = isArray ? node.items.size() : node.members.size();
    out += isArray ? "[\n" : "{\n";
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t lineStart = out.size();
        out += indent;
        if (!isArray) {
            appendQuoted(out, node.members[i].key);
            out += ": ";
        }
        appendPretty(out, isArray ? node.items[i] : node.members[i].value, depth + 1, out.size() - lineStart + 1);
        out += i + 1 == count ? "\n" : ",\n";
    }
    out.append(2 * depth, ' ');
    out += isArray ? ']' : '}';
}

}  // namespace

bool hasErrors(const base::Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics,
                               [](const base::Diagnostic& d) { return d.severity == base::Severity::Error; });
}

bool Parsed::hasErrors() const {
    return policy::hasErrors(diagnostics);
}

Parsed parseJson(std::string_view text, const TextLimits& limits) {
    ParsedText read = readJson(text, limits);
    Parsed parsed;
    parsed.diagnostics = std::move(read.diagnostics);
    parsed.document = readDocument(read.root, Spelling::Json, parsed.diagnostics);
    sortByPlace(parsed.diagnostics);
    return parsed;
}

std::string formatJson(const Document& document) {
    std::string text;
    appendPretty(text, composeDocument(document, Spelling::Json), 0, 0);
    return text + '\n';
}

std::string jsonLine(const TextNode& node) {
    std::string text;
    appendLine(text, node);
    return text;
}

}  // namespace farmwarden::policy
