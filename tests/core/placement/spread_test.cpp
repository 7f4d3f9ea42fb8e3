#include "core/placement/spread.h"

#include <gtest/gtest.h>

#include "core/directory/directory.h"

// What balancing and quotas would make of the sessions of now.
namespace farmwarden::placement {
namespace {

const base::TimePoint kMorning = base::TimePoint(std::chrono::hours(24 * 365 * 50));

class SpreadTest : public testing::Test {
protected:
    void addFarm(const std::string& name, model::SessionRule rule = model::SessionRule::Multiple) {
        m_directory.onFarm({name, rule, model::Balancing::FewestSessions, 0, {}});
    }
    void addTarget(const std::string& name, const std::string& farm, std::uint32_t limit = 0) {
        model::Target target;
        target.name = name;
        target.farm = farm;
        target.limit = limit;
        target.address = {"192.0.2.1", 3389};
        m_directory.onTarget(target);
    }
    void addSessions(const std::string& farm, const std::string& target, int count, const std::string& user = "u") {
        for (int i = 0; i < count; ++i) {
            model::Session session;
            session.id = base::SessionId{++m_next};
            session.farm = farm;
            session.user = user + std::to_string(m_next);
            session.target = target;
            session.state = model::SessionState::Active;
            session.placedAt = kMorning + std::chrono::seconds(m_next);
            m_directory.onSession(session);
        }
    }
    std::vector<FarmSpread> spread(const FarmPolicies& before, const FarmPolicies& after) {
        return placement::spread(spreadWorld(m_directory), before, after, m_zones);
    }
    static std::string text(const FarmSpread& spread) {
        std::string text = spread.farm + ":";
        for (const TargetSpread& target : spread.targets) {
            text += " " + target.target + " " + std::to_string(target.now) + "/" + std::to_string(target.before) + "/" +
                    std::to_string(target.after);
        }
        return text + " refused " + std::to_string(spread.refusedBefore) + "/" + std::to_string(spread.refusedAfter);
    }

    directory::Directory m_directory;
    policy::ZoneCatalogue m_zones;
    std::uint64_t m_next = 0;
};

TEST_F(SpreadTest, ShowsWhatAnotherBalancingMakesOfTheSameSessions) {
    addFarm("office");
    addTarget("sh-1", "office", 5);
    addTarget("sh-2", "office", 5);
    addSessions("office", "sh-2", 6);
    const auto farms = spread({}, {{"office", {model::Balancing::Fill, 0, 0, {}}}});
    ASSERT_EQ(farms.size(), 1U);
    EXPECT_EQ(text(farms[0]), "office: sh-1 0/3/5 sh-2 6/3/1 refused 0/0");
    EXPECT_EQ(farms[0].balancingBefore, model::Balancing::FewestSessions);
    EXPECT_EQ(farms[0].balancingAfter, model::Balancing::Fill);
}

TEST_F(SpreadTest, CountsWhatAQuotaWouldRefuse) {
    addFarm("office");
    addTarget("sh-1", "office");
    addSessions("office", "sh-1", 7);
    const auto farms = spread({}, {{"office", {model::Balancing::FewestSessions, 4, 0, {}}}});
    EXPECT_EQ(text(farms[0]), "office: sh-1 7/7/4 refused 0/3");
}

TEST_F(SpreadTest, LeavesTargetsOutThatTakeNoNewSessions) {
    addFarm("office");
    addTarget("sh-1", "office");
    addTarget("sh-2", "office");
    addSessions("office", "sh-2", 4);
    model::Hold hold;
    hold.id = base::HoldId{1};
    hold.target = "sh-2";
    hold.mode = model::Admission::Closed;
    m_directory.onHold(hold);
    const auto farms = spread({}, {});
    EXPECT_EQ(text(farms[0]), "office: sh-1 0/4/4 sh-2 4/0/0 refused 0/0");
    EXPECT_TRUE(farms[0].targets[0].isOpen);
    EXPECT_FALSE(farms[0].targets[1].isOpen);
}

TEST_F(SpreadTest, KeepsFarmsApartAndEmptyOnesToo) {
    addFarm("b");
    addFarm("a");
    addTarget("t-a", "a");
    addTarget("t-b", "b");
    addSessions("b", "t-b", 2);
    const auto farms = spread({}, {{"nowhere", {}}});
    ASSERT_EQ(farms.size(), 2U);
    EXPECT_EQ(text(farms[0]), "a: t-a 0/0/0 refused 0/0");
    EXPECT_EQ(text(farms[1]), "b: t-b 2/2/2 refused 0/0");
    EXPECT_EQ(farms[1].sessions, 2U);
}

}  // namespace
}  // namespace farmwarden::placement
