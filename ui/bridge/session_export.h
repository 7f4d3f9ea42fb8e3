#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "ui/bridge/live_directory.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/threads.h"

// Writes the sessions of a list to a file, a piece at a time, on a thread of its own; the directory is locked for a few
// thousand rows only. The file appears whole or not at all: until the end it has another name, and what was there
// stays. Lives on the UI thread; one export at a time.
namespace farmwarden::bridge {

class SessionExport final : public QObject {
    Q_OBJECT
public:
    enum class Format : std::uint8_t { Csv, Json };

    struct Outcome {
        QString path;
        std::size_t written = 0;
        std::size_t gone = 0;  // sessions that ended before their turn came
        bool isCancelled = false;
        QString problem;  // why there is no file, for the operator
    };

    // `live` outlives this.
    explicit SessionExport(LiveDirectory& live, QObject* parent = nullptr);
    ~SessionExport() override;

    bool isRunning() const { return m_isRunning; }
    // REQUIRES: !isRunning().
    void start(const QString& path, Format format, SessionRowsPointer rows);
    void cancel();
    // For what has to come before the next export.
    Worker& worker() { return m_worker; }

Q_SIGNALS:
    // At most ten times a second.
    void progressed(qulonglong done, qulonglong total);
    void finished(const farmwarden::bridge::SessionExport::Outcome& outcome);

private:
    struct Job;

    LiveDirectory& m_live;
    std::shared_ptr<std::atomic<bool>> m_isWanted;
    bool m_isRunning = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
