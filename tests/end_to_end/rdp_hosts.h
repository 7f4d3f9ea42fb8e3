#pragma once

#include <sys/types.h>

#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/end_to_end/test_users.h"
#include "tests/end_to_end/virtual_screen.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// Real session hosts for tests: several xrdp + xrdp-sesman on loopback addresses of this machine, independent of each
// other and of any xrdp that runs here anyway. Every desktop of a host is one flat colour, so that a client's screen
// tells on which host it is. Sessions persist as on any xrdp: they outlive their client, and their user comes back to
// them.
//
//     if (const auto obstacle = RdpHosts::obstacle()) GTEST_SKIP() << *obstacle;
//     RdpHosts hosts({.count = 2});
//     const RdpUser alice = hosts.addUser("alice");
//     RdpClient client({.endpoint = hosts["h2"].endpoint(), .user = alice});
//     EXPECT_EQ(client.waitForDesktop(hosts), "h2");
//
// The owner is one test; everything runs on its thread. Whatever cannot be set up throws std::runtime_error with the
// reason, which fails the test. The destructor leaves no process, no account and no file.
namespace farmwarden::test {

struct RdpHost {
    std::string name;     // "h1", "h2", ...
    std::string address;  // 127.0.1.1, 127.0.1.2, ...
    std::uint16_t port = 0;
    Colour colour;

    // "127.0.1.1:40123", as clients and farms take it.
    std::string endpoint() const;
};

struct RdpSession {
    std::string user;
    std::string host;
    int display = 0;
    bool isActive = false;  // a client is connected; otherwise the session is disconnected
    pid_t pid = 0;          // of the session's sesman process, the parent of its programs

    auto operator<=>(const RdpSession&) const = default;
};

// How each xrdp is shown its own sesman.ini. Automatic takes a mount namespace where one may be made.
enum class Isolation { Automatic, MountNamespace, PreloadedShim };

struct RdpHostsOptions {
    int count = 2;  // 1 to 6
    Isolation isolation = Isolation::Automatic;
};

class RdpHosts {
public:
    // Why such hosts cannot run here (no root, a program missing), nothing when they can.
    static std::optional<std::string> obstacle();

    explicit RdpHosts(RdpHostsOptions options = {});
    ~RdpHosts();
    RdpHosts(const RdpHosts&) = delete;
    RdpHosts& operator=(const RdpHosts&) = delete;

    const std::vector<RdpHost>& hosts() const { return m_hosts; }
    const RdpHost& operator[](std::string_view name) const;

    // An account valid on every host, since they are one machine.
    RdpUser addUser(std::string_view prefix) { return m_users.add(prefix); }
    // A real group of this machine, which its name services know at once. Returns its name.
    std::string addGroup(std::string_view prefix, const std::vector<RdpUser>& members) { return m_users.addGroup(prefix, members); }

    // Sorted by user, then host. From the process table alone: no agent, no session manager is asked.
    std::vector<RdpSession> sessions() const;
    std::optional<RdpSession> session(std::string_view user, std::string_view host) const;

    // Waits until the user's session there is active or disconnected, as asked. False when that does not come.
    bool waitForSession(std::string_view user, std::string_view host, bool isActive,
                        std::chrono::milliseconds deadline = kPatience) const;

    // Ends the session as a log-off would, and waits for its end. False when there is none, or it does not end.
    bool logoff(std::string_view user, std::string_view host);

    // A hung host: the kernel still accepts connections (two wait at most, xrdp's backlog), nobody answers.
    void pause(std::string_view host);
    void resume(std::string_view host);

    // Connections are refused; sessions stay, and are found again after start().
    void stop(std::string_view host);
    void start(std::string_view host);

    // The ends of the host's logs, for the message of a failed expectation.
    std::string logs(std::string_view host) const;

    // Where the hosts' files are, which is also the mark of all their processes.
    const std::filesystem::path& folder() const { return m_folder.path(); }

private:
    struct Daemons {
        std::optional<Process> sesman;
        std::optional<Process> xrdp;
    };

    std::size_t indexOf(std::string_view host) const;
    std::filesystem::path folderOf(std::string_view host) const { return m_folder.path() / host; }
    bool canMakeMountNamespace() const;
    ProcessOptions xrdpCommand(std::string_view host) const;
    void startSesman(const RdpHost& host, std::uint16_t port, Daemons& daemons);
    void startXrdp(const RdpHost& host, Daemons& daemons);
    [[noreturn]] void giveUp(std::string_view host, std::string_view what) const;

    TempDir m_folder;
    TestUsers m_users;
    bool m_usesShim;
    std::vector<RdpHost> m_hosts;
    std::vector<Daemons> m_daemons;  // by index of m_hosts
};

}  // namespace farmwarden::test
