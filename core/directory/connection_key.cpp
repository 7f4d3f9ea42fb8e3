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

std::optional<std::uint64_t> digit(char letter) {
    if (letter >= '0' && letter <= '9') {
        return static_cast<std::uint64_t>(letter - '0');
    }
    if (letter >= 'a' && letter <= 'f') {
        return static_cast<std::uint64_t>(letter - 'a' + 10);
    }
    return std::nullopt;  // upper case, too: the text has to come back as it was
}

}  // namespace

std::string_view ConnectionKey::kept(std::string_view connection) {
    return connection.substr(0, std::min(kLength, connection.find('\0')));
}

std::optional<ConnectionKey> ConnectionKey::parse(std::string_view uuid) {
    if (uuid.size() != kLength) {
        return std::nullopt;
    }
    std::array<std::uint64_t, 2> halves{};
    std::size_t digits = 0;
    for (std::size_t place = 0; place < kLength; ++place) {
        if (isDashAt(place)) {
            if (uuid[place] != '-') {
                return std::nullopt;
            }
            continue;
        }
        const auto value = digit(uuid[place]);
        if (!value) {
            return std::nullopt;
        }
        std::uint64_t& half = halves[digits++ / (kDigits / 2)];
        half = half << 4U | *value;
    }
    const ConnectionKey key(halves[0], halves[1]);
    return key.isUuid() ? std::optional(key) : std::nullopt;
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
