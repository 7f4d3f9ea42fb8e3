#include "core/plugin/settings/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace farmwarden::plugin::settings {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

Settings sample() {
    Settings settings;
    settings.get("gpu-first") = {"gpu-first", true, 80, R"({"list":[1,2],"ratio":0.5,"tag":"gpu"})"};
    settings.get("fewest") = {"fewest", false, kDefaultDeadlineMs, "{}"};
    settings.order[1] = {"gpu-first", "fewest"};
    return settings;
}

std::vector<std::string> problemsOf(std::string_view json) {
    std::vector<std::string> texts;
    for (const base::Diagnostic& problem : parseJson(json).problems) {
        texts.push_back(problem.subject + ": " + problem.message);
    }
    return texts;
}

TEST(PluginSettings, ComeBackFromJsonAndTomlAsTheyWere) {
    const Settings before = sample();
    EXPECT_THAT(before.plugins, ElementsAre(testing::Field(&PluginSettings::name, "fewest"),
                                            testing::Field(&PluginSettings::name, "gpu-first")));
    const Parsed json = parseJson(formatJson(before));
    EXPECT_THAT(json.problems, SizeIs(0));
    EXPECT_EQ(json.settings, before);
    const Parsed toml = parseToml(formatToml(before));
    EXPECT_THAT(toml.problems, SizeIs(0)) << formatToml(before);
    EXPECT_EQ(toml.settings, before);
    EXPECT_EQ(formatJson(json.settings), formatJson(before)) << "one text for one value";
    EXPECT_EQ(parseJson("").settings, Settings());
}

TEST(PluginSettings, NothingOfAConfigurationIsLostInToml) {
    for (const char* configuration : {R"({"a":null})", R"({"a":[1,null,"x"]})", R"({"a":18446744073709551615})",
                                      R"({"a":-9223372036854775808,"b":1.0,"c":1e300,"d":0.1})",
                                      R"({"":{},"a b":[],"quote\"d":"line\nbreak \t \\ ''' \u0001 \u007f ä €"})",
                                      R"({"list":[{"x":1},{"y":[[],[[]]]}],"mixed":[1,"a",true,{}]})",
                                      R"({"a":"1979-05-27","b":"true","c":"1"})"}) {
        Settings before;
        base::Diagnostics problems;
        before.get("x").configuration = compact(configuration, problems);
        ASSERT_THAT(problems, SizeIs(0)) << configuration;
        const Parsed after = parseToml(formatToml(before));
        EXPECT_THAT(after.problems, SizeIs(0)) << formatToml(before);
        EXPECT_EQ(after.settings, before) << formatToml(before);
    }
}

TEST(PluginSettings, NestingWithoutEndIsAProblem) {
    const std::string deep = R"({"a":)" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
    base::Diagnostics problems;
    EXPECT_EQ(compact(deep, problems), "");
    EXPECT_THAT(problems, SizeIs(1));
    EXPECT_THAT(parseJson(R"({"plugins":{"x":{"configuration":)" + deep + "}}}").problems, SizeIs(1));
}

TEST(PluginSettings, AllThatIsWrongIsSaidAtOnceWithItsPlace) {
    EXPECT_THAT(
        problemsOf(R"({"plugins":{"a":{"enabled":1,"deadline_ms":0,"configuration":[],"colour":"red"},"b c":{},"d":7},
                               "order":{"filter":["a","a",3],"lunch":[]},"more":1})"),
        ElementsAre("/plugins/a/enabled: plug-in a: \"enabled\" is true or false",
                    "/plugins/a/deadline_ms: plug-in a: \"deadline_ms\" is a whole number from 1 to 60000",
                    "/plugins/a/configuration: plug-in a: \"configuration\" is an object",
                    "/plugins/a/colour: plug-in a: \"colour\" is unknown", "/plugins/b c: \"b c\" is no plug-in's name",
                    "/plugins/d: plug-in d: its settings are no object",
                    "/order/filter: stage filter: plug-in a is there twice",
                    "/order/filter: stage filter: 3 is no plug-in's name", "/order/lunch: there is no stage \"lunch\"",
                    "/more: \"more\" is unknown"));
    EXPECT_THAT(problemsOf("{"), ElementsAre(": the text is no JSON, or nested too deeply"));
    EXPECT_THAT(problemsOf("[]"), ElementsAre(": the document is no object"));
    const Parsed toml = parseToml("[plugins.a]\nenabled = maybe\n");
    ASSERT_THAT(toml.problems, SizeIs(1));
    EXPECT_EQ(toml.problems[0].range.line, 2U);
    const Parsed large = parseToml("[plugins.a.configuration]\npin = 12345678901234567890\n");
    ASSERT_THAT(large.problems, SizeIs(1));
    EXPECT_THAT(large.problems[0].message, testing::Not(HasSubstr("12345"))) << "it may be a secret";
}

TEST(PluginSettings, AMaskedSecretKeepsWhatWasThere) {
    EXPECT_EQ(withFormerSecrets(R"({"url":"b","password":"********","list":["********","x"]})",
                                R"({"url":"a","password":"s3","list":["k"]})"),
              R"({"list":["k","x"],"password":"s3","url":"b"})");
    EXPECT_EQ(withFormerSecrets(R"({"new":"********"})", "{}"), R"({"new":"********"})") << "there was none";
    EXPECT_EQ(withFormerSecrets(R"({"a":"********"})", R"({"a":7})"), R"({"a":7})") << "a number may be a secret, too";
}

TEST(PluginSettings, AMaskWithNothingBehindItIsFound) {
    const base::Diagnostics found = unfilledMasks(R"({"a":{"b/c":["x","********"]},"d":"***"})");
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].subject, "/a/b~1c/1");
}

TEST(PluginSettings, AForgottenPluginIsInNoOrder) {
    Settings settings = sample();
    settings.erase("gpu-first");
    EXPECT_EQ(settings.find("gpu-first"), nullptr);
    EXPECT_THAT(settings.order[1], ElementsAre("fewest"));
}

TEST(PluginSettings, DamagedTextIsNeverMoreThanAProblem) {
    std::mt19937 random(5);
    const std::string good = formatJson(sample());
    const std::string goodToml = formatToml(sample());
    for (int i = 0; i < 3000; ++i) {
        std::string json = good;
        std::string toml = goodToml;
        for (int change = 0; change < 3; ++change) {
            json[random() % json.size()] = static_cast<char>(random());
            toml[random() % toml.size()] = static_cast<char>(random());
        }
        if (const Parsed parsed = parseJson(json); parsed.problems.empty()) {
            EXPECT_TRUE(parseJson(formatJson(parsed.settings)).problems.empty()) << json;
        }
        parseToml(toml);
    }
}

}  // namespace
}  // namespace farmwarden::plugin::settings
