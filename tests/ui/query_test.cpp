#include <gtest/gtest.h>

#include "ui/presenters/query_completion.h"
#include "ui/presenters/query_text.h"
#include "ui/presenters/session_facets.h"
#include "ui/presenters/session_groups.h"
#include "ui/presenters/session_selection.h"

// The query bar's helpers without a window.
namespace farmwarden::presenters {
namespace {

using directory::Directory;

const std::atomic<bool> kWanted{true};
const base::TimePoint kNow = base::TimePoint(std::chrono::hours(1000));

// Two farms; ana twice in office, ben once, "two words" once in lab from an address of IPv6.
class Query : public testing::Test {
protected:
    void SetUp() override {
        for (const char* name : {"office", "lab"}) {
            model::Farm farm;
            farm.name = name;
            m_directory.onFarm(farm);
            model::Target target;
            target.name = std::string(name) + "-1";
            target.farm = name;
            m_directory.onTarget(target);
        }
        add("ana", "office", "10.0.0.1", "PC 1", std::chrono::minutes(1));
        add("ana", "office", "10.0.0.2", "PC 2", std::chrono::minutes(40));
        add("ben", "office", "10.0.0.1", "PC 1", std::chrono::hours(3));
        add("two words", "lab", "fe80::1", "", std::chrono::hours(50));
    }
    void add(const char* user, const std::string& farm, const char* client, const char* clientName,
             base::Duration since) {
        model::Session session;
        session.id = {++m_id};
        session.user = user;
        session.farm = farm;
        session.target = farm + "-1";
        session.client = model::parseIpAddress(client);
        session.clientName = clientName;
        session.state = m_id == 3 ? model::SessionState::Disconnected : model::SessionState::Active;
        session.since = kNow - since;
        session.placedAt = session.since;
        m_directory.onSession(session);
    }
    // "ana 2, ben 1"
    std::string offered(std::string_view text) {
        const Completions completions = completeQuery(m_directory, text, text.size(), 5, kWanted);
        std::string list;
        for (const Completion& item : completions.items) {
            list += (list.empty() ? "" : ", ") + item.text;
            list += item.sessions != 0 ? " " + std::to_string(item.sessions) : "";
        }
        return list;
    }
    std::size_t matching(const std::string& text) {
        const auto query = directory::SessionQuery::parse(text);
        EXPECT_TRUE(query) << text;
        std::size_t count = 0;
        for (SessionSlot slot = 0; query && slot < m_directory.sessions().slotCount(); ++slot) {
            count += directory::matches(*query, m_directory, slot, kNow) ? 1 : 0;
        }
        return count;
    }

    Directory m_directory;
    std::uint64_t m_id = 0;
};

TEST_F(Query, CompletesFieldsByTheirBeginning) {
    EXPECT_EQ(offered("user:ana sta"), "state:");
    EXPECT_EQ(offered("-fa"), "farm:");
    EXPECT_EQ(offered(""), "farm:, target:, user:, domain:, state:");
    EXPECT_EQ(offered("nothing-begins-so"), "");
}

TEST_F(Query, CompletesValuesWithTheirNumbersTheMostCommonFirst) {
    EXPECT_EQ(offered("user:"), "ana 2, ben 1, \"two words\" 1");
    EXPECT_EQ(offered("user:A"), "ana 2");
    EXPECT_EQ(offered("user:en"), "ben 1");
    EXPECT_EQ(offered("farm:"), "office 3, lab 1");
    EXPECT_EQ(offered("state:d"), "disconnected");
    EXPECT_EQ(offered("client:pc"), "\"PC 1\" 2, \"PC 2\" 1");
}

TEST_F(Query, CompletesTheAlternativeThatTheCursorIsIn) {
    const std::string text = "user:ana,b farm:lab";
    const Completions completions = completeQuery(m_directory, text, 10, 5, kWanted);
    ASSERT_EQ(completions.items.size(), 1U);
    EXPECT_EQ(text.substr(completions.begin, completions.end - completions.begin), "b");
    EXPECT_EQ(completions.items[0].text, "ben");
}

TEST_F(Query, OffersNothingWhereTheValueIsWhole) {
    EXPECT_EQ(offered("user:ben"), "");
    EXPECT_EQ(offered("nonsense:x"), "");
}

TEST_F(Query, CompletesTheWordsOfTheActivityFilter) {
    const auto offeredFor = [this](std::string_view text) {
        const Completions completions =
            completeActivity(m_directory, {"ana", "farmwardend", "root"}, text, text.size(), 5, kWanted);
        std::string list;
        for (const Completion& item : completions.items) {
            list += (list.empty() ? "" : " ") + item.text;
        }
        return list;
    };
    EXPECT_EQ(offeredFor("a"), "actor: about: age:");
    EXPECT_EQ(offeredFor("is:trouble -ac"), "actor:");
    EXPECT_EQ(offeredFor("actor:"), "ana farmwardend root");
    EXPECT_EQ(offeredFor("actor:r"), "root farmwardend") << "those that begin so first";
    EXPECT_EQ(offeredFor("is:tr"), "trouble");
    EXPECT_EQ(offeredFor("age:>"), ">1h >1d >7d");
    EXPECT_EQ(offeredFor("about:office"), "office office-1");
    EXPECT_EQ(offeredFor("about:two"), "\"two words\"");
    EXPECT_EQ(offeredFor("user:"), "") << "no field of this filter";
}

TEST_F(Query, GivesUpWhenNobodyWaits) {
    const std::atomic<bool> unwanted{false};
    EXPECT_TRUE(completeQuery(m_directory, "user:", 5, 5, unwanted).items.empty());
    EXPECT_TRUE(groupSessions(m_directory, {}, SessionColumn::User, kNow, unwanted).groups.empty());
}

TEST_F(Query, TheWordOfACellFindsItsSession) {
    for (int column = 0; column < kSessionColumnCount; ++column) {
        for (SessionSlot slot = 0; slot < m_directory.sessions().slotCount(); ++slot) {
            const auto word = queryWordOf(m_directory, slot, static_cast<SessionColumn>(column), kNow);
            if (!word) {
                EXPECT_EQ(static_cast<SessionColumn>(column), SessionColumn::ClientName);
                continue;
            }
            const auto query = directory::SessionQuery::parse(*word);
            ASSERT_TRUE(query) << *word << ": " << query.error().message;
            EXPECT_TRUE(directory::matches(*query, m_directory, slot, kNow)) << *word;
        }
    }
}

TEST_F(Query, AValueWithAQuoteInItCanStillBeFound) {
    add("o\"neil, jr", "lab", "10.0.0.9", "", std::chrono::minutes(1));
    EXPECT_EQ(matching(*queryWordOf(m_directory, 4, SessionColumn::User, kNow)), 1U);
}

TEST_F(Query, AddsAWordOnceAndTakesAFieldOut) {
    EXPECT_EQ(withWord("farm:lab ", "user:ana"), "farm:lab user:ana");
    EXPECT_EQ(withWord("farm:lab user:ana", "user:ana"), "farm:lab user:ana");
    EXPECT_EQ(withWord("", "user:ana", true), "-user:ana");
    EXPECT_EQ(withoutField("user:ana -user:ben  FARM:lab \"a user:b\"", "user"), "-user:ben FARM:lab \"a user:b\"");
    EXPECT_EQ(onlyField("since:>30m user:ana since:<2h", "since"), "since:>30m since:<2h");
}

TEST_F(Query, GroupsCountEverySessionOnceAndTheirWordsFindThem) {
    for (int i = 0; i < kSessionColumnCount; ++i) {
        const auto column = static_cast<SessionColumn>(i);
        if (groupField(column).empty()) {
            continue;
        }
        const SessionGroups groups = groupSessions(m_directory, {}, column, kNow, kWanted);
        EXPECT_EQ(groups.total, 4U);
        std::size_t sum = 0;
        for (const SessionGroup& group : groups.groups) {
            sum += group.sessions;
            if (!group.word.empty()) {
                EXPECT_EQ(matching(group.word), group.sessions) << group.word;
            }
        }
        EXPECT_EQ(sum, 4U) << toText(column);
    }
}

TEST_F(Query, GroupsOfTimesComeInTheirOrder) {
    std::string words;
    for (const SessionGroup& group : groupSessions(m_directory, {}, SessionColumn::Since, kNow, kWanted).groups) {
        words += group.word + "; ";
    }
    EXPECT_EQ(words, "since:<5m; since:>30m since:<2h; since:>2h since:<8h; since:>1d; ");
}

TEST_F(Query, ThousandsOfSmallGroupsAreOneLineAtTheEnd) {
    constexpr std::size_t kPeople = kMostGroups + 100;
    for (std::size_t i = 0; i < kPeople; ++i) {
        add(("user" + std::to_string(i)).c_str(), "lab", "10.0.0.3", "", std::chrono::minutes(1));
    }
    const SessionGroups groups = groupSessions(m_directory, {}, SessionColumn::User, kNow, kWanted);
    ASSERT_EQ(groups.groups.size(), kMostGroups + 1);
    EXPECT_EQ(groups.groups.front().value, "ana");
    EXPECT_EQ(groups.groups.back().others, 103U);
    EXPECT_EQ(groups.groups.back().sessions, 103U);
    EXPECT_EQ(groups.total, kPeople + 4);
}

TEST_F(Query, FacetsCountWhatTheOtherWordsLeave) {
    const auto counted = [&](const char* text) {
        const auto query = directory::SessionQuery::parse(facetBase(text));
        EXPECT_TRUE(query) << text;
        return countFacets(m_directory, *query, kNow, kWanted);
    };
    const SessionFacets all = counted("state:active idle:>2h");
    EXPECT_EQ(all.states, (directory::SessionCounts{0, 3, 1}));
    EXPECT_EQ(all.idle, (std::array<std::size_t, 3>{0, 0, 1}));
    EXPECT_EQ(counted("farm:lab state:disconnected").states, (directory::SessionCounts{0, 1, 0}));
    EXPECT_EQ(counted("user:nobody"), SessionFacets());
}

TEST(Facets, AClickChoosesOneAndASecondTakesItOut) {
    using model::SessionState;
    EXPECT_EQ(toggledState("farm:A", SessionState::Active, false), "farm:A state:active");
    EXPECT_EQ(toggledState("farm:A state:active", SessionState::Active, false), "farm:A");
    EXPECT_EQ(toggledState("state:active,pending x", SessionState::Active, false), "x state:active");
    EXPECT_EQ(toggledState("state:active", SessionState::Pending, true), "state:active,pending");
    EXPECT_EQ(toggledState("state:active,pending", SessionState::Active, true), "state:pending");
    EXPECT_EQ(toggledState("-state:pending", SessionState::Active, false), "-state:pending state:active");
    EXPECT_TRUE(choosesState("STATE:Active,pending", SessionState::Active));
    EXPECT_FALSE(choosesState("-state:active", SessionState::Active));
    EXPECT_FALSE(choosesState("farm:A", SessionState::Active));
}

TEST(Facets, OnlyWhoIsDisconnectedIsIdle) {
    using model::SessionState;
    const IdleRange& middle = idleRanges()[1];
    EXPECT_EQ(toggledIdle("farm:A state:active", middle), "farm:A idle:>30m idle:<2h");
    EXPECT_EQ(toggledIdle("state:disconnected idle:>1d", middle), "state:disconnected idle:>30m idle:<2h");
    EXPECT_EQ(toggledIdle("farm:A idle:>30m idle:<2h", middle), "farm:A");
    EXPECT_EQ(toggledState("idle:>2h", SessionState::Active, false), "state:active");
    EXPECT_EQ(toggledState("idle:>2h", SessionState::Disconnected, false), "idle:>2h state:disconnected");
    // "over half an hour" is the second and the third range.
    EXPECT_FALSE(choosesIdle("idle:>30m", idleRanges()[0]));
    EXPECT_TRUE(choosesIdle("idle:>30m", middle));
    EXPECT_TRUE(choosesIdle("idle:>30m", idleRanges()[2]));
    EXPECT_FALSE(choosesIdle("idle:>30m idle:<2h", idleRanges()[2]));
    EXPECT_FALSE(choosesIdle("farm:A", middle));
    EXPECT_FALSE(choosesIdle("idle:soon", middle));
}

TEST_F(Query, ASelectionSaysWhatItHasInCommon) {
    const std::vector<base::SessionId> ids{{1}, {2}, {3}, {99}};
    const SelectionSummary summary = summarizeSelection(m_directory, ids, kNow, kWanted);
    EXPECT_EQ(summary.sessions, 3U) << "one of them has gone";
    EXPECT_EQ(summary.states, (directory::SessionCounts{0, 2, 1}));
    EXPECT_EQ(summary.field(CommonField::Farm).distinct, 1U);
    EXPECT_EQ(summary.field(CommonField::Farm).values.front(), (CommonValue{"office", 3}));
    EXPECT_EQ(summary.field(CommonField::User).distinct, 2U);
    EXPECT_EQ(summary.field(CommonField::User).values.front(), (CommonValue{"ana", 2}));
    ASSERT_TRUE(summary.idle);
    EXPECT_EQ(summary.idle->first, std::chrono::hours(3));
    EXPECT_EQ(summary.idle->second, std::chrono::hours(3));
}

TEST(QueryWords, OneIsFoundAndTakenOutAsItIsWritten) {
    EXPECT_TRUE(hasWord("a is:trouble b", "is:trouble"));
    EXPECT_FALSE(hasWord("-is:trouble", "is:trouble"));
    EXPECT_EQ(withoutWord("a is:trouble b", "is:trouble"), "a b");
}

TEST_F(Query, ColumnsHaveNamesThatLeadBack) {
    for (int i = 0; i < kSessionColumnCount; ++i) {
        EXPECT_EQ(sessionColumn(toText(static_cast<SessionColumn>(i))), static_cast<SessionColumn>(i));
    }
    EXPECT_FALSE(sessionColumn("colour"));
}

}  // namespace
}  // namespace farmwarden::presenters
