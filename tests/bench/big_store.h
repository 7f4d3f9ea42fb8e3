#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>

#include "core/base/result.h"
#include "core/simulator/bulk.h"

// A store file as a busy broker would have it after its first months, and a broker that changes it: what the console is
// measured on.
namespace farmwarden::bench {

inline constexpr std::uint32_t kFarms = 10;
inline constexpr std::uint32_t kTargets = 1000;
inline constexpr int kChangesPerSecond = 2000;

simulator::Bulk bulkOf(std::uint32_t sessions);

// Farms, targets and holds by events, sessions straight into their table, and a snapshot of it all at a late revision:
// the journal before it has been trimmed. Some seconds for a million sessions.
base::Result<void> makeBigStore(const std::filesystem::path& path, std::uint32_t sessions);

// What reading all of its sessions costs at least: every column, by SQLite alone.
double scanSeconds(const std::filesystem::path& path);

// A folder that goes with this.
class ScratchFolder {
public:
    ScratchFolder();
    ~ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

// A broker that appends kChangesPerSecond events: sessions are left and taken up again, end, and their users come back.
// Runs until its standard input ends; '+' and '-' on it turn the changes on and off.
int runBroker(const std::filesystem::path& path, std::uint32_t sessions);

// That broker as a process of its own, as it is for every console. Ended by the destructor.
class BrokerProcess {
public:
    // `program`: this one; its main() calls runBroker() when it gets these arguments.
    BrokerProcess(const std::filesystem::path& program, const std::filesystem::path& store, std::uint32_t sessions);
    ~BrokerProcess();
    BrokerProcess(const BrokerProcess&) = delete;
    BrokerProcess& operator=(const BrokerProcess&) = delete;

    void setMoving(bool isMoving);

private:
    pid_t m_pid = -1;
    int m_commands = -1;
    bool m_isMoving = false;
};

}  // namespace farmwarden::bench
