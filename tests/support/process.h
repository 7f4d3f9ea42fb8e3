#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "tests/support/wait_until.h"

// A child process of a test. Its destructor ends it, and only it: by its process id, which the kernel keeps for us
// until we collect the exit status. Children of the child are the test's own business. Use one Process from one thread,
// and start it on a thread that lives as long as the child shall (the kernel kills the child when that thread ends, so
// that nothing is left when the whole test program is killed).
namespace farmwarden::test {

struct ProcessOptions {
    std::vector<std::string> command;                     // program (searched in PATH) and arguments
    std::map<std::string, std::string> environment = {};  // added to ours; an empty value removes the variable
    std::filesystem::path workingDirectory = {};          // ours when empty
    std::filesystem::path output = {};                    // receives stdout and stderr; both go to ours when empty
    bool outlivesUs = false;  // leave out the kernel's killing, for a child that has to survive its starter
};

struct ExitStatus {
    int code = -1;   // as exit() was given it; -1 when a signal ended the process
    int signal = 0;  // 0 when it ended by itself

    bool operator==(const ExitStatus&) const = default;
};

class Process {
public:
    // Starts a child in a process group of its own, with standard input from /dev/null. An error when the program is
    // not there or may not run.
    static base::Result<Process> start(const ProcessOptions& options);

    Process(Process&& other) noexcept;
    Process& operator=(Process&& other) noexcept;
    ~Process();

    pid_t pid() const { return m_pid; }
    const std::filesystem::path& output() const { return m_output; }

    bool isRunning();
    // Nothing when the child still runs after `deadline`.
    std::optional<ExitStatus> waitForExit(std::chrono::milliseconds deadline = kPatience);
    // False when the child has ended.
    bool signal(int number);
    // SIGTERM, and SIGKILL when the child has not ended within `grace`. Returns how it ended; harmless when it has.
    ExitStatus stop(std::chrono::milliseconds grace = std::chrono::seconds(5));

private:
    Process(pid_t pid, std::filesystem::path output) : m_pid(pid), m_output(std::move(output)) {}

    pid_t m_pid = -1;
    std::filesystem::path m_output;
    std::optional<ExitStatus> m_status;  // set once the child is collected; its process id means nothing from then on
};

// Runs a command to its end. `output` holds stdout and stderr.
struct CommandResult {
    ExitStatus status;
    std::string output;
};
base::Result<CommandResult> run(ProcessOptions options, std::chrono::milliseconds deadline = kPatience);

}  // namespace farmwarden::test
