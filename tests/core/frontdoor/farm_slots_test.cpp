#include "core/frontdoor/farm_slots.h"

#include <gtest/gtest.h>

#include "core/frontdoor/haproxy_config.h"

namespace farmwarden::frontdoor {
namespace {

TEST(FarmSlots, AFarmKeepsItsSlot) {
    FarmSlots slots(3);
    slots.assign({"b", "a"});
    EXPECT_EQ(slots.slotOf("b"), "farm_01");
    EXPECT_EQ(slots.slotOf("a"), "farm_02");
    EXPECT_TRUE(slots.assign({"a", "b"}).assigned.empty());
    EXPECT_EQ(slots.slotOf("a"), "farm_02");
    EXPECT_EQ(slots.farmOf("farm_02"), "a");
}

TEST(FarmSlots, ALeavingFarmHoldsItsSlotUntilReleased) {
    FarmSlots slots(1);
    slots.assign({"a"});
    EXPECT_EQ(slots.assign({"b"}).unassigned, (std::vector<std::string>{"b"}));
    EXPECT_EQ(slots.leaving(), (std::vector<std::string>{"farm_01"}));
    EXPECT_EQ(slots.farmOf("farm_01"), "a");
    EXPECT_TRUE(slots.mapEntries().empty());
    slots.release("farm_01");
    EXPECT_EQ(slots.assign({"b"}).assigned, (std::vector<std::string>{"farm_01"}));
}

TEST(FarmSlots, AFarmThatComesBackGetsItsSlotBack) {
    FarmSlots slots(2);
    slots.assign({"a"});
    slots.assign({});
    EXPECT_TRUE(slots.assign({"a"}).assigned.empty());
    EXPECT_TRUE(slots.leaving().empty());
    slots.release("farm_01");
    EXPECT_EQ(slots.slotOf("a"), "farm_01");
}

TEST(FarmSlots, TheLongestFreeSlotIsUsedFirst) {
    FarmSlots slots(2);
    slots.assign({"a"});
    slots.assign({});
    slots.release("farm_01");
    slots.assign({"b"});
    EXPECT_EQ(slots.slotOf("b"), "farm_02");
}

TEST(FarmSlots, SurviveAsText) {
    FarmSlots before(4);
    before.assign({"a", "b", "c"});
    before.assign({"a", "c"});
    FarmSlots after(4);
    after.load(before.mapText());
    EXPECT_EQ(after.slotOf("a"), "farm_01");
    EXPECT_EQ(after.slotOf("c"), "farm_03");
    EXPECT_EQ(after.farmOf("farm_02"), "b");
    EXPECT_EQ(after.leaving(), (std::vector<std::string>{"farm_02"}));
    EXPECT_EQ(after.mapText(), before.mapText());
}

TEST(FarmSlots, DamagedTextIsReadAsFarAsItMakesSense) {
    FarmSlots slots(2);
    slots.load("garbage\na farm_01\nb farm_01\na farm_02\nx farm_99\n-bad farm_02\n\n#leaving \n");
    EXPECT_EQ(slots.slotOf("a"), "farm_01");
    EXPECT_EQ(slots.farmOf("farm_02"), "");
}

TEST(FarmSlots, AnOnlyFarmNeedsNoName) {
    FarmSlots slots(3);
    slots.assign({"a"});
    EXPECT_EQ(slots.mapEntries(),
              (std::map<std::string, std::string, std::less<>>{{"_only", "farm_01"}, {"a", "farm_01"}}));
    slots.assign({"a", "b"});
    EXPECT_FALSE(slots.mapEntries().contains(kOnlyFarmKey));
}

}  // namespace
}  // namespace farmwarden::frontdoor
