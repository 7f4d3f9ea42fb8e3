#pragma once

#include <cstddef>
#include <cwchar>
#include <string>
#include <string_view>

namespace farmwarden::plugin::host {

// UTF-8 as wchar_t (UTF-32 here) and back. What is no UTF-8, or no character, becomes U+FFFD. Pure functions.
std::wstring toWide(std::string_view text);
std::string fromWide(const wchar_t* text, std::size_t atMost);

// Into a field of a struct, cut to what fits, with its final zero.
template <std::size_t Size>
void copyWide(wchar_t (&field)[Size], std::string_view text) {
    const std::wstring wide = toWide(text).substr(0, Size - 1);
    std::wmemcpy(field, wide.c_str(), wide.size() + 1);
}
template <std::size_t Size>
std::string textOf(const wchar_t (&field)[Size]) {
    return fromWide(field, Size);
}

}  // namespace farmwarden::plugin::host
