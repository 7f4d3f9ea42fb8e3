#include <gmock/gmock.h>

#include "engine_fixture.h"

namespace farmwarden::broker {
namespace {

using testing::HasSubstr;

TEST_F(EngineTest, SpreadsNewUsersAndBringsThemBack) {
    const Answer alice = connect("alice", "c1");
    const Answer bob = connect("bob", "c2");
    EXPECT_EQ(alice.target, "t1");
    EXPECT_EQ(bob.target, "t2");
    engine->onStarted("c1", "t1");
    engine->onClosed("c1", "closed");
    EXPECT_EQ(stateOf(alice.session), "disconnected");
    const Answer again = connect("ALICE", "c3");
    EXPECT_EQ(again.outcome, Outcome::Reconnected);
    EXPECT_EQ(again.session, alice.session);
    EXPECT_EQ(again.target, "t1");
    engine->onStarted("c3", "t1");
    EXPECT_EQ(stateOf(alice.session), "active");
}

TEST_F(EngineTest, CountsAPlacementBeforeItIsDurable) {
    placement::PlacementRequest request;
    request.farm = "A";
    std::vector<std::string> targets;
    for (int i = 0; i < 4; ++i) {
        request.user = fmt::format("u{}", i);
        engine->connect(request, fmt::format("c{}", i), [&](const base::Result<Answer>& answer) { targets.push_back(answer->target); });
    }
    ASSERT_TRUE(queue.runUntil([&] { return targets.size() == 4; }));
    EXPECT_EQ(targets, (std::vector<std::string>{"t1", "t2", "t1", "t2"}));
}

TEST_F(EngineTest, AnswersOnlyWhatTheJournalHas) {
    placement::PlacementRequest request;
    request.farm = "A";
    request.user = "alice";
    bool wasInJournal = false;
    bool isDone = false;
    engine->connect(request, "c1", [&](const base::Result<Answer>& answer) {
        const auto events = store->read({});
        wasInJournal = std::ranges::any_of(*events, [&](const model::Event& event) {
            const auto* placed = std::get_if<model::SessionPlaced>(&event.body);
            return placed != nullptr && placed->session.id == answer->session;
        });
        isDone = true;
    });
    ASSERT_TRUE(queue.runUntil([&] { return isDone; }));
    EXPECT_TRUE(wasInJournal);
}

TEST_F(EngineTest, HoldsAdmitReconnectsOnlyOrNobody) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", alice.target);
    engine->onClosed("c1", "closed");
    hold(alice.target, Admission::ReconnectOnly);
    EXPECT_EQ(connect("alice", "c2").target, alice.target);
    EXPECT_NE(connect("bob", "c3").target, alice.target);
    EXPECT_NE(connect("carol", "c4").target, alice.target);
    hold(alice.target, Admission::Closed);
    const Answer moved = connect("alice", "c5");
    EXPECT_EQ(moved.outcome, Outcome::Placed);
    EXPECT_NE(moved.target, alice.target);
    EXPECT_EQ(stateOf(alice.session), "") << "the unreachable session must not stay a second one";
}

TEST_F(EngineTest, RefusesWithWordsAndRecordsIt) {
    hold("t1", Admission::Closed);
    hold("t2", Admission::Closed);
    const Answer answer = connect("alice", "c1");
    EXPECT_EQ(answer.outcome, Outcome::Refused);
    EXPECT_EQ(answer.refusal, placement::Refusal::NoTargetAdmits);
    EXPECT_THAT(answer.message, HasSubstr("A"));
    EXPECT_EQ(journalKinds().back(), "connection.refused");
}

TEST_F(EngineTest, MovesTheSessionWhereItReallyWent) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t2");
    const auto slot = engine->directory().sessions().find(alice.session);
    EXPECT_EQ(engine->directory().session(slot).target, "t2");
    EXPECT_EQ(engine->directory().target(engine->directory().findTarget("t1")).sessions.total(), 0U);
}

TEST_F(EngineTest, ALateConnectionTakesTheSessionOver) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t1");
    connect("alice", "c2");
    engine->onStarted("c2", "t1");
    engine->onClosed("c1", "closed");
    EXPECT_EQ(stateOf(alice.session), "active") << "the first client's end is not the session's";
    engine->onClosed("c2", "closed");
    EXPECT_EQ(stateOf(alice.session), "disconnected");
}

TEST_F(EngineTest, PendingTimesOutVisibly) {
    const Answer alice = connect("alice", "c1");
    clock.advance(31s);
    engine->tick();
    EXPECT_EQ(stateOf(alice.session), "");
    settle();
    const auto events = *store->read({});
    const auto& ended = std::get<model::SessionEnded>(events.back().body);
    EXPECT_EQ(ended.cause, "pending-timeout");
    EXPECT_TRUE(ended.isFailure);
}

TEST_F(EngineTest, ASessionThatStartedInTimeStays) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", alice.target);
    clock.advance(31s);
    engine->tick();
    EXPECT_EQ(stateOf(alice.session), "active");
}

TEST_F(EngineTest, LeftAloneSessionsEnd) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t1");
    engine->onClosed("c1", "closed");
    clock.advance(50min);
    connect("alice", "c2");
    engine->onStarted("c2", "t1");
    engine->onClosed("c2", "closed");
    clock.advance(11min);
    engine->tick();
    EXPECT_EQ(stateOf(alice.session), "disconnected") << "coming back started the time anew";
    clock.advance(50min);
    engine->tick();
    EXPECT_EQ(stateOf(alice.session), "");
}

TEST_F(EngineTest, QuarantinesATargetWhoseNewSessionsKeepFailing) {
    hold("t2", Admission::Closed);
    connect("alice", "c1");
    engine->onClosed("c1", "target-gone");
    connect("bob", "c2");
    engine->onClosed("c2", "target-gone");
    EXPECT_EQ(connect("carol", "c3").outcome, Outcome::Refused);
    clock.advance(5min);
    engine->tick();
    EXPECT_EQ(connect("carol", "c4").target, "t1");
}

TEST_F(EngineTest, AClientThatGivesUpIsNotTheTargetsFault) {
    for (const char* connection : {"c1", "c2", "c3", "c4", "c5", "c6"}) {
        connect("alice", connection);
        engine->onClosed(connection, "client-gone", false);
    }
    EXPECT_EQ(connect("alice", "c7").outcome, Outcome::Placed);
}

TEST_F(EngineTest, HoldsExpireAndEndAtRestart) {
    hold("t1", Admission::Closed, clock.now() + 10min);
    hold("t2", Admission::Closed, {}, true);
    clock.advance(10min);
    engine->tick();
    EXPECT_EQ(connect("alice", "c1").target, "t1");
    engine->onHealth("t2", model::Health::Down, "no answer");
    EXPECT_EQ(engine->directory().target(engine->directory().findTarget("t2")).admission(), Admission::Closed);
    engine->onHealth("t2", model::Health::Up, "");
    EXPECT_EQ(engine->directory().target(engine->directory().findTarget("t2")).admission(), Admission::Open);
}

TEST_F(EngineTest, SendsNobodyToATargetThatIsDown) {
    engine->onHealth("t1", model::Health::Down, "connection refused");
    EXPECT_EQ(connect("alice", "c1").target, "t2");
    EXPECT_EQ(connect("bob", "c2").target, "t2");
}

TEST_F(EngineTest, AdoptsWhatTheFallbackPlaced) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t1");
    engine->onClosed("c1", "closed");
    placement::PlacementRequest request;
    request.farm = "A";
    request.user = "alice";
    engine->adopt(request, "t1", "adopted-1");
    EXPECT_EQ(stateOf(alice.session), "active") << "back in her session";
    request.user = "bob";
    engine->adopt(request, "t2", "adopted-2");
    const auto bob = engine->directory().session(engine->directory().findSessionOf(engine->directory().findFarm("A"), "bob"));
    EXPECT_EQ(bob.state, SessionState::Active);
    EXPECT_EQ(bob.reason, model::PlacementReason::Fallback);
    engine->onClosed("adopted-2", "closed");
    EXPECT_EQ(stateOf(bob.id), "disconnected");
}

TEST_F(EngineTest, CutsThroughTheFrontDoor) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t1");
    bool isDone = false;
    engine->disconnect(alice.session, [&](const base::Result<void>& result) { isDone = result.has_value(); });
    EXPECT_TRUE(isDone);
    EXPECT_EQ(connections.cutSessions, std::vector<std::string>{"alice"});
}

TEST_F(EngineTest, ReadsTheStateAgainWhenSomebodyElseHasWrittenInBetween) {
    model::Farm farm;
    farm.name = "elsewhere";
    ASSERT_TRUE(store->appendAndWait({"farmwardenctl-1", {{clock.now(), "anna", model::FarmDefined{farm}}}, {}, {}, {}}));
    engine->onFrontDoor("up");
    ASSERT_TRUE(queue.runUntil([this] { return engine->inFlight() == 0 && engine->isWritable(); }));
    EXPECT_NE(engine->directory().findFarm("elsewhere"), directory::kNone);
    EXPECT_EQ(engine->directory().revision(), store->head().value());
}

TEST_F(EngineTest, KnowsItsConnectionsAfterARestart) {
    const Answer alice = connect("alice", "c1");
    engine->onStarted("c1", "t1");
    const Answer bob = connect("bob", "c2");
    settle();
    engine.reset();
    startEngine();
    EXPECT_EQ(stateOf(alice.session), "active");
    engine->onClosed("c1", "closed");
    EXPECT_EQ(stateOf(alice.session), "disconnected");
    clock.advance(31s);
    engine->tick();
    EXPECT_EQ(stateOf(bob.session), "") << "what was pending before the restart still times out";
}

}  // namespace
}  // namespace farmwarden::broker
