#include "core/request/drafts.h"

#include <gtest/gtest.h>

#include "core/request/request_builder.h"
#include "core/request/request_runner.h"
#include "tests/support/temp_dir.h"

// Who has a draft of the policy, as the others hear of it.
namespace farmwarden::request {
namespace {

class DraftsTest : public testing::Test {
protected:
    void tell(const std::string& actor, PolicyDraft draft, model::RequestState expected = model::RequestState::Done) {
        RequestRunner runner(m_url, m_clock, "test");
        const auto answer = runner.run(makeRequest(draft, actor, {}, m_clock));
        ASSERT_TRUE(answer) << answer.error().message;
        EXPECT_EQ(answer->state, expected) << answer->message;
    }
    std::string known(const KnownDrafts& drafts) {
        std::string text;
        for (const auto& [draft, at] : drafts.drafts) {
            text += draft.author + ":" + std::to_string(draft.changes) + " ";
        }
        return text;
    }
    std::unique_ptr<store::Store> open() {
        return std::move(*store::openStore(m_url, store::Access::ReadOnly, m_clock));
    }
    void SetUp() override { ASSERT_TRUE(store::openStore(m_url, store::Access::ReadWrite, m_clock)); }

    test::TempDir m_folder;
    std::string m_url = m_folder / "store.db";
    base::SystemClock m_clock;
};

TEST_F(DraftsTest, KeepsTheLatestWordOfEachAuthor) {
    tell("ben", {0, 1, {}});
    tell("ana", {0, 2, {}});
    tell("ben", {0, 5, {}});
    const auto store = open();
    const auto drafts = policyDrafts(*store);
    ASSERT_TRUE(drafts) << drafts.error().message;
    EXPECT_EQ(known(*drafts), "ana:2 ben:5 ");
}

TEST_F(DraftsTest, ForgetsADraftThatIsGoneAndGoesOnFromWhatItKnows) {
    tell("ana", {0, 2, {}});
    const auto store = open();
    auto drafts = policyDrafts(*store);
    ASSERT_TRUE(drafts);
    EXPECT_EQ(known(*drafts), "ana:2 ");
    tell("ana", {0, 0, {}});
    tell("eve", {0, 1, {}});
    drafts = policyDrafts(*store, std::move(*drafts));
    ASSERT_TRUE(drafts);
    EXPECT_EQ(known(*drafts), "eve:1 ");
}

TEST_F(DraftsTest, SaysSinceWhenAndFromWhichVersion) {
    const base::TimePoint since = std::chrono::floor<std::chrono::milliseconds>(m_clock.now()) - std::chrono::hours(2);
    tell("ana", {0, 2, since});
    const auto store = open();
    const auto drafts = policyDrafts(*store);
    ASSERT_TRUE(drafts);
    ASSERT_EQ(drafts->drafts.size(), 1U);
    EXPECT_EQ(drafts->drafts[0].draft.since, since);
    EXPECT_EQ(drafts->drafts[0].draft.base, 0U);
}

TEST_F(DraftsTest, RefusesADraftOfAVersionThatIsNotThere) {
    tell("ana", {7, 2, {}}, model::RequestState::Refused);
    EXPECT_EQ(known(*policyDrafts(*open())), "");
}

}  // namespace
}  // namespace farmwarden::request
