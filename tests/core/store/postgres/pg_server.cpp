#include "tests/core/store/postgres/pg_server.h"

#include <fmt/format.h>
#include <pwd.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <stdexcept>

#include "core/base/log.h"
#include "tests/support/file.h"

namespace farmwarden::test {
namespace {

constexpr const char* kSettings =
    "listen_addresses = ''\nmax_connections = 200\nautovacuum = off\nlog_min_messages = fatal\n";
constexpr const char* kInMemory = "fsync = off\n";

// One role that needs its password, for tests of just that.
constexpr const char* kAdmission = "local all locked scram-sha-256\nlocal all all trust\n";

// The newest version that is installed.
std::filesystem::path findPrograms() {
    std::vector<std::filesystem::path> found;
    const std::filesystem::path root = "/usr/lib/postgresql";
    std::error_code missing;
    for (const auto& version : std::filesystem::directory_iterator(root, missing)) {
        if (std::filesystem::exists(version.path() / "bin" / "initdb")) {
            found.push_back(version.path() / "bin");
        }
    }
    if (found.empty()) {
        throw std::runtime_error("no PostgreSQL server in " + root.string() + "; install the package postgresql");
    }
    return *std::ranges::max_element(found);
}

CommandResult mustRun(const std::vector<std::string>& command) {
    auto result = run({.command = command});
    if (!result || result->status.code != 0) {
        throw std::runtime_error(command.front() + ": " + (result ? result->output : result.error().message));
    }
    return *result;
}

}  // namespace

PgServer::PgServer(Durability durability) : m_programs(findPrograms()) {
    base::log::setLevel(base::log::Level::Error);  // stores warn of servers without fsync
    if (geteuid() == 0) {
        const passwd* user = getpwnam("postgres");
        if (user == nullptr || chown(m_folder.path().c_str(), user->pw_uid, user->pw_gid) != 0) {
            throw std::runtime_error("the user postgres cannot be given the folder " + m_folder.path().string());
        }
    }
    mustRun(asServerUser({m_programs / "initdb", "--pgdata=" + (m_folder / "data").string(), "--username=super",
                          "--auth=trust", "--no-sync", "--no-instructions", "--encoding=UTF8", "--locale=C.UTF-8"}));
    mustRun(asServerUser({"sh", "-c",
                          fmt::format("printf '%s' \"$1\" >> '{}'", (m_folder / "data/postgresql.conf").string()), "sh",
                          std::string(kSettings) + (durability == Durability::InMemory ? kInMemory : "")}));
    mustRun(
        asServerUser({"sh", "-c", fmt::format("printf '%s' \"$1\" > '{}'", (m_folder / "data/pg_hba.conf").string()),
                      "sh", kAdmission}));
    start();
}

PgServer::~PgServer() {
    stop();
}

PgServer& PgServer::shared() {
    static PgServer server;
    return server;
}

std::vector<std::string> PgServer::asServerUser(std::vector<std::string> command) const {
    if (geteuid() == 0) {
        // The kernel forgets on a change of user whom it is to end together with the test; setpriv tells it again.
        const std::vector<std::string> prefix{"setpriv",       "--reuid=postgres", "--regid=postgres",
                                              "--init-groups", "--pdeathsig=QUIT", "--"};
        command.insert(command.begin(), prefix.begin(), prefix.end());
    }
    return command;
}

void PgServer::start() {
    const std::lock_guard lock(m_mutex);
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    // After a crash the old server's children may need a moment to let go of its shared memory.
    while (std::chrono::steady_clock::now() < deadline) {
        auto started =
            Process::start({.command = asServerUser({m_programs / "postgres", "-D", (m_folder / "data").string(), "-k",
                                                     m_folder.path().string()}),
                            .output = m_folder / "server.log"});
        if (!started) {
            throw std::runtime_error(started.error().message);
        }
        m_server.emplace(std::move(*started));
        if (waitUntil([this] { return isReady() || !m_server->isRunning(); }) && m_server->isRunning()) {
            return;
        }
    }
    throw std::runtime_error("PostgreSQL does not start: " + log());
}

bool PgServer::isReady() const {
    const auto asked = run({.command = {m_programs / "pg_isready", "--quiet", "--host=" + m_folder.path().string()}});
    return asked && asked->status.code == 0;
}

void PgServer::stop() {
    const std::lock_guard lock(m_mutex);
    if (m_server) {
        m_server->signal(SIGINT);
        m_server->waitForExit();
        m_server.reset();
    }
}

void PgServer::kill() {
    const std::lock_guard lock(m_mutex);
    m_server->signal(SIGKILL);
    m_server->waitForExit();
    m_server.reset();
}

std::string PgServer::newDatabase() {
    std::string name;
    {
        const std::lock_guard lock(m_mutex);
        name = fmt::format("store{}", ++m_databases);
    }
    sql("postgres", "CREATE DATABASE " + name);
    return url("super", name);
}

std::string PgServer::url(const std::string& user, const std::string& database) const {
    return fmt::format("postgresql://{}@/{}?host={}", user, database, m_folder.path().string());
}

std::string PgServer::databaseOf(const std::string& url) {
    const auto begin = url.find("@/") + 2;
    return url.substr(begin, url.find('?') - begin);
}

std::string PgServer::sql(const std::string& database, const std::string& statements) const {
    const auto result = mustRun({m_programs / "psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align",
                                 "--set=ON_ERROR_STOP=1", "--command=" + statements, url("super", database)});
    std::string output = result.output;
    while (output.ends_with('\n')) {
        output.pop_back();
    }
    return output;
}

void PgServer::runFile(const std::string& database, const std::filesystem::path& file) const {
    mustRun({m_programs / "psql", "--no-psqlrc", "--quiet", "--file=" + file.string(), url("super", database)});
}

std::string PgServer::log() const {
    return readFile(m_folder / "server.log");
}

}  // namespace farmwarden::test
