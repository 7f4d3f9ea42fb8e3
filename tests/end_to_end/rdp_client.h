#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "tests/end_to_end/rdp_hosts.h"
#include "tests/end_to_end/virtual_screen.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// A real client: xfreerdp on a display of its own. The owner is one test, on one thread; the destructor disconnects it.
namespace farmwarden::test {

struct RdpClientOptions {
    std::string endpoint;  // a host's, or a front door's; empty when an .rdp file among the arguments names it
    RdpUser user;
    // As xfreerdp takes them, for example "/load-balance-info:tsv://MS Terminal Services Plugin.1.FarmA".
    std::vector<std::string> extraArguments = {};
};

class RdpClient {
public:
    // Starts to connect and returns at once. Throws std::runtime_error when the client or its display cannot be
    // started.
    explicit RdpClient(RdpClientOptions options);

    // Waits until one of the hosts' desktops is on the client's screen, and answers the host's name; nothing when the
    // client ended, or no desktop came in time. log() then says why.
    // Usually two to four seconds; starting Xorg on a machine that is busy with other things takes much longer.
    std::optional<std::string> waitForDesktop(const RdpHosts& hosts, std::chrono::milliseconds deadline = std::chrono::seconds(45));

    // True while the client tries to connect or is connected: xfreerdp ends by itself when it is refused or cut off.
    bool isConnected() { return m_client->isRunning(); }
    // Waits for the other side to cut the connection. False when it stands.
    bool waitForEnd(std::chrono::milliseconds deadline = kPatience) {
        return m_client->waitForExit(deadline).has_value();
    }
    // Closes the connection from this side; the session stays on its host.
    void disconnect() { m_client->stop(); }

    const VirtualScreen& screen() const { return m_screen; }
    std::string log() const;

private:
    TempDir m_home{"farmwarden-client"};
    VirtualScreen m_screen;
    std::optional<Process> m_client;
};

}  // namespace farmwarden::test
