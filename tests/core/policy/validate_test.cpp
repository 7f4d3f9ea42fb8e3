#include "core/policy/validate.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/time_text.h"
#include "core/policy/json_text.h"
#include "random_document.h"

namespace farmwarden::policy {
namespace {

const ZoneCatalogue& zones() {
    static const ZoneCatalogue kZones;
    return kZones;
}

KnownWorld world() {
    return {.farms = {"office", "lab", "gpu"},
            .targets = {{"sh-1", {"office", {"fast", "gpu"}, ""}},
                        {"sh-2", {"office", {"slow"}, ""}},
                        {"lab-1", {"lab", {"gpu"}, "held closed by ana: new memory"}}},
            .now = *base::parseTime("2026-11-22T09:00:00Z"),
            .zones = zones()};
}

struct Finding {
    std::string where;  // "LINE:COLUMN code subject"
    base::Diagnostic diagnostic;
};

std::vector<Finding> check(std::string_view text) {
    const Parsed parsed = parseJson(text);
    std::vector<Finding> findings;
    for (const auto& each : together(parsed.diagnostics, validate(parsed.document, world()))) {
        const char severity = "EWH"[static_cast<std::size_t>(each.severity)];
        findings.push_back({std::to_string(each.range.line) + ":" + std::to_string(each.range.column) + " " + severity +
                                " " + each.code + (each.subject.empty() ? "" : " " + each.subject),
                            each});
    }
    return findings;
}

std::string where(std::string_view text) {
    std::string all;
    for (const Finding& finding : check(text)) {
        all += finding.where + "\n";
    }
    return all;
}

std::string ruleWith(std::string_view when, std::string_view then = R"({"farm": "office"})") {
    return R"({"rules": [{"id": "r", "when": [)" + std::string(when) + R"(], "then": )" + std::string(then) + "}]}";
}

// The only finding in a rule with that condition or action; its message and hint.
std::string said(std::string_view text) {
    const auto findings = check(text);
    return findings.size() == 1 ? findings[0].diagnostic.message + " | " + findings[0].diagnostic.hint
                                : "not one finding but\n" + where(text);
}

TEST(PolicyValidate, FindsNothingInASoundPolicy) {
    EXPECT_EQ(where(R"({"rules": [
        {"id": "a", "when": [{"user": ["an*"]}, {"farm": ["office", "lab"]}, {"client": ["10.0.0.0/8", "fd00::/8", "192.0.2.7"]}], "then": {"target": ["sh-1", "lab-1"]}},
        {"id": "b", "when": [{"group": ["cad"]}, {"time": ["Mon-Fri 08:00-12:00,13:00-18:00"], "zone": "Europe/Madrid"}], "then": {"tagged": ["gpu", "fast"]}},
        {"id": "c", "then": {"external": "gw.example:3390"}, "valid_until": "2026-12-01T00:00:00Z"}],
        "farms": {"office": {"balancing": "fill"}},
        "tests": [{"name": "t", "request": {"farm": "office"}, "expect": {"rule": "a", "farm": "office", "target": "sh-1"}}]})"),
              "");
}

TEST(PolicyValidate, UnknownFarmTargetAndTag) {
    EXPECT_EQ(where(ruleWith(R"({"farm": ["lab", "ofice"]})", R"({"farm": "gppu"})")),
              "1:50 W unknown-farm r\n1:70 E unknown-farm r\n");
    EXPECT_EQ(said(ruleWith("", R"({"farm": "ofice"})")),
              "Rule \"r\": there is no farm \"ofice\" to send to | did you mean \"office\"?");
    EXPECT_EQ(said(ruleWith("", R"({"farm": ""})")), "Rule \"r\": the action names no farm | name one");
    EXPECT_EQ(where(ruleWith("", R"({"target": ["sh-1", "sh-9"]})")), "1:64 E unknown-target r\n");
    EXPECT_EQ(said(ruleWith("", R"({"tagged": ["gpuu"]})")),
              "Rule \"r\": no target has the tag \"gpuu\" | did you mean \"gpu\"?");
    EXPECT_EQ(where(ruleWith("", R"({"tagged": ["gpu"], "farm": "nowhere"})")), "1:44 E unknown-farm r\n");
    EXPECT_EQ(where(R"({"farms": {"nowhere": {}}})"), "1:12 E unknown-farm\n");
}

TEST(PolicyValidate, EmptySets) {
    EXPECT_EQ(said(ruleWith(R"({"user": []})")),
              "Rule \"r\": the set of the condition on user is empty, so it never holds | add a value, or remove the "
              "condition");
    EXPECT_EQ(where(ruleWith(R"({"time": []}, {"user": [], "not": true})")),
              "1:33 E empty-set r\n1:47 E empty-set r\n");
    EXPECT_EQ(where(ruleWith("", R"({"target": []})")), "1:44 E empty-set r\n");
    EXPECT_EQ(where(ruleWith("", R"({"tagged": []})")), "1:44 E empty-set r\n");
    EXPECT_EQ(where(ruleWith(R"({"group": [""]})")), "1:44 E empty-value r\n");
    EXPECT_EQ(where(ruleWith(R"({"user": [""]})")), "1:43 H empty-value r\n");
}

TEST(PolicyValidate, NetworksThatAreNone) {
    EXPECT_EQ(where(ruleWith(R"({"client": ["10.0.0.0/8", "10.0.0.0/33", "10.0.0", "fd00::/129", "host", ""]})")),
              "1:59 E bad-network r\n1:74 E bad-network r\n1:84 E bad-network r\n1:98 E bad-network r\n1:106 E "
              "bad-network r\n");
    EXPECT_EQ(said(ruleWith(R"({"client": ["10.1.2.3/8"]})")),
              "Rule \"r\": \"10.1.2.3/8\" names an address inside a network, not a network | write 10.0.0.0/8 for the "
              "network, or 10.1.2.3 for that one address");
    EXPECT_NE(said(ruleWith(R"({"client": ["fd00:1::7/32"]})")).find("write fd00:1::/32 for"), std::string::npos);
    EXPECT_NE(said(ruleWith(R"({"client": ["::7/64"]})")).find("write ::/64 for"), std::string::npos);
}

TEST(PolicyValidate, Windows) {
    EXPECT_EQ(where(ruleWith(R"({"time": ["never 08:00-18:00"]})")), "1:43 E never-opens r\n");
    EXPECT_EQ(said(ruleWith(R"({"time": ["Mon-Fri 18:00-08:00"]})")),
              "Rule \"r\": the window \"Mon-Fri 18:00-08:00\" ends before it begins: it runs into the next day, 14 h "
              "00 min in all | if the day was meant, write "
              "\"Mon-Fri 08:00-18:00\"");
    EXPECT_EQ(where(ruleWith(R"({"time": ["Mon 08:00-12:00", "Tue 08:00-12:00", "Mon,Tue 11:00-13:00"]})")),
              "1:81 W overlapping-windows r\n");
    EXPECT_EQ(where(ruleWith(R"({"time": ["Sun 22:00-04:00", "Mon 03:00-05:00"]})")),
              "1:43 H past-midnight r\n1:62 W overlapping-windows r\n");
    EXPECT_EQ(where(ruleWith(R"({"time": ["daily 00:00-24:00"]})")), "1:33 W always-open r\n");
    EXPECT_EQ(said(ruleWith(R"({"time": ["Mon 08:00-09:00"], "zone": "Europe/Atlantis"})")),
              "Rule \"r\": there is no time zone \"Europe/Atlantis\" | write a name of the IANA database, as in "
              "Europe/Madrid; none means UTC");
    EXPECT_EQ(where(ruleWith(R"({"time": ["Mon 08:00-09:00"], "zone": "../../../etc/passwd"})")),
              "1:33 E unknown-zone r\n");
    Document document;
    document.rules.push_back(test::ruleTo("r", "office"));
    document.rules[0].conditions = {test::conditionOn(Dimension::Time, {})};
    document.rules[0].conditions[0].windows = {{{Weekday::Monday}, 1500, 0}};
    ASSERT_EQ(validate(document, world()).size(), 1U);
    EXPECT_EQ(validate(document, world())[0].code, "bad-window");
}

TEST(PolicyValidate, PatternsAndDuplicates) {
    EXPECT_EQ(where(ruleWith(R"({"user": ["a*b", "Ana", "ben", "ana", "*"]})")),
              "1:43 E bad-pattern r\n1:64 H duplicate-value r\n");
}

TEST(PolicyValidate, FactsThatTheFrontDoorCannotKnow) {
    EXPECT_EQ(where(ruleWith(R"({"program": ["word"]}, {"client_name": ["PC7"]}, {"domain": ["CORP"]})")),
              "1:33 W unknowable r\n1:56 W unknowable r\n1:82 H unknowable r\n");
}

TEST(PolicyValidate, TargetsWithoutCapacity) {
    EXPECT_EQ(said(ruleWith("", R"({"target": ["lab-1"]})")),
              "Rule \"r\": the only target, \"lab-1\", takes no session now: held closed by ana: new memory | release "
              "the hold or raise the limit, or send elsewhere "
              "meanwhile");
    EXPECT_EQ(where(ruleWith("", R"({"farm": "lab"})")), "1:44 W no-capacity r\n");
    EXPECT_EQ(where(ruleWith("", R"({"farm": "gpu"})")), "1:44 W no-target r\n");
    EXPECT_EQ(where(ruleWith("", R"({"tagged": ["gpu", "slow"]})")), "1:44 W no-target r\n");
    EXPECT_EQ(where(ruleWith("", R"({"tagged": ["gpu"], "farm": "lab"})")), "1:44 W no-capacity r\n");
}

TEST(PolicyValidate, IdsAndNames) {
    EXPECT_EQ(where("{\"rules\": [{\"id\": \"a\", \"name\": \"n\", \"then\": {\"farm\": \"office\"}},\n{\"id\": \"a\", "
                    "\"name\": \"n\", \"then\": {\"farm\": \"office\"}},\n"
                    "{\"id\": \"b c\", \"then\": {\"farm\": \"office\"}}, {\"id\": \"\", \"then\": {\"farm\": "
                    "\"office\"}}, {\"then\": {\"farm\": \"office\"}}]}"),
              "2:2 E duplicate-id a\n2:13 H duplicate-name a\n3:2 E bad-id b c\n3:45 E empty-id\n3:84 E missing-key\n");
}

TEST(PolicyValidate, RestOfARule) {
    EXPECT_EQ(where(R"({"rules": [{"id": "r", "valid_until": "2026-11-22T09:00:00Z", "then": {"refuse": ""}}]})"),
              "1:24 W valid-until-past r\n1:71 H no-message r\n");
    Document document;
    document.rules.push_back(test::ruleTo("r", "office"));
    document.rules[0].action.kind = ActionKind::External;
    EXPECT_EQ(validate(document, world()).at(0).code, "bad-address");
    document.rules.assign(kMaxRules + 1, document.rules[0]);
    ASSERT_EQ(validate(document, world()).size(), 1U);
    EXPECT_EQ(validate(document, world())[0].code, "too-many-rules");
}

TEST(PolicyValidate, Tests) {
    EXPECT_EQ(
        where(
            R"({"tests": [{"name": "", "request": {}, "expect": {"refused": true}}, {"name": "t", "request": {"farm": "x"}, "expect": {"refused": true, "farm": "lab"}},
{"name": "t", "request": {}, "expect": {}}, {"name": "u", "request": {}, "expect": {"rule": "r", "target": "sh-7"}}]})"),
        "1:12 E bad-test\n1:70 E bad-test\n1:70 W unknown-farm\n2:1 E duplicate-test\n2:1 W bad-test\n2:45 W "
        "unknown-rule\n2:45 W unknown-target\n");
}

std::string loops(std::string_view rules) {
    std::string all;
    for (const Finding& finding : check(R"({"rules": [)" + std::string(rules) + "]}")) {
        all += finding.diagnostic.code == "redirect-loop" ? finding.diagnostic.message + "\n" : "";
    }
    return all;
}

TEST(PolicyValidate, RedirectLoopsThatARequestCanFollow) {
    const std::string there = R"({"id": "there", "when": [{"farm": ["office"]}], "then": {"farm": "lab"}})";
    EXPECT_EQ(
        loops(there + R"(, {"id": "back", "when": [{"farm": ["lab"]}], "then": {"farm": "office"}})"),
        "Rule \"there\": together with \"back\" it sends connections in a circle, as of user \"other\": \"office\" to "
        "\"lab\" to \"office\"\n");
    EXPECT_NE(
        loops(
            there +
            R"(, {"id": "back", "when": [{"farm": ["lab"]}, {"group": ["cad"]}, {"client": ["10.0.0.0/8"]}, {"time": ["Wed 08:00-09:30"]}],
        "then": {"farm": "office"}})"),
        "");
    EXPECT_NE(
        loops(
            there +
            R"(, {"id": "on", "when": [{"farm": ["lab"]}], "then": {"farm": "gpu"}}, {"id": "back", "when": [{"farm": ["office"], "not": true}],
        "then": {"farm": "office"}})"),
        "");
}

TEST(PolicyValidate, NoLoopThatNoRequestCanFollow) {
    const std::string there =
        R"({"id": "there", "when": [{"farm": ["office"]}, {"user": ["an*"]}], "then": {"farm": "lab"}})";
    EXPECT_EQ(loops(there +
                    R"(, {"id": "back", "when": [{"farm": ["lab"]}, {"user": ["ben"]}], "then": {"farm": "office"}})"),
              "")
        << "not the same user";
    EXPECT_EQ(
        loops(
            there +
            R"(, {"id": "back", "when": [{"farm": ["lab"]}, {"user": ["a*"], "not": true}], "then": {"farm": "office"}})"),
        "");
    EXPECT_EQ(loops(R"({"id": "stay", "when": [{"farm": ["lab"]}], "then": {"target": "sh-1"}}, )" + there +
                    R"(, {"id": "back", "when": [{"farm": ["lab"]}], "then": {"farm": "office"}})"),
              "")
        << "an earlier rule decides";
    EXPECT_EQ(loops(there + R"(, {"id": "same", "when": [{"farm": ["lab"]}], "then": {"farm": "lab"}})"), "")
        << "staying is no circle";
    EXPECT_EQ(loops(R"({"id": "a", "then": {"farm": "lab"}}, {"id": "b", "then": {"farm": "office"}})"), "");
    EXPECT_EQ(
        loops(there + R"(, {"id": "back", "enabled": false, "when": [{"farm": ["lab"]}], "then": {"farm": "office"}})"),
        "");
}

TEST(PolicyValidate, NoMoreLoopsThanAPersonReads) {
    Document document;
    for (int i = 0; i < 300; ++i) {
        for (const bool isBack : {false, true}) {
            Rule rule = test::ruleTo((isBack ? "back-" : "there-") + std::to_string(i), isBack ? "office" : "lab");
            rule.conditions = {test::conditionOn(Dimension::Farm, {isBack ? "lab" : "office"}),
                               test::conditionOn(Dimension::User, {"user-" + std::to_string(i)})};
            document.rules.push_back(rule);
        }
    }
    EXPECT_EQ(std::ranges::count(validate(document, world()), "redirect-loop", &base::Diagnostic::code), 100);
}

TEST(PolicyValidate, EverythingAtOnceWithoutRepeatingTheParser) {
    EXPECT_EQ(where("{\"rules\": [{\"id\": \"a\", \"when\": [{\"time\": [\"x\"]}, {\"client\": [\"10.0.0.1/8\"]}]},\n"
                    "{\"id\": \"a\", \"nmae\": 1, \"when\": [{\"farm\": [\"x\"]}, {\"user\": []}], \"then\": "
                    "{\"target\": [\"y\", \"z\"]}}]}"),
              "1:12 E missing-key a\n1:43 E bad-window a\n1:62 E host-bits a\n2:2 E duplicate-id a\n2:13 E unknown-key "
              "a\n2:43 W unknown-farm a\n2:50 E empty-set a\n"
              "2:85 E unknown-target a\n2:90 E unknown-target a\n");
}

TEST(PolicyValidate, NoDocumentIsTooStrange) {
    test::Random random(23);
    for (int i = 0; i < 1'000; ++i) {
        for (const auto& each : validate(test::randomDocument(random), world())) {
            ASSERT_FALSE(each.code.empty() || each.message.empty() || each.hint.empty()) << each.code;
        }
    }
}

}  // namespace
}  // namespace farmwarden::policy
