#include "ui/bridge/live_views.h"

#include <QElapsedTimer>
#include <QTimer>
#include <mutex>

namespace farmwarden::bridge {
namespace {

constexpr std::chrono::milliseconds kTick{100};
// "idle:>30m" becomes true by waiting, so a list with a query is looked through again from time to time.
constexpr qint64 kRequeryAfterMs = 5000;
// Large lists cost a copy for each change, so they change less often.
constexpr std::size_t kLargeList = 200'000;
constexpr qint64 kLargeListEveryMs = 500;

}  // namespace

struct LiveViews::Shared {
    std::mutex mutex;  // the wishes
    std::optional<presenters::SessionOrder> order;
    std::optional<directory::SessionQuery> query;
    bool isFrozen = false;
    bool isUrgent = false;  // large lists, too

    // The worker's own from here on.
    LiveDirectory& live;
    const base::Clock& clock;
    presenters::SessionIndex index;
    std::vector<directory::SessionSlot> waiting;  // changes not yet in the list
    QElapsedTimer sinceQuery;
    QElapsedTimer sinceRows;
    bool hasRows = false;

    Shared(LiveDirectory& directory, const base::Clock& c) : live(directory), clock(c) {}

    struct Outcome {
        FarmTreePointer farms;
        SessionRowsPointer sessions;
        bool isAsked = false;
        bool isTouched = false;
        std::chrono::milliseconds took{0};
        std::optional<base::Error> error;
    };

    bool takeWishes(bool& frozen, bool& urgent) {
        const std::lock_guard guard(mutex);
        frozen = isFrozen;
        urgent = std::exchange(isUrgent, false);
        const bool isAsked = order || query;
        if (order) {
            index.setOrder(*std::exchange(order, std::nullopt));
        }
        if (query) {
            index.setQuery(*std::exchange(query, std::nullopt));
        }
        return isAsked;
    }

    void makeRows(const directory::Directory& directory, const LiveDirectory::Changes& changes, bool isAsked,
                  bool frozen, bool urgent, Outcome& outcome) {
        waiting.insert(waiting.end(), changes.sessions.begin(), changes.sessions.end());
        outcome.isTouched = !changes.sessions.empty();
        const bool isStale = !index.query().isEmpty() && sinceQuery.isValid() && sinceQuery.elapsed() > kRequeryAfterMs;
        const bool mustWait = frozen || (!urgent && sinceRows.isValid() && directory.sessions().size() > kLargeList &&
                                         sinceRows.elapsed() < kLargeListEveryMs);
        QElapsedTimer timer;
        timer.start();
        if (isAsked || changes.isReset || !hasRows || (isStale && !frozen)) {
            waiting.clear();
            index.rebuild(directory, clock.now());
            sinceQuery.start();
        } else if (mustWait || waiting.empty()) {
            return;
        } else {
            const bool hasChanged = index.update(directory, waiting, clock.now());
            waiting.clear();
            if (!hasChanged) {
                return;
            }
        }
        outcome.sessions = index.rows(directory);
        outcome.isAsked = isAsked || changes.isReset || !hasRows;
        outcome.took = std::chrono::milliseconds(timer.elapsed());
        hasRows = true;
        sinceRows.start();
    }

    Outcome work() {
        Outcome outcome;
        if (live.needsLoad()) {
            if (const base::Result<void> loaded = live.load(); !loaded) {
                outcome.error = loaded.error();
            }
        }
        bool frozen = false;
        bool urgent = false;
        const bool isAsked = takeWishes(frozen, urgent);
        live.take([&](const directory::Directory& directory, const LiveDirectory::Changes& changes) {
            if (changes.hasFarms || changes.isReset) {
                outcome.farms = std::make_shared<const presenters::FarmTree>(presenters::farmTree(directory));
            }
            makeRows(directory, changes, isAsked, frozen, urgent, outcome);
        });
        return outcome;
    }
};

LiveViews::LiveViews(LiveDirectory& live, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_live(live),
      m_farms(std::make_shared<const presenters::FarmTree>()),
      m_sessions(std::make_shared<const presenters::SessionRows>()),
      m_shared(std::make_unique<Shared>(live, clock)),
      m_timer(new QTimer(this)),
      m_worker(QStringLiteral("live views")) {
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &LiveViews::tick);
}

LiveViews::~LiveViews() = default;

void LiveViews::setOrder(presenters::SessionOrder order) {
    m_order = order;
    {
        const std::lock_guard guard(m_shared->mutex);
        m_shared->order = order;
    }
    tickAtOnce();
}

void LiveViews::setQuery(directory::SessionQuery query) {
    {
        const std::lock_guard guard(m_shared->mutex);
        m_shared->query = std::move(query);
    }
    tickAtOnce();
}

void LiveViews::setFrozen(bool isFrozen) {
    const std::lock_guard guard(m_shared->mutex);
    m_shared->isFrozen = isFrozen;
}

void LiveViews::setPast(bool isPast) {
    m_isPast = isPast;
    {
        const std::lock_guard guard(m_shared->mutex);
        m_shared->isUrgent = true;
    }
    tickAtOnce();
}

void LiveViews::tickAtOnce() {
    m_isTickWanted = m_isTicking;
    tick();
}

void LiveViews::start() {
    m_worker.ask(
        this, [this] { return m_live.load(); },
        [this](const base::Result<void>& loaded) {
            if (!loaded) {
                Q_EMIT loadFailed(QString::fromStdString(loaded.error().message));
                return;
            }
            m_timer->start();
            tick();
            Q_EMIT statusChanged();
        });
}

void LiveViews::stop() {
    m_timer->stop();
}

void LiveViews::tick() {
    if (m_isTicking || !m_timer->isActive()) {
        return;
    }
    m_isTicking = true;
    m_worker.ask(
        this, [shared = m_shared.get()] { return shared->work(); },
        [this](Shared::Outcome outcome) {
            m_isTicking = false;
            m_isReady = true;
            if (std::exchange(m_isTickWanted, false)) {
                tick();
            }
            if (outcome.farms) {
                m_farms = std::move(outcome.farms);
                Q_EMIT farmsChanged();
            }
            if (outcome.sessions) {
                m_sessions = std::move(outcome.sessions);
                Q_EMIT sessionsChanged(outcome.isAsked, outcome.took);
            } else if (outcome.isTouched) {
                Q_EMIT sessionsTouched();
            }
            Q_EMIT statusChanged();
        });
}

}  // namespace farmwarden::bridge
