#include "core/store/postgres/parameters.h"

namespace farmwarden::store::postgres {
namespace {

template <typename Unsigned>
void putBigEndian(std::string& bytes, Unsigned value) {
    for (int shift = sizeof(Unsigned) * 8 - 8; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(static_cast<std::uint8_t>(value >> shift));
    }
}

// array_recv() in the server's arrayfuncs.c: dimensions, "has nulls", element type, then size and lower bound of the
// one dimension.
std::string header(Oid element, std::size_t count) {
    std::string bytes;
    putBigEndian(bytes, std::uint32_t{count == 0 ? 0U : 1U});
    putBigEndian(bytes, std::uint32_t{0});
    putBigEndian(bytes, std::uint32_t{element});
    if (count > 0) {
        putBigEndian(bytes, static_cast<std::uint32_t>(count));
        putBigEndian(bytes, std::uint32_t{1});
    }
    return bytes;
}

}  // namespace

std::string encodedArray(const std::vector<std::int64_t>& numbers) {
    std::string bytes = header(kInt8, numbers.size());
    for (const std::int64_t number : numbers) {
        putBigEndian(bytes, std::uint32_t{8});
        putBigEndian(bytes, static_cast<std::uint64_t>(number));
    }
    return bytes;
}

std::string encodedArray(const std::vector<std::string>& texts) {
    std::string bytes = header(kText, texts.size());
    for (const std::string& text : texts) {
        const bool isPlain = !needsSubstitutes(text);
        const std::string made = isPlain ? std::string() : withSubstitutes(text);
        const std::string& kept = isPlain ? text : made;
        putBigEndian(bytes, static_cast<std::uint32_t>(kept.size()));
        bytes += kept;
    }
    return bytes;
}

bool needsSubstitutes(std::string_view text) {
    return text.find('\0') != std::string_view::npos || text.find(kSubstitute) != std::string_view::npos;
}

std::string withSubstitutes(std::string_view text) {
    std::string made;
    for (const char c : text) {
        if (c == '\0' || c == kSubstitute) {
            made += kSubstitute;
        }
        made += c == '\0' ? '0' : c;
    }
    return made;
}

std::string withoutSubstitutes(std::string_view text) {
    std::string taken;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == kSubstitute && i + 1 < text.size()) {
            ++i;
            taken += text[i] == '0' ? '\0' : text[i];
        } else {
            taken += text[i];
        }
    }
    return taken;
}

}  // namespace farmwarden::store::postgres
