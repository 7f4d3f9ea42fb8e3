#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "core/store/store.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/rule_hits.h"

class QTimer;

namespace farmwarden::bridge {

using HitsPointer = std::shared_ptr<const presenters::HitsView>;

// How often rules decided, read from the journal once and then kept up to date while somebody looks. Lives on the UI
// thread, reads on a worker of its own.
class RuleHitKeeper final : public QObject {
    Q_OBJECT
public:
    // Both outlive this. Reads nothing before setWatched(true).
    RuleHitKeeper(store::Store& store, const base::Clock& clock, QObject* parent = nullptr);
    ~RuleHitKeeper() override;

    void setWatched(bool isWatched);
    // Null until the journal has been read.
    HitsPointer view() const { return m_view; }
    // Why there is none; empty: no problem.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    struct Reader;
    void look();

    const base::Clock& m_clock;
    std::unique_ptr<Reader> m_reader;  // on the worker
    HitsPointer m_view;
    QString m_problem;
    QTimer* m_timer = nullptr;
    bool m_isReading = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
