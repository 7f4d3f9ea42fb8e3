#include "core/broker/broker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

// The broker without a front door: what runs by itself beside connections.
namespace farmwarden::broker {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::Pair;

class BrokerTest : public testing::Test {
protected:
    void SetUp() override {
        store = std::move(*store::openStore("memory:", store::Access::ReadWrite, clock));
        for (const auto& [name, balancing] :
             {std::pair("busy", model::Balancing::LoadIndex), std::pair("plain", model::Balancing::FewestSessions)}) {
            model::Farm farm;
            farm.name = name;
            farm.balancing = balancing;
            append(model::FarmDefined{farm});
        }
        defineTarget("b1", "busy", "10.0.0.1");
        defineTarget("b2", "busy", "10.0.0.2");
        defineTarget("b3", "busy", "10.0.0.3");
        append(model::TargetHealthChanged{"b3", model::Health::Down, "no answer"});
        defineTarget("p1", "plain", "10.0.0.4");
    }
    void append(model::EventBody body) {
        store::Append append;
        append.broker = "test";
        append.events.push_back({clock.now(), "admin", std::move(body)});
        ASSERT_TRUE(store->appendAndWait(std::move(append)));
    }
    void defineTarget(const std::string& name, const std::string& farm, const std::string& host) {
        model::Target target;
        target.name = name;
        target.farm = farm;
        target.address = {host, 3389};
        append(model::TargetDefined{target});
    }
    bool runUntil(const std::function<bool()>& isDone) {
        const auto deadline = std::chrono::steady_clock::now() + 20s;
        while (!isDone() && std::chrono::steady_clock::now() < deadline) {
            io.run_one_for(50ms);
        }
        return isDone();
    }
    // The last load of each target that the journal has one of.
    std::map<std::string, std::uint32_t> loads() {
        std::map<std::string, std::uint32_t> found;
        const auto events = store->read({}).value();
        for (const model::Event& event : events) {
            if (const auto* load = std::get_if<model::TargetLoadReported>(&event.body)) {
                found[load->target] = load->load;
            }
        }
        return found;
    }

    base::SystemClock clock;
    std::unique_ptr<store::Store> store;
    asio::io_context io;
};

TEST_F(BrokerTest, AsksTargetsOfFarmsThatBalanceByLoadAndCanAnswer) {
    Broker::Settings settings;
    settings.engine.name = "broker-1";
    // The last number of the address, as if it were a load.
    settings.loadProbe =
        hosts::LoadProbe::Settings{.command = {"sh", "-c", "echo ${0##*.}", "{host}"}, .scale = 10.0, .every = 20ms};
    Broker broker(io, *store, clock, settings);
    ASSERT_TRUE(broker.start());
    ASSERT_TRUE(runUntil([&] { return loads().size() >= 2; }));
    EXPECT_THAT(loads(), ElementsAre(Pair("b1", 10U), Pair("b2", 20U)));
    EXPECT_EQ(broker.engine().directory().target(broker.engine().directory().findTarget("b2")).value.load, 20U);

    // A policy may say how a farm balances, and a target may come back.
    broker.engine().onHealth("b3", model::Health::Up, "");
    ASSERT_TRUE(runUntil([&] { return loads().size() >= 3; }));
    model::PolicyVersion version;
    version.number = 1;
    version.document = R"({"format": 1, "farms": {"plain": {"balancing": "load-index"}}})";
    broker.engine().commit({{clock.now(), "ana", model::PolicyPublished{version}}}, {},
                           [](const auto& result) { EXPECT_TRUE(result); });
    ASSERT_TRUE(runUntil([&] { return loads().size() >= 4; }));
    EXPECT_THAT(loads(), ElementsAre(Pair("b1", 10U), Pair("b2", 20U), Pair("b3", 30U), Pair("p1", 40U)));

    bool isStopped = false;
    broker.stop(false, "test", [&](std::uint32_t) { isStopped = true; });
    EXPECT_TRUE(runUntil([&] { return isStopped; }));
}

}  // namespace
}  // namespace farmwarden::broker
