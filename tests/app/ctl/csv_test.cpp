#include "app/ctl/csv.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace farmwarden::ctl {
namespace {

std::string text(std::string_view csv) {
    const auto rows = parseCsv(csv);
    if (!rows) {
        return rows.error().message;
    }
    std::string all;
    for (const CsvRow& row : *rows) {
        all += fmt::format("{}[{}]", row.line, fmt::join(row.fields, "|"));
    }
    return all;
}

TEST(Csv, SplitsLinesAndFields) {
    EXPECT_EQ(text("a,b\nc,d\n"), "1[a|b]2[c|d]");
    EXPECT_EQ(text("a,b\r\nc,d"), "1[a|b]2[c|d]");
    EXPECT_EQ(text("a,,\n"), "1[a||]");
    EXPECT_EQ(text(""), "");
}

TEST(Csv, SkipsBlankLinesAndAByteOrderMark) { EXPECT_EQ(text("\xEF\xBB\xBF" "a\n\n\r\nb\n"), "1[a]4[b]"); }

TEST(Csv, QuotesKeepCommasBreaksAndQuotes) {
    EXPECT_EQ(text("\"a,b\",\"c\nd\",\"e\"\"f\"\r\nx,y,z"), "1[a,b|c\nd|e\"f]3[x|y|z]");
}

TEST(Csv, NamesTheLineOfAnOpenQuote) {
    EXPECT_EQ(text("a\n\"b"), "line 2: a quoted field is not closed by a quote and a comma");
    EXPECT_EQ(text("\"a\"b"), "line 1: a quoted field is not closed by a quote and a comma");
}

}  // namespace
}  // namespace farmwarden::ctl
