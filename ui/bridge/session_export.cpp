#include "ui/bridge/session_export.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSaveFile>

#include "ui/presenters/session_text.h"

namespace farmwarden::bridge {
namespace {

constexpr std::size_t kRowsAtOnce = 4096;
constexpr qint64 kTellEveryMs = 100;

}  // namespace

// All of it is the worker's.
struct SessionExport::Job {
    LiveDirectory& live;
    QString path;
    Format format;
    SessionRowsPointer rows;
    std::shared_ptr<std::atomic<bool>> isWanted;
    std::function<void(std::size_t)> tell;
    Outcome outcome;

    // The text of the rows from `at` on.
    std::string piece(std::size_t at) {
        const std::size_t end = std::min(at + kRowsAtOnce, rows->size());
        return live.read([&](const directory::Directory& directory) {
            std::string text;
            for (std::size_t row = at; row < end; ++row) {
                const directory::SessionSlot slot = directory.sessions().find(rows->ids[row]);
                if (slot == directory::kNone) {
                    ++outcome.gone;
                    continue;
                }
                if (format == Format::Csv) {
                    presenters::appendSessionCsv(text, directory, slot);
                } else {
                    text += outcome.written == 0 ? "\n" : ",\n";
                    presenters::appendSessionJson(text, directory, slot);
                }
                ++outcome.written;
            }
            return text;
        });
    }

    static bool write(QSaveFile& file, std::string_view text) {
        return file.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
    }

    bool writeAll(QSaveFile& file) {
        if (!write(file, format == Format::Csv ? presenters::sessionCsvHeader() : std::string_view("["))) {
            return false;
        }
        QElapsedTimer sinceTold;
        sinceTold.start();
        for (std::size_t at = 0; at < rows->size(); at += kRowsAtOnce) {
            if (!*isWanted) {
                return true;
            }
            // Out of the buffer, so that a full disk is noticed now and not at the end.
            if (!write(file, piece(at)) || !file.flush()) {
                return false;
            }
            if (sinceTold.elapsed() >= kTellEveryMs) {
                tell(at);
                sinceTold.start();
            }
        }
        return format == Format::Csv || write(file, "\n]\n");
    }

    Outcome run() {
        assertNotUiThread("SessionExport");
        outcome.path = path;
        QSaveFile file(path);
        const bool isGood = file.open(QIODevice::WriteOnly) && writeAll(file);
        if (!*isWanted) {
            outcome.isCancelled = true;
            file.cancelWriting();
        } else if (!isGood || !file.commit()) {
            outcome.problem = file.errorString();
            file.cancelWriting();
        }
        return std::move(outcome);
    }
};

SessionExport::SessionExport(LiveDirectory& live, QObject* parent)
    : QObject(parent), m_live(live), m_worker(QStringLiteral("session export")) {}

SessionExport::~SessionExport() {
    cancel();
}

void SessionExport::start(const QString& path, Format format, SessionRowsPointer rows) {
    m_isRunning = true;
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    const auto total = static_cast<qulonglong>(rows->size());
    // The worker ends before this does.
    const auto tell = [this, total](std::size_t done) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { Q_EMIT progressed(done, total); }, Qt::QueuedConnection);
    };
    auto job = std::make_shared<Job>(Job{m_live, path, format, std::move(rows), m_isWanted, tell, {}});
    m_worker.ask(
        this, [job] { return job->run(); },
        [this](const Outcome& outcome) {
            m_isRunning = false;
            Q_EMIT finished(outcome);
        });
}

void SessionExport::cancel() {
    if (m_isWanted) {
        *m_isWanted = false;
    }
}

}  // namespace farmwarden::bridge
