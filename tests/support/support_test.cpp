#include <gtest/gtest.h>

#include "tests/support/file.h"
#include "tests/support/free_port.h"
#include "tests/support/temp_dir.h"
#include "tests/support/wait_until.h"

namespace farmwarden::test {
namespace {

using std::chrono::milliseconds;

TEST(TempDir, IsRemovedWithItsContent) {
    std::filesystem::path path;
    {
        const TempDir folder("farmwarden-support");
        path = folder.path();
        std::filesystem::create_directories(folder / "a/b");
        writeFile(folder / "a/b/file", "text");
        EXPECT_TRUE(path.filename().string().starts_with("farmwarden-support."));
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(File, ReadsWhatWasWrittenAndNothingFromAMissingOne) {
    const TempDir folder;
    writeFile(folder / "file", "one\ntwo\nthree\n");
    EXPECT_EQ(readFile(folder / "file"), "one\ntwo\nthree\n");
    EXPECT_EQ(lastLines(folder / "file", 2), "two\nthree\n");
    EXPECT_EQ(lastLines(folder / "file", 9), "one\ntwo\nthree\n");
    EXPECT_EQ(readFile(folder / "missing"), "");
    EXPECT_THROW(writeFile(folder / "missing/file", "text"), std::runtime_error);
}

TEST(FreePort, AnswersAPortNobodyListensOn) {
    const auto port = freePort("127.0.1.7");
    EXPECT_NE(port, 0);
    EXPECT_FALSE(accepts("127.0.1.7", port));
}

TEST(FreePort, HasNoneForAForeignAddress) {
    EXPECT_EQ(freePort("192.0.2.1"), 0);
}

TEST(WaitUntil, StopsAskingOnceTheConditionHolds) {
    int asked = 0;
    EXPECT_TRUE(waitUntil([&] { return ++asked == 3; }, kPatience, milliseconds(1)));
    EXPECT_EQ(asked, 3);
}

TEST(WaitUntil, GivesUpAtTheDeadline) {
    EXPECT_FALSE(waitUntil([] { return false; }, milliseconds(5), milliseconds(1)));
}

}  // namespace
}  // namespace farmwarden::test
