#include "core/plugin/host/wide_text.h"

#include <cstdint>

namespace farmwarden::plugin::host {
namespace {

constexpr wchar_t kReplacement = 0xFFFD;

bool isCharacter(std::uint32_t code) {
    return code < 0x110000 && (code < 0xD800 || code > 0xDFFF);
}

}  // namespace

std::wstring toWide(std::string_view text) {
    std::wstring wide;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
        std::uint32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        bool isGood = length != 0 && i + length <= text.size();
        for (std::size_t k = 1; isGood && k < length; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + k]);
            isGood = (byte & 0xC0) == 0x80;
            code = code << 6 | (byte & 0x3Fu);
        }
        constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
        isGood = isGood && isCharacter(code) && code >= kLeast[length];
        wide += isGood ? static_cast<wchar_t>(code) : kReplacement;
        i += isGood ? length : 1;
    }
    return wide;
}

std::string fromWide(const wchar_t* text, std::size_t atMost) {
    std::string result;
    for (std::size_t i = 0; i < atMost && text[i] != 0; ++i) {
        const auto given = static_cast<std::uint32_t>(text[i]);
        const std::uint32_t code = isCharacter(given) ? given : static_cast<std::uint32_t>(kReplacement);
        if (code < 0x80) {
            result += static_cast<char>(code);
        } else if (code < 0x800) {
            result += static_cast<char>(0xC0 | code >> 6);
            result += static_cast<char>(0x80 | (code & 0x3F));
        } else if (code < 0x10000) {
            result += static_cast<char>(0xE0 | code >> 12);
            result += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            result += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            result += static_cast<char>(0xF0 | code >> 18);
            result += static_cast<char>(0x80 | (code >> 12 & 0x3F));
            result += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            result += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return result;
}

}  // namespace farmwarden::plugin::host
