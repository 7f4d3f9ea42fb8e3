#include "core/policy/week.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

// 1970-01-01, where time points count from, was a Thursday.
constexpr std::int64_t kEpochSecondOfWeek = std::int64_t{3} * kMinutesPerDay * 60;

}  // namespace

std::uint32_t secondOfWeek(base::TimePoint at, std::chrono::seconds offset) {
    const std::int64_t second =
        std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count() % kSecondsPerWeek;
    const std::int64_t shifted = (second + offset.count() % kSecondsPerWeek + kEpochSecondOfWeek) % kSecondsPerWeek;
    return static_cast<std::uint32_t>(shifted < 0 ? shifted + kSecondsPerWeek : shifted);
}

bool openMinutes(const std::vector<Window>& windows, IntervalSet& minutes) {
    std::vector<Interval> parts;
    for (const Window& window : windows) {
        if (window.fromMinute >= kMinutesPerDay || window.toMinute < 1 || window.toMinute > kMinutesPerDay) {
            return false;
        }
        const std::uint32_t length = window.toMinute > window.fromMinute
                                         ? window.toMinute - window.fromMinute
                                         : window.toMinute + kMinutesPerDay - window.fromMinute;
        for (const Weekday day : window.days) {
            if (day > Weekday::Sunday) {
                return false;
            }
            const std::uint32_t begin = static_cast<std::uint32_t>(day) * kMinutesPerDay + window.fromMinute;
            parts.push_back({begin, std::min(begin + length, kMinutesPerWeek)});
            if (begin + length > kMinutesPerWeek) {
                parts.push_back({0, begin + length - kMinutesPerWeek});
            }
        }
    }
    minutes = IntervalSet::of(std::move(parts));
    return true;
}

}  // namespace farmwarden::policy
