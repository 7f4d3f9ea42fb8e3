#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// The smallest pieces of JSON. Pure functions, any thread.
namespace farmwarden::policy {

// REQUIRES: a Unicode scalar value.
void appendUtf8(std::string& text, std::uint32_t code);

// RFC 8259's grammar: no leading zeros, no bare point.
bool isJsonNumber(std::string_view word);

}  // namespace farmwarden::policy
