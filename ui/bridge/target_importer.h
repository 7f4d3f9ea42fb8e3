#pragma once

#include <QByteArray>
#include <QObject>
#include <atomic>
#include <memory>

#include "core/exchange/target_import.h"
#include "ui/bridge/live_directory.h"
#include "ui/bridge/threads.h"

// Reads a file of targets and compares it with the farms, on a thread of its own; what came of it is handed over as
// immutable values. A later question replaces the one under way. Lives on the UI thread.
namespace farmwarden::bridge {

class TargetImporter final : public QObject {
    Q_OBJECT
public:
    struct Choices {
        bool addsFarms = false;
        bool resolves = true;  // look up hosts that are new, up to kMostLookups of them
    };
    static constexpr std::size_t kMostLookups = 500;

    // What the store is asked for, and what takes it back. Put together where the review is.
    struct Prepared {
        std::shared_ptr<const request::Arguments> request;
        std::shared_ptr<const request::Arguments> inverse;
    };

    // `live` outlives this.
    explicit TargetImporter(LiveDirectory& live, QObject* parent = nullptr);
    ~TargetImporter() override;

    // Either a file, or bytes that were pasted or dropped; `name` is what the journal calls them.
    void open(const QString& path);
    void take(QByteArray bytes, const QString& name);
    // What a column of the file means; nothing: it is left out.
    void setMeaning(std::size_t column, std::optional<exchange::Column> meaning);
    void setChoices(Choices choices);
    // The farms have changed since: compares again.
    void reviewAgain();
    // Leaves things as they were; finished() still comes.
    void cancel();

    bool isRunning() const { return m_isRunning; }
    QString name() const { return m_name; }
    QString path() const { return m_path; }
    Choices choices() const { return m_choices; }
    // Why there is nothing, for the operator; empty: there is.
    QString problem() const { return m_problem; }
    // Never null; empty at first.
    std::shared_ptr<const exchange::Table> table() const { return m_table; }
    std::shared_ptr<const exchange::ImportReview> review() const { return m_review; }
    // Null pointers unless review()->isReady().
    Prepared prepared() const { return m_prepared; }

Q_SIGNALS:
    // At most ten times a second, in thousandths.
    void progressed(int done);
    void finished();

private:
    struct Outcome;

    void start(std::function<std::shared_ptr<const exchange::Table>(QString&)> source);

    LiveDirectory& m_live;
    QString m_name;
    QString m_path;
    QString m_problem;
    Choices m_choices;
    std::shared_ptr<const exchange::Table> m_table;
    std::shared_ptr<const exchange::ImportReview> m_review;
    Prepared m_prepared;
    std::shared_ptr<std::atomic<bool>> m_isWanted;
    bool m_isRunning = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
