#include <thread>

#include "core/base/time_text.h"
#include "core/request/executor.h"
#include "core/request/local_sink.h"
#include "core/store/store.h"
#include "tests/app/ctl/ctl_fixture.h"

namespace farmwarden::ctl {
namespace {

using testing::AllOf;
using testing::HasSubstr;

TEST_F(CtlTest, TargetListHasTheShapeThatScriptsRelyOn) {
    addOffice();
    must({"hold", "place", "sh-1", "--mode", "reconnect-only", "--reason", "new disks", "--until", "2h"});
    const json list = ask({"target", "list"});
    ASSERT_EQ(list.size(), 2U);
    const json& target = list[0];
    EXPECT_EQ(target["name"], "sh-1");
    EXPECT_EQ(target["farm"], "office");
    EXPECT_EQ(target["kind"], "session-host");
    EXPECT_EQ(target["address"], "127.0.0.1:3391");
    EXPECT_EQ(target["weight"], 100);
    EXPECT_EQ(target["limit"], 30);
    EXPECT_EQ(target["sessions"], (json{{"active", 0}, {"disconnected", 0}, {"pending", 0}}));
    EXPECT_EQ(target["admission"], "reconnect-only");
    ASSERT_EQ(target["holds"].size(), 1U);
    EXPECT_EQ(target["holds"][0]["reason"], "new disks");
    EXPECT_EQ(list[1]["admission"], "open");
    EXPECT_EQ(list[1]["address"], "127.0.0.2:3389");
}

TEST_F(CtlTest, PlaceIsADryRunUntilItIsCommitted) {
    addOffice();
    const json dry = ask({"place", "--farm", "office", "--user", "ann"});
    EXPECT_THAT(keys(dry), testing::UnorderedElementsAre("outcome", "farm", "target", "address", "session", "reason", "rule"));
    EXPECT_EQ(dry["outcome"], "placed");
    EXPECT_EQ(dry["target"], "sh-1") << "both are empty, the name decides";
    EXPECT_TRUE(dry["session"].is_null());
    EXPECT_EQ(ask({"session", "list"}), json::array());

    const json committed = ask({"place", "--farm", "office", "--user", "ann", "--client", "10.2.0.9", "--commit"});
    EXPECT_EQ(committed["outcome"], "placed");
    const json sessions = ask({"session", "list"});
    ASSERT_EQ(sessions.size(), 1U);
    EXPECT_THAT(keys(sessions[0]), testing::IsSupersetOf({"id", "user", "farm", "target", "state", "client", "since"}));
    EXPECT_EQ(sessions[0]["id"], committed["session"]);
    EXPECT_EQ(sessions[0]["state"], "pending");
    EXPECT_EQ(sessions[0]["client"], "10.2.0.9");
    EXPECT_TRUE(base::parseTime(sessions[0]["since"].get<std::string>()));
    EXPECT_EQ(ask({"place", "--farm", "office", "--user", "ANN"})["outcome"], "reconnected");
}

TEST_F(CtlTest, ARefusedPlaceIsADocumentAndExitCodeOne) {
    must({"farm", "add", "empty"});
    const Output dry = run({"place", "--farm", "empty", "--user", "ann", "--json"});
    EXPECT_EQ(dry.code, 1);
    EXPECT_EQ(json::parse(dry.out)["outcome"], "refused");
    EXPECT_EQ(json::parse(dry.out)["reason"], "farm-is-empty");
    const Output committed = run({"place", "--farm", "empty", "--user", "ann", "--commit", "--json"});
    EXPECT_EQ(committed.code, 1);
    EXPECT_EQ(json::parse(committed.out)["outcome"], "refused");
}

TEST_F(CtlTest, JournalTailIsOneObjectALine) {
    must({"farm", "add", "office"});
    const Output output = run({"--json", "journal", "tail"});
    ASSERT_EQ(output.code, 0) << output.err;
    const json first = json::parse(output.out.substr(0, output.out.find('\n')));
    EXPECT_THAT(keys(first), testing::IsSupersetOf({"revision", "at", "actor", "kind", "subject", "body"}));
    EXPECT_EQ(first["revision"], 1);
    EXPECT_EQ(first["kind"], "farm.defined");
    EXPECT_EQ(first["subject"], "farm:office");
    EXPECT_EQ(first["body"]["name"], "office");
    EXPECT_EQ(std::ranges::count(output.out, '\n'), 2);
    EXPECT_EQ(ask({"journal", "show", "--since", "1"}).size(), 1U);
}

TEST_F(CtlTest, JournalTailFollowsWhatHappensNext) {
    must({"farm", "add", "office"});
    auto tail = test::Process::start({.command = {FARMWARDENCTL, "--store", m_store, "--json", "journal", "tail", "--follow"},
                                      .output = m_folder / "tail"});
    ASSERT_TRUE(tail);
    ASSERT_TRUE(test::waitUntil([&] { return std::ranges::count(test::readFile(m_folder / "tail"), '\n') == 2; }));
    must({"farm", "add", "training"});
    EXPECT_TRUE(test::waitUntil([&] { return std::ranges::count(test::readFile(m_folder / "tail"), '\n') == 4; }))
        << test::readFile(m_folder / "tail");
    EXPECT_THAT(test::readFile(m_folder / "tail"), HasSubstr("farm:training"));
}

TEST_F(CtlTest, SessionWhyMakesTheDecisionAgainOnTheStateOfThen) {
    addOffice();
    const std::string id = ask({"place", "--farm", "office", "--user", "ann", "--commit"})["session"];
    must({"hold", "place", "sh-1", "--mode", "closed"});  // later: does not matter
    const json why = ask({"session", "why", id});
    EXPECT_EQ(why["agrees"], true);
    EXPECT_EQ(why["happened"]["target"], "sh-1");
    EXPECT_EQ(why["stages"].size(), 7U);
    EXPECT_EQ(why["candidates"][0]["verdict"], "chosen");
    const Output whyNot = run({"session", "why", id, "--target", "sh-2"});
    EXPECT_EQ(whyNot.out, "sh-2: equally loaded, its name comes later\n");
    EXPECT_EQ(run({"session", "why", id, "--target", "sh-9"}).code, 1);
    EXPECT_EQ(run({"session", "why", "s-0000000000001"}).code, 1);
    EXPECT_EQ(ask({"session", "show", id})["history"].size(), 1U);
}

TEST_F(CtlTest, TablesReadLikeThis) {
    addOffice();
    must({"place", "--farm", "office", "--user", "ann", "--commit"});
    EXPECT_EQ(run({"farm", "list"}).out,
              "NAME    TARGETS  OPEN  MIN OPEN  ACTIVE  DISCONNECTED  PENDING  PER USER  BALANCE\n"
              "office        2     2         0       0             0        1  single    fewest-sessions\n");
    EXPECT_EQ(run({"target", "list"}).out,
              "NAME  FARM    ADDRESS         ACTIVE  DISCONNECTED  PENDING  LIMIT  WEIGHT  ADMISSION\n"
              "sh-1  office  127.0.0.1:3391       0             0        1     30     100  open\n"
              "sh-2  office  127.0.0.2:3389       0             0        0      -     200  open\n");
    EXPECT_EQ(run({"hold", "list"}).out, "no holds: every target is open\n");
    EXPECT_EQ(run({"session", "list", "user:bea"}).out, "no sessions match\n");
    EXPECT_EQ(run({"place", "--farm", "office", "--user", "bea"}).out, "placed on sh-2 (127.0.0.2:3389), fewest-sessions\n");
}

TEST_F(CtlTest, HoldsArePlacedListedAndReleasedById) {
    addOffice();
    must({"hold", "place", "sh-1", "sh-2", "--mode", "closed", "--until", "restart", "--reason", "it's; $(time)"});
    const json holds = ask({"hold", "list"});
    ASSERT_EQ(holds.size(), 2U);
    EXPECT_EQ(holds[0]["reason"], "it's; $(time)");
    EXPECT_EQ(holds[0]["until_restart"], true);
    EXPECT_TRUE(holds[0]["until"].is_null());
    must({"hold", "release", holds[0]["id"], holds[1]["id"]});
    EXPECT_EQ(ask({"hold", "list"}), json::array());
}

TEST_F(CtlTest, ExpectedRevisionGuardsAgainstOverwriting) {
    addOffice();
    const std::string seen = ask({"target", "list"})[0]["revision"].dump();
    must({"target", "set", "sh-1", "--weight", "50", "--expected", seen});
    const Output stale = run({"target", "set", "sh-1", "--weight", "60", "--expected", seen});
    EXPECT_EQ(stale.code, 4);
    EXPECT_THAT(stale.err, AllOf(HasSubstr("target \"sh-1\" was changed by"), HasSubstr("(target.defined)")));
    EXPECT_EQ(ask({"target", "list"})[0]["weight"], 50);
}

struct BadInput {
    std::vector<std::string> arguments;
    int code;
    std::string message;
};

TEST_F(CtlTest, BadInputSaysWhatIsWrongAndChangesNothing) {
    addOffice();
    const json before = ask({"broker", "status"})["revision"];
    const std::vector<BadInput> all{
        {{}, 2, "subcommand is required"},
        {{"paint"}, 2, "\"paint\" is not understood here"},
        {{"farm", "list", "--colour"}, 2, "\"--colour\" is not understood here"},
        {{"farm", "add"}, 2, "name is required"},
        {{"farm", "add", "two words"}, 2, "farm name \"two words\": use 1 to 64 letters"},
        {{"farm", "add", "B", "--sessions", "many"}, 2, "--sessions must be single or multiple, not \"many\""},
        {{"farm", "add", "B", "--min-open", "-1"}, 2, "farm B: --min-open must be from 0 to 100000, not -1"},
        {{"farm", "set", "office"}, 2, "name at least one thing to change"},
        {{"target", "add", "sh-3", "--farm", "office", "--address", "10.0.0.300"}, 2, "address \"10.0.0.300\" is neither"},
        {{"target", "add", "sh-3", "--farm", "office", "--address", "h:0"}, 2, "the port must be a number from 1 to 65535"},
        {{"target", "add", "sh-3", "--farm", "office", "--address", "no-such-host.invalid"}, 1, "does not resolve"},
        {{"target", "set", "sh-1", "--weight", "0"}, 2, "target sh-1: --weight must be from 1 to 10000, not 0"},
        {{"target", "set", "sh-1", "--weight", "10001"}, 2, "target sh-1: --weight must be from 1 to 10000, not 10001"},
        {{"target", "set", "sh-1", "--limit", "-5"}, 2, "target sh-1: --limit must be from 0 to 1000000, not -5"},
        {{"target", "set", "sh-1", "--limit", "99999999999999999999"}, 2, "must be from 0 to 1000000, not 99999999999999999999"},
        {{"target", "set", "sh-1", "--limit", "ten"}, 2, "must be a whole number from 0 to 1000000, not \"ten\""},
        {{"target", "set", "sh-1", "--kind", "toaster"}, 2, "session-host, virtual-machine, blade or desktop"},
        {{"hold", "place", "sh-1", "--mode", "open"}, 2, "release the hold"},
        {{"hold", "place", "sh-1", "--mode", "closed", "--until", "2020-01-01T00:00:00Z"}, 2, "which is past"},
        {{"hold", "place", "sh-1", "--mode", "closed", "--until", "soon"}, 2, "write a length such as 2h"},
        {{"hold", "release", "17"}, 2, "is not a hold's id"},
        {{"session", "list", "state:asleep"}, 2, "there is no state \"asleep\""},
        {{"session", "disconnect", " "}, 2, "say which"},
        {{"session", "disconnect", "user:nobody"}, 1, "no session matches"},
        {{"session", "show", "s-0000000000001"}, 1, "there is no session s-0000000000001"},
        {{"place", "--farm", "ofice", "--user", "ann"}, 1, "ofice"},
        {{"place", "--farm", "office", "--user", "ann", "--client", "here"}, 2, "--client must be an IP address"},
        {{"place", "--farm", "office", "--user", "ann", "--at", "2001-01-01T00:00:00Z"}, 1, ""},
        {{"place", "--farm", "office", "--user", "ann", "--revision", "999999"}, 1, "revision 999999 is not there yet"},
        {{"place", "--farm", "office", "--user", "ann", "--revision", "r1"}, 2, "--revision"},
        {{"rdp", "--farm", "office"}, 1, "no live broker has a front door for farm \"office\""},
        {{"target", "import", "/no/such/file"}, 1, "cannot read /no/such/file"},
        {{"--store", "/proc/nowhere/store.db", "farm", "list"}, 3, "/proc/nowhere/store.db"},
    };
    for (const BadInput& bad : all) {
        const Output output = run(bad.arguments);
        EXPECT_EQ(output.code, bad.code) << testing::PrintToString(bad.arguments) << output.err;
        EXPECT_THAT(output.err, AllOf(testing::StartsWith("farmwardenctl: "), HasSubstr(bad.message)));
        EXPECT_EQ(output.out, "") << testing::PrintToString(bad.arguments);
    }
    EXPECT_EQ(ask({"broker", "status"})["revision"], before);
}

TEST_F(CtlTest, RefusalsOfTheStoreNameTheObject) {
    addOffice();
    const std::vector<BadInput> all{
        {{"farm", "add", "office"}, 1, "there is a farm \"office\" already"},
        {{"farm", "remove", "office"}, 1, "farm \"office\" still has 2 targets"},
        {{"farm", "set", "ofice", "--min-open", "1"}, 1, "there is no farm \"ofice\"; did you mean office?"},
        {{"target", "add", "sh-1", "--farm", "office", "--address", "127.0.0.1"}, 1, "there is a target \"sh-1\" already"},
        {{"target", "set", "sh-9", "--weight", "7"}, 1, "there is no target \"sh-9\"; did you mean sh-1 or sh-2?"},
        {{"hold", "release", "h-0000000000001"}, 1, "there is no hold h-0000000000001"},
    };
    for (const BadInput& bad : all) {
        const Output output = run(bad.arguments);
        EXPECT_EQ(output.code, bad.code) << testing::PrintToString(bad.arguments);
        EXPECT_THAT(output.err, HasSubstr(bad.message));
    }
}

TEST_F(CtlTest, AMissingStoreIsMadeByAFirstFarmOnly) {
    const Output output = run({"target", "add", "sh-1", "--farm", "office", "--address", "127.0.0.1"});
    EXPECT_EQ(output.code, 3);
    EXPECT_FALSE(std::filesystem::exists(m_store));
    must({"farm", "add", "office"});
    EXPECT_TRUE(std::filesystem::exists(m_store));
}

TEST_F(CtlTest, ImportAddsAllRowsOrSaysWhatIsWrongWithEach) {
    must({"farm", "add", "office"});
    test::writeFile(m_folder / "bad.csv", "name,farm,address,weight\nsh-1,office,127.0.0.1,100\nsh-2,offce,127.0.0.1,\nsh-1,office,127.0.0.1,0\nx,office\n");
    const Output bad = run({"target", "import", m_folder / "bad.csv"});
    EXPECT_EQ(bad.code, 2);
    EXPECT_THAT(bad.err, AllOf(HasSubstr("nothing was imported"), HasSubstr("line 3: there is no farm \"offce\"; did you mean \"office\""),
                               HasSubstr("line 4: weight \"0\" is no whole number from 1"), HasSubstr("line 5: 2 fields where the first line names 4")));
    EXPECT_EQ(ask({"target", "list"}), json::array());

    test::writeFile(m_folder / "good.csv", "name,farm,address,tags\nsh-1,office,127.0.0.1,gpu floor-2\nsh-2,office,\"127.0.0.2:3390\",\n");
    EXPECT_EQ(ask({"target", "import", m_folder / "good.csv", "--dry-run"})["targets"].size(), 2U);
    EXPECT_EQ(ask({"target", "list"}), json::array());
    must({"target", "import", m_folder / "good.csv"});
    const json list = ask({"target", "list"});
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(list[0]["tags"], (json{"gpu", "floor-2"}));
    EXPECT_EQ(list[1]["address"], "127.0.0.2:3390");
    EXPECT_EQ(ask({"target", "import", m_folder / "good.csv"})["unchanged"], 2);
}

TEST_F(CtlTest, ImportTakesBackWhatListWrites) {
    must({"farm", "add", "office"});
    must({"target", "add", "sh-1", "--farm", "office", "--address", "127.0.0.1:3390", "--weight", "250", "--limit", "9", "--tag", "gpu"});
    const std::string csv = run({"target", "list", "--csv"}).out;
    EXPECT_EQ(csv, "name,farm,address,kind,weight,limit,tags,environment\nsh-1,office,127.0.0.1:3390,session-host,250,9,gpu,\n");
    test::writeFile(m_folder / "kept.csv", csv);
    const json nothing = ask({"target", "import", m_folder / "kept.csv"});
    EXPECT_EQ(nothing["unchanged"], 1);
    EXPECT_EQ(nothing["targets"], json::array());
    must({"target", "set", "sh-1", "--weight", "1", "--no-tags"});
    EXPECT_EQ(ask({"target", "import", m_folder / "kept.csv"})["changed"], 1);
    EXPECT_EQ(run({"target", "list", "--csv"}).out, csv);
}

TEST_F(CtlTest, ImportReadsOtherTitlesSeparatorsAndEncodingsWhenTold) {
    must({"farm", "add", "office"});
    test::writeFile(m_folder / "de.csv", "Rechner;Standort;pool;address\r\nsh-1;M\xFCnchen;lab;127.0.0.1\r\n");
    EXPECT_THAT(run({"target", "import", m_folder / "de.csv"}).err, HasSubstr("there is no column \"Rechner\""));
    const Output done = run({"target", "import", m_folder / "de.csv", "--map", "Rechner=name", "--map", "Standort=", "--add-farms", "--report",
                             m_folder / "report.csv"});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_THAT(done.err, HasSubstr("read as Windows-1252"));
    EXPECT_THAT(done.out, HasSubstr("new farms: lab"));
    EXPECT_EQ(ask({"target", "list"})[0]["farm"], "lab");
}

TEST_F(CtlTest, RdpPrintsAConnectionFile) {
    must({"farm", "add", "office"});
    const Output output = run({"rdp", "--farm", "office", "--user", "ann", "--address", "gate.example:3400"});
    EXPECT_EQ(output.code, 0);
    EXPECT_THAT(output.out, AllOf(HasSubstr("full address:s:gate.example:3400\r\n"), HasSubstr("username:s:ann\r\n")));
}

TEST_F(CtlTest, StoreCommandsCheckAndCopy) {
    must({"farm", "add", "office"});
    EXPECT_EQ(run({"store", "check"}).out, "the store is sound\n");
    const std::string copy = m_folder / "copy.db";
    must({"store", "backup", copy});
    EXPECT_EQ(run({"store", "backup", copy}).code, 1);
    EXPECT_EQ(run({"--store", copy, "--json", "farm", "list"}).out, run({"--json", "farm", "list"}).out);
    EXPECT_THAT(run({"store", "migrate"}).out, HasSubstr("nothing to do"));
    test::writeFile(m_folder / "garbage.db", std::string(20'000, 'x'));
    const Output garbage = run({"--store", m_folder / "garbage.db", "farm", "list"});
    EXPECT_EQ(garbage.code, 3);
    EXPECT_THAT(garbage.err, HasSubstr("garbage.db"));
}

// Somebody else writes the store: an executor in this process plays the broker.
TEST_F(CtlTest, AsksTheBrokerThatHasTheStore) {
    must({"farm", "add", "office"});
    const base::SystemClock clock;
    const auto store = store::openStore(m_store, store::Access::ReadWrite, clock);
    ASSERT_TRUE(store) << store.error().message;
    request::LocalSink sink(**store, clock, "broker-1");
    ASSERT_TRUE(sink.load());
    request::Executor executor(**store, sink, clock, "broker-1");
    std::jthread broker([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            (void)executor.poll();
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    });
    must({"farm", "add", "training"});
    const Output refused = run({"farm", "add", "training"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("there is a farm \"training\" already"));
    EXPECT_EQ(ask({"farm", "list"}).size(), 2U);
}

TEST_F(CtlTest, HelpAndVersionAreAnswers) {
    EXPECT_THAT(run({"--version"}).out, testing::MatchesRegex("farmwardenctl [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    const Output help = run({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_THAT(help.out, AllOf(HasSubstr("Exit codes"), HasSubstr("farm"), HasSubstr("journal")));
    EXPECT_THAT(run({"session", "--help"}).out, HasSubstr("idle:>30m"));
    EXPECT_THAT(run({"session", "--help"}).out, testing::Not(HasSubstr("logoff"))) << "what cannot be done is not offered";
}

}  // namespace
}  // namespace farmwarden::ctl
