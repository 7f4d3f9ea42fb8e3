#include "core/directory/session_query.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/base/text.h"

namespace farmwarden::directory {
namespace {

using model::SessionState;
using std::chrono::hours;
using std::chrono::minutes;
using testing::HasSubstr;

constexpr TimePoint kNow{std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + hours(12)};

class SessionQueryTest : public testing::Test {
protected:
    SessionQueryTest() {
        model::Farm farm;
        for (const char* name : {"Office", "training"}) {
            farm.name = name;
            m_directory.onFarm(farm);
        }
        addTarget("sh-1", "Office");
        addTarget("sh-2", "Office");
        addTarget("lab-1", "training");
        add("ann", "sh-1", SessionState::Active, "10.2.0.5", minutes(5));
        add("anton", "sh-2", SessionState::Disconnected, "10.2.0.77", minutes(45));
        add("bea", "lab-1", SessionState::Disconnected, "192.168.1.9", hours(3));
        add("carl", "lab-1", SessionState::Pending, "fd00::5", minutes(0));
    }

    void addTarget(const std::string& name, const std::string& farm) {
        model::Target target;
        target.name = name;
        target.farm = farm;
        m_directory.onTarget(target);
    }

    void add(const std::string& user, const std::string& target, SessionState state, const std::string& client, base::Duration ago) {
        model::Session session;
        session.id = base::SessionId{++m_count};
        session.user = user;
        session.target = target;
        session.farm = m_directory.target(m_directory.findTarget(target)).value.farm;
        session.state = state;
        session.client = model::parseIpAddress(client);
        session.clientName = "PC-" + user;
        session.since = kNow - ago;
        session.placedAt = kNow - ago - hours(1);
        m_directory.onSession(session);
    }

    // The users whose sessions match, in order.
    std::string users(std::string_view text) {
        const auto query = SessionQuery::parse(text);
        if (!query) {
            return "problem: " + query.error().message;
        }
        SessionMatcher matcher(*query, m_directory);
        std::string found;
        for (SessionSlot slot = 0; slot < m_directory.sessions().slotCount(); ++slot) {
            if (matcher.matches(slot, kNow)) {
                found += (found.empty() ? "" : " ") + std::string(m_directory.text(m_directory.sessions().at(slot).user));
            }
        }
        return found;
    }

    Directory m_directory;
    std::uint64_t m_count = 0;
};

TEST_F(SessionQueryTest, NothingMatchesEverything) {
    EXPECT_EQ(users(""), "ann anton bea carl");
    EXPECT_EQ(users("  \t "), "ann anton bea carl");
    EXPECT_TRUE(SessionQuery::parse(" ")->isEmpty());
}

TEST_F(SessionQueryTest, FieldsMatchWholeValuesWithWildcards) {
    EXPECT_EQ(users("user:ann"), "ann");
    EXPECT_EQ(users("user:an*"), "ann anton");
    EXPECT_EQ(users("user:?e?"), "bea");
    EXPECT_EQ(users("target:sh-*"), "ann anton");
    EXPECT_EQ(users("farm:training"), "bea carl");
    EXPECT_EQ(users("target:sh"), "");
    EXPECT_EQ(users("state:disconnected"), "anton bea");
    EXPECT_EQ(users("id:s-0000000000003"), "bea");
}

TEST_F(SessionQueryTest, CaseDoesNotMatter) {
    EXPECT_EQ(users("FARM:oFFice USER:Ann"), "ann");
    EXPECT_EQ(users("State:DISCONNECTED"), "anton bea");
    EXPECT_EQ(users("pc-BEA"), "bea");
}

TEST_F(SessionQueryTest, CommasAreAlternatives) {
    EXPECT_EQ(users("user:ann,bea"), "ann bea");
    EXPECT_EQ(users("state:active,pending"), "ann carl");
    EXPECT_EQ(users("id:s-0000000000004,s-0000000000001"), "ann carl");
}

TEST_F(SessionQueryTest, WordsMustAllHold) {
    EXPECT_EQ(users("farm:training state:disconnected"), "bea");
    EXPECT_EQ(users("user:an* state:pending"), "");
}

TEST_F(SessionQueryTest, DashAndExclamationMarkNegate) {
    EXPECT_EQ(users("-farm:training"), "ann anton");
    EXPECT_EQ(users("!user:an*"), "bea carl");
    EXPECT_EQ(users("-ann"), "anton bea carl");
    EXPECT_EQ(users("state:disconnected -idle:>1h"), "anton");
}

TEST_F(SessionQueryTest, BareWordsAreFoundInsideAnyText) {
    EXPECT_EQ(users("nto"), "anton");
    EXPECT_EQ(users("lab"), "bea carl");
    EXPECT_EQ(users("ffic"), "ann anton");
    EXPECT_EQ(users("10.2."), "ann anton");
    EXPECT_EQ(users("fd00::5"), "carl");
    EXPECT_EQ(users("s-0000000000002"), "anton");
    EXPECT_EQ(users("a*to"), "anton");
}

TEST_F(SessionQueryTest, QuotesKeepWordsTogetherAndWildcardsLiteral) {
    EXPECT_EQ(users("\"pc-ann\""), "ann");
    EXPECT_EQ(users("\"pc ann\""), "");
    EXPECT_EQ(users("user:\"an*\""), "");
    EXPECT_EQ(users("\"user:ann\""), "");
}

TEST_F(SessionQueryTest, ClientsAreAddressesNetworksOrNames) {
    EXPECT_EQ(users("client:10.2.0.5"), "ann");
    EXPECT_EQ(users("client:10.2.*"), "ann anton");
    EXPECT_EQ(users("client:10.2.0.64/26"), "anton");
    EXPECT_EQ(users("client:fd00::/8"), "carl");
    EXPECT_EQ(users("client:0.0.0.0/0"), "ann anton bea");
    EXPECT_EQ(users("client:pc-b*"), "bea");
}

TEST_F(SessionQueryTest, TimesAreAtLeastUnlessTheySayLess) {
    EXPECT_EQ(users("idle:>30m"), "anton bea");
    EXPECT_EQ(users("idle:1h"), "bea");
    EXPECT_EQ(users("idle:<1h"), "anton");
    EXPECT_EQ(users("idle:>=45m"), "anton bea");
    EXPECT_EQ(users("since:<10m"), "ann carl");
    EXPECT_EQ(users("age:>1h30m"), "anton bea");
}

TEST_F(SessionQueryTest, ProblemsSayWhereAndWhatWouldBeRight) {
    const auto problem = [](std::string_view text) {
        const auto query = SessionQuery::parse(text);
        return query ? "none" : fmt::format("{}+{} {} ({})", query.error().begin, query.error().length, query.error().message, query.error().hint);
    };
    EXPECT_THAT(problem("user:ann colour:red"), testing::StartsWith("9+6 there is no field \"colour\" (the fields are farm, target, user"));
    EXPECT_EQ(problem("state:asleep"), "6+6 there is no state \"asleep\" (pending, active or disconnected)");
    EXPECT_EQ(problem("state:ended"), "6+5 there is no state \"ended\" (pending, active or disconnected)");
    EXPECT_EQ(problem("a idle:>soon"), "7+5 \">soon\" is not a length of time (as in >30m, <2h, 1h30m or 7d)");
    EXPECT_EQ(problem("idle:1h,2h"), "0+10 a length of time has no alternatives (write two words for a range: idle:>30m idle:<2h)");
    EXPECT_EQ(problem("user:"), "5+1 a value is missing here (as in user:an* or state:active,pending)");
    EXPECT_EQ(problem("user:a,,b"), "7+1 a value is missing here (as in user:an* or state:active,pending)");
    EXPECT_EQ(problem("x \"open"), "2+5 this quote is not closed (add \" at the end)");
    EXPECT_EQ(problem("- a"), "0+1 \"-\" needs something to exclude (write it together: -state:active)");
    EXPECT_EQ(problem("id:17"), "3+2 \"17\" is not a session id (an id is s- and 13 letters or digits)");
    EXPECT_EQ(problem("client:10.0.0.0/33"), "7+11 \"10.0.0.0/33\" is not a network (as in 10.2.0.0/16 or fd00::/8)");
}

TEST_F(SessionQueryTest, EveryFieldThatIsShownCanBeUsed) {
    for (const QueryField& field : queryFields()) {
        const auto query = SessionQuery::parse(std::string(field.name) + ":x");
        EXPECT_TRUE(query || !query.error().message.contains("there is no field")) << field.name;
    }
}

TEST_F(SessionQueryTest, AMatcherSeesFarmsAndUsersThatComeLater) {
    const auto query = SessionQuery::parse("farm:new* dora");
    ASSERT_TRUE(query);
    SessionMatcher matcher(*query, m_directory);
    EXPECT_FALSE(matcher.matches(0, kNow));
    model::Farm farm;
    farm.name = "newcomers";
    m_directory.onFarm(farm);
    addTarget("n-1", "newcomers");
    add("dora", "n-1", SessionState::Active, "10.0.0.1", minutes(1));
    EXPECT_TRUE(matcher.matches(m_directory.sessions().find(base::SessionId{m_count}), kNow));
}

TEST_F(SessionQueryTest, AnyBytesAreParsedOrRefusedWithAPlaceInsideTheText) {
    std::mt19937_64 random(5);
    const std::string alphabet = "ab:*?-!\", <>0123456789smh./\xC3\xA4\n";
    for (int i = 0; i < 20'000; ++i) {
        std::string text;
        for (std::uint64_t n = random() % 20; n > 0; --n) {
            text += random() % 4 == 0 ? std::string(random() % 2 == 0 ? "user:" : "idle:") : std::string(1, alphabet[random() % alphabet.size()]);
        }
        const auto query = SessionQuery::parse(text);
        if (!query) {
            ASSERT_LE(query.error().begin, text.size());
            ASSERT_LE(query.error().begin + query.error().length, text.size() + 1);
            ASSERT_FALSE(query.error().message.empty());
        } else {
            SessionMatcher matcher(*query, m_directory);
            ASSERT_EQ(matcher.matches(1, kNow), matches(*query, m_directory, 1, kNow)) << text;
        }
    }
}

}  // namespace
}  // namespace farmwarden::directory
