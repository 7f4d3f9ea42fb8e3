#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/base/diagnostics.h"
#include "core/policy/document.h"

// A text's values with their places, before anybody asks what they mean: what the JSON and TOML readers give, what
// document_reader.h understands, and what both writers print. Plain values.
namespace farmwarden::policy {

struct TextMember;

struct TextNode {
    // Broken: reported already, so nobody need complain about it again. Time: written without quotes, which only TOML
    // has.
    enum class Kind : std::uint8_t { Broken, Null, Boolean, Integer, Number, String, Time, Array, Object };

    Kind kind = Kind::Broken;
    bool isCut = false;           // the text ended or was given up inside: what is missing is not the author's omission
    std::int64_t integer = 0;     // Integer; Boolean as 0 or 1
    base::TimePoint time;         // Time
    std::string text;             // String, UTF-8
    std::vector<TextNode> items;  // Array
    std::vector<TextMember> members;  // Object, in the text's order, keys unique
    base::SourceRange range;
};

struct TextMember {
    std::string key;
    base::SourceRange keyRange;
    TextNode value;
};

// "a text", "a list", ...: for messages about wrong types.
std::string_view kindName(TextNode::Kind kind);

// Adds the text in double quotes, escaped so that JSON and TOML both read it back.
void appendQuoted(std::string& out, std::string_view text);

// How much a reader takes before it refuses. Generous for what people write, and small enough that a hostile file
// cannot exhaust a broker.
struct TextLimits {
    std::size_t maxBytes = 64U << 20U;
    std::size_t maxDepth = 32;
    std::size_t maxItems = kMaxRules;   // of one list
    std::size_t maxValues = 4'000'000;  // in all
    std::size_t maxDiagnostics = 200;   // then the rest is not looked for
};

struct ParsedText {
    TextNode root;
    base::Diagnostics diagnostics;
};

// Size and UTF-8: what is true of a text in any format. True when reading on makes sense.
bool checkText(std::string_view text, const TextLimits& limits, base::Diagnostics& diagnostics);

// The refusal of a list that is too long; `key` is what it stands under.
base::Diagnostic tooManyItems(std::string_view key, std::size_t limit, base::SourceRange range);

}  // namespace farmwarden::policy
