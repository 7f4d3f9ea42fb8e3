// How fast invented farms come into being: benchmarks, tests and the demo wait for them.

#include <cstdlib>
#include <memory>

#include "core/simulator/bulk.h"
#include "core/simulator/demo_farm.h"
#include "core/simulator/virtual_run.h"
#include "core/store/store.h"
#include "tests/bench/bench_support.h"

namespace {

using namespace farmwarden;
using namespace std::chrono_literals;

constexpr std::uint32_t kSessions = 1'000'000;

void benchBulk() {
    simulator::BulkShape shape;
    shape.sessions = kSessions;
    const simulator::Bulk bulk(shape);
    const auto sessions = bench::nanosecondsEach(
        kSessions,
        [&] {
            for (std::uint32_t number = 0; number < kSessions; ++number) {
                bench::keep(bulk.session(number));
            }
        },
        1);
    bench::report("simulator.bulk.sessions", 1e9 / sessions, "/s");
    const auto loaded = bench::nanosecondsEach(
        1,
        [&] {
            directory::Directory directory;
            directory.reserve(kSessions);
            bulk.writeState(directory);
            bench::keep(directory);
        },
        1);
    bench::report("simulator.bulk.directory sessions=1000000", loaded / 1e9, "s", {}, "a second or two");
}

// A day of the demo's farm, every append settled before the next step.
int benchVirtualDay() {
    base::SystemClock clock;
    const auto store = store::openStore("memory:", store::Access::ReadWrite, clock);
    if (!store) {
        fmt::print(stderr, "simulator_bench: {}\n", store.error().message);
        return EXIT_FAILURE;
    }
    broker::EngineSettings settings;
    settings.name = "bench";
    simulator::VirtualRun run(simulator::demoFarm(1), **store, base::TimePoint(1'795'300'000s), settings);
    const bench::Stopwatch watch;
    auto played = run.start();
    if (played) {
        played = run.advance(24h);
    }
    if (!played) {
        fmt::print(stderr, "simulator_bench: {}\n", played.error().message);
        return EXIT_FAILURE;
    }
    const double seconds = watch.seconds();
    bench::report("simulator.virtual-day people=2000 targets=40", seconds, "s");
    bench::report("simulator.virtual-day.events", static_cast<double>((*store)->head()->value) / seconds, "/s");
    return EXIT_SUCCESS;
}

}  // namespace

int main() {
    benchBulk();
    return benchVirtualDay();
}
