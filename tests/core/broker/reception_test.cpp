#include "core/broker/reception.h"

#include <gmock/gmock.h>

#include <asio/io_context.hpp>
#include <map>

#include "engine_fixture.h"

// Connections on their way from the front door to the engine, and what becomes of them while their users' groups are
// asked for. The front door itself is never started: nothing here leaves the process.
namespace farmwarden::broker {
namespace {

using testing::ElementsAre;

constexpr const char* kGroupRule = "[[rule]]\nid = 'cad'\nwhen = [{ group = ['cad'] }]\nthen = { farm = 'B' }\n";

class ReceptionTest : public EngineTest {
protected:
    void SetUp() override {
        EngineTest::SetUp();
        defineFarm("B");
        defineTarget("t3", "B");
        reception.open(*engine, door, lookup);
    }

    // Somebody who comes to farm A; the number tells the connections apart.
    int arrive(const std::string& user, const std::string& domain = {}) {
        const int number = ++arrivals;
        frontdoor::ConnectionRequest request;
        request.uid = fmt::format("c{}", number);
        request.clientAddress = "10.9.9.9";
        request.clientPort = static_cast<std::uint16_t>(5000 + number);
        request.farm = "A";
        request.user = user;
        request.domain = domain;
        reception.onConnection(std::move(request), [this, number](frontdoor::Answer answer) {
            answers[number].push_back(std::move(answer));
        });
        return number;
    }
    // "A/t1", "refused", "gw:3390", or "" as long as there is no answer.
    std::string answerTo(int number) {
        settle();
        const auto& all = answers[number];
        EXPECT_LE(all.size(), 1U) << "answered twice";
        if (all.empty()) {
            return "";
        }
        if (const auto* route = std::get_if<frontdoor::Route>(&all[0])) {
            return route->farm + "/" + route->target;
        }
        const auto* external = std::get_if<frontdoor::External>(&all[0]);
        return external == nullptr ? "refused" : fmt::format("{}:{}", external->host, external->port);
    }
    // The name service answers the question that it is at.
    void nameServiceSays(const std::string& user, Groups groups) {
        {
            const std::scoped_lock lock(mutex);
            said[user] = std::move(groups);
        }
        spoke.notify_all();
        ASSERT_TRUE(queue.runUntil([&] { return lookup.waiting() == 0; }));
    }
    // On the lookup's thread: waits until the test says something, or is over.
    Groups ask(const std::string& user) {
        std::unique_lock lock(mutex);
        asked.push_back(user);
        spoke.wait(lock, [&] { return isOver || said.contains(user); });
        return isOver ? std::nullopt : said[user];
    }
    void TearDown() override {
        {
            const std::scoped_lock lock(mutex);
            isOver = true;
        }
        spoke.notify_all();
        EngineTest::TearDown();
    }

    std::mutex mutex;  // said, asked, isOver
    std::condition_variable spoke;
    std::map<std::string, Groups> said;
    std::vector<std::string> asked;
    bool isOver = false;

    asio::io_context io;
    Reception reception{clock};
    frontdoor::FrontDoor door{io, clock, frontdoor::Settings(), reception};
    std::map<int, std::vector<frontdoor::Answer>> answers;
    int arrivals = 0;
    GroupLookup lookup{clock,
                       [this](auto work) { queue.post(std::move(work)); },
                       {},
                       [this](const std::string& user) { return ask(user); }};
};

TEST_F(ReceptionTest, SendsToTargetsOutsideOrAway) {
    publish(
        "[[rule]]\nid = 'r'\nwhen = [{ user = ['ben'] }]\nthen = { refuse = 'no' }\n"
        "[[rule]]\nid = 'x'\nwhen = [{ user = ['cleo'] }]\nthen = { external = 'gw:3390' }\n");
    const int ann = arrive("Ann");
    const int ben = arrive("BEN");
    const int cleo = arrive("cleo");
    EXPECT_EQ(answerTo(ann), "A/t1");
    EXPECT_EQ(answerTo(ben), "refused");
    EXPECT_EQ(answerTo(cleo), "gw:3390");
}

TEST_F(ReceptionTest, NobodyWaitsForGroupsThatNoRuleAsksFor) {
    const int alice = arrive("alice");
    EXPECT_EQ(answerTo(alice), "A/t1") << "the name service has not answered";
    nameServiceSays("alice", std::vector<std::string>{"cad"});
    EXPECT_EQ(answerTo(alice), "A/t1") << "once";
    EXPECT_FALSE(lastOf<model::SessionPlaced>().facts.areGroupsKnown);
    arrive("alice");
    EXPECT_TRUE(lastOf<model::SessionReconnected>().facts.areGroupsKnown) << "from memory: replay can use them";
}

TEST_F(ReceptionTest, AConnectionWaitsForTheGroupsThatARuleAsksFor) {
    publish(kGroupRule);
    const int alice = arrive("Alice");
    clock.advance(49ms);
    reception.stopWaitingForGroups();
    EXPECT_EQ(answerTo(alice), "");
    nameServiceSays("alice", std::vector<std::string>{"cad"});
    EXPECT_EQ(answerTo(alice), "B/t3");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.rule, "cad");
    clock.advance(1s);
    reception.stopWaitingForGroups();
    EXPECT_EQ(answerTo(alice), "B/t3") << "once";
}

TEST_F(ReceptionTest, WithoutGroupsInTimeTheRuleIsPassedOverAndLateGroupsChangeNothing) {
    publish(kGroupRule);
    const int alice = arrive("alice");
    clock.advance(50ms);
    reception.stopWaitingForGroups();
    EXPECT_EQ(answerTo(alice), "A/t1");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.possibleRule, "cad");
    const auto before = journalKinds();
    nameServiceSays("alice", std::vector<std::string>{"cad"});
    EXPECT_EQ(answerTo(alice), "A/t1");
    EXPECT_EQ(journalKinds(), before) << "decided once";
}

TEST_F(ReceptionTest, EachWaitsFromItsOwnArrival) {
    publish(kGroupRule);
    const int ann = arrive("ann");
    clock.advance(30ms);
    const int ben = arrive("ben");
    clock.advance(25ms);
    reception.stopWaitingForGroups();
    EXPECT_EQ(answerTo(ann), "A/t1");
    EXPECT_EQ(answerTo(ben), "");
    clock.advance(25ms);
    reception.stopWaitingForGroups();
    EXPECT_EQ(answerTo(ben), "A/t2");
}

TEST_F(ReceptionTest, SomebodyWithoutANameIsDecidedAtOnce) {
    publish(kGroupRule);
    EXPECT_EQ(answerTo(arrive("")), "A/t1");
}

TEST_F(ReceptionTest, AUserWhomNobodyKnowsHasNoKnownGroups) {
    publish(kGroupRule);
    const int stranger = arrive("stranger");
    nameServiceSays("stranger", std::nullopt);
    EXPECT_EQ(answerTo(stranger), "A/t1");
    EXPECT_EQ(lastOf<model::SessionPlaced>().facts.possibleRule, "cad");
}

TEST_F(ReceptionTest, AsksForUsersOfADomainByBothNames) {
    publish(kGroupRule);
    const int alice = arrive("Alice", "CORP");
    nameServiceSays("CORP\\alice", std::vector<std::string>{"cad"});
    EXPECT_EQ(answerTo(alice), "B/t3");
    const std::scoped_lock lock(mutex);
    EXPECT_THAT(asked, ElementsAre("CORP\\alice"));
}

}  // namespace
}  // namespace farmwarden::broker
