#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "core/base/clock.h"
#include "core/policy/document.h"
#include "core/policy/interval_set.h"

// The week that weekly windows live in: it begins on Monday at 00:00. Pure functions.
namespace farmwarden::policy {

inline constexpr std::uint32_t kMinutesPerDay = 24 * 60;
inline constexpr std::uint32_t kMinutesPerWeek = 7 * kMinutesPerDay;
inline constexpr std::uint32_t kSecondsPerWeek = 60 * kMinutesPerWeek;

// Seconds since Monday 00:00 of an instant's week, on a clock that runs `offset` ahead of UTC.
std::uint32_t secondOfWeek(base::TimePoint at, std::chrono::seconds offset = {});

// The minutes of the week that lie in any of the windows. A window past the end of Sunday goes on at the start of
// Monday. False when a number is out of its range (see Window); `minutes` is then unspecified.
bool openMinutes(const std::vector<Window>& windows, IntervalSet& minutes);

}  // namespace farmwarden::policy
