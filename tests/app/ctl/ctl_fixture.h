#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/file.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// The real program on a real store of its own. One thread.
namespace farmwarden::ctl {

using nlohmann::json;

class CtlTest : public testing::Test {
protected:
    struct Output {
        int code = -1;
        std::string out;
        std::string err;
    };

    // `input`: a file for its standard input.
    Output run(std::vector<std::string> arguments, const std::string& input = "/dev/null") {
        // Standard output and error apart: the shell's redirection is the simplest way to have both.
        std::vector<std::string> command{"sh", "-c", "exec \"$0\" \"$@\" 2>\"$ERRORS\" <\"$INPUT\"", FARMWARDENCTL};
        command.insert(command.end(), arguments.begin(), arguments.end());
        const auto result = test::run(
            {.command = command,
             .environment = {
                 {"FARMWARDEN_STORE", m_store}, {"FARMWARDEN_PLUGINS", m_folder / "plugins"}, {"ERRORS", m_folder / "errors"}, {"INPUT", input}, {"TZ", "UTC"}}});
        EXPECT_TRUE(result) << result.error().message;
        return result ? Output{result->status.code, result->output, test::readFile(m_folder / "errors")} : Output{};
    }
    void must(std::vector<std::string> arguments) {
        const Output output = run(arguments);
        ASSERT_EQ(output.code, 0) << testing::PrintToString(arguments) << output.err;
    }
    json ask(std::vector<std::string> arguments) {
        arguments.push_back("--json");
        const Output output = run(arguments);
        EXPECT_EQ(output.code, 0) << output.err;
        return json::parse(output.out, nullptr, false);
    }
    // A file of the test's folder with this content.
    std::string file(const std::string& name, const std::string& text) {
        test::writeFile(m_folder / name, text);
        return m_folder / name;
    }
    void addOffice() {
        must({"farm", "add", "office"});
        must({"target", "add", "sh-1", "--farm", "office", "--address", "127.0.0.1:3391", "--limit", "30"});
        must({"target", "add", "sh-2", "--farm", "office", "--address", "127.0.0.2", "--weight", "200"});
    }

    test::TempDir m_folder;
    std::string m_store = m_folder / "state/store.db";
};

inline std::vector<std::string> keys(const json& object) {
    std::vector<std::string> all;
    for (const auto& [key, value] : object.items()) {
        all.push_back(key);
    }
    return all;
}

// Two farms, and a policy for them that has no findings.
class PolicyCtlTest : public CtlTest {
protected:
    static constexpr const char* kPolicy = R"(format = 1

[[rule]]
id = "cad-users"
when = [{ group = ["cad"] }]
then = { farm = "cad" }

[[rule]]
id = "no-interns"
when = [{ user = ["intern-*"] }]
then = { refuse = "interns use the lab" }

[[test]]
name = "cad users come to cad"
request = { user = "ana", groups = ["cad"], farm = "office" }
expect = { farm = "cad" }
)";

    void SetUp() override {
        addOffice();
        must({"farm", "add", "cad"});
        must({"target", "add", "gpu-1", "--farm", "cad", "--address", "127.0.0.3", "--tag", "gpu"});
    }
    // kPolicy with one piece of it replaced.
    static std::string changed(const std::string& from, const std::string& to) {
        std::string text = kPolicy;
        const std::size_t at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return text.replace(at, from.size(), to);
    }
    void publish(const std::string& text = kPolicy) { must({"policy", "publish", file("to-publish.toml", text)}); }
};

}  // namespace farmwarden::ctl
