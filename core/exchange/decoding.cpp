#include "core/exchange/decoding.h"

#include <array>

#include "core/base/text.h"

namespace farmwarden::exchange {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append(std::string& text, char32_t c) {
    if (c < 0x80) {
        text += static_cast<char>(c);
        return;
    }
    const auto tail = [&](int shift) { text += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x800) {
        text += static_cast<char>(0xC0U | (c >> 6));
    } else if (c < 0x10000) {
        text += static_cast<char>(0xE0U | (c >> 12));
        tail(6);
    } else {
        text += static_cast<char>(0xF0U | (c >> 18));
        tail(12);
        tail(6);
    }
    tail(0);
}

// RFC 2781. A half of a pair that stands alone, and an odd byte at the end, are damaged.
Decoded fromUtf16(std::string_view bytes, Encoding encoding) {
    Decoded result{{}, encoding, 0};
    const bool isLittle = encoding == Encoding::Utf16Le;
    const auto unit = [&](std::size_t at) -> char32_t {
        const auto first = static_cast<std::uint8_t>(bytes[at]);
        const auto second = static_cast<std::uint8_t>(bytes[at + 1]);
        return isLittle ? first | (second << 8U) : (first << 8U) | second;
    };
    result.text.reserve(bytes.size() / 2);
    std::size_t at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        char32_t c = unit(at);
        const bool isHigh = c >= 0xD800 && c < 0xDC00;
        if (isHigh && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
            c = 0x10000 + ((c - 0xD800) << 10U) + (unit(at + 2) - 0xDC00);
            at += 2;
        } else if (c >= 0xD800 && c < 0xE000) {
            c = kReplacement;
            ++result.damaged;
        }
        append(result.text, c);
    }
    if (at < bytes.size()) {
        append(result.text, kReplacement);
        ++result.damaged;
    }
    return result;
}

// https://encoding.spec.whatwg.org/index-windows-1252.txt; the five bytes that have no character are damaged.
Decoded fromWindows1252(std::string_view bytes) {
    static constexpr std::array<char32_t, 32> kHigh{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    Decoded result{{}, Encoding::Windows1252, 0};
    result.text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const auto value = static_cast<std::uint8_t>(byte);
        char32_t c = value;
        if (value >= 0x80 && value < 0xA0) {
            c = kHigh[value - 0x80U];
        }
        if (c == 0 && value != 0) {
            c = kReplacement;
            ++result.damaged;
        }
        append(result.text, c);
    }
    return result;
}

}  // namespace

std::string_view toText(Encoding encoding) {
    static constexpr std::array<std::string_view, 4> kNames{"UTF-8", "UTF-16 LE", "UTF-16 BE", "Windows-1252"};
    return kNames[static_cast<std::size_t>(encoding)];
}

Decoded decode(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
    } else if (bytes.starts_with("\xFF\xFE")) {
        return fromUtf16(bytes.substr(2), Encoding::Utf16Le);
    } else if (bytes.starts_with("\xFE\xFF")) {
        return fromUtf16(bytes.substr(2), Encoding::Utf16Be);
    }
    return base::isUtf8(bytes) ? Decoded{std::string(bytes), Encoding::Utf8, 0} : fromWindows1252(bytes);
}

}  // namespace farmwarden::exchange
