#include "core/base/string_pool.h"

#include <gtest/gtest.h>

#include <string>

namespace farmwarden::base {
namespace {

TEST(StringPool, NumbersDistinctStringsDenselyAndKeepsThemInPlace) {
    StringPool pool;
    EXPECT_EQ(pool.intern(""), 0U);
    const PoolIndex first = pool.intern("first");
    const std::string_view seen = pool.at(first);
    for (int i = 0; i < 20'000; ++i) {
        EXPECT_EQ(pool.intern("string " + std::to_string(i)), static_cast<PoolIndex>(i + 2));
    }
    EXPECT_EQ(pool.intern("first"), first);
    EXPECT_EQ(pool.at(first).data(), seen.data());
    EXPECT_EQ(pool.at(pool.intern("string 777")), "string 777");
    EXPECT_EQ(pool.size(), 20'002U);
}

TEST(StringPool, KeepsLongStringsAndNulsAndForgetsOnClear) {
    StringPool pool;
    const std::string huge(200'000, 'x');
    const std::string withNul("a\0b", 3);
    EXPECT_EQ(pool.at(pool.intern(huge)), huge);
    EXPECT_EQ(pool.at(pool.intern(withNul)), withNul);
    EXPECT_EQ(pool.find("a"), std::nullopt);
    pool.clear();
    EXPECT_EQ(pool.find(huge), std::nullopt);
    EXPECT_EQ(pool.find(""), 0U);
}

}  // namespace
}  // namespace farmwarden::base
