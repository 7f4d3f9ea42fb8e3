#include "tests/app/ctl/ctl_fixture.h"

// Plug-ins set up from a shell.
namespace farmwarden::ctl {
namespace {

using testing::HasSubstr;
using testing::Not;

class PluginCtlTest : public CtlTest {};

TEST_F(PluginCtlTest, SetsUpOrdersListsAndForgets) {
    must({"farm", "add", "office"});
    EXPECT_THAT(run({"plugin", "list"}).out, HasSubstr("no plug-in is set up"));
    must({"plugin", "set", "gpu-first", "--on", "--deadline-ms", "80", "--configuration", file("c.json", R"({"tag": "gpu"})"), "--reason", "trial"});
    must({"plugin", "set", "fewest", "--off"});
    must({"plugin", "order", "load-balancing", "gpu-first", "fewest"});
    EXPECT_EQ(ask({"plugin", "list"}), json::parse(R"([{"name":"fewest","enabled":false,"deadline_ms":200},
                                                       {"name":"gpu-first","enabled":true,"deadline_ms":80}])"));
    EXPECT_THAT(run({"plugin", "list"}).out, HasSubstr("load-balancing 1"));
    must({"plugin", "forget", "gpu-first"});
    EXPECT_THAT(run({"plugin", "list"}).out, Not(HasSubstr("gpu-first")));
}

TEST_F(PluginCtlTest, WhatIsExportedIsImportedAgainWithoutItsSecretsEverBeingSeen) {
    must({"farm", "add", "office"});
    must({"plugin", "set", "mail", "--on", "--configuration", file("c.json", R"({"password": "s3cret", "port": 25})")});
    const Output exported = run({"plugin", "export"});
    EXPECT_THAT(exported.out, Not(HasSubstr("s3cret")));
    EXPECT_THAT(exported.out, HasSubstr("port = 25"));
    must({"plugin", "set", "other", "--on"});
    must({"plugin", "import", file("all.toml", exported.out)});
    EXPECT_THAT(run({"plugin", "export", "--with-secrets"}).out, HasSubstr("s3cret"));
    EXPECT_THAT(run({"plugin", "list"}).out, Not(HasSubstr("other"))) << "what a file does not name is forgotten";
    EXPECT_THAT(run({"journal", "show"}).out, Not(HasSubstr("s3cret")));
}

TEST_F(PluginCtlTest, NothingToSetAndNonsenseAreSaid) {
    must({"farm", "add", "office"});
    EXPECT_EQ(run({"plugin", "set", "x"}).code, 2);
    EXPECT_EQ(run({"plugin", "set", "x", "--on", "--off"}).code, 2);
    const Output bad = run({"plugin", "import", file("bad.toml", "[plugins.x]\nenabled = 7\n[order]\nlunch = []\n")});
    EXPECT_EQ(bad.code, 1);
    EXPECT_THAT(bad.err, testing::AllOf(HasSubstr("\"enabled\" is true or false"), HasSubstr("there is no stage \"lunch\"")));
    EXPECT_EQ(run({"plugin", "import", "/nowhere/at/all"}).code, 1);
}

}  // namespace
}  // namespace farmwarden::ctl
