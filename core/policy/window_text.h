#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/document.h"

// Time windows as people write them: "Mon-Fri 08:00-18:00", "Mon,Wed-Fri 08:00-12:00,13:00-17:00", "daily 22:00-24:00".
// Days are a list of names and ranges (a range may run over the weekend: "Fri-Mon"), times a list of HH:MM-HH:MM; a
// range whose end is not after its start runs into the next day. Pure functions, any thread.
namespace farmwarden::policy {

// One window for each range of times; otherwise what is wrong and how to write it right.
std::expected<std::vector<Window>, std::string> parseWindows(std::string_view text);

// parseWindows(formatWindow(w)) gives back w alone, for any window whose minutes are in range. A window on no day reads
// "never 08:00-18:00".
std::string formatWindow(const Window& window);

}  // namespace farmwarden::policy
