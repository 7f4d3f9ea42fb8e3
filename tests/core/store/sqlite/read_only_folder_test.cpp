#include <fcntl.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "core/store/sqlite/sqlite_store.h"
#include "core/store/state_copy.h"
#include "tests/core/store/contract/contract.h"
#include "tests/support/file.h"

// A store that one may read, in a folder in which one may make no file: a backup on a read-only medium, somebody else's
// store.
namespace farmwarden::store::sqlite {
namespace {

using namespace test;
using testing::HasSubstr;

// What `say` returns, said by a process that has no more rights than anybody: modes mean nothing to root.
std::string asAnybody(const std::function<std::string()>& say) {
    int ends[2] = {};
    if (::pipe2(ends, O_CLOEXEC) != 0) {
        return "no pipe";
    }
    const pid_t child = ::fork();
    if (child == 0) {
        const passwd* const nobody = ::getpwnam("nobody");
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && (nobody == nullptr || ::setgroups(0, nullptr) != 0 || ::setgid(nobody->pw_gid) != 0 ||
                       ::setuid(nobody->pw_uid) != 0)) {
            ::_exit(1);
        }
        const std::string said = say();
        (void)!::write(ends[1], said.data(), said.size());
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string said;
    char part[512];
    for (ssize_t count = 0; (count = ::read(ends[0], part, sizeof part)) > 0;) {
        said.append(part, static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? said : "the child failed: " + said;
}

class ReadOnlyFolder : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directory(inner);
        auto store = SqliteStore::open(path, Access::ReadWrite, clock);
        ASSERT_TRUE(store);
        ASSERT_TRUE((*store)->appendAndWait(
            {"broker",
             {farmDefined("A"), targetDefined("a-1", "A"), sessionPlaced(1, "anna", "A", "a-1")},
             {},
             {},
             {}}));
    }
    void TearDown() override { setModes(0755, 0644); }

    // Of the folders, and of the files in the inner one.
    void setModes(mode_t folders, mode_t files) {
        ::chmod((folder / ".").c_str(), 0755);
        ::chmod(inner.c_str(), folders);
        for (const auto& entry : std::filesystem::directory_iterator(inner)) {
            if (entry.is_regular_file()) {
                ::chmod(entry.path().c_str(), files);
            }
        }
    }
    std::string whatIsRead() {
        auto store = SqliteStore::open(path, Access::ReadOnly, clock);
        if (!store) {
            return store.error().message;
        }
        StateCopy state;
        const auto head = (*store)->loadState(state);
        const auto open = (*store)->openRequests(10);
        return !head   ? head.error().message
               : !open ? open.error().message
                       : fmt::format("revision {}, {} session, {} requests", head->value, state.sessions.size(),
                                     open->size());
    }

    TempDir folder;
    std::filesystem::path inner = folder / "some folder?";
    std::filesystem::path path = inner / "store.db";
    base::ManualClock clock{kNoon};
};

TEST_F(ReadOnlyFolder, AStoreThatNobodyWritesCanBeRead) {
    ASSERT_FALSE(std::filesystem::exists(path.string() + "-shm"));
    setModes(0555, 0444);
    EXPECT_EQ(asAnybody([this] { return whatIsRead(); }), "revision 3, 1 session, 0 requests");
    EXPECT_FALSE(std::filesystem::exists(path.string() + "-shm"));
}

TEST_F(ReadOnlyFolder, AStoreThatIsWrittenMeanwhileIsFollowed) {
    auto writer = SqliteStore::open(path, Access::ReadWrite, clock);
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->appendAndWait({"broker", {farmDefined("B")}, {}, {}, {}}));
    setModes(0555, 0444);
    EXPECT_EQ(asAnybody([this] { return whatIsRead(); }), "revision 4, 1 session, 0 requests");
}

// The same process from before a writer comes until it has gone.
TEST_F(ReadOnlyFolder, ChangesOfALaterWriterAreSeenOnceTheyAreInTheFile) {
    setModes(0555, 0444);
    int asks[2] = {};
    int answers[2] = {};
    ASSERT_EQ(::pipe2(asks, O_CLOEXEC) + ::pipe2(answers, O_CLOEXEC), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(asks[1]);
        const bool isRoot = ::geteuid() == 0;
        if (const passwd* const nobody = ::getpwnam("nobody");
            isRoot &&
            (::setgroups(0, nullptr) != 0 || ::setgid(nobody->pw_gid) != 0 || ::setuid(nobody->pw_uid) != 0)) {
            ::_exit(1);
        }
        auto store = SqliteStore::open(path, Access::ReadOnly, clock);
        for (char ask = 0; store && ::read(asks[0], &ask, 1) == 1;) {
            const auto head = (*store)->head();
            const char answer = head ? static_cast<char>('0' + head->value) : '-';
            (void)!::write(answers[1], &answer, 1);
        }
        ::_exit(0);
    }
    ::close(asks[0]);
    ::close(answers[1]);
    const auto headSeen = [&] {
        char answer = 0;
        return ::write(asks[1], "?", 1) == 1 && ::read(answers[0], &answer, 1) == 1 ? answer : '!';
    };
    EXPECT_EQ(headSeen(), '3');
    setModes(0755, 0644);
    {
        auto writer = SqliteStore::open(path, Access::ReadWrite, clock);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->appendAndWait({"broker", {farmDefined("B")}, {}, {}, {}}));
    }
    setModes(0555, 0444);
    EXPECT_EQ(headSeen(), '4');
    ::close(asks[1]);
    ::close(answers[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST_F(ReadOnlyFolder, CommitsThatOnlyTheWalHasAreNotPassedOver) {
    std::filesystem::path copy = inner / "copy.db";
    {
        auto writer = SqliteStore::open(path, Access::ReadWrite, clock);
        ASSERT_TRUE(writer);
        ASSERT_TRUE((*writer)->appendAndWait({"broker", {farmDefined("B")}, {}, {}, {}}));
        // As a copy is that was made beneath a running broker.
        std::filesystem::copy_file(path, copy);
        std::filesystem::copy_file(path.string() + "-wal", copy.string() + "-wal");
    }
    path = copy;
    setModes(0555, 0444);
    EXPECT_THAT(asAnybody([this] { return whatIsRead(); }),
                HasSubstr("cannot be read without write access to its folder"));
    setModes(0755, 0644);
    EXPECT_EQ(whatIsRead(), "revision 4, 1 session, 0 requests");
}

}  // namespace
}  // namespace farmwarden::store::sqlite
