#include "ui/bridge/live_directory.h"

#include "ui/bridge/process_memory.h"
#include "ui/bridge/threads.h"

namespace farmwarden::bridge {
namespace {

// Events folded under one lock; readers get their turn in between.
constexpr std::size_t kFoldAtOnce = 256;

}  // namespace

LiveDirectory::LiveDirectory(store::Store& store, const base::Clock& clock) : m_store(store), m_clock(clock) {}

LiveDirectory::~LiveDirectory() {
    endElsewhere(m_feed);
}

base::Result<void> LiveDirectory::load() {
    assertNotUiThread("LiveDirectory::load");
    m_feed.reset();
    m_needsLoad = false;
    auto fresh = std::make_unique<directory::Directory>();
    const base::Result<base::Revision> revision = m_store.loadState(*fresh);
    if (!revision) {
        const std::lock_guard guard(m_statusMutex);
        m_status.isAvailable = false;
        m_status.problem = QString::fromStdString(revision.error().message);
        return std::unexpected(revision.error());
    }
    fresh->setRevision(*revision);
    m_now.replace(std::move(fresh));
    returnFreeMemory();  // what reading a million rows has left
    {
        const std::lock_guard guard(m_statusMutex);
        m_status.isLoaded = true;
        m_status.isAvailable = true;
        m_status.problem.clear();
        m_status.revision = *revision;
        m_status.heardAt = m_clock.now();
        m_status.lag = {};
    }
    m_feed = m_store.follow(*revision, *this);
    return {};
}

void LiveDirectory::show(WatchedDirectory* past) {
    WatchedDirectory* const next = past != nullptr ? past : &m_now;
    if (m_shown.exchange(next) != next) {
        next->forgetChanges();
    }
}

LiveStatus LiveDirectory::status() const {
    const std::lock_guard guard(m_statusMutex);
    return m_status;
}

void LiveDirectory::onEvents(std::span<const model::Event> events) {
    for (std::size_t at = 0; at < events.size(); at += kFoldAtOnce) {
        m_now.write([&](directory::Directory& directory) {
            for (const model::Event& event : events.subspan(at, std::min(kFoldAtOnce, events.size() - at))) {
                directory.apply(event);
            }
        });
    }
    if (!events.empty()) {
        const base::TimePoint now = m_clock.now();
        const std::lock_guard guard(m_statusMutex);
        m_status.revision = events.back().revision;
        m_status.heardAt = now;
        m_status.lag = std::chrono::duration_cast<std::chrono::milliseconds>(now - events.back().at);
    }
}

void LiveDirectory::onResync() {
    m_needsLoad = true;
}

void LiveDirectory::onUnavailable(const base::Error& error) {
    const std::lock_guard guard(m_statusMutex);
    if (std::exchange(m_status.isAvailable, false)) {
        m_status.heardAt = m_clock.now();  // until now it was only silent
    }
    m_status.problem = QString::fromStdString(error.message);
}

void LiveDirectory::onAvailable() {
    const std::lock_guard guard(m_statusMutex);
    m_status.isAvailable = true;
    m_status.problem.clear();
}

}  // namespace farmwarden::bridge
