#include "core/base/hash_index.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace farmwarden::base {
namespace {

// Keys by number, as the owner of such an index has them; `spread` tells how many hashes there are.
class HashIndexOracle : public testing::TestWithParam<std::uint32_t> {
protected:
    std::uint32_t hashOf(std::uint32_t key) const { return mixed(key % GetParam()); }
    std::uint32_t find(std::uint32_t key) const {
        const std::uint32_t* const found =
            index.find(hashOf(key), [&](std::uint32_t number) { return keys[number] == key; });
        return found == nullptr ? HashIndex::kNone : *found;
    }

    HashIndex index;
    std::vector<std::uint32_t> keys;
};

TEST_P(HashIndexOracle, EqualsAMapUnderRandomChanges) {
    std::mt19937 random(GetParam());
    std::map<std::uint32_t, std::uint32_t> expected;
    for (int step = 0; step < 20'000; ++step) {
        const std::uint32_t key = random() % 500;
        if (const auto known = expected.find(key); known == expected.end()) {
            const auto number = static_cast<std::uint32_t>(keys.size());
            keys.push_back(key);
            index.prefetch(hashOf(key));
            index.insert(hashOf(key), number);
            expected.emplace(key, number);
        } else {
            index.erase(hashOf(key), known->second);
            expected.erase(known);
        }
        ASSERT_EQ(index.size(), expected.size());
        const std::uint32_t other = random() % 500;
        const auto known = expected.find(other);
        ASSERT_EQ(find(other), known == expected.end() ? HashIndex::kNone : known->second) << "step " << step;
    }
    for (std::uint32_t key = 0; key < 500; ++key) {
        const auto known = expected.find(key);
        EXPECT_EQ(find(key), known == expected.end() ? HashIndex::kNone : known->second);
    }
}

// Few hashes make long runs, one that ends where the table ends among them.
INSTANTIATE_TEST_SUITE_P(Spread, HashIndexOracle, testing::Values(1, 7, 60, 1'000'000));

TEST(HashIndex, AnEntryCanBecomeAnotherNumber) {
    HashIndex index;
    index.insert(5, 1);
    *index.find(5, [](std::uint32_t) { return true; }) = 2;
    EXPECT_EQ(index.find(5, [](std::uint32_t number) { return number == 1; }), nullptr);
    EXPECT_NE(index.find(5, [](std::uint32_t number) { return number == 2; }), nullptr);
}

TEST(HashIndex, FindsNothingWhenItIsEmptyOrCleared) {
    HashIndex index;
    const auto any = [](std::uint32_t) { return true; };
    EXPECT_EQ(index.find(0, any), nullptr);
    index.reserve(100);
    index.insert(0, 1);
    index.clear();
    EXPECT_EQ(index.find(0, any), nullptr);
    EXPECT_EQ(index.size(), 0U);
}

}  // namespace
}  // namespace farmwarden::base
