#include "core/frontdoor/haproxy_process.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstring>
#include <fstream>
#include <sstream>

// glibc 2.36 declares these without a thought for C++ (its bug 29532).
extern "C" {
#include <sys/pidfd.h>
}

extern char** environ;

namespace farmwarden::frontdoor {
namespace {

std::string textOf(const std::filesystem::path& file, std::uintmax_t offset) {
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(offset));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

// A login shell of root finds HAProxy in sbin; a service's or an ordinary user's path may not have it.
std::filesystem::path located(const std::filesystem::path& binary) {
    if (binary.has_parent_path()) {
        return binary;
    }
    const char* path = std::getenv("PATH");
    std::istringstream folders(std::string(path ? path : "") + ":/usr/local/sbin:/usr/sbin:/sbin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::filesystem::path candidate = std::filesystem::path(folder) / binary;
        if (!folder.empty() && access(candidate.c_str(), X_OK) == 0) {
            return candidate;
        }
    }
    return binary;
}

// Owns the two spawn objects, whose C interface wants destruction.
class SpawnPlan {
public:
    explicit SpawnPlan(const std::filesystem::path& log) {
        posix_spawnattr_init(&m_attributes);
        posix_spawn_file_actions_init(&m_actions);
        sigset_t none;
        sigset_t all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        posix_spawn_file_actions_addopen(&m_actions, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_actions, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        posix_spawn_file_actions_adddup2(&m_actions, 1, 2);
        // A HAProxy that held our listening sockets or the store's files would hold them after our death too.
        posix_spawn_file_actions_addclosefrom_np(&m_actions, 3);
    }
    ~SpawnPlan() {
        posix_spawnattr_destroy(&m_attributes);
        posix_spawn_file_actions_destroy(&m_actions);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    int run(int& pid, std::vector<std::string> arguments) {
        std::vector<char*> argv;
        for (std::string& argument : arguments) {
            argv.push_back(argument.data());
        }
        argv.push_back(nullptr);
        return posix_spawn(&pid, argv[0], &m_actions, &m_attributes, argv.data(), environ);
    }

private:
    posix_spawnattr_t m_attributes{};
    posix_spawn_file_actions_t m_actions{};
};

}  // namespace

std::optional<Instance> readInstance(const std::filesystem::path& file) {
    std::ifstream in(file);
    Instance instance;
    in >> instance.pid >> instance.startTicks >> instance.fingerprint >> instance.logPort;
    in.ignore(1);
    std::getline(in, instance.listens);
    return instance.pid > 0 && !instance.fingerprint.empty() ? std::optional(instance) : std::nullopt;
}

base::Result<void> writeInstance(const std::filesystem::path& file, const Instance& instance) {
    const std::filesystem::path fresh = file.string() + ".new";
    std::ofstream out(fresh);
    out << instance.pid << ' ' << instance.startTicks << ' ' << instance.fingerprint << ' ' << instance.logPort << '\n'
        << instance.listens << '\n';
    out.close();
    std::error_code error;
    std::filesystem::rename(fresh, file, error);
    if (!out || error) {
        return base::fail(base::ErrorCode::Io,
                          "front door: cannot write {}; without it HAProxy {} cannot be found again after a restart",
                          file.string(), instance.pid);
    }
    return {};
}

std::optional<std::uint64_t> startTicksOf(int pid) {
    const std::string stat = textOf(fmt::format("/proc/{}/stat", pid), 0);
    const std::size_t nameEnd = stat.rfind(')');
    if (nameEnd == std::string::npos) {
        return std::nullopt;
    }
    // After the name come the state (field 3) and, as field 22, the start.
    std::istringstream fields(stat.substr(nameEnd + 1));
    std::string state;
    fields >> state;
    std::string skipped;
    for (int i = 4; i < 22; ++i) {
        fields >> skipped;
    }
    std::uint64_t ticks = 0;
    fields >> ticks;
    return state == "Z" || state == "X" || !fields ? std::nullopt : std::optional(ticks);
}

base::Result<std::unique_ptr<HaproxyProcess>> HaproxyProcess::start(asio::io_context& io,
                                                                    const std::filesystem::path& binary,
                                                                    const std::filesystem::path& configuration,
                                                                    const std::filesystem::path& log) {
    const std::filesystem::path program = located(binary);
    int pid = 0;
    const int error = SpawnPlan(log).run(pid, {program.string(), "-db", "-f", configuration.string()});
    if (error == ENOENT || error == EACCES) {
        return base::fail(
            base::ErrorCode::NotFound,
            "front door: cannot run HAProxy as {}: {}; install it (apt-get install haproxy) or configure where it is",
            program.string(), std::strerror(error));
    }
    if (error != 0) {
        return base::fail(base::ErrorCode::Io, "front door: cannot start HAProxy ({}): {}", program.string(),
                          std::strerror(error));
    }
    return adopt(io, pid);
}

base::Result<std::unique_ptr<HaproxyProcess>> HaproxyProcess::adopt(asio::io_context& io, int pid) {
    const int descriptor = pidfd_open(pid, 0);
    if (descriptor < 0) {
        return base::fail(base::ErrorCode::NotFound, "front door: HAProxy {} cannot be watched: {}", pid,
                          std::strerror(errno));
    }
    return std::unique_ptr<HaproxyProcess>(new HaproxyProcess(io, pid, descriptor));
}

HaproxyProcess::HaproxyProcess(asio::io_context& io, int pid, int pidDescriptor)
    : m_pid(pid), m_descriptor(io, pidDescriptor) {}

HaproxyProcess::~HaproxyProcess() = default;

void HaproxyProcess::onExit(std::function<void(std::string)> handler) {
    m_descriptor.async_wait(
        asio::posix::stream_descriptor::wait_read,
        [this, alive = std::weak_ptr(m_alive), handler = std::move(handler)](std::error_code error) {
            if (!error && !alive.expired()) {
                handler(howItEnded());
            }
        });
}

bool HaproxyProcess::waitForExit(std::chrono::milliseconds atMost) {
    pollfd ended{m_descriptor.native_handle(), POLLIN, 0};
    return poll(&ended, 1, static_cast<int>(atMost.count())) > 0;
}

// By the descriptor, so that no other process that got the number in the meantime is hit.
void HaproxyProcess::signal(int number) {
    pidfd_send_signal(m_descriptor.native_handle(), number, nullptr, 0);
}

std::string HaproxyProcess::howItEnded() {
    if (!m_ending.empty()) {
        return m_ending;
    }
    siginfo_t info{};
    const bool isChild =
        waitid(P_PIDFD, static_cast<id_t>(m_descriptor.native_handle()), &info, WEXITED | WNOHANG) == 0 &&
        info.si_pid != 0;
    if (!isChild) {
        m_ending = "ended";
    } else if (info.si_code == CLD_EXITED) {
        m_ending = fmt::format("ended with exit code {}", info.si_status);
    } else {
        m_ending = fmt::format("ended by signal {}", info.si_status);
    }
    return m_ending;
}

std::string alertsIn(const std::filesystem::path& log, std::uintmax_t offset) {
    std::istringstream lines(textOf(log, offset));
    std::string alerts;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(" : ");
        if (!line.starts_with("[ALERT]") || colon == std::string::npos) {
            continue;
        }
        if (alerts.size() > 2000) {
            break;
        }
        alerts += (alerts.empty() ? "" : "; ") + line.substr(colon + 3);
    }
    return alerts;
}

}  // namespace farmwarden::frontdoor
