#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include "core/simulator/inbox.h"
#include "core/simulator/simulation.h"
#include "core/simulator/simulation_clock.h"

namespace farmwarden::simulator {

// A scenario that lives beside the console: a thread that first plays the scenario's history on a virtual clock (about
// a second), then goes on at the pace of real time. The console opens the same Store object, or the same path.
//
//     DemoRunner demo(demoFarm(seed), store);
//     request::Executor executor(store, demo.sink(), demo.clock(), "demo");
//     demo.onStep([&] { executor.poll(); });
//     demo.start([](const base::Result<void>& ready) { ... });   // ... until demo.stop()
//
// All members on the thread that made it, except where said otherwise.
class DemoRunner {
public:
    // The store outlives the runner. Nothing happens before start().
    DemoRunner(Scenario scenario, store::Store& store);
    // stop()
    ~DemoRunner();
    DemoRunner(const DemoRunner&) = delete;
    DemoRunner& operator=(const DemoRunner&) = delete;

    // For an executor of requests. Its methods only on the runner's thread: in onStep() and in posted functions.
    request::EventSink& sink() { return m_simulation.engine(); }
    // Virtual during the history, the system's afterwards. Any thread.
    const base::Clock& clock() const { return m_clock; }

    // Called on the runner's thread in real time, about 20 times a second and after every posted function. REQUIRES:
    // before start().
    void onStep(std::function<void()> step) { m_step = std::move(step); }
    // Runs a function on the runner's thread, soon; not at all after stop(). Any thread: for Store::onRequest.
    void post(std::function<void()> action) { m_inbox->post(std::move(action)); }

    // Starts the thread. `ready` is called on it, once: after the history, or with what kept it from being played; the
    // runner has ended then.
    void start(std::function<void(base::Result<void>)> ready);
    // Says goodbye in the journal, waits for the thread. Whatever onStep() uses may go afterwards. Harmless when not
    // started or called again.
    void stop();

private:
    void run(const std::function<void(base::Result<void>)>& ready);
    base::Result<void> playHistory();
    void live();

    const base::TimePoint m_opening;
    SimulationClock m_clock;
    std::shared_ptr<Inbox> m_inbox;  // with the store's callbacks, see Inbox::postTo()
    Simulation m_simulation;
    std::function<void()> m_step;
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

}  // namespace farmwarden::simulator
