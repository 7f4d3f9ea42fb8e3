#pragma once

#include <QObject>
#include <memory>
#include <optional>

#include "ui/bridge/live_directory.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/farm_tree.h"
#include "ui/presenters/session_index.h"

class QTimer;

// What the pages show, made on a worker from the live directory: at most ten times a second the farm tree and the list
// of sessions come over as immutable snapshots. Lives on the UI thread.
namespace farmwarden::bridge {

using FarmTreePointer = std::shared_ptr<const presenters::FarmTree>;
using SessionRowsPointer = std::shared_ptr<const presenters::SessionRows>;

class LiveViews final : public QObject {
    Q_OBJECT
public:
    // `live` and `clock` outlive this.
    LiveViews(LiveDirectory& live, const base::Clock& clock, QObject* parent = nullptr);
    ~LiveViews() override;

    // Asks for another order or query; sessionsChanged comes when it is done. The latest call wins.
    void setOrder(presenters::SessionOrder order);
    void setQuery(directory::SessionQuery query);
    presenters::SessionOrder order() const { return m_order; }

    // Keeps the list as it is while somebody works with a large selection; what changed meanwhile comes when it is let
    // go.
    void setFrozen(bool isFrozen);

    // The directory shows a moment of the past, or now again: everything comes anew, at once.
    void setPast(bool isPast);
    bool isPast() const { return m_isPast; }

    FarmTreePointer farms() const { return m_farms; }
    SessionRowsPointer sessions() const { return m_sessions; }
    // farms() and sessions() are there; later windows need not wait for a change.
    bool isReady() const { return m_isReady; }
    LiveStatus status() const { return m_live.status(); }

    // Loads the directory (again), then begins to send.
    void start();
    void stop();

Q_SIGNALS:
    void farmsChanged();
    // `isAsked`: an answer to setOrder(), setQuery() or a load, as opposed to changes of the farm. `took` is what it
    // cost.
    void sessionsChanged(bool isAsked, std::chrono::milliseconds took);
    // Some rows have new contents though the list is the same.
    void sessionsTouched();
    void statusChanged();
    void loadFailed(const QString& message);

private:
    struct Shared;  // what the worker works on

    void tick();
    void tickAtOnce();

    LiveDirectory& m_live;
    presenters::SessionOrder m_order;
    FarmTreePointer m_farms;
    SessionRowsPointer m_sessions;
    std::unique_ptr<Shared> m_shared;
    QTimer* m_timer = nullptr;
    bool m_isReady = false;
    bool m_isTicking = false;     // the worker has a tick under way
    bool m_isTickWanted = false;  // another one as soon as that has ended
    bool m_isPast = false;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
