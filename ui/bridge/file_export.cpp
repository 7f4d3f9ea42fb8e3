#include "ui/bridge/file_export.h"

#include <QElapsedTimer>
#include <QSaveFile>

namespace farmwarden::bridge {
namespace {

constexpr qint64 kTellEveryMs = 100;

}  // namespace

// All of it is the worker's.
struct FileExport::Job {
    QString path;
    std::unique_ptr<ExportSource> source;
    std::shared_ptr<std::atomic<bool>> isWanted;
    std::function<void(const ExportSource::Progress&)> tell;
    Outcome outcome;

    // False: see outcome.problem, or the file's error.
    bool writeAll(QSaveFile& file) {
        QElapsedTimer sinceTold;
        sinceTold.start();
        while (*isWanted) {
            const base::Result<std::string> piece = source->next();
            if (!piece) {
                outcome.problem = QString::fromStdString(piece.error().message);
                return false;
            }
            if (piece->empty()) {
                return true;
            }
            const auto size = static_cast<qint64>(piece->size());
            // Out of the buffer, so that a full disk is noticed now and not at the end.
            if (file.write(piece->data(), size) != size || !file.flush()) {
                return false;
            }
            if (sinceTold.elapsed() >= kTellEveryMs) {
                tell(source->progress());
                sinceTold.start();
            }
        }
        return false;
    }

    Outcome run() {
        assertNotUiThread("FileExport");
        outcome.path = path;
        QSaveFile file(path);
        const bool isGood = file.open(QIODevice::WriteOnly) && writeAll(file);
        if (!*isWanted) {
            outcome.isCancelled = true;
            file.cancelWriting();
        } else if (!isGood || !file.commit()) {
            outcome.problem = outcome.problem.isEmpty() ? file.errorString() : outcome.problem;
            file.cancelWriting();
        }
        outcome.progress = source->progress();
        return std::move(outcome);
    }
};

FileExport::FileExport(QObject* parent) : QObject(parent), m_worker(QStringLiteral("export")) {}

FileExport::~FileExport() {
    cancel();
}

void FileExport::start(const QString& path, std::unique_ptr<ExportSource> source) {
    m_isRunning = true;
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    // The worker ends before this does.
    const auto tell = [this](const ExportSource::Progress& progress) {
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress.done, progress.total); }, Qt::QueuedConnection);
    };
    auto job = std::make_shared<Job>(Job{path, std::move(source), m_isWanted, tell, {}});
    m_worker.ask(
        this, [job] { return job->run(); },
        [this](const Outcome& outcome) {
            m_isRunning = false;
            Q_EMIT finished(outcome);
        });
}

void FileExport::cancel() {
    if (m_isWanted) {
        *m_isWanted = false;
    }
}

}  // namespace farmwarden::bridge
