#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

// The rule at the end of a time zone file (RFC 8536, 3.3; POSIX.1 TZ): how the offset goes on after the last listed
// change. A value.
namespace farmwarden::policy {

// The clock runs `offset` ahead of UTC from this instant on.
struct OffsetChange {
    std::int64_t at = 0;  // seconds since 1970 in UTC
    std::int32_t offset = 0;

    bool operator==(const OffsetChange&) const = default;
};

class PosixZone {
public:
    // "CET-1CEST,M3.5.0,M10.5.0/3", "<+0530>-5:30". Nothing for text outside of the grammar, and for daylight saving
    // time without dates, whose meaning POSIX leaves open.
    static std::optional<PosixZone> parse(std::string_view text);

    std::int32_t standardOffset() const { return m_standard; }
    bool hasDaylightSaving() const { return m_daylight.has_value(); }
    // The two changes of a year in order of time; when both fall on one instant, the one that lasts comes last. Empty
    // without daylight saving.
    std::vector<OffsetChange> changesIn(int year) const;

private:
    // A day of the year and the local time of the change.
    struct Date {
        enum class Kind : std::uint8_t { JulianDay, DayOfYear, WeekdayOfMonth };
        Kind kind = Kind::JulianDay;
        int day = 0;    // 1..365 without 29 February, 0..365, or the weekday (0 = Sunday)
        int week = 0;   // 1..5, 5 = last
        int month = 0;  // 1..12
        std::int32_t time = 2 * 60 * 60;
    };
    struct Daylight {
        std::int32_t offset = 0;
        Date begin;
        Date end;
    };
    class Reader;

    static std::int64_t localSeconds(const Date& date, int year);

    std::int32_t m_standard = 0;
    std::optional<Daylight> m_daylight;
};

}  // namespace farmwarden::policy
