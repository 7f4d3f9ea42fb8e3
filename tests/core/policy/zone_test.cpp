#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>

#include "core/policy/week.h"
#include "core/policy/zone.h"
#include "core/policy/zone_catalogue.h"

namespace farmwarden::policy {
namespace {

using base::TimePoint;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

TimePoint utc(int year, unsigned month, unsigned day, int hour = 0) {
    return TimePoint(std::chrono::sys_days(std::chrono::year(year) / month / day)) + hours(hour);
}

std::shared_ptr<const Zone> zone(const char* name) {
    static const ZoneCatalogue kCatalogue;
    return *kCatalogue.find(name);
}

std::vector<std::uint8_t> fileOf(const std::string& name) {
    std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// What the C library says, for comparison.
class LibraryZone {
public:
    explicit LibraryZone(const char* name) {
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    ~LibraryZone() {
        ::unsetenv("TZ");
        ::tzset();
    }
    LibraryZone(const LibraryZone&) = delete;
    LibraryZone& operator=(const LibraryZone&) = delete;

    seconds offsetAt(std::int64_t second) const {
        const std::time_t t = second;
        std::tm local{};
        ::localtime_r(&t, &local);
        return seconds(local.tm_gmtoff);
    }
};

TEST(Zone, ChangesItsOffsetAtTheSecond) {
    const auto madrid = zone("Europe/Madrid");
    EXPECT_EQ(madrid->offsetAt(utc(2026, 3, 29, 1) - seconds(1)), hours(1));
    EXPECT_EQ(madrid->offsetAt(utc(2026, 3, 29, 1)), hours(2));
    EXPECT_EQ(madrid->nextChange(utc(2026, 3, 29, 1) - base::Duration(1)), utc(2026, 3, 29, 1));
    EXPECT_EQ(madrid->nextChange(utc(2026, 3, 29, 1)), utc(2026, 10, 25, 1));
    EXPECT_EQ(zone("America/New_York")->offsetAt(utc(2026, 11, 1, 6)), hours(-5));
    EXPECT_EQ(zone("Asia/Kolkata")->offsetAt(utc(2026, 7, 1)), minutes(330));
    EXPECT_FALSE(zone("Asia/Kolkata")->nextChange(utc(2026, 1, 1)));
    EXPECT_EQ(zone("")->offsetAt(utc(2026, 7, 1)), seconds(0));
}

TEST(Zone, TellsTheMinuteOfTheLocalWeek) {
    EXPECT_EQ(zone("UTC")->localMinuteOfWeek(utc(2026, 11, 23)), 0U) << "a Monday";
    EXPECT_EQ(zone("UTC")->localMinuteOfWeek(utc(2026, 11, 23) - base::Duration(1)), kMinutesPerWeek - 1);
    EXPECT_EQ(zone("Europe/Madrid")->localMinuteOfWeek(utc(2026, 11, 22, 23)), 0U);
    EXPECT_EQ(zone("Asia/Kolkata")->localMinuteOfWeek(utc(2026, 11, 23)), 330U);
    EXPECT_EQ(zone("UTC")->localMinuteOfWeek(utc(1969, 12, 31, 23)), 2 * kMinutesPerDay + 23 * 60)
        << "a Wednesday before time began";
}

// Zones with half-hour steps, summer time the other way round, one on each side of the date line, and some that gave it
// up.
TEST(Zone, AgreesWithTheCLibraryFrom1900To2600) {
    for (const char* name : {"Europe/Madrid", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe",
                             "Europe/Dublin", "Africa/Casablanca", "America/Sao_Paulo", "Pacific/Apia",
                             "Pacific/Chatham", "America/Scoresbysund", "Asia/Gaza", "EST5EDT", "Etc/GMT+7"}) {
        const auto ours = zone(name);
        const LibraryZone theirs(name);
        std::mt19937_64 random(7);
        for (int i = 0; i < 5000; ++i) {
            const auto second = std::uniform_int_distribution<std::int64_t>(-2'208'988'800, 19'880'899'200)(random);
            ASSERT_EQ(ours->offsetAt(TimePoint(seconds(second))), theirs.offsetAt(second)) << name << " at " << second;
        }
        // Each change of a century and a half, to the second.
        for (auto change = ours->nextChange(utc(1970, 1, 1)); change && *change < utc(2120, 1, 1);
             change = ours->nextChange(*change)) {
            const std::int64_t second = std::chrono::floor<seconds>(*change).time_since_epoch().count();
            ASSERT_EQ(ours->offsetAt(*change), theirs.offsetAt(second)) << name << " at " << second;
            ASSERT_EQ(ours->offsetAt(*change - seconds(1)), theirs.offsetAt(second - 1))
                << name << " before " << second;
        }
    }
}

TEST(Zone, NeverEndsItsSummersFarInTheFuture) {
    const auto madrid = zone("Europe/Madrid");
    const auto next = madrid->nextChange(utc(9000, 1, 1));
    ASSERT_TRUE(next);
    EXPECT_EQ(madrid->offsetAt(*next) - madrid->offsetAt(*next - seconds(1)), hours(1));
    EXPECT_TRUE(madrid->nextChange(TimePoint::max() - std::chrono::days(800)));
    EXPECT_EQ(madrid->offsetAt(TimePoint::min()), zone("Europe/Madrid")->offsetAt(utc(1800, 1, 1)));
}

// Kolkata's file with the last change, which ended war time in 1945, moved.
std::vector<std::uint8_t> kolkataWithLastChangeAt(std::uint64_t second) {
    auto file = fileOf("Asia/Kolkata");
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    const std::size_t header = text.find("TZif", 4);
    const std::size_t changes = file[header + 35];
    const std::size_t last = header + 44 + (changes - 1) * 8;
    for (std::size_t i = 0; i < 8; ++i) {
        file[last + i] = static_cast<std::uint8_t>(second >> (56 - 8 * i));
    }
    return file;
}

TEST(Zone, FollowsTheRuleFromTheTwentySecondCenturyOnWhateverTheFileLists) {
    const auto zone = Zone::parse("late", kolkataWithLastChangeAt(100'000'000'000));
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->offsetAt(utc(2026, 1, 1)), minutes(390));
    EXPECT_EQ(zone->nextChange(utc(2026, 1, 1)), utc(2101, 1, 1));
    EXPECT_EQ(zone->offsetAt(utc(2101, 1, 1)), minutes(330));
    EXPECT_FALSE(zone->nextChange(utc(2101, 1, 1)));
}

// A change that no TimePoint can tell, in a file without a rule.
TEST(Zone, KnowsNoChangeAfterTheEndOfTime) {
    auto file = kolkataWithLastChangeAt(100'000'000'000'000);
    file.resize(file.size() - std::string_view("IST-5:30\n").size());
    file.push_back('\n');
    const auto zone = Zone::parse("late", file);
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->offsetAt(TimePoint::max()), minutes(390));
    EXPECT_FALSE(zone->nextChange(utc(2026, 1, 1)));
    EXPECT_FALSE(zone->nextChange(TimePoint::max()));
}

TEST(Zone, RefusesFilesThatAreDamagedAnywhere) {
    const auto whole = fileOf("Europe/Madrid");
    ASSERT_TRUE(Zone::parse("whole", whole));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        EXPECT_FALSE(Zone::parse("short", std::span(whole).first(size))) << size;
    }
    auto old = whole;
    old[4] = '\0';
    EXPECT_FALSE(Zone::parse("version 1", old));
    EXPECT_FALSE(Zone::parse("leap seconds", fileOf("right/Europe/Madrid")));
    EXPECT_FALSE(Zone::parse("huge", std::vector<std::uint8_t>(1 << 20)));
}

TEST(PosixZone, ReadsTheGrammarAndNothingElse) {
    EXPECT_EQ(PosixZone::parse("<+0530>-5:30")->standardOffset(), 19'800);
    EXPECT_EQ(PosixZone::parse("CET-1CEST,M3.5.0,M10.5.0/3")->changesIn(2026),
              (std::vector<OffsetChange>{{1'774'746'000, 7200}, {1'792'890'000, 3600}}));
    EXPECT_EQ(PosixZone::parse("XXX3YYY,J60/-24,300/25:30")->changesIn(2024).front().at, 1'709'175'600)
        << "29 February never counts for J";
    for (const char* bad :
         {"", "C-1", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0",
          "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,J365", "CET-25", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0/168", "CET-1 ",
          "CET-1CEST,M3.5.0,M10.5.0/3x", "CET-1:60", "CET-99999999999"}) {
        EXPECT_FALSE(PosixZone::parse(bad)) << bad;
    }
}

TEST(ZoneCatalogue, TakesNamesAndNoPaths) {
    const ZoneCatalogue catalogue;
    for (const char* bad : {"../../../etc/passwd", "/etc/localtime", "Europe/../UTC", "Europe", "Europe/",
                            "Mars/Olympus", "tzdata.zi", "madrid"}) {
        const auto found = catalogue.find(bad);
        ASSERT_FALSE(found) << bad;
        EXPECT_EQ(found.error().code, base::ErrorCode::NotFound);
    }
    EXPECT_EQ(catalogue.find("iso3166.tab").error().message,
              "there is no time zone \"iso3166.tab\" on this machine; write an IANA name such as Europe/Madrid");
    EXPECT_EQ(*catalogue.find("Europe/Madrid"), *catalogue.find("Europe/Madrid")) << "read once";
}

}  // namespace
}  // namespace farmwarden::policy
