#include "core/plugin/channel/codec.h"

#include <gtest/gtest.h>

#include <random>

namespace farmwarden::plugin::channel {
namespace {

template <typename Variant>
std::string bodyOf(const Variant& message) {
    std::string bytes;
    append(bytes, message);
    return bytes.substr(kFrameHeader);
}

Call fullCall() {
    Call call{.id = 77, .stage = Stage::Placement, .connection = {}};
    call.connection = {.user = "ann",
                       .domain = "CORP",
                       .farm = "office",
                       .program = "calc",
                       .clientName = "pc",
                       .clientAddress = "192.0.2.1",
                       .clientPort = 50000,
                       .redirectorAddress = "192.0.2.2",
                       .target = "sh-1",
                       .environment = "kvm",
                       .session = "s-1",
                       .groups = {"staff", ""},
                       .areGroupsKnown = true,
                       .tags = {"gpu"},
                       .at = 1'800'000'000};
    return call;
}

TEST(Codec, GivesBackACallWithAllItsFields) {
    const Call sent = fullCall();
    const auto read = readFromBroker(bodyOf(FromBroker(sent)));
    ASSERT_TRUE(read) << read.error().message;
    const Call& call = std::get<Call>(*read);
    EXPECT_EQ(call.id, 77u);
    EXPECT_EQ(call.stage, Stage::Placement);
    EXPECT_EQ(call.connection, sent.connection);
}

TEST(Codec, GivesBackAnswersUpcallsAndSessions) {
    const Answer answer{.kind = AnswerKind::External, .text = "desk.example", .port = 3390, .tags = {"a", "b"}};
    EXPECT_EQ(std::get<Answered>(*readFromHost(bodyOf(FromHost(Answered{9, answer})))).answer, answer);
    Upcall upcall;
    upcall.kind = UpcallKind::SaveSession;
    upcall.name = "n";
    upcall.json = "{}";
    upcall.task.deadline = 7;
    upcall.session.id = "s-1";
    upcall.target.tags = {"x"};
    upcall.target.load = -1;
    EXPECT_EQ(std::get<UpcallMade>(*readFromHost(bodyOf(FromHost(UpcallMade{3, upcall})))).upcall, upcall);
    SessionsChanged sessions{.change = Change::Removed, .sessions = {{}, {}}};
    sessions.sessions[1].user = "bob";
    EXPECT_EQ(std::get<SessionsChanged>(*readFromBroker(bodyOf(FromBroker(sessions)))).sessions, sessions.sessions);
}

TEST(Codec, RefusesABodyThatWasCutAnywhere) {
    const std::string body = bodyOf(FromBroker(fullCall()));
    for (std::size_t length = 0; length < body.size(); ++length) {
        EXPECT_FALSE(readFromBroker(body.substr(0, length))) << "cut to " << length;
    }
    EXPECT_FALSE(readFromBroker(body + "x"));
}

TEST(Codec, RefusesEnumeratorsAndKindsBeyondTheirRange) {
    std::string body = bodyOf(FromHost(Answered{1, {}}));
    body[1 + 8] = static_cast<char>(AnswerKind::Fail) + 1;
    EXPECT_FALSE(readFromHost(body));
    body = bodyOf(FromHost(Pong{1}));
    body[0] = static_cast<char>(std::variant_size_v<FromHost>);
    EXPECT_FALSE(readFromHost(body));
    EXPECT_FALSE(readFromHost(""));
}

TEST(Codec, RefusesACountOfElementsThatCannotBeThere) {
    std::string body = bodyOf(FromHost(Answered{1, {}}));
    body.replace(body.size() - 4, 4, std::string("\xFF\xFF\xFF\x7F", 4));  // two billion tags
    EXPECT_FALSE(readFromHost(body));
}

TEST(Codec, SurvivesAnyBytes) {
    std::mt19937 random(1);
    for (int round = 0; round < 20'000; ++round) {
        std::string body = bodyOf(FromHost(UpcallMade{3, {}}));
        for (int change = 0; change < 4; ++change) {
            body[random() % body.size()] = static_cast<char>(random());
        }
        (void)readFromHost(body);
        (void)readFromBroker(body);
    }
}

TEST(Frames, ComeOutWholeHoweverTheBytesArrive) {
    std::string bytes;
    for (std::uint64_t number = 1; number <= 3; ++number) {
        append(bytes, FromHost(Pong{number}));
    }
    FrameReader frames;
    std::vector<std::uint64_t> numbers;
    for (const char byte : bytes) {
        frames.add({&byte, 1});
        for (auto body = frames.next(); body && *body; body = frames.next()) {
            numbers.push_back(std::get<Pong>(*readFromHost(**body)).number);
        }
    }
    EXPECT_EQ(numbers, (std::vector<std::uint64_t>{1, 2, 3}));
}

TEST(Frames, RefuseALengthOfZeroOrBeyondTheLimit) {
    for (const std::string& header : {std::string(4, '\0'), std::string("\xFF\xFF\xFF\xFF", 4)}) {
        FrameReader frames;
        frames.add(header);
        EXPECT_FALSE(frames.next());
    }
}

}  // namespace
}  // namespace farmwarden::plugin::channel
