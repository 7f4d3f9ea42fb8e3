#include "core/request/arguments.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "core/request/resolve.h"
#include "tests/core/request/desk.h"

namespace farmwarden::request {
namespace {

using testing::Eq;
using testing::HasSubstr;

std::string problem(std::string_view verb, std::string_view json) {
    const auto parsed = parseArguments(verb, json);
    return parsed ? "accepted" : parsed.error().message;
}

TEST(Arguments, AreWrittenAsOneLineOfJsonWithoutDefaults) {
    HoldPlace hold;
    hold.targets = {"sh-1", "sh-2"};
    hold.reason = "new \"disks\"";
    hold.until = kMorning;
    EXPECT_EQ(toJson(hold),
              R"({"targets":["sh-1","sh-2"],"mode":"reconnect-only","reason":"new \"disks\"","until":"2026-11-22T08:00:00.000Z"})");
    EXPECT_EQ(toJson(TargetRemove{"sh-1"}), R"({"name":"sh-1"})");
    TargetSet set;
    set.name = "sh-1";
    set.limit = 0;
    set.tags.emplace();
    EXPECT_EQ(toJson(set), R"({"name":"sh-1","limit":0,"tags":[]})") << "what is set to nothing is set";
}

TEST(Arguments, AreReadStrictly) {
    EXPECT_EQ(problem("farm.add", R"({"sessions":"single"})"), "farm.add: field \"name\" is missing");
    EXPECT_EQ(problem("farm.add", R"({"name":"A","min-open":2})"), "farm.add: there is no field \"min-open\"");
    EXPECT_EQ(problem("farm.add", R"({"name":7})"), "farm.add: field \"name\" must be text, not 7");
    EXPECT_EQ(problem("farm.add", R"({"name":"A","sessions":"many"})"),
              "farm.add: field \"sessions\" must be single or multiple, not \"many\"");
    EXPECT_EQ(problem("target.set", R"({"name":"x","limit":-5})"), "target.set: field \"limit\" must be a whole number of 0 or more, not -5");
    EXPECT_EQ(problem("target.set", R"({"name":"x","limit":4294967296})"),
              "target.set: field \"limit\" must be a whole number of 0 or more, not 4294967296");
    EXPECT_EQ(problem("target.set", R"({"name":"x","weight":1.5})"),
              "target.set: field \"weight\" must be a whole number of 0 or more, not 1.5");
    EXPECT_THAT(problem("target.set", R"({"name":"x","address":"10.0.0.300"})"), HasSubstr("\"10.0.0.300\" is neither a host name"));
    EXPECT_THAT(problem("target.remove", R"({"name":"x","force":"yes"})"), HasSubstr("true or false"));
    EXPECT_THAT(problem("hold.place", R"({"targets":"x","mode":"closed"})"), HasSubstr("field \"targets\" must be a list"));
    EXPECT_THAT(problem("hold.place", R"({"targets":["x"],"mode":"closed","until":"tomorrow"})"), HasSubstr("must be a time such as"));
    EXPECT_THAT(problem("hold.release", R"({"ids":["h-1"]})"), HasSubstr("a hold's id"));
    EXPECT_THAT(problem("place", R"({"farm":"A","client":"nowhere"})"), HasSubstr("an IP address"));
    EXPECT_THAT(problem("session.disconnect", "null"), HasSubstr("not a JSON object"));
    EXPECT_THAT(problem("farm.drop", "{}"), HasSubstr("there is no verb \"farm.drop\""));
}

TEST(Arguments, SurviveTextThatIsNoUtf8) {
    EXPECT_THAT(problem("farm.add", "{\"name\":\"\xFF\"}"), HasSubstr("not a JSON object"));
    HoldPlace hold;
    hold.targets = {"sh-1"};
    hold.reason = "\xFF";
    EXPECT_TRUE(parseArguments("hold.place", toJson(hold))) << "the odd byte is replaced";
}

class RandomArguments {
public:
    explicit RandomArguments(unsigned seed) : m_random(seed) {}

    Arguments make() {
        switch (number(18)) {
            case 0: return FarmAdd{text(), choice<model::SessionRule>(2), model::Balancing::FewestSessions, number(9)};
            case 1: return FarmSet{text(), maybe(choice<model::SessionRule>(2)), {}, maybe(number(9))};
            case 2: return FarmRemove{text()};
            case 3:
                return TargetAdd{text(), text(), endpoint(), choice<model::TargetKind>(4), number(10'000), number(99), texts(0), text()};
            case 4:
                return TargetSet{text(), maybe(endpoint()), maybe(choice<model::TargetKind>(4)), maybe(number(9)), maybe(number(9)),
                                 maybe(texts(0)), maybe(text())};
            case 5: return TargetRemove{text(), number(2) == 1};
            case 6: {
                const auto until = maybe(kMorning + std::chrono::milliseconds(number(1'000'000)));
                const auto mode = number(2) == 1 ? model::Admission::Closed : model::Admission::ReconnectOnly;
                return HoldPlace{texts(1), mode, text(), until, !until && number(2) == 1};
            }
            case 7: return HoldRelease{{base::HoldId{m_random()}, base::HoldId{m_random()}}};
            case 8: return SessionDisconnect{{base::SessionId{m_random()}}};
            case 9: return PolicyPublish{text(), number(2) == 1, number(9), number(2) == 1, number(3), text(), text()};
            case 10: return TargetLoad{text(), number(101)};
            case 11: return PolicyDraft{number(9), number(9), maybe(kMorning + std::chrono::milliseconds(number(1'000'000)))};
            case 12: return PluginSet{text(), maybe(number(2) == 1), maybe(number(900)), maybe(text()), text()};
            case 13: return PluginOrder{text(), texts(0), text()};
            case 14: return PluginForget{text()};
            case 15: return PluginImport{text(), number(2) == 1, text()};
            case 16:
                return PluginTry{text(), text(), text(), model::parseIpAddress(number(2) == 1 ? "10.1.2.3" : ""), texts(number(3)), number(2) == 1,
                                 text(), texts(number(3))};
            default:
                return Place{text(), text(), text(), model::parseIpAddress(number(2) == 1 ? "10.1.2.3" : ""), texts(number(3)), number(2) == 1};
        }
    }

private:
    std::uint32_t number(std::uint32_t below) { return static_cast<std::uint32_t>(m_random() % below); }
    template <typename E> E choice(std::uint32_t count) { return static_cast<E>(number(count)); }
    template <typename T> std::optional<T> maybe(T value) { return number(2) == 1 ? std::optional(value) : std::nullopt; }
    std::string text() {
        static const std::vector<std::string> kTexts{"A", "sh-1", "two words", "it's", "$(rm -rf)", "-dash", "\xC3\xA4", "a\"b\\c", ";|&", "x\ny"};
        return kTexts[number(static_cast<std::uint32_t>(kTexts.size()))];
    }
    std::vector<std::string> texts(std::uint32_t least) {
        std::vector<std::string> all;
        for (std::uint32_t i = number(3) + least; i > 0; --i) {
            all.push_back(text());
        }
        return all;
    }
    model::Endpoint endpoint() { return number(2) == 1 ? model::Endpoint{"fd00::1", 3390} : model::Endpoint{"h.example", 3389}; }

    std::mt19937_64 m_random;
};

TEST(Arguments, SurviveTheWayThroughJson) {
    RandomArguments random(1);
    for (int i = 0; i < 5000; ++i) {
        const Arguments before = random.make();
        const auto after = parseArguments(verbOf(before), toJson(before));
        ASSERT_TRUE(after) << toJson(before) << ": " << after.error().message;
        ASSERT_EQ(*after, before) << toJson(before);
    }
}

TEST(Arguments, DamagedJsonIsNeverMoreThanRefused) {
    RandomArguments random(2);
    std::mt19937_64 dice(3);
    for (int i = 0; i < 5000; ++i) {
        const Arguments before = random.make();
        std::string json = toJson(before);
        json[dice() % json.size()] = static_cast<char>(dice());
        const auto after = parseArguments(verbOf(before), json);
        EXPECT_TRUE(after || after.error().code == base::ErrorCode::InvalidArgument);
    }
}

TEST(Resolve, NamesAnAddressThatDoesNotResolve) {
    EXPECT_TRUE(checkResolves({"127.0.0.1", 3389}));
    EXPECT_TRUE(checkResolves({"::1", 3389}));
    const auto result = checkResolves({"no-such-host.invalid", 3389});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().message, HasSubstr("address \"no-such-host.invalid\" does not resolve"));
}

TEST(RequestBuilder, MakesAnOpenRequestWithAFreshKey) {
    const base::ManualClock clock(kMorning);
    const model::Request first = makeRequest(FarmRemove{"A"}, "ann", base::Revision{7}, clock);
    const model::Request second = makeRequest(FarmRemove{"A"}, "ann", base::Revision{7}, clock);
    EXPECT_EQ(first.verb, "farm.remove");
    EXPECT_EQ(first.arguments, R"({"name":"A"})");
    EXPECT_EQ(first.expected.value, 7U);
    EXPECT_EQ(first.at, kMorning);
    EXPECT_EQ(first.state, model::RequestState::Open);
    EXPECT_NE(first.key, second.key);
    EXPECT_THAT(first.key, testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
}

TEST(RequestBuilder, KnowsWhoAsks) { EXPECT_THAT(localActor(), testing::Not(testing::IsEmpty())); }

}  // namespace
}  // namespace farmwarden::request
