#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/store/state_copy.h"
#include "tests/core/model/event_drafts.h"
#include "ui/presenters/rewind.h"

namespace farmwarden::presenters {
namespace {

class RewindTest : public testing::Test {
protected:
    void SetUp() override {
        auto opened = store::openStore("memory:", store::Access::ReadWrite, clock);
        ASSERT_TRUE(opened);
        m_store = std::move(*opened);
    }

    void appendRandomly(std::uint32_t seed, int count) {
        test::RandomEvents random(seed);
        for (int i = 0; i < count; ++i) {
            ASSERT_TRUE(m_store->appendAndWait({"test", {random.next()}, {}, {}, {}}));
        }
    }
    void append(model::EventDraft draft) {
        ASSERT_TRUE(m_store->appendAndWait({"test", {std::move(draft)}, {}, {}, {}}));
    }

    void go(Rewind& rewind, base::Revision to) {
        auto plan = rewind.plan(to);
        ASSERT_TRUE(plan) << plan.error().message;
        if (plan->loaded) {
            m_directory = std::move(plan->loaded);
            ++loads;
        }
        rewind.make(std::move(*plan), *m_directory);
        ASSERT_EQ(rewind.revision(), to);
    }

    static store::StateCopy comparable(const directory::Directory& directory) {
        store::StateCopy copy;
        directory.dump(copy);
        std::ranges::sort(copy.brokers, {}, &model::Broker::name);
        return copy;
    }
    void expectStateAt(base::Revision revision) {
        directory::Directory expected;
        ASSERT_TRUE(m_store->loadStateAt(revision, expected));
        const store::StateCopy found = comparable(*m_directory);
        const store::StateCopy wanted = comparable(expected);
        EXPECT_EQ(found.farms, wanted.farms) << revision.value;
        EXPECT_EQ(found.targets, wanted.targets) << revision.value;
        EXPECT_EQ(found.holds, wanted.holds) << revision.value;
        EXPECT_EQ(found.sessions, wanted.sessions) << revision.value;
        EXPECT_EQ(found.brokers, wanted.brokers) << revision.value;
        for (directory::FarmIndex farm = 0; farm < m_directory->farmCount(); ++farm) {
            const auto& record = m_directory->farm(farm);
            if (const auto same = expected.findFarm(record.value.name); same != directory::kNone) {
                EXPECT_EQ(record.sessions, expected.farm(same).sessions);
                EXPECT_EQ(record.openTargets, expected.farm(same).openTargets);
                EXPECT_EQ(record.candidates.size(), expected.farm(same).candidates.size());
            }
        }
    }

    base::ManualClock clock{test::kNoon};
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<directory::Directory> m_directory = std::make_unique<directory::Directory>();
    int loads = 0;
};

TEST_F(RewindTest, ShowsTheSameStateAsAFoldFromTheStartWhereverItJumps) {
    appendRandomly(7, 900);
    Rewind rewind(*m_store, {.farthest = 300, .lead = 50, .undo = 200});
    std::mt19937 random(3);
    for (int jump = 0; jump < 120; ++jump) {
        const base::Revision to{std::uniform_int_distribution<std::uint64_t>(1, 900)(random)};
        go(rewind, to);
        expectStateAt(to);
        if (HasFailure()) {
            return;
        }
    }
}

TEST_F(RewindTest, GoesBackStepByStepWithoutLoadingAgain) {
    append(test::farmDefined("A", model::SessionRule::Multiple));
    append(test::targetDefined("a-1", "A"));
    for (std::uint64_t id = 1; id <= 40; ++id) {
        append(test::sessionPlaced(id, "user" + std::to_string(id), "A", "a-1"));
        append(test::sessionStarted(id, "a-1"));
    }
    Rewind rewind(*m_store);
    for (std::uint64_t revision = 82; revision > 0; --revision) {
        go(rewind, {revision});
        expectStateAt({revision});
    }
    EXPECT_EQ(loads, 1) << "the lead is longer than this journal";
}

TEST_F(RewindTest, TellsAnObserverWhatComesBack) {
    struct Counter final : directory::Observer {
        int sessions = 0;
        int targets = 0;
        void onSession(directory::SessionSlot, directory::Change) override { ++sessions; }
        void onTarget(directory::TargetIndex, directory::Change) override { ++targets; }
    };
    append(test::farmDefined("A"));
    append(test::targetDefined("a-1", "A"));
    append(test::holdPlaced(1, "a-1"));
    append(test::sessionPlaced(1, "ana", "A", "a-1"));
    append(test::draft(model::HoldReleased{{1}, "a-1", "released"}));
    append(test::sessionEnded(1));
    Rewind rewind(*m_store);
    go(rewind, {4});
    go(rewind, {6});
    Counter counter;
    m_directory->setObserver(&counter);
    go(rewind, {5});
    EXPECT_EQ(counter.sessions, 1) << "the session is back";
    counter.targets = 0;
    go(rewind, {4});
    EXPECT_GE(counter.targets, 1) << "the hold is back";
    m_directory->setObserver(nullptr);
}

TEST_F(RewindTest, SaysWhatCanBeHadWhenTheRetentionDoesNotReach) {
    appendRandomly(5, 60);
    ASSERT_TRUE(m_store->writeSnapshot());
    appendRandomly(6, 60);
    const auto events = m_store->read({.limit = 1000});
    ASSERT_TRUE(m_store->trim((*events)[61].at));
    Rewind rewind(*m_store);
    EXPECT_FALSE(rewind.plan({3}));
    go(rewind, {100});
    expectStateAt({100});
}

}  // namespace
}  // namespace farmwarden::presenters
