#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstddef>

#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/support/file.h"

// The C ABI of generation 2 is frozen: sizes and offsets are those of the checked-in table, and so are the numbers that
// cross it. A new member goes to the end of its struct and to the end of its part of the table; nothing else in it may
// ever change.
namespace {

std::string table() {
    std::string text = fmt::format("abi {}\n", FARMWARDEN_PLUGIN_ABI);
#define STRUCT(type) text += fmt::format("{} size {}\n", #type, sizeof(type));
#define FIELD(type, field) \
    text += fmt::format("  {} at {} size {}\n", #field, offsetof(type, field), sizeof(type::field));
#include "tests/core/plugin/sdk/abi_fields.inc"
#undef STRUCT
#undef FIELD
    return text;
}

TEST(Abi, OfGeneration2IsFrozen) {
    EXPECT_EQ(table(), farmwarden::test::readFile(ABI_TABLE));
}

TEST(Abi, HasNumbersThatStay) {
    EXPECT_EQ(FW_OK, 0);
    EXPECT_EQ(FW_DECLINED, 1);
    EXPECT_EQ(FW_FAILED, 2);
    EXPECT_EQ(FW_INVALID, 7);
    EXPECT_EQ(FW_ROLE_FILTER, 1);
    EXPECT_EQ(FW_ROLE_RESOURCE, 2);
    EXPECT_EQ(FW_ROLE_LOAD_BALANCING, 4);
    EXPECT_EQ(FW_ROLE_PLACEMENT, 8);
    EXPECT_EQ(FW_ROLE_ORCHESTRATION, 16);
    EXPECT_EQ(FW_ROLE_PROVISIONING, 32);
    EXPECT_EQ(FW_ROLE_TASKS, 64);
    EXPECT_EQ(FW_ROLE_NOTIFICATIONS, 128);
    EXPECT_EQ(FW_ANSWER_DECLINE, 0);
    EXPECT_EQ(FW_ANSWER_FAIL, 6);
    EXPECT_EQ(FW_TARGET_LOAD, 64);
    EXPECT_EQ(FW_CHANGE_REMOVED, 2);
    EXPECT_EQ(FW_CONNECTION_ORCHESTRATED, 8);
    EXPECT_EQ(FW_SESSION_ENDED, 3);
}

}  // namespace
