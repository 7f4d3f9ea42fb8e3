#include "core/base/text.h"

#include <algorithm>
#include <cstdint>

namespace farmwarden::base {
namespace {

bool isAlnum(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

// Length of the well-formed UTF-8 sequence at the start of `text`, 0 if there is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const auto isBetween = [](std::uint8_t b, int low, int high) { return b >= low && b <= high; };
    const std::uint8_t first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = isBetween(first, 0xC2, 0xDF) ? 2 : isBetween(first, 0xE0, 0xEF) ? 3 : isBetween(first, 0xF0, 0xF4) ? 4 : 0;
    if (length == 0 || text.size() < length) {
        return 0;
    }
    const int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    const int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (!isBetween(byte(1), low, high)) {
        return 0;
    }
    for (std::size_t i = 2; i < length; ++i) {
        if (!isBetween(byte(i), 0x80, 0xBF)) {
            return 0;
        }
    }
    return length;
}

bool isControl(std::string_view character) {
    const auto first = static_cast<std::uint8_t>(character[0]);
    const bool isC1 = character.size() == 2 && first == 0xC2 && static_cast<std::uint8_t>(character[1]) < 0xA0;
    return first < 0x20 || first == 0x7F || isC1;
}

}  // namespace

bool isObjectName(std::string_view text) {
    return !text.empty() && text.size() <= 64 && isAlnum(text[0]) &&
           std::ranges::all_of(text, [](char c) { return isAlnum(c) || c == '.' || c == '_' || c == '-'; });
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        // Nearly all text here is ASCII.
        const std::size_t length = static_cast<std::uint8_t>(text[0]) < 0x80 ? 1 : sequenceLength(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

bool isPrintableText(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        if (length == 0 || isControl(text.substr(0, length))) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

std::string sanitized(std::string_view text, std::size_t maxBytes) {
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    std::string clean;
    while (!text.empty()) {
        const std::size_t length = sequenceLength(text);
        const bool isGood = length != 0 && !isControl(text.substr(0, length));
        const std::string_view piece = isGood ? text.substr(0, length) : kReplacement;
        if (clean.size() + piece.size() > maxBytes) {
            break;
        }
        clean += piece;
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return clean;
}

std::string shellQuoted(std::string_view text) {
    constexpr std::string_view kBare = "%+,-./:=@_";
    if (!text.empty() && std::ranges::all_of(text, [&](char c) { return isAlnum(c) || kBare.contains(c); })) {
        return std::string(text);
    }
    std::string quoted = "'";
    for (const char c : text) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

}  // namespace farmwarden::base
