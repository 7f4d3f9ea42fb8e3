#include "core/base/time_text.h"
#include "tests/app/ctl/ctl_fixture.h"

// Publishing, showing and bringing back versions.
namespace farmwarden::ctl {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST_F(PolicyCtlTest, ShowBeforeTheFirstVersionIsAnEmptyPolicy) {
    EXPECT_EQ(run({"policy", "show"}).out, "# version 0: nothing was published yet\nformat = 1\n");
    const json shown = ask({"policy", "show"});
    EXPECT_EQ(shown["version"], 0);
    EXPECT_TRUE(shown["at"].is_null());
    EXPECT_EQ(shown["document"], (json{{"format", 1}}));
    EXPECT_THAT(run({"policy", "history"}).out, HasSubstr("nothing was published yet"));
    EXPECT_EQ(ask({"policy", "history"}), json::array());
}

TEST_F(PolicyCtlTest, WhatIsPublishedIsShownWithWhoAndWhy) {
    const Output published = run({"policy", "publish", file("a.toml", kPolicy), "--reason", "CAD moves"});
    EXPECT_EQ(published.code, 0) << published.err;
    EXPECT_EQ(published.out, "version 1 is in force: 2 rules\n");
    const json shown = ask({"policy", "show"});
    EXPECT_THAT(keys(shown), testing::IsSupersetOf({"version", "reason", "author", "at", "base", "restored",
                                                    "failed_tests", "override_reason", "document"}));
    EXPECT_EQ(shown["version"], 1);
    EXPECT_EQ(shown["base"], 0);
    EXPECT_EQ(shown["reason"], "CAD moves");
    EXPECT_NE(shown["author"], "");
    EXPECT_TRUE(base::parseTime(shown["at"].get<std::string>()));
    EXPECT_TRUE(shown["restored"].is_null());
    EXPECT_EQ(shown["failed_tests"], json::array());
    EXPECT_EQ(shown["document"]["rules"][0]["id"], "cad-users");
    EXPECT_EQ(ask({"policy", "show", "1"}), shown);
}

TEST_F(PolicyCtlTest, WhatShowPrintsIsAPolicyFileAgain) {
    publish();
    const Output toml = run({"policy", "show"});
    EXPECT_THAT(toml.out,
                AllOf(StartsWith("# version 1, published by "), HasSubstr("\n[[rule]]\nid = \"cad-users\"\n")));
    EXPECT_EQ(ask({"policy", "diff", "1", file("shown.toml", toml.out)}), json::array());
    const Output text = run({"policy", "show", "1", "--json-text"});
    EXPECT_EQ(text.out, run({"policy", "format", file("a.toml", kPolicy)}).out);
    EXPECT_EQ(run({"policy", "show", "--toml", "--json-text"}).code, 2);
}

TEST_F(PolicyCtlTest, PublishTakesStandardInputInEitherFormat) {
    EXPECT_EQ(run({"policy", "publish", "-"}, file("a", kPolicy)).code, 0);
    const std::string asJson = run({"policy", "show", "--json-text"}).out;
    const Output again = run({"policy", "publish", "-", "--json"}, file("b", asJson));
    EXPECT_EQ(again.code, 0) << again.err;
    EXPECT_EQ(json::parse(again.out)["version"], 2);
    EXPECT_EQ(ask({"policy", "diff", "1", "2"}), json::array());
}

TEST_F(PolicyCtlTest, PublishAnswersWithTheVersionAndItsWarnings) {
    must({"hold", "place", "gpu-1", "--mode", "closed", "--reason", "new driver"});
    const Output text = run({"policy", "publish", file("a.toml", kPolicy)});
    EXPECT_THAT(text.out, AllOf(StartsWith("version 1 is in force: 2 rules\n"),
                                HasSubstr("a.toml:6:8: warning: Rule \"cad-users\""), HasSubstr("new driver")));
    const json result = ask({"policy", "publish", file("b.toml", kPolicy)});
    EXPECT_THAT(keys(result),
                testing::IsSupersetOf({"version", "base", "merged", "rules", "warnings", "failed_tests", "findings"}));
    EXPECT_EQ(result["version"], 2);
    EXPECT_EQ(result["warnings"], 1);
    ASSERT_EQ(result["findings"].size(), 1U);
    EXPECT_EQ(result["findings"][0]["code"], "no-capacity");
    EXPECT_EQ(result["findings"][0]["rule"], "cad-users");
}

TEST_F(PolicyCtlTest, AStaleBaseIsRefusedAndSaysWhoPublished) {
    must({"policy", "publish", file("a.toml", kPolicy), "--reason", "CAD moves"});
    const std::string author = ask({"policy", "show"})["author"];
    const Output stale = run({"policy", "publish", file("b.toml", kPolicy), "--base", "0"});
    EXPECT_EQ(stale.code, 4);
    EXPECT_THAT(stale.err, AllOf(HasSubstr("version 1 is in force, published by " + author), HasSubstr("(CAD moves)"),
                                 HasSubstr("--merge")));
    EXPECT_EQ(stale.out, "");
    EXPECT_EQ(run({"policy", "publish", file("b.toml", kPolicy), "--base", "7"}).code, 2);
    EXPECT_EQ(ask({"policy", "history"}).size(), 1U);
}

TEST_F(PolicyCtlTest, AStaleBaseCanBeMerged) {
    publish();
    publish(changed("\"cad\"]", "\"cad\", \"simulation\"]"));
    const std::string mine = file("mine.toml", changed("intern-*", "temp-*"));
    const json merged = ask({"policy", "publish", mine, "--base", "1", "--merge"});
    EXPECT_EQ(merged["version"], 3);
    EXPECT_EQ(merged["merged"], true);
    const json document = ask({"policy", "show"})["document"];
    EXPECT_EQ(document["rules"][0]["when"][0]["group"], (json{"cad", "simulation"}));
    EXPECT_EQ(document["rules"][1]["when"][0]["user"], (json{"temp-*"}));
    EXPECT_THAT(run({"policy", "history"}).out, HasSubstr("made from version 1 and merged"));

    const std::string other =
        file("other.toml", changed("then = { farm = \"cad\" }", "then = { target = [\"gpu-1\"] }"));
    must({"policy", "publish", other});
    const std::string third = file("third.toml", changed("then = { farm = \"cad\" }", "then = { farm = \"office\" }"));
    const Output conflict = run({"policy", "publish", third, "--base", "3", "--merge"});
    EXPECT_EQ(conflict.code, 1);
    EXPECT_THAT(conflict.err, AllOf(HasSubstr("rule cad-users, then"), HasSubstr("gpu-1"), HasSubstr("office")));
    EXPECT_EQ(ask({"policy", "show"})["version"], 4) << "nothing was published half";
}

TEST_F(PolicyCtlTest, AFailingTestNeedsAReasonWhichIsKept) {
    const std::string red = file("red.toml", changed("expect = { farm = \"cad\" }", "expect = { farm = \"office\" }"));
    const Output refused = run({"policy", "publish", red});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("1 of 1 policy tests fail"),
                                   HasSubstr("cad users come to cad: farm is cad, expected office")));
    EXPECT_EQ(ask({"policy", "history"}), json::array());
    const Output forced = run({"policy", "publish", red, "--override", "test is corrected tomorrow"});
    EXPECT_EQ(forced.code, 0) << forced.err;
    EXPECT_THAT(forced.out, HasSubstr("past failing tests: cad users come to cad"));
    const json version = ask({"policy", "history"})[0];
    EXPECT_EQ(version["override_reason"], "test is corrected tomorrow");
    EXPECT_EQ(version["failed_tests"], (json{"cad users come to cad"}));
    EXPECT_THAT(run({"policy", "history"}).out,
                HasSubstr("published past failing tests (cad users come to cad): test is corrected tomorrow"));
}

TEST_F(PolicyCtlTest, RestoreBringsAnOlderVersionBackAsANewOne) {
    publish();
    publish("format = 1\n");
    EXPECT_EQ(run({"policy", "restore", "2"}).code, 1) << "it is in force";
    EXPECT_EQ(run({"policy", "restore", "1", "--reason", "too early"}).out, "version 3 is in force: 2 rules\n");
    const json versions = ask({"policy", "history"});
    ASSERT_EQ(versions.size(), 3U);
    EXPECT_EQ(versions[0]["version"], 3) << "the latest first";
    EXPECT_EQ(versions[0]["restored"], 1);
    EXPECT_EQ(versions[0]["reason"], "too early");
    EXPECT_THAT(keys(versions[0]), Not(testing::Contains("document")));
    EXPECT_EQ(ask({"policy", "diff", "1", "3"}), json::array());
}

TEST_F(PolicyCtlTest, AVersionThatNoLongerFitsIsNotRestored) {
    publish();
    publish("format = 1\n");
    must({"target", "remove", "gpu-1"});
    must({"farm", "remove", "cad"});
    const Output refused = run({"policy", "restore", "1"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("version 1 is not published"), HasSubstr("there is no farm \"cad\" to send to")));
    EXPECT_EQ(ask({"policy", "show"})["version"], 2);
}

TEST_F(PolicyCtlTest, PublishTellsEveryErrorAtOnceAndPublishesNothing) {
    const Output refused =
        run({"policy", "publish",
             file("bad.toml", changed("\"cad\"]", "\"cad]") + "[[rule]]\nid = \"x\"\nthen = { farm = \"cadd\" }\n")});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err,
                AllOf(HasSubstr("bad.toml:5:28: error: "), HasSubstr("there is no farm \"cadd\" to send to"),
                      HasSubstr("did you mean \"cad\"?")));
    EXPECT_EQ(ask({"policy", "history"}), json::array());
}

TEST_F(PolicyCtlTest, PolicyCommandsRefuseWhatTheyCannotTake) {
    publish();
    const std::string good = file("a.toml", kPolicy);
    struct Bad {
        std::vector<std::string> arguments;
        int code;
        std::string message;
    };
    const std::vector<Bad> all{
        {{"policy"}, 2, "subcommand is required"},
        {{"policy", "show", "nine"}, 2, "the policy's version must be a whole number"},
        {{"policy", "show", "9"}, 1, "there is no policy version 9"},
        {{"policy", "publish"}, 2, "file is required"},
        {{"policy", "publish", "1"}, 2, "farmwardenctl policy restore 1"},
        {{"policy", "publish", m_folder / "none.toml"}, 1, "none.toml cannot be read: No such file"},
        {{"policy", "publish", m_folder / ""}, 1, "cannot be read: Is a directory"},
        {{"policy", "publish", good, "--base", "-1"}, 2, "the policy's version must be from 0"},
        {{"policy", "publish", good, "--reason", std::string(501, 'x')},
         2,
         "reason must be one line of at most 500 bytes"},
        {{"policy", "publish", good, "--reason", "two\nlines"}, 2, "reason must be one line"},
        {{"policy", "restore", "0"}, 2, "must be from 1"},
        {{"policy", "restore", "9"}, 1, "there is no policy version 9"},
        {{"policy", "diff", "1"}, 2, "after is required"},
        {{"policy", "diff", "-", "-"}, 2, "only one of the policies can come from standard input"},
        {{"policy", "coverage", "9"}, 1, "there is no policy version 9"},
        {{"target", "load", "sh-1", "101"}, 2, "target sh-1: the load must be from 0 to 100, not 101"},
        {{"target", "load", "sh-1", "busy"}, 2, "must be a whole number from 0 to 100"},
        {{"target", "load", "sh-9", "10"}, 1, "there is no target \"sh-9\""},
        {{"--store", m_folder / "no.db", "policy", "show"}, 3, "no.db"},
        {{"--store", m_folder / "no.db", "policy", "publish", good}, 3, "no.db"},
    };
    for (const Bad& bad : all) {
        const Output output = run(bad.arguments);
        EXPECT_EQ(output.code, bad.code) << testing::PrintToString(bad.arguments) << output.err;
        EXPECT_THAT(output.err, AllOf(StartsWith("farmwardenctl: "), HasSubstr(bad.message)))
            << testing::PrintToString(bad.arguments);
        EXPECT_EQ(output.out, "");
    }
    EXPECT_EQ(ask({"policy", "history"}).size(), 1U);
}

TEST_F(PolicyCtlTest, LoadSteersAFarmThatBalancesByIt) {
    publish("format = 1\n[farm.office]\nbalancing = \"load-index\"\n");
    EXPECT_EQ(run({"target", "load", "sh-1", "80"}).out, "target sh-1 has load 80\n");
    must({"target", "load", "sh-2", "10"});
    const json placed = ask({"place", "--farm", "office", "--user", "ann"});
    EXPECT_EQ(placed["target"], "sh-2");
    EXPECT_EQ(placed["reason"], "load-index");
}

TEST_F(PolicyCtlTest, WhyNotNamesTheRuleThatLedElsewhere) {
    publish();
    const json placed = ask({"place", "--farm", "office", "--user", "ana", "--group", "cad", "--commit"});
    EXPECT_EQ(placed["rule"], "cad-users");
    const std::string id = placed["session"];
    EXPECT_EQ(run({"session", "why", id, "--target", "sh-1"}).out,
              "sh-1: in farm office, where the connection did not go: rule cad-users -> farm cad\n");
    EXPECT_THAT(run({"session", "why", id, "--target", "sh-9"}).err, HasSubstr("there was no target \"sh-9\""));
    EXPECT_EQ(run({"place", "--farm", "office", "--user", "ben", "--no-groups", "--target", "sh-2"}).out,
              "sh-2: equally loaded, its name comes later\n");
    EXPECT_THAT(run({"session", "why", id}).out,
                AllOf(HasSubstr("cad-users  *  matches\n"), HasSubstr("and 1 later rule that does not match\n")));
    const Output refused = run({"place", "--farm", "office", "--user", "intern-7", "--group", "x", "--explain"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.out, AllOf(HasSubstr("its groups are x; none of them is one of cad"),
                                   HasSubstr("no-interns  *  matches\n"), HasSubstr("not asked: refused-by-rule")));
}

}  // namespace
}  // namespace farmwarden::ctl
