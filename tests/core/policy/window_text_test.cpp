#include "core/policy/window_text.h"

#include <gtest/gtest.h>

namespace farmwarden::policy {
namespace {

std::string formatted(std::string_view text) {
    const auto windows = parseWindows(text);
    if (!windows) {
        return "error: " + windows.error();
    }
    std::string all;
    for (const Window& window : *windows) {
        all += (all.empty() ? "" : "; ") + formatWindow(window);
    }
    return all;
}

TEST(WindowText, ReadsDaysAndTimesAsPeopleWriteThem) {
    EXPECT_EQ(formatted("Mon-Fri 08:00-18:00"), "Mon-Fri 08:00-18:00");
    EXPECT_EQ(formatted("  mon - FRI  8:00 - 18:00 "), "Mon-Fri 08:00-18:00");
    EXPECT_EQ(formatted("Mon,Tue,Wed,Fri 08:00-18:00"), "Mon-Wed,Fri 08:00-18:00");
    EXPECT_EQ(formatted("Mon-Tue 08:00-12:00,13:00-17:00"), "Mon,Tue 08:00-12:00; Mon,Tue 13:00-17:00");
    EXPECT_EQ(formatted("Fri-Mon 22:00-06:00"), "Fri-Mon 22:00-06:00");
    EXPECT_EQ(formatted("daily 00:00-24:00"), "Mon-Sun 00:00-24:00");
    EXPECT_EQ(formatted("Sat 22:00-00:00"), "Sat 22:00-24:00");
    EXPECT_EQ(formatted("never 08:00-18:00"), "never 08:00-18:00");
}

TEST(WindowText, SaysWhatIsWrongAndHowToWriteIt) {
    for (const std::string_view text : {"", "08:00-18:00", "Mon", "Mon 08:00", "Foo 08:00-18:00", "Mon 08:00-25:00",
                                        "Mon 24:00-24:00", "Mon 08:60-09:00", "Mon 08:00-18:00,", "Mon-08:00",
                                        "Mon- 08:00-18:00", ",", "Mon 0800-1800", "Mon -8:00-09:00"}) {
        EXPECT_TRUE(formatted(text).starts_with("error: window \"")) << text << " -> " << formatted(text);
        EXPECT_NE(formatted(text).find("Mon-Fri 08:00-18:00"), std::string::npos);
    }
}

TEST(WindowText, ShowsADayThatDoesNotExist) {
    EXPECT_EQ(formatWindow({{Weekday::Friday, static_cast<Weekday>(9)}, 0, 60}), "Fri,? 00:00-01:00");
}

TEST(WindowText, EveryStartAndEndComesBack) {
    for (std::uint16_t minute = 0; minute < 1440; ++minute) {
        const Window window{
            {Weekday::Sunday, Weekday::Monday, Weekday::Monday}, minute, static_cast<std::uint16_t>(minute + 1)};
        const auto again = parseWindows(formatWindow(window));
        ASSERT_TRUE(again && again->size() == 1 && again->front() == window) << formatWindow(window);
    }
}

}  // namespace
}  // namespace farmwarden::policy
