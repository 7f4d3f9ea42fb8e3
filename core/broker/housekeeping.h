#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "core/base/clock.h"
#include "core/store/store.h"

namespace farmwarden::broker {

// What has to be done for a store and must not hold up connections: the broker's heartbeat, snapshots for the time slider and the trimming of
// history. Owns a thread from construction to destruction.
class Housekeeping {
public:
    struct Settings {
        std::string broker;
        base::Duration retention = std::chrono::hours(24 * 30);
        base::Duration heartbeat = std::chrono::seconds(2);
        base::Duration snapshotEvery = std::chrono::hours(1);
    };

    // `store` and `clock` outlive it.
    Housekeeping(store::Store& store, const base::Clock& clock, Settings settings);
    ~Housekeeping();
    // What goes with every heartbeat from now on: a report of plug-ins, in JSON. Any thread.
    void say(std::string report);
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;

private:
    void run();
    void keepHistory();

    store::Store& m_store;
    const base::Clock& m_clock;
    Settings m_settings;
    base::Revision m_snapshotAt;
    std::mutex m_mutex;  // m_isStopping, m_report
    std::condition_variable m_stop;
    bool m_isStopping = false;
    std::string m_report;
    std::thread m_thread;
};

}  // namespace farmwarden::broker
