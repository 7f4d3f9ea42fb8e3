#include "tests/ui/support/ui_thread_guard.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest-spi.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sqlite3.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QPixmap>
#include <QSaveFile>
#include <QSettings>
#include <QTemporaryFile>
#include <filesystem>
#include <fstream>
#include <future>
#include <thread>

#include "core/store/store.h"
#include "tests/support/temp_dir.h"
#include "ui/navigation/memory.h"

// The guard itself: each family of calls is caught, from the program's own code and from within libraries, and what is
// let through is let through.
namespace farmwarden::test {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::StartsWith;

class UiThreadGuard : public testing::Test {
protected:
    void SetUp() override {
        const OnTestsBehalf making;
        m_folder = std::make_unique<TempDir>();
        std::ofstream(path()) << "text";
    }
    void TearDown() override {
        const OnTestsBehalf removing;
        m_folder.reset();
    }

    std::string path(const char* name = "file") const { return (*m_folder / name).string(); }
    // What the guard says of it, instead of failing this test.
    template <typename Call>
    std::vector<std::string> caughtIn(Call call) {
        CaughtCalls calls;
        call();
        return calls.take();
    }
    int opened(const char* name = "file") {
        const OnTestsBehalf opening;
        return ::open(path(name).c_str(), O_RDWR | O_CLOEXEC);
    }
    static void close(int file) {
        const OnTestsBehalf closing;
        ::close(file);
    }

private:
    std::unique_ptr<TempDir> m_folder;
};

TEST_F(UiThreadGuard, CatchesLooksAtFilesAndOpening) {
    const std::string file = path();
    EXPECT_THAT(caughtIn([&] { close(::open(file.c_str(), O_RDONLY | O_CLOEXEC)); }), Contains("open " + file));
    EXPECT_THAT(caughtIn([&] { close(::openat(AT_FDCWD, file.c_str(), O_RDONLY | O_CLOEXEC)); }),
                Contains("openat " + file));
    EXPECT_THAT(caughtIn([&] { close(::creat(path("new").c_str(), 0600)); }), Contains("creat " + path("new")));
    EXPECT_THAT(caughtIn([&] { std::fclose(std::fopen(file.c_str(), "r")); }), Contains(StartsWith("fopen")));
    EXPECT_THAT(caughtIn([&] { std::ignore = std::filesystem::exists(file); }), Contains("stat " + file));
}

TEST_F(UiThreadGuard, CatchesReadingWritingAndSyncing) {
    const int file = opened();
    char bytes[4]{};
    EXPECT_THAT(caughtIn([&] { std::ignore = ::read(file, bytes, 4); }), Contains("read " + path()));
    EXPECT_THAT(caughtIn([&] { std::ignore = ::write(file, bytes, 4); }), Contains("write " + path()));
    EXPECT_THAT(caughtIn([&] { ::fsync(file); }), Contains("fsync " + path()));
    close(file);
}

TEST_F(UiThreadGuard, CatchesRenamingRemovingAndFolders) {
    EXPECT_THAT(caughtIn([&] { std::rename(path().c_str(), path("other").c_str()); }), Contains("rename " + path()));
    EXPECT_THAT(caughtIn([&] { ::unlink(path("other").c_str()); }), Contains("unlink " + path("other")));
    EXPECT_THAT(caughtIn([&] { std::filesystem::create_directory(path("folder")); }),
                Contains("mkdir " + path("folder")));
    EXPECT_THAT(caughtIn([&] { std::ignore = std::filesystem::directory_iterator(path("folder")); }),
                Contains(testing::HasSubstr(path("folder"))));
}

TEST_F(UiThreadGuard, CatchesStreamsOfTheStandardLibrary) {
    EXPECT_THAT(caughtIn([&] { std::ofstream(path("stream")) << "text"; }), Contains(StartsWith("fopen")));
}

TEST_F(UiThreadGuard, CatchesWhatQtDoes) {
    EXPECT_THAT(caughtIn([&] {
                    QSaveFile file(QString::fromStdString(path("saved")));
                    file.open(QIODevice::WriteOnly);
                    file.write("text");
                    file.commit();
                }),
                testing::AllOf(Contains(StartsWith("open")), Contains(StartsWith("write"))));
    EXPECT_THAT(caughtIn([&] {
                    QSettings settings(QString::fromStdString(path("settings.ini")), QSettings::IniFormat);
                    settings.setValue(QStringLiteral("key"), 1);
                    settings.sync();
                }),
                Contains(StartsWith("open")));
    EXPECT_THAT(caughtIn([&] { QPixmap(4, 4).save(QString::fromStdString(path("picture.png"))); }),
                Contains(StartsWith("open")));
    EXPECT_THAT(caughtIn([&] { QDir(QString::fromStdString(path())).exists(); }), testing::Not(IsEmpty()));
}

TEST_F(UiThreadGuard, CatchesSockets) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(9);
    const int datagrams = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const auto* const to = reinterpret_cast<const sockaddr*>(&address);
    EXPECT_THAT(caughtIn([&] { std::ignore = ::connect(datagrams, to, sizeof address); }),
                Contains(StartsWith("connect")));
    EXPECT_THAT(caughtIn([&] { std::ignore = ::send(datagrams, "", 0, 0); }), Contains(StartsWith("send")));
    EXPECT_THAT(caughtIn([&] { std::ignore = ::sendto(datagrams, "", 0, 0, to, sizeof address); }),
                Contains(StartsWith("sendto")));
    char byte = 0;
    EXPECT_THAT(caughtIn([&] { std::ignore = ::recv(datagrams, &byte, 1, MSG_DONTWAIT); }),
                Contains(StartsWith("recv")));
    close(datagrams);
    sockaddr_un other{};
    other.sun_family = AF_UNIX;
    std::snprintf(other.sun_path, sizeof other.sun_path, "%s", path("socket").c_str());
    const int local = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    EXPECT_THAT(
        caughtIn([&] { std::ignore = ::connect(local, reinterpret_cast<const sockaddr*>(&other), sizeof other); }),
        Contains("connect " + path("socket")));
    close(local);
}

TEST_F(UiThreadGuard, CatchesNameServices) {
    EXPECT_THAT(caughtIn([] {
                    addrinfo* found = nullptr;
                    if (::getaddrinfo("127.0.0.1", nullptr, nullptr, &found) == 0) {
                        ::freeaddrinfo(found);
                    }
                }),
                Contains("getaddrinfo 127.0.0.1"));
    EXPECT_THAT(caughtIn([] { std::ignore = ::getpwnam("root"); }), Contains("getpwnam root"));
}

TEST_F(UiThreadGuard, CatchesSqlite) {
    EXPECT_THAT(caughtIn([&] {
                    sqlite3* database = nullptr;
                    sqlite3_open(path("store.db").c_str(), &database);
                    sqlite3_exec(database, "CREATE TABLE t (x)", nullptr, nullptr, nullptr);
                    sqlite3_stmt* statement = nullptr;
                    sqlite3_prepare_v2(database, "SELECT x FROM t", -1, &statement, nullptr);
                    sqlite3_step(statement);
                    sqlite3_finalize(statement);
                    sqlite3_close(database);
                }),
                testing::AllOf(Contains(StartsWith("sqlite3_open")), Contains(StartsWith("sqlite3_exec")),
                               Contains(StartsWith("sqlite3_prepare_v2")), Contains("sqlite3_step SELECT x FROM t"),
                               Contains(StartsWith("sqlite3_close")),
                               // and from within the library:
                               Contains(testing::HasSubstr("fdatasync"))));
}

TEST_F(UiThreadGuard, CatchesTheStoreThatNobodyWrapped) {
    const base::SystemClock clock;
    EXPECT_THAT(caughtIn([&] { std::ignore = store::openStore(path("store.db"), store::Access::ReadWrite, clock); }),
                testing::AllOf(Contains(StartsWith("open ")), Contains(StartsWith("sqlite3_exec"))));
}

TEST_F(UiThreadGuard, FailsTheRunningTestWithThePathAndTheWayThere) {
    // As an event, like all that the console does.
    const QObject context;
    QMetaObject::invokeMethod(
        const_cast<QObject*>(&context), [&] { std::ofstream(path()) << "text"; }, Qt::QueuedConnection);
    testing::TestPartResultArray failures;
    {
        const testing::ScopedFakeTestPartResultReporter reporter(
            testing::ScopedFakeTestPartResultReporter::INTERCEPT_ALL_THREADS, &failures);
        QCoreApplication::processEvents();
    }
    ASSERT_GT(failures.size(), 0);
    const std::string message = failures.GetTestPartResult(0).message();
    EXPECT_THAT(message, testing::HasSubstr(path() + " on the UI thread"));
    EXPECT_THAT(message, testing::HasSubstr("basic_file"));
    EXPECT_THAT(message, testing::HasSubstr("QObject::event"));
}

TEST_F(UiThreadGuard, FailsTheRunningTestForAFunctionOfTheConsole) {
    testing::TestPartResultArray failures;
    {
        const testing::ScopedFakeTestPartResultReporter reporter(
            testing::ScopedFakeTestPartResultReporter::INTERCEPT_ALL_THREADS, &failures);
        std::ignore = navigation::Memory::load(QString::fromStdString(path()));
    }
    ASSERT_GT(failures.size(), 0);
    EXPECT_THAT(failures.GetTestPartResult(0).message(), testing::HasSubstr("farmwarden::navigation::Memory::load"));
}

TEST_F(UiThreadGuard, LetsTheTestItselfLookAtFiles) {
    std::ofstream(path()) << "text";
    QFile file(QString::fromStdString(path()));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(onTestsBehalf([&] { return navigation::Memory::load(QString::fromStdString(path())); }).page.size());
}

TEST_F(UiThreadGuard, LetsThroughOtherThreadsTheTestsOwnCallsAndFonts) {
    EXPECT_THAT(caughtIn([&] { std::thread([&] { std::ofstream(path()) << "text"; }).join(); }), IsEmpty());
    EXPECT_THAT(caughtIn([&] {
                    const OnTestsBehalf looking;
                    std::ofstream(path()) << "text";
                }),
                IsEmpty());
    EXPECT_THAT(caughtIn([] { std::ignore = QFontDatabase::families(); }), IsEmpty());
    int pipe[2]{};
    ASSERT_EQ(::pipe(pipe), 0);
    EXPECT_THAT(caughtIn([&] { std::ignore = ::write(pipe[1], "x", 1); }), IsEmpty());
    close(pipe[0]);
    close(pipe[1]);
}

}  // namespace
}  // namespace farmwarden::test
