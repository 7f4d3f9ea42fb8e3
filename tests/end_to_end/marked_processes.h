#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

// Processes that a fixture started indirectly, through daemons that fork and change user. A variable in their
// environment marks them, so that they can be found in /proc without any bookkeeping, and nobody else's process is ever
// touched. Any thread.
namespace farmwarden::test {

// The variable's name; its value is a folder of the fixture's: all descendants of one host carry the same value.
inline constexpr std::string_view kMarkVariable = "FARMWARDEN_TEST_RIG";

struct MarkedProcess {
    pid_t pid = 0;
    pid_t parent = 0;
    uid_t owner = 0;
    std::uint64_t startTime = 0;  // clock ticks since boot (proc(5), stat field 22): tells a reused process id
    std::string name;
    std::vector<std::string> commandLine;
    std::filesystem::path mark;
};

// Those marked with `folder` or something below it. Zombies have no environment any more and do not count.
std::vector<MarkedProcess> markedProcesses(const std::filesystem::path& folder);

// Signals the process unless it has ended. False when it has.
bool signalMarked(const MarkedProcess& process, int number);

// SIGTERM, then SIGKILL for those that stay. Returns when none is left.
void endMarkedProcesses(const std::filesystem::path& folder);

// The start time of a process, 0 when there is none (or only its zombie).
std::uint64_t startTimeOf(pid_t pid);

}  // namespace farmwarden::test
