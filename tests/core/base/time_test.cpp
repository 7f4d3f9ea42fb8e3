#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/base/time_text.h"

namespace farmwarden::base {
namespace {

using namespace std::chrono;

TimePoint at(const char* text) {
    return parseTime(text).value();
}

TEST(TimeText, ShowsMillisecondsInUtc) {
    EXPECT_EQ(formatTime(TimePoint(Duration(1'795'000'000'250'999))), "2026-11-18T11:06:40.250Z");
    EXPECT_EQ(formatTime(TimePoint{}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(formatTime(TimePoint(Duration(-1000))), "1969-12-31T23:59:59.999Z");
}

TEST(TimeText, ReadsAnyOffsetAndFraction) {
    const TimePoint noon = sys_days(2026y / 11 / 18) + 12h;
    EXPECT_EQ(at("2026-11-18T12:00:00Z"), noon);
    EXPECT_EQ(at("2026-11-18 13:30:00.5+01:30"), noon + 500ms);
    EXPECT_EQ(at("2026-11-18t07:00:00.1234567-05:00"), noon + 123'456us);
    EXPECT_EQ(at("2024-02-29T00:00:00Z"), TimePoint(sys_days(2024y / 2 / 29)));
}

TEST(TimeText, RefusesWhatIsNoTime) {
    for (const std::string_view text : std::initializer_list<std::string_view>{
             "", "2026-11-18", "2026-11-18T12:00:00", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
             "2026-11-18T24:00:00Z", "2026-11-18T12:60:00Z", "2026-11-18T12:00:00.Z", "2026-11-18T12:00:00Zx",
             "2026-11-18T12:00:00+25:00", "-026-11-18T12:00:00Z", "tomorrow"}) {
        EXPECT_EQ(parseTime(text), std::nullopt) << text;
    }
}

TEST(TimeText, DurationsAreSumsOfUnits) {
    EXPECT_EQ(parseDuration("90s"), Duration(90s));
    EXPECT_EQ(parseDuration("1h30m"), Duration(90min));
    EXPECT_EQ(parseDuration("7d"), Duration(168h));
    for (const std::string_view text :
         std::initializer_list<std::string_view>{"", "0s", "5", "s", "-5s", "1.5h", "5w", "5s ", "1000000000d",
                                                 "99999999999999999999s", "900000d900000d"}) {
        EXPECT_EQ(parseDuration(text), std::nullopt) << text;
    }
}

TEST(TimeText, AMomentIsATimeOrADurationFromNow) {
    const TimePoint now = sys_days(2026y / 11 / 18);
    EXPECT_EQ(parseMoment("2h", now), now + 2h);
    EXPECT_EQ(parseMoment("2026-11-18T01:00:00Z", now), now + 1h);
    EXPECT_EQ(parseMoment("soon", now), std::nullopt);
}

TEST(Clock, TheSystemClockNeverGoesBack) {
    const SystemClock clock;
    TimePoint last = clock.now();
    for (int i = 0; i < 1000; ++i) {
        const TimePoint next = clock.now();
        ASSERT_GE(next, last);
        last = next;
    }
}

}  // namespace
}  // namespace farmwarden::base
