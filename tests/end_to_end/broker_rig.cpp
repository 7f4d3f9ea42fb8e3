#include "tests/end_to_end/broker_rig.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/file.h"
#include "tests/support/free_port.h"
#include "tests/support/wait_until.h"

namespace farmwarden::test {
namespace {

// What a service manager is to the broker: a datagram socket that hears READY=1.
class ReadySocket {
public:
    explicit ReadySocket(const std::filesystem::path& path)
        : m_path(path), m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        std::filesystem::remove(path);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.string().copy(address.sun_path, sizeof address.sun_path - 1);
        if (bind(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error("cannot bind " + path.string());
        }
    }
    ~ReadySocket() { close(m_socket); }
    ReadySocket(const ReadySocket&) = delete;
    ReadySocket& operator=(const ReadySocket&) = delete;

    bool heardReady() const {
        char buffer[512] = {};
        const auto length = recv(m_socket, buffer, sizeof buffer - 1, MSG_DONTWAIT);
        return length > 0 && std::string_view(buffer).starts_with("READY=1");
    }

private:
    std::filesystem::path m_path;
    int m_socket;
};

}  // namespace

BrokerRig::BrokerRig() : m_store(m_folder.path() / "store.db"), m_port(freePort()) {}

BrokerRig::~BrokerRig() {
    m_leavesHaproxy = false;
    m_daemon.reset();
    if (const auto haproxy = haproxyPid()) {
        ::kill(*haproxy, SIGTERM);
    }
}

std::string BrokerRig::endpoint() const {
    return fmt::format("127.0.0.1:{}", m_port);
}

void BrokerRig::writeConfig() const {
    writeFile(m_folder.path() / "farmwardend.toml",
              fmt::format(R"([store]
path = "{}"
[broker]
name = "gw-test"
[front_door]
run_directory = "{}"
shared = "127.0.0.1:{}"
max_connections = 500
leave_running = {}
[log]
level = "debug"
)",
                          m_store.string(), runDirectory().string(), m_port, m_leavesHaproxy));
}

void BrokerRig::start() {
    writeConfig();
    const auto notify = m_folder.path() / "notify";
    const ReadySocket ready(notify);
    auto started = Process::start({.command = {FARMWARDEN_DAEMON, "--config", m_folder.path() / "farmwardend.toml"},
                                   .environment = {{"NOTIFY_SOCKET", notify.string()}},
                                   .output = m_folder.path() / "farmwardend.log"});
    if (!started) {
        throw std::runtime_error(started.error().message);
    }
    m_daemon.emplace(std::move(*started));
    if (!waitUntil([&] { return ready.heardReady() || !m_daemon->isRunning(); }) || !m_daemon->isRunning()) {
        throw std::runtime_error("the broker does not get ready:\n" + log());
    }
}

void BrokerRig::stop() {
    if (m_daemon) {
        m_daemon->stop();
    }
}

void BrokerRig::kill() {
    m_daemon->signal(SIGKILL);
    m_daemon->waitForExit();
}

CommandResult BrokerRig::tryCtl(std::initializer_list<std::string> arguments) {
    ProcessOptions options{.command = {FARMWARDEN_CTL, "--store", m_store.string(), "--json"}};
    options.command.insert(options.command.end(), arguments);
    auto result = run(options);
    if (!result) {
        throw std::runtime_error(result.error().message);
    }
    return *result;
}

nlohmann::json BrokerRig::ctl(std::initializer_list<std::string> arguments) {
    const CommandResult result = tryCtl(arguments);
    if (result.status.code != 0) {
        throw std::runtime_error(fmt::format("farmwardenctl {}: exit {}: {}\n{}", fmt::join(arguments, " "),
                                             result.status.code, result.output, log()));
    }
    return nlohmann::json::parse(result.output);
}

std::uint32_t BrokerRig::publish(std::string_view rules) {
    const auto file = m_folder.path() / "policy.toml";
    writeFile(file, fmt::format("format = 1\n{}", rules));
    return ctl({"policy", "publish", file.string(), "--reason", "test"}).at("version").get<std::uint32_t>();
}

std::string BrokerRig::sql(const std::string& query) const {
    const auto result = run({.command = {"sqlite3", m_store.string(), query}});
    std::string text = result ? result->output : result.error().message;
    while (text.ends_with('\n')) {
        text.pop_back();
    }
    return text;
}

std::string BrokerRig::log() const {
    return lastLines(m_folder.path() / "farmwardend.log", 60);
}

std::optional<pid_t> BrokerRig::haproxyPid() const {
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        const std::string name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) {
            continue;
        }
        // The run directory is ours alone, so a haproxy that was started with it is ours too.
        const std::string command = readFile(entry.path() / "cmdline");
        const std::string program = command.substr(0, command.find('\0'));
        if (program.ends_with("haproxy") && command.contains(runDirectory().string())) {
            return static_cast<pid_t>(std::stol(name));
        }
    }
    return std::nullopt;
}

void BrokerRig::killHaproxy() {
    if (const auto haproxy = haproxyPid()) {
        ::kill(*haproxy, SIGKILL);
    }
}

}  // namespace farmwarden::test
