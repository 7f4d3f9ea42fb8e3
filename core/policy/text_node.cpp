#include "core/policy/text_node.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/base/text.h"

namespace farmwarden::policy {
namespace {

// Length of the UTF-8 sequence at the start of `text`; 0 if it is none.
std::size_t sequenceLength(std::string_view text) {
    for (std::size_t length = 1; length <= std::min<std::size_t>(4, text.size()); ++length) {
        if (base::isUtf8(text.substr(0, length))) {
            return length;
        }
    }
    return 0;
}

// True when the line's places are all reported, false when the limit was reached.
bool reportBadBytes(std::string_view line, std::uint32_t number, std::size_t limit, base::Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < line.size();) {
        const std::size_t length = sequenceLength(line.substr(i));
        if (length != 0) {
            i += length;
            continue;
        }
        std::size_t end = i + 1;
        while (end < line.size() && sequenceLength(line.substr(end)) == 0) {
            ++end;
        }
        const auto column = static_cast<std::uint32_t>(i + 1);
        diagnostics.push_back({.code = "invalid-utf8",
                               .message = fmt::format("Byte 0x{:02X} is not UTF-8", static_cast<std::uint8_t>(line[i])),
                               .hint = "save the file as UTF-8",
                               .range = {number, column, number, static_cast<std::uint32_t>(end + 1)},
                               .subject = {}});
        if (diagnostics.size() >= limit) {
            return false;
        }
        i = end;
    }
    return true;
}

}  // namespace

std::string_view kindName(TextNode::Kind kind) {
    switch (kind) {
        case TextNode::Kind::Broken:
            return "something unreadable";
        case TextNode::Kind::Null:
            return "null";
        case TextNode::Kind::Boolean:
            return "true or false";
        case TextNode::Kind::Integer:
            return "a number";
        case TextNode::Kind::Number:
            return "a number that is not a whole one";
        case TextNode::Kind::String:
            return "a text";
        case TextNode::Kind::Time:
            return "a time";
        case TextNode::Kind::Array:
            return "a list";
        case TextNode::Kind::Object:
            return "an object";
    }
    return "something unreadable";
}

void appendQuoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\r':
                out += "\\r";
                break;
            default:
                if (static_cast<std::uint8_t>(c) < 0x20 || c == 0x7F) {
                    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

bool checkText(std::string_view text, const TextLimits& limits, base::Diagnostics& diagnostics) {
    if (text.size() > limits.maxBytes) {
        diagnostics.push_back(
            {.code = "too-large",
             .message = fmt::format("The policy has {} bytes; the limit is {}", text.size(), limits.maxBytes),
             .hint = "put users into groups, and conditions on groups instead of on many users",
             .range = {1, 1, 1, 1},
             .subject = {}});
        return false;
    }
    if (base::isUtf8(text)) {
        return true;
    }
    std::uint32_t number = 1;
    for (std::size_t start = 0; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const std::string_view line = text.substr(start, end - start);
        if (!base::isUtf8(line) && !reportBadBytes(line, number, limits.maxDiagnostics, diagnostics)) {
            return false;
        }
        start = end + 1;
    }
    return true;
}

base::Diagnostic tooManyItems(std::string_view key, std::size_t limit, base::SourceRange range) {
    const bool isRules = key == "rules" || key == "rule";
    return {.code = isRules ? "too-many-rules" : "too-many-values",
            .message = isRules ? fmt::format("The policy has more than {} rules, which is the limit", limit)
                               : fmt::format("The list \"{}\" has more than {} entries, which is the limit",
                                             base::sanitized(key, 64), limit),
            .hint = isRules ? "join rules that differ in one user or network only: a condition may list many values"
                            : "put users into groups, and conditions on groups instead of on many users",
            .range = range,
            .subject = {}};
}

}  // namespace farmwarden::policy
