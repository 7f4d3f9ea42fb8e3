#include <nlohmann/json.hpp>

#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::HasSubstr;

Place place(const std::string& user, const std::string& farm = "A") {
    Place arguments;
    arguments.farm = farm;
    arguments.user = user;
    return arguments;
}

TEST(PlaceVerb, ReservesThePlaceThatPlacementChooses) {
    Desk desk;
    desk.addFarm(2);
    desk.logOn("x", "sh-1");
    const model::Request done = desk.ask(place("Ann"));
    ASSERT_THAT(done, IsDone());
    const auto answer = nlohmann::json::parse(done.result);
    EXPECT_EQ(answer["outcome"], "placed");
    EXPECT_EQ(answer["target"], "sh-2");
    EXPECT_EQ(answer["address"], "10.0.0.2:3389");
    EXPECT_EQ(answer["reason"], "fewest-sessions");
    EXPECT_TRUE(answer["rule"].is_null());
    const auto slot = desk.directory().findSessionOf(desk.directory().findFarm("A"), "ann");
    ASSERT_NE(slot, directory::kNone);
    EXPECT_EQ(desk.directory().session(slot).state, model::SessionState::Pending);
    EXPECT_EQ(answer["session"], base::toText(desk.directory().session(slot).id));
}

TEST(PlaceVerb, AnExistingSessionIsAnsweredAndLeftAlone) {
    Desk desk;
    desk.addFarm(2);
    const base::SessionId session = desk.logOn("ann", "sh-2");
    const model::Session before = desk.directory().session(desk.directory().sessions().find(session));
    const model::Request done = desk.ask(place("ANN"));
    EXPECT_EQ(nlohmann::json::parse(done.result)["outcome"], "reconnected");
    EXPECT_EQ(nlohmann::json::parse(done.result)["session"], base::toText(session));
    EXPECT_EQ(desk.directory().session(desk.directory().sessions().find(session)), before);
}

TEST(PlaceVerb, ASessionOutOfReachEndsWithTheNewPlacement) {
    Desk desk;
    desk.addFarm(2);
    const base::SessionId old = desk.logOn("ann", "sh-1");
    HoldPlace closed;
    closed.targets = {"sh-1"};
    closed.mode = model::Admission::Closed;
    desk.ask(closed);
    EXPECT_EQ(nlohmann::json::parse(desk.ask(place("ann")).result)["target"], "sh-2");
    EXPECT_EQ(desk.directory().sessions().find(old), directory::kNone);
    EXPECT_EQ(desk.directory().sessions().size(), 1U);
}

TEST(PlaceVerb, RefusalsNameTheFarmAndTheRemedy) {
    Desk desk;
    desk.addFarm(0);
    EXPECT_THAT(desk.ask(place("ann", "B")), IsRefused("not-found", HasSubstr("there is no farm \"B\"")));
    EXPECT_THAT(desk.ask(place("ann")), IsRefused("refused", HasSubstr("A")));
    EXPECT_THAT(desk.ask(place("a\nb")), IsRefused("invalid-argument", HasSubstr("user")));
}

}  // namespace
}  // namespace farmwarden::request
