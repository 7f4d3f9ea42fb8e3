#include "core/broker/housekeeping.h"

#include <utility>

#include "core/base/log.h"

namespace farmwarden::broker {

Housekeeping::Housekeeping(store::Store& store, const base::Clock& clock, Settings settings)
    : m_store(store), m_clock(clock), m_settings(std::move(settings)), m_thread([this] { run(); }) {}

Housekeeping::~Housekeeping() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopping = true;
    }
    m_stop.notify_all();
    m_thread.join();
}

void Housekeeping::say(std::string report) {
    const std::scoped_lock lock(m_mutex);
    m_report = std::move(report);
}

void Housekeeping::run() {
    base::TimePoint nextSnapshot = m_clock.now();
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const std::string report = m_report;
        lock.unlock();
        // NotFound until the broker's announcement has been committed; the next beat will do.
        if (const auto beat = m_store.beat(m_settings.broker, m_clock.now(), report); !beat && beat.error().code != base::ErrorCode::NotFound) {
            base::log::warning("Heartbeat: {}", beat.error().message);
        }
        if (m_clock.now() >= nextSnapshot) {
            keepHistory();
            nextSnapshot = m_clock.now() + m_settings.snapshotEvery;
        }
        lock.lock();
        m_stop.wait_for(lock, m_settings.heartbeat, [this] { return m_isStopping; });
    }
}

void Housekeeping::keepHistory() {
    const auto head = m_store.head();
    if (!head || *head == m_snapshotAt) {
        return;
    }
    if (const auto written = m_store.writeSnapshot(); written) {
        m_snapshotAt = *written;
    } else {
        base::log::warning("Snapshot: {}", written.error().message);
        return;  // trimming leans on a snapshot
    }
    if (const auto trimmed = m_store.trim(m_clock.now() - m_settings.retention); !trimmed) {
        base::log::warning("Trimming history: {}", trimmed.error().message);
    }
}

}  // namespace farmwarden::broker
