#include <nlohmann/json.hpp>

#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::HasSubstr;

class SessionVerbs : public testing::Test {
protected:
    void SetUp() override {
        desk.addFarm(1);
        first = desk.logOn("ann", "sh-1");
        second = desk.logOn("bea", "sh-1");
    }

    nlohmann::json result(const model::Request& request) { return nlohmann::json::parse(request.result); }

    Desk desk;
    base::SessionId first;
    base::SessionId second;
};

TEST_F(SessionVerbs, DisconnectIsDoneWhenTheFrontDoorHasCutAll) {
    const model::Request open = desk.ask(SessionDisconnect{{first, second}});
    EXPECT_EQ(open.state, model::RequestState::Open);
    EXPECT_FALSE(desk.executor.isIdle());
    desk.sink.cuts.at(second)({});
    EXPECT_EQ(desk.find(open.key).state, model::RequestState::Open);
    desk.sink.cuts.at(first)({});
    const model::Request done = desk.find(open.key);
    EXPECT_THAT(done, IsDone());
    EXPECT_EQ(result(done)["disconnected"], (nlohmann::json{base::toText(second), base::toText(first)}));
    EXPECT_TRUE(result(done)["failed"].empty());
    EXPECT_TRUE(desk.executor.isIdle());
}

TEST_F(SessionVerbs, DisconnectReportsThoseThatFailedBesideThoseThatDidNot) {
    desk.sink.answers.emplace(first, base::Result<void>());
    desk.sink.answers.emplace(second, base::fail(base::ErrorCode::NotFound, "HAProxy knows no such connection"));
    const model::Request done = desk.ask(SessionDisconnect{{first, second, base::SessionId{42}}});
    EXPECT_THAT(done, IsDone());
    EXPECT_EQ(result(done)["disconnected"], nlohmann::json{base::toText(first)});
    EXPECT_EQ(result(done)["failed"].size(), 2U);
    EXPECT_THAT(result(done)["failed"].dump(), HasSubstr("HAProxy knows no such connection"));
}

TEST_F(SessionVerbs, DisconnectIsRefusedWhenNothingCouldBeCut) {
    desk.sink.answers.emplace(first, base::fail(base::ErrorCode::Unavailable, "the front door is down"));
    EXPECT_THAT(desk.ask(SessionDisconnect{{first}}), IsRefused("unavailable", HasSubstr("the front door is down")));
}

TEST_F(SessionVerbs, DisconnectingWhatIsDisconnectedIsDoneAlready) {
    desk.happen(model::SessionDisconnected{first, "ann", "closed"});
    const model::Request done = desk.ask(SessionDisconnect{{first}});
    EXPECT_THAT(done, IsDone());
    EXPECT_EQ(result(done)["disconnected"], nlohmann::json{base::toText(first)});
    EXPECT_TRUE(desk.sink.cuts.empty());
}

TEST_F(SessionVerbs, AnUnknownSessionIsNamed) {
    EXPECT_THAT(desk.ask(SessionDisconnect{{base::SessionId{42}}}), IsRefused("not-found", HasSubstr("there is no session s-000000000001a")));
}

TEST_F(SessionVerbs, AFrontDoorThatNeverAnswersHoldsUpNothingForLong) {
    const model::Request stuck = desk.ask(SessionDisconnect{{first}});
    FarmAdd farm;
    farm.name = "B";
    const model::Request behind = desk.ask(farm);
    EXPECT_EQ(behind.state, model::RequestState::Open);
    desk.clock.advance(std::chrono::seconds(11));
    desk.poll();
    EXPECT_THAT(desk.find(stuck.key), IsRefused("unavailable", HasSubstr("did not answer")));
    desk.poll();
    EXPECT_THAT(desk.find(behind.key), IsDone());
    desk.sink.cuts.at(first)({});  // far too late: comes to nothing
    EXPECT_EQ(desk.find(stuck.key).state, model::RequestState::Refused);
}

TEST_F(SessionVerbs, WithoutABrokerNobodyCanDisconnect) {
    LocalSink local(*desk.store, desk.clock, "console");
    ASSERT_TRUE(local.load());
    std::string said;
    local.disconnect(first, [&](const base::Result<void>& answer) { said = answer ? "done" : answer.error().message; });
    EXPECT_THAT(said, HasSubstr("no broker is running on this store; start farmwardend"));
}

}  // namespace
}  // namespace farmwarden::request
