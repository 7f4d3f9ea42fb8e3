#include "app/ctl/table.h"

#include <gtest/gtest.h>

namespace farmwarden::ctl {
namespace {

TEST(Table, AlignsColumnsByTheirWidestCell) {
    Table table({"NAME", ">COUNT", "NOTE"});
    table.add({"sh-1", "7", "a"});
    table.add({"\xC3\xA4rzte-host", "1000", ""});
    EXPECT_EQ(table.text("none"),
              "NAME        COUNT  NOTE\n"
              "sh-1            7  a\n"
              "\xC3\xA4rzte-host   1000  -\n");
}

TEST(Table, SaysWhatItWasToldWhenEmpty) { EXPECT_EQ(Table({"A"}).text("no rows"), "no rows\n"); }

TEST(Table, LetsNoControlCharacterThrough) {
    Table table({"A"});
    table.add({"x\x1B[2Jy\nz"});
    EXPECT_EQ(table.text(""), "A\nx\xEF\xBF\xBD[2Jy\xEF\xBF\xBDz\n");
}

}  // namespace
}  // namespace farmwarden::ctl
