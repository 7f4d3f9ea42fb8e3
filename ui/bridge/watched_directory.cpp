#include "ui/bridge/watched_directory.h"

namespace farmwarden::bridge {

void WatchedDirectory::replace(std::unique_ptr<directory::Directory> fresh) {
    fresh->setObserver(this);
    {
        const std::unique_lock lock(m_mutex);
        std::swap(m_directory, fresh);
        forgetChanges();
    }
    // The old one goes without the lock: a million sessions take their time.
}

void WatchedDirectory::forgetChanges() {
    const std::lock_guard guard(m_changesMutex);
    m_changes = {.isReset = true, .hasFarms = true, .sessions = {}};
}

void WatchedDirectory::onSession(directory::SessionSlot slot, directory::Change) {
    const std::lock_guard guard(m_changesMutex);
    m_changes.hasFarms = true;  // their counts
    if (!m_changes.isReset) {   // nobody has looked since, so single changes say nothing more
        m_changes.sessions.push_back(slot);
    }
}

void WatchedDirectory::onTarget(directory::TargetIndex, directory::Change) {
    const std::lock_guard guard(m_changesMutex);
    m_changes.hasFarms = true;
}

void WatchedDirectory::onFarm(directory::FarmIndex, directory::Change) {
    const std::lock_guard guard(m_changesMutex);
    m_changes.hasFarms = true;
}

void WatchedDirectory::onReset() {
    const std::lock_guard guard(m_changesMutex);
    m_changes.isReset = true;
    m_changes.sessions.clear();
}

}  // namespace farmwarden::bridge
