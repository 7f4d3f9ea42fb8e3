#pragma once

#include <QObject>
#include <atomic>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "core/directory/directory.h"
#include "core/store/store.h"

// The directory as the store's feed keeps it: written on the feed's thread, read by anybody under a shared lock.
// Remembers what changed until LiveViews collects it, so that the UI hears of changes at most ten times a second
// however many there are.
namespace farmwarden::bridge {

struct LiveStatus {
    bool isLoaded = false;
    bool isAvailable = true;  // the store answers
    QString problem;          // why not, for the operator
    base::Revision revision;
    base::TimePoint heardAt;           // when the last event arrived
    std::chrono::milliseconds lag{0};  // of that event: arrival after it happened
};

class LiveDirectory final : private store::FeedListener, private directory::Observer {
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

    // Runs `look` with the directory locked for reading. On the UI thread only for what takes microseconds: a few
    // look-ups.
    template <typename Look>
    auto read(Look&& look) const {
        const std::shared_lock lock(m_mutex);
        return look(static_cast<const directory::Directory&>(*m_directory));
    }

    struct Changes {
        bool isReset = false;   // everything
        bool hasFarms = false;  // farms, targets or their counts
        std::vector<directory::SessionSlot> sessions;

        bool isEmpty() const { return !isReset && !hasFarms && sessions.empty(); }
    };
    // Takes what has changed since the last call, together with a look at the directory in the state that has exactly
    // these changes.
    template <typename Look>
    Changes take(Look&& look) {
        const std::shared_lock lock(m_mutex);
        Changes changes;
        {
            const std::lock_guard guard(m_changesMutex);
            std::swap(changes, m_changes);
        }
        look(static_cast<const directory::Directory&>(*m_directory), static_cast<const Changes&>(changes));
        return changes;
    }

    LiveStatus status() const;

private:
    void onEvents(std::span<const model::Event> events) override;
    void onResync() override;
    void onUnavailable(const base::Error& error) override;
    void onAvailable() override;

    void onSession(directory::SessionSlot slot, directory::Change change) override;
    void onTarget(directory::TargetIndex target, directory::Change change) override;
    void onFarm(directory::FarmIndex farm, directory::Change change) override;
    void onReset() override;

    store::Store& m_store;
    const base::Clock& m_clock;

    mutable std::shared_mutex m_mutex;  // m_directory and what it points to
    std::unique_ptr<directory::Directory> m_directory;

    std::mutex m_changesMutex;  // m_changes; taken inside m_mutex
    Changes m_changes;

    mutable std::mutex m_statusMutex;  // m_status
    LiveStatus m_status;
    std::atomic<bool> m_needsLoad{false};

    std::unique_ptr<store::Feed> m_feed;  // last: ends before what its listener uses
};

}  // namespace farmwarden::bridge
