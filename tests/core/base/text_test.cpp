#include "core/base/text.h"

#include <gtest/gtest.h>

namespace farmwarden::base {
namespace {

TEST(Text, ObjectNamesNeedQuotingNowhere) {
    for (const std::string& name : std::vector<std::string>{"A", "sh-1.office_2", "0", std::string(64, 'x')}) {
        EXPECT_TRUE(isObjectName(name)) << name;
    }
    for (const std::string& name :
         std::vector<std::string>{"", "-a", ".a", "a b", "a/b", "a;b", "ä", "a\n", std::string(65, 'x')}) {
        EXPECT_FALSE(isObjectName(name)) << name;
    }
}

TEST(Text, Utf8IsCheckedByTheBook) {
    for (const std::string& good : std::vector<std::string>{"", "plain\n\x01", "ä漢🙂", std::string("\0", 1),
                                                            "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
        EXPECT_TRUE(isUtf8(good));
    }
    // Lone continuation, overlong, surrogate, beyond Unicode, cut off.
    for (const std::string bad :
         {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5", "a\xC3", "\xE6\xBC"}) {
        EXPECT_FALSE(isUtf8(bad));
    }
}

TEST(Text, PrintableTextHasNoControlCharacters) {
    EXPECT_TRUE(isPrintableText("Größe 3 🙂"));
    for (const std::string bad : {"a\tb", "\x7f", "\xC2\x85", "\xff"}) {
        EXPECT_FALSE(isPrintableText(bad));
    }
}

TEST(Text, SanitizedIsPrintableAndCutAtACharacter) {
    EXPECT_EQ(sanitized("a\x01"
                        "b\xff",
                        100),
              "a\xEF\xBF\xBD"
              "b\xEF\xBF\xBD");
    EXPECT_EQ(sanitized("aää", 4), "aä");
    EXPECT_EQ(sanitized("", 4), "");
}

TEST(Text, ShellQuotingKeepsEveryCharacterAWord) {
    EXPECT_EQ(shellQuoted("sh-1.example:3389"), "sh-1.example:3389");
    EXPECT_EQ(shellQuoted(""), "''");
    EXPECT_EQ(shellQuoted("it's $HOME; rm"), "'it'\\''s $HOME; rm'");
}

TEST(Text, LoweredTouchesAsciiOnly) {
    EXPECT_EQ(lowered("AnnaÄ-9"), "annaÄ-9");
}

}  // namespace
}  // namespace farmwarden::base
