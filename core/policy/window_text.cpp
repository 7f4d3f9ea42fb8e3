#include "core/policy/window_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/policy/words.h"

namespace farmwarden::policy {
namespace {

constexpr std::string_view kNever = "never";
constexpr std::string_view kDaily = "daily";
constexpr std::size_t kMaxRanges = 64;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) {
        text.remove_prefix(1);
    }
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) {
        text.remove_suffix(1);
    }
    return text;
}

// The pieces between commas.
std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        parts.push_back(trimmed(text.substr(start, end - start)));
        start = end + 1;
    }
    return parts;
}

std::optional<Weekday> parseDay(std::string_view text) {
    const std::string wanted = base::lowered(trimmed(text));
    const auto all = words<Weekday>();
    const auto found = std::ranges::find_if(all, [&](std::string_view word) { return base::lowered(word) == wanted; });
    return found == all.end() ? std::nullopt : std::optional(static_cast<Weekday>(found - all.begin()));
}

std::optional<std::vector<Weekday>> parseDays(std::string_view text) {
    std::vector<Weekday> days;
    const std::string word = base::lowered(text);
    if (word == kNever) {
        return days;
    }
    if (word == kDaily) {
        return parseDays("Mon-Sun");
    }
    for (const std::string_view part : split(text)) {
        const std::size_t dash = part.find('-');
        const auto first = parseDay(part.substr(0, dash));
        const auto last = dash == std::string_view::npos ? first : parseDay(part.substr(dash + 1));
        if (!first || !last || days.size() > kMaxRanges) {
            return std::nullopt;
        }
        const auto start = static_cast<unsigned>(*first);
        const unsigned count = (static_cast<unsigned>(*last) + 7 - start) % 7 + 1;
        for (unsigned i = 0; i < count; ++i) {
            days.push_back(static_cast<Weekday>((start + i) % 7));
        }
    }
    return days;
}

// HH:MM, 00:00 to 24:00.
std::optional<std::uint16_t> parseClock(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] - '0'; };
    const auto isDigit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() == 4 && text[1] == ':') {  // "8:00"
        return parseClock(fmt::format("0{}", text));
    }
    if (text.size() != 5 || text[2] != ':' || !isDigit(0) || !isDigit(1) || !isDigit(3) || !isDigit(4)) {
        return std::nullopt;
    }
    const int minute = (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4);
    return digit(3) > 5 || minute > 1440 ? std::nullopt : std::optional(static_cast<std::uint16_t>(minute));
}

// Where the days end and the times begin: before the first digit.
std::size_t timesStart(std::string_view text) {
    return std::min(text.find_first_of("0123456789"), text.size());
}

}  // namespace

std::expected<std::vector<Window>, std::string> parseWindows(std::string_view whole) {
    const std::string_view text = trimmed(whole);
    const std::string shown = base::sanitized(text, 80);
    const std::size_t start = timesStart(text);
    const auto days = parseDays(trimmed(text.substr(0, start)));
    if (!days) {
        return std::unexpected(fmt::format(
            "window \"{}\" does not begin with days: write Mon Tue Wed Thu Fri Sat Sun, ranges of them or daily, "
            "as in \"Mon-Fri 08:00-18:00\"",
            shown));
    }
    const auto ranges = split(text.substr(start));
    if (ranges.size() > kMaxRanges) {
        return std::unexpected(
            fmt::format("window \"{}\" has more than {} ranges; write several windows", shown, kMaxRanges));
    }
    std::vector<Window> windows;
    for (const std::string_view range : ranges) {
        const std::size_t dash = std::min(range.find('-'), range.size());
        const auto from = parseClock(trimmed(range.substr(0, dash)));
        const auto to = dash == range.size() ? std::nullopt : parseClock(trimmed(range.substr(dash + 1)));
        if (!from || !to || *from == 1440) {
            return std::unexpected(
                fmt::format("window \"{}\": \"{}\" is not a range of times; write HH:MM-HH:MM from 00:00 to 24:00, "
                            "as in \"Mon-Fri 08:00-18:00\"",
                            shown, base::sanitized(range, 40)));
        }
        // Midnight as an end is that of the day's end.
        windows.push_back({*days, *from, *to == 0 ? std::uint16_t{1440} : *to});
    }
    return windows;
}

std::string formatWindow(const Window& window) {
    std::string days;
    for (std::size_t i = 0; i < window.days.size();) {
        std::size_t end = i + 1;
        while (end < window.days.size() && end - i < 7 &&
               static_cast<unsigned>(window.days[end]) == (static_cast<unsigned>(window.days[end - 1]) + 1) % 7) {
            ++end;
        }
        days += days.empty() ? "" : ",";
        days += toText(window.days[i]);
        if (end - i > 2) {
            days += fmt::format("-{}", toText(window.days[end - 1]));
            i = end;
        } else {
            ++i;
        }
    }
    return fmt::format("{} {:02}:{:02}-{:02}:{:02}", days.empty() ? kNever : std::string_view(days),
                       window.fromMinute / 60, window.fromMinute % 60, window.toMinute / 60, window.toMinute % 60);
}

}  // namespace farmwarden::policy
