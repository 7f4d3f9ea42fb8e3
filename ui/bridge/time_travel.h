#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "ui/bridge/live_directory.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/shown_clock.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/activity.h"
#include "ui/presenters/rewind.h"

class QTimer;

namespace farmwarden::bridge {

// What lies along the time slider: how much happened when, and what people did or what failed.
struct Timeline {
    base::TimePoint begin;
    base::TimePoint end;
    std::vector<std::uint32_t> density;            // events by equal part
    std::vector<presenters::ActivityEntry> marks;  // the oldest first
    base::TimePoint oldest;                        // nothing can be shown before

    bool isEmpty() const { return density.empty(); }
};

// Takes the pages to a moment of the past and back to now: the directory that they read, the clock that they count
// from. Lives on the UI thread; all waiting is done on a worker, the latest wish wins.
class TimeTravel final : public QObject {
    Q_OBJECT
public:
    // All outlive this.
    TimeTravel(store::Store& store, LiveDirectory& live, LiveViews& views, ShownClock& clock, const base::Clock& real,
               QObject* parent = nullptr);
    ~TimeTravel() override;

    bool isPast() const { return m_at.has_value(); }
    // What is shown; nothing: now.
    std::optional<base::TimePoint> at() const { return m_at; }
    base::Revision revision() const { return m_revision; }
    // Where the way leads that is under way, or what is shown.
    std::optional<base::TimePoint> wanted() const { return m_wanted; }
    bool isBusy() const { return m_isMoving; }

    // A moment that is not over yet is now.
    void goTo(base::TimePoint at);
    void backToNow();

    // The stretch that the slider shows, always up to now; kept up to date.
    void setRange(base::Duration range);
    base::Duration range() const { return m_range; }
    const Timeline& timeline() const { return *m_timeline; }

Q_SIGNALS:
    // Another moment is shown, or now again.
    void moved();
    void busyChanged();
    void timelineChanged();
    void failed(const QString& message);

private:
    struct Arrival {
        base::Revision revision;
        base::TimePoint at;
    };
    void startMove();
    base::Result<Arrival> move(base::TimePoint at);
    void makeInPieces(presenters::Rewind::Plan plan);
    void arrive(base::TimePoint at, const base::Result<Arrival>& arrival);
    void askForTimeline();

    store::Store& m_store;
    LiveDirectory& m_live;
    LiveViews& m_views;
    ShownClock& m_clock;
    const base::Clock& m_real;

    std::optional<base::TimePoint> m_at;
    std::optional<base::TimePoint> m_wanted;
    base::Revision m_revision;
    bool m_isMoving = false;
    bool m_isAskingForTimeline = false;
    base::Duration m_range = std::chrono::hours(4);
    std::shared_ptr<const Timeline> m_timeline;
    QTimer* m_timer = nullptr;

    WatchedDirectory m_past;
    presenters::Rewind m_rewind;  // the worker's
    Worker m_worker;              // last: ends before what it uses
};

}  // namespace farmwarden::bridge
