#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace farmwarden::test {

// A real farmwardend with its HAProxy and an SQLite store in a temporary folder, and farmwardenctl and sqlite3 to look
// at it from outside. The destructor stops the broker, and with it HAProxy. One thread; throws std::runtime_error where
// setting up fails.
class BrokerRig {
public:
    BrokerRig();
    ~BrokerRig();
    BrokerRig(const BrokerRig&) = delete;
    BrokerRig& operator=(const BrokerRig&) = delete;

    // Returns once the broker says that it is ready.
    void start();
    // SIGTERM: the broker ends its HAProxy, unless told to leave it.
    void stop();
    // SIGKILL: HAProxy lives on.
    void kill();
    bool isRunning() { return m_daemon && m_daemon->isRunning(); }

    // The next start() writes leave_running = true.
    void leaveHaproxyRunning(bool shallLeave) { m_leavesHaproxy = shallLeave; }

    // Where clients connect.
    std::string endpoint() const;
    std::uint16_t port() const { return m_port; }
    const std::filesystem::path& storePath() const { return m_store; }
    std::filesystem::path runDirectory() const { return m_folder.path() / "run"; }

    // farmwardenctl --store ... --json; the document that it prints. Throws with its words when the exit status is not
    // 0.
    nlohmann::json ctl(std::initializer_list<std::string> arguments);
    // The same, for what is to fail: exit status and everything it said.
    CommandResult tryCtl(std::initializer_list<std::string> arguments);
    // Puts rules (a policy in TOML, without the format's line) in force, in place of those before. Returns the version's
    // number.
    std::uint32_t publish(std::string_view rules);
    // Plain sqlite3 on the store, columns separated by '|'.
    std::string sql(const std::string& query) const;
    std::string log() const;

    // SIGKILL to the HAProxy that the run directory names.
    void killHaproxy();

private:
    void writeConfig() const;
    std::optional<pid_t> haproxyPid() const;

    TempDir m_folder{"farmwarden-e2e"};
    std::filesystem::path m_store;
    std::uint16_t m_port;
    bool m_leavesHaproxy = false;
    std::optional<Process> m_daemon;
};

}  // namespace farmwarden::test
