#include "core/model/event_codec.h"
#include "core/plugin/settings/settings.h"
#include "tests/core/request/desk.h"
#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::request {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class PluginVerbs : public testing::Test {
protected:
    plugin::settings::Settings inForce() {
        return plugin::settings::parseJson(desk.sink.directory().plugins().document).settings;
    }

    std::string done(const Arguments& arguments) {
        const model::Request request = desk.ask(arguments);
        EXPECT_THAT(request, IsDone());
        return request.result;
    }
    std::string refused(const Arguments& arguments) {
        const model::Request request = desk.ask(arguments);
        EXPECT_EQ(request.state, model::RequestState::Refused);
        return request.message;
    }

    // Neither in what the journal has of them nor in what the inbox has.
    void expectNoSecretInRequests(int count) {
        const auto events = desk.store->read({});
        ASSERT_TRUE(events);
        for (const model::Event& event : *events) {
            if (const auto* const finished = std::get_if<model::RequestFinished>(&event.body)) {
                --count;
                EXPECT_THAT(model::encodeBody(event.body), Not(HasSubstr("s3cret")));
                EXPECT_THAT(desk.find(finished->request.key).arguments, Not(HasSubstr("s3cret")));
            }
        }
        EXPECT_EQ(count, 0);
    }

    Desk desk;
};

TEST_F(PluginVerbs, ChangeOnlyTheirPartOfTheSettings) {
    EXPECT_EQ(done(PluginSet{"gpu-first", true, 80, R"({"tag": "gpu"})", "trial"}), R"({"plugin":"gpu-first"})");
    EXPECT_EQ(desk.sink.directory().plugins().reason, "trial");
    done(PluginSet{"fewest", true, {}, {}, {}});
    done(PluginOrder{"load-balancing", {"gpu-first", "fewest"}, {}});
    done(PluginSet{"gpu-first", false, {}, {}, {}});
    const plugin::settings::PluginSettings gpu = *inForce().find("gpu-first");
    EXPECT_FALSE(gpu.isEnabled);
    EXPECT_EQ(gpu.deadlineMs, 80U);
    EXPECT_EQ(gpu.configuration, R"({"tag":"gpu"})");
    EXPECT_THAT(inForce().order[1], ElementsAre("gpu-first", "fewest"));
    done(PluginForget{"gpu-first"});
    EXPECT_THAT(inForce().order[1], ElementsAre("fewest"));
}

TEST_F(PluginVerbs, SetWhatIsSoAlreadyAppendsNothing) {
    done(PluginSet{"fewest", true, {}, {}, {}});
    const auto before = desk.sink.directory().plugins();
    done(PluginSet{"fewest", true, {}, {}, "again"});
    EXPECT_EQ(desk.sink.directory().plugins(), before);
}

TEST_F(PluginVerbs, AreStaleWhenAnotherPersonWasFaster) {
    done(PluginSet{"fewest", true, {}, {}, {}});
    const base::Revision seen = desk.head();
    done(PluginSet{"fewest", {}, 90, {}, {}});
    EXPECT_THAT(desk.ask(PluginOrder{"filter", {"fewest"}, {}}, "ben", seen),
                IsRefused("stale", HasSubstr("the chain of plug-ins was changed by ann")));
}

TEST_F(PluginVerbs, NeverKeepAConfigurationBesideTheSettings) {
    done(PluginSet{"mail", true, {}, R"({"password":"s3cret"})", {}});
    done(PluginImport{R"({"plugins":{"mail":{"enabled":true,"configuration":{"password":"********"}}}})", false, {}});
    EXPECT_EQ(inForce().find("mail")->configuration, R"({"password":"s3cret"})") << "the mask keeps it";
    expectNoSecretInRequests(2);
}

TEST_F(PluginVerbs, KeepNoSecretOfWhatTheyRefuse) {
    refused(PluginSet{"mail", true, {}, R"({"password":"s3cret","other":"********"})", {}});
    refused(PluginImport{R"({"plugins":{"mail":{"enabled":7,"configuration":{"password":"s3cret"}}}})", false, {}});
    model::Request odd = makeRequest(PluginForget{"x"}, "ann", {}, desk.clock);
    odd.verb = PluginSet::kVerb;
    odd.arguments = R"({"name":"mail","configuration":{"password":"s3cret"}})";
    EXPECT_EQ(desk.run(odd).state, model::RequestState::Refused);
    expectNoSecretInRequests(3);
}

TEST_F(PluginVerbs, ApplyNothingToWhichThePluginsOfTheMachineObject) {
    test::TempDir folder;
    test::writeFile(folder / "mail.plugin.json",
                    R"({"name":"mail","library":"mail.so","roles":["notifications"],"configuration":
        {"type":"object","properties":{"port":{"type":"integer"}},"additionalProperties":false}})");
    desk.sink.local.setPlugins(std::make_shared<const plugin::settings::Catalog>(std::vector{folder.path()}));
    EXPECT_THAT(refused(PluginSet{"mail", true, {}, R"({"prot":1,"port":"x"})", {}}),
                testing::AllOf(HasSubstr("plug-in mail cannot be set up so:"), HasSubstr("mail.so: No such file"),
                               HasSubstr("did you mean 'port'?"), HasSubstr("must be integer, not string")));
    EXPECT_THAT(refused(PluginImport{"[plugins.mail.configuration]\nport = 'x'\n", true, {}}),
                HasSubstr("must be integer, not string"));
    EXPECT_EQ(desk.sink.directory().plugins(), model::PluginChain()) << "nothing was applied";
    done(PluginSet{"mail", false, 90, {}, {}});
    done(PluginSet{"mail", {}, {}, R"({"port":25})", {}});
}

TEST_F(PluginVerbs, RefuseWhatCannotBeUsedAndSayAllOfIt) {
    EXPECT_THAT(refused(PluginSet{"mail", true, {}, R"({"password":"********"})", {}}),
                HasSubstr("/plugins/mail/configuration/password: ********"));
    EXPECT_THAT(refused(PluginSet{"mail", true, {}, "[1]", {}}), HasSubstr("the configuration is no object"));
    EXPECT_THAT(refused(PluginSet{"a b", true, {}, {}, {}}), HasSubstr("plug-in name \"a b\""));
    EXPECT_THAT(refused(PluginSet{"a", true, 0, {}, {}}), HasSubstr("deadline"));
    EXPECT_THAT(refused(PluginOrder{"lunch", {}, {}}),
                HasSubstr("the stages are filter, load-balancing, placement, orchestration"));
    EXPECT_THAT(refused(PluginForget{"nobody"}), HasSubstr("nothing was ever set about plug-in nobody"));
    EXPECT_THAT(refused(PluginImport{"[plugins.a]\nenabled = maybe\n", true, {}}), HasSubstr("line 2, column 1"));
    EXPECT_THAT(refused(PluginImport{"[plugins.a]\nenabled = 3\ncolour = 1\n", true, {}}),
                testing::AllOf(HasSubstr("\"enabled\" is true or false"), HasSubstr("\"colour\" is unknown")));
}

TEST_F(PluginVerbs, TryIsForABroker) {
    EXPECT_THAT(refused(PluginTry{"A", "ann", {}, {}, {}, false, {}, {}}), HasSubstr("start farmwardend"));
}

}  // namespace
}  // namespace farmwarden::request
