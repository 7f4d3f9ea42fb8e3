// Names, networks and weekly windows as number lines.

#include <gtest/gtest.h>

#include "core/policy/address_axis.h"
#include "core/policy/name_axis.h"
#include "core/policy/time_frame.h"
#include "core/policy/zone_catalogue.h"

namespace farmwarden::policy {
namespace {

NameAxis names(Naming naming, std::initializer_list<const char*> values) {
    NameAxis axis(naming);
    for (const char* value : values) {
        axis.add(value);
    }
    axis.finish();
    return axis;
}

Network network(const char* text) {
    return *parseNetwork(text);
}

TEST(NameAxis, LocatesTheInnermostPattern) {
    const NameAxis axis = names(Naming::FoldedWithPrefixes, {"ana", "AN*", "a*", "anton", "b"});
    EXPECT_EQ(axis.locate("Ana"), axis.nodeOf("ana"));
    EXPECT_EQ(axis.locate("anabel"), axis.nodeOf("an*"));
    EXPECT_EQ(axis.locate("an"), axis.nodeOf("an*"));
    EXPECT_EQ(axis.locate("alf"), axis.nodeOf("A*"));
    EXPECT_EQ(axis.locate("carl"), 0U);
    EXPECT_EQ(axis.locate(""), 0U);
    EXPECT_TRUE(axis.forest().holds(axis.nodeOf("a*"), axis.nodeOf("anton")));
    EXPECT_FALSE(axis.forest().holds(axis.nodeOf("an*"), axis.nodeOf("b")));
    EXPECT_EQ(names(Naming::FoldedWithPrefixes, {"*", "x"}).nodeOf("*"), 0U);
}

TEST(NameAxis, FindsAnExampleForEveryNode) {
    const NameAxis axis =
        names(Naming::FoldedWithPrefixes, {"other", "o*", "oo*", "oother", "other*", "otherother", "", "o"});
    for (Node node = 0; node < axis.forest().size(); ++node) {
        const auto example = axis.exampleIn(node);
        ASSERT_TRUE(example) << node;
        EXPECT_EQ(axis.locate(*example), node) << *example;
    }
}

TEST(NameAxis, KnowsWhenChildrenLeaveNoRoom) {
    NameAxis axis(Naming::FoldedWithPrefixes);
    for (int c = 0; c < 256; ++c) {
        axis.add(std::string("p") + static_cast<char>(c) + "*");
    }
    axis.add("p*");
    axis.add("p");
    axis.finish();
    EXPECT_TRUE(axis.isEmpty(axis.nodeOf("p*")));
    EXPECT_FALSE(axis.isEmpty(axis.nodeOf("pa*")));
    EXPECT_FALSE(axis.isEmpty(axis.nodeOf("p")));
    EXPECT_FALSE(axis.isEmpty(0));
}

TEST(Network, ReadsBothFamiliesAndRefusesTheRest) {
    EXPECT_EQ(addressOf(network("10.2.0.0/16").last), model::parseIpAddress("10.2.255.255"));
    EXPECT_EQ(addressOf(network("fd00::/8").first), model::parseIpAddress("fd00::"));
    EXPECT_EQ(addressOf(network("::/0").first), model::parseIpAddress("::1")) << "all zero stands for unknown";
    EXPECT_TRUE(network("10.0.0.7/8").hasHostBits);
    EXPECT_FALSE(network("10.0.0.7").hasHostBits);
    for (const char* bad : {"", "/", "10.0.0.0/", "10.0.0.0/33", "::/129", "::/128", "10.0.0/8", "10.0.0.0/ 8",
                            "10.0.0.0/8x", "10.0.0.0/-1", "host"}) {
        EXPECT_FALSE(parseNetwork(bad)) << bad;
    }
}

TEST(AddressAxis, LocatesTheInnermostNetworkAndSeesFullOnes) {
    AddressAxis axis;
    for (const char* text : {"10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9", "10.128.0.0/16", "10.128.0.1", "fd00::/8",
                             "255.255.255.255", "ffff::/16"}) {
        axis.add(network(text));
    }
    axis.finish();
    const auto at = [&](const char* address) { return axis.locate(model::parseIpAddress(address)); };
    EXPECT_EQ(at("10.1.1.1"), axis.nodeOf(network("10.0.0.0/9")));
    EXPECT_EQ(at("10.128.0.1"), axis.nodeOf(network("10.128.0.1")));
    EXPECT_EQ(at("10.128.0.2"), axis.nodeOf(network("10.128.0.0/16")));
    EXPECT_EQ(at("10.129.0.0"), axis.nodeOf(network("10.128.0.0/9")));
    EXPECT_EQ(at("11.0.0.0"), 0U);
    EXPECT_EQ(at("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"), axis.nodeOf(network("ffff::/16")));
    EXPECT_EQ(axis.locate({}), 0U);
    EXPECT_TRUE(axis.isEmpty(axis.nodeOf(network("10.0.0.0/8")))) << "its halves leave nothing";
    for (Node node = 0; node < axis.forest().size(); ++node) {
        if (const auto example = axis.exampleIn(node)) {
            EXPECT_EQ(axis.locate(*example), node);
        } else {
            EXPECT_TRUE(axis.isEmpty(node));
        }
    }
}

TEST(TimeFrame, FindsTheFirstInstantOfAWindowWithinAStretch) {
    const ZoneCatalogue catalogue;
    const std::vector zones = {*catalogue.find("Europe/Madrid"), *catalogue.find("UTC")};
    const auto utc = [](unsigned month, unsigned day, int hour) {
        return base::TimePoint(std::chrono::sys_days(std::chrono::year(2027) / month / day)) + std::chrono::hours(hour);
    };
    const TimeFrame frame(zones, utc(3, 25, 0), utc(4, 10, 0));  // clocks change on 28 March, a Sunday
    const IntervalSet sundayNoon{{6 * kMinutesPerDay + 720, 6 * kMinutesPerDay + 780}};
    const IntervalSet inMadrid = frame.when(sundayNoon, 0);
    EXPECT_EQ(frame.firstInstant(inMadrid, frame.from(), frame.end()), utc(3, 28, 10));
    EXPECT_FALSE(frame.firstInstant(inMadrid, utc(3, 28, 11), utc(4, 4, 10)));
    EXPECT_EQ(frame.firstInstant(inMadrid, utc(3, 28, 11), utc(4, 4, 11)), utc(4, 4, 10));
    // Noon in Madrid is never noon in UTC, and 11:00 UTC only in winter, of which this stretch has no Sunday left.
    EXPECT_FALSE(frame.firstInstant(intersection(inMadrid, frame.when(sundayNoon, 1)), frame.from(), frame.end()));
    const IntervalSet sundayEleven{{6 * kMinutesPerDay + 660, 6 * kMinutesPerDay + 720}};
    EXPECT_FALSE(frame.firstInstant(intersection(inMadrid, frame.when(sundayEleven, 1)), frame.from(), frame.end()));
    EXPECT_TRUE(inMadrid.contains(frame.when(utc(3, 28, 10))));
}

}  // namespace
}  // namespace farmwarden::policy
