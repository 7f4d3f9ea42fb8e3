#pragma once

#include <string>
#include <string_view>

#include "ui/presenters/activity.h"

// Entries of the Activity page as lines of text for other programs: the code and its arguments, untranslated, so that
// they read the same whoever exports them. Times are RFC 3339. Any thread.
namespace farmwarden::presenters {

// "at,revision,code,link,actor,broker,arguments" with the line's end.
std::string_view activityCsvHeader();
void appendActivityCsv(std::string& out, const ActivityEntry& entry);
// One object, without a line's end.
void appendActivityJson(std::string& out, const ActivityEntry& entry);

}  // namespace farmwarden::presenters
