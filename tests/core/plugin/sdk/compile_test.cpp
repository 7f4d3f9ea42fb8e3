#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/file.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// The SDK as a stranger uses it: another compiler run, nothing but the include path.
namespace {

using farmwarden::test::ProcessOptions;
using farmwarden::test::run;

struct Case {
    const char* name;
    std::string compiler;
    std::vector<std::string> arguments;
    std::string source;  // "" : the sample of 2008
};

class Compiles : public testing::TestWithParam<Case> {};

TEST_P(Compiles, Unchanged) {
    const Case& test = GetParam();
    if (const auto there = run(ProcessOptions{.command = {test.compiler, "--version"}});
        !there || there->status.code != 0) {
        GTEST_SKIP() << test.compiler << " is not installed";
    }
    const farmwarden::test::TempDir folder;
    std::string file = SAMPLE_SOURCES "/fewest_sessions_2008.cpp";
    if (!test.source.empty()) {
        file = (folder / (test.compiler.ends_with("++") ? "plugin.cpp" : "plugin.c")).string();
        farmwarden::test::writeFile(file, test.source);
    }
    std::vector<std::string> command{test.compiler};
    command.insert(command.end(), test.arguments.begin(), test.arguments.end());
    for (const std::string& word :
         {std::string("-shared"), std::string("-fPIC"), std::string("-o"), (folder / "lib.so").string(), file}) {
        command.push_back(word);
    }
    const auto result = run(ProcessOptions{.command = command});
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(result->status.code, 0) << result->output;
    EXPECT_EQ(result->output, "");  // nor a warning
}

const std::string kC = R"(#include <farmwarden_plugin.h>
static const FwHost* host;
static FwResult balance(void* self, uint64_t token, const FwConnection* connection, FwError* error) {
    FwAnswer answer = {sizeof(FwAnswer), FW_ANSWER_TARGET, connection->target, NULL, 0, 0};
    (void)self; (void)error;
    return host->answer(host->context, token, &answer);
}
static FwResult initialize(void* self, const char* configuration, FwError* error) {
    (void)self;
    if (configuration[0] != '{') { fwSetError(error, "no object"); return FW_FAILED; }
    return FW_OK;
}
const FwPlugin* farmwarden_plugin(const FwHost* table, FwError* error) {
    static FwPlugin plugin;
    (void)error;
    host = table;
    plugin.size = sizeof(FwPlugin); plugin.abi = FARMWARDEN_PLUGIN_ABI; plugin.roles = FW_ROLE_LOAD_BALANCING;
    plugin.initialize = initialize; plugin.balance = balance;
    return &plugin;
}
)";
const std::string kCpp = R"(#include <farmwarden_plugin.hpp>
class Mine : public farmwarden::sdk::Plugin {
public:
    using Plugin::Plugin;
    void balance(const FwConnection& connection, farmwarden::sdk::Reply reply) override { reply.target(connection.target); }
};
FARMWARDEN_PLUGIN(Mine, FW_ROLE_LOAD_BALANCING)
)";
const std::string kInclude = "-I" SDK;
const std::string kCompat = "-I" SDK "/compat";
const std::vector<std::string> kStrict{"-Wall", "-Wextra", "-pedantic"};

std::vector<std::string> with(std::vector<std::string> words, const std::string& last) {
    words.push_back(last);
    words.insert(words.end(), kStrict.begin(), kStrict.end());
    return words;
}

INSTANTIATE_TEST_SUITE_P(Sdk, Compiles,
                         testing::Values(Case{"Generation1Gcc", "g++", {kCompat}, ""},
                                         Case{"Generation1Clang", "clang++", {kCompat}, ""},
                                         Case{"Generation1Gcc11", "g++", with({kCompat}, "-std=c++11"), ""},
                                         Case{"Generation1Clang20", "clang++", with({kCompat}, "-std=c++20"), ""},
                                         Case{"C11Gcc", "gcc", with({kInclude}, "-std=c11"), kC},
                                         Case{"C11Clang", "clang", with({kInclude}, "-std=c11"), kC},
                                         Case{"CAsCpp20Gcc", "g++", with({kInclude}, "-std=c++20"), kC},
                                         Case{"Cpp17Gcc", "g++", with({kInclude}, "-std=c++17"), kCpp},
                                         Case{"Cpp20Gcc", "g++", with({kInclude}, "-std=c++20"), kCpp},
                                         Case{"Cpp23Gcc", "g++", with({kInclude}, "-std=c++23"), kCpp},
                                         Case{"Cpp20Clang", "clang++", with({kInclude}, "-std=c++20"), kCpp},
                                         Case{"Cpp23Clang", "clang++", with({kInclude}, "-std=c++2b"), kCpp}),
                         [](const auto& instance) { return instance.param.name; });

}  // namespace
