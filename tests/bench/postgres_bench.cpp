#include <libpq-fe.h>

#include <random>
#include <semaphore>
#include <stdexcept>
#include <thread>

#include "core/base/id_source.h"
#include "core/directory/directory.h"
#include "core/store/store.h"
#include "tests/bench/bench_support.h"
#include "tests/core/store/postgres/pg_server.h"

// Durable placements a second through the shared store, on a server of its own with fsync on, beside what the server
// does with the bare rows: one commit after the other, and batches as one statement over arrays. And loading sessions,
// beside a bare scan of them.
namespace farmwarden::bench {
namespace {

constexpr int kTargets = 200;
constexpr int kBareBatch = 256;
constexpr auto kSpan = std::chrono::milliseconds(1500);

std::string userName(std::uint64_t number) {
    return fmt::format("user{:07}", number);
}

model::EventDraft placement(base::SessionId id, std::uint64_t user, base::TimePoint at) {
    model::Session session;
    session.id = id;
    session.farm = "office";
    session.user = userName(user);
    session.target = fmt::format("sh-{:03}", user % kTargets);
    session.client = model::parseIpAddress(fmt::format("10.1.{}.{}", user / 250 % 250, user % 250));
    session.clientPort = static_cast<std::uint16_t>(40'000 + user % 20'000);
    session.connection = fmt::format("6f2a9c1e-0000-4000-8000-{:012x}", user);
    return {at, "broker", model::SessionPlaced{session, "office", {1}}};
}

std::unique_ptr<store::Store> open(const std::string& url, const base::Clock& clock) {
    auto opened = store::openStore(url, store::Access::ReadWrite, clock);
    if (!opened) {
        throw std::runtime_error(opened.error().message);
    }
    return std::move(*opened);
}

void mustAppend(store::Store& store, std::vector<model::EventDraft> events) {
    if (const auto done = store.appendAndWait({"bench", std::move(events), {}, {}, {}}); !done) {
        throw std::runtime_error(done.error().message);
    }
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
    mustAppend(store, std::move(events));
}

// --- placements ----------------------------------------------------------------------------------

// Keeps `inFlight` placements of one broker going; returns how many came through.
std::size_t place(store::Store& store, std::uint32_t broker, std::ptrdiff_t inFlight) {
    const base::SystemClock clock;
    base::IdSource ids(clock, broker);
    std::mt19937_64 random(broker);
    std::counting_semaphore<> slots(inFlight);
    std::size_t submitted = 0;
    const Stopwatch watch;
    while (watch.seconds() < std::chrono::duration<double>(kSpan).count()) {
        slots.acquire();
        const std::uint64_t user = random() % 10'000'000;
        const base::SessionId id = ids.nextSession();
        store.append(
            {"broker", {placement(id, user, clock.now())}, store::Reservation{"office", userName(user), id}, {}, {}},
            [&slots](const store::AppendResult&) { slots.release(); });
        ++submitted;
    }
    for (std::ptrdiff_t i = 0; i < inFlight; ++i) {
        slots.acquire();
    }
    return submitted;
}

double storeRate(test::PgServer& server, std::uint32_t brokers, std::ptrdiff_t inFlight) {
    const base::SystemClock clock;
    const std::string url = server.newDatabase();
    std::vector<std::unique_ptr<store::Store>> stores;
    for (std::uint32_t i = 0; i < brokers; ++i) {
        stores.push_back(open(url, clock));
    }
    defineFarm(*stores[0], clock.now());
    std::vector<std::size_t> placed(brokers);
    const Stopwatch watch;
    {
        std::vector<std::jthread> threads;
        for (std::uint32_t i = 0; i < brokers; ++i) {
            threads.emplace_back([&, i] { placed[i] = place(*stores[i], i + 1, inFlight); });
        }
    }
    std::size_t sum = 0;
    for (const std::size_t count : placed) {
        sum += count;
    }
    return static_cast<double>(sum) / watch.seconds();
}

// Rows a second in commits of `rows` rows, each into two bare tables.
double bareRate(test::PgServer& server, int rows) {
    const std::string url = server.newDatabase();
    PGconn* connection = PQconnectdb(url.c_str());
    PQclear(PQexec(connection,
                   "CREATE TABLE j (revision bigserial PRIMARY KEY, at bigint, actor text, broker text, kind text, "
                   "subject text, body text);"
                   "CREATE TABLE s (id bigserial PRIMARY KEY, farm text, name text, target text, connection text);"
                   "CREATE INDEX ON s (name, farm)"));
    const std::string sql = fmt::format(
        "WITH j AS (INSERT INTO j (at, actor, broker, kind, subject, body) SELECT 1795000000000000, 'broker', "
        "'broker', "
        "'session.placed', 's-01hq0000000000000', repeat('x', 250) FROM generate_series(1, {0})) "
        "INSERT INTO s (farm, name, target, connection) SELECT 'office', 'user' || (random() * 10000000)::int, "
        "'sh-001', "
        "'6f2a9c1e-0000-4000-8000-000000000000' FROM generate_series(1, {0})",
        rows);
    PQclear(PQprepare(connection, "bare", sql.c_str(), 0, nullptr));
    std::size_t done = 0;
    const Stopwatch watch;
    while (watch.seconds() < std::chrono::duration<double>(kSpan).count()) {
        PQclear(PQexecPrepared(connection, "bare", 0, nullptr, nullptr, nullptr, 0));
        done += static_cast<std::size_t>(rows);
    }
    const double rate = static_cast<double>(done) / watch.seconds();
    PQfinish(connection);
    return rate;
}

void measurePlacements(test::PgServer& server, std::uint32_t brokers, std::ptrdiff_t inFlight) {
    const bool isOne = inFlight == 1 && brokers == 1;
    std::vector<double> ours;
    std::vector<double> limits;
    for (int round = 0; round < 3; ++round) {  // in turn, so that a busy moment hits both
        ours.push_back(storeRate(server, brokers, inFlight));
        limits.push_back(bareRate(server, isOne ? 1 : kBareBatch));
    }
    report(fmt::format("postgres.placements brokers={} in_flight={}", brokers, inFlight), median(ours), "/s",
           Limit{median(limits), isOne ? "plain commits" : "bare commits of 256"}, brokers == 4 ? "11,000 /s" : "");
}

// --- loading -------------------------------------------------------------------------------------

double bareScanSeconds(const std::string& url) {
    PGconn* connection = PQconnectdb(url.c_str());
    const Stopwatch watch;
    PQsendQueryParams(connection, "SELECT * FROM farmwarden.session ORDER BY id", 0, nullptr, nullptr, nullptr, nullptr,
                      1);
    PQsetSingleRowMode(connection);
    std::size_t bytes = 0;
    while (PGresult* row = PQgetResult(connection)) {
        for (int column = 0; PQntuples(row) > 0 && column < PQnfields(row); ++column) {
            bytes += static_cast<std::size_t>(PQgetlength(row, 0, column));
        }
        PQclear(row);
    }
    keep(bytes);
    const double seconds = watch.seconds();
    PQfinish(connection);
    return seconds;
}

void measureLoading(test::PgServer& server, std::uint64_t sessions) {
    const base::SystemClock clock;
    const std::string url = server.newDatabase();
    const auto store = open(url, clock);
    defineFarm(*store, clock.now());
    base::IdSource ids(clock, 1);
    const Stopwatch filling;
    for (std::uint64_t user = 0; user < sessions;) {
        std::vector<model::EventDraft> events;
        for (int i = 0; i < 5000 && user < sessions; ++i) {
            events.push_back(placement(ids.nextSession(), user++, clock.now()));
        }
        mustAppend(*store, std::move(events));
    }
    report(fmt::format("postgres.append-in-bulk sessions={}", sessions),
           static_cast<double>(sessions) / filling.seconds(), "/s");
    std::vector<double> loads;
    std::vector<double> scans;
    for (int round = 0; round < 3; ++round) {
        directory::Directory directory;
        directory.reserve(sessions);
        const Stopwatch watch;
        (void)store->loadState(directory);
        loads.push_back(watch.seconds());
        scans.push_back(bareScanSeconds(url));
    }
    report(fmt::format("postgres.load-into-directory sessions={}", sessions), median(loads), "s",
           Limit{median(scans), "a bare scan"});
    const Stopwatch snapshotting;
    (void)store->writeSnapshot();
    report(fmt::format("postgres.snapshot sessions={}", sessions), snapshotting.seconds(), "s");
}

}  // namespace
}  // namespace farmwarden::bench

int main() {
    try {
        farmwarden::test::PgServer server(farmwarden::test::PgServer::Durability::OnDisk);
        farmwarden::bench::measurePlacements(server, 1, 1);
        farmwarden::bench::measurePlacements(server, 1, 64);
        farmwarden::bench::measurePlacements(server, 1, 256);
        farmwarden::bench::measurePlacements(server, 4, 64);
        farmwarden::bench::measureLoading(server, 200'000);
    } catch (const std::exception& problem) {
        fmt::print(stderr, "postgres_bench: {}\n", problem.what());
        return 1;
    }
}
