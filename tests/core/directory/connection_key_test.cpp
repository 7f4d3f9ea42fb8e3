#include "core/directory/connection_key.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace farmwarden::directory {
namespace {

TEST(ConnectionKey, GivesEveryTextBackAndKeepsUuidsOutOfThePool) {
    base::StringPool pool;
    for (const char* uuid : {"2f1c9d4e-0b7a-4d6c-9e55-00aa11bb22cc", "ffffffff-ffff-ffff-ffff-ffffffffffff", "00000000-0000-1000-0000-000000000000"}) {
        EXPECT_EQ(ConnectionKey::of(uuid, pool).text(pool), uuid);
    }
    EXPECT_EQ(pool.size(), 1U) << "the empty string alone";
    for (const char* other : {"adopted-s-01hq3v", "2F1C9D4E-0b7a-4d6c-9e55-00aa11bb22cc", "2f1c9d4e-0b7a-0d6c-9e55-00aa11bb22cc",
                              "00000000-0000-0000-0000-000000000000", "2f1c9d4e00b7a-4d6c-9e55-00aa11bb22cc", "x", " "}) {
        const ConnectionKey key = ConnectionKey::of(other, pool);
        EXPECT_EQ(key.text(pool), other);
        EXPECT_FALSE(key.isEmpty()) << other;
    }
}

TEST(ConnectionKey, IsEmptyForNoConnectionAndKeepsNoMoreThanAUuidIsLong) {
    base::StringPool pool;
    EXPECT_TRUE(ConnectionKey::of("", pool).isEmpty());
    EXPECT_EQ(ConnectionKey().text(pool), "");
    EXPECT_EQ(ConnectionKey::of(std::string(100, 'a'), pool).text(pool), std::string(36, 'a'));
    EXPECT_EQ(ConnectionKey::of(std::string("ab\0cd", 5), pool).text(pool), "ab");
}

TEST(ConnectionKey, TellsTextsApart) {
    base::StringPool pool;
    std::mt19937 random(11);
    const std::string letters = "0123456789abcdef-A";
    for (int i = 0; i < 10'000; ++i) {
        std::string one = "2f1c9d4e-0b7a-4d6c-9e55-00aa11bb22cc";
        std::string two = one;
        for (int change = 0; change < 3; ++change) {
            one[random() % one.size()] = letters[random() % letters.size()];
            two[random() % two.size()] = letters[random() % letters.size()];
        }
        EXPECT_EQ(ConnectionKey::of(one, pool) == ConnectionKey::of(two, pool), one == two) << one << " " << two;
        EXPECT_EQ(ConnectionKey::of(one, pool).text(pool), one);
    }
}

}  // namespace
}  // namespace farmwarden::directory
