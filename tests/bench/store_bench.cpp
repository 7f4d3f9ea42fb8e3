#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <random>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "core/base/id_source.h"
#include "core/directory/directory.h"
#include "core/store/store.h"
#include "tests/bench/bench_support.h"

// Durable placements a second through the embedded store, beside a bare group commit of the same two rows into the same
// two tables; and loading a million sessions, beside a bare scan of them.
namespace farmwarden::bench {
namespace {

constexpr int kTargets = 200;
constexpr auto kSpan = std::chrono::milliseconds(1500);

class BenchFolder {
public:
    BenchFolder() {
        std::string name = std::filesystem::temp_directory_path() / "farmwarden-bench-XXXXXX";
        m_path = mkdtemp(name.data());
    }
    ~BenchFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    std::string operator/(const char* name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

std::string userName(std::uint64_t number) {
    return fmt::format("user{:07}", number);
}

model::Session sessionOf(base::SessionId id, std::uint64_t user) {
    model::Session session;
    session.id = id;
    session.farm = "office";
    session.user = userName(user);
    session.target = fmt::format("sh-{:03}", user % kTargets);
    session.client = model::parseIpAddress(fmt::format("10.1.{}.{}", user / 250 % 250, user % 250));
    session.clientPort = static_cast<std::uint16_t>(40'000 + user % 20'000);
    session.connection = fmt::format("6f2a9c1e-0000-4000-8000-{:012x}", user);
    return session;
}

model::EventDraft placement(base::SessionId id, std::uint64_t user, base::TimePoint at) {
    return {at, "broker", model::SessionPlaced{sessionOf(id, user), "office", {1}}};
}

void defineFarm(store::Store& store, base::TimePoint at) {
    std::vector<model::EventDraft> events;
    model::Farm farm;
    farm.name = "office";
    events.push_back({at, "bench", model::FarmDefined{farm}});
    for (int i = 0; i < kTargets; ++i) {
        model::Target target;
        target.name = fmt::format("sh-{:03}", i);
        target.farm = "office";
        target.address.host = "192.0.2.1";
        events.push_back({at, "bench", model::TargetDefined{target}});
    }
    if (const auto done = store.appendAndWait({"bench", std::move(events), {}, {}, {}}); !done) {
        throw std::runtime_error(done.error().message);
    }
}

// Keeps `inFlight` of `submit(done)` going for a while; returns completions a second.
template <typename Submit>
double rateOf(std::ptrdiff_t inFlight, Submit&& submit) {
    std::counting_semaphore<> slots(inFlight);
    std::size_t submitted = 0;
    const Stopwatch watch;
    while (watch.seconds() < std::chrono::duration<double>(kSpan).count()) {
        slots.acquire();
        submit([&slots] { slots.release(); });
        ++submitted;
    }
    for (std::ptrdiff_t i = 0; i < inFlight; ++i) {
        slots.acquire();
    }
    return static_cast<double>(submitted) / watch.seconds();
}

// --- the limit: nothing but SQLite ---------------------------------------------------------------

void run(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database));
    }
}

// One thread that commits what is queued, two inserts of constant rows for each caller.
class BareGroupCommit {
public:
    explicit BareGroupCommit(const std::string& path) {
        sqlite3_open(path.c_str(), &m_database);
        run(m_database,
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 10000; PRAGMA "
            "cache_size = -65536;"
            "CREATE TABLE journal (revision INTEGER PRIMARY KEY, at INTEGER, actor TEXT, broker TEXT, kind TEXT, "
            "subject TEXT, body TEXT);"
            "CREATE TABLE session (id INTEGER PRIMARY KEY, farm TEXT, user TEXT, domain TEXT, target TEXT, state TEXT, "
            "reason TEXT, "
            "client TEXT, client_port INTEGER, client_name TEXT, connection TEXT, placed_at INTEGER, since INTEGER, "
            "placed_revision INTEGER, revision INTEGER);"
            "CREATE INDEX session_user ON session (user, farm)");
        sqlite3_prepare_v2(m_database,
                           "INSERT INTO journal VALUES (?1, 1795000000000000, 'broker', 'broker', 'session.placed', "
                           "'s-01hq0000000000000', ?2)",
                           -1, &m_journal, nullptr);
        sqlite3_prepare_v2(m_database,
                           "INSERT INTO session VALUES (?1, 'office', ?2, '', 'sh-001', 'pending', 'fewest-sessions', "
                           "'10.1.2.3', 40000, "
                           "'', '6f2a9c1e-0000-4000-8000-000000000000', 1795000000000000, 1795000000000000, ?1, ?1)",
                           -1, &m_session, nullptr);
        m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
    }
    ~BareGroupCommit() {
        m_thread.request_stop();
        m_thread.join();
        sqlite3_finalize(m_journal);
        sqlite3_finalize(m_session);
        sqlite3_close(m_database);
    }

    template <typename Done>
    void put(std::uint64_t user, Done done) {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back({userName(user), done});
        }
        m_wake.notify_one();
    }

private:
    struct Row {
        std::string user;
        std::function<void()> done;
    };

    void serve(const std::stop_token& stop) {
        const std::string body(280, 'x');  // a placement's
        for (;;) {
            std::deque<Row> batch;
            {
                std::unique_lock lock(m_mutex);
                if (!m_wake.wait(lock, stop, [this] { return !m_queue.empty(); })) {
                    return;
                }
                batch.swap(m_queue);
            }
            run(m_database, "BEGIN IMMEDIATE");
            for (const Row& row : batch) {
                ++m_revision;
                insert(m_journal, body);
                insert(m_session, row.user);
            }
            run(m_database, "COMMIT");
            for (const Row& row : batch) {
                row.done();
            }
        }
    }

    void insert(sqlite3_stmt* statement, const std::string& text) const {
        sqlite3_bind_int64(statement, 1, m_revision);
        sqlite3_bind_text(statement, 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_journal = nullptr;
    sqlite3_stmt* m_session = nullptr;
    std::int64_t m_revision = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Row> m_queue;
    std::jthread m_thread;
};

// --- placements ----------------------------------------------------------------------------------

double storeRate(std::ptrdiff_t inFlight) {
    const BenchFolder folder;
    const base::SystemClock clock;
    auto store = store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
    if (!store) {
        throw std::runtime_error(store.error().message);
    }
    defineFarm(**store, clock.now());
    base::IdSource ids(clock, 1);
    std::mt19937_64 random(1);
    return rateOf(inFlight, [&](auto done) {
        const std::uint64_t user = random() % 10'000'000;
        const base::SessionId id = ids.nextSession();
        (*store)->append(
            {"broker", {placement(id, user, clock.now())}, store::Reservation{"office", userName(user), id}, {}, {}},
            [done](const store::AppendResult&) { done(); });
    });
}

double bareRate(std::ptrdiff_t inFlight) {
    const BenchFolder folder;
    BareGroupCommit bare(folder / "bare.db");
    std::mt19937_64 random(1);
    return rateOf(inFlight, [&](auto done) { bare.put(random() % 10'000'000, done); });
}

void measurePlacements() {
    for (const std::ptrdiff_t inFlight : {1, 16, 64, 256}) {
        std::vector<double> ours;
        std::vector<double> limits;
        for (int round = 0; round < 3; ++round) {  // in turn, so that a busy moment hits both
            ours.push_back(storeRate(inFlight));
            limits.push_back(bareRate(inFlight));
        }
        report(fmt::format("store.placements in_flight={}", inFlight), median(ours), "/s",
               Limit{median(limits), "sqlite-group-commit-limit"}, inFlight == 256 ? "80,000 /s" : "");
    }
}

// --- loading -------------------------------------------------------------------------------------

double bareScanSeconds(const std::string& path) {
    sqlite3* database = nullptr;
    sqlite3_open_v2(path.c_str(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT * FROM session ORDER BY id", -1, &statement, nullptr);
    const Stopwatch watch;
    std::size_t bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            bytes += sqlite3_column_type(statement, column) == SQLITE_TEXT
                         ? static_cast<std::size_t>(sqlite3_column_bytes(statement, column))
                         : static_cast<std::size_t>(sqlite3_column_int64(statement, column) & 1);
        }
    }
    keep(bytes);
    const double seconds = watch.seconds();
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return seconds;
}

void measureLoading(std::uint64_t sessions) {
    const BenchFolder folder;
    const base::SystemClock clock;
    auto store = store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
    defineFarm(**store, clock.now());
    base::IdSource ids(clock, 1);
    const Stopwatch filling;
    for (std::uint64_t user = 0; user < sessions;) {
        std::vector<model::EventDraft> events;
        for (int i = 0; i < 5000 && user < sessions; ++i) {
            events.push_back(placement(ids.nextSession(), user++, clock.now()));
        }
        if (const auto done = (*store)->appendAndWait({"bench", std::move(events), {}, {}, {}}); !done) {
            throw std::runtime_error(done.error().message);
        }
    }
    report(fmt::format("store.append-in-bulk sessions={}", sessions), static_cast<double>(sessions) / filling.seconds(),
           "/s");

    std::vector<double> loads;
    std::vector<double> scans;
    for (int round = 0; round < 3; ++round) {
        directory::Directory directory;
        directory.reserve(sessions);
        const Stopwatch watch;
        (void)(*store)->loadState(directory);
        loads.push_back(watch.seconds());
        scans.push_back(bareScanSeconds(folder / "store.db"));
    }
    report(fmt::format("store.load-into-directory sessions={}", sessions), median(loads), "s",
           Limit{median(scans), "a bare scan"}, "under 1.5 s");

    const Stopwatch snapshotting;
    (void)(*store)->writeSnapshot();
    report(fmt::format("store.snapshot sessions={}", sessions), snapshotting.seconds(), "s");
    const Stopwatch backingUp;
    (void)(*store)->backup(folder / "backup.db");
    report(fmt::format("store.backup sessions={}", sessions), backingUp.seconds(), "s");
    const Stopwatch reopening;
    store->reset();
    store = store::openStore(folder / "store.db", store::Access::ReadWrite, clock);
    report(fmt::format("store.reopen sessions={}", sessions), reopening.seconds() * 1000, "ms");
}

}  // namespace
}  // namespace farmwarden::bench

int main() {
    try {
        farmwarden::bench::measurePlacements();
        farmwarden::bench::measureLoading(1'000'000);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "store_bench: {}\n", problem.what());
        return 1;
    }
}
