#pragma once

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <vector>

#include "core/directory/directory.h"

// A directory that one thread changes and any thread reads, and that remembers what has changed until somebody collects
// it. The console has two: now, and the moment of the past that its time slider stands at.
namespace farmwarden::bridge {

class WatchedDirectory final : private directory::Observer {
public:
    WatchedDirectory() : m_directory(std::make_unique<directory::Directory>()) {}
    WatchedDirectory(const WatchedDirectory&) = delete;
    WatchedDirectory& operator=(const WatchedDirectory&) = delete;

    struct Changes {
        bool isReset = false;   // everything
        bool hasFarms = false;  // farms, targets or their counts
        std::vector<directory::SessionSlot> sessions;

        bool isEmpty() const { return !isReset && !hasFarms && sessions.empty(); }
    };

    // With the directory locked for reading. On the UI thread only for what takes microseconds: a few look-ups.
    template <typename Look>
    auto read(Look&& look) const {
        const std::shared_lock lock(m_mutex);
        return look(static_cast<const directory::Directory&>(*m_directory));
    }
    // With the directory locked for writing; readers wait.
    template <typename Change>
    void write(Change&& change) {
        const std::unique_lock lock(m_mutex);
        change(*m_directory);
    }
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

    // Another one takes its place.
    void replace(std::unique_ptr<directory::Directory> fresh);
    // For a reader that knows nothing of it yet.
    void forgetChanges();

private:
    void onSession(directory::SessionSlot slot, directory::Change change) override;
    void onTarget(directory::TargetIndex target, directory::Change change) override;
    void onFarm(directory::FarmIndex farm, directory::Change change) override;
    void onReset() override;

    mutable std::shared_mutex m_mutex;  // m_directory and what it points to
    std::unique_ptr<directory::Directory> m_directory;

    std::mutex m_changesMutex;  // m_changes; taken inside m_mutex
    Changes m_changes;
};

}  // namespace farmwarden::bridge
