#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "core/broker/plugins.h"
#include "tests/bench/bench_support.h"
#include "tests/support/temp_dir.h"

// What plug-ins cost a broker: connections a second through engine, journal and SQLite store, with none, one and five
// plug-ins that balance load, each in its process. The last of them answers; those before it decline.
namespace farmwarden {
namespace {

constexpr int kTargets = 100;
constexpr std::size_t kInFlight = 256;

class NoConnections final : public broker::ConnectionControl {
public:
    void cut(const model::Session&, std::function<void(base::Result<void>)> done) override { done({}); }
};

class Rig {
public:
    explicit Rig(int plugins) : m_plugins(plugins) {
        auto opened = store::openStore((m_folder / "farm.db").string(), store::Access::ReadWrite, m_clock);
        m_store = std::move(opened.value());
        m_engine = std::make_unique<broker::Engine>(
            *m_store, m_clock, broker::EngineSettings{.name = "bench", .frontDoor = {}},
            [this](std::function<void()> work) { asio::post(m_io, std::move(work)); }, m_connections);
        m_engine->start().value();
        for (int i = 0; i < plugins; ++i) {
            install(i, i + 1 == plugins);
        }
        m_desk = std::make_unique<broker::Plugins>(
            m_io, *m_store, m_clock, *m_engine,
            broker::Plugins::Settings{.host = HOST_PROGRAM, .folders = {m_folder.path()}, .logs = m_folder / "logs"});
        m_engine->observe(m_desk.get());
        m_engine->advise(m_desk.get());
        defineFarm();
        m_desk->refresh();
        runUntil([&] { return active() == plugins; });
    }
    ~Rig() {
        m_engine->advise(nullptr);
        m_desk->stop("the bench is over");
        runUntil([&] { return m_engine->inFlight() == 0; });
        m_engine->observe(nullptr);
    }

    // Connections a second, kInFlight at a time.
    double connections(int count) {
        int asked = 0;
        int answered = 0;
        const bench::Stopwatch watch;
        std::function<void()> next = [&] {
            const int number = asked++;
            placement::PlacementRequest request;
            request.farm = "office";
            request.user = fmt::format("user{}-{}", m_plugins, number);
            m_engine->connect(request, fmt::format("c{}", number), [&](const base::Result<broker::Answer>& answer) {
                bench::keep(answer);
                ++answered;
                if (asked < count) {
                    next();
                }
            });
        };
        while (asked < static_cast<int>(kInFlight)) {
            next();
        }
        runUntil([&] { return answered == count; });
        return count / watch.seconds();
    }
    std::uint64_t failures() const {
        std::uint64_t failed = 0;
        for (const auto& plugin : m_desk->report().plugins) {
            failed += plugin.failed();
        }
        return failed;
    }

private:
    void install(int number, bool answers) {
        const std::string name = fmt::format("{}-{}", answers ? "fewest-sessions" : "time-of-day", number);
        const std::string sample = answers ? "fewest-sessions" : "time-of-day";
        std::ofstream(m_folder / (name + ".plugin.json"))
            << fmt::format(R"({{"name": "{}", "version": "1", "generation": 2, "library": "{}/lib{}.so", "roles": ["load-balancing"],
                              "configuration": {{"type": "object"}}}})", name, SAMPLES, sample);
        m_chain.get(name).isEnabled = true;
        m_chain.get(name).configuration = answers ? "{}" : R"({"minutesEastOfUtc":0,"windows":[]})";
        m_chain.order[1].push_back(name);
    }
    void defineFarm() {
        model::Farm farm;
        farm.name = "office";
        std::vector<model::EventDraft> events{{m_clock.now(), "bench", model::FarmDefined{farm}}};
        for (int i = 0; i < kTargets; ++i) {
            model::Target target;
            target.name = fmt::format("sh-{:03}", i);
            target.farm = "office";
            target.address = {"10.0.0.1", 3389};
            events.push_back({m_clock.now(), "bench", model::TargetDefined{target}});
        }
        events.push_back({m_clock.now(), "bench",
                          model::PluginsChanged{{plugin::settings::formatJson(m_chain), "bench", "bench", m_clock.now(), {}}}});
        bool isDone = false;
        m_engine->commit(std::move(events), {}, [&](const auto&) { isDone = true; });
        runUntil([&] { return isDone; });
    }
    int active() const {
        int count = 0;
        for (const auto& plugin : m_desk->report().plugins) {
            count += plugin.state == plugin::report::State::Active ? 1 : 0;
        }
        return count;
    }
    void runUntil(const std::function<bool()>& isDone) {
        while (!isDone()) {
            m_io.restart();
            m_io.run_one_for(std::chrono::milliseconds(50));
        }
    }

    int m_plugins;
    test::TempDir m_folder{"farmwarden-bench"};
    base::SystemClock m_clock;
    asio::io_context m_io;
    std::unique_ptr<store::Store> m_store;
    NoConnections m_connections;
    plugin::settings::Settings m_chain;
    std::unique_ptr<broker::Engine> m_engine;
    std::unique_ptr<broker::Plugins> m_desk;
};

void run() {
    constexpr int kConnections = 40'000;
    double without = 0;
    for (const int plugins : {0, 1, 5}) {
        Rig rig(plugins);
        const double rate = rig.connections(kConnections);
        without = plugins == 0 ? rate : without;
        bench::report(fmt::format("broker.placements durable, {} plug-ins", plugins), rate, "/s",
                      bench::Limit{without, "the broker without"}, plugins == 0 ? "" : "thousands of calls");
        bench::report(fmt::format("broker.placements failed calls, {} plug-ins", plugins),
                      static_cast<double>(rig.failures()), "calls");
    }
}

}  // namespace
}  // namespace farmwarden

int main() { farmwarden::run(); }
