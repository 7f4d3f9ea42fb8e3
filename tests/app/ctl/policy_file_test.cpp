#include "tests/app/ctl/ctl_fixture.h"

// Policies as files, without any store.
namespace farmwarden::ctl {
namespace {

using testing::AllOf;
using testing::HasSubstr;

class PolicyFileTest : public PolicyCtlTest {
protected:
    void SetUp() override {}  // there is no store

    std::string toGpu() {
        return file("to-gpu.toml", changed("then = { farm = \"cad\" }", "then = { tagged = [\"gpu\"] }"));
    }
    std::string toOffice() {
        return file("to-office.toml", changed("then = { farm = \"cad\" }", "then = { farm = \"office\" }"));
    }
    std::string moreInterns() { return file("interns.toml", changed("\"intern-*\"", "\"intern-*\", \"temp-*\"")); }
    std::string base() { return file("base.toml", kPolicy); }
};

TEST_F(PolicyFileTest, DiffSpeaksOfRulesAndNotOfLines) {
    const Output text = run({"policy", "diff", base(), moreInterns()});
    EXPECT_EQ(text.code, 0) << text.err;
    EXPECT_EQ(text.out,
              "Rule \"no-interns\": user widened from {\"user\": [\"intern-*\"]} to {\"user\": [\"intern-*\", "
              "\"temp-*\"]}\n");
    const json changes = ask({"policy", "diff", base(), moreInterns()});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0]["kind"], "condition-widened");
    EXPECT_EQ(changes[0]["subject"], "no-interns");
    EXPECT_EQ(changes[0]["dimension"], "user");
    EXPECT_EQ(changes[0]["before"], (json{{"user", {"intern-*"}}}));
    EXPECT_EQ(changes[0]["after"], (json{{"user", {"intern-*", "temp-*"}}}));
    EXPECT_EQ(run({"policy", "diff", base(), base()}).out, "no differences\n");
    EXPECT_EQ(run({"policy", "diff", base(), "-"}, moreInterns()).out, text.out);
}

TEST_F(PolicyFileTest, NamesInADiffStayTexts) {
    const std::string named = file("named.toml", changed("id = \"no-interns\"", "id = \"no-interns\"\nname = \"007\""));
    const json changes = ask({"policy", "diff", base(), named});
    ASSERT_EQ(changes.size(), 1U);
    EXPECT_EQ(changes[0]["kind"], "rule-renamed");
    EXPECT_TRUE(changes[0]["before"].is_null());
    EXPECT_EQ(changes[0]["after"], "007");
    EXPECT_TRUE(changes[0]["dimension"].is_null());
}

TEST_F(PolicyFileTest, DiffRefusesAPolicyThatCannotBeRead) {
    const Output bad = run({"policy", "diff", base(), file("bad.toml", "rule = 3\n")});
    EXPECT_EQ(bad.code, 1);
    EXPECT_THAT(bad.err, HasSubstr("bad.toml:1:8: error: "));
    const Output twice = run({"policy", "diff", base(), file("twice.toml", changed("no-interns", "cad-users"))});
    EXPECT_EQ(twice.code, 1);
    EXPECT_THAT(twice.err, HasSubstr("cad-users"));
}

TEST_F(PolicyFileTest, MergeTakesBothEdits) {
    const Output merged = run({"policy", "merge", base(), toGpu(), moreInterns()});
    EXPECT_EQ(merged.code, 0) << merged.err;
    EXPECT_THAT(merged.out, AllOf(HasSubstr("then = { tagged = [\"gpu\"] }"), HasSubstr("\"temp-*\"")))
        << "TOML, as ours is";
    const json both = ask({"policy", "merge", base(), toGpu(), moreInterns()});
    EXPECT_EQ(both["conflicts"], json::array());
    EXPECT_EQ(both["document"]["rules"][0]["then"], (json{{"tagged", {"gpu"}}}));
}

TEST_F(PolicyFileTest, AMergeConflictIsDataAndExitCodeOne) {
    const Output text = run({"policy", "merge", base(), toGpu(), toOffice()});
    EXPECT_EQ(text.code, 1);
    EXPECT_THAT(text.out, HasSubstr("then = { tagged = [\"gpu\"] }")) << "ours wins in what is printed";
    EXPECT_THAT(text.err, AllOf(HasSubstr("1 conflict,"), HasSubstr("rule cad-users, then:"),
                                HasSubstr("theirs {\"farm\": \"office\"}")));
    const Output output = run({"policy", "merge", base(), toGpu(), toOffice(), "--json"});
    EXPECT_EQ(output.code, 1);
    EXPECT_EQ(json::parse(output.out)["conflicts"], (json{{{"about", "rule"},
                                                           {"subject", "cad-users"},
                                                           {"field", "then"},
                                                           {"base", {{"farm", "cad"}}},
                                                           {"ours", {{"tagged", {"gpu"}}}},
                                                           {"theirs", {{"farm", "office"}}}}}));
}

TEST_F(PolicyFileTest, FormatIsCanonicalAndRoundTrips) {
    const std::string untidy =
        file("untidy.toml", "# a remark\nformat=1\nrule=[{then={farm=\"cad\"},id=\"a\",enabled=true}]\n");
    const Output asJson = run({"policy", "format", untidy});
    EXPECT_EQ(asJson.out,
              "{\n  \"format\": 1,\n  \"rules\": [\n    {\n      \"id\": \"a\",\n      \"then\": {\"farm\": \"cad\"}\n "
              "   }\n  ]\n}\n");
    const Output asToml = run({"policy", "format", file("a.json", asJson.out), "--toml"});
    EXPECT_EQ(asToml.out, "format = 1\n\n[[rule]]\nid = \"a\"\nthen = { farm = \"cad\" }\n");
    EXPECT_EQ(run({"policy", "format", "-"}, file("a", asToml.out)).out, asJson.out);
    EXPECT_EQ(ask({"policy", "format", untidy})["rules"][0]["id"], "a");
    EXPECT_EQ(run({"policy", "format", file("bad.json", "{")}).code, 1);
}

}  // namespace
}  // namespace farmwarden::ctl
