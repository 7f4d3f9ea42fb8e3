#include "tests/end_to_end/rdp_hosts.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "tests/end_to_end/marked_processes.h"
#include "tests/end_to_end/rdp_host_files.h"
#include "tests/support/file.h"
#include "tests/support/free_port.h"

namespace farmwarden::test {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFolderPrefix = "farmwarden-rdp";
constexpr std::string_view kOwnerFile = "owner";
constexpr int kDisplaysPerHost = 50;

// Far apart from each other, and from black and white, which a client shows while it connects.
constexpr std::array<Colour, 6> kColours = {{{0xc0, 0x20, 0x20},
                                             {0x20, 0x40, 0xc0},
                                             {0x20, 0xa0, 0x40},
                                             {0xc0, 0xa0, 0x20},
                                             {0xa0, 0x20, 0xc0},
                                             {0x20, 0xa0, 0xc0}}};

// A test program that was killed could not clean up; the next one does. Its folder says who owned it.
void removeLeftovers() {
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(fs::temp_directory_path(), ignored)) {
        if (!entry.path().filename().string().starts_with(kFolderPrefix)) {
            continue;
        }
        std::ifstream owner(entry.path() / kOwnerFile);
        pid_t pid = 0;
        std::uint64_t startTime = 0;
        if (owner >> pid >> startTime && startTimeOf(pid) != startTime) {
            endMarkedProcesses(entry.path());
            TestUsers::removeAll(entry.path());
            fs::remove_all(entry.path(), ignored);
        }
    }
}

// Displays of different test programs must not meet; sesman itself skips those that are taken. X's TCP ports are
// 6000 + display, so the numbers stay well below the ports that the kernel hands out (32768 and up).
int firstDisplayOf(std::size_t hostIndex) {
    return 200 + getpid() % 50 * 400 + static_cast<int>(hostIndex) * kDisplaysPerHost;
}

// The kernel lists both ends of a Unix connection; the desktop's end has the socket's path and state 03 (connected).
bool hasClient(int display, const std::string& unixSockets) {
    const std::string path = fmt::format("/xrdp_display_{}", display);
    std::istringstream lines(unixSockets);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream fields(line);  // address, reference count, protocol, flags, type, state, inode, path
        std::string skipped;
        std::string state;
        std::string inode;
        std::string name;
        fields >> skipped >> skipped >> skipped >> skipped >> skipped >> state >> inode >> name;
        if (state == "03" && name.ends_with(path)) {
            return true;
        }
    }
    return false;
}

std::string userName(uid_t id) {
    const passwd* entry = getpwuid(id);
    return entry != nullptr ? entry->pw_name : std::to_string(id);
}

int displayOf(const MarkedProcess& server) {
    for (const std::string& argument : server.commandLine) {
        if (argument.starts_with(':')) {
            return std::stoi(argument.substr(1));
        }
    }
    return -1;
}

}  // namespace

std::string RdpHost::endpoint() const {
    return fmt::format("{}:{}", address, port);
}

std::optional<std::string> RdpHosts::obstacle() {
    if (geteuid() != 0) {
        return "needs root: real session hosts start desktops of other users, and the test makes those users";
    }
    for (const char* program : {"/usr/sbin/xrdp", "/usr/sbin/xrdp-sesman", "/usr/lib/xorg/Xorg", "/usr/bin/xfreerdp",
                                "/usr/bin/Xvfb", "/usr/bin/xsetroot", "/etc/X11/xrdp/xorg.conf"}) {
        if (!fs::exists(program)) {
            return fmt::format("needs {}: packaging/install-dependencies.sh test installs it", program);
        }
    }
    return std::nullopt;
}

RdpHosts::RdpHosts(RdpHostsOptions options)
    : m_folder(kFolderPrefix),
      m_users(m_folder.path()),
      m_usesShim(options.isolation == Isolation::PreloadedShim ||
                 (options.isolation == Isolation::Automatic && !canMakeMountNamespace())) {
    removeLeftovers();
    fs::permissions(m_folder.path(), fs::perms(0755));  // the users' homes are below
    writeFile(m_folder / kOwnerFile, fmt::format("{} {}\n", getpid(), startTimeOf(getpid())));
    for (std::size_t index = 0; index < static_cast<std::size_t>(options.count); ++index) {
        const std::string address = fmt::format("127.0.1.{}", index + 1);
        m_hosts.push_back({.name = fmt::format("h{}", index + 1),
                           .address = address,
                           .port = freePort(address),
                           .colour = kColours.at(index)});
        const RdpHost& host = m_hosts.back();
        const std::uint16_t sesmanPort = freePort();
        writeHostFiles({.folder = folderOf(host.name),
                        .address = host.address,
                        .port = host.port,
                        .sesmanPort = sesmanPort,
                        .firstDisplay = firstDisplayOf(index),
                        .colour = host.colour});
        Daemons& daemons = m_daemons.emplace_back();
        startSesman(host, sesmanPort, daemons);
        startXrdp(host, daemons);
    }
}

RdpHosts::~RdpHosts() {
    // Sessions first, while their sesman still collects them: in a container without a reaping init they would stay
    // zombies.
    for (const MarkedProcess& process : markedProcesses(folder())) {
        if (process.name == "Xorg") {
            signalMarked(process, SIGTERM);
        }
    }
    waitUntil([this] { return sessions().empty(); }, std::chrono::seconds(3));
    m_daemons.clear();
    endMarkedProcesses(folder());
}

bool RdpHosts::canMakeMountNamespace() const {
    const auto file = m_folder / "namespace-trial";
    writeFile(file, "");
    const auto result = run({.command = {"unshare", "-m", "mount", "--bind", file.string(), kSystemSesmanIni}});
    return result && result->status == ExitStatus{0, 0};
}

ProcessOptions RdpHosts::xrdpCommand(std::string_view host) const {
    const fs::path folder = folderOf(host);
    const std::string ini = (folder / "xrdp.ini").string();
    const std::string sesmanIni = (folder / "sesman.ini").string();
    ProcessOptions options{.command = {"xrdp", "--nodaemon", "-c", ini},
                           .environment = {{std::string(kMarkVariable), folder.string()}},
                           .output = folder / "xrdp.out"};
    if (m_usesShim) {
        options.environment["LD_PRELOAD"] = FARMWARDEN_SESMAN_INI_SHIM;
        options.environment["FARMWARDEN_SHIM_FROM"] = kSystemSesmanIni;
        options.environment["FARMWARDEN_SHIM_TO"] = sesmanIni;
    } else {
        options.command = {
            "unshare",        "-m", "sh", "-c", R"(mount --bind "$0" "$1" && exec xrdp --nodaemon -c "$2")", sesmanIni,
            kSystemSesmanIni, ini};
    }
    return options;
}

void RdpHosts::startSesman(const RdpHost& host, std::uint16_t port, Daemons& daemons) {
    const fs::path folder = folderOf(host.name);
    auto sesman = Process::start({.command = {"xrdp-sesman", "--nodaemon", "-c", (folder / "sesman.ini").string()},
                                  .environment = {{std::string(kMarkVariable), folder.string()}},
                                  .output = folder / "sesman.out"});
    if (!sesman) {
        throw std::runtime_error(sesman.error().message);
    }
    daemons.sesman.emplace(std::move(*sesman));
    // Told to listen on 127.0.0.1, sesman 0.9 listens on ::1 where there is IPv6, and its xrdp asks there, too.
    const auto isUp = [&] { return accepts("127.0.0.1", port) || accepts("::1", port); };
    if (!waitUntil([&] { return isUp() || !daemons.sesman->isRunning(); }) || !daemons.sesman->isRunning()) {
        giveUp(host.name, "xrdp-sesman does not come up");
    }
}

void RdpHosts::startXrdp(const RdpHost& host, Daemons& daemons) {
    auto xrdp = Process::start(xrdpCommand(host.name));
    if (!xrdp) {
        throw std::runtime_error(xrdp.error().message);
    }
    daemons.xrdp.emplace(std::move(*xrdp));
    if (!waitUntil([&] { return accepts(host.address, host.port) || !daemons.xrdp->isRunning(); }) ||
        !daemons.xrdp->isRunning()) {
        giveUp(host.name, "xrdp does not listen on " + host.endpoint());
    }
}

void RdpHosts::giveUp(std::string_view host, std::string_view what) const {
    throw std::runtime_error(fmt::format("{}: {}\n{}", host, what, logs(host)));
}

std::size_t RdpHosts::indexOf(std::string_view host) const {
    const auto found = std::ranges::find(m_hosts, host, &RdpHost::name);
    if (found == m_hosts.end()) {
        throw std::out_of_range(fmt::format("no host '{}' among the {} of this test", host, m_hosts.size()));
    }
    return static_cast<std::size_t>(found - m_hosts.begin());
}

const RdpHost& RdpHosts::operator[](std::string_view name) const {
    return m_hosts[indexOf(name)];
}

std::vector<RdpSession> RdpHosts::sessions() const {
    const std::string unixSockets = readFile("/proc/net/unix");
    std::vector<RdpSession> result;
    for (const MarkedProcess& process : markedProcesses(folder())) {
        if (process.name == "Xorg") {
            const int display = displayOf(process);
            result.push_back({.user = userName(process.owner),
                              .host = process.mark.filename().string(),
                              .display = display,
                              .isActive = hasClient(display, unixSockets),
                              .pid = process.parent});
        }
    }
    std::ranges::sort(result);
    return result;
}

std::optional<RdpSession> RdpHosts::session(std::string_view user, std::string_view host) const {
    for (RdpSession& candidate : sessions()) {
        if (candidate.user == user && candidate.host == host) {
            return std::move(candidate);
        }
    }
    return std::nullopt;
}

bool RdpHosts::waitForSession(std::string_view user, std::string_view host, bool isActive,
                              std::chrono::milliseconds deadline) const {
    return waitUntil(
        [&] {
            const auto found = session(user, host);
            return found && found->isActive == isActive;
        },
        deadline);
}

bool RdpHosts::logoff(std::string_view user, std::string_view host) {
    const auto ending = session(user, host);
    if (!ending) {
        return false;
    }
    // sesman's own process ignores SIGTERM; the session ends with its first program, the desktop.
    for (const MarkedProcess& process : markedProcesses(folderOf(host))) {
        if (process.parent == ending->pid && process.name != "Xorg" && process.name != "xrdp-chansrv") {
            signalMarked(process, SIGTERM);
        }
    }
    return waitUntil([&] { return startTimeOf(ending->pid) == 0; });
}

void RdpHosts::pause(std::string_view host) {
    m_daemons[indexOf(host)].xrdp->signal(SIGSTOP);
}

void RdpHosts::resume(std::string_view host) {
    m_daemons[indexOf(host)].xrdp->signal(SIGCONT);
}

void RdpHosts::stop(std::string_view host) {
    m_daemons[indexOf(host)].xrdp->stop();
}

void RdpHosts::start(std::string_view host) {
    const std::size_t index = indexOf(host);
    startXrdp(m_hosts[index], m_daemons[index]);
}

std::string RdpHosts::logs(std::string_view host) const {
    std::string result;
    for (const char* name : {"xrdp.out", "xrdp.log", "sesman.out", "sesman.log"}) {
        result += fmt::format("--- {} of {}\n{}", name, host, lastLines(folderOf(host) / name, 15));
    }
    return result;
}

}  // namespace farmwarden::test
