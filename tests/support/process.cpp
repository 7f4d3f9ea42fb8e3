#include "tests/support/process.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "tests/support/file.h"
#include "tests/support/temp_dir.h"

extern char** environ;

namespace farmwarden::test {
namespace {

// What the child needs, made before fork(): afterwards only async-signal-safe calls are allowed, and they may not
// allocate.
class Image {
public:
    explicit Image(const ProcessOptions& options) : m_arguments(options.command) {
        for (char** entry = environ; *entry != nullptr; ++entry) {
            const std::string text = *entry;
            if (!options.environment.contains(text.substr(0, text.find('=')))) {
                m_environment.push_back(text);
            }
        }
        for (const auto& [name, value] : options.environment) {
            if (!value.empty()) {
                m_environment.push_back(name + '=' + value);
            }
        }
        m_argumentPointers = pointersTo(m_arguments);
        m_environmentPointers = pointersTo(m_environment);
    }

    char* const* arguments() const { return m_argumentPointers.data(); }
    char* const* environment() const { return m_environmentPointers.data(); }

private:
    static std::vector<char*> pointersTo(std::vector<std::string>& texts) {
        std::vector<char*> result;
        for (std::string& text : texts) {
            result.push_back(text.data());
        }
        result.push_back(nullptr);
        return result;
    }

    std::vector<std::string> m_arguments;
    std::vector<std::string> m_environment;
    std::vector<char*> m_argumentPointers;
    std::vector<char*> m_environmentPointers;
};

bool redirect(int from, const char* path, int flags) {
    const int file = open(path, flags, 0644);
    return file >= 0 && dup2(file, from) == from && (file == from || close(file) == 0);
}

// In the child. Returns only when something failed.
void become(const ProcessOptions& options, const Image& image, pid_t parent) {
    setpgid(0, 0);
    if (!options.outlivesUs) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) {
            return;  // the test died in between; nobody reads what we write
        }
    }
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (!options.workingDirectory.empty() && chdir(options.workingDirectory.c_str()) != 0) {
        return;
    }
    if (!redirect(STDIN_FILENO, "/dev/null", O_RDONLY)) {
        return;
    }
    if (!options.output.empty() && (!redirect(STDOUT_FILENO, options.output.c_str(), O_WRONLY | O_CREAT | O_APPEND) ||
                                    dup2(STDOUT_FILENO, STDERR_FILENO) < 0)) {
        return;
    }
    // A daemon that outlives the test must not keep the pipe open by which ctest reads the test's output.
    close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    execvpe(image.arguments()[0], image.arguments(), image.environment());
}

ExitStatus statusFrom(int raw) {
    return WIFSIGNALED(raw) ? ExitStatus{-1, WTERMSIG(raw)} : ExitStatus{WEXITSTATUS(raw), 0};
}

}  // namespace

base::Result<Process> Process::start(const ProcessOptions& options) {
    const Image image(options);
    // Closed by a successful exec; a failing child writes its errno into it.
    std::array<int, 2> report{};
    if (pipe2(report.data(), O_CLOEXEC) != 0) {
        return base::fail(base::ErrorCode::Io, "cannot make a pipe for {}: {}", options.command.at(0), strerror(errno));
    }
    const pid_t parent = getpid();
    const pid_t child = fork();
    if (child == 0) {
        become(options, image, parent);
        const int reason = errno;
        [[maybe_unused]] const auto written = write(report[1], &reason, sizeof reason);
        _exit(127);
    }
    close(report[1]);
    int reason = child < 0 ? errno : 0;
    if (child > 0) {
        setpgid(child, child);  // in both, so that it is done whoever runs first
        if (read(report[0], &reason, sizeof reason) <= 0) {
            reason = 0;
        }
    }
    close(report[0]);
    if (reason != 0) {
        if (child > 0) {
            waitpid(child, nullptr, 0);
        }
        return base::fail(base::ErrorCode::Io, "cannot start {}: {}", options.command[0], strerror(reason));
    }
    return Process(child, options.output);
}

Process::Process(Process&& other) noexcept
    : m_pid(std::exchange(other.m_pid, -1)), m_output(std::move(other.m_output)), m_status(other.m_status) {}

Process& Process::operator=(Process&& other) noexcept {
    if (this != &other) {
        stop();
        m_pid = std::exchange(other.m_pid, -1);
        m_output = std::move(other.m_output);
        m_status = other.m_status;
    }
    return *this;
}

Process::~Process() {
    stop();
}

bool Process::isRunning() {
    if (m_pid < 0 || m_status) {
        return false;
    }
    int raw = 0;
    if (waitpid(m_pid, &raw, WNOHANG) == m_pid) {
        m_status = statusFrom(raw);
    }
    return !m_status;
}

std::optional<ExitStatus> Process::waitForExit(std::chrono::milliseconds deadline) {
    waitUntil([this] { return !isRunning(); }, deadline, std::chrono::milliseconds(2));
    return m_status;
}

bool Process::signal(int number) {
    return isRunning() && kill(m_pid, number) == 0;
}

ExitStatus Process::stop(std::chrono::milliseconds grace) {
    if (signal(SIGTERM)) {
        signal(SIGCONT);  // a stopped process gets the SIGTERM only now
        if (!waitForExit(grace)) {
            signal(SIGKILL);
            waitForExit();
        }
    }
    return m_status.value_or(ExitStatus{});
}

base::Result<CommandResult> run(ProcessOptions options, std::chrono::milliseconds deadline) {
    const TempDir folder;
    options.output = folder / "output";
    auto process = Process::start(options);
    if (!process) {
        return std::unexpected(process.error());
    }
    const auto status = process->waitForExit(deadline);
    if (!status) {
        return base::fail(base::ErrorCode::Unavailable, "{} did not end within {} ms; it said: {}", options.command[0],
                          deadline.count(), lastLines(options.output, 5));
    }
    return CommandResult{*status, readFile(options.output)};
}

}  // namespace farmwarden::test
