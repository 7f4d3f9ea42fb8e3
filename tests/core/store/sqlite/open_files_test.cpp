#include "core/store/sqlite/open_files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "core/store/sqlite/database.h"
#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::store::sqlite {
namespace {

using namespace test;

// Whether another process would find somebody on the WAL's index. Byte 128 of it is SQLite's "dead man's switch"
// (os_unix.c, UNIX_SHM_DMS): whoever finds it free cuts the file to nothing. A process does not see its own locks,
// so a child looks.
bool othersSeeAUserOf(const std::filesystem::path& database) {
    constexpr off_t kDeadMansSwitch = 128;
    const std::string index = database.string() + "-shm";
    const pid_t child = ::fork();
    if (child == 0) {
        const int file = ::open(index.c_str(), O_RDWR | O_CLOEXEC);
        struct flock lock {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = kDeadMansSwitch;
        lock.l_len = 1;
        const bool isTaken = file >= 0 && ::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
        ::_exit(isTaken ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

class OpenFiles : public testing::Test {
protected:
    void SetUp() override {
        first.emplace(path, OpenMode::Create);
        first->execute("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        ASSERT_TRUE(othersSeeAUserOf(path));
    }

    TempDir folder;
    std::filesystem::path path = folder / "farm.db";
    std::optional<Database> first;
};

TEST_F(OpenFiles, ASecondConnectionLeavesTheLocksOfTheFirst) {
    {
        Database second(path, OpenMode::Create);
        EXPECT_EQ(second.integerOf("SELECT a FROM t"), 1);
        EXPECT_TRUE(othersSeeAUserOf(path));
    }
    EXPECT_TRUE(othersSeeAUserOf(path));
}

// What isOpenHere() is there to prevent.
TEST_F(OpenFiles, ToReadTheIndexAsAPlainFileDropsTheLocks) {
    (void)readFile(path.string() + "-shm");
    EXPECT_FALSE(othersSeeAUserOf(path));
}

TEST_F(OpenFiles, AreKnownByAnyNameUntilTheLastConnectionEnds) {
    EXPECT_TRUE(isOpenHere(path));
    EXPECT_TRUE(isOpenHere(path.string() + "-wal"));
    EXPECT_TRUE(isOpenHere(path.string() + "-shm"));
    EXPECT_FALSE(isOpenHere(folder / "other.db"));
    std::filesystem::create_symlink(path, folder / "link.db");
    EXPECT_TRUE(isOpenHere(folder / "link.db"));
    {
        Database second(path, OpenMode::ReadOnly);
        Database moved = std::move(second);
        first.reset();
        EXPECT_TRUE(isOpenHere(path));
    }
    EXPECT_FALSE(isOpenHere(path));
}

}  // namespace
}  // namespace farmwarden::store::sqlite
