#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "tests/app/ctl/ctl_fixture.h"

// What validation, coverage and policy tests say about a policy, good or bad.
namespace farmwarden::ctl {
namespace {

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;

// "LINE:COLUMN code" of each finding.
std::vector<std::string> places(const json& findings) {
    std::vector<std::string> all;
    for (const json& finding : findings) {
        all.push_back(fmt::format("{}:{} {}", finding["line"].dump(), finding["column"].dump(),
                                  finding["code"].get<std::string>()));
    }
    return all;
}

class PolicyValidateTest : public PolicyCtlTest {
protected:
    json findings(const std::string& path, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"policy", "validate", path, "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Output output = run(arguments);
        const json list = json::parse(output.out, nullptr, false);
        const bool hasErrors =
            std::ranges::any_of(list, [](const json& finding) { return finding["severity"] == "error"; });
        EXPECT_EQ(output.code, hasErrors ? 1 : 0) << output.err;
        return list;
    }
    json findingsOf(const std::string& toml) { return findings(file("draft.toml", toml)); }
};

TEST_F(PolicyValidateTest, AGoodPolicyHasNoFindings) {
    const Output text = run({"policy", "validate", file("a.toml", kPolicy)});
    EXPECT_EQ(text.code, 0) << text.err;
    EXPECT_THAT(text.out, HasSubstr("a.toml: no findings\n"));
    EXPECT_EQ(text.err, "");
    EXPECT_EQ(findingsOf(kPolicy), json::array());
    EXPECT_EQ(run({"policy", "validate", "-"}, file("b", kPolicy)).out, "standard input: no findings\n");
}

TEST_F(PolicyValidateTest, AFindingHasItsLineACaretAndTheRemedy) {
    const Output text =
        run({"policy", "validate", file("a.toml", changed("then = { farm = \"cad\" }", "then = { farm = \"cadd\" }"))});
    EXPECT_EQ(text.code, 1);
    EXPECT_THAT(text.out, HasSubstr("a.toml:6:8: error: Rule \"cad-users\": there is no farm \"cadd\" to send to\n"
                                    "  then = { farm = \"cadd\" }\n"
                                    "         ^~~~~~~~~~~~~~~~~ did you mean \"cad\"?\n"));
    EXPECT_THAT(text.err, HasSubstr("a.toml: 1 error\n"));
    const json list = findingsOf(changed("then = { farm = \"cad\" }", "then = { farm = \"cadd\" }"));
    EXPECT_EQ(list, (json{{{"severity", "error"},
                           {"code", "unknown-farm"},
                           {"message", "Rule \"cad-users\": there is no farm \"cadd\" to send to"},
                           {"hint", "did you mean \"cad\"?"},
                           {"line", 6},
                           {"column", 8},
                           {"rule", "cad-users"}}}));
}

TEST_F(PolicyValidateTest, SeveralSyntaxErrorsComeAtOnce) {
    EXPECT_THAT(
        places(findingsOf(
            "format = 1\n[[rule]]\nid = \"a\nthen = { farm = \"cad\" }\n[[rule]]\nid = \"b\"\nstrength = maybe\n"
            "then = { farm = \"cadd\" }\n")),
        testing::IsSupersetOf({"3:8 syntax", "7:12 syntax", "8:8 unknown-farm"}));
    EXPECT_THAT(places(findings(
                    file("a.json",
                         "{\"format\": 1, \"rules\": [\n{\"id\": },\n{\"id\": \"q\" \"then\": {\"farm\": \"cadd\"}},\n"
                         "{\"id\": \"r\", \"then\": 3}]}"))),
                testing::IsSupersetOf({"2:8 syntax", "3:12 syntax", "3:20 unknown-farm"}));
}

TEST_F(PolicyValidateTest, EveryKindOfBadRuleIsNamed) {
    const json all = findingsOf(R"(format = 1
[[rule]]
id = "a"
when = [{ client = ["10.0.0.7/8"] }, { farm = ["ofice"] }]
then = { tagged = ["gpuu"] }
[[rule]]
id = "a"
when = [{ time = ["Mon-Fri 18:00-08:00", "Mon 20:00-21:00"], zone = "Europe/Madird" }]
then = { target = ["sh-9"] }
)");
    EXPECT_EQ(places(all), (std::vector<std::string>{"4:21 host-bits", "4:48 unknown-farm", "5:20 unknown-tag",
                                                     "7:1 duplicate-id", "8:9 unknown-zone", "8:19 past-midnight",
                                                     "8:42 overlapping-windows", "9:20 unknown-target"}));
    EXPECT_THAT(all[0]["hint"], HasSubstr("write 10.0.0.0/8 for the network"));
    EXPECT_EQ(all[5]["severity"], "hint");
    EXPECT_EQ(all[6]["severity"], "warning");
}

TEST_F(PolicyValidateTest, ARedirectLoopIsFound) {
    const json all = findingsOf(R"(format = 1
[[rule]]
id = "there"
when = [{ farm = ["office"] }]
then = { farm = "cad" }
[[rule]]
id = "and-back"
when = [{ farm = ["cad"] }]
then = { farm = "office" }
)");
    ASSERT_EQ(places(all), (std::vector<std::string>{"5:8 redirect-loop"}));
    EXPECT_THAT(all[0]["message"], AllOf(HasSubstr("\"and-back\""), HasSubstr("\"office\" to \"cad\" to \"office\"")));
}

TEST_F(PolicyValidateTest, BytesThatAreNotUtf8AreNamed) {
    const json all = findingsOf("format = 1\n[[rule]]\nid = \"\xFF\"\nthen = { farm = \"cad\" }\n");
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0]["line"], 3);
    EXPECT_EQ(all[0]["message"], "Byte 0xFF is not UTF-8");
}

TEST_F(PolicyValidateTest, AFileOverTheRuleLimitIsRefusedWithTheLimit) {
    std::string text = "format = 1\n";
    for (int i = 0; i < 1'000'000; ++i) {
        text += fmt::format("[[rule]]\nid=\"r{}\"\nthen={{farm=\"cad\"}}\n", i);
    }
    const std::string path = file("huge.toml", text);
    const Output refused = run({"policy", "publish", path});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("has more than 100000 rules, which is the limit"));
    EXPECT_EQ(findings(path).size(), 1U);
    text.append(40U << 20U, '#');
    EXPECT_THAT(run({"policy", "validate", "-"}, file("huger.toml", text)).out, HasSubstr("the limit is 67108864"));
    EXPECT_EQ(ask({"policy", "history"}), json::array());
}

TEST_F(PolicyValidateTest, WithoutAStoreOnlyTheDirectoryIsLeftUnchecked) {
    const std::string path =
        file("a.toml", changed("\"cad-users\"", "\"two words\"") + "[farm.nowhere]\nmax_sessions = 1\n");
    m_store = m_folder / "not-made-yet.db";
    const Output output = run({"policy", "validate", path, "--json"});
    EXPECT_EQ(output.code, 1);
    EXPECT_EQ(places(json::parse(output.out)), (std::vector<std::string>{"4:1 bad-id"}));
    EXPECT_THAT(output.err, HasSubstr("no store was asked; farms, targets and tags were not checked"));
    EXPECT_FALSE(std::filesystem::exists(m_store));
    const Output named = run({"--store", m_folder / "typo.db", "policy", "validate", path});
    EXPECT_EQ(named.code, 3) << "one that was named must be there";
}

TEST_F(PolicyValidateTest, NoStoreIsAskedWhenNotWanted) {
    const std::string path = file("a.toml", changed("then = { farm = \"cad\" }", "then = { farm = \"elsewhere\" }"));
    EXPECT_EQ(findings(path, {"--no-store"}), json::array());
    EXPECT_EQ(places(findings(path)), (std::vector<std::string>{"6:8 unknown-farm"}));
}

// docs/policy.md, as an administrator would copy it.
TEST_F(PolicyCtlTest, TheDocumentedExampleIsValidAndPassesItsTests) {
    must({"farm", "add", "lab"});
    must({"target", "add", "lab-1", "--farm", "lab", "--address", "127.0.0.4"});
    const std::string page = test::readFile(FARMWARDEN_DOCS "/policy.md");
    const std::size_t begin = page.find("```toml\n") + 8;
    const std::string path = file("example.toml", page.substr(begin, page.find("```\n", begin) - begin));
    EXPECT_EQ(ask({"policy", "validate", path}), json::array());
    EXPECT_EQ(ask({"policy", "test", path})["tests"], 3);
    for (const json& rule : ask({"policy", "coverage", path})) {
        EXPECT_THAT(rule["verdict"].get<std::string>(), testing::AnyOf("live", "partly-shadowed", "disabled")) << rule;
    }
    EXPECT_EQ(ask({"policy", "publish", path})["warnings"], 0);
}

TEST_F(PolicyCtlTest, CoverageGivesAVerdictAndAProofForEachRule) {
    const std::string path = file("a.toml", R"(format = 1
[[rule]]
id = "branch"
when = [{ client = ["10.0.0.0/8"] }]
then = { farm = "cad" }
[[rule]]
id = "floor-two"
when = [{ client = ["10.2.0.0/16"] }]
then = { farm = "office" }
[[rule]]
id = "ana"
when = [{ user = ["ana"] }]
then = { target = ["sh-1"] }
)");
    const json rules = ask({"policy", "coverage", path});
    ASSERT_EQ(rules.size(), 3U);
    EXPECT_THAT(keys(rules[0]), testing::IsSupersetOf({"rule", "verdict", "by", "more", "condition", "text", "hint",
                                                       "live", "shadowed"}));
    EXPECT_EQ(rules[0]["verdict"], "live");
    EXPECT_TRUE(rules[0]["shadowed"].is_null());
    EXPECT_EQ(rules[1]["verdict"], "fully-shadowed");
    EXPECT_EQ(rules[1]["by"], (json{"branch"}));
    EXPECT_TRUE(rules[1]["live"].is_null());
    EXPECT_THAT(rules[1]["shadowed"]["client"].get<std::string>(), testing::StartsWith("10.2."));
    EXPECT_THAT(rules[1]["hint"], HasSubstr("move it in front of branch"));
    EXPECT_EQ(rules[2]["verdict"], "partly-shadowed");
    EXPECT_EQ(rules[2]["live"]["user"], "ana");
    EXPECT_THAT(run({"policy", "coverage", path}).out,
                AllOf(HasSubstr("fully-shadowed: rule floor-two never decides anything"),
                      HasSubstr("  comes to it: user ana"), HasSubstr("  taken before: user ana")));
}

// The proof of the coverage analysis, given to the broker's own decision.
TEST_F(PolicyCtlTest, ACoverageWitnessComesToItsRule) {
    const std::string path = file("a.toml", kPolicy);
    const json live = ask({"policy", "coverage", path})[0]["live"];
    std::vector<std::string> place{"place", "--farm", "office", "--user", live["user"], "--policy", path};
    for (const json& group : live["groups"]) {
        place.insert(place.end(), {"--group", group.get<std::string>()});
    }
    EXPECT_EQ(ask(place)["rule"], "cad-users");
}

TEST_F(PolicyCtlTest, CoverageWarnsAndDoesNotFail) {
    EXPECT_EQ(run({"policy", "coverage", file("empty.toml", "format = 1\n")}).code, 0);
    EXPECT_EQ(run({"policy", "coverage", file("bad.toml", "rules = 3\n")}).code, 1) << "errors do";
    publish();
    m_store = m_folder / "not-made-yet.db";
    EXPECT_EQ(run({"policy", "coverage", file("a.toml", kPolicy)}).code, 0) << "files need no store";
    EXPECT_EQ(run({"policy", "coverage", "1"}).code, 3) << "versions do";
}

TEST_F(PolicyCtlTest, TestsRunAgainstThePresentDirectory) {
    const std::string path = file("a.toml", std::string(kPolicy) + R"(
[[test]]
name = "ben stays"
request = { user = "ben", farm = "office" }
expect = { farm = "cad", rule = "no-interns" }
)");
    const Output text = run({"policy", "test", path});
    EXPECT_EQ(text.code, 1);
    EXPECT_EQ(text.out,
              "ok      cad users come to cad\n"
              "FAILED  ben stays\n"
              "        rule is none, expected no-interns\n"
              "        farm is office, expected cad\n");
    EXPECT_THAT(text.err, HasSubstr("1 of 2 policy tests fail"));
    const json all = json::parse(run({"policy", "test", path, "--json"}).out);
    EXPECT_EQ(all["tests"], 2);
    EXPECT_EQ(all["failed"], 1);
    EXPECT_EQ(all["results"][0]["passed"], true);
    EXPECT_EQ(all["results"][0]["farm"], "cad");
    EXPECT_EQ(all["results"][1]["mismatches"].size(), 2U);
    EXPECT_TRUE(all["results"][1]["rule"].is_null());
    publish();
    EXPECT_EQ(run({"policy", "test", "1"}).out, "ok      cad users come to cad\n");
    EXPECT_THAT(run({"policy", "test", file("none.toml", "format = 1\n")}).out, HasSubstr("has no tests"));
}

}  // namespace
}  // namespace farmwarden::ctl
