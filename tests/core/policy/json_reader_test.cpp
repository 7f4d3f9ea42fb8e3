#include "core/policy/json_reader.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/policy/toml_reader.h"

namespace farmwarden::policy {
namespace {

// "LINE:COLUMN-ENDLINE:ENDCOLUMN code; ..." of all findings.
std::string places(const base::Diagnostics& diagnostics) {
    std::string text;
    for (const auto& each : diagnostics) {
        const auto& r = each.range;
        text += (text.empty() ? "" : "; ") + std::to_string(r.line) + ":" + std::to_string(r.column) + "-" +
                std::to_string(r.endLine) + ":" + std::to_string(r.endColumn) + " " + each.code;
    }
    return text;
}

std::string json(std::string_view text) {
    return places(readJson(text).diagnostics);
}
std::string toml(std::string_view text) {
    return places(readToml(text).diagnostics);
}

TEST(JsonReader, ReadsWhatRfc8259Allows) {
    const auto parsed =
        readJson("\xEF\xBB\xBF { \"a\" : [1, -0, 2.5e+3, true, false, null, \"\\u00e9\\ud83d\\ude00\\n\\/\"] }\r\n");
    EXPECT_EQ(places(parsed.diagnostics), "");
    const auto& items = parsed.root.members.at(0).value.items;
    ASSERT_EQ(items.size(), 7U);
    EXPECT_EQ(items[0].integer, 1);
    EXPECT_EQ(items[2].kind, TextNode::Kind::Number);
    EXPECT_EQ(items[6].text, "\xC3\xA9\xF0\x9F\x98\x80\n/");
}

TEST(JsonReader, KnowsWhereEveryKeyAndValueStands) {
    const auto root = readJson("{\n  \"\xC3\xA9\": [\"b\",\n   12]}").root;
    const auto& member = root.members.at(0);
    EXPECT_EQ(member.keyRange, (base::SourceRange{2, 3, 2, 7}));
    EXPECT_EQ(member.value.range, (base::SourceRange{2, 9, 3, 7}));
    EXPECT_EQ(member.value.items.at(1).range, (base::SourceRange{3, 4, 3, 6}));
    EXPECT_EQ(root.range, (base::SourceRange{1, 1, 3, 8}));
}

TEST(JsonReader, FindsEveryMistakeThatItCanMend) {
    EXPECT_EQ(json("{\"a\": 1 \"b\": 2}"), "1:9-1:10 syntax");
    EXPECT_EQ(json("{\"a\": [1, 2,], }"), "1:12-1:13 syntax; 1:14-1:15 syntax");
    EXPECT_EQ(json("{a: 1, \"b\" = 2, \"c\" 3}"), "1:2-1:3 syntax; 1:12-1:13 syntax; 1:21-1:22 syntax");
    EXPECT_EQ(json("{\"a\": ana, \"b\": 01, \"c\": 'x', \"d\": }"),
              "1:7-1:10 syntax; 1:17-1:19 syntax; 1:26-1:27 syntax; 1:36-1:37 syntax");
    EXPECT_EQ(json("// hi\n{\"a\": 1 /* two\nlines */, \"a\": 2} # end"),
              "1:1-1:6 syntax; 2:9-3:9 syntax; 3:11-3:14 duplicate-key; 3:19-3:24 syntax");
    EXPECT_EQ(json("[\"\\x\", \"\\ud800\", \"\\udc00\", \"a\tb\"]"),
              "1:3-1:4 syntax; 1:9-1:15 syntax; 1:19-1:25 syntax; 1:30-1:31 syntax");
    EXPECT_EQ(json("{\"a\": \"one,\n \"b\": 2}"), "1:7-1:12 syntax");
}

TEST(JsonReader, StopsWhereTheNestingIsLost) {
    EXPECT_EQ(json(""), "1:1-1:1 syntax");
    EXPECT_EQ(json("{\"a\": [1, 2}"), "1:12-1:13 syntax");
    EXPECT_EQ(json("{\"a\": [1, 2"), "1:7-1:8 syntax");
    EXPECT_EQ(json("{\"a\": 1}}"), "1:9-1:10 syntax");
    EXPECT_EQ(json("{\"a\":"), "1:6-1:6 syntax");
}

TEST(JsonReader, EveryPrefixAndEveryChangedByteEndsInFindings) {
    const std::string text =
        R"({"rules": [{"id": "a", "when": [{"user": ["\u00e9", "b"]}], "then": {"farm": "f"}, "enabled": true, "n": -1.5e3}]})";
    for (std::size_t i = 0; i < text.size(); ++i) {
        ASSERT_FALSE(readJson(text.substr(0, i)).diagnostics.empty()) << i;
        for (const char c : {'{', '}', '"', ',', '\\', '\0', '\xFF', '/'}) {
            std::string changed = text;
            changed[i] = c;
            ASSERT_LT(readJson(changed).diagnostics.size(), 100U);
            ASSERT_LT(readToml(changed).diagnostics.size(), 100U);
        }
    }
}

TEST(JsonReader, RefusesDeepNestingAtTheLimit) {
    EXPECT_EQ(json(std::string(32, '[') + std::string(32, ']')), "");
    EXPECT_EQ(json(std::string(33, '[') + std::string(33, ']')), "1:33-1:34 too-deep");
    EXPECT_EQ(json(std::string(1'000'000, '[')), "1:33-1:34 too-deep");
    std::string objects;
    for (int i = 0; i < 100'000; ++i) {
        objects += "{\"a\":";
    }
    EXPECT_EQ(json(objects), "1:161-1:162 too-deep");
}

TEST(JsonReader, NamesEveryByteThatIsNotUtf8) {
    EXPECT_EQ(json("{\"a\": \"caf\xE9\",\n \"b\": \"\xC0\xAF\", \"\xED\xA0\x80\": 1}"),
              "1:11-1:12 invalid-utf8; 2:8-2:10 invalid-utf8; 2:14-2:17 invalid-utf8");
    const auto parsed = readJson("\"caf\xE9\"");
    EXPECT_EQ(parsed.root.text, "caf\xEF\xBF\xBD");
}

TEST(JsonReader, RefusesMoreValuesAndBytesThanTheLimits) {
    const TextLimits limits{.maxBytes = 100, .maxItems = 3, .maxValues = 6};
    EXPECT_EQ(places(readJson("{\"a\": [1, 2, 3, 4]}", limits).diagnostics), "1:17-1:18 too-many-values");
    EXPECT_EQ(places(readJson("[[1, 2], [3, 4]]", limits).diagnostics), "1:14-1:15 too-many-values");
    EXPECT_EQ(places(readJson(std::string(101, ' '), limits).diagnostics), "1:1-1:1 too-large");
    EXPECT_EQ(places(readToml(std::string(101, ' '), limits).diagnostics), "1:1-1:1 too-large");
    EXPECT_EQ(places(readToml("a = [1, 2, 3, 4, 5, 6]", limits).diagnostics), "1:20-1:20 too-many-values");
}

TEST(TomlReader, CountsColumnsInBytes) {
    const auto root = readToml("a = 1\n\"\xC3\xA9\xE6\x97\xA5\" = { \xC3\xA9 = 1 }\n").root;
    EXPECT_EQ(root.kind, TextNode::Kind::Broken) << "bare keys are ASCII";
    const auto good = readToml("a = 1\n\"\xC3\xA9\xE6\x97\xA5\" = { b = \"\xC3\xA9\", c = 2 }\n").root;
    ASSERT_EQ(good.members.size(), 2U);
    const auto& table = good.members[1].value;
    EXPECT_EQ(good.members[1].keyRange.column, 1U);
    EXPECT_EQ(table.range.column, 11U);
    EXPECT_EQ(table.members.at(1).keyRange, (base::SourceRange{2, 23, 2, 24}));
}

TEST(TomlReader, GoesOnAfterALineThatIsNoToml) {
    const auto parsed = readToml("a = 1\nb = oops\nc = \"x\nd = 4\na = 5\ne = 6\n");
    EXPECT_EQ(parsed.diagnostics.size(), 3U) << places(parsed.diagnostics);
    ASSERT_EQ(parsed.root.kind, TextNode::Kind::Object);
    EXPECT_EQ(parsed.root.members.size(), 5U);
    for (const std::uint32_t line : {2U, 3U, 5U}) {
        EXPECT_TRUE(std::ranges::any_of(parsed.diagnostics, [&](const auto& each) { return each.range.line == line; }))
            << line;
    }
}

TEST(TomlReader, RefusesDepthThatTomlPlusPlusWouldFollow) {
    std::string dots = "a";
    for (int i = 0; i < 1'000'000; ++i) {
        dots += ".a";
    }
    EXPECT_TRUE(toml(dots + " = 1").ends_with("too-deep"));
    EXPECT_TRUE(toml("[" + dots + "]").ends_with("too-deep"));
    EXPECT_TRUE(toml("x = " + std::string(100'000, '[')).ends_with("too-deep"));
    EXPECT_EQ(toml("x = \"" + dots + "\" # " + dots + "\ny = '''\n" + dots + "'''\nz = \"\\\"" + dots + "\"\n"), "")
        << "texts and comments may have dots";
}

// toml++ takes for granted that somebody looked at these before, and asserts it.
TEST(TomlReader, RefusesWhatTomlPlusPlusAsserts) {
    for (const std::string_view header :
         {"[=]", "[", "[\n]", " [\r\n", "[[\n", "[[ =", "[[[a]]]", "[\xC3\xA9]", "[#", "[ [ }", "[[,"}) {
        EXPECT_TRUE(toml(header).ends_with(" syntax")) << header << ": " << toml(header);
    }
    EXPECT_EQ(toml("a = 2027-01-01T.00:00:00Z\nb = 1"), "1:16-1:17 syntax");
    EXPECT_EQ(toml("a = [\n[ 1 ],\n[ {} ]]\n[ b ]\n[[ 'c' ]]\n"), "");
}

// What is left out so that reading can go on may have been the start of a text around the rest.
TEST(TomlReader, LooksAtTheLimitsAgainAfterMending) {
    std::string dots = "b";
    for (int i = 0; i < 400'000; ++i) {
        dots += ".b";
    }
    EXPECT_EQ(toml("a = \"\"\"\\q\n" + dots + " = 1\n\"\"\""), "1:9-1:10 syntax");
}

TEST(TomlReader, NamesEveryByteThatIsNotUtf8) {
    EXPECT_EQ(toml("a = \"\xE9\"\nb = \"\xFF\xFE\"\n"), "1:6-1:7 invalid-utf8; 2:6-2:8 invalid-utf8");
}

TEST(TomlReader, WantsTimesWithTheirZone) {
    EXPECT_EQ(toml("a = 2026-12-31\nb = 2026-12-31T00:00:00\nc = 10:00:00\n"),
              "1:5-1:15 bad-time; 2:5-2:24 bad-time; 3:5-3:13 bad-time");
}

}  // namespace
}  // namespace farmwarden::policy
