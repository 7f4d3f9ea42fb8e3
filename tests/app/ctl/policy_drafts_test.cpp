#include "tests/app/ctl/ctl_fixture.h"

// Who has a draft of the policy, from a shell.
namespace farmwarden::ctl {
namespace {

TEST_F(PolicyCtlTest, ListsWhoHasADraftUntilItIsGone) {
    EXPECT_EQ(run({"policy", "drafts"}).out, "nobody has a draft of the policy\n");
    EXPECT_EQ(run({"policy", "drafts", "--note", "3"}).out, "you have a draft of 3 changes, based on version 0\n");
    const json drafts = ask({"policy", "drafts"});
    ASSERT_EQ(drafts.size(), 1U);
    EXPECT_EQ(drafts[0]["changes"], 3);
    EXPECT_EQ(drafts[0]["base"], 0);
    EXPECT_EQ(keys(drafts[0]), (std::vector<std::string>{"author", "base", "changes", "since", "told_at"}));
    EXPECT_EQ(run({"policy", "drafts", "--note", "0"}).out, "you have no draft any more\n");
    EXPECT_EQ(ask({"policy", "drafts"}), json::array());
    EXPECT_EQ(run({"policy", "drafts", "--note", "1", "--base", "9"}).code, 2);
    EXPECT_EQ(run({"policy", "drafts", "--base", "1"}).code, 2);
}

}  // namespace
}  // namespace farmwarden::ctl
