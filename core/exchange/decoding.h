#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace farmwarden::exchange {

// How a file's bytes were read. A byte order mark decides; without one it is UTF-8 if it can be, and what old
// spreadsheets write otherwise. Pure functions; any thread.
enum class Encoding : std::uint8_t { Utf8, Utf16Le, Utf16Be, Windows1252 };

// "UTF-8", "UTF-16 LE": names of encodings, the same in every language.
std::string_view toText(Encoding encoding);

struct Decoded {
    std::string text;  // UTF-8 without a byte order mark
    Encoding encoding = Encoding::Utf8;
    std::size_t damaged = 0;  // characters that could not be read and became U+FFFD
};

Decoded decode(std::string_view bytes);

}  // namespace farmwarden::exchange
