#include "core/broker/group_lookup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>

namespace farmwarden::broker {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;

class GroupLookupTest : public testing::Test {
protected:
    GroupLookup make(GroupLookup::Source source) {
        return {clock, [this](auto work) { post(std::move(work)); }, {.keepFor = 5min, .keepUnknownFor = 30s, .maxUsers = 3, .maxWaiting = 2}, std::move(source)};
    }
    void post(std::function<void()> work) {
        const std::scoped_lock lock(mutex);
        queue.push_back(std::move(work));
        came.notify_one();
    }
    // Runs one piece of posted work.
    void runOne() {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(came.wait_for(lock, 5s, [this] { return !queue.empty(); }));
        const auto work = std::move(queue.front());
        queue.pop_front();
        lock.unlock();
        work();
    }

    base::ManualClock clock{base::TimePoint(std::chrono::hours(1))};
    std::mutex mutex;  // queue
    std::condition_variable came;
    std::deque<std::function<void()>> queue;
};

TEST_F(GroupLookupTest, AsksOnceForManyAndRemembers) {
    std::atomic<int> asked = 0;
    GroupLookup lookup = make([&](const std::string& user) {
        ++asked;
        return Groups({user + "-group"});
    });
    std::vector<std::string> answers;
    const auto note = [&](const std::shared_ptr<const Groups>& groups) { answers.push_back((**groups)[0]); };
    lookup.find("alice", note);
    lookup.find("alice", note);
    EXPECT_TRUE(answers.empty());
    runOne();
    EXPECT_THAT(answers, ElementsAre("alice-group", "alice-group"));
    lookup.find("alice", note);
    EXPECT_EQ(answers.size(), 3U) << "from memory, within the call";
    EXPECT_EQ(asked, 1);
}

TEST_F(GroupLookupTest, AsksAgainWhenTheTimeIsOver) {
    std::atomic<int> asked = 0;
    GroupLookup lookup = make([&](const std::string& user) -> Groups {
        ++asked;
        return user == "alice" ? Groups({"a"}) : std::nullopt;
    });
    lookup.find("alice", [](const auto&) {});
    runOne();
    lookup.find("nobody", [](const auto& groups) { EXPECT_FALSE(groups->has_value()); });
    runOne();
    clock.advance(31s);
    lookup.find("alice", [](const auto&) {});
    lookup.find("nobody", [](const auto&) {});
    runOne();
    EXPECT_EQ(asked, 3) << "unknown users are asked for sooner";
    clock.advance(5min);
    lookup.find("alice", [](const auto&) {});
    runOne();
    EXPECT_EQ(asked, 4);
}

TEST_F(GroupLookupTest, SaysNotKnownAtOnceWhenTooManyWait) {
    std::mutex gate;
    std::unique_lock closed(gate);
    GroupLookup lookup = make([&](const std::string&) -> Groups {
        const std::scoped_lock wait(gate);
        return std::vector<std::string>{};
    });
    lookup.find("a", [](const auto&) {});
    lookup.find("b", [](const auto&) {});
    bool isAnswered = false;
    lookup.find("c", [&](const auto& groups) { isAnswered = !groups->has_value(); });
    EXPECT_TRUE(isAnswered);
    closed.unlock();
}

TEST_F(GroupLookupTest, ASourceThatHangsDoesNotHoldUpKnownUsers) {
    std::mutex gate;
    GroupLookup lookup = make([&](const std::string& user) -> Groups {
        if (user == "slow") {
            const std::scoped_lock wait(gate);
        }
        return std::vector<std::string>{user};
    });
    lookup.find("quick", [](const auto&) {});
    runOne();
    std::unique_lock closed(gate);
    lookup.find("slow", [](const auto&) {});
    bool isAnswered = false;
    lookup.find("quick", [&](const auto&) { isAnswered = true; });
    EXPECT_TRUE(isAnswered);
    closed.unlock();
}

TEST_F(GroupLookupTest, WithoutASourceNobodysGroupsAreKnownAndNobodyWaits) {
    GroupLookup lookup = make({});
    bool isAnswered = false;
    lookup.find("alice", [&](const auto& groups) { isAnswered = !groups->has_value(); });
    EXPECT_TRUE(isAnswered);
    EXPECT_EQ(lookup.waiting(), 0U);
}

// Their name services call them CORP\\root, root@CORP or just root.
TEST(GroupsFromNss, FindsUsersOfADomainByTheirShortNames) {
    EXPECT_EQ(base::groupsOfUser("CORP\\root"), base::groupsOfUser("root"));
    EXPECT_FALSE(base::groupsOfUser("CORP\\nobody-of-this-name-here"));
    EXPECT_FALSE(base::groupsOfUser("root\\"));
}

TEST(GroupsFromNss, KnowsRootAndNoStranger) {
    const Groups root = base::groupsOfUser("root");
    ASSERT_TRUE(root);
    EXPECT_THAT(*root, Contains("root"));
    EXPECT_FALSE(base::groupsOfUser("nobody-of-this-name-here"));
}

}  // namespace
}  // namespace farmwarden::broker
