#include "tests/support/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::test {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;

Process mustStart(const ProcessOptions& options) {
    auto process = Process::start(options);
    EXPECT_TRUE(process) << process.error().message;
    return std::move(*process);
}

TEST(Process, RunsACommandAndKeepsWhatItSaid) {
    const auto result = run({.command = {"sh", "-c", "echo out; echo err >&2; exit 3"}});
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(result->status, (ExitStatus{3, 0}));
    EXPECT_EQ(result->output, "out\nerr\n");
}

TEST(Process, SaysThatTheProgramIsNotThere) {
    const auto result = Process::start({.command = {"/nonexistent/program"}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "cannot start /nonexistent/program: No such file or directory");
}

TEST(Process, ChangesEnvironmentAndFolderOfTheChildOnly) {
    const TempDir folder;
    ASSERT_NE(getenv("PATH"), nullptr);
    const auto result = run({.command = {"/bin/sh", "-c", "echo \"$COLOUR-${HOME:-none}\"; pwd"},
                             .environment = {{"COLOUR", "green"}, {"HOME", ""}},
                             .workingDirectory = folder.path()});
    ASSERT_TRUE(result) << result.error().message;
    EXPECT_EQ(result->output, "green-none\n" + folder.path().string() + "\n");
    EXPECT_EQ(getenv("COLOUR"), nullptr);
}

TEST(Process, AnswersNothingWhileTheChildStillRuns) {
    Process process = mustStart({.command = {"sleep", "600"}});
    EXPECT_EQ(process.waitForExit(milliseconds(20)), std::nullopt);
    EXPECT_TRUE(process.isRunning());
    EXPECT_EQ(getpgid(process.pid()), process.pid());
}

TEST(Process, TellsWhichSignalEndedTheChild) {
    Process process = mustStart({.command = {"sleep", "600"}});
    EXPECT_TRUE(process.signal(SIGKILL));
    EXPECT_EQ(process.waitForExit(), (ExitStatus{-1, SIGKILL}));
    EXPECT_FALSE(process.signal(SIGTERM)) << "the process id is no longer ours";
}

TEST(Process, StopsAPausedChild) {
    Process process = mustStart({.command = {"sleep", "600"}});
    process.signal(SIGSTOP);
    EXPECT_EQ(process.stop(), (ExitStatus{-1, SIGTERM}));
}

TEST(Process, KillsAChildThatIgnoresBeingAsked) {
    const TempDir folder;
    Process process = mustStart(
        {.command = {"sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done"}, .output = folder / "out"});
    ASSERT_TRUE(waitUntil([&] { return readFile(process.output()) == "ready\n"; }));
    EXPECT_EQ(process.stop(milliseconds(50)), (ExitStatus{-1, SIGKILL}));
}

TEST(Process, EndsTheChildWhenItGoesOutOfScope) {
    pid_t pid = -1;
    {
        const Process process = mustStart({.command = {"sleep", "600"}});
        pid = process.pid();
    }
    EXPECT_NE(kill(pid, 0), 0);
}

TEST(Process, SaysWhatACommandSaidThatDoesNotEnd) {
    const auto result = run({.command = {"sh", "-c", "echo stuck here; exec sleep 600"}}, milliseconds(300));
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("sh did not end within 300 ms"));
}

}  // namespace
}  // namespace farmwarden::test
