#include "core/hosts/load_probe.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <csignal>
#include <deque>
#include <map>
#include <mutex>
#include <sstream>

#include "tests/support/file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait_until.h"

namespace farmwarden::hosts {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

TEST(LoadIn, TakesTheFirstNumberThatStandsByItself) {
    EXPECT_EQ(loadIn("0.42 0.36 0.31 2/310 4711\n", 1.0), 42U);
    EXPECT_EQ(loadIn("load average: 4.00, 3.50", 8.0), 50U);
    EXPECT_EQ(loadIn("sh-1 eth0 cpu=37%", 100.0), 37U);
    EXPECT_EQ(loadIn("7", 100.0), 7U);
    EXPECT_EQ(loadIn("\n  3e1\n", 100.0), 30U);
}

TEST(LoadIn, KeepsTheLoadWithinItsBounds) {
    EXPECT_EQ(loadIn("17.2", 8.0), 100U);
    EXPECT_EQ(loadIn("-3", 1.0), 0U);
    EXPECT_EQ(loadIn("1e300", 1e-300), 100U);
    EXPECT_EQ(loadIn("0.005", 1.0), 1U) << "rounded";
}

TEST(LoadIn, SeesThatThereIsNoNumber) {
    EXPECT_EQ(loadIn("", 1.0), std::nullopt);
    EXPECT_EQ(loadIn("Permission denied (publickey).", 1.0), std::nullopt);
    EXPECT_EQ(loadIn("sh-1", 1.0), std::nullopt);
    EXPECT_EQ(loadIn("nan inf 1e999", 1.0), std::nullopt);
}

TEST(CommandFor, PutsTheTargetWhereItIsMeant) {
    EXPECT_THAT(
        commandFor({"ssh", "-p", "22", "{host}", "load {target} {host}:{port}", "{other}"}, {"sh-1", "10.0.0.7", 3389}),
        ElementsAre("ssh", "-p", "22", "10.0.0.7", "load sh-1 10.0.0.7:3389", "{other}"));
}

// The owner's thread is the test's: it runs what the probe posts.
class LoadProbeTest : public testing::Test {
protected:
    LoadProbe make(LoadProbe::Settings settings) {
        return {[this](auto work) { post(std::move(work)); }, std::move(settings),
                [this] {
                    ++rounds;
                    return targets;
                },
                [this](const std::string& target, std::uint32_t load) { loads[target].push_back(load); }};
    }
    LoadProbe::Settings script(const std::string& text) const {
        return {
            .command = {"sh", "-c", text, "{target}", "{host}", folder.path().string()}, .every = 1h, .deadline = 20s};
    }
    void post(std::function<void()> work) {
        const std::scoped_lock lock(mutex);
        queue.push_back(std::move(work));
        came.notify_one();
    }
    bool runUntil(const std::function<bool()>& isDone) {
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (!isDone()) {
            std::unique_lock lock(mutex);
            if (!came.wait_until(lock, deadline, [this] { return !queue.empty(); })) {
                return false;
            }
            const auto work = std::move(queue.front());
            queue.pop_front();
            lock.unlock();
            work();
        }
        return true;
    }

    test::TempDir folder;
    std::mutex mutex;  // queue
    std::condition_variable came;
    std::deque<std::function<void()>> queue;
    std::vector<ProbedTarget> targets;
    int rounds = 0;
    std::map<std::string, std::vector<std::uint32_t>> loads;
};

TEST_F(LoadProbeTest, AsksEveryTargetOfEachRound) {
    targets = {{"t1", "10", 1}, {"t2", "20", 1}};
    LoadProbe::Settings settings = script("echo $1");
    settings.scale = 40.0;
    settings.every = 1ms;
    const LoadProbe probe = make(settings);
    ASSERT_TRUE(runUntil([&] { return loads["t2"].size() == 2; }));
    targets = {{"t3", "30", 1}};
    ASSERT_TRUE(runUntil([&] { return loads["t3"].size() == 2; }));
    EXPECT_EQ(loads["t1"].front(), 25U);
    EXPECT_EQ(loads["t2"].front(), 50U);
    EXPECT_EQ(loads["t3"].front(), 75U);
}

TEST_F(LoadProbeTest, RunsOnlySoManyCommandsAtOnce) {
    for (int i = 0; i < 12; ++i) {
        targets.push_back({"t" + std::to_string(i), "5", 1});
    }
    // Each notes its begin and its end; appending a line is one step.
    LoadProbe::Settings settings = script("echo + >> $2/log; sleep 0.05; echo - >> $2/log; echo $1");
    settings.atOnce = 3;
    const LoadProbe probe = make(settings);
    ASSERT_TRUE(runUntil([&] { return loads.size() == 12; }));
    std::istringstream lines(test::readFile(folder / "log"));
    int running = 0;
    int most = 0;
    for (std::string line; std::getline(lines, line);) {
        running += line == "+" ? 1 : -1;
        most = std::max(most, running);
    }
    EXPECT_EQ(running, 0);
    EXPECT_LE(most, 3);
    EXPECT_GE(most, 2) << "side by side";
}

TEST_F(LoadProbeTest, ATargetThatHangsOrFailsDoesNotHoldUpTheOthers) {
    targets = {{"hangs", "h", 1}, {"fails", "f", 1}, {"mute", "m", 1}, {"works", "12", 1}};
    LoadProbe::Settings settings =
        script("case $0 in hangs) sleep 1000;; fails) echo nope >&2; exit 1;; mute) echo none;; *) echo $1;; esac");
    settings.scale = 100.0;
    settings.every = 1ms;
    settings.deadline = 300ms;
    settings.atOnce = 2;
    testing::internal::CaptureStderr();
    {
        const LoadProbe probe = make(settings);
        EXPECT_TRUE(runUntil([&] { return loads["works"].size() == 3; }));
    }
    const std::string log = testing::internal::GetCapturedStderr();
    EXPECT_EQ(loads.size(), 1U);
    EXPECT_THAT(log, HasSubstr("load of hangs is not known, and taken to be what it was: sh did not end within 0.3 s"));
    EXPECT_THAT(log,
                HasSubstr("load of fails is not known, and taken to be what it was: sh ended with exit code 1: nope"));
    EXPECT_THAT(log, HasSubstr("load of mute is not known, and taken to be what it was: there is no number in \"none"));
    const std::size_t first = log.find("load of fails");
    EXPECT_EQ(log.find("load of fails", first + 1), std::string::npos) << "said once, not in each of three rounds";
}

TEST_F(LoadProbeTest, SaysWhenATargetAnswersAgain) {
    targets = {{"t1", "8", 1}};
    // Fails until the second time.
    LoadProbe::Settings settings = script("test -e $2/seen && echo $1 || { touch $2/seen; exit 1; }");
    settings.scale = 100.0;
    settings.every = 1ms;
    testing::internal::CaptureStderr();
    {
        const LoadProbe probe = make(settings);
        EXPECT_TRUE(runUntil([&] { return loads.contains("t1"); }));
    }
    const std::string log = testing::internal::GetCapturedStderr();
    EXPECT_THAT(log, HasSubstr("load of t1 is not known"));
    EXPECT_THAT(log, HasSubstr("load of t1 is known again: 8"));
}

TEST_F(LoadProbeTest, CallsNobodyOnceItHasGone) {
    targets = {{"t1", "8", 1}};
    {
        LoadProbe::Settings settings = script("echo $1");
        const LoadProbe probe = make(settings);
        std::unique_lock lock(mutex);
        ASSERT_TRUE(came.wait_for(lock, 20s, [this] { return !queue.empty(); }));
    }
    for (const auto& work : queue) {
        work();
    }
    EXPECT_EQ(rounds, 0);
    EXPECT_TRUE(loads.empty());
}

TEST_F(LoadProbeTest, EndsWithACommandUnderWay) {
    targets = {{"t1", "h", 1}};
    {
        const LoadProbe probe = make(script("echo $$ > $2/pid.new; mv $2/pid.new $2/pid; exec sleep 1000"));
        ASSERT_TRUE(runUntil([&] { return rounds == 1; }));
        ASSERT_TRUE(test::waitUntil([&] { return std::filesystem::exists(folder / "pid"); }));
    }
    EXPECT_NE(::kill(std::stoi(test::readFile(folder / "pid")), 0), 0) << "killed and collected";
}

}  // namespace
}  // namespace farmwarden::hosts
