#include "ui/bridge/target_importer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include "core/base/text.h"
#include "core/request/resolve.h"
#include "core/store/sqlite/open_files.h"

namespace farmwarden::bridge {
namespace {

// A hundred thousand rows are a tenth of it; what is larger is no table of targets.
constexpr qint64 kLargestFile = 128LL * 1024 * 1024;
constexpr qint64 kTellEveryMs = 100;

std::shared_ptr<const exchange::Table> readFile(const QString& path, QString& problem) {
    if (store::sqlite::isOpenHere(path.toStdString())) {
        problem = TargetImporter::tr("%1 is a store that is open. Choose another file.").arg(path);
        return nullptr;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        problem = TargetImporter::tr("%1 cannot be read: %2. Choose another file, or change its permissions.")
                      .arg(path, file.errorString());
        return nullptr;
    }
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile) {
        problem = TargetImporter::tr("%1 is larger than 128 MiB. Import it in parts.").arg(path);
        return nullptr;
    }
    return std::make_shared<const exchange::Table>(
        exchange::readTable({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
}

}  // namespace

struct TargetImporter::Outcome {
    std::shared_ptr<const exchange::Table> table;
    std::shared_ptr<const exchange::ImportReview> review;
    Prepared prepared;
    QString problem;
};

TargetImporter::TargetImporter(LiveDirectory& live, QObject* parent)
    : QObject(parent),
      m_live(live),
      m_table(std::make_shared<const exchange::Table>()),
      m_review(std::make_shared<const exchange::ImportReview>()),
      m_worker(QStringLiteral("target import")) {}

TargetImporter::~TargetImporter() {
    cancel();
}

void TargetImporter::open(const QString& path) {
    m_path = path;
    m_name = QFileInfo(path).fileName();
    start([path](QString& problem) { return readFile(path, problem); });
}

void TargetImporter::take(QByteArray bytes, const QString& name) {
    m_path.clear();
    m_name = name;
    start([bytes = std::move(bytes)](QString&) {
        return std::make_shared<const exchange::Table>(
            exchange::readTable({bytes.constData(), static_cast<std::size_t>(bytes.size())}));
    });
}

void TargetImporter::setMeaning(std::size_t column, std::optional<exchange::Column> meaning) {
    auto changed = std::make_shared<exchange::Table>(*m_table);
    changed->header.at(column).meaning = meaning;
    changed->header.at(column).isLeftOut = !meaning.has_value();
    m_table = changed;
    reviewAgain();
}

void TargetImporter::setChoices(Choices choices) {
    m_choices = choices;
    reviewAgain();
}

void TargetImporter::reviewAgain() {
    start([table = m_table](QString&) { return table; });
}

void TargetImporter::cancel() {
    if (m_isWanted) {
        *m_isWanted = false;
    }
}

void TargetImporter::start(std::function<std::shared_ptr<const exchange::Table>(QString&)> source) {
    cancel();
    m_isRunning = true;
    m_isWanted = std::make_shared<std::atomic<bool>>(true);
    const auto work = [this, source = std::move(source), isWanted = m_isWanted, choices = m_choices, name = m_name] {
        assertNotUiThread("TargetImporter");
        Outcome outcome;
        outcome.table = source(outcome.problem);
        if (outcome.table == nullptr) {
            return outcome;
        }
        const exchange::KnownWorld known = m_live.read(exchange::knownWorld);
        exchange::ImportOptions options;
        options.addsFarms = choices.addsFarms;
        auto lookups = std::make_shared<std::size_t>(0);
        if (choices.resolves) {
            options.resolve = [lookups, isWanted](const model::Endpoint& address) -> base::Result<void> {
                const bool isWorthIt = *isWanted && ++*lookups <= kMostLookups;
                return isWorthIt ? request::checkResolves(address) : base::Result<void>();
            };
        }
        QElapsedTimer sinceTold;
        sinceTold.start();
        options.progress = [&](std::size_t done, std::size_t total) {
            if (sinceTold.elapsed() >= kTellEveryMs) {
                sinceTold.start();
                const int share = static_cast<int>(done * 1000 / std::max<std::size_t>(1, total));
                // The worker ends before this does.
                QMetaObject::invokeMethod(
                    this, [this, share] { Q_EMIT progressed(share); }, Qt::QueuedConnection);
            }
            return isWanted->load();
        };
        auto review = std::make_shared<const exchange::ImportReview>(reviewImport(*outcome.table, known, options));
        if (review->isReady()) {
            const std::string said = base::sanitized(name.toStdString(), 200);
            outcome.prepared.request = std::make_shared<const request::Arguments>(toRequest(*review, said));
            outcome.prepared.inverse = std::make_shared<const request::Arguments>(inverseOf(*review, said));
        }
        outcome.review = std::move(review);
        return outcome;
    };
    m_worker.ask(this, work, [this, isWanted = m_isWanted](const Outcome& outcome) {
        if (isWanted != m_isWanted) {
            return;  // another question came first
        }
        m_isRunning = false;
        m_problem = outcome.problem;
        m_table = outcome.table != nullptr ? outcome.table : std::make_shared<const exchange::Table>();
        m_review = outcome.review != nullptr ? outcome.review : std::make_shared<const exchange::ImportReview>();
        m_prepared = outcome.prepared;
        Q_EMIT finished();
    });
}

}  // namespace farmwarden::bridge
