#include "core/directory/directory.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "tests/core/model/event_drafts.h"

namespace farmwarden::directory {
namespace {

using namespace test;
using base::Revision;

// Folds drafts one after another, as a journal would number them.
class Folded : public testing::Test {
protected:
    void apply(const model::EventDraft& draft) {
        directory.apply({{directory.revision().value + 1}, draft.at, draft.actor, "broker", draft.body});
    }
    void apply(const std::vector<model::EventDraft>& drafts) {
        for (const model::EventDraft& next : drafts) {
            apply(next);
        }
    }
    const TargetRecord& target(const std::string& name) const { return directory.target(directory.findTarget(name)); }
    const FarmRecord& farm(const std::string& name) const { return directory.farm(directory.findFarm(name)); }
    model::Session session(std::uint64_t id) const { return directory.session(directory.sessions().find({id})); }
    bool hasSession(std::uint64_t id) const { return directory.sessions().find({id}) != kNone; }

    Directory directory;
};

using DirectoryFold = Folded;

struct Text final : model::StateSink {
    void onFarm(const model::Farm& f) override {
        lines.push_back("farm " + f.name + " @" + std::to_string(f.revision.value));
    }
    void onTarget(const model::Target& t) override { lines.push_back("target " + t.name + " in " + t.farm); }
    void onHold(const model::Hold& h) override {
        lines.push_back("hold " + std::to_string(h.id.value) + " on " + h.target);
    }
    void onSession(const model::Session& s) override {
        lines.push_back("session " + std::to_string(s.id.value) + " of " + s.user + " on " + s.target);
    }
    void onBroker(const model::Broker& b) override { lines.push_back("broker " + b.name); }
    void onPolicy(const model::PolicyVersion& policy) override { lines.push_back("policy " + std::to_string(policy.number)); }
    void onPlugins(const model::PluginChain& chain) override { lines.push_back("plugins " + chain.document); }
    std::vector<std::string> lines;
};

std::vector<std::string> dumped(const Directory& directory) {
    Text text;
    directory.dump(text);
    return text.lines;
}

TEST_F(DirectoryFold, PlacedSessionCountsAtOnceAsPending) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "Anna", "A", "a-1")});
    EXPECT_EQ(target("a-1").sessions, (SessionCounts{1, 0, 0}));
    EXPECT_EQ(farm("A").sessions, (SessionCounts{1, 0, 0}));
    EXPECT_EQ(session(1).user, "anna");
    EXPECT_EQ(session(1).placedRevision, Revision{3});
    EXPECT_EQ(session(1).since, kNoon);
}

// Many at once, as a store lends them, and one after the other.
TEST_F(DirectoryFold, ManySessionsAtOnceAreTheSameAsOneByOne) {
    std::vector<model::Session> sessions;
    for (std::uint64_t id = 1; id <= 500; ++id) {
        model::Session session;
        session.id = {id % 97 == 0 ? id - 1 : id};  // some twice
        session.farm = id % 3 == 0 ? "B" : "A";     // of another farm than its target
        session.user = id % 5 == 0 ? "Anna" : "user-" + std::to_string(id % 50);
        session.target = id % 83 == 0 ? "nowhere" : "a-" + std::to_string(1 + id % 2);
        session.clientName = "pc-" + std::to_string(id);
        session.state = static_cast<model::SessionState>(id % 4);  // some Ended
        sessions.push_back(session);
    }
    Directory single;
    for (model::StateSink* sink : {static_cast<model::StateSink*>(&directory), static_cast<model::StateSink*>(&single)}) {
        for (const char* name : {"A", "B"}) {
            model::Farm farm;
            farm.name = name;
            sink->onFarm(farm);
        }
        for (const char* name : {"a-1", "a-2"}) {
            model::Target target;
            target.name = name;
            target.farm = "A";
            target.limit = 150;
            sink->onTarget(target);
        }
    }
    directory.expectSessions(sessions.size());
    directory.onSessions(sessions);
    std::ranges::for_each(sessions, [&](const model::Session& session) { single.onSession(session); });
    EXPECT_EQ(dumped(directory), dumped(single));
    EXPECT_GT(single.sessions().size(), 300U);
    for (const char* name : {"a-1", "a-2"}) {
        EXPECT_EQ(target(name).sessions, single.target(single.findTarget(name)).sessions);
    }
    EXPECT_EQ(farm("A").candidates.best(), single.farm(single.findFarm("A")).candidates.best());
    EXPECT_EQ(farm("A").candidates.size(), single.farm(single.findFarm("A")).candidates.size());
    EXPECT_EQ(directory.session(directory.findSessionOf(0, "anna")), single.session(single.findSessionOf(0, "anna")));
}

TEST_F(DirectoryFold, SessionGoesWhereItsConnectionReallyWent) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), targetDefined("a-2", "A"), sessionPlaced(1, "anna", "A", "a-1"),
           sessionStarted(1, "a-2")});
    EXPECT_EQ(target("a-1").sessions.total(), 0U);
    EXPECT_EQ(target("a-2").sessions, (SessionCounts{0, 1, 0}));
}

TEST_F(DirectoryFold, DisconnectKeepsTheSessionWithoutItsConnection) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1"), sessionStarted(1, "a-1"),
           sessionDisconnected(1)});
    EXPECT_EQ(session(1).state, model::SessionState::Disconnected);
    EXPECT_EQ(session(1).connection, "");
    EXPECT_EQ(farm("A").sessions, (SessionCounts{0, 0, 1}));
}

TEST_F(DirectoryFold, TheStrictestHoldDecides) {
    auto closed = holdPlaced(2, "a-1");
    std::get<model::HoldPlaced>(closed.body).hold.mode = model::Admission::Closed;
    apply({farmDefined("A"), targetDefined("a-1", "A"), holdPlaced(1, "a-1"), closed});
    EXPECT_EQ(target("a-1").admission(), model::Admission::Closed);
    EXPECT_EQ(farm("A").openTargets, 0U);
    apply(draft(model::HoldReleased{{2}, "a-1", "released"}));
    EXPECT_EQ(target("a-1").admission(), model::Admission::ReconnectOnly);
    apply(draft(model::HoldReleased{{1}, "a-1", "released"}));
    EXPECT_EQ(farm("A").openTargets, 1U);
    EXPECT_EQ(farm("A").candidates.best(), directory.findTarget("a-1"));
}

TEST_F(DirectoryFold, ADefinitionKeepsWhatWasObservedUnlessTheAddressChanges) {
    apply({farmDefined("A"), targetDefined("a-1", "A"),
           draft(model::TargetHealthChanged{"a-1", model::Health::Up, "fine"}), targetDefined("a-1", "A")});
    EXPECT_EQ(target("a-1").value.health, model::Health::Up);
    auto moved = targetDefined("a-1", "A");
    std::get<model::TargetDefined>(moved.body).target.address.port = 3390;
    apply(moved);
    EXPECT_EQ(target("a-1").value.health, model::Health::Unknown);
}

TEST_F(DirectoryFold, OfANewTargetNothingHasBeenObserved) {
    auto boastful = targetDefined("a-1", "A");
    std::get<model::TargetDefined>(boastful.body).target.health = model::Health::Up;
    std::get<model::TargetDefined>(boastful.body).target.failuresInARow = 7;
    apply({farmDefined("A"), boastful});
    EXPECT_EQ(target("a-1").value.health, model::Health::Unknown);
    EXPECT_EQ(target("a-1").value.failuresInARow, 0U);
}

TEST_F(DirectoryFold, FailuresCountUntilASessionStarts) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1"),
           sessionPlaced(2, "bob", "A", "a-1"), draft(model::SessionEnded{{1}, "anna", "pending-timeout", true})});
    EXPECT_EQ(target("a-1").value.failuresInARow, 1U);
    apply(sessionStarted(2, "a-1"));
    EXPECT_EQ(target("a-1").value.failuresInARow, 0U);
}

TEST_F(DirectoryFold, RemovedTargetTakesItsSessionsAndHoldsAlong) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), targetDefined("a-2", "A"), holdPlaced(1, "a-1"),
           sessionPlaced(1, "anna", "A", "a-1"), sessionPlaced(2, "bob", "A", "a-2"),
           draft(model::TargetRemoved{"a-1"})});
    EXPECT_FALSE(hasSession(1));
    EXPECT_TRUE(hasSession(2));
    EXPECT_EQ(directory.findHold({1}), kNone);
    EXPECT_EQ(farm("A").targets.size(), 1U);
}

TEST_F(DirectoryFold, RemovedFarmTakesItsSessionsAlongAlsoFromOtherFarmsTargets) {
    apply({farmDefined("A"), farmDefined("B"), targetDefined("a-1", "A"), targetDefined("b-1", "B"),
           sessionPlaced(1, "anna", "A", "a-1"), sessionStarted(1, "b-1"), draft(model::FarmRemoved{"A"})});
    EXPECT_FALSE(hasSession(1));
    EXPECT_EQ(target("b-1").sessions.total(), 0U);
    EXPECT_EQ(directory.findFarm("A"), kNone);
    EXPECT_EQ(directory.findTarget("a-1"), kNone);
}

TEST_F(DirectoryFold, WhatItDoesNotKnowIsSkipped) {
    apply({sessionStarted(1, "a-1"), holdPlaced(1, "a-1"), sessionPlaced(1, "anna", "A", "a-1"),
           targetDefined("a-1", "A"), draft(model::TargetRemoved{"x"}), draft(model::FarmRemoved{"x"}),
           draft(model::HoldReleased{{5}, "x", ""}), farmDefined("")});
    EXPECT_TRUE(dumped(directory).empty());
    EXPECT_EQ(directory.revision(), Revision{8});
}

TEST_F(DirectoryFold, AnEventOfThePastChangesNothing) {
    apply({farmDefined("A"), farmDefined("B")});
    directory.apply({{2}, kNoon, "late", "broker", model::FarmRemoved{"A"}});
    EXPECT_NE(directory.findFarm("A"), kNone);
}

TEST_F(DirectoryFold, AUsersSessionsComeLatestFirstHoweverTheyCameIn) {
    apply({farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(30, "anna", "A", "a-1"),
           sessionPlaced(10, "anna", "A", "a-1"), sessionPlaced(20, "anna", "A", "a-1"),
           sessionPlaced(40, "bob", "A", "a-1")});
    std::vector<std::uint64_t> ids;
    for (SessionSlot slot = directory.findSessionOf(directory.findFarm("A"), "ANNA"); slot != kNone;
         slot = directory.sessions().at(slot).nextOfUser) {
        ids.push_back(directory.sessions().at(slot).id.value);
    }
    EXPECT_THAT(ids, testing::ElementsAre(30, 20, 10));
}

TEST_F(DirectoryFold, DraftsAndTheirConfirmationEqualTheEvents) {
    RandomEvents random(3);
    Directory drafted;
    for (int i = 0; i < 3000; ++i) {
        const model::EventDraft next = random.next();
        drafted.applyDraft(next);
        drafted.confirm({{drafted.revision().value + 1}, next.at, next.actor, "broker", next.body});
        apply(next);
    }
    EXPECT_EQ(dumped(drafted), dumped(directory));
    EXPECT_EQ(drafted.revision(), directory.revision());
}

TEST_F(DirectoryFold, AForgottenDraftLeavesNothing) {
    apply({farmDefined("A"), targetDefined("a-1", "A")});
    const auto before = dumped(directory);
    directory.applyDraft(sessionPlaced(1, "anna", "A", "a-1"));
    EXPECT_EQ(farm("A").sessions.pending, 1U);
    directory.forget({1});
    EXPECT_EQ(dumped(directory), before);
    EXPECT_EQ(farm("A").sessions.pending, 0U);
}

// Counts, candidates and open targets, counted anew from the nouns themselves.
void expectInvariants(const Directory& directory) {
    std::map<TargetIndex, SessionCounts> onTarget;
    std::map<FarmIndex, SessionCounts> inFarm;
    for (SessionSlot slot = 0; slot < directory.sessions().slotCount(); ++slot) {
        const SessionRecord& record = directory.sessions().at(slot);
        if (record.isFree()) {
            continue;
        }
        ASSERT_FALSE(directory.target(record.target).value.name.empty());
        ASSERT_FALSE(directory.farm(record.farm).value.name.empty());
        for (SessionCounts* counts : {&onTarget[record.target], &inFarm[record.farm]}) {
            ++(record.state == model::SessionState::Pending  ? counts->pending
               : record.state == model::SessionState::Active ? counts->active
                                                             : counts->disconnected);
        }
    }
    for (FarmIndex index = 0; index < directory.farmCount(); ++index) {
        const FarmRecord& farm = directory.farm(index);
        EXPECT_EQ(farm.sessions, inFarm[index]);
        std::uint32_t open = 0;
        TargetIndex best = kNone;
        std::size_t candidates = 0;
        for (const TargetIndex target : farm.targets) {
            const TargetRecord& record = directory.target(target);
            EXPECT_EQ(record.sessions, onTarget[target]);
            open += record.holds.empty() ? 1 : 0;
            if (!record.admitsNewSessions()) {
                EXPECT_FALSE(farm.candidates.contains(target));
                continue;
            }
            ++candidates;
            const auto load = [&](TargetIndex t) {
                return Load{directory.target(t).sessions.total(), directory.target(t).value.weight,
                            directory.target(t).value.name};
            };
            best = best == kNone || isLessLoaded(load(target), load(best)) ? target : best;
        }
        EXPECT_EQ(farm.openTargets, open);
        EXPECT_EQ(farm.candidates.size(), candidates);
        EXPECT_EQ(farm.candidates.best(), best);
    }
}

TEST_F(DirectoryFold, CountsAndCandidatesEqualARecountAfterAnyEvents) {
    std::size_t most = 0;
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        RandomEvents random(seed);
        for (int i = 0; i < 2000; ++i) {
            apply(random.next());
            most = std::max(most, directory.sessions().size());
            if (i % 20 == 0) {
                expectInvariants(directory);
            }
        }
    }
    EXPECT_GT(most, 50U) << "the test would show little";
}

TEST_F(DirectoryFold, DumpedAndLoadedIsTheSame) {
    RandomEvents random(9);
    for (int i = 0; i < 2000; ++i) {
        apply(random.next());
    }
    Directory loaded;
    directory.dump(loaded);
    loaded.setRevision(directory.revision());
    EXPECT_EQ(dumped(loaded), dumped(directory));
    expectInvariants(loaded);
    for (int i = 0; i < 500; ++i) {
        const model::EventDraft next = random.next();
        loaded.apply({{loaded.revision().value + 1}, next.at, next.actor, "broker", next.body});
        apply(next);
    }
    EXPECT_EQ(dumped(loaded), dumped(directory));
}

// --- observer ------------------------------------------------------------------------------------

// Follows by what it is told only.
class Mirror final : public Observer {
public:
    explicit Mirror(const Directory& directory) : m_directory(directory) {}
    void onSession(SessionSlot slot, Change change) override {
        if (change == Change::Removed) {
            sessions.erase(m_directory.session(slot).id.value);
        } else {
            sessions[m_directory.session(slot).id.value] = m_directory.session(slot);
        }
    }
    void onTarget(TargetIndex index, Change change) override {
        change == Change::Removed ? targets.erase(index) : targets.insert(index).second;
        if (change != Change::Removed) {
            totals[index] = m_directory.target(index).sessions.total();
        }
    }
    void onReset() override { sessions.clear(), targets.clear(), totals.clear(); }

    std::map<std::uint64_t, model::Session> sessions;
    std::set<TargetIndex> targets;
    std::map<TargetIndex, std::uint32_t> totals;

private:
    const Directory& m_directory;
};

TEST_F(DirectoryFold, AnObserverIsToldOfEveryChange) {
    Mirror mirror(directory);
    directory.setObserver(&mirror);
    RandomEvents random(5);
    for (int i = 0; i < 2000; ++i) {
        apply(random.next());
    }
    EXPECT_EQ(mirror.sessions.size(), directory.sessions().size());
    for (const auto& [id, seen] : mirror.sessions) {
        EXPECT_EQ(seen, session(id));
    }
    for (const TargetIndex index : mirror.targets) {
        EXPECT_EQ(mirror.totals[index], directory.target(index).sessions.total());
    }
    directory.setObserver(nullptr);
}

}  // namespace
}  // namespace farmwarden::directory
