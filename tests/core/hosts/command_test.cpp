#include "core/hosts/command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <optional>

#include "tests/support/file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait_until.h"

namespace farmwarden::hosts {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

base::Result<std::string> run(std::vector<std::string> words, base::Duration deadline = 20s) {
    asio::io_context io;
    std::optional<base::Result<std::string>> result;
    Command::run(io, std::move(words), deadline, [&](const base::Result<std::string>& output) { result = output; });
    EXPECT_FALSE(result) << "never from within the call";
    io.run();
    return result.value_or(base::fail(base::ErrorCode::Internal, "it was not called"));
}
base::Result<std::string> shell(const std::string& script, base::Duration deadline = 20s) {
    return run({"sh", "-c", script}, deadline);
}

TEST(Command, GivesWhatTheProgramPrints) {
    EXPECT_EQ(shell("echo 0.5; echo 7; echo no >&2").value_or("failed"), "0.5\n7\n");
}

TEST(Command, PassesWordsOnUnread) {
    EXPECT_EQ(run({"printf", "%s|", "a b", "$HOME", "'"}).value_or("failed"), "a b|$HOME|'|");
}

TEST(Command, TellsFailureWithTheFirstComplaint) {
    const auto result = shell("echo 'no route to host' >&2; echo more >&2; echo 5; exit 255");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(result.error().message, "sh ended with exit code 255: no route to host");
}

TEST(Command, TellsASignal) {
    const auto result = shell("kill -TERM $$");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "sh was ended by signal 15");
}

TEST(Command, NamesAProgramThatIsNotThere) {
    const auto result = run({"no-such-program-here", "x"});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::NotFound);
    EXPECT_THAT(result.error().message, StartsWith("no-such-program-here cannot be run: No such file"));
}

TEST(Command, HasNoInputAndNoFilesOfOurs) {
    EXPECT_EQ(shell("cat; echo end").value_or("failed"), "end\n");
    EXPECT_EQ(shell("ls -l /proc/self/fd | grep -c -e pipe: -e socket: -e pidfd -e eventpoll").value_or("failed"),
              "2\n")
        << "its two outputs";
}

TEST(Command, DoesNotWaitForWhatItLeavesBehind) {
    // The child keeps the outputs open; what was printed counts all the same.
    const auto result = shell("sleep 5 & echo $!");
    ASSERT_TRUE(result);
    EXPECT_EQ(::kill(std::stoi(*result), SIGKILL), 0) << "it was still there";
}

TEST(Command, KillsTheWholeGroupAtTheDeadline) {
    const test::TempDir folder;
    const std::string file = folder / "child";
    const auto result = shell("sleep 1000 & echo $! > " + file + "; echo 'still waiting' >&2; wait", 500ms);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, base::ErrorCode::Unavailable);
    EXPECT_EQ(result.error().message, "sh did not end within 0.5 s and was killed: still waiting");
    const std::string state = "/proc/" + std::to_string(std::stoi(test::readFile(file))) + "/cmdline";
    EXPECT_TRUE(test::waitUntil([&] { return test::readFile(state).empty(); })) << "a child of the command lives on";
}

TEST(Command, IsLateWhenItPrintsWithoutEnd) {
    const auto result = run({"yes"}, 300ms);
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("did not end within 0.3 s"));
}

TEST(Command, IsKilledWhenItsIoContextGoes) {
    const test::TempDir folder;
    const std::string file = folder / "pid";
    bool isCalled = false;
    {
        asio::io_context io;
        Command::run(io, {"sh", "-c", "echo $$ > " + file + "; exec sleep 1000"}, 20s,
                     [&](const auto&) { isCalled = true; });
        ASSERT_TRUE(test::waitUntil([&] {
            io.poll();
            return test::readFile(file).ends_with('\n');
        }));
    }
    EXPECT_FALSE(isCalled);
    EXPECT_NE(::kill(std::stoi(test::readFile(file)), 0), 0) << "killed and collected";
}

}  // namespace
}  // namespace farmwarden::hosts
