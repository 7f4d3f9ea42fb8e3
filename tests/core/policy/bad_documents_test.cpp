// Everything that can be wrong with a policy, all in one document: each finding is there at once, with its line and
// column, in both formats.

#include <gtest/gtest.h>

#include "core/base/time_text.h"
#include "core/policy/json_text.h"
#include "core/policy/toml_text.h"
#include "core/policy/validate.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

std::string findings(const Parsed& parsed) {
    static const ZoneCatalogue kZones;
    const KnownWorld world{.farms = {"office", "lab"},
                           .targets = {{"sh-1", {"office", {"fast"}, ""}}, {"lab-1", {"lab", {}, ""}}},
                           .now = *base::parseTime("2026-11-22T09:00:00Z"),
                           .zones = kZones};
    std::string all;
    for (const auto& each : together(parsed.diagnostics, validate(parsed.document, world))) {
        EXPECT_FALSE(each.message.empty() || each.hint.empty()) << each.code;
        all += std::to_string(each.range.line) + ":" + std::to_string(each.range.column) + " " + each.code +
               (each.subject.empty() ? "" : " " + each.subject) + "\n";
    }
    return all;
}

TEST(BadDocuments, JsonTellsEverythingAtOnce) {
    EXPECT_EQ(findings(parseJson(R"({
  "rules": [
    {"id": "twin", "when": [{"farm": ["ofice"]}], "then": {"farm": "labb"}},
    {"id": "twin", "when": [{"client": ["10.1.2.3/8", "10.0.0.0/40"]}], "then": {"target": ["sh-9"]}},
    {"id": "tagged", "when": [{"user": []}], "then": {"tagged": ["slow"]}},
    {"id": "hours", "then": {"refuse": "closed"},
     "when": [{"time": ["Mon 08:00-12:00", "Mon 11:00-13:00"]}, {"time": ["Fri 18:00-08:00"], "zone": "Mars/Base"}]},
    {"id": "there", "when": [{"farm": ["office"]}, {"user": ["ana"]}], "then": {"farm": "lab"}},
    {"id": "back", "when": [{"farm": ["lab"]}, {"user": ["a*"]}], "then": {"farm": "office"}},
    {"id": "words", "strength": "perfer", "valid_until": "soon", "nmae": 1, "then": {"external": "10.0.0.300"}},
    {"id": "cut" "then": {"farm": "office"}},
    {"id": "both", "then": {"farm": "office", "refuse": ")"
                                 "\xFF"
                                 R"("}, "when": [{"usr": ["x"]}]},
    {"id": "odd one", "when": [{"user": ["a*b"]}]}
  ],
  "tests": [{"name": "t", "request": {"farm": "nowhere"}, "expect": {"rule": "gone"}}]
})")),
              "3:39 unknown-farm twin\n"
              "3:59 unknown-farm twin\n"
              "4:6 duplicate-id twin\n"
              "4:41 host-bits twin\n"
              "4:55 bad-network twin\n"
              "4:93 unknown-target twin\n"
              "5:31 empty-set tagged\n"
              "5:66 unknown-tag tagged\n"
              "7:44 overlapping-windows hours\n"
              "7:65 unknown-zone hours\n"
              "7:75 past-midnight hours\n"
              "8:80 redirect-loop there\n"
              "10:33 unknown-word words\n"
              "10:58 bad-time words\n"
              "10:66 unknown-key words\n"
              "10:98 bad-address words\n"
              "11:18 syntax\n"
              "12:29 several-actions both\n"
              "12:58 invalid-utf8\n"
              "12:72 missing-key both\n"
              "12:73 unknown-key both\n"
              "13:5 missing-key odd one\n"
              "13:6 bad-id odd one\n"
              "13:42 bad-pattern odd one\n"
              "15:13 unknown-rule\n"
              "15:13 unknown-farm\n");
}

TEST(BadDocuments, TomlTellsEverythingAtOnce) {
    EXPECT_EQ(findings(parseToml(R"([[rule]]
id = "twin"
when = [{ farm = ["ofice"] }]
then = { farm = "labb" }

[[rule]]
id = "twin"
when = [
    { client = ["10.1.2.3/8", "10.0.0.0/40"] },
    { time = ["Mon 08:00-12:00", "Mon 11:00-13:00"] },
    { time = ["Fri 18:00-08:00"], zone = "Mars/Base" },
]
then = { target = ["sh-9"] }
nmae = 1

[[rule]]
id = "there"
when = [{ farm = ["office"] }]
then = { farm = "lab" }
strength = perfer

[[rule]]
id = "back"
when = [{ farm = ["lab"] }, { tag = [] }]
then = { tagged = ["slow"], farm = "office" }
valid_until = "soon"

[[rule]]
id = "forth"
when = [{ farm = ["lab"] }]
then = { farm = "office" }

[[test]]
name = "t"
request = { farm = "nowhere" }
expect = { rule = "gone" }
)")),
              "3:19 unknown-farm twin\n"
              "4:8 unknown-farm twin\n"
              "7:1 duplicate-id twin\n"
              "9:17 host-bits twin\n"
              "9:31 bad-network twin\n"
              "10:34 overlapping-windows twin\n"
              "11:5 unknown-zone twin\n"
              "11:15 past-midnight twin\n"
              "13:20 unknown-target twin\n"
              "14:1 unknown-key twin\n"
              "19:8 redirect-loop there\n"
              "20:12 syntax\n"
              "24:29 empty-set back\n"
              "25:20 unknown-tag back\n"
              "26:15 bad-time back\n"
              "33:1 unknown-rule\n"
              "33:1 unknown-farm\n");
}

TEST(BadDocuments, TooManyRulesPointAtTheFirstTooMuch) {
    std::string json = "{\"rules\": [\n";
    for (std::size_t i = 0; i <= kMaxRules; ++i) {
        json += "{\"id\": \"r" + std::to_string(i) + "\", \"then\": {\"farm\": \"office\"}},\n";
    }
    EXPECT_EQ(findings(parseJson(json)), "100002:1 too-many-rules\n");
}

}  // namespace
}  // namespace farmwarden::policy
