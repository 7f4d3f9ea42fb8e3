#include <gtest/gtest.h>

#include <set>

#include "core/base/id_source.h"

namespace farmwarden::base {
namespace {

constexpr TimePoint kNoon{Duration(1'795'000'000'000'000)};

TEST(Ids, AreReadBackAsTheyAreShown) {
    for (const std::uint64_t value :
         std::initializer_list<std::uint64_t>{0, 1, 31, 32, 0x0123456789ABCDEF, ~std::uint64_t{0}}) {
        EXPECT_EQ(parseSessionId(toText(SessionId{value})), SessionId{value});
        EXPECT_EQ(parseHoldId(toText(HoldId{value})), HoldId{value});
    }
    EXPECT_EQ(toText(SessionId{32}), "s-0000000000010");
}

TEST(Ids, SortAsTextAsTheyDoAsNumbers) {
    EXPECT_LT(toText(SessionId{9}), toText(SessionId{10}));
    EXPECT_LT(toText(SessionId{1ULL << 40U}), toText(SessionId{~std::uint64_t{0}}));
}

TEST(Ids, RefuseWhatIsNone) {
    for (const std::string_view text : std::initializer_list<std::string_view>{
             "", "s-", "s-000000000001", "s-00000000000100", "h-0000000000010", "s_0000000000010", "s-000000000001u",
             "s-00000000000I0", "s-zzzzzzzzzzzzz"}) {
        EXPECT_EQ(parseSessionId(text), std::nullopt) << text;
    }
}

TEST(IdSource, IdsOnlyGrowAlsoWhenTheClockGoesBack) {
    ManualClock clock(kNoon);
    IdSource source(clock, 3);
    std::uint64_t last = 0;
    for (int i = 0; i < 20'000; ++i) {  // more than a millisecond has
        if (i % 1000 == 0) {
            clock.advance(std::chrono::milliseconds(i % 3 == 0 ? -50 : 7));
        }
        const std::uint64_t id = source.nextSession().value;
        ASSERT_GT(id, last);
        last = id;
    }
}

TEST(IdSource, BrokersWithDifferentOrdinalsNeverMakeTheSameId) {
    const ManualClock clock(kNoon);
    std::set<std::uint64_t> ids;
    for (const std::uint32_t ordinal : {0U, 1U, 1023U}) {
        IdSource source(clock, ordinal);
        for (int i = 0; i < 5000; ++i) {
            EXPECT_TRUE(ids.insert(source.nextSession().value).second);
        }
    }
}

}  // namespace
}  // namespace farmwarden::base
