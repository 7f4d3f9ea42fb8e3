#include <gtest/gtest.h>

#include <random>

#include "core/policy/json_text.h"
#include "core/policy/program.h"
#include "tests/core/policy/naive.h"
#include "tests/core/policy/small_world.h"

namespace farmwarden::policy::test {
namespace {

base::TimePoint utc(int year, unsigned month, unsigned day, int hour, int minute) {
    return base::TimePoint(std::chrono::sys_days(std::chrono::year(year) / month / day)) + std::chrono::hours(hour) +
           std::chrono::minutes(minute);
}

Condition values(Dimension dimension, std::vector<std::string> names) {
    return {dimension, false, std::move(names), {}, {}, {}};
}
Condition notValues(Dimension dimension, std::vector<std::string> names) {
    return {dimension, true, std::move(names), {}, {}, {}};
}

Request from(std::string_view address) {
    Request request;
    request.client = model::parseIpAddress(address);
    return request;
}

Request at(base::TimePoint time) {
    Request request;
    request.at = time;
    return request;
}

Rule rule(std::vector<Condition> conditions) {
    Rule rule;
    rule.conditions = std::move(conditions);
    return rule;
}

class Matching : public testing::Test {
protected:
    RuleNumber matched(std::vector<Rule> rules, const Request& request) {
        Document document;
        document.rules = std::move(rules);
        return match(*compile(document, m_zones), request).rule;
    }
    bool holds(const Condition& condition, const Request& request) {
        return matched({rule({condition})}, request) == 0;
    }

    ZoneCatalogue m_zones;
    Request m_ana{.user = "Ana",
                  .domain = "HQ",
                  .groups = {"Staff"},
                  .areGroupsKnown = true,
                  .client = model::parseIpAddress("10.1.2.3"),
                  .clientName = "PC-7",
                  .farm = "office",
                  .program = "calc",
                  .tags = {"vpn"},
                  .at = utc(2026, 11, 22, 12, 0)};
};

TEST_F(Matching, FirstRuleThatHoldsWins) {
    EXPECT_EQ(matched({rule({values(Dimension::User, {"ben"})}), rule({values(Dimension::Group, {"staff"})}), rule({})},
                      m_ana),
              1U);
    EXPECT_EQ(matched({rule({values(Dimension::User, {"ben"})})}, m_ana), kNoRule);
    EXPECT_EQ(matched({}, m_ana), kNoRule);
}

TEST_F(Matching, NamesOfPeopleAndMachinesIgnoreCaseAndTakePrefixes) {
    EXPECT_TRUE(holds(values(Dimension::User, {"zoe", "AN*"}), m_ana));
    EXPECT_TRUE(holds(values(Dimension::Domain, {"hq"}), m_ana));
    EXPECT_TRUE(holds(values(Dimension::ClientName, {"pc-*"}), m_ana));
    EXPECT_TRUE(holds(values(Dimension::Program, {"CALC"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::User, {"an"}), m_ana));
    EXPECT_FALSE(holds(notValues(Dimension::User, {"*"}), m_ana));
}

TEST_F(Matching, FarmsAndTagsAreExactNames) {
    EXPECT_TRUE(holds(values(Dimension::Farm, {"office"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::Farm, {"Office"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::Farm, {"off*"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::Tag, {"VPN"}), m_ana));
}

TEST_F(Matching, NetworksHoldTheirAddressesInBothFamilies) {
    EXPECT_TRUE(holds(values(Dimension::Client, {"10.0.0.0/8"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::Client, {"10.1.2.2/31", "fd00::/8"}), from("10.1.2.4")));
    EXPECT_TRUE(holds(values(Dimension::Client, {"fd00::/8"}), from("fdab::1")));
    EXPECT_TRUE(holds(values(Dimension::Client, {"::/0"}), m_ana));
    EXPECT_FALSE(holds(values(Dimension::Client, {"::/0"}), Request{})) << "an unknown address is in no network";
}

TEST_F(Matching, ARuleThatCannotBeReadNeverMatches) {
    EXPECT_FALSE(holds(values(Dimension::Client, {"10.0.0.0/33"}), m_ana));
    EXPECT_FALSE(holds(notValues(Dimension::Client, {"ten"}), m_ana)) << "not even negated";
    EXPECT_FALSE(holds({Dimension::Time, true, {}, {}, "Mars/Olympus", {}}, m_ana));
}

TEST_F(Matching, ValidityEndsAtItsInstant) {
    Rule limited = rule({});
    limited.validUntil = m_ana.at;
    EXPECT_EQ(matched({limited}, m_ana), kNoRule);
    m_ana.at -= std::chrono::microseconds(1);
    EXPECT_EQ(matched({limited}, m_ana), 0U);
}

TEST_F(Matching, WindowsFollowLocalClocksThroughTheirChanges) {
    const Condition night{Dimension::Time, false, {}, {{{Weekday::Saturday}, 22 * 60, 3 * 60}}, "Europe/Madrid", {}};
    // 2026-03-29 01:00 UTC: clocks jump from 02:00 to 03:00, and the window that ends at 03:00 ends with 02:00.
    EXPECT_TRUE(holds(night, at(utc(2026, 3, 29, 0, 59))));
    EXPECT_FALSE(holds(night, at(utc(2026, 3, 29, 1, 0))));
    // 2026-10-25 01:00 UTC: they go back from 03:00 to 02:00, and the window is open for an hour more.
    EXPECT_TRUE(holds(night, at(utc(2026, 10, 25, 0, 59))));
    EXPECT_TRUE(holds(night, at(utc(2026, 10, 25, 1, 59))));
    EXPECT_FALSE(holds(night, at(utc(2026, 10, 25, 2, 0))));
    // A window within the hour that is left out does not open that day.
    const Condition gap{Dimension::Time, false, {}, {{{Weekday::Sunday}, 2 * 60, 3 * 60}}, "Europe/Madrid", {}};
    for (int minute = 0; minute < 180; ++minute) {
        EXPECT_FALSE(holds(gap, at(utc(2026, 3, 29, 0, minute))));
    }
    const Condition sundayToMonday{Dimension::Time, false, {}, {{{Weekday::Sunday}, 23 * 60, 60}}, "Asia/Kolkata", {}};
    EXPECT_TRUE(holds(sundayToMonday, at(utc(2026, 11, 22, 19, 0)))) << "Monday 00:30";
    EXPECT_FALSE(holds(sundayToMonday, at(utc(2026, 11, 22, 19, 30))));
}

TEST_F(Matching, UnknownGroupsPassARuleOverAndSayWhich) {
    Document document;
    document.rules = {rule({values(Dimension::Group, {"admins"}), values(Dimension::User, {"ben"})}),
                      rule({values(Dimension::Group, {"admins"})}), rule({notValues(Dimension::Group, {"guests"})}),
                      rule({})};
    const auto program = compile(document, m_zones);
    m_ana.groups.clear();
    EXPECT_EQ(match(*program, m_ana), (Match{2, kNoRule}));
    m_ana.areGroupsKnown = false;
    EXPECT_EQ(match(*program, m_ana), (Match{3, 1})) << "rule 0 fails by its user, whatever the groups";
    m_ana.groups = {"Admins"};
    EXPECT_EQ(match(*program, m_ana), (Match{1, kNoRule})) << "a group that is named is certain";
}

TEST_F(Matching, GoesOnAfterARuleThatPassedTheRequestOn) {
    Document document;
    document.rules = {rule({}), rule({values(Dimension::User, {"ben"})}), rule({})};
    EXPECT_EQ(match(*compile(document, m_zones), m_ana, 1).rule, 2U);
}

class MatchingProperty : public testing::TestWithParam<std::uint32_t> {};

// Small policies are matched one rule after the other, larger ones through the index.
TEST_P(MatchingProperty, AgreesWithTheNaiveEvaluator) {
    std::mt19937 random(GetParam());
    const Pick pick = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    const ZoneCatalogue zones;
    SmallWorld world = SmallWorld::random(pick);
    world.dimensions = {Dimension::User,    Dimension::Group,      Dimension::Domain,
                        Dimension::Client,  Dimension::ClientName, Dimension::Farm,
                        Dimension::Program, Dimension::Time,       Dimension::Tag};
    world.zones = {"Europe/Madrid", "America/New_York", "Asia/Kolkata", ""};
    world.step = std::chrono::minutes(30);
    world.horizon = std::chrono::days(300);
    for (int round = 0; round < 150; ++round) {
        const Document document = world.document(pick, round % 3 == 0 ? 1 + pick(20) : 51 + pick(150));
        const auto program = compile(document, zones);
        for (int i = 0; i < 200; ++i) {
            const Request request = world.request(pick);
            const RuleNumber first = pick(4) == 0 ? pick(static_cast<std::uint32_t>(document.rules.size())) : 0;
            ASSERT_EQ(match(*program, request, first), naive::match(document, request, zones, first))
                << formatJson(document);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, MatchingProperty, testing::Values(21, 22, 23, 24));

}  // namespace
}  // namespace farmwarden::policy::test
