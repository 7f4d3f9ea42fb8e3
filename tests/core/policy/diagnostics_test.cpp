#include <gtest/gtest.h>

#include "core/policy/json_text.h"
#include "core/policy/render_diagnostic.h"
#include "core/policy/toml_text.h"

namespace farmwarden::policy {
namespace {

std::string found(const Parsed& parsed) {
    std::string text;
    for (const auto& each : parsed.diagnostics) {
        text += std::to_string(each.range.line) + ":" + std::to_string(each.range.column) + " " + each.code +
                (each.subject.empty() ? "" : " " + each.subject) + "\n";
    }
    return text;
}

std::string inRule(std::string_view members) {
    return found(parseJson(R"({"rules": [{"id": "r", )" + std::string(members) + "}]}"));
}
std::string inCondition(std::string_view members) {
    return found(
        parseJson(R"({"rules": [{"id": "r", "then": {"farm": "f"}, "when": [{)" + std::string(members) + "}]}]}"));
}

TEST(PolicyDiagnostics, PointAtWrongTypes) {
    EXPECT_EQ(found(parseJson("[]")), "1:1 wrong-type\n");
    EXPECT_EQ(found(parseJson(R"({"rules": {}, "farms": [], "tests": 1, "format": "1"})")),
              "1:11 wrong-type\n1:24 wrong-type\n1:37 wrong-type\n1:50 wrong-type\n");
    EXPECT_EQ(found(parseJson(R"({"rules": [1]})")), "1:12 wrong-type\n");
    EXPECT_EQ(inRule(R"("then": 1, "name": 2, "enabled": "yes", "tags": [3])"),
              "1:32 wrong-type r\n1:43 wrong-type r\n1:57 wrong-type r\n1:73 wrong-type r\n");
    EXPECT_EQ(inRule(R"("then": {"farm": []}, "when": ["x"], "valid_until": 2027)"),
              "1:41 wrong-type r\n1:55 wrong-type r\n1:76 wrong-type r\n");
    EXPECT_EQ(found(parseJson(R"({"farms": {"f": {"max_sessions": "many"}, "g": 1}})")),
              "1:34 wrong-type\n1:48 wrong-type\n");
}

TEST(PolicyDiagnostics, PointAtUnknownKeysAndNameTheNearOne) {
    EXPECT_EQ(inRule(R"("then": {"farm": "f"}, "nmae": "x", "colour": 1)"), "1:47 unknown-key r\n1:60 unknown-key r\n");
    const Parsed parsed = parseJson(R"({"rulez": [], "farms": {"f": {"balancing": "fil"}}})");
    ASSERT_EQ(parsed.diagnostics.size(), 2U);
    EXPECT_EQ(parsed.diagnostics[0].hint, "did you mean \"rules\"?");
    EXPECT_EQ(parsed.diagnostics[1].message, "Farm \"f\": \"balancing\" says \"fil\"");
    EXPECT_TRUE(parsed.diagnostics[1].hint.starts_with("did you mean \"fill\"?"));
}

TEST(PolicyDiagnostics, PointAtWhatIsMissing) {
    EXPECT_EQ(found(parseJson(R"({"rules": [{}]})")), "1:12 missing-key\n1:12 missing-key\n");
    EXPECT_EQ(found(parseJson(R"({"tests": [{}]})")), "1:12 missing-key\n1:12 missing-key\n1:12 missing-key\n");
    EXPECT_EQ(inCondition(R"("not": true)"), "1:56 missing-key r\n");
    EXPECT_EQ(inRule(R"("then": {})"), "1:32 missing-key r\n");
}

TEST(PolicyDiagnostics, PointAtContradictions) {
    EXPECT_EQ(inCondition(R"("user": ["a"], "group": ["b"])"), "1:72 several-dimensions r\n");
    EXPECT_EQ(inRule(R"("then": {"farm": "f", "refuse": "no"})"), "1:33 several-actions r\n");
    EXPECT_EQ(inRule(R"("then": {"tagged": "gpu", "farm": "f"})"), "");
    EXPECT_EQ(inCondition(R"("user": ["a"], "zone": "UTC")"), "1:72 unknown-key r\n");
}

TEST(PolicyDiagnostics, PointAtWordsTimesAddressesAndNumbersThatAreNone) {
    EXPECT_EQ(inRule(R"("then": {"external": "10.0.0.300"}, "strength": "perfer", "valid_until": "tomorrow")"),
              "1:45 bad-address r\n1:72 unknown-word r\n1:97 bad-time r\n");
    EXPECT_EQ(inCondition(R"("time": ["Mon-Fri 08:00-18:00", "Mo 8-18"])"), "1:89 bad-window r\n");
    EXPECT_EQ(found(parseJson(R"({"farms": {"f": {"max_sessions": -1, "max_sessions_per_user": 4294967296}}})")),
              "1:34 out-of-range\n1:63 out-of-range\n");
    EXPECT_EQ(found(parseJson(R"({"tests": [{"name": "t", "request": {"client": "10.0.0"}, "expect": {}}]})")),
              "1:48 bad-address\n");
    EXPECT_EQ(found(parseJson(R"({"format": 2})")), "1:12 unknown-format\n");
}

TEST(PolicyDiagnostics, TomlPointsAsWell) {
    EXPECT_EQ(found(parseToml(
                  "[[rule]]\nid = \"a\"\nnmae = 1\nwhen = [{ usr = \"\xC3\xA9\", x = 1 }]\nthen = { farm = 1 }\n")),
              "3:1 unknown-key a\n4:9 missing-key a\n4:11 unknown-key a\n4:23 unknown-key a\n5:17 wrong-type a\n");
    EXPECT_EQ(found(parseToml("[[rule]]\nid = a\nenabled = yes\nthen = { farm = \"f\" }\nstrength = \"perfer\"\n")),
              "2:6 syntax\n3:11 syntax\n5:12 unknown-word\n");
    EXPECT_EQ(found(parseToml("rules = []\n")), "1:1 unknown-key\n");
}

TEST(PolicyDiagnostics, ComeAllAtOnceAndInOrder) {
    const Parsed parsed = parseJson(
        "{\"rules\": [\n {\"id\": \"a\", \"nmae\": 1, \"then\": {\"frm\": \"x\"}},\n {\"id\": 7 \"then\": {\"farm\": "
        "\"x\"}},\n"
        " {\"id\": \"c\", \"when\": [{\"time\": \"x\"}, {\"user\": bob}], \"then\": {\"farm\": \"\xFF\"},}\n]}");
    EXPECT_EQ(found(parsed),
              "2:14 unknown-key a\n2:33 missing-key a\n2:34 unknown-key a\n3:9 wrong-type\n3:11 syntax\n4:32 "
              "bad-window c\n4:47 syntax\n4:72 invalid-utf8\n4:75 syntax\n");
    EXPECT_TRUE(parsed.hasErrors());
}

TEST(PolicyDiagnostics, NoMoreThanAPersonReads) {
    std::string text = "[";
    for (int i = 0; i < 10'000; ++i) {
        text += "x,";
    }
    EXPECT_EQ(parseJson(text).diagnostics.size(), 201U) << "200, and that the root is no object";
}

TEST(PolicyDiagnostics, AMillionRulesAreRefusedWithTheLimit) {
    std::string json = "{\"rules\": [";
    std::string toml;
    for (int i = 0; i < 1'000'000; ++i) {
        json += "{\"id\":\"r\",\"then\":{\"farm\":\"f\"}},";
        toml += "[[rule]]\nid='r'\nthen={farm='f'}\n";
    }
    const Parsed fromJson = parseJson(json);
    EXPECT_EQ(fromJson.diagnostics.front().code, "too-many-rules");
    EXPECT_EQ(fromJson.diagnostics.front().message, "The policy has more than 100000 rules, which is the limit");
    const Parsed fromToml = parseToml(toml);
    ASSERT_EQ(fromToml.diagnostics.size(), 1U);
    EXPECT_EQ(fromToml.diagnostics.front().code, "too-many-rules");
    EXPECT_EQ(fromToml.diagnostics.front().range.line, 300'001U);
    EXPECT_TRUE(fromToml.document.rules.empty());
}

TEST(RenderDiagnostic, PutsTheMarkUnderTheCharacters) {
    const std::string text = "{\n\t\"n\xC3\xA9\xE6\x97\xA5\": [\"\xE6\x97\xA5\xE6\x97\xA5\", oops]\n}";
    const base::Diagnostic diagnostic{base::Severity::Error, "x", "wrong", "mend it", {2, 23, 2, 27}, ""};
    EXPECT_EQ(renderDiagnostic("p.json", text, diagnostic),
              "p.json:2:23: error: wrong\n   \"n\xC3\xA9\xE6\x97\xA5\": [\"\xE6\x97\xA5\xE6\x97\xA5\", oops]\n         "
              "           ^~~~ mend it\n");
    const base::Diagnostic wide{base::Severity::Warning, "x", "wrong", "", {2, 12, 2, 20}, ""};
    EXPECT_EQ(renderDiagnostic("p", text, wide),
              "p:2:12: warning: wrong\n   \"n\xC3\xA9\xE6\x97\xA5\": [\"\xE6\x97\xA5\xE6\x97\xA5\", oops]\n           "
              "^~~~~~\n");
}

TEST(RenderDiagnostic, StandsAnyPlaceInAnyText) {
    for (const std::string_view text : {"", "\n", "a", "\xFF\xFE\n\xC3", "\xE6\x97\xA5\r\n", "\x1B[31m\n"}) {
        for (std::uint32_t line = 0; line < 4; ++line) {
            for (std::uint32_t column = 0; column < 6; ++column) {
                for (std::uint32_t end = 0; end < 6; ++end) {
                    const auto shown = renderDiagnostic(
                        "f", text, {base::Severity::Hint, "c", "m", "h", {line, column, line, end}, ""});
                    ASSERT_TRUE(shown.ends_with("\n"));
                    ASSERT_EQ(shown.find('\x1B'), std::string::npos);
                }
            }
        }
    }
    const std::string longLine = std::string(10'000, 'x') + "bad" + std::string(10'000, 'y');
    const auto shown =
        renderDiagnostic("f", longLine, {base::Severity::Error, "c", "m", "h", {1, 10'001, 1, 10'004}, ""});
    EXPECT_LT(shown.size(), 400U);
    EXPECT_NE(shown.find("xbady"), std::string::npos);
    EXPECT_NE(shown.find("^~~ h"), std::string::npos);
}

}  // namespace
}  // namespace farmwarden::policy
