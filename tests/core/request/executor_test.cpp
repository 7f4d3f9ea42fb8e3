#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using base::ErrorCode;
using testing::HasSubstr;

FarmAdd farm(const std::string& name) {
    FarmAdd add;
    add.name = name;
    return add;
}

model::Request raw(const std::string& verb, const std::string& arguments) {
    model::Request request;
    request.key = makeUuid();
    request.actor = "ann";
    request.verb = verb;
    request.arguments = arguments;
    request.at = kMorning;
    return request;
}

TEST(Executor, CarriesOutRequestsInTheOrderTheyCameIn) {
    Desk desk;
    TargetAdd target;
    target.name = "sh-1";
    target.farm = "A";
    target.address = {"10.0.0.1", 3389};
    const model::Request first = makeRequest(farm("A"), "ann", {}, desk.clock);
    const model::Request second = makeRequest(target, "bob", {}, desk.clock);
    ASSERT_TRUE(desk.store->submit(first));
    ASSERT_TRUE(desk.store->submit(second));
    desk.poll();
    EXPECT_THAT(desk.find(first.key), IsDone());
    EXPECT_THAT(desk.find(second.key), IsDone());
    EXPECT_TRUE(desk.executor.isIdle());
}

TEST(Executor, AKeyIsCarriedOutOnceHoweverOftenItIsAsked) {
    Desk desk;
    const model::Request request = makeRequest(farm("A"), "ann", {}, desk.clock);
    const model::Request first = desk.run(request);
    const base::Revision head = desk.head();
    EXPECT_EQ(desk.run(request), first);
    EXPECT_EQ(desk.head(), head);
}

TEST(Executor, ARefusedRequestStopsNobodyBehindIt) {
    Desk desk;
    const model::Request bad = makeRequest(FarmRemove{"none"}, "ann", {}, desk.clock);
    const model::Request good = makeRequest(farm("A"), "ann", {}, desk.clock);
    ASSERT_TRUE(desk.store->submit(bad));
    ASSERT_TRUE(desk.store->submit(good));
    desk.poll();
    EXPECT_THAT(desk.find(bad.key), IsRefused("not-found", HasSubstr("\"none\"")));
    EXPECT_THAT(desk.find(good.key), IsDone());
}

TEST(Executor, RefusesWhatItCannotRead) {
    Desk desk;
    EXPECT_THAT(desk.run(raw("farm.paint", "{}")), IsRefused("not-found", HasSubstr("no verb \"farm.paint\"")));
    EXPECT_THAT(desk.run(raw("farm.add", "{\"name\":")), IsRefused("invalid-argument", HasSubstr("not a JSON object")));
    EXPECT_THAT(desk.run(raw("farm.add", "[1]")), IsRefused("invalid-argument", HasSubstr("not a JSON object")));
    EXPECT_THAT(desk.run(raw("farm.add", "")), IsRefused("invalid-argument", HasSubstr("not a JSON object")));
    EXPECT_THAT(desk.run(raw("farm.add", R"({"name":"A","colour":"red"})")), IsRefused("invalid-argument", HasSubstr("no field \"colour\"")));
    EXPECT_EQ(desk.directory().farmCount(), 0U);
    EXPECT_THAT(*desk.store->check(), testing::IsEmpty());
}

TEST(Executor, TheEventsAndTheEndOfARequestAreOneCommit) {
    Desk desk;
    desk.ask(farm("A"), "ann");
    const auto events = desk.store->read({.after = {}, .limit = 10, .subject = {}});
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 2U);
    EXPECT_EQ(model::kindOf(events->at(0).body), "farm.defined");
    EXPECT_EQ(model::kindOf(events->at(1).body), "request.finished");
    EXPECT_EQ(events->at(0).actor, "ann");
}

TEST(Executor, LeavesARequestOpenWhileTheStoreTakesNoWrites) {
    Desk desk;
    desk.sink.commitFails = base::Error{ErrorCode::Io, "disk full"};
    const model::Request open = desk.ask(farm("A"));
    EXPECT_EQ(open.state, model::RequestState::Open);
    EXPECT_TRUE(desk.executor.isIdle());
    desk.sink.commitFails.reset();
    desk.poll();
    EXPECT_THAT(desk.find(open.key), IsDone());
}

TEST(Executor, PlansAnewWhenItWasOvertaken) {
    Desk desk;
    desk.addFarm(2, 1);
    // Between plan and commit somebody else holds the other target, which would leave none open.
    desk.sink.beforeCommit = [&] {
        model::Hold other;
        other.id = desk.ids.nextHold();
        other.target = "sh-2";
        other.owner = "bob";
        store::Append append;
        append.broker = "broker-2";
        append.events.push_back({kMorning, "bob", model::HoldPlaced{other}});
        EXPECT_TRUE(desk.store->appendAndWait(std::move(append)));
    };
    HoldPlace place;
    place.targets = {"sh-1"};
    const model::Request open = desk.ask(place);
    EXPECT_EQ(open.state, model::RequestState::Open);
    desk.poll();
    EXPECT_THAT(desk.find(open.key), IsRefused("refused", HasSubstr("with 0 of 2 targets open")));
    EXPECT_TRUE(desk.targetNamed("sh-1").holds.empty());
}

TEST(Executor, DoesNothingWhileAnotherOneHasTheLease) {
    Desk desk;
    desk.ask(farm("A"));
    LocalSink otherSink(*desk.store, desk.clock, "other");
    ASSERT_TRUE(otherSink.load());
    Executor other(*desk.store, otherSink, desk.clock, "other");
    const model::Request request = makeRequest(farm("B"), "ann", {}, desk.clock);
    ASSERT_TRUE(desk.store->submit(request));
    const auto polled = other.poll();
    ASSERT_FALSE(polled);
    EXPECT_EQ(polled.error().code, ErrorCode::Busy);
    EXPECT_THAT(polled.error().message, HasSubstr("desk"));
    EXPECT_EQ(desk.find(request.key).state, model::RequestState::Open);
    desk.clock.advance(std::chrono::seconds(6));
    EXPECT_TRUE(other.poll()) << "the lease has run out";
    EXPECT_THAT(desk.find(request.key), IsDone());
}

TEST(Executor, GivesTheLeaseBackWhenItGoes) {
    Desk desk;
    {
        LocalSink sink(*desk.store, desk.clock, "short-lived");
        ASSERT_TRUE(sink.load());
        Executor executor(*desk.store, sink, desk.clock, "short-lived");
        ASSERT_TRUE(executor.poll());
    }
    desk.poll();
}

TEST(Executor, AnExecutorThatLostItsLeaseInTheMiddleWritesNothing) {
    Desk desk;
    desk.ask(farm("A"));
    LocalSink otherSink(*desk.store, desk.clock, "other");
    ASSERT_TRUE(otherSink.load());
    Executor other(*desk.store, otherSink, desk.clock, "other");
    // It sleeps between plan and commit, long enough for somebody else to take over and finish the request.
    desk.sink.beforeCommit = [&] {
        desk.clock.advance(std::chrono::seconds(6));
        ASSERT_TRUE(other.poll());
    };
    const model::Request done = desk.ask(farm("B"));
    EXPECT_THAT(done, IsDone());
    const auto events = desk.store->read({.after = {}, .limit = 100, .subject = "farm:B"});
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 1U);
    EXPECT_EQ(events->front().broker, "other");
    EXPECT_TRUE(desk.executor.isIdle());
}

}  // namespace
}  // namespace farmwarden::request
