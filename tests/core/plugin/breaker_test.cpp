#include "core/plugin/chain/breaker.h"

#include <gtest/gtest.h>

#include "core/plugin/chain/latency.h"

namespace farmwarden::plugin::chain {
namespace {

using std::chrono::seconds;
using State = Breaker::State;

constexpr BreakerSettings kSettings{
    .failuresInARow = 3, .firstRest = seconds(1), .longestRest = seconds(5), .wellAfter = seconds(60)};

TEST(Breaker, OpensAfterFailuresInARowOnly) {
    Breaker breaker(kSettings);
    EXPECT_FALSE(breaker.fail(seconds(0)));
    EXPECT_FALSE(breaker.fail(seconds(0)));
    breaker.succeed(seconds(0));
    EXPECT_FALSE(breaker.fail(seconds(0)));
    EXPECT_FALSE(breaker.fail(seconds(0)));
    EXPECT_TRUE(breaker.mayCall(seconds(0)));
    EXPECT_TRUE(breaker.fail(seconds(0)));
    EXPECT_FALSE(breaker.mayCall(seconds(0)));
}

TEST(Breaker, LetsOneCallAtATimeThroughWhenHalfOpen) {
    Breaker breaker(kSettings);
    breaker.open(seconds(0));
    EXPECT_EQ(breaker.state(seconds(1)), State::HalfOpen);
    EXPECT_TRUE(breaker.mayCall(seconds(1)));
    breaker.begin(seconds(1));
    EXPECT_FALSE(breaker.mayCall(seconds(1)));
    breaker.succeed(seconds(1));
    EXPECT_EQ(breaker.state(seconds(1)), State::Closed);
    EXPECT_TRUE(breaker.mayCall(seconds(1)));
}

TEST(Breaker, RestsTwiceAsLongAfterEachFailedTrialUpToALimit) {
    Breaker breaker(kSettings);
    base::Duration now{};
    breaker.open(now);
    for (const int rest : {1, 2, 4, 5, 5}) {
        EXPECT_EQ(breaker.openUntil() - now, seconds(rest));
        now = breaker.openUntil();
        breaker.begin(now);
        EXPECT_TRUE(breaker.fail(now));
    }
}

TEST(Breaker, ForgetsItsRestsOnceThePluginWasWellForAWhile) {
    Breaker breaker(kSettings);
    breaker.open(seconds(0));
    breaker.succeed(seconds(10));
    breaker.open(seconds(20));  // well for ten seconds only
    EXPECT_EQ(breaker.openUntil(), seconds(22));
    breaker.succeed(seconds(30));
    breaker.open(seconds(90));
    EXPECT_EQ(breaker.openUntil(), seconds(91));
}

TEST(Latency, TellsPercentilesToAFifth) {
    Latency latency;
    EXPECT_EQ(latency.percentile(50), base::Duration(0));
    for (int i = 0; i < 98; ++i) {
        latency.add(base::Duration(100));
    }
    latency.add(base::Duration(5'000));
    latency.add(base::Duration(200'000));
    EXPECT_NEAR(static_cast<double>(latency.percentile(50).count()), 100, 20);
    EXPECT_NEAR(static_cast<double>(latency.percentile(99).count()), 5'000, 1'000);
    EXPECT_NEAR(static_cast<double>(latency.percentile(100).count()), 200'000, 40'000);
    EXPECT_EQ(latency.count(), 100u);
}

TEST(Latency, TakesSpansBeyondItsScale) {
    Latency latency;
    latency.add(base::Duration(-5));
    latency.add(std::chrono::hours(5));
    EXPECT_EQ(latency.percentile(50), base::Duration(1));
    EXPECT_GT(latency.percentile(100), std::chrono::seconds(60));
}

}  // namespace
}  // namespace farmwarden::plugin::chain
