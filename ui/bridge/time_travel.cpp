#include "ui/bridge/time_travel.h"

#include <QTimer>

namespace farmwarden::bridge {
namespace {

using presenters::Rewind;

constexpr std::chrono::seconds kTimelineEvery{10};
constexpr int kParts = 240;
constexpr std::size_t kMostMarks = 400;
// Folded under one lock; the UI thread reads in between.
constexpr std::size_t kPiece = 1000;

// How much happened is what the revision grew by, which costs two look-ups and not a walk through the journal.
std::vector<std::uint32_t> densityOf(store::Store& store, base::TimePoint begin, base::TimePoint end) {
    std::vector<std::uint32_t> density(kParts, 0);
    std::optional<base::Revision> before;
    for (int part = 0; part <= kParts; ++part) {
        const auto revision = store.revisionAt(begin + (end - begin) * part / kParts);
        if (!revision) {
            before.reset();
            continue;
        }
        if (before && part > 0) {
            density[static_cast<std::size_t>(part) - 1] = static_cast<std::uint32_t>(revision->value - before->value);
        }
        before = *revision;
    }
    return density;
}

std::vector<presenters::ActivityEntry> marksOf(store::Store& store, base::TimePoint begin) {
    const auto first = store.revisionAt(begin);
    store::JournalFilter filter;
    filter.after = first ? *first : base::Revision{};
    filter.limit = kMostMarks;
    filter.kinds = presenters::markedKinds();
    filter.isNewestFirst = true;
    std::vector<presenters::ActivityEntry> marks;
    const auto events = store.read(filter);
    for (const model::Event& event : events ? *events : std::vector<model::Event>()) {
        presenters::ActivityEntry entry = presenters::activityEntry(event);
        if (presenters::isMark(entry)) {
            marks.push_back(std::move(entry));
        }
    }
    std::ranges::reverse(marks);
    return marks;
}

base::TimePoint oldestOf(store::Store& store) {
    const auto status = store.status();
    if (!status) {
        return {};
    }
    const auto events = store.read({.after = {status->oldest.value == 0 ? 0 : status->oldest.value - 1}, .limit = 1});
    return events && !events->empty() ? events->front().at : base::TimePoint{};
}

}  // namespace

TimeTravel::TimeTravel(store::Store& store, LiveDirectory& live, LiveViews& views, ShownClock& clock,
                       const base::Clock& real, QObject* parent)
    : QObject(parent),
      m_store(store),
      m_live(live),
      m_views(views),
      m_clock(clock),
      m_real(real),
      m_timeline(std::make_shared<const Timeline>()),
      m_timer(new QTimer(this)),
      m_rewind(store),
      m_worker(QStringLiteral("time travel")) {
    m_timer->setInterval(kTimelineEvery);
    connect(m_timer, &QTimer::timeout, this, &TimeTravel::askForTimeline);
    m_timer->start();
    connect(&m_views, &LiveViews::farmsChanged, this, [this] {
        if (m_timeline->isEmpty()) {
            askForTimeline();
        }
    });
}

TimeTravel::~TimeTravel() {
    m_live.show(nullptr);
    m_clock.show({});
}

void TimeTravel::goTo(base::TimePoint at) {
    if (at >= m_real.now()) {
        backToNow();
        return;
    }
    m_wanted = at;
    startMove();
}

void TimeTravel::backToNow() {
    m_wanted.reset();
    if (!m_at) {
        return;
    }
    m_at.reset();
    m_clock.show({});
    m_live.show(nullptr);
    m_views.setPast(false);
    Q_EMIT moved();
}

void TimeTravel::startMove() {
    if (m_isMoving || !m_wanted) {
        return;
    }
    m_isMoving = true;
    Q_EMIT busyChanged();
    m_worker.ask(
        this, [this, at = *m_wanted] { return move(at); },
        [this, at = *m_wanted](const base::Result<Arrival>& arrival) { arrive(at, arrival); });
}

base::Result<TimeTravel::Arrival> TimeTravel::move(base::TimePoint at) {
    const auto revision = m_store.revisionAt(at);
    if (!revision) {
        return std::unexpected(revision.error());
    }
    if (!*revision) {
        return base::fail(base::ErrorCode::NotFound, "The journal begins later. Choose a later time.");
    }
    auto plan = m_rewind.plan(*revision);
    if (!plan) {
        return std::unexpected(plan.error());
    }
    makeInPieces(std::move(*plan));
    return Arrival{*revision, at};
}

void TimeTravel::makeInPieces(Rewind::Plan plan) {
    if (plan.loaded) {
        // Nobody looks at it yet.
        std::unique_ptr<directory::Directory> loaded = std::move(plan.loaded);
        m_rewind.make(std::move(plan), *loaded);
        m_past.replace(std::move(loaded));
        return;
    }
    while (m_rewind.revision() > plan.target) {
        const base::Revision next{
            std::max(plan.target.value,
                     m_rewind.revision()->value - std::min<std::uint64_t>(kPiece, m_rewind.revision()->value))};
        m_past.write([&](directory::Directory& directory) { m_rewind.make({nullptr, false, {}, next}, directory); });
    }
    for (std::size_t at = 0; at < plan.forward.size(); at += kPiece) {
        const auto first = plan.forward.begin() + static_cast<std::ptrdiff_t>(at);
        const auto last =
            plan.forward.begin() + static_cast<std::ptrdiff_t>(std::min(at + kPiece, plan.forward.size()));
        Rewind::Plan piece{
            nullptr, false, {std::make_move_iterator(first), std::make_move_iterator(last)}, plan.target};
        m_past.write([&](directory::Directory& directory) { m_rewind.make(std::move(piece), directory); });
    }
}

void TimeTravel::arrive(base::TimePoint at, const base::Result<Arrival>& arrival) {
    m_isMoving = false;
    if (!arrival) {
        if (m_wanted == at) {
            m_wanted = m_at;
        }
        Q_EMIT failed(QString::fromStdString(arrival.error().message));
    } else if (m_wanted) {
        m_at = at;
        m_revision = arrival->revision;
        m_clock.show(at);
        m_live.show(&m_past);
        m_views.setPast(true);
        Q_EMIT moved();
    }
    if (m_wanted && m_wanted != m_at) {
        startMove();
    }
    Q_EMIT busyChanged();
}

void TimeTravel::setRange(base::Duration range) {
    m_range = range;
    askForTimeline();
}

void TimeTravel::askForTimeline() {
    if (m_isAskingForTimeline) {
        return;
    }
    m_isAskingForTimeline = true;
    const base::TimePoint end = m_real.now();
    const base::Duration range = m_range;
    m_worker.ask(
        this,
        [this, end, begin = end - range] {
            return std::make_shared<const Timeline>(
                Timeline{begin, end, densityOf(m_store, begin, end), marksOf(m_store, begin), oldestOf(m_store)});
        },
        [this, range](const std::shared_ptr<const Timeline>& timeline) {
            m_isAskingForTimeline = false;
            if (range != m_range) {
                askForTimeline();
                return;
            }
            m_timeline = timeline;
            Q_EMIT timelineChanged();
        });
}

}  // namespace farmwarden::bridge
