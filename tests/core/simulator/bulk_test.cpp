#include "core/simulator/bulk.h"

#include <gtest/gtest.h>

#include <set>

#include "core/directory/directory.h"
#include "core/simulator/names.h"

namespace farmwarden::simulator {
namespace {

// Everything that a sink is told, in order.
class Recorder final : public model::StateSink {
public:
    void onFarm(const model::Farm& farm) override { farms.push_back(farm); }
    void onTarget(const model::Target& target) override { targets.push_back(target); }
    void onHold(const model::Hold& hold) override { holds.push_back(hold); }
    void onSession(const model::Session& session) override { sessions.push_back(session); }
    void onBroker(const model::Broker&) override {}
    void onPolicy(const model::PolicyVersion&) override {}
    void onPlugins(const model::PluginChain&) override {}

    std::vector<model::Farm> farms;
    std::vector<model::Target> targets;
    std::vector<model::Hold> holds;
    std::vector<model::Session> sessions;
};

BulkShape smallShape() {
    BulkShape shape;
    shape.farms = 3;
    shape.targets = 200;
    shape.sessions = 2'000;
    return shape;
}

Recorder dumpOf(const directory::Directory& directory) {
    Recorder recorder;
    directory.dump(recorder);
    return recorder;
}

TEST(Bulk, StateIsTheFoldOfItsEvents) {
    const Bulk bulk(smallShape());
    directory::Directory loaded;
    bulk.writeState(loaded);
    directory::Directory folded;
    base::Revision revision;
    bulk.events([&](model::EventDraft&& draft) {
        folded.apply({{++revision.value}, draft.at, std::move(draft.actor), "bulk", std::move(draft.body)});
    });
    const Recorder fromState = dumpOf(loaded);
    const Recorder fromEvents = dumpOf(folded);
    EXPECT_EQ(fromState.farms, fromEvents.farms);
    EXPECT_EQ(fromState.targets, fromEvents.targets);
    EXPECT_EQ(fromState.holds, fromEvents.holds);
    EXPECT_EQ(fromState.sessions, fromEvents.sessions);
    EXPECT_EQ(fromState.sessions.size(), 2'000U);
}

TEST(Bulk, IsTheSameForTheSameSeedOnly) {
    BulkShape other = smallShape();
    other.seed = 2;
    EXPECT_EQ(Bulk(smallShape()).session(7), Bulk(smallShape()).session(7));
    EXPECT_NE(Bulk(smallShape()).session(7), Bulk(other).session(7));
}

TEST(Bulk, GivesEverySessionAUserOfItsOwn) {
    std::set<std::string> users;
    for (std::uint32_t number = 0; number < 20'000; ++number) {
        users.insert(userName(number));
    }
    EXPECT_EQ(users.size(), 20'000U);
}

TEST(Bulk, HoldsAreOnTargetsThatExist) {
    directory::Directory directory;
    const Bulk bulk(smallShape());
    bulk.writeState(directory);
    ASSERT_EQ(bulk.holdCount(), 4U);
    for (std::uint32_t number = 0; number < bulk.holdCount(); ++number) {
        EXPECT_NE(directory.findHold(bulk.hold(number).id), directory::kNone);
    }
}

TEST(Names, AreFitForMachinesAndPeople) {
    EXPECT_EQ(userName(0), "ana.lindqvist");
    EXPECT_EQ(userName(kPlainUserNames), "ana.lindqvist2");
    EXPECT_EQ(clientPlace(41).name, "HOME-0041");
    EXPECT_EQ(clientPlace(42).name, "HQ-3F-005");
    EXPECT_EQ(model::toText(clientPlace(42).address), "10.2.0.44");
    Random random(1);
    EXPECT_EQ(connectionId(random).size(), 36U);
}

TEST(Random, DrawsTheSameEverywhere) {
    Random random(42);
    EXPECT_EQ(random.next(), 13679457532755275413ULL);  // splitmix64 of 42, as published
    EXPECT_NE(Random(42, 1).next(), Random(42, 2).next());
}

}  // namespace
}  // namespace farmwarden::simulator
