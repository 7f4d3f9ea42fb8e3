#include "ui/bridge/history_keeper.h"

#include <QTimer>
#include <atomic>

namespace farmwarden::bridge {
namespace {

using presenters::HistoryFold;
using presenters::HistoryView;

constexpr std::chrono::milliseconds kTick{1000};
constexpr std::size_t kBatch = 10'000;
// A busier journal is shown for a shorter time.
constexpr std::uint64_t kMostEvents = 1'000'000;
constexpr base::Duration kWindow =
    presenters::kHistoryStep * static_cast<std::int64_t>(presenters::kHistoryBuckets - 1);

}  // namespace

struct HistoryKeeper::Shared {
    store::Store& store;
    std::atomic<bool> isStopping{false};
    // Of now:
    std::unique_ptr<HistoryFold> fold;
    base::Revision revision;
    // Around the moment of the past that was asked for last:
    HistoryPointer past;

    explicit Shared(store::Store& s) : store(s) {}

    // A fold of the state at the beginning of the window, which ends at `end`, and the revision of that state.
    base::Result<std::unique_ptr<HistoryFold>> begin(base::TimePoint end, base::Revision& at) {
        base::TimePoint from = end - kWindow;
        auto first = store.revisionAt(from);
        const auto last = store.revisionAt(end);
        const auto status = store.status();
        if (!last || !status) {
            return std::unexpected(last ? status.error() : last.error());
        }
        if (!first) {
            first = status->oldest;
        }
        if (last->value > first->value + kMostEvents) {
            first = base::Revision{last->value - kMostEvents};
        }
        if (*first) {
            const auto next = store.read({.after = *first, .limit = 1});
            if (next && !next->empty()) {
                from = std::max(from, std::min(next->front().at, end));
            }
        }
        auto fresh = std::make_unique<HistoryFold>(from);
        if (*first) {
            // The fold goes on by itself from a state before: a Directory of its own would be another few hundred MB.
            auto before = store.loadStateBefore(*first, *fresh);
            const auto caughtUp = before ? catchUp(*fresh, *before, base::TimePoint::max(), *first)
                                         : base::Result<void>(std::unexpected(before.error()));
            if (!caughtUp) {
                return std::unexpected(caughtUp.error());
            }
            fresh->beginHere();
        }
        at = *first;
        return fresh;
    }

    // Up to the time and the revision.
    base::Result<void> catchUp(HistoryFold& into, base::Revision& at, base::TimePoint end,
                               std::optional<base::Revision> last = {}) {
        while (true) {
            const auto events = store.read(
                {.after = at, .limit = kBatch, .before = last ? base::Revision{last->value + 1} : base::Revision{}});
            if (!events) {
                return std::unexpected(events.error());
            }
            for (const model::Event& event : *events) {
                if (event.at > end) {
                    return {};
                }
                into.apply(event);
                at = event.revision;
            }
            if (events->size() < kBatch || isStopping) {
                return {};
            }
        }
    }

    base::Result<HistoryPointer> live(base::TimePoint now) {
        if (!fold) {
            auto fresh = begin(now, revision);
            if (!fresh) {
                return std::unexpected(fresh.error());
            }
            fold = std::move(*fresh);
        }
        if (const auto caughtUp = catchUp(*fold, revision, base::TimePoint::max()); !caughtUp) {
            fold.reset();
            return std::unexpected(caughtUp.error());
        }
        fold->advanceTo(now);
        return fold->view();
    }

    // Nearby moments are cut out of one view.
    base::Result<HistoryPointer> at(base::TimePoint moment) {
        constexpr base::Duration kAhead = std::chrono::minutes(30);
        const bool isInside = past && moment <= past->end && moment >= past->end - kAhead;
        if (!isInside) {
            base::Revision from;
            auto fresh = begin(moment + kAhead, from);
            if (!fresh) {
                return std::unexpected(fresh.error());
            }
            if (const auto caughtUp = catchUp(**fresh, from, moment + kAhead); !caughtUp) {
                return std::unexpected(caughtUp.error());
            }
            (*fresh)->advanceTo(moment + kAhead);
            past = (*fresh)->view();
        }
        return std::make_shared<const HistoryView>(past->until(moment));
    }
};

HistoryKeeper::HistoryKeeper(store::Store& store, LiveViews& views, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_views(views),
      m_clock(clock),
      m_shared(std::make_unique<Shared>(store)),
      m_view(std::make_shared<const HistoryView>()),
      m_live(m_view),
      m_timer(new QTimer(this)),
      m_worker(QStringLiteral("history")) {
    m_timer->setInterval(kTick);
    connect(m_timer, &QTimer::timeout, this, &HistoryKeeper::tick);
    connect(&m_views, &LiveViews::farmsChanged, this, [this] {
        if (!m_timer->isActive()) {
            m_timer->start();
            tick();
        }
    });
}

HistoryKeeper::~HistoryKeeper() {
    m_shared->isStopping = true;
}

void HistoryKeeper::show(std::optional<base::TimePoint> past) {
    if (std::exchange(m_past, past) == past) {
        return;
    }
    if (!past) {
        m_view = m_live;
        Q_EMIT changed();
        return;
    }
    m_worker.ask(
        this, [this, at = *past] { return m_shared->at(at); },
        [this, at = *past](const base::Result<HistoryPointer>& view) {
            if (m_past == at) {
                onView(view ? *view : std::make_shared<const HistoryView>(),
                       view ? QString() : QString::fromStdString(view.error().message), true);
            }
        });
}

void HistoryKeeper::tick() {
    if (m_isTicking) {
        return;
    }
    m_isTicking = true;
    m_worker.ask(
        this, [this, now = m_clock.now()] { return m_shared->live(now); },
        [this](const base::Result<HistoryPointer>& view) {
            m_isTicking = false;
            onView(view ? *view : m_live, view ? QString() : QString::fromStdString(view.error().message), false);
        });
}

void HistoryKeeper::onView(const HistoryPointer& view, const QString& problem, bool isPast) {
    if (!isPast) {
        m_live = view;
    }
    if (isPast == m_past.has_value()) {
        const bool isSame = problem == m_problem && !m_view->isEmpty() && view->looksLike(*m_view);
        m_view = view;
        m_problem = problem;
        if (!isSame) {
            Q_EMIT changed();
        }
    }
}

}  // namespace farmwarden::bridge
