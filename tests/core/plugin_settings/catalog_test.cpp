#include "core/plugin/settings/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>

#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

// What may be set, on a machine with plug-ins of its own: a folder of descriptions with copies of one good library.
namespace farmwarden::plugin::settings {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kMailSchema = R"({"type":"object","properties":{
    "host":{"type":"string"},"port":{"type":"integer"},"password":{"type":"string","writeOnly":true},"pin":{"type":"integer","writeOnly":true}},
    "required":["host"],"additionalProperties":false})";

class PluginCatalog : public testing::Test {
protected:
    void install(const std::string& name, const std::string& role = "filter",
                 std::string_view schema = R"({"type":"object"})") {
        std::filesystem::copy_file(SAMPLES "/libfewest-sessions.so", library(name),
                                   std::filesystem::copy_options::overwrite_existing);
        chmod(library(name).c_str(), 0755);
        describe(name, R"("roles":[")" + role + R"("],"configuration":)" + std::string(schema));
    }
    void describe(const std::string& name, const std::string& rest) {
        test::writeFile(folder / (name + ".plugin.json"),
                        R"({"name":")" + name + R"(","library":")" + name + R"(.so",)" + rest + "}");
    }
    std::filesystem::path library(const std::string& name) const { return folder / (name + ".so"); }

    // What is said when these are on and configured so.
    std::vector<std::string> said(const std::vector<std::string>& names,
                                  const std::string& configuration = "{}") const {
        Settings settings;
        for (const std::string& name : names) {
            settings.get(name) = {name, true, kDefaultDeadlineMs, configuration};
        }
        return said(settings, {names.back()});
    }
    std::vector<std::string> said(const Settings& settings, const std::vector<std::string>& names) const {
        std::vector<std::string> texts;
        for (const base::Diagnostic& problem : Catalog({folder.path()}).check(settings, names)) {
            texts.push_back(problem.subject + ": " + problem.message + "; " + problem.hint);
        }
        return texts;
    }

    test::TempDir folder;
};

TEST_F(PluginCatalog, ObjectsToNothingThatFits) {
    install("mail", "notifications", kMailSchema);
    EXPECT_THAT(said({"mail"}, R"({"host":"relay","port":25})"), IsEmpty());
}

TEST_F(PluginCatalog, SaysAllThatIsWrongWithAConfiguration) {
    install("mail", "notifications", kMailSchema);
    EXPECT_THAT(
        said({"mail"}, R"({"prot":25,"port":"x"})"),
        ElementsAre(HasSubstr("/plugins/mail/configuration/host: plug-in mail: 'host' is missing"),
                    "/plugins/mail/configuration/prot: plug-in mail: 'prot' is not known here; did you mean 'port'?",
                    HasSubstr("/plugins/mail/configuration/port: plug-in mail: must be integer, not string")));
}

TEST_F(PluginCatalog, NamesThePluginThatIsMissingAndWhereItIsSought) {
    EXPECT_THAT(
        said({"ghost"}),
        ElementsAre(AllOf(HasSubstr("plug-in ghost: there is no ghost.plugin.json in " + folder.path().string()),
                          HasSubstr("install the plug-in there"))));
}

TEST_F(PluginCatalog, SaysWhatIsWrongWithALibraryAndWhatToDo) {
    install("a");
    std::filesystem::remove(library("a"));
    EXPECT_THAT(said({"a"}), ElementsAre(AllOf(HasSubstr("plug-in a: "), HasSubstr("a.so: No such file"),
                                               HasSubstr("put the library there"))));
    test::writeFile(library("a"), "A text that somebody renamed to look like a library, and long enough for a header.");
    chmod(library("a").c_str(), 0644);
    EXPECT_THAT(said({"a"}), ElementsAre(AllOf(HasSubstr("plug-in a: "), HasSubstr("is no shared library"),
                                               HasSubstr("built for this machine"))));
    install("a");
    std::string bytes = test::readFile(library("a"));
    bytes[4] = 1;  // 32 bits
    test::writeFile(library("a"), bytes);
    EXPECT_THAT(said({"a"}), ElementsAre(AllOf(HasSubstr("plug-in a: "), HasSubstr("another kind of machine"),
                                               HasSubstr("built for this machine"))));
    install("a");
    chmod(library("a").c_str(), 0757);
    EXPECT_THAT(said({"a"}), ElementsAre(AllOf(HasSubstr("plug-in a: "), HasSubstr("can be written by everybody"),
                                               HasSubstr("chmod o-w"))));
}

TEST_F(PluginCatalog, SaysWhatIsWrongWithASchema) {
    install("a", "filter", R"({"type":"object","properties":{"n":{"type":"nmber"}}})");
    EXPECT_THAT(said({"a"}),
                ElementsAre(AllOf(HasSubstr("plug-in a: "),
                                  HasSubstr("a.plugin.json at /configuration/properties/n/type: 'nmber' is no type"),
                                  HasSubstr("the types are"))));
}

TEST_F(PluginCatalog, SaysWhoHasAnExclusiveRoleAlready) {
    install("a", "tasks");
    install("b", "tasks");
    EXPECT_THAT(said({"a"}), IsEmpty());
    EXPECT_THAT(said({"a", "b"}),
                ElementsAre(AllOf(HasSubstr("'a' and 'b' both do tasks"), HasSubstr("disable one of them"))));
    EXPECT_THAT(said({"b", "a"}), ElementsAre(HasSubstr("'b' and 'a' both do tasks"))) << "whichever comes second";
    install("c");
    EXPECT_THAT(said({"a", "b", "c"}), IsEmpty()) << "what others have between them is not this one's fault";
}

TEST_F(PluginCatalog, LetsWhatIsOffBeAsItIs) {
    Settings settings;
    settings.get("ghost");
    EXPECT_THAT(said(settings, {"ghost"}), IsEmpty());
}

TEST_F(PluginCatalog, KnowsNothingWithoutAFolder) {
    const Catalog catalog({folder / "none"});
    EXPECT_FALSE(catalog.isKnown());
    Settings settings;
    settings.get("ghost").isEnabled = true;
    EXPECT_THAT(catalog.check(settings, {"ghost"}), IsEmpty());
}

TEST_F(PluginCatalog, MasksSecretsAloneWhereItKnowsThemAndAllElsewhere) {
    install("mail", "notifications", kMailSchema);
    Settings settings;
    settings.get("mail").configuration = R"({"host":"relay","password":"s3cret","pin":1234,"port":25})";
    settings.get("ghost").configuration = R"({"on":true,"pin":1234,"word":"s3cret"})";
    const Settings shown = Catalog({folder.path()}).masked(settings);
    EXPECT_EQ(shown.find("mail")->configuration,
              R"({"host":"relay","password":"********","pin":"********","port":25})");
    EXPECT_EQ(shown.find("ghost")->configuration, R"({"on":true,"pin":"********","word":"********"})");
    EXPECT_EQ(withFormerSecrets(shown.find("mail")->configuration, settings.find("mail")->configuration),
              settings.find("mail")->configuration);
    EXPECT_EQ(withFormerSecrets(shown.find("ghost")->configuration, settings.find("ghost")->configuration),
              settings.find("ghost")->configuration);
    settings.get("mail").configuration = R"({"host":"relay","passwort":"s3cret"})";
    EXPECT_EQ(Catalog({folder.path()}).masked(settings).find("mail")->configuration,
              R"({"host":"********","passwort":"********"})")
        << "a configuration of another version's schema";
}

TEST_F(PluginCatalog, LooksWhereItIsTold) {
    setenv("FARMWARDEN_PLUGINS", "/one::/two/", 1);
    EXPECT_THAT(pluginFolders(), ElementsAre("/one", "/two/"));
    unsetenv("FARMWARDEN_PLUGINS");
    EXPECT_EQ(pluginFolders().size(), 1U);
}

}  // namespace
}  // namespace farmwarden::plugin::settings
