#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

TEST(CommandText, SaysWhatTheRequestSays) {
    FarmAdd farm;
    farm.name = "office";
    EXPECT_EQ(toCommand(farm), "farmwardenctl farm add office");
    farm.sessions = model::SessionRule::Multiple;
    farm.minOpen = 2;
    EXPECT_EQ(toCommand(farm), "farmwardenctl farm add office --sessions multiple --min-open 2");

    TargetAdd target;
    target.name = "sh-1";
    target.farm = "office";
    target.address = {"fd00::1", 3390};
    target.tags = {"gpu", "floor-2"};
    target.limit = 30;
    EXPECT_EQ(toCommand(target), "farmwardenctl target add sh-1 --farm office --address '[fd00::1]:3390' --limit 30 --tag gpu --tag floor-2");

    TargetSet set;
    set.name = "sh-1";
    set.weight = 200;
    set.limit = 0;
    set.tags.emplace();
    EXPECT_EQ(toCommand(set), "farmwardenctl target set sh-1 --weight 200 --limit 0 --no-tags");
    EXPECT_EQ(toCommand(TargetRemove{"sh-1", true}), "farmwardenctl target remove sh-1 --force");
    EXPECT_EQ(toCommand(FarmRemove{"office"}), "farmwardenctl farm remove office");
}

TEST(CommandText, QuotesForTheShell) {
    HoldPlace hold;
    hold.targets = {"sh-1", "sh-2"};
    hold.reason = "it's $(reboot) time";
    hold.untilRestart = true;
    EXPECT_EQ(toCommand(hold),
              R"(farmwardenctl hold place sh-1 sh-2 --mode reconnect-only --reason 'it'\''s $(reboot) time' --until restart)");
    hold.untilRestart = false;
    hold.until = kMorning;
    hold.reason = "--force";
    EXPECT_EQ(toCommand(hold),
              "farmwardenctl hold place sh-1 sh-2 --mode reconnect-only --reason=--force --until 2026-11-22T08:00:00.000Z");
}

TEST(CommandText, NamesHoldsAndSessionsByTheirIds) {
    EXPECT_EQ(toCommand(HoldRelease{{base::HoldId{1}, base::HoldId{2}}}), "farmwardenctl hold release h-0000000000001 h-0000000000002");
    EXPECT_EQ(toCommand(SessionDisconnect{{base::SessionId{1}, base::SessionId{2}}}),
              "farmwardenctl session disconnect id:s-0000000000001,s-0000000000002");
    Place place;
    place.farm = "office";
    place.user = "Ann Berg";
    EXPECT_EQ(toCommand(place), "farmwardenctl place --farm office --user 'Ann Berg' --commit");
}

TEST(CommandText, OfARecordedRequestCarriesTheExpectedRevision) {
    const base::ManualClock clock(kMorning);
    EXPECT_EQ(toCommand(makeRequest(FarmRemove{"A"}, "ann", base::Revision{7}, clock)), "farmwardenctl farm remove A --expected 7");
    model::Request odd;
    odd.verb = "farm.paint\n";
    odd.arguments = "{}";
    EXPECT_THAT(toCommand(odd), testing::StartsWith("# no command for farm.paint"));
    EXPECT_THAT(toCommand(odd), testing::Not(testing::HasSubstr("\n")));
}

}  // namespace
}  // namespace farmwarden::request
