#include "core/policy/interval_set.h"

#include <gtest/gtest.h>

#include <bitset>
#include <random>

namespace farmwarden::policy {
namespace {

constexpr std::uint32_t kSize = 40;
using Bits = std::bitset<kSize>;

Bits bitsOf(const IntervalSet& set) {
    Bits bits;
    for (std::uint32_t x = 0; x < kSize; ++x) {
        bits[x] = set.contains(x);
    }
    return bits;
}

TEST(IntervalSet, JoinsWhatTouchesAndDropsWhatIsEmpty) {
    const IntervalSet set{{5, 7}, {9, 9}, {1, 3}, {3, 4}, {6, 8}};
    EXPECT_EQ(set, (IntervalSet{{1, 4}, {5, 8}}));
    EXPECT_EQ(set.count(), 6U);
    EXPECT_EQ(set.first(), 1U);
    EXPECT_TRUE((IntervalSet{{4, 4}}).isEmpty());
}

TEST(IntervalSet, CalculatesAsBitSetsDo) {
    std::mt19937 random(3);
    const auto any = [&] {
        std::vector<Interval> intervals;
        for (std::uint32_t i = random() % 5; i > 0; --i) {
            const auto begin = static_cast<std::uint32_t>(random() % kSize);
            intervals.push_back({begin, begin + static_cast<std::uint32_t>(random() % (kSize - begin))});
        }
        return IntervalSet::of(intervals);
    };
    for (int round = 0; round < 20'000; ++round) {
        const IntervalSet a = any();
        const IntervalSet b = any();
        ASSERT_EQ(bitsOf(intersection(a, b)), bitsOf(a) & bitsOf(b));
        ASSERT_EQ(bitsOf(difference(a, b)), bitsOf(a) & ~bitsOf(b));
        ASSERT_EQ(bitsOf(united(a, b)), bitsOf(a) | bitsOf(b));
        ASSERT_EQ(a.intersects(b), (bitsOf(a) & bitsOf(b)).any());
        ASSERT_EQ(a.includes(b), (bitsOf(b) & ~bitsOf(a)).none());
        ASSERT_EQ(a == b, bitsOf(a) == bitsOf(b));
        ASSERT_EQ(a.count(), bitsOf(a).count());
    }
}

}  // namespace
}  // namespace farmwarden::policy
