#include "core/directory/session_table.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace farmwarden::directory {
namespace {

struct Oracle {
    std::map<std::uint64_t, SessionRecord> byId;

    std::vector<std::uint64_t> of(FarmIndex farm, PoolIndex user) const {
        std::vector<std::uint64_t> ids;
        for (const auto& [id, record] : byId) {
            if (record.farm == farm && record.user == user) {
                ids.insert(ids.begin(), id);
            }
        }
        return ids;
    }
};

std::vector<std::uint64_t> chainOf(const SessionTable& table, FarmIndex farm, PoolIndex user) {
    std::vector<std::uint64_t> ids;
    for (SessionSlot slot = table.findFirst(farm, user); slot != kNone; slot = table.at(slot).nextOfUser) {
        ids.push_back(table.at(slot).id.value);
    }
    return ids;
}

TEST(SessionTable, FindsWhatANaiveOneFinds) {
    std::mt19937 random(11);
    const auto below = [&](std::uint32_t bound) {
        return std::uniform_int_distribution<std::uint32_t>(0, bound - 1)(random);
    };
    SessionTable table;
    Oracle oracle;
    for (int step = 0; step < 20'000; ++step) {
        const std::uint64_t id = 1 + below(300);
        const SessionSlot slot = table.find({id});
        ASSERT_EQ(slot != kNone, oracle.byId.contains(id));
        if (slot != kNone) {
            table.erase(slot);
            oracle.byId.erase(id);
        } else {
            SessionRecord record;
            record.id = {id};
            record.farm = below(3);
            record.user = below(8);
            table.insert(record);
            oracle.byId[id] = record;
        }
        const FarmIndex farm = below(3);
        const PoolIndex user = below(8);
        ASSERT_EQ(chainOf(table, farm, user), oracle.of(farm, user)) << "after step " << step;
        ASSERT_EQ(table.size(), oracle.byId.size());
    }
    EXPECT_LE(table.slotCount(), 300U) << "free slots are used again";
}

TEST(SessionTable, ASlotStaysWhileItsSessionLives) {
    SessionTable table;
    SessionRecord record;
    record.id = {1};
    const SessionSlot first = table.insert(record);
    for (std::uint64_t id = 2; id < 1000; ++id) {
        record.id = {id};
        table.insert(record);
    }
    EXPECT_EQ(table.find({1}), first);
    EXPECT_EQ(table.at(first).id.value, 1U);
}

}  // namespace
}  // namespace farmwarden::directory
