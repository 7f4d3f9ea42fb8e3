#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

// A PostgreSQL server of a test's own: a new cluster in a temporary folder, on a socket in that folder and nowhere
// else, with fsync off unless told (no test cuts the power; a killed server loses nothing without it). Runs as the user
// postgres when the test runs as root, whom the server refuses. Ends, by its process id, with the object. Any thread.
namespace farmwarden::test {

class PgServer {
public:
    enum class Durability { InMemory, OnDisk };

    // Throws std::runtime_error when the programs are not installed or do not start.
    explicit PgServer(Durability durability = Durability::InMemory);
    ~PgServer();
    PgServer(const PgServer&) = delete;
    PgServer& operator=(const PgServer&) = delete;

    // One for the whole test program, started when it is first asked for.
    static PgServer& shared();

    void start();
    void stop();  // fast: connections are cut, what is committed stays
    void kill();  // SIGKILL to the postmaster, as a crash

    // A database of its own for the caller, with nothing in it, and its URL for the cluster's superuser.
    std::string newDatabase();
    std::string url(const std::string& user, const std::string& database) const;
    static std::string databaseOf(const std::string& url);

    // Statements as the superuser; throws with the server's words. Rows come one a line, columns separated by '|'.
    std::string sql(const std::string& database, const std::string& statements) const;
    void runFile(const std::string& database, const std::filesystem::path& file) const;

    std::string log() const;

private:
    std::vector<std::string> asServerUser(std::vector<std::string> command) const;
    bool isReady() const;

    TempDir m_folder{"farmwarden-pg"};
    std::filesystem::path m_programs;
    std::mutex m_mutex;  // m_server, m_databases
    std::optional<Process> m_server;
    int m_databases = 0;
};

}  // namespace farmwarden::test
