#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <mutex>
#include <utility>

#include "core/directory/directory.h"
#include "core/store/store.h"
#include "ui/bridge/watched_directory.h"

// The directory as the store's feed keeps it: written on the feed's thread, read by anybody under a shared lock.
// Remembers what changed until LiveViews collects it, so that the UI hears of changes at most ten times a second
// however many there are. While the console looks at the past, another directory is shown in its place.
namespace farmwarden::bridge {

struct LiveStatus {
    bool isLoaded = false;
    bool isAvailable = true;  // the store answers
    QString problem;          // why not, for the operator
    base::Revision revision;
    base::TimePoint heardAt;           // when the last event arrived
    std::chrono::milliseconds lag{0};  // of that event: arrival after it happened
};

class LiveDirectory final : private store::FeedListener {
public:
    // Both outlive this.
    LiveDirectory(store::Store& store, const base::Clock& clock);
    ~LiveDirectory() override;
    LiveDirectory(const LiveDirectory&) = delete;
    LiveDirectory& operator=(const LiveDirectory&) = delete;

    // Loads the state and follows the journal. Blocks; on a worker. Called again after a resync.
    base::Result<void> load();
    // The store said resync: load() is to be called again.
    bool needsLoad() const { return m_needsLoad; }

    using Changes = WatchedDirectory::Changes;

    // What is shown, which is now unless show() said otherwise. See WatchedDirectory.
    template <typename Look>
    auto read(Look&& look) const {
        return m_shown.load()->read(std::forward<Look>(look));
    }
    template <typename Look>
    Changes take(Look&& look) {
        return m_shown.load()->take(std::forward<Look>(look));
    }

    // Shows another directory, which outlives this; null: now again. The next take() says that everything has changed.
    void show(WatchedDirectory* past);

    LiveStatus status() const;

private:
    void onEvents(std::span<const model::Event> events) override;
    void onResync() override;
    void onUnavailable(const base::Error& error) override;
    void onAvailable() override;

    store::Store& m_store;
    const base::Clock& m_clock;

    WatchedDirectory m_now;
    std::atomic<WatchedDirectory*> m_shown{&m_now};

    mutable std::mutex m_statusMutex;  // m_status
    LiveStatus m_status;
    std::atomic<bool> m_needsLoad{false};

    std::unique_ptr<store::Feed> m_feed;  // last: ends before what its listener uses
};

}  // namespace farmwarden::bridge
