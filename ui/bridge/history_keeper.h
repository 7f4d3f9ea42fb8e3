#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "core/store/store.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/history_fold.h"

class QTimer;

namespace farmwarden::bridge {

using HistoryPointer = std::shared_ptr<const presenters::HistoryView>;

// The last hours as charts show them: read from the journal once, then kept up to date about once a second; and the
// same for a moment of the past. Lives on the UI thread, works on a worker of its own.
class HistoryKeeper final : public QObject {
    Q_OBJECT
public:
    // All outlive this. Begins when the views have something to show, so that the pages come first.
    HistoryKeeper(store::Store& store, LiveViews& views, const base::Clock& clock, QObject* parent = nullptr);
    ~HistoryKeeper() override;

    // Empty until it has been read.
    HistoryPointer view() const { return m_view; }
    bool isReady() const { return !m_view->isEmpty(); }
    // Why there is none; empty: no problem.
    QString problem() const { return m_problem; }

    // As it looked at that time; nothing: now.
    void show(std::optional<base::TimePoint> past);

Q_SIGNALS:
    void changed();

private:
    struct Shared;
    void tick();
    void onView(const HistoryPointer& view, const QString& problem, bool isPast);

    LiveViews& m_views;
    const base::Clock& m_clock;
    std::unique_ptr<Shared> m_shared;
    HistoryPointer m_view;
    HistoryPointer m_live;
    QString m_problem;
    std::optional<base::TimePoint> m_past;
    QTimer* m_timer = nullptr;
    bool m_isTicking = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
