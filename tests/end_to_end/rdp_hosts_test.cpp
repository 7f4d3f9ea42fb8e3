#include "tests/end_to_end/rdp_hosts.h"

#include <gtest/gtest.h>
#include <pwd.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "tests/end_to_end/marked_processes.h"
#include "tests/end_to_end/rdp_client.h"
#include "tests/support/file.h"
#include "tests/support/free_port.h"
#include "tests/support/temp_dir.h"

// The fixture itself, against bare hosts: what the end-to-end tests take for granted.
namespace farmwarden::test {
namespace {

class RdpHostsTest : public testing::Test {
protected:
    void SetUp() override {
        if (const auto obstacle = RdpHosts::obstacle()) {
            GTEST_SKIP() << *obstacle;
        }
    }
};

// Every TempDir goes there meanwhile, so that what a killed process leaves can be removed.
class TemporaryFolderIs {
public:
    explicit TemporaryFolderIs(const std::filesystem::path& folder) : m_before(std::filesystem::temp_directory_path()) {
        setenv("TMPDIR", folder.c_str(), 1);
    }
    ~TemporaryFolderIs() { setenv("TMPDIR", m_before.c_str(), 1); }
    TemporaryFolderIs(const TemporaryFolderIs&) = delete;
    TemporaryFolderIs& operator=(const TemporaryFolderIs&) = delete;

private:
    std::filesystem::path m_before;
};

TEST_F(RdpHostsTest, ClientsLandOnTheHostsTheyDial) {
    RdpHosts hosts({.count = 2});
    const RdpUser alice = hosts.addUser("alice");
    const RdpUser bob = hosts.addUser("bob");
    RdpClient first({.endpoint = hosts["h1"].endpoint(), .user = alice});
    RdpClient second({.endpoint = hosts["h2"].endpoint(), .user = bob});
    EXPECT_EQ(first.waitForDesktop(hosts), "h1") << first.log() << hosts.logs("h1");
    EXPECT_EQ(second.waitForDesktop(hosts), "h2") << second.log() << hosts.logs("h2");

    const auto sessions = hosts.sessions();
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[0].user, alice.name);
    EXPECT_EQ(sessions[0].host, "h1");
    EXPECT_TRUE(sessions[0].isActive);
    EXPECT_EQ(sessions[1].user, bob.name);
    EXPECT_EQ(sessions[1].host, "h2");
    EXPECT_TRUE(sessions[1].isActive);
}

TEST_F(RdpHostsTest, WrongPasswordGetsNoDesktop) {
    RdpHosts hosts({.count = 1});
    RdpUser alice = hosts.addUser("alice");
    alice.password = "wrong";
    RdpClient client({.endpoint = hosts["h1"].endpoint(), .user = alice});
    EXPECT_EQ(client.waitForDesktop(hosts, std::chrono::seconds(2)), std::nullopt);
    EXPECT_TRUE(hosts.sessions().empty());
}

TEST_F(RdpHostsTest, ReconnectReturnsToTheSameDesktop) {
    RdpHosts hosts({.count = 1});
    const RdpUser alice = hosts.addUser("alice");
    const RdpClientOptions options{.endpoint = hosts["h1"].endpoint(), .user = alice};
    RdpClient first(options);
    ASSERT_EQ(first.waitForDesktop(hosts), "h1") << first.log() << hosts.logs("h1");
    const auto before = hosts.session(alice.name, "h1");
    ASSERT_TRUE(before);

    first.disconnect();
    EXPECT_FALSE(first.isConnected());
    EXPECT_TRUE(hosts.waitForSession(alice.name, "h1", false)) << "the session outlives its client";

    RdpClient second(options);
    ASSERT_EQ(second.waitForDesktop(hosts), "h1") << second.log() << hosts.logs("h1");
    EXPECT_EQ(hosts.session(alice.name, "h1"), before) << "same display, same process, active again";
}

TEST_F(RdpHostsTest, LogoffEndsSessionAndClient) {
    RdpHosts hosts({.count = 1});
    const RdpUser alice = hosts.addUser("alice");
    RdpClient client({.endpoint = hosts["h1"].endpoint(), .user = alice});
    ASSERT_EQ(client.waitForDesktop(hosts), "h1") << client.log() << hosts.logs("h1");
    EXPECT_FALSE(hosts.logoff("nobody-here", "h1"));
    EXPECT_TRUE(hosts.logoff(alice.name, "h1"));
    EXPECT_TRUE(client.waitForEnd());
    EXPECT_TRUE(hosts.sessions().empty());
}

TEST_F(RdpHostsTest, PausedHostHangsAndStoppedHostRefuses) {
    RdpHosts hosts({.count = 1});
    const RdpUser alice = hosts.addUser("alice");
    const RdpHost& host = hosts["h1"];
    const RdpClientOptions options{.endpoint = host.endpoint(), .user = alice};

    hosts.pause("h1");
    EXPECT_TRUE(accepts(host.address, host.port));
    {
        RdpClient client(options);
        EXPECT_EQ(client.waitForDesktop(hosts, std::chrono::seconds(1)), std::nullopt);
    }
    hosts.resume("h1");
    RdpClient client(options);
    ASSERT_EQ(client.waitForDesktop(hosts), "h1") << client.log() << hosts.logs("h1");
    const auto before = hosts.session(alice.name, "h1");
    ASSERT_TRUE(before);

    hosts.stop("h1");
    EXPECT_FALSE(accepts(host.address, host.port));
    client.disconnect();
    EXPECT_TRUE(hosts.waitForSession(alice.name, "h1", false)) << "sessions survive their host's listener";

    hosts.start("h1");
    RdpClient again(options);
    ASSERT_EQ(again.waitForDesktop(hosts), "h1") << again.log() << hosts.logs("h1");
    EXPECT_EQ(hosts.session(alice.name, "h1"), before);
}

TEST_F(RdpHostsTest, WorksWithoutMountNamespacesAndLeavesNothingBehind) {
    std::filesystem::path folder;
    std::string account;
    {
        RdpHosts hosts({.count = 2, .isolation = Isolation::PreloadedShim});
        const RdpUser alice = hosts.addUser("alice");
        RdpClient client({.endpoint = hosts["h2"].endpoint(), .user = alice});
        EXPECT_EQ(client.waitForDesktop(hosts), "h2") << client.log() << hosts.logs("h2");
        folder = hosts.folder();
        account = alice.name;
        EXPECT_FALSE(markedProcesses(folder).empty());
        EXPECT_NE(getpwnam(account.c_str()), nullptr);
    }
    EXPECT_TRUE(markedProcesses(folder).empty());
    EXPECT_FALSE(std::filesystem::exists(folder));
    EXPECT_EQ(getpwnam(account.c_str()), nullptr);
}

TEST_F(RdpHostsTest, NextRunRemovesWhatAKilledOneLeft) {
    const TempDir notes;
    std::filesystem::permissions(notes.path(), std::filesystem::perms(0755));  // the user's home is below
    const TemporaryFolderIs here(notes.path());
    const auto logOnAndDie = [&] {
        RdpHosts hosts({.count = 1});
        const RdpUser alice = hosts.addUser("alice");
        RdpClient client({.endpoint = hosts["h1"].endpoint(), .user = alice});
        client.waitForDesktop(hosts);
        writeFile(notes / "folder", hosts.folder().string());
        writeFile(notes / "account", alice.name);
        kill(getpid(), SIGKILL);
    };
    EXPECT_EXIT(logOnAndDie(), testing::KilledBySignal(SIGKILL), "");
    const std::filesystem::path folder = readFile(notes / "folder");
    const std::string account = readFile(notes / "account");
    EXPECT_FALSE(markedProcesses(folder).empty()) << "the session of the killed run should still be there";
    EXPECT_NE(getpwnam(account.c_str()), nullptr);

    const RdpHosts next({.count = 1});
    EXPECT_TRUE(markedProcesses(folder).empty());
    EXPECT_FALSE(std::filesystem::exists(folder));
    EXPECT_EQ(getpwnam(account.c_str()), nullptr);
}

}  // namespace
}  // namespace farmwarden::test
