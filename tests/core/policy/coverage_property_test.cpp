// Coverage against brute force: no false "shadowed", no missed one, names and witnesses that hold.

#include <gtest/gtest.h>

#include <cstdlib>
#include <random>

#include "core/policy/json_text.h"
#include "tests/core/policy/brute_coverage.h"

namespace farmwarden::policy::test {
namespace {

using std::chrono::days;

class CoverageProperty : public testing::TestWithParam<std::uint32_t> {
protected:
    void SetUp() override { m_random.seed(GetParam()); }

    Pick pick() {
        return [this](std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); };
    }

    // Every verdict on a random policy of up to `maxRules` rules.
    void checkOne(const SmallWorld& world, std::uint32_t maxRules) {
        const Document document = world.document(pick(), 1 + pick()(maxRules));
        const Coverage coverage(document, m_zones, {world.from, world.horizon, 100'000});
        const BruteCoverage brute(world, document, m_zones);
        for (RuleNumber rule = 0; rule < document.rules.size(); ++rule) {
            ASSERT_EQ(brute.objection(rule, coverage.rules()[rule], coverage.program()), "")
                << document.rules[rule].id << " in " << formatJson(document);
        }
    }

    ZoneCatalogue m_zones;
    std::mt19937 m_random;
};

// 5 x 20,000 policies when FARMWARDEN_EXHAUSTIVE is set, which takes about 20 seconds; a fifth of them otherwise.
TEST_P(CoverageProperty, VerdictsAreThoseOfBruteForce) {
    const int rounds = std::getenv("FARMWARDEN_EXHAUSTIVE") != nullptr ? 20'000 : 4'000;
    for (int round = 0; round < rounds && !HasFatalFailure(); ++round) {
        checkOne(SmallWorld::random(pick()), 5);
    }
}

// A week and a half around both changes of a year in zones that change on different days and one that never does.
TEST_P(CoverageProperty, VerdictsHoldAcrossClockChangesOfSeveralZones) {
    SmallWorld world;
    world.dimensions = {Dimension::Time, Dimension::Farm};
    world.zones = {"Europe/Madrid", "America/New_York", "Asia/Kolkata", ""};
    world.horizon = days(11);
    const bool isSpring = GetParam() % 2 == 0;
    world.from = base::TimePoint(isSpring ? std::chrono::sys_days(std::chrono::year(2027) / 3 / 22)
                                          : std::chrono::sys_days(std::chrono::year(2027) / 10 / 28));
    world.step = std::chrono::minutes(30);
    for (int round = 0; round < 400 && !HasFatalFailure(); ++round) {
        checkOne(world, 5);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CoverageProperty, testing::Values(1, 2, 3, 4, 5));

}  // namespace
}  // namespace farmwarden::policy::test
