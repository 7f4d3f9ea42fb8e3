#include "tests/bench/big_store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <random>
#include <system_error>
#include <thread>
#include <vector>

#include "core/model/words.h"
#include "core/store/store.h"
#include "tests/bench/bench_support.h"

namespace farmwarden::bench {
namespace {

using base::Result;

constexpr std::uint64_t kHead = 100'000'000;  // the snapshot's revision
constexpr std::chrono::milliseconds kStep{20};
constexpr int kPerStep = kChangesPerSecond * 20 / 1000;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

Result<void> problem(sqlite3* database) {
    return base::fail(base::ErrorCode::Io, "the benchmark's store: {}", sqlite3_errmsg(database));
}

// The session table by its public columns (resources/sql).
Result<void> fillSessions(const std::filesystem::path& path, const simulator::Bulk& bulk) {
    sqlite3* handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    const std::unique_ptr<sqlite3, Finalize> database(handle);
    const std::string begin = fmt::format(
        "BEGIN; INSERT INTO journal SELECT {}, at, actor, broker, kind, subject, body FROM journal ORDER BY revision "
        "DESC "
        "LIMIT 1; DELETE FROM journal WHERE revision < {}",
        kHead, kHead);
    if (sqlite3_exec(handle, begin.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return problem(handle);
    }
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(handle, "INSERT INTO session VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15)", -1,
                       &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalize> insert(prepared);
    const auto text = [&](int column, std::string_view value) {
        sqlite3_bind_text64(prepared, column, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    };
    const auto number = [&](int column, auto value) {
        sqlite3_bind_int64(prepared, column, static_cast<sqlite3_int64>(value));
    };
    for (std::uint32_t i = 0; i < bulk.shape().sessions; ++i) {
        const model::Session s = bulk.session(i);
        number(1, s.id.value), text(2, s.farm), text(3, s.user), text(4, s.domain), text(5, s.target);
        text(6, model::toText(s.state)), text(7, model::toText(s.reason)), text(8, model::toText(s.client));
        number(9, s.clientPort), text(10, s.clientName), text(11, s.connection);
        number(12, s.placedAt.time_since_epoch().count()), number(13, s.since.time_since_epoch().count());
        number(14, 10'000 + i), number(15, 20'000'000 + i);
        if (sqlite3_step(prepared) != SQLITE_DONE) {
            return problem(handle);
        }
        sqlite3_reset(prepared);
    }
    if (sqlite3_exec(handle, "COMMIT; PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr) != SQLITE_OK) {
        return problem(handle);
    }
    return {};
}

// What sessions of a busy farm do, one drawn after the other: left, taken up again, ended, and the user comes back.
class Changes {
public:
    explicit Changes(const simulator::Bulk& bulk) : m_bulk(bulk), m_steps(bulk.shape().sessions) {}

    std::vector<model::EventDraft> next(base::TimePoint now) {
        std::vector<model::EventDraft> events;
        for (int i = 0; i < kPerStep; ++i) {
            events.push_back({now, "bench", change(m_any(m_random) % m_bulk.shape().sessions)});
        }
        return events;
    }

private:
    model::EventBody change(std::uint32_t number) {
        constexpr std::uint64_t kLives = std::uint64_t{1} << 32U;
        model::Session session = m_bulk.session(number);
        const std::uint32_t step = ++m_steps[number];
        session.id.value += (step - 1) / 4 * kLives;
        switch (step % 4) {
            case 1:
                return model::SessionDisconnected{session.id, session.user, "client-closed"};
            case 2:
                return model::SessionStarted{session.id, session.user, session.target, session.connection};
            case 3:
                return model::SessionEnded{session.id, session.user, "logged-off", false};
            default:
                session.id.value += kLives;
                session.state = model::SessionState::Pending;
                return model::SessionPlaced{session, session.farm, {}};
        }
    }

    const simulator::Bulk& m_bulk;
    std::vector<std::uint32_t> m_steps;  // of each session, so far
    std::mt19937 m_random{1};
    std::uniform_int_distribution<std::uint32_t> m_any;
};

// True while there is a starter; sets `isMoving` as it says.
bool listen(bool& isMoving) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (poll(&input, 1, 0) > 0) {
        char command = 0;
        if (read(STDIN_FILENO, &command, 1) != 1) {
            return false;
        }
        isMoving = command == '+';
    }
    return true;
}

}  // namespace

simulator::Bulk bulkOf(std::uint32_t sessions) {
    const auto now = std::chrono::floor<base::Duration>(base::SystemClock().now());
    return simulator::Bulk({.farms = kFarms, .targets = kTargets, .sessions = sessions, .now = now});
}

base::Result<void> makeBigStore(const std::filesystem::path& path, std::uint32_t sessions) {
    const base::SystemClock clock;
    const simulator::Bulk bulk = bulkOf(sessions);
    {
        auto store = store::openStore(path, store::Access::ReadWrite, clock);
        if (!store) {
            return std::unexpected(store.error());
        }
        store::Append append{"bench", {}, {}, {}, {}};
        const simulator::Bulk empty({.farms = kFarms, .targets = kTargets, .sessions = 0, .now = bulk.shape().now});
        empty.events([&](model::EventDraft&& draft) { append.events.push_back(std::move(draft)); });
        if (auto appended = (*store)->appendAndWait(std::move(append)); !appended) {
            return std::unexpected(appended.error());
        }
    }
    if (auto filled = fillSessions(path, bulk); !filled) {
        return filled;
    }
    auto store = store::openStore(path, store::Access::ReadWrite, clock);
    if (!store) {
        return std::unexpected(store.error());
    }
    if (auto written = (*store)->writeSnapshot(); !written) {
        return std::unexpected(written.error());
    }
    return {};
}

double scanSeconds(const std::filesystem::path& path) {
    sqlite3* handle = nullptr;
    sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, Finalize> database(handle);
    sqlite3_stmt* prepared = nullptr;
    sqlite3_prepare_v2(handle, "SELECT * FROM session", -1, &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalize> select(prepared);
    const Stopwatch watch;
    std::string text;
    std::int64_t sum = 0;
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(prepared); ++column) {
            if (sqlite3_column_type(prepared, column) == SQLITE_INTEGER) {
                sum += sqlite3_column_int64(prepared, column);
            } else {
                text = reinterpret_cast<const char*>(sqlite3_column_text(prepared, column));
            }
        }
    }
    keep(sum);
    return watch.seconds();
}

ScratchFolder::ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "farmwarden-bench-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
        throw std::system_error(errno, std::generic_category(), name);
    }
    m_path = name;
}

ScratchFolder::~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

int runBroker(const std::filesystem::path& path, std::uint32_t sessions) {
    const base::SystemClock clock;
    auto store = store::openStore(path, store::Access::ReadWrite, clock);
    if (!store) {
        fmt::print(stderr, "the benchmark's broker: {}\n", store.error().message);
        return 1;
    }
    const simulator::Bulk bulk = bulkOf(sessions);
    Changes changes(bulk);
    bool isMoving = false;
    for (auto next = std::chrono::steady_clock::now(); listen(isMoving); next += kStep) {
        std::this_thread::sleep_until(next);
        if (!isMoving) {
            continue;
        }
        store::Append append{"bench", changes.next(clock.now()), {}, {}, {}};
        if (auto appended = (*store)->appendAndWait(std::move(append)); !appended) {
            fmt::print(stderr, "the benchmark's broker: {}\n", appended.error().message);
            return 1;
        }
    }
    return 0;
}

BrokerProcess::BrokerProcess(const std::filesystem::path& program, const std::filesystem::path& store,
                             std::uint32_t sessions) {
    int ends[2]{};
    if (pipe2(ends, O_CLOEXEC) != 0) {
        throw std::system_error(errno, std::generic_category(), "a pipe to the benchmark's broker");
    }
    const std::string count = std::to_string(sessions);
    m_pid = fork();
    if (m_pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(ends[0], STDIN_FILENO);
        execl(program.c_str(), program.c_str(), "--broker", store.c_str(), count.c_str(), nullptr);
        _exit(127);
    }
    close(ends[0]);
    m_commands = ends[1];
}

BrokerProcess::~BrokerProcess() {
    close(m_commands);
    int status = 0;
    waitpid(m_pid, &status, 0);
}

void BrokerProcess::setMoving(bool isMoving) {
    if (m_isMoving != isMoving) {
        m_isMoving = isMoving;
        std::ignore = write(m_commands, isMoving ? "+" : "-", 1);
    }
}

}  // namespace farmwarden::bench
