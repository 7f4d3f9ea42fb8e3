#include "core/policy/json_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <charconv>
#include <optional>

#include "core/base/text.h"
#include "core/policy/json_lexis.h"

namespace farmwarden::policy {
namespace {

using Kind = TextNode::Kind;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
// Above it a set finds duplicate keys faster than looking at each.
constexpr std::size_t kFewKeys = 16;

bool isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' ||
           c == '+' || c == '-' || c == '.';
}

class JsonReader {
public:
    JsonReader(std::string_view text, const TextLimits& limits, ParsedText& out)
        : m_text(text), m_limits(limits), m_out(out), m_hasBadBytes(!out.diagnostics.empty()) {
        if (m_text.starts_with(kByteOrderMark)) {
            m_at = kByteOrderMark.size();
        }
    }

    void readAll() {
        skipSpace();
        if (atEnd()) {
            report("syntax", "The text is empty", "write a policy, at least {\"format\": 1}", place(m_at));
            return;
        }
        m_out.root = readValue(0, {});
        skipSpace();
        if (!m_isGivenUp && !atEnd()) {
            report("syntax", "There is text after the end of the document",
                   "remove it, or look for a closing brace too many", placeOfChar());
        }
    }

private:
    struct Place {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };

    bool atEnd() const { return m_at >= m_text.size() || m_isGivenUp; }
    char peek() const { return m_text[m_at]; }
    bool isNext(char c) const { return !atEnd() && peek() == c; }
    Place here() const { return {m_line, static_cast<std::uint32_t>(m_at - m_lineStart + 1)}; }
    base::SourceRange since(Place start) const {
        return {start.line, start.column, m_line, static_cast<std::uint32_t>(m_at - m_lineStart + 1)};
    }
    base::SourceRange place(std::size_t at) const {
        const auto column = static_cast<std::uint32_t>(at - m_lineStart + 1);
        return {m_line, column, m_line, column};
    }
    base::SourceRange placeOfChar() const {
        base::SourceRange range = place(m_at);
        range.endColumn += atEnd() ? 0 : 1;
        return range;
    }

    void report(std::string code, std::string message, std::string hint, base::SourceRange range) {
        m_out.diagnostics.push_back({.code = std::move(code),
                                     .message = std::move(message),
                                     .hint = std::move(hint),
                                     .range = range,
                                     .subject = {}});
        m_isGivenUp = m_isGivenUp || m_out.diagnostics.size() >= m_limits.maxDiagnostics;
    }

    void giveUp(std::string code, std::string message, std::string hint, base::SourceRange range) {
        report(std::move(code), std::move(message), std::move(hint), range);
        m_isGivenUp = true;
    }

    void skipSpace() {
        while (!atEnd()) {
            if (peek() == '\n') {
                ++m_line;
                m_lineStart = ++m_at;
            } else if (isSpace(peek())) {
                ++m_at;
            } else if (!skipComment()) {
                return;
            }
        }
    }

    bool skipComment() {
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.starts_with("//") && !rest.starts_with("/*") && !rest.starts_with('#')) {
            return false;
        }
        const Place start = here();
        const bool isBlock = rest.starts_with("/*");
        const std::size_t length =
            isBlock ? std::min(rest.find("*/", 2), rest.size() - 2) + 2 : std::min(rest.find('\n'), rest.size());
        for (std::size_t i = 0; i < length; ++i) {
            if (m_text[m_at++] == '\n') {
                ++m_line;
                m_lineStart = m_at;
            }
        }
        report("syntax", "JSON has no comments", "write it as the rule's \"comment\", or keep the policy as TOML",
               since(start));
        return true;
    }

    TextNode readValue(std::size_t depth, std::string_view key) {
        TextNode node;
        const Place start = here();
        if (++m_values > m_limits.maxValues) {
            giveUp("too-many-values",
                   fmt::format("The policy has more than {} values in all, which is the limit", m_limits.maxValues),
                   "put users into groups, and conditions on groups instead of on many users", placeOfChar());
        } else if (atEnd()) {
            giveUp("syntax", "The text ends where a value is expected", "was the file cut off?", place(m_at));
        } else if (peek() == '{' || peek() == '[') {
            if (depth >= m_limits.maxDepth) {
                giveUp("too-deep", fmt::format("More than {} levels of braces and brackets", m_limits.maxDepth),
                       "a policy needs 6; was something pasted in?", placeOfChar());
            } else if (peek() == '{') {
                readObject(node, depth);
            } else {
                readArray(node, depth, key);
            }
        } else if (peek() == '"') {
            node.kind = Kind::String;
            node.text = readString();
        } else {
            readWord(node);
        }
        node.range = since(start);
        return node;
    }

    void readObject(TextNode& node, std::size_t depth) {
        node.kind = Kind::Object;
        boost::unordered_flat_set<std::string> seen;
        const base::SourceRange open = placeOfChar();
        ++m_at;
        skipSpace();
        while (!atEnd() && peek() != '}') {
            if (!readMember(node, depth, seen) || !readSeparator('}', '"')) {
                break;
            }
        }
        close(node, '}', open);
    }

    // One key, colon and value; false when it makes no sense to go on.
    bool readMember(TextNode& node, std::size_t depth, boost::unordered_flat_set<std::string>& seen) {
        const Place start = here();
        std::string key;
        if (peek() == '"') {
            key = readString();
        } else if (key = takeWord(); key.empty()) {
            giveUp("syntax", fmt::format("A key in quotes is expected, not {}", shownChar()), "write \"key\": value",
                   placeOfChar());
            return false;
        } else {
            report("syntax", fmt::format("The key {} needs quotes", base::sanitized(key, 64)),
                   fmt::format("write \"{}\"", base::sanitized(key, 64)), since(start));
        }
        const base::SourceRange keyRange = since(start);
        skipSpace();
        if (isNext(':') || isNext('=')) {
            if (peek() == '=') {
                report("syntax", "After a key comes a colon", "write : instead of =", placeOfChar());
            }
            ++m_at;
            skipSpace();
        } else if (!atEnd()) {
            report("syntax", fmt::format("After the key \"{}\" comes a colon", base::sanitized(key, 64)),
                   "insert :", placeOfChar());
        }
        TextNode value = readValue(depth + 1, key);
        if (isDuplicate(node, key, seen)) {
            report("duplicate-key",
                   fmt::format("The key \"{}\" is there twice in one object", base::sanitized(key, 64)),
                   "remove one of the two", keyRange);
            return !m_isGivenUp;
        }
        node.members.push_back({std::move(key), keyRange, std::move(value)});
        return !m_isGivenUp;
    }

    static bool isDuplicate(const TextNode& node, const std::string& key,
                            boost::unordered_flat_set<std::string>& seen) {
        if (node.members.size() < kFewKeys) {
            return std::ranges::any_of(node.members, [&](const TextMember& member) { return member.key == key; });
        }
        if (seen.empty()) {
            for (const TextMember& member : node.members) {
                seen.insert(member.key);
            }
        }
        return !seen.insert(key).second;
    }

    void readArray(TextNode& node, std::size_t depth, std::string_view key) {
        node.kind = Kind::Array;
        const base::SourceRange open = placeOfChar();
        ++m_at;
        skipSpace();
        while (!atEnd() && peek() != ']') {
            if (node.items.size() >= m_limits.maxItems) {
                m_out.diagnostics.push_back(tooManyItems(key, m_limits.maxItems, placeOfChar()));
                m_isGivenUp = true;
                break;
            }
            node.items.push_back(readValue(depth + 1, key));
            if (m_isGivenUp || !readSeparator(']', '\0')) {
                break;
            }
        }
        close(node, ']', open);
    }

    // After an element: a comma, or the end of the container. False when it is over.
    bool readSeparator(char end, char startOfNext) {
        skipSpace();
        if (atEnd() || peek() == end) {
            return false;
        }
        if (peek() != ',') {
            const bool isElement =
                startOfNext != '\0' ? peek() == startOfNext : peek() == '"' || peek() == '{' || peek() == '[';
            if (!isElement) {
                giveUp("syntax", fmt::format("A comma or {} is expected, not {}", end, shownChar()),
                       "look for a brace or quote that is not closed", placeOfChar());
                return false;
            }
            // A text that was never closed has probably swallowed the comma.
            if (!std::exchange(m_hasSwallowed, false)) {
                report("syntax", "A comma is missing here", "insert ,", placeOfChar());
            }
            return !m_isGivenUp;
        }
        m_hasSwallowed = false;
        const base::SourceRange comma = placeOfChar();
        ++m_at;
        skipSpace();
        if (isNext(end)) {
            report("syntax", fmt::format("A comma before {} is one too many", end), "remove it", comma);
        }
        return !m_isGivenUp;
    }

    void close(TextNode& node, char end, base::SourceRange open) {
        if (isNext(end)) {
            ++m_at;
            return;
        }
        node.isCut = true;
        if (!m_isGivenUp) {
            giveUp("syntax", fmt::format("The {} here is never closed", end == '}' ? '{' : '['),
                   fmt::format("add {} where it ends", end), open);
        }
    }

    std::string takeWord() {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isWordChar(m_text[m_at])) {
            ++m_at;
        }
        return std::string(m_text.substr(start, m_at - start));
    }

    // true, false, null, a number, or something that should have been in quotes.
    void readWord(TextNode& node) {
        const Place start = here();
        const std::string word = takeWord();
        if (word == "true" || word == "false") {
            node.kind = Kind::Boolean;
            node.integer = word == "true" ? 1 : 0;
        } else if (word == "null") {
            node.kind = Kind::Null;
        } else if (isJsonNumber(word)) {
            const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), node.integer);
            node.kind = error == std::errc{} && end == word.data() + word.size() ? Kind::Integer : Kind::Number;
        } else if (!word.empty()) {
            report("syntax", fmt::format("{} is no JSON value", base::sanitized(word, 64)),
                   "a text needs double quotes", since(start));
        } else {
            report("syntax", fmt::format("A value is expected, not {}", shownChar()), "a text needs double quotes",
                   placeOfChar());
            // Delimiters are left for who waits for them; anything else would be met again.
            if (!std::string_view(",]}").contains(peek())) {
                while (!atEnd() && !isSpace(peek()) && !std::string_view(",]}").contains(peek())) {
                    ++m_at;
                }
            }
        }
    }

    std::string readString() {
        const Place start = here();
        std::string text;
        ++m_at;
        while (true) {
            const std::size_t plain = m_at;
            while (m_at < m_text.size() && m_text[m_at] != '"' && m_text[m_at] != '\\' &&
                   static_cast<std::uint8_t>(m_text[m_at]) >= 0x20) {
                ++m_at;
            }
            text += m_text.substr(plain, m_at - plain);
            if (m_at >= m_text.size() || m_text[m_at] == '\n') {
                report("syntax", "This text has no closing quote",
                       "add \" at its end; a line break inside is written \\n", since(start));
                m_hasSwallowed = true;
                break;
            }
            if (m_text[m_at] == '"') {
                ++m_at;
                break;
            }
            if (m_text[m_at] == '\\') {
                readEscape(text);
            } else {
                report("syntax",
                       fmt::format("Control character 0x{:02X} inside a text", static_cast<std::uint8_t>(m_text[m_at])),
                       fmt::format("write \\u{:04x}", static_cast<std::uint8_t>(m_text[m_at])), placeOfChar());
                ++m_at;
            }
        }
        return m_hasBadBytes && !base::isUtf8(text) ? base::sanitized(text, text.size() * kReplacement.size()) : text;
    }

    void readEscape(std::string& text) {
        constexpr std::string_view kLetters = "\"\\/bfnrt";
        constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
        const Place start = here();
        ++m_at;
        const char letter = m_at < m_text.size() ? m_text[m_at] : '\n';
        if (const std::size_t found = kLetters.find(letter); found != std::string_view::npos) {
            text += kMeanings[found];
            ++m_at;
            return;
        }
        if (letter == 'u') {
            ++m_at;
            if (const auto code = readCodePoint()) {
                appendUtf8(text, *code);
                return;
            }
        }
        text += kReplacement;
        report("syntax", "This is no escape of JSON",
               "write \\\\ for a backslash, \\uXXXX for a character (two of them above U+FFFF)", since(start));
    }

    std::optional<std::uint32_t> readCodePoint() {
        const auto high = readHex();
        if (!high || *high < 0xD800 || *high > 0xDFFF) {
            return high;
        }
        if (*high > 0xDBFF || !m_text.substr(m_at).starts_with("\\u")) {
            return std::nullopt;
        }
        m_at += 2;
        const auto low = readHex();
        return low && *low >= 0xDC00 && *low <= 0xDFFF
                   ? std::optional(0x10000 + ((*high - 0xD800) << 10) + (*low - 0xDC00))
                   : std::nullopt;
    }

    std::optional<std::uint32_t> readHex() {
        std::uint32_t value = 0;
        const std::string_view digits = m_text.substr(m_at, 4);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (error != std::errc{} || digits.size() < 4 || end != digits.data() + 4) {
            return std::nullopt;
        }
        m_at += 4;
        return value;
    }

    std::string shownChar() const {
        if (m_at >= m_text.size()) {
            return "the end";
        }
        const auto byte = static_cast<std::uint8_t>(m_text[m_at]);
        return byte > 0x20 && byte < 0x7F ? std::string(1, m_text[m_at]) : fmt::format("byte 0x{:02X}", byte);
    }

    std::string_view m_text;
    const TextLimits& m_limits;
    ParsedText& m_out;
    bool m_hasBadBytes;
    bool m_isGivenUp = false;
    bool m_hasSwallowed = false;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    std::uint32_t m_line = 1;
    std::size_t m_values = 0;
};

}  // namespace

ParsedText readJson(std::string_view text, const TextLimits& limits) {
    ParsedText parsed;
    if (checkText(text, limits, parsed.diagnostics)) {
        JsonReader(text, limits, parsed).readAll();
    }
    return parsed;
}

}  // namespace farmwarden::policy
