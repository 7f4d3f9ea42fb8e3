#include "core/directory/least_loaded.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace farmwarden::directory {
namespace {

TEST(LeastLoaded, ComparesSessionsByWeightExactlyAndThenByName) {
    EXPECT_TRUE(isLessLoaded({1, 200, "b"}, {1, 100, "a"}));
    EXPECT_TRUE(isLessLoaded({2, 200, "a"}, {1, 100, "b"}));
    EXPECT_FALSE(isLessLoaded({2, 200, "b"}, {1, 100, "a"}));
    // A float would call these equal.
    EXPECT_TRUE(isLessLoaded({999'999, 10'000, "b"}, {1'000'000, 10'000, "a"}));
    EXPECT_FALSE(isLessLoaded({4'000'000'000, 10'000, "b"}, {3'999'999'999, 10'000, "a"}));
}

TEST(LeastLoaded, NoneIsBestOfNone) {
    LeastLoaded heap;
    EXPECT_EQ(heap.best(), kNone);
    heap.remove(3);
    heap.put(3, {0, 1, "x"});
    heap.remove(3);
    EXPECT_EQ(heap.best(), kNone);
    EXPECT_FALSE(heap.contains(3));
}

TEST(LeastLoaded, PicksWhatALinearScanPicks) {
    std::mt19937 random(7);
    const auto below = [&](std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(random);
    };
    std::vector<std::string> names;
    for (int i = 0; i < 60; ++i) {
        names.push_back("sh-" + std::to_string(i));
    }
    LeastLoaded heap;
    std::map<TargetIndex, Load> oracle;
    for (int step = 0; step < 50'000; ++step) {
        const TargetIndex target = below(60);
        if (below(5) == 0) {
            heap.remove(target);
            oracle.erase(target);
        } else {
            const Load load{below(20), 1 + below(4) * 50, names[target]};
            heap.put(target, load);
            oracle[target] = load;
        }
        TargetIndex best = kNone;
        for (const auto& [index, load] : oracle) {
            best = best == kNone || isLessLoaded(load, oracle[best]) ? index : best;
        }
        ASSERT_EQ(heap.best(), best) << "after step " << step;
        ASSERT_EQ(heap.size(), oracle.size());
    }
}

}  // namespace
}  // namespace farmwarden::directory
