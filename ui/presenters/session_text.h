#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/directory/directory.h"
#include "ui/presenters/session_index.h"

// Sessions as lines of text for other programs: CSV (RFC 4180), JSON with the names that farmwardenctl uses, and
// tab-separated for the clipboard. Times are RFC 3339, words are not translated. Any thread.
namespace farmwarden::presenters {

// "id,user,domain,..." with the line's end.
std::string_view sessionCsvHeader();
void appendSessionCsv(std::string& out, const directory::Directory& directory, SessionSlot slot);
// One object, without a line's end.
void appendSessionJson(std::string& out, const directory::Directory& directory, SessionSlot slot);
// The columns in that order; tabs and line ends in a value become spaces.
void appendSessionTabbed(std::string& out, const directory::Directory& directory, SessionSlot slot,
                         std::span<const SessionColumn> columns);

}  // namespace farmwarden::presenters
