#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/clock.h"

namespace farmwarden::base {

// RFC 3339 in UTC with milliseconds: "2026-11-22T08:30:00.250Z".
std::string formatTime(TimePoint at);

// RFC 3339 with any offset, fraction optional; a space may stand for the T.
std::optional<TimePoint> parseTime(std::string_view text);

// "90s", "30m", "2h", "7d", or a sum such as "1h30m". Positive, a thousand years at most.
std::optional<Duration> parseDuration(std::string_view text);

// What people type for a moment: a time, or a duration from now ("2h").
std::optional<TimePoint> parseMoment(std::string_view text, TimePoint now);

}  // namespace farmwarden::base
