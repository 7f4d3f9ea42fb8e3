#include "core/base/time_text.h"

#include <fmt/format.h>

#include <charconv>

namespace farmwarden::base {
namespace {

using namespace std::chrono;

// Takes exactly `digits` decimal digits off the front.
std::optional<int> takeNumber(std::string_view& text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits || std::from_chars(text.data(), text.data() + digits, value).ptr != text.data() + digits || text[0] == '-') {
        return std::nullopt;
    }
    text.remove_prefix(digits);
    return value;
}

bool takeChar(std::string_view& text, std::string_view anyOf) {
    if (text.empty() || !anyOf.contains(text[0])) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::optional<Duration> takeFraction(std::string_view& text) {
    Duration::rep value = 0;
    Duration::rep scale = 1'000'000;
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') {
        if (scale > 1) {
            scale /= 10;
            value += (text[digits] - '0') * scale;
        }
        ++digits;
    }
    text.remove_prefix(digits);
    return digits == 0 ? std::nullopt : std::optional(Duration(value));
}

std::optional<minutes> takeOffset(std::string_view& text) {
    if (takeChar(text, "Zz")) {
        return minutes(0);
    }
    const bool isWest = !text.empty() && text[0] == '-';
    if (!takeChar(text, "+-")) {
        return std::nullopt;
    }
    const auto hour = takeNumber(text, 2);
    const bool hasColon = takeChar(text, ":");
    const auto minute = takeNumber(text, 2);
    if (!hour || !hasColon || !minute || *hour > 23 || *minute > 59) {
        return std::nullopt;
    }
    const minutes offset = hours(*hour) + minutes(*minute);
    return isWest ? -offset : offset;
}

}  // namespace

std::string formatTime(TimePoint at) {
    const auto day = floor<days>(at);
    const year_month_day date(day);
    const hh_mm_ss clock(floor<milliseconds>(at - day));
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                       clock.subseconds().count());
}

std::optional<TimePoint> parseTime(std::string_view text) {
    const auto yearNumber = takeNumber(text, 4);
    const bool dash1 = takeChar(text, "-");
    const auto monthNumber = takeNumber(text, 2);
    const bool dash2 = takeChar(text, "-");
    const auto dayNumber = takeNumber(text, 2);
    const bool separator = takeChar(text, "Tt ");
    const auto hour = takeNumber(text, 2);
    const bool colon1 = takeChar(text, ":");
    const auto minute = takeNumber(text, 2);
    const bool colon2 = takeChar(text, ":");
    const auto second = takeNumber(text, 2);
    if (!yearNumber || !dash1 || !monthNumber || !dash2 || !dayNumber || !separator || !hour || !colon1 || !minute || !colon2 || !second) {
        return std::nullopt;
    }
    Duration fraction{0};
    if (takeChar(text, ".")) {
        const auto parsed = takeFraction(text);
        if (!parsed) {
            return std::nullopt;
        }
        fraction = *parsed;
    }
    const auto offset = takeOffset(text);
    const year_month_day date{year(*yearNumber), month(static_cast<unsigned>(*monthNumber)), day(static_cast<unsigned>(*dayNumber))};
    if (!offset || !text.empty() || !date.ok() || *hour > 23 || *minute > 59 || *second > 60) {
        return std::nullopt;
    }
    return TimePoint(sys_days(date)) + hours(*hour) + minutes(*minute) + seconds(*second) + fraction - *offset;
}

std::optional<Duration> parseDuration(std::string_view text) {
    constexpr std::int64_t kLargestCount = 100'000'000;    // of days still fits
    constexpr Duration kLongest = hours(24 * 365 * 1000);  // a sum of them, and a moment from now, too
    Duration sum{0};
    while (!text.empty()) {
        std::int64_t count = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
        if (error != std::errc{} || count < 0 || count > kLargestCount || end == text.data() + text.size()) {
            return std::nullopt;
        }
        switch (*end) {
            case 's': sum += seconds(count); break;
            case 'm': sum += minutes(count); break;
            case 'h': sum += hours(count); break;
            case 'd': sum += hours(24 * count); break;
            default: return std::nullopt;
        }
        if (sum > kLongest) {
            return std::nullopt;
        }
        text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
    }
    return sum > Duration(0) ? std::optional(sum) : std::nullopt;
}

std::optional<TimePoint> parseMoment(std::string_view text, TimePoint now) {
    if (const auto at = parseTime(text)) {
        return at;
    }
    const auto after = parseDuration(text);
    return after ? std::optional(now + *after) : std::nullopt;
}

}  // namespace farmwarden::base
