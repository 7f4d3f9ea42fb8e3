#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace farmwarden::console {

// Writes the console's settings without anybody waiting for the disk: the latest ones win, and what is still waiting is
// written before this ends. Owned by Console; UI thread, works on a thread of its own.
class SettingsFile final : public QObject {
    Q_OBJECT
public:
    explicit SettingsFile(QString path);
    ~SettingsFile() override;

    void keep(QByteArray json);

Q_SIGNALS:
    // Once: a folder that cannot be written does not become better by saying so after each change.
    void failed(const QString& problem);

private:
    void run();

    const QString m_path;
    std::mutex m_mutex;  // what follows up to the thread
    std::condition_variable m_changed;
    std::optional<QByteArray> m_waiting;
    bool m_isEnding = false;
    bool m_hasFailed = false;  // the thread's own
    std::thread m_thread;
};

}  // namespace farmwarden::console
