#include "core/broker/plugin_upcalls.h"

#include <gmock/gmock.h>

#include "core/plugin/sdk/farmwarden_plugin.h"
#include "tests/core/broker/engine_fixture.h"

// What plug-ins ask of the broker, as the engine and the store see it.
namespace farmwarden::broker {
namespace {

using plugin::channel::Upcall;
using plugin::channel::UpcallKind;
using plugin::channel::UpcallResult;
using testing::HasSubstr;

class PluginUpcallsTest : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        upcalls.emplace(*engine, *store, clock);
    }

    UpcallResult ask(const Upcall& upcall, const std::string& plugin = "keeper") {
        std::optional<UpcallResult> result;
        upcalls->take(plugin, upcall, [&](UpcallResult answer) { result = std::move(answer); });
        EXPECT_TRUE(queue.runUntil([&] { return result.has_value(); }));
        return result.value_or(UpcallResult{});
    }
    static Upcall target(const std::string& name, std::uint32_t weight, std::uint64_t version = 0) {
        Upcall upcall{.kind = UpcallKind::SaveTarget, .target = {}, .session = {}, .task = {}, .name = {}, .property = {}, .json = {}};
        upcall.target.name = name;
        upcall.target.farm = "A";
        upcall.target.address = "10.7.7.7";
        upcall.target.weight = weight;
        upcall.version = version;
        return upcall;
    }
    static Upcall of(UpcallKind kind, std::string name, std::string property = {}, std::string json = {},
                     std::uint64_t number = 0, std::uint64_t version = 0) {
        return {.kind = kind, .target = {}, .session = {}, .task = {}, .name = std::move(name), .property = std::move(property),
                .json = std::move(json), .number = number, .version = version};
    }
    const model::Target& known(const std::string& name) {
        return engine->directory().target(engine->directory().findTarget(name)).value;
    }

    std::optional<PluginUpcalls> upcalls;
};

TEST_F(PluginUpcallsTest, ATargetIsAddedChangedAndRemovedInThePluginsName) {
    EXPECT_EQ(ask(target("vm-1", 50)).result, FW_OK);
    EXPECT_EQ(known("vm-1").weight, 50U);
    EXPECT_EQ(known("vm-1").address.host, "10.7.7.7");
    const std::uint64_t version = known("vm-1").revision.value;
    EXPECT_EQ(ask(target("vm-1", 60, version)).result, FW_OK);
    EXPECT_EQ(ask(target("vm-1", 70, version)).result, FW_STALE) << "somebody, here itself, was faster";
    EXPECT_EQ(known("vm-1").weight, 60U);
    EXPECT_EQ(journal().back().actor, "plug-in keeper");
    EXPECT_EQ(ask(of(UpcallKind::RemoveTarget, "vm-1")).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::RemoveTarget, "vm-1")).result, FW_NOT_FOUND);
}

TEST_F(PluginUpcallsTest, AWrongTargetIsRefusedWithTheReason) {
    EXPECT_EQ(ask(target("no name", 50)).result, FW_INVALID);
    EXPECT_EQ(ask(target("vm-1", 50'000)).result, FW_INVALID);
    Upcall moved = target("t1", 10);
    moved.target.farm = "B";
    EXPECT_THAT(ask(moved).text, HasSubstr("is in farm A and stays there"));
    EXPECT_EQ(engine->directory().findTarget("vm-1"), directory::kNone);
}

TEST_F(PluginUpcallsTest, ASessionThatBeganElsewhereIsFoundByItsUser) {
    Upcall upcall = of(UpcallKind::SaveSession, {});
    upcall.session.user = "Ana";
    upcall.session.target = "t2";
    upcall.session.state = FW_SESSION_DISCONNECTED;
    EXPECT_EQ(ask(upcall).result, FW_OK);
    const Answer back = connect("ana", "c-1");
    EXPECT_EQ(back.outcome, Outcome::Reconnected);
    EXPECT_EQ(back.target, "t2");
    upcall.session.id = base::toText(back.session);
    upcall.session.state = FW_SESSION_ENDED;
    EXPECT_EQ(ask(upcall).result, FW_OK);
    EXPECT_EQ(stateOf(back.session), "");
    EXPECT_EQ(ask(upcall).result, FW_NOT_FOUND);
}

TEST_F(PluginUpcallsTest, PropertiesAndEnvironmentsOutliveTheBroker) {
    EXPECT_EQ(ask(of(UpcallKind::SetProperty, "t1", "image", R"({"id":7})", FW_OF_TARGET)).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::SetProperty, {}, "cursor", "42", FW_OF_PLUGIN)).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::SaveEnvironment, "hv-1", {}, R"({"rack":3})")).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::SetProperty, "t1", "image", "7, and more", FW_OF_TARGET)).result, FW_INVALID);
    settle();
    upcalls.reset();
    engine.reset();
    startEngine();
    upcalls.emplace(*engine, *store, clock);
    const UpcallResult image = ask(of(UpcallKind::GetProperty, "t1", "image", {}, FW_OF_TARGET));
    EXPECT_EQ(image.text, R"({"id":7})");
    EXPECT_EQ(ask(of(UpcallKind::GetProperty, {}, "cursor", {}, FW_OF_PLUGIN)).text, "42");
    EXPECT_EQ(ask(of(UpcallKind::GetProperty, {}, "cursor", {}, FW_OF_PLUGIN), "another").result, FW_NOT_FOUND);
    EXPECT_EQ(ask(of(UpcallKind::SetProperty, "t1", "image", "8", FW_OF_TARGET, image.number)).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::SetProperty, "t1", "image", "9", FW_OF_TARGET, image.number)).result, FW_STALE);
    EXPECT_EQ(ask(of(UpcallKind::RemoveEnvironment, "hv-1")).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::RemoveEnvironment, "hv-1")).result, FW_NOT_FOUND);
}

TEST_F(PluginUpcallsTest, PluginsTogetherKeepNoMoreThanTheyMay) {
    const std::string large = '"' + std::string(16'000, 'x') + '"';
    std::uint32_t result = FW_OK;
    int kept = 0;
    for (; result == FW_OK && kept < 40; ++kept) {
        result = ask(of(UpcallKind::SetProperty, "t1", fmt::format("p{}", kept), large, FW_OF_TARGET)).result;
    }
    EXPECT_EQ(result, FW_FAILED);
    EXPECT_EQ(kept, 17) << "16 of them are 256 KiB";
    EXPECT_EQ(ask(of(UpcallKind::GetProperty, "t1", "p3", {}, FW_OF_TARGET)).text, large);
}

TEST_F(PluginUpcallsTest, ALockKeepsOthersOutUntilItEnds) {
    const UpcallResult lock = ask(of(UpcallKind::LockTarget, "t1", {}, {}, 1000));
    EXPECT_EQ(lock.result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::LockTarget, "t1", {}, {}, 1000), "another").result, FW_BUSY);
    EXPECT_EQ(ask(of(UpcallKind::UnlockTarget, {}, {}, {}, 0, lock.number), "another").result, FW_NOT_FOUND);
    EXPECT_EQ(ask(of(UpcallKind::UnlockTarget, {}, {}, {}, 0, lock.number)).result, FW_OK);
    EXPECT_EQ(ask(of(UpcallKind::LockTarget, "t1", {}, {}, 1000), "another").result, FW_OK);
    clock.advance(1s);
    EXPECT_EQ(ask(of(UpcallKind::LockTarget, "t1", {}, {}, 1000)).result, FW_OK) << "forgotten locks end by themselves";
    EXPECT_EQ(ask(of(UpcallKind::LockTarget, "ghost", {}, {}, 1000)).result, FW_NOT_FOUND);
}

}  // namespace
}  // namespace farmwarden::broker
