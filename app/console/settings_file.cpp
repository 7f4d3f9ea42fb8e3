#include "app/console/settings_file.h"

#include "ui/navigation/memory.h"

namespace farmwarden::console {

SettingsFile::SettingsFile(QString path) : m_path(std::move(path)), m_thread([this] { run(); }) {}

SettingsFile::~SettingsFile() {
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void SettingsFile::keep(QByteArray json) {
    {
        const std::lock_guard lock(m_mutex);
        m_waiting = std::move(json);
    }
    m_changed.notify_one();
}

void SettingsFile::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_changed.wait(lock, [this] { return m_waiting || m_isEnding; });
        if (!m_waiting) {
            return;
        }
        const QByteArray json = *std::exchange(m_waiting, std::nullopt);
        lock.unlock();
        const QString problem = navigation::Memory::write(json, m_path);
        if (!problem.isEmpty() && !std::exchange(m_hasFailed, true)) {
            Q_EMIT failed(problem);  // queued: the receiver lives on the UI thread
        }
        lock.lock();
    }
}

}  // namespace farmwarden::console
