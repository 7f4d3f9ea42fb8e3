#include "tests/end_to_end/recorded_farm.h"

#include <stdexcept>

#include "core/simulator/demo_farm.h"
#include "core/simulator/virtual_run.h"
#include "core/store/store.h"

namespace farmwarden::test {
namespace {

constexpr std::size_t kBatch = 2'000;

template <typename T>
T valueOf(base::Result<T> result) {
    if (!result) {
        throw std::runtime_error("recording a farm: " + result.error().message);
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

// Event by event it would be a commit each; the journal is the same when it is written in large pieces.
void copyJournal(store::Store& from, store::Store& to) {
    base::Revision after;
    for (;;) {
        const std::vector<model::Event> events = valueOf(from.read({.after = after, .limit = kBatch}));
        if (events.empty()) {
            return;
        }
        store::Append append{.broker = events.front().broker, .events = {}, .reservation = {}, .expectations = {}, .lease = {}};
        for (const model::Event& event : events) {
            append.events.push_back({event.at, event.actor, event.body});
        }
        valueOf(to.appendAndWait(std::move(append)));
        after = events.back().revision;
    }
}

}  // namespace

std::size_t recordFarm(const std::string& store, std::uint64_t seed, std::chrono::minutes lasting) {
    const base::SystemClock clock;
    std::size_t sessionsThen = 0;
    const auto played = valueOf(store::openStore("memory:", store::Access::ReadWrite, clock));
    {
        broker::EngineSettings settings;
        settings.name = "simulated";
        simulator::VirtualRun run(simulator::demoFarm(seed), *played, clock.now() - lasting, settings);
        valueOf(run.start());
        valueOf(run.advance(lasting - std::chrono::hours(1)));
        sessionsThen = run.simulation().engine().directory().sessions().size();
        valueOf(run.advance(std::chrono::hours(1)));
        valueOf(run.stop("the recording is over"));
    }
    const auto kept = valueOf(store::openStore(store, store::Access::ReadWrite, clock));
    copyJournal(*played, *kept);
    return sessionsThen;
}

}  // namespace farmwarden::test
