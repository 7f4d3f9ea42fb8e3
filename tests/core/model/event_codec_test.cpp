#include "core/model/event_codec.h"

#include <gmock/gmock.h>

#include <set>

#include "tests/core/model/event_drafts.h"

namespace farmwarden::model {
namespace {

using namespace test;
using testing::HasSubstr;

template <typename E>
E decoded(std::string_view json) {
    return std::get<E>(decodeBody(E::kKind, json).value());
}

TEST(EventCodec, DecodedIsWhatWasEncodedForEveryKindAndNastyText) {
    RandomEvents random(1);
    std::set<std::string_view> kinds;
    for (int i = 0; i < 20'000; ++i) {
        const EventBody body = random.next().body;
        kinds.insert(kindOf(body));
        const std::string json = encodeBody(body);
        const auto again = decodeBody(kindOf(body), json);
        ASSERT_TRUE(again) << json << ": " << again.error().message;
        ASSERT_EQ(again->index(), body.index());
        ASSERT_EQ(encodeBody(*again), json);
        ASSERT_EQ(json.find('\n'), std::string::npos) << "one line";
    }
    EXPECT_EQ(kinds.size(), std::variant_size_v<EventBody> - 1) << "all kinds but the unknown one";
}

TEST(EventCodec, BodiesReadAsDocumented) {
    EXPECT_EQ(encodeBody(targetDefined("sh-1", "A").body),
              R"({"name":"sh-1","farm":"A","host":"192.0.2.1","port":3389,"weight":100})");
    EXPECT_EQ(
        encodeBody(holdPlaced(7, "sh-1").body),
        R"({"id":"h-0000000000007","target":"sh-1","mode":"reconnect-only","owner":"anna","placed_at":1795000000000000})");
    EXPECT_EQ(encodeBody(SessionEnded{{1}, "anna", "logged-off", true}),
              R"({"id":"s-0000000000001","user":"anna","cause":"logged-off","failure":true})");
}

TEST(EventCodec, EveryFieldComesBack) {
    const auto placed = decoded<SessionPlaced>(encodeBody(sessionPlaced(5, "anna", "A", "sh-1").body));
    EXPECT_EQ(placed.session, std::get<SessionPlaced>(sessionPlaced(5, "anna", "A", "sh-1").body).session);
    EXPECT_EQ(placed.askedFarm, "A");
    const auto held = decoded<HoldPlaced>(encodeBody(holdPlaced(7, "sh-1").body));
    EXPECT_EQ(held.hold, std::get<HoldPlaced>(holdPlaced(7, "sh-1").body).hold);
}

TEST(EventCodec, ArgumentsThatAreNoJsonComeBackAsTheyAre) {
    for (const std::string& nasty :
         std::vector<std::string>{"{\"damaged\":", "not json", "\"text\"", "[1]", "{} {}", "line\nbreak"}) {
        Request request;
        request.key = "k";
        request.arguments = nasty;
        EXPECT_EQ(decoded<RequestFinished>(encodeBody(RequestFinished{request})).request.arguments, nasty);
    }
}

TEST(EventCodec, UnknownKindsAreKeptAndUnknownFieldsSkipped) {
    const auto unknown = std::get<UnknownEvent>(decodeBody("plugin.installed", R"({"version":3})").value());
    EXPECT_EQ(unknown.kind, "plugin.installed");
    EXPECT_EQ(encodeBody(unknown), R"({"version":3})");
    EXPECT_EQ(decoded<FarmRemoved>(R"({"farm":"A","colour":"red"})").farm, "A");
}

TEST(EventCodec, DamageIsCorruptAndNamesTheKind) {
    const std::vector<std::pair<std::string, std::string>> damaged{
        {"farm.removed", ""},
        {"farm.removed", "[]"},
        {"farm.removed", "{\"farm\":"},
        {"farm.removed", "{\"farm\":7}"},
        {"farm.removed", "{\"farm\":\"\xff\"}"},
        {"farm.defined", R"({"name":"A","sessions":"some"})"},
        {"farm.defined", R"({"name":"A","min_open":-1})"},
        {"target.defined", R"({"name":"t","weight":4294967296})"},
        {"target.defined", R"({"name":"t","port":1.5})"},
        {"target.defined", R"({"name":"t","tags":[1]})"},
        {"session.ended", R"({"id":"s-1"})"},
        {"session.ended", R"({"failure":1})"},
        {"anything", "{"}};
    for (const auto& [kind, json] : damaged) {
        const auto body = decodeBody(kind, json);
        ASSERT_FALSE(body) << kind << " " << json;
        EXPECT_EQ(body.error().code, base::ErrorCode::Corrupt);
        EXPECT_THAT(body.error().message, HasSubstr(kind));
    }
}

TEST(Events, SubjectsNameTheObject) {
    EXPECT_EQ(subjectOf(farmDefined("A").body), "farm:A");
    EXPECT_EQ(subjectOf(holdPlaced(1, "sh-1").body), "target:sh-1");
    EXPECT_EQ(subjectOf(sessionStarted(32, "sh-1").body), "session:s-0000000000010");
    EXPECT_EQ(subjectOf(requestFinished("k1").body), "request:k1");
}

}  // namespace
}  // namespace farmwarden::model
