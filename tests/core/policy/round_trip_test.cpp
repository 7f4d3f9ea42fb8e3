#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/policy/json_text.h"
#include "core/policy/render_diagnostic.h"
#include "core/policy/toml_text.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

std::string allOf(const Parsed& parsed, std::string_view text) {
    std::string all;
    for (const auto& diagnostic : parsed.diagnostics) {
        all += renderDiagnostic("policy", text, diagnostic);
    }
    return all;
}

std::string contents(const std::string& name) {
    std::ifstream file(std::string(FARMWARDEN_GOLDEN_DIR) + "/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

using Parse = Parsed (*)(std::string_view, const TextLimits&);
using Format = std::string (*)(const Document&);

void expectRoundTrips(std::uint64_t seed, int count, Parse parse, Format format) {
    test::Random random(seed);
    for (int i = 0; i < count; ++i) {
        const Document document = test::randomDocument(random);
        const std::string text = format(document);
        const Parsed parsed = parse(text, {});
        ASSERT_TRUE(parsed.diagnostics.empty()) << "seed " << seed << ", document " << i << "\n"
                                                << allOf(parsed, text) << text;
        ASSERT_TRUE(parsed.document == document) << "seed " << seed << ", document " << i << "\n"
                                                 << text << "\nread as\n"
                                                 << format(parsed.document);
        ASSERT_EQ(format(parsed.document), text);
    }
}

TEST(PolicyRoundTrip, JsonGivesEveryDocumentBack) {
    expectRoundTrips(1, 4'000, parseJson, formatJson);
}

TEST(PolicyRoundTrip, TomlGivesEveryDocumentBack) {
    expectRoundTrips(2, 4'000, parseToml, formatToml);
}

TEST(PolicyRoundTrip, BothFormatsSayTheSame) {
    test::Random random(3);
    for (int i = 0; i < 500; ++i) {
        const Document document = test::randomDocument(random);
        ASSERT_TRUE(parseToml(formatToml(parseJson(formatJson(document)).document)).document == document);
    }
}

TEST(PolicyRoundTrip, GoldenJsonIsCanonical) {
    const std::string text = contents("office.json");
    ASSERT_FALSE(text.empty());
    const Parsed parsed = parseJson(text);
    EXPECT_EQ(allOf(parsed, text), "");
    EXPECT_EQ(formatJson(parsed.document), text);
}

TEST(PolicyRoundTrip, GoldenTomlIsCanonicalAndSaysWhatTheJsonSays) {
    const std::string text = contents("office.toml");
    const Parsed parsed = parseToml(text);
    EXPECT_EQ(allOf(parsed, text), "");
    EXPECT_EQ(formatToml(parsed.document), text);
    EXPECT_TRUE(parsed.document == parseJson(contents("office.json")).document);
}

TEST(PolicyRoundTrip, ShortFormsReadAsTheLongOnes) {
    const Parsed brief = parseJson(
        R"({"rules": [{"id": "a", "when": [{"user": "ana"}, {"time": "Mon-Tue 08:00-12:00,13:00-17:00"}], "then": {"target": "sh-1"}}]})");
    const Parsed full = parseJson(R"({"format": 1, "rules": [{"id": "a", "when": [{"user": ["ana"], "not": false},
        {"time": ["Mon,Tue 8:00-12:00", "Mon-Tue 13:00-17:00"]}], "then": {"target": ["sh-1"]}, "strength": "require", "reconnect": "keep"}]})");
    EXPECT_TRUE(brief.diagnostics.empty());
    EXPECT_TRUE(full.diagnostics.empty());
    EXPECT_TRUE(brief.document == full.document);
    EXPECT_EQ(brief.document.rules[0].conditions[1].windows.size(), 2U);
}

TEST(PolicyRoundTrip, TomlTimesMayHaveOffsets) {
    const Parsed parsed =
        parseToml("[[rule]]\nid = \"a\"\nvalid_until = 2027-01-01T00:00:00+01:00\nthen = { farm = \"f\" }\n");
    ASSERT_TRUE(parsed.diagnostics.empty());
    EXPECT_NE(formatJson(parsed.document).find("\"valid_until\": \"2026-12-31T23:00:00Z\""), std::string::npos);
}

TEST(PolicyRoundTrip, TextThatIsNotUtf8ComesOutMarked) {
    Document document;
    document.rules.push_back(test::ruleTo("a", "f"));
    document.rules[0].comment = "caf\xE9";
    const Parsed parsed = parseJson(formatJson(document));
    EXPECT_TRUE(parsed.diagnostics.empty());
    EXPECT_EQ(parsed.document.rules.at(0).comment, "caf\xEF\xBF\xBD");
}

}  // namespace
}  // namespace farmwarden::policy
