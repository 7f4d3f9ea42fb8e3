#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

#include "core/model/event_codec.h"
#include "core/simulator/demo_farm.h"
#include "core/simulator/virtual_run.h"
#include "core/store/store.h"
#include "journal_oracle.h"

namespace farmwarden::simulator {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

constexpr base::TimePoint kStart{std::chrono::seconds(1'795'300'000)};

broker::EngineSettings testSettings() {
    broker::EngineSettings settings;
    settings.name = "simulated";
    settings.quarantineFor = 30min;
    return settings;
}

// A scenario on a store in memory, played on the virtual clock.
class Play {
public:
    explicit Play(Scenario scenario) : m_run(std::move(scenario), *m_store, kStart, testSettings()) {
        EXPECT_TRUE(m_run.start().has_value());
    }

    void advance(base::Duration time) {
        const auto advanced = m_run.advance(time);
        ASSERT_TRUE(advanced.has_value()) << advanced.error().message;
    }
    std::vector<model::Event> journal() { return m_store->read({{}, 10'000'000, {}}).value(); }
    std::string journalText() {
        std::string text;
        for (const model::Event& event : journal()) {
            text += fmt::format("{} {} {} {} {}\n", event.revision.value, event.at.time_since_epoch().count(),
                                event.actor, model::kindOf(event.body), model::encodeBody(event.body));
        }
        return text;
    }
    const directory::Directory& directory() { return m_run.simulation().engine().directory(); }
    broker::Engine& engine() { return m_run.simulation().engine(); }
    VirtualRun& run() { return m_run; }

private:
    base::SystemClock m_storeClock;
    std::unique_ptr<store::Store> m_store = store::openStore("memory:", store::Access::ReadWrite, m_storeClock).value();
    VirtualRun m_run;
};

Scenario small(std::uint64_t seed, std::uint32_t people) {
    Scenario scenario = quietFarm(seed, people);
    scenario.luck = {20min, 10min};
    scenario.history = 2h;
    return scenario;
}

test::JournalOracle readJournal(Play& play) {
    test::JournalOracle oracle;
    for (const model::Event& event : play.journal()) {
        oracle.read(event);
    }
    return oracle;
}

TEST(Simulation, WritesTheSameJournalForTheSameSeed) {
    Play first(small(7, 150));
    Play second(small(7, 150));
    first.advance(3h);
    second.advance(3h);
    EXPECT_EQ(first.journalText(), second.journalText());
}

TEST(Simulation, WritesAnotherJournalForAnotherSeed) {
    Play first(small(7, 150));
    Play second(small(8, 150));
    first.advance(3h);
    second.advance(3h);
    EXPECT_NE(first.journalText(), second.journalText());
}

TEST(Simulation, DoesNotHangOnHowItIsCutIntoPieces) {
    Play whole(small(3, 100));
    Play pieces(small(3, 100));
    whole.advance(2h);
    for (int i = 0; i < 16; ++i) {
        pieces.advance(7min + 30s);
    }
    EXPECT_EQ(whole.journalText(), pieces.journalText());
}

TEST(Simulation, KeepsTheBrokersPromisesThroughTwoVirtualDays) {
    Play play(small(11, 200));
    play.advance(48h);
    const test::JournalOracle oracle = readJournal(play);
    EXPECT_THAT(oracle.complaints(), IsEmpty());
    EXPECT_GT(oracle.countByKind()["session.placed"], 500U);
    EXPECT_GT(oracle.countByKind()["session.reconnected"], 500U);
    EXPECT_GT(oracle.countByKind()["hold.placed"], 20U);
}

TEST(Simulation, CountsWhatItsJournalCounts) {
    Play play(small(5, 300));
    play.advance(4h);
    const test::JournalOracle oracle = readJournal(play);
    EXPECT_EQ(play.directory().sessions().size(), oracle.liveSessions());
    const auto byTarget = oracle.liveByTarget();
    for (directory::TargetIndex index = 0; index < play.directory().targetCount(); ++index) {
        const auto& target = play.directory().target(index);
        const auto counted = byTarget.find(target.value.name);
        EXPECT_EQ(target.sessions.total(), counted == byTarget.end() ? 0 : counted->second) << target.value.name;
    }
}

TEST(Simulation, IsBusyByDayAndQuietByNight) {
    Scenario scenario = quietFarm(2, 300);
    scenario.history = 0s;
    scenario.openingTimeOfDay = 0h;  // starts at midnight
    Play play(std::move(scenario));
    play.advance(4h);
    const std::size_t atFour = play.directory().sessions().size();
    play.advance(7h);
    EXPECT_GT(play.directory().sessions().size(), 4 * atFour);
}

TEST(Simulation, BringsUsersBackToTheTargetTheyLeft) {
    Scenario scenario = quietFarm(4, 100);
    scenario.habits.logoffShare = 0;
    scenario.habits.abandonedShare = 0;
    Play play(std::move(scenario));
    play.advance(12h);
    const auto kinds = readJournal(play).countByKind();
    EXPECT_GT(kinds.at("session.reconnected"), 100U);
    EXPECT_FALSE(kinds.contains("session.ended"));
}

TEST(Simulation, FailingTargetIsQuarantinedAndGetsNoMoreUsers) {
    Scenario scenario = quietFarm(6, 2'000);
    scenario.incidents.push_back({Incident::Kind::Failing, "eng-sh-03", 0s, 20min, {}, false});
    Play play(std::move(scenario));
    play.advance(4h + 20min);
    const auto& target = play.directory().target(play.directory().findTarget("eng-sh-03"));
    EXPECT_TRUE(target.value.quarantinedUntil.has_value());
    const test::JournalOracle oracle = readJournal(play);
    EXPECT_EQ(oracle.countByKind()["target.quarantined"], 1U);
    EXPECT_THAT(oracle.complaints(), IsEmpty());
}

TEST(Simulation, UsersOfADownTargetAreElsewhereSoon) {
    Scenario scenario = quietFarm(6, 400);
    scenario.incidents.push_back({Incident::Kind::Down, "office-sh-13", 0s, 2h, {}, false});
    Play play(std::move(scenario));
    play.advance(4h - 1min);
    const auto index = play.directory().findTarget("office-sh-13");
    ASSERT_GT(play.directory().target(index).sessions.active, 3U);
    play.advance(10min);
    EXPECT_EQ(play.directory().target(index).value.health, model::Health::Down);
    EXPECT_EQ(play.directory().target(index).sessions.active, 0U);
    EXPECT_THAT(readJournal(play).complaints(), IsEmpty());
}

TEST(Simulation, CutConnectionLeavesADisconnectedSession) {
    Play play(quietFarm(9, 60));
    play.advance(4h);
    const auto& sessions = play.directory().sessions();
    directory::SessionSlot active = 0;
    while (sessions.at(active).isFree() || sessions.at(active).state != model::SessionState::Active) {
        ++active;
    }
    const base::SessionId id = sessions.at(active).id;
    std::optional<base::Result<void>> result;
    play.engine().disconnect(id, [&](base::Result<void> done) { result = done; });
    play.advance(1s);
    ASSERT_TRUE(result.has_value());
    EXPECT_TRUE(result->has_value());
    EXPECT_EQ(sessions.at(sessions.find(id)).state, model::SessionState::Disconnected);
}

TEST(Simulation, CuttingASessionWithoutConnectionSaysSo) {
    Play play(quietFarm(9, 200));
    play.advance(4h);
    const auto& sessions = play.directory().sessions();
    directory::SessionSlot left = 0;
    while (sessions.at(left).isFree() || sessions.at(left).state != model::SessionState::Disconnected) {
        ++left;
    }
    std::optional<base::Result<void>> result;
    play.engine().disconnect(sessions.at(left).id, [&](base::Result<void> done) { result = done; });
    play.advance(1s);
    ASSERT_TRUE(result.has_value());
    ASSERT_FALSE(result->has_value());
    EXPECT_EQ(result->error().code, base::ErrorCode::NotFound);
}

TEST(DemoFarm, OpensBusyWithEveryKindOfTrouble) {
    Play play(demoFarm(1));
    play.advance(play.run().simulation().scenario().history);
    const directory::Directory& directory = play.directory();
    EXPECT_GE(directory.sessions().size(), 900U);
    EXPECT_LE(directory.sessions().size(), 1'200U);
    directory::SessionCounts counts;
    std::size_t holds = 0;
    std::size_t down = 0;
    std::size_t quarantined = 0;
    for (directory::TargetIndex index = 0; index < directory.targetCount(); ++index) {
        const auto& target = directory.target(index);
        counts.active += target.sessions.active;
        counts.disconnected += target.sessions.disconnected;
        holds += target.holds.size();
        down += target.value.health == model::Health::Down ? 1 : 0;
        quarantined += target.value.quarantinedUntil ? 1 : 0;
    }
    EXPECT_EQ(directory.farmCount(), 3U);
    EXPECT_EQ(directory.targetCount(), 40U);
    EXPECT_GT(counts.active, 500U);
    EXPECT_GT(counts.disconnected, 100U);
    EXPECT_GE(holds, 5U);
    EXPECT_GE(down, 1U);
    EXPECT_GE(quarantined, 1U);
    EXPECT_THAT(readJournal(play).complaints(), IsEmpty());
}

TEST(DemoFarm, KeepsMovingForHours) {
    Play play(demoFarm(2));
    play.advance(4h);
    const auto before = play.journal().size();
    play.advance(1h);
    EXPECT_GT(play.journal().size() - before, 3'600U) << "about one event a second at least";
}

TEST(DemoFarm, NamesEveryoneOnceAndEveryTargetOnce) {
    const Scenario scenario = demoFarm(1);
    std::set<std::string> targets;
    std::set<std::string> users;
    for (const auto& target : scenario.targets) {
        targets.insert(target.name);
    }
    for (const auto& seat : scenario.seats) {
        users.insert(seat.user);
    }
    EXPECT_EQ(targets.size(), 40U);
    EXPECT_EQ(users.size(), 2'002U);  // 2,000 and the two with a wrong connection file
}

TEST(Presence, FollowsTheDayInStraightLines) {
    Habits habits;
    habits.day.fill(0);
    habits.day[8] = 1;
    EXPECT_DOUBLE_EQ(presence(habits, 8h), 1.0);
    EXPECT_DOUBLE_EQ(presence(habits, 7h + 30min), 0.5);
    EXPECT_DOUBLE_EQ(presence(habits, 8h + 45min), 0.25);
    EXPECT_DOUBLE_EQ(presence(habits, 32h), 1.0);
    EXPECT_DOUBLE_EQ(presence(habits, -16h), 1.0);
}

}  // namespace
}  // namespace farmwarden::simulator
