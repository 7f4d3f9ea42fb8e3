#include "core/directory/connection_key.h"

#include <algorithm>
#include <array>

namespace farmwarden::directory {
namespace {

constexpr std::size_t kLength = 36;
constexpr std::size_t kDigits = 32;

constexpr bool isDashAt(std::size_t place) {
    return place == 8 || place == 13 || place == 18 || place == 23;
}

constexpr std::uint8_t kNoDigit = 0xF0;

// The value of each character as a digit. Upper case has none: the text has to come back as it was.
constexpr auto kDigitOf = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(kNoDigit);
    for (std::uint8_t value = 0; value < 16; ++value) {
        table[static_cast<std::uint8_t>("0123456789abcdef"[value])] = value;
    }
    return table;
}();

}  // namespace

std::string_view ConnectionKey::kept(std::string_view connection) {
    return connection.substr(0, std::min(kLength, connection.find('\0')));
}

// Without a branch for each digit: a console that opens reads a million of them.
std::optional<ConnectionKey> ConnectionKey::parse(std::string_view uuid) {
    if (uuid.size() != kLength || uuid[8] != '-' || uuid[13] != '-' || uuid[18] != '-' || uuid[23] != '-') {
        return std::nullopt;
    }
    std::uint8_t seen = 0;
    const auto read = [&](std::size_t from, std::size_t digits, std::uint64_t& into) {
        for (std::size_t place = from; place < from + digits; ++place) {
            const std::uint8_t value = kDigitOf[static_cast<std::uint8_t>(uuid[place])];
            seen |= value;
            into = into << 4U | (value & 0xFU);
        }
    };
    ConnectionKey key;
    read(0, 8, key.m_high);
    read(9, 4, key.m_high);
    read(14, 4, key.m_high);
    read(19, 4, key.m_low);
    read(24, 12, key.m_low);
    return (seen & kNoDigit) == 0 && key.isUuid() ? std::optional(key) : std::nullopt;
}

ConnectionKey ConnectionKey::of(std::string_view connection, base::StringPool& pool) {
    const std::string_view text = kept(connection);
    if (const auto uuid = parse(text)) {
        return *uuid;
    }
    return {0, pool.intern(text)};
}

std::string ConnectionKey::text(const base::StringPool& pool) const {
    if (!isUuid()) {
        return std::string(pool.at(static_cast<base::PoolIndex>(m_low)));
    }
    constexpr std::string_view kHex = "0123456789abcdef";
    std::string text(kLength, '-');
    std::size_t digits = 0;
    for (std::size_t place = 0; place < kLength; ++place) {
        if (!isDashAt(place)) {
            const std::uint64_t half = digits < kDigits / 2 ? m_high : m_low;
            text[place] = kHex[half >> (60 - 4 * (digits % (kDigits / 2))) & 0xFU];
            ++digits;
        }
    }
    return text;
}

}  // namespace farmwarden::directory
