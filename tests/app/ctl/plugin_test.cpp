#include <filesystem>

#include "tests/app/ctl/ctl_fixture.h"

// Plug-ins set up from a shell.
namespace farmwarden::ctl {
namespace {

using testing::HasSubstr;
using testing::Not;

class PluginCtlTest : public CtlTest {};

TEST_F(PluginCtlTest, SetsUpOrdersListsAndForgets) {
    must({"farm", "add", "office"});
    EXPECT_THAT(run({"plugin", "list"}).out, HasSubstr("there is no plug-in"));
    must({"plugin", "set", "gpu-first", "--on", "--deadline-ms", "80", "--configuration",
          file("c.json", R"({"tag": "gpu"})"), "--reason", "trial"});
    must({"plugin", "set", "fewest", "--off"});
    must({"plugin", "order", "load-balancing", "gpu-first", "fewest"});
    EXPECT_EQ(ask({"plugin", "list"}), json::parse(R"([
        {"name":"fewest","enabled":false,"installed":false,"version":"","roles":[],"deadline_ms":200,"problem":""},
        {"name":"gpu-first","enabled":true,"installed":false,"version":"","roles":[],"deadline_ms":80,"problem":""}])"));
    EXPECT_THAT(run({"plugin", "list"}).out, HasSubstr("load-balancing 1"));
    must({"plugin", "forget", "gpu-first"});
    EXPECT_THAT(run({"plugin", "list"}).out, Not(HasSubstr("gpu-first")));
}

TEST_F(PluginCtlTest, WhatIsExportedIsImportedAgainWithoutItsSecretsEverBeingSeen) {
    must({"farm", "add", "office"});
    must({"plugin", "set", "mail", "--on", "--configuration", file("c.json", R"({"password": "s3cret", "port": 25})")});
    const Output exported = run({"plugin", "export"});
    EXPECT_THAT(exported.out, Not(HasSubstr("s3cret")));
    must({"plugin", "set", "other", "--on"});
    must({"plugin", "import", file("all.toml", exported.out)});
    EXPECT_THAT(run({"plugin", "export", "--with-secrets"}).out, HasSubstr("s3cret"));
    EXPECT_THAT(run({"plugin", "list"}).out, Not(HasSubstr("other"))) << "what a file does not name is forgotten";
    EXPECT_THAT(run({"journal", "show"}).out, Not(HasSubstr("s3cret")));
}

// Each way of being bad, as the administrator reads it.
TEST_F(PluginCtlTest, WhatCannotBeIsRefusedWithThePluginsNameAndARemedy) {
    must({"farm", "add", "office"});
    std::filesystem::create_directory(m_folder / "plugins");
    const auto describe = [this](const std::string& name, const std::string& rest) {
        file("plugins/" + name + ".plugin.json",
             R"({"name":")" + name + R"(","library":")" + name + R"(.so",)" + rest + "}");
    };
    const auto said = [this](const std::string& name, const std::string& configuration = "{}") {
        const Output output = run({"plugin", "set", name, "--on", "--configuration", file("c.json", configuration)});
        EXPECT_EQ(output.code, 2);
        EXPECT_THAT(output.err, HasSubstr("plug-in " + name));
        return output.err;
    };
    EXPECT_THAT(said("ghost"), HasSubstr("install the plug-in there"));
    describe("mail", R"("roles":["tasks"],"configuration":{"type":"object","additionalProperties":false,
        "properties":{"port":{"type":"integer"},"key":{"type":"string","writeOnly":true}}})");
    EXPECT_THAT(said("mail"), HasSubstr("put the library there"));
    const std::filesystem::path library = m_folder / "plugins/mail.so";
    file("plugins/mail.so", std::string(200, 'x'));
    EXPECT_THAT(said("mail"), HasSubstr("no shared library"));
    using std::filesystem::perm_options;
    using std::filesystem::perms;
    std::filesystem::copy_file(SAMPLES "/libfewest-sessions.so", library,
                               std::filesystem::copy_options::overwrite_existing);
    std::filesystem::permissions(library, perms::others_write, perm_options::add);
    EXPECT_THAT(said("mail"), HasSubstr("chmod o-w"));
    std::filesystem::permissions(library, perms::others_write, perm_options::remove);
    EXPECT_THAT(said("mail", R"({"prot":1,"port":"x"})"),
                testing::AllOf(HasSubstr("did you mean 'port'?"), HasSubstr("must be integer")));
    EXPECT_EQ(ask({"plugin", "list"}), json::parse(R"([{"name":"mail","enabled":false,"installed":true,"version":"",
        "roles":["tasks"],"deadline_ms":200,"problem":""}])"))
        << "nothing of it was applied";

    must({"plugin", "set", "mail", "--on", "--configuration", file("c.json", R"({"port":25,"key":"s3cret"})")});
    EXPECT_THAT(run({"plugin", "export"}).out, testing::AllOf(HasSubstr("port = 25"), Not(HasSubstr("s3cret"))));
    EXPECT_THAT(run({"journal", "tail", "--json"}).out, testing::AllOf(HasSubstr(":25"), Not(HasSubstr("s3cret"))));
    std::filesystem::copy_file(library, m_folder / "plugins/second.so");
    describe("second", R"("roles":["tasks"])");
    EXPECT_THAT(said("second"), HasSubstr("'mail' and 'second' both do tasks"));
    describe("odd", R"("roles":["tasks"],"configuration":{"type":"objct"})");
    EXPECT_THAT(said("odd"), HasSubstr("'objct' is no type"));
    const json listed = ask({"plugin", "list"});
    ASSERT_EQ(listed.size(), 3U);
    EXPECT_EQ(listed[0]["problem"], "");
    EXPECT_THAT(listed[1]["problem"], HasSubstr("'objct' is no type"));
    EXPECT_THAT(listed[2]["problem"], HasSubstr("both do tasks"));
}

TEST_F(PluginCtlTest, NothingToSetAndNonsenseAreSaid) {
    must({"farm", "add", "office"});
    EXPECT_EQ(run({"plugin", "set", "x"}).code, 2);
    EXPECT_EQ(run({"plugin", "set", "x", "--on", "--off"}).code, 2);
    const Output bad = run({"plugin", "import", file("bad.toml", "[plugins.x]\nenabled = 7\n[order]\nlunch = []\n")});
    EXPECT_EQ(bad.code, 2);
    EXPECT_THAT(bad.err,
                testing::AllOf(HasSubstr("\"enabled\" is true or false"), HasSubstr("there is no stage \"lunch\"")));
    EXPECT_EQ(run({"plugin", "import", "/nowhere/at/all"}).code, 1);
}

}  // namespace
}  // namespace farmwarden::ctl
