#include "core/base/ids.h"

namespace farmwarden::base {
namespace {

constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int kLength = 13;  // 13 * 5 bits hold 64

std::string encode(char letter, std::uint64_t value) {
    std::string text(kLength + 2, '-');
    text[0] = letter;
    for (int i = kLength + 1; i >= 2; --i) {
        text[static_cast<std::size_t>(i)] = kDigits[value & 31U];
        value >>= 5U;
    }
    return text;
}

std::optional<std::uint64_t> decode(char letter, std::string_view text) {
    if (text.size() != kLength + 2 || text[0] != letter || text[1] != '-') {
        return std::nullopt;
    }
    std::uint64_t value = 0;
    for (const char c : text.substr(2)) {
        const std::size_t digit = kDigits.find(c);
        if (digit == std::string_view::npos || value >> 59U != 0) {
            return std::nullopt;
        }
        value = value << 5U | digit;
    }
    return value;
}

}  // namespace

std::string toText(SessionId id) { return encode('s', id.value); }
std::string toText(HoldId id) { return encode('h', id.value); }

std::optional<SessionId> parseSessionId(std::string_view text) {
    const auto value = decode('s', text);
    return value ? std::optional(SessionId{*value}) : std::nullopt;
}

std::optional<HoldId> parseHoldId(std::string_view text) {
    const auto value = decode('h', text);
    return value ? std::optional(HoldId{*value}) : std::nullopt;
}

}  // namespace farmwarden::base
