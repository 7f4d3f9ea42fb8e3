#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include "core/base/clock.h"
#include "core/store/store.h"
#include "tests/app/ctl/ctl_fixture.h"

// Recorded decisions, made again under another policy.
namespace farmwarden::ctl {
namespace {

using testing::AllOf;
using testing::HasSubstr;

// Decisions that only a broker takes down, as it does.
void appendDecisions(const std::string& path, base::SessionId session) {
    const base::SystemClock clock;
    const auto store = store::openStore(path, store::Access::ReadWrite, clock);
    ASSERT_TRUE(store) << store.error().message;
    const auto facts = [](std::vector<std::string> groups, const std::string& rule) {
        return model::RuleFacts{.groups = std::move(groups),
                                .areGroupsKnown = true,
                                .program = {},
                                .tags = {},
                                .policy = 1,
                                .rule = rule,
                                .possibleRule = {},
                                .plugins = {}};
    };
    model::SessionReconnected back{.id = session,
                                   .user = "ana",
                                   .target = "gpu-1",
                                   .client = {},
                                   .clientName = {},
                                   .connection = "c1",
                                   .basis = {}};
    back.askedFarm = "office";
    back.facts = facts({"cad"}, "cad-users");
    model::ConnectionRefused refused{.farm = "office",
                                     .user = "intern-1",
                                     .client = {},
                                     .connection = "c2",
                                     .code = "refused-by-rule",
                                     .message = "interns use the lab",
                                     .basis = {}};
    refused.facts = facts({}, "no-interns");
    model::ConnectionSentOutside outside;
    outside.farm = "office";
    outside.user = "partner-1";
    outside.facts = facts({}, "partner");
    outside.address = *model::parseEndpoint("gw.example:3390");
    store::Append append{.broker = "b", .events = {}, .reservation = {}, .expectations = {}, .lease = {}};
    for (const model::EventBody& body :
         {model::EventBody(back), model::EventBody(refused), model::EventBody(outside)}) {
        append.events.push_back({clock.now(), "b", body});
    }
    ASSERT_TRUE((*store)->appendAndWait(std::move(append)));
}

class PolicyReplayTest : public PolicyCtlTest {
protected:
    // Six decisions of every outcome: ana by a rule, and once more back to her session; ben and cleo by none; one
    // refused, one outside.
    void SetUp() override {
        PolicyCtlTest::SetUp();
        publish(std::string(kPolicy) +
                "[[rule]]\nid = \"partner\"\nwhen = [{ user = [\"partner-*\"] }]\nthen = { external = "
                "\"gw.example:3390\" }\n");
        const std::string ana =
            ask({"place", "--farm", "office", "--user", "ana", "--group", "cad", "--commit"})["session"];
        must({"place", "--farm", "office", "--user", "ben", "--no-groups", "--commit"});
        must({"place", "--farm", "cad", "--user", "cleo", "--no-groups", "--commit"});
        appendDecisions(m_store, *base::parseSessionId(ana));
    }
    // ana stays in the office, interns come in, partners too.
    std::string draft() {
        std::string text = changed("then = { farm = \"cad\" }", "then = { farm = \"office\" }");
        return file("draft.toml", text.replace(text.find("intern-*"), 8, "robot-*"));
    }
};

TEST_F(PolicyReplayTest, AnUnchangedPolicyDiffersNowhere) {
    const json same = ask({"policy", "replay", "1", "--since", "1h"});
    EXPECT_EQ(same["decisions"], 6);
    EXPECT_EQ(same["differing"], 0);
    EXPECT_EQ(same["by_difference"]["none"], 6);
    EXPECT_EQ(same["rows"], json::array());
    EXPECT_THAT(run({"policy", "replay", "1", "--since", "1h"}).out, HasSubstr("6 decisions from "));
}

TEST_F(PolicyReplayTest, SaysWhatWouldDifferAndByWhat) {
    const json before = ask({"broker", "status"})["revision"];
    const json all = ask({"policy", "replay", draft(), "--since", "1h"});
    EXPECT_THAT(keys(all), testing::IsSupersetOf({"policy", "from", "to", "decisions", "differing", "without_groups",
                                                  "by_difference", "by_farm", "by_group", "by_rule", "by_target",
                                                  "by_hour", "flows", "rows"}));
    EXPECT_EQ(all["decisions"], 6);
    EXPECT_EQ(all["differing"], 4);
    EXPECT_EQ(all["by_difference"]["other-farm"], 2);
    EXPECT_EQ(all["by_difference"]["now-allowed"], 1);
    EXPECT_EQ(all["by_difference"]["now-inside"], 1);
    EXPECT_EQ(all["by_farm"], (json{{{"farm", "office"}, {"differing", 4}}}));
    EXPECT_EQ(all["by_group"], (json{{{"group", "cad"}, {"differing", 2}}}));
    EXPECT_THAT(all["by_rule"], testing::Contains(json{{"rule", "cad-users"}, {"before", 2}, {"after", 2}}));
    ASSERT_EQ(all["rows"].size(), 4U);
    const json& row = all["rows"][0];
    EXPECT_EQ(row["user"], "ana");
    EXPECT_EQ(row["asked"], "office");
    EXPECT_EQ(row["difference"], "other-farm");
    EXPECT_EQ(row["before"]["target"], "gpu-1");
    EXPECT_EQ(row["after"]["farm"], "office");
    EXPECT_EQ(ask({"broker", "status"})["revision"], before) << "a replay writes nothing";

    EXPECT_EQ(ask({"policy", "replay", draft(), "--since", "1h", "--rows", "1"})["rows"].size(), 1U);
    const Output text = run({"policy", "replay", draft(), "--since", "1h", "--rows", "1"});
    EXPECT_EQ(text.code, 0) << "a difference is an answer";
    EXPECT_THAT(text.out, AllOf(HasSubstr("4 of them differ"), HasSubstr("other-farm           2"),
                                HasSubstr("gpu-1 in cad (rule cad-users)"), HasSubstr("and 3 more; see --rows"),
                                HasSubstr("--row " + row["revision"].dump())));
    EXPECT_EQ(text.err, "") << "no progress where nobody watches";
}

TEST_F(PolicyReplayTest, ARowComesWithBothTraces) {
    const std::string revision = ask({"policy", "replay", draft(), "--since", "1h"})["rows"][0]["revision"].dump();
    const json row = ask({"policy", "replay", draft(), "--row", revision});
    EXPECT_EQ(row["difference"], "other-farm");
    EXPECT_EQ(row["agrees"], true);
    EXPECT_EQ(row["policy"], 1);
    EXPECT_EQ(row["before"]["target"], "gpu-1");
    EXPECT_EQ(row["before"]["stages"].size(), 7U);
    EXPECT_EQ(row["after"]["farm"], "office");
    EXPECT_EQ(row["after"]["rules"][0]["finding"], "matched");
    EXPECT_THAT(
        run({"policy", "replay", draft(), "--row", revision}).out,
        AllOf(HasSubstr("ana asked for office. Difference: other-farm."),
              HasSubstr("BEFORE, by version 1: gpu-1 in cad (rule cad-users)"), HasSubstr("rule cad-users -> farm cad"),
              HasSubstr("AFTER, by "), HasSubstr("rule cad-users -> farm office")));
}

// Also for one who came back to a session: row and replay agree on every decision.
TEST_F(PolicyReplayTest, RowsSayWhatTheReplayOfThePeriodSays) {
    for (const json& row : ask({"policy", "replay", draft(), "--since", "1h"})["rows"]) {
        const json one = ask({"policy", "replay", draft(), "--row", row["revision"].dump()});
        EXPECT_EQ(one["difference"], row["difference"]);
        for (const char* side : {"before", "after"}) {
            for (const char* key : {"outcome", "rule", "farm", "target", "address"}) {
                EXPECT_EQ(one[side][key], row[side][key]) << side << ' ' << key;
            }
        }
    }
}

TEST_F(PolicyReplayTest, APlacementThatEndedASessionIsExplainedOnTheStateBeforeThat) {
    publish(
        "format = 1\n[[rule]]\nid = \"ben\"\nwhen = [{ user = [\"ben\"] }]\nthen = { target = [\"sh-2\"] }\nreconnect "
        "= \"ignore\"\n");
    const json moved = ask({"place", "--farm", "office", "--user", "ben", "--no-groups", "--commit"});
    ASSERT_EQ(moved["target"], "sh-2") << "his session on sh-1 ends";
    const json why = ask({"session", "why", moved["session"]});
    EXPECT_EQ(why["agrees"], true);
    EXPECT_THAT(why.dump(), HasSubstr("superseded-by-rule"));
    const json all = ask({"policy", "replay", "1", "--since", "1h"});
    ASSERT_EQ(all["differing"], 1);
    EXPECT_EQ(all["rows"][0]["after"]["outcome"], "reconnected") << "version 1 leads back to sh-1";
    const json row = ask({"policy", "replay", "1", "--row", all["rows"][0]["revision"].dump()});
    EXPECT_EQ(row["agrees"], true);
    EXPECT_EQ(row["difference"], all["rows"][0]["difference"]);
    EXPECT_EQ(row["after"]["target"], "sh-1");
}

TEST_F(PolicyReplayTest, RefusesPeriodsAndRowsThatAreNone) {
    struct Bad {
        std::vector<std::string> more;
        int code;
        std::string message;
    };
    const std::vector<Bad> all{
        {{}, 2, "say from when with --since, or which decision with --row"},
        {{"--since", "tomorrow"}, 2, "--since must be a time such as"},
        {{"--since", "1h", "--until", "2h"}, 2, "before it begins"},
        {{"--since", "1h", "--rows", "100001"}, 2, "--rows must be from 0 to 100000"},
        {{"--row", "1"}, 1, "revision 1 is no decision of a broker"},
        {{"--row", "100000"}, 1, "the journal no longer reaches there"},
        {{"--row", "0"}, 2, "--row must be from 1"},
        {{"--row", "5", "--since", "1h"}, 2, "goes with none of --since"},
    };
    for (const Bad& bad : all) {
        std::vector<std::string> arguments{"policy", "replay", "1"};
        arguments.insert(arguments.end(), bad.more.begin(), bad.more.end());
        const Output output = run(arguments);
        EXPECT_EQ(output.code, bad.code) << testing::PrintToString(arguments);
        EXPECT_THAT(output.err, HasSubstr(bad.message));
        EXPECT_EQ(output.out, "");
    }
    EXPECT_THAT(run({"policy", "replay", "1", "--since", "3h", "--until", "2h"}).out, HasSubstr("no decisions from "));
}

TEST_F(PolicyReplayTest, ATrimmedPeriodIsRefusedWithTheOldestTimeThatIsLeft) {
    const std::string trimmedRow = ask({"policy", "replay", draft(), "--since", "1h"})["rows"][0]["revision"].dump();
    {
        const base::SystemClock clock;
        const auto store = store::openStore(m_store, store::Access::ReadWrite, clock);
        ASSERT_TRUE(store) << store.error().message;
        ASSERT_TRUE((*store)->writeSnapshot());
        ASSERT_TRUE((*store)->trim(clock.now() + std::chrono::hours(1)));
    }
    const Output refused = run({"policy", "replay", "1", "--since", "1h"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, AllOf(HasSubstr("the journal is kept from 2"), HasSubstr("choose a later time")));
    EXPECT_EQ(run({"policy", "replay", "1", "--row", trimmedRow}).code, 1);
}

// The program's standard error at a terminal of the test's.
class Terminal {
public:
    Terminal() {
        std::array<char, 128> name{};
        if (::openpty(&m_ours, &m_theirs, name.data(), nullptr, nullptr) == 0) {
            ::fcntl(m_ours, F_SETFL, O_NONBLOCK);
            m_name = name.data();
        }
    }
    ~Terminal() {
        ::close(m_ours);
        ::close(m_theirs);
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    const std::string& name() const { return m_name; }
    // All that was written to it so far.
    const std::string& text() {
        std::array<char, 4096> chunk{};
        for (ssize_t n = 0; (n = ::read(m_ours, chunk.data(), chunk.size())) > 0;) {
            m_text.append(chunk.data(), static_cast<std::size_t>(n));
        }
        return m_text;
    }

private:
    int m_ours = -1;
    int m_theirs = -1;
    std::string m_name;
    std::string m_text;
};

void appendLoadReports(const std::string& path, int count) {
    const base::SystemClock clock;
    const auto store = store::openStore(path, store::Access::ReadWrite, clock);
    ASSERT_TRUE(store) << store.error().message;
    for (int done = 0; done < count; done += 5000) {
        store::Append append{.broker = "b", .events = {}, .reservation = {}, .expectations = {}, .lease = {}};
        append.events.assign(5000, {clock.now(), "probe", model::TargetLoadReported{"sh-1", 10, 0}});
        ASSERT_TRUE((*store)->appendAndWait(std::move(append)));
    }
}

TEST_F(PolicyReplayTest, AtATerminalItShowsProgressAndEndsOnInterrupt) {
    appendLoadReports(m_store, 100'000);
    std::string seen;
    // A machine that is fast enough can be through before the signal comes; then once more.
    for (int attempt = 0; attempt < 10; ++attempt) {
        Terminal terminal;
        ASSERT_NE(terminal.name(), "");
        auto replay =
            test::Process::start({.command = {"sh", "-c", "exec \"$0\" \"$@\" 2>\"$TERMINAL\"", FARMWARDENCTL, "policy",
                                              "replay", "1", "--since", "1h"},
                                  .environment = {{"FARMWARDEN_STORE", m_store}, {"TERMINAL", terminal.name()}},
                                  .output = m_folder / "replay"});
        ASSERT_TRUE(replay);
        ASSERT_TRUE(
            test::waitUntil([&] { return terminal.text().find(" events, 6 decisions, 0 differ") != std::string::npos; },
                            test::kPatience, std::chrono::milliseconds(1)))
            << terminal.text();
        replay->signal(SIGINT);
        const auto status = replay->waitForExit();
        ASSERT_TRUE(status);
        ASSERT_EQ(status->signal, 0) << "it ends by itself";
        seen = terminal.text();
        if (status->code == 1) {
            EXPECT_THAT(seen, HasSubstr("\r\033[Kfarmwardenctl: the replay was cancelled after "));
            EXPECT_EQ(test::readFile(m_folder / "replay"), "");
            return;
        }
    }
    FAIL() << "never interrupted: " << seen;
}

}  // namespace
}  // namespace farmwarden::ctl
