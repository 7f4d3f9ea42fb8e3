#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "core/base/result.h"
#include "ui/bridge/threads.h"

namespace farmwarden::bridge {

enum class ExportFormat : std::uint8_t { Csv, Json };

// What is written to a file, a piece at a time. Made on the UI thread, used on the export's worker only.
class ExportSource {
public:
    struct Progress {
        std::size_t done = 0;
        std::size_t total = 0;    // 0: not known
        std::size_t written = 0;  // rows
        std::size_t gone = 0;     // rows that were not there any more when their turn came
    };

    virtual ~ExportSource() = default;
    // The next piece of the file, from its header to its end; empty when that was all.
    virtual base::Result<std::string> next() = 0;
    const Progress& progress() const { return m_progress; }

protected:
    Progress m_progress;
};

// Writes a list to a file on a thread of its own. The file appears whole or not at all: until the end it has another
// name, and what was there stays. Lives on the UI thread; one export at a time.
class FileExport final : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        QString path;
        ExportSource::Progress progress;
        bool isCancelled = false;
        QString problem;  // why there is no file, for the operator
    };

    explicit FileExport(QObject* parent = nullptr);
    ~FileExport() override;

    bool isRunning() const { return m_isRunning; }
    // REQUIRES: !isRunning().
    void start(const QString& path, std::unique_ptr<ExportSource> source);
    void cancel();
    // For what has to come before the next export.
    Worker& worker() { return m_worker; }

Q_SIGNALS:
    // At most ten times a second.
    void progressed(qulonglong done, qulonglong total);
    void finished(const farmwarden::bridge::FileExport::Outcome& outcome);

private:
    struct Job;

    std::shared_ptr<std::atomic<bool>> m_isWanted;
    bool m_isRunning = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
