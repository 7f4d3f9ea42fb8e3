#include "core/plugin/settings/settings.h"
#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class PluginVerbs : public testing::Test {
protected:
    plugin::settings::Settings inForce() { return plugin::settings::parseJson(desk.sink.directory().plugins().document).settings; }

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

TEST_F(PluginVerbs, NeverKeepAConfigurationBesideTheSettings) {
    done(PluginSet{"mail", true, {}, R"({"password":"s3cret"})", {}});
    done(PluginImport{R"({"plugins":{"mail":{"enabled":true,"configuration":{"password":"********"}}}})", false, {}});
    EXPECT_EQ(inForce().find("mail")->configuration, R"({"password":"s3cret"})") << "the mask keeps it";
    const auto requests = desk.store->requests({});
    ASSERT_TRUE(requests);
    for (const model::Request& request : *requests) {
        EXPECT_THAT(request.arguments, Not(HasSubstr("s3cret")));
    }
}

TEST_F(PluginVerbs, RefuseWhatCannotBeUsedAndSayAllOfIt) {
    EXPECT_THAT(refused(PluginSet{"mail", true, {}, "[1]", {}}), HasSubstr("the configuration is no object"));
    EXPECT_THAT(refused(PluginSet{"a b", true, {}, {}, {}}), HasSubstr("plug-in name \"a b\""));
    EXPECT_THAT(refused(PluginSet{"a", true, 0, {}, {}}), HasSubstr("deadline"));
    EXPECT_THAT(refused(PluginOrder{"lunch", {}, {}}), HasSubstr("the stages are filter, load-balancing, placement, orchestration"));
    EXPECT_THAT(refused(PluginForget{"nobody"}), HasSubstr("nothing was ever set about plug-in nobody"));
    EXPECT_THAT(refused(PluginImport{"[plugins.a]\nenabled = 3\ncolour = 1\n", true, {}}),
                testing::AllOf(HasSubstr("\"enabled\" is true or false"), HasSubstr("\"colour\" is unknown")));
}

}  // namespace
}  // namespace farmwarden::request
