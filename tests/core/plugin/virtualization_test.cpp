#include <fmt/format.h>

#include "tests/core/plugin/support/real_host.h"

// A plug-in of the virtualization interface in a real host.
namespace farmwarden::plugin::test {
namespace {

class Virtualization : public RealHost {
protected:
    void startPlugin() {
        settings.start.classId = "{ABCDEF01-2345-6789-ABCD-EF0123456789}";
        settings.roles = FW_ROLE_LOAD_BALANCING | FW_ROLE_PLACEMENT | FW_ROLE_ORCHESTRATION | FW_ROLE_NOTIFICATIONS;
        load(std::filesystem::path(BAD_PLUGINS) / "libvirtualization.so", R"({"greeting":"hello"})");
        ASSERT_TRUE(becomes(MemberState::Active)) << member().status().reason;
    }
};

TEST_F(Virtualization, IsInitializedWithItsPropertiesAndAskedForItsRoles) {
    startPlugin();
    EXPECT_NE(log().find("Initialize hello\n"), std::string::npos);
    EXPECT_TRUE(member().serves(Stage::LoadBalancing));
    EXPECT_TRUE(member().serves(Stage::Placement));
    EXPECT_TRUE(member().serves(Stage::Orchestration));
    EXPECT_FALSE(member().serves(Stage::Filter));
}

TEST_F(Virtualization, BalancesByTheStoreItIsOffered) {
    world.targets[0].active = 3;
    startPlugin();
    EXPECT_EQ(answerOf().answer.text, "sh-2");
    EXPECT_EQ(answerOf().by, "p");
}

TEST_F(Virtualization, EndsTheConnectionByAnErrorAndDeclinesByFailing) {
    startPlugin();
    const Outcome refused = answerOf(Stage::LoadBalancing, "nobody");
    EXPECT_EQ(refused.answer.kind, AnswerKind::Refuse);
    EXPECT_EQ(refused.answer.text, "the plug-in said OnError(0x80070005)");
    const Outcome declined = answerOf(Stage::LoadBalancing, "other");
    EXPECT_TRUE(declined.isBuiltIn);
    EXPECT_EQ(declined.asked[0].failure, Failure::None);
    EXPECT_TRUE(answerOf(Stage::LoadBalancing, "silent").isBuiltIn);  // the sink went without an answer
}

TEST_F(Virtualization, FindsTheEnvironmentAndPreparesTheTargetLater) {
    startPlugin();
    EXPECT_EQ(answerOf(Stage::Placement).answer.kind, AnswerKind::Ready);
    const Outcome outcome = answerOf(Stage::Orchestration);
    EXPECT_EQ(outcome.answer.kind, AnswerKind::Ready);
    EXPECT_EQ(outcome.answer.text, "203.0.113.5");
    EXPECT_EQ(outcome.answer.port, 3390);
    EXPECT_EQ(statuses, std::vector<std::uint32_t>{FW_STATUS_STARTING});
}

TEST_F(Virtualization, FailsAConnectionToATargetWithoutAnAddress) {
    startPlugin();
    auto outcome = std::make_shared<std::optional<Outcome>>();
    channel::Connection connection;
    connection.target = "sh-nowhere";
    chain.ask(Stage::Orchestration, connection, std::chrono::seconds(60), [outcome](Outcome done) { *outcome = std::move(done); });
    ASSERT_TRUE(pump([&] { return outcome->has_value(); }));
    EXPECT_EQ((*outcome)->answer.kind, AnswerKind::Refuse);
    EXPECT_EQ((*outcome)->answer.text, "the plug-in's target has no address");
}

TEST_F(Virtualization, IsToldOfTargetsAndSessions) {
    world.targets.resize(1);
    startPlugin();
    answerOf();
    world.targets[0].health = FW_HEALTH_DOWN;
    member().notify(channel::TargetChanged{channel::Change::Updated, world.targets[0]});
    member().notify(channel::SessionsChanged{channel::Change::Added, {session("s-1", "sh-1", "bob")}});
    member().notify(channel::SessionsChanged{channel::Change::Removed, {session("s-1", "sh-1", "bob")}});
    answerOf();
    EXPECT_NE(log().find("target sh-1 change=0x8\n"), std::string::npos);
    EXPECT_NE(log().find("target sh-1 change=0x20\nsession bob state=0\nsession bob state=7\n"), std::string::npos)
        << log();
}

}  // namespace
}  // namespace farmwarden::plugin::test
