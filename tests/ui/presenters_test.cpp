#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <tuple>

#include "core/base/text.h"
#include "core/simulator/bulk.h"
#include "ui/presenters/consequences.h"
#include "ui/presenters/session_index.h"
#include "ui/presenters/target_filter.h"

namespace farmwarden::presenters {
namespace {

using directory::Directory;
using model::SessionState;

base::TimePoint at(std::int64_t seconds) {
    return base::TimePoint(std::chrono::seconds(seconds));
}

// A directory under a random stream of events, with the slots that each of them touched.
class RandomFarm : directory::Observer {
public:
    explicit RandomFarm(std::uint32_t seed) : m_random(seed) {
        directory.setObserver(this);
        for (const char* farm : {"office", "training"}) {
            model::Farm value;
            value.name = farm;
            value.sessions = model::SessionRule::Multiple;
            apply(model::FarmDefined{value});
            for (int i = 0; i < 4; ++i) {
                model::Target target;
                target.name = std::string(farm) + "-" + std::to_string(i);
                target.farm = farm;
                target.limit = i == 0 ? 0 : 30;
                apply(model::TargetDefined{target});
            }
        }
    }

    void step() {
        const int choice = pick(10);
        if (choice < 5 || m_live.empty()) {
            model::Session session;
            session.id = {++m_nextId};
            session.farm = pick(2) == 0 ? "office" : "training";
            session.target = session.farm + "-" + std::to_string(pick(4));
            // Long common beginnings, so that ties beyond eight bytes occur.
            session.user = "department-" + std::to_string(pick(40));
            session.clientName = "pc-" + std::to_string(pick(5));
            session.client = model::parseIpAddress("10.0." + std::to_string(pick(3)) + "." + std::to_string(pick(200)));
            m_live.push_back(session.id);
            apply(model::SessionPlaced{session, session.farm, {}});
            return;
        }
        const std::size_t victim = static_cast<std::size_t>(pick(static_cast<int>(m_live.size())));
        const base::SessionId id = m_live[victim];
        if (choice < 7) {
            apply(model::SessionStarted{id, {}, {}, "c"});
        } else if (choice < 9) {
            apply(model::SessionDisconnected{id, {}, {}});
        } else {
            m_live.erase(m_live.begin() + static_cast<std::ptrdiff_t>(victim));
            apply(model::SessionEnded{id, {}, "logged-off", false});
        }
    }

    int pick(int below) { return std::uniform_int_distribution(0, below - 1)(m_random); }
    std::vector<directory::SessionSlot> takeChanged() { return std::exchange(m_changed, {}); }
    base::TimePoint now() const { return at(1000 + m_seconds); }

    Directory directory;

private:
    void apply(model::EventBody body) {
        m_seconds += pick(3);
        directory.apply({{++m_revision}, now(), "test", "test", std::move(body)});
    }
    void onSession(directory::SessionSlot slot, directory::Change) override { m_changed.push_back(slot); }

    std::mt19937 m_random;
    std::vector<base::SessionId> m_live;
    std::vector<directory::SessionSlot> m_changed;
    std::uint64_t m_nextId = 0;
    std::uint64_t m_revision = 0;
    std::int64_t m_seconds = 0;
};

// What the list should be, the slow and obvious way.
std::vector<base::SessionId> naiveList(const Directory& directory, SessionOrder order,
                                       const directory::SessionQuery& query, base::TimePoint now) {
    std::vector<model::Session> sessions;
    for (directory::SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        if (!directory.sessions().at(slot).isFree() && directory::matches(query, directory, slot, now)) {
            sessions.push_back(directory.session(slot));
        }
    }
    const auto less = [&](const model::Session& a, const model::Session& b) -> bool {
        const auto by = [&](const auto& left, const auto& right) { return left != right ? left < right : a.id < b.id; };
        switch (order.column) {
            case SessionColumn::State:
                return by(a.state, b.state);
            case SessionColumn::User:
                return by(a.user, b.user);
            case SessionColumn::Farm:
                return by(a.farm, b.farm);
            case SessionColumn::Target:
                return by(a.target, b.target);
            case SessionColumn::Since:
                return by(-a.since.time_since_epoch().count(), -b.since.time_since_epoch().count());
            case SessionColumn::Client:
                return by(a.client, b.client);
            case SessionColumn::ClientName:
                return by(a.clientName, b.clientName);
            case SessionColumn::Placed:
                return by(a.placedAt, b.placedAt);
            case SessionColumn::Id:
                return a.id < b.id;
        }
        return false;
    };
    std::ranges::sort(sessions,
                      [&](const auto& a, const auto& b) { return order.isDescending ? less(b, a) : less(a, b); });
    std::vector<base::SessionId> ids;
    for (const model::Session& session : sessions) {
        ids.push_back(session.id);
    }
    return ids;
}

TEST(SessionIndex, EqualsTheNaiveListUnderRandomChanges) {
    constexpr const char* kQueries[] = {"", "state:active", "user:department-1*", "office -state:pending",
                                        "target:training-2"};
    for (std::uint32_t seed = 1; seed <= 12; ++seed) {
        RandomFarm farm(seed);
        SessionIndex index;
        const SessionOrder order{static_cast<SessionColumn>(farm.pick(kSessionColumnCount)), farm.pick(2) == 0};
        const auto query = directory::SessionQuery::parse(kQueries[farm.pick(5)]);
        ASSERT_TRUE(query);
        index.setOrder(order);
        index.setQuery(*query);
        index.rebuild(farm.directory, farm.now());
        farm.takeChanged();
        for (int round = 0; round < 40; ++round) {
            for (int i = 0; i < 25; ++i) {
                farm.step();
            }
            index.update(farm.directory, farm.takeChanged(), farm.now());
            const auto rows = index.rows(farm.directory);
            ASSERT_EQ(rows->ids, naiveList(farm.directory, order, *query, farm.now()))
                << "seed " << seed << " round " << round;
            for (std::uint32_t row = 0; row < rows->size(); ++row) {
                ASSERT_EQ(rows->rowOf(rows->slots[row], rows->ids[row]), row);
            }
            ASSERT_EQ(rows->counts.total(), rows->size());
            ASSERT_EQ(rows->total, farm.directory.sessions().size());
        }
    }
}

TEST(SessionIndex, UpdateSaysWhetherTheListChanged) {
    RandomFarm farm(7);
    for (int i = 0; i < 50; ++i) {
        farm.step();
    }
    SessionIndex index;
    index.setQuery(*directory::SessionQuery::parse("user:nobody"));
    index.rebuild(farm.directory, farm.now());
    farm.takeChanged();
    farm.step();
    EXPECT_FALSE(index.update(farm.directory, farm.takeChanged(), farm.now()));
}

TEST(SessionIndex, SortsManyAsItSortsFew) {
    directory::Directory directory;
    simulator::Bulk({.farms = 3, .targets = 40, .sessions = 120'000}).writeState(directory);
    for (const bool isDescending : {false, true}) {
        for (const SessionColumn column : {SessionColumn::User, SessionColumn::Since, SessionColumn::State}) {
            SessionIndex index;
            index.setOrder({column, isDescending});
            index.rebuild(directory, {});
            const auto rows = index.rows(directory);
            ASSERT_EQ(rows->size(), 120'000U);
            const auto isBefore = [&](SessionSlot left, SessionSlot right) {
                const model::Session a = directory.session(isDescending ? right : left);
                const model::Session b = directory.session(isDescending ? left : right);
                switch (column) {
                    case SessionColumn::User:
                        return std::tie(a.user, a.id) < std::tie(b.user, b.id);
                    case SessionColumn::Since:
                        return a.since != b.since ? a.since > b.since : a.id < b.id;
                    default:
                        return std::tie(a.state, a.id) < std::tie(b.state, b.id);
                }
            };
            for (std::size_t row = 1; row < rows->size(); ++row) {
                ASSERT_TRUE(isBefore(rows->slots[row - 1], rows->slots[row])) << "row " << row;
            }
        }
    }
}

TEST(SessionRows, StayAsTheyAreWhileTheirIndexGoesOn) {
    RandomFarm farm(5);
    SessionIndex index;
    std::vector<std::shared_ptr<const SessionRows>> held;
    std::vector<std::vector<base::SessionId>> ids;
    for (int round = 0; round < 10; ++round) {
        for (int i = 0; i < 20; ++i) {
            farm.step();
        }
        index.rebuild(farm.directory, farm.now());
        index.rows(farm.directory);  // dropped at once: its memory is used again
        held.push_back(index.rows(farm.directory));
        ids.push_back(held.back()->ids);
    }
    for (std::size_t i = 0; i < held.size(); ++i) {
        EXPECT_EQ(held[i]->ids, ids[i]);
    }
}

TEST(SessionRows, DoNotTakeAReusedSlotForTheOldSession) {
    RandomFarm farm(3);
    for (int i = 0; i < 20; ++i) {
        farm.step();
    }
    SessionIndex index;
    index.rebuild(farm.directory, farm.now());
    const auto rows = index.rows(farm.directory);
    ASSERT_GT(rows->size(), 0U);
    EXPECT_EQ(rows->rowOf(rows->slots[0], base::SessionId{999'999}), std::nullopt);
    EXPECT_EQ(rows->rowOf(1'000'000, rows->ids[0]), std::nullopt);
}

TargetRow target(std::string name) {
    TargetRow row;
    row.name = std::move(name);
    row.farm = "office";
    row.tags = {"gpu"};
    row.address = "10.1.2.3:3389";
    return row;
}

TEST(TargetFilter, FindsWordsAnywhereAndInFields) {
    TargetRow held = target("sh-07");
    held.state = TargetState::ReconnectOnly;
    model::Hold hold;
    hold.owner = "k.adeyemi";
    hold.reason = "kernel update";
    held.holds = {hold};
    EXPECT_TRUE(TargetFilter::parse("sh- office")->matches(held));
    EXPECT_TRUE(TargetFilter::parse("state:reconnect hold:KERNEL")->matches(held));
    EXPECT_TRUE(TargetFilter::parse("tag:gpu")->matches(held));
    EXPECT_FALSE(TargetFilter::parse("-tag:gpu")->matches(held));
    EXPECT_FALSE(TargetFilter::parse("farm:training")->matches(held));
    EXPECT_TRUE(TargetFilter::parse("10.1.2.3:3389")->matches(held)) << "an address is no field";
}

TEST(TargetFilter, NamesTheFieldThatDoesNotExist) {
    const auto filter = TargetFilter::parse("sh-01 colour:red");
    ASSERT_FALSE(filter);
    EXPECT_EQ(filter.error().word, "colour");
    EXPECT_EQ(filter.error().begin, 6U);
}

TEST(TargetFilter, ScopesLeaveWhatNeedsAttentionOrIsHeld) {
    TargetFilter filter;
    filter.setScope(TargetScope::NeedsAttention);
    TargetRow row = target("sh-01");
    EXPECT_FALSE(filter.matches(row));
    row.attention = Attention::AtLimit;
    EXPECT_TRUE(filter.matches(row));
    filter.setScope(TargetScope::Held);
    EXPECT_FALSE(filter.matches(row));
}

TEST(Consequences, OfAHoldAreCountedAgainstTheMinimum) {
    RandomFarm farm(5);
    for (int i = 0; i < 60; ++i) {
        farm.step();
    }
    const std::vector<std::string> targets{"office-1"};
    const HoldConsequences result = holdConsequences(farm.directory, targets, model::Admission::ReconnectOnly);
    EXPECT_EQ(result.farm, "office");
    EXPECT_EQ(result.openBefore, 4U);
    EXPECT_EQ(result.openAfter, 3U);
    EXPECT_EQ(result.otherTargets, 3U);
    EXPECT_TRUE(result.hasUnlimited);
    EXPECT_EQ(result.people.sessions, farm.directory.target(farm.directory.findTarget("office-1")).sessions);
    EXPECT_LE(result.people.names.size(), kSampleNames);
    ASSERT_EQ(result.neighbours.size(), 4U);
    EXPECT_EQ(result.neighbours[1].then, TargetState::ReconnectOnly);
}

TEST(Consequences, OfADisconnectLeaveOutWhoIsNotConnected) {
    RandomFarm farm(9);
    for (int i = 0; i < 200; ++i) {
        farm.step();
    }
    std::vector<base::SessionId> all;
    std::size_t active = 0;
    for (directory::SessionSlot slot = 0; slot < farm.directory.sessions().slotCount(); ++slot) {
        const directory::SessionRecord& record = farm.directory.sessions().at(slot);
        if (!record.isFree()) {
            all.push_back(record.id);
            active += record.state == SessionState::Active ? 1 : 0;
        }
    }
    const DisconnectConsequences result = disconnectConsequences(farm.directory, all);
    EXPECT_EQ(result.ids.size(), active);
    EXPECT_EQ(result.excluded, all.size() - active);
}

}  // namespace
}  // namespace farmwarden::presenters
