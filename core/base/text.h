#pragma once

#include <string>
#include <string_view>

namespace farmwarden::base {

// True for 1 to 64 of A-Z a-z 0-9 . _ - with a letter or digit first: names of farms and targets, which appear in HAProxy's
// configuration and runtime commands, in .rdp files and in shell commands, and must need quoting in none of them.
bool isObjectName(std::string_view text);

// True when the text is well-formed UTF-8; control characters are fine.
bool isUtf8(std::string_view text);

// True when the text is valid UTF-8 and has no control characters (C0, DEL, C1).
bool isPrintableText(std::string_view text);

// Invalid UTF-8 and control characters become U+FFFD; longer than `maxBytes` is cut at a character's border. For text that
// a stranger sent and a person will read.
std::string sanitized(std::string_view text, std::size_t maxBytes);

// As a shell word: bare when nothing in it is special, in single quotes otherwise.
std::string shellQuoted(std::string_view text);

// ASCII only; user names are compared case-insensitively, as Windows and most directories do.
std::string lowered(std::string_view text);

}  // namespace farmwarden::base
