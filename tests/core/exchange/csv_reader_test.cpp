#include "core/exchange/csv_reader.h"

#include <gtest/gtest.h>

namespace farmwarden::exchange {
namespace {

// "1[a][b]2[c]!2" : lines, fields, and the line of a fault.
std::string read(std::string_view text, char separator = ',') {
    CsvReader reader(text, separator);
    CsvRow row;
    std::string result;
    while (reader.next(row)) {
        result += std::to_string(row.line);
        for (const std::string& field : row.fields) {
            result += '[' + field + ']';
        }
        if (row.fault != CsvRow::Fault::None) {
            result += (row.fault == CsvRow::Fault::QuoteNotClosed ? '!' : '?') + std::to_string(row.faultLine);
        }
    }
    return result;
}

TEST(CsvReader, SplitsLinesAndFields) {
    EXPECT_EQ(read("a,b\nc,d"), "1[a][b]2[c][d]");
    EXPECT_EQ(read("a,b\r\nc,\r\n"), "1[a][b]2[c][]");
    EXPECT_EQ(read("a\rb"), "1[a]2[b]");
    EXPECT_EQ(read("a\tb", '\t'), "1[a][b]");
    EXPECT_EQ(read("a,b;c", ';'), "1[a,b][c]");
    EXPECT_EQ(read(""), "");
}

TEST(CsvReader, LeavesOutBlankLinesAndSpacesAround) {
    EXPECT_EQ(read("\n\na , b\n,,\n  \nc"), "3[a][b]6[c]");
    EXPECT_EQ(read("a,\" b \", \"c\" "), "1[a][ b ][c]") << "spaces inside quotes belong to the field";
}

TEST(CsvReader, QuotesKeepSeparatorsBreaksAndQuotes) {
    EXPECT_EQ(read("\"a,1\",\"b\nc\"\r\nd"), "1[a,1][b\nc]3[d]");
    EXPECT_EQ(read("\"say \"\"yes\"\"\",\"\""), "1[say \"yes\"][]");
    EXPECT_EQ(read("a\"b,c"), "1[a\"b][c]") << "a quote within a field is a quote";
}

TEST(CsvReader, MarksFaultsAndReadsOn) {
    EXPECT_EQ(read("a,\"b\nc,d\ne"), "1[a][b]!12[c][d]3[e]");
    EXPECT_EQ(read("\"a\"x,b\nc"), "1[ax][b]?12[c]");
    EXPECT_EQ(read("\""), "1[]!1");
}

TEST(CsvReader, FindsTheSeparator) {
    EXPECT_EQ(separatorOf("name;farm;a,b\n1,2,3,4,5"), ';') << "the first line decides";
    EXPECT_EQ(separatorOf("\r\nname\tfarm"), '\t');
    EXPECT_EQ(separatorOf("\"a;b;c\",d"), ',') << "what is quoted does not count";
    EXPECT_EQ(separatorOf("name"), ',');
    EXPECT_EQ(separatorOf(""), ',');
    EXPECT_EQ(separatorOf("sep=;\na;b"), ';');
    EXPECT_EQ(read("sep=;\na;b", ';'), "2[a][b]") << "the line that names it is none of the table's";
}

}  // namespace
}  // namespace farmwarden::exchange
