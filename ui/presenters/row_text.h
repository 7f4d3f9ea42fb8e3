#pragma once

#include <string>
#include <string_view>

// Values inside lines of text for other programs. Any thread.
namespace farmwarden::presenters {

// RFC 4180: in quotes where it needs them.
void appendCsvValue(std::string& out, std::string_view value);
// RFC 8259, with its quotes. REQUIRES: UTF-8.
void appendJsonText(std::string& out, std::string_view value);

}  // namespace farmwarden::presenters
