#include "ui/bridge/activity_log.h"

#include <QTimer>

#include "ui/bridge/activity_export.h"

namespace farmwarden::bridge {
namespace {

using presenters::ActivityEntry;
using presenters::ActivityFilter;
using presenters::ActivityList;

constexpr std::chrono::milliseconds kLook{500};
constexpr std::size_t kRead = 1000;   // events at once
constexpr std::size_t kWanted = 200;  // entries of a batch
constexpr int kMostReads = 30;        // then the reader is told how far it got
constexpr std::size_t kMostOpen = 100;
constexpr std::size_t kMostNews = 2000;  // of more than that the list starts anew

}  // namespace

ActivityLog::ActivityLog(store::Store& store, LiveViews& views, QObject* parent)
    : QObject(parent), m_store(store), m_views(views), m_timer(new QTimer(this)), m_worker(QStringLiteral("activity")) {
    m_timer->setInterval(kLook);
    connect(m_timer, &QTimer::timeout, this, &ActivityLog::lookForNews);
}

ActivityLog::~ActivityLog() = default;

void ActivityLog::setActive(bool isActive) {
    if (isActive) {
        m_timer->start();
        lookForNews();
    } else {
        m_timer->stop();
    }
}

void ActivityLog::show(ActivityList list, ActivityFilter filter) {
    ++m_round;
    m_list = list;
    m_filter = std::move(filter);
    Q_EMIT aboutToReset();
    m_entries.clear();
    m_open = 0;
    m_head = {};
    m_oldest = {};
    m_searchedTo.reset();
    m_problem.clear();
    m_isAtEnd = false;
    m_isLoading = false;
    m_isLooking = false;
    m_hasShown = true;
    Q_EMIT wasReset();
    loadOlder();
}

std::unique_ptr<ExportSource> ActivityLog::exportOf(ExportFormat format) const {
    return activityExport(m_store, m_list, m_filter, format);
}

void ActivityLog::loadOlder() {
    if (m_isLoading || m_isAtEnd || !m_hasShown) {
        return;
    }
    m_isLoading = true;
    Q_EMIT stateChanged();
    m_worker.ask(
        this, [this, list = m_list, filter = m_filter, before = m_oldest] { return readOlder(list, filter, before); },
        [this, round = m_round](const base::Result<Batch>& batch) {
            if (round != m_round) {
                return;
            }
            if (!batch) {
                m_isLoading = false;
                m_isAtEnd = true;
                m_problem = QString::fromStdString(batch.error().message);
                Q_EMIT failed(m_problem);
                Q_EMIT stateChanged();
                return;
            }
            const bool isFirst = !m_head && !m_oldest;
            if (isFirst && !batch->entries.empty()) {
                m_head = batch->entries.front().revision;
            }
            m_oldest = batch->searchedTo;
            m_searchedTo = batch->searchedToTime;
            m_isAtEnd = batch->isAtEnd;
            // Whoever sees the new rows may ask for more at once; it is time for that when all of this is done.
            insert(m_entries.size(), batch->entries);
            m_isLoading = false;
            Q_EMIT stateChanged();
            lookForNews();
        });
}

base::Result<ActivityLog::Batch> ActivityLog::readOlder(ActivityList list, const ActivityFilter& filter,
                                                        base::Revision before) {
    Batch batch;
    batch.searchedTo = before;
    store::JournalFilter wanted;
    wanted.limit = filter.isEmpty() ? kWanted : kRead;
    wanted.kinds = presenters::kindsOf(list);
    wanted.isNewestFirst = true;
    for (int reads = 0; reads < kMostReads && batch.entries.size() < kWanted && !batch.isAtEnd; ++reads) {
        wanted.before = batch.searchedTo;
        const auto events = m_store.read(wanted);
        if (!events) {
            return std::unexpected(events.error());
        }
        for (const model::Event& event : *events) {
            ActivityEntry entry = presenters::activityEntry(event);
            if (filter.matches(entry)) {
                batch.entries.push_back(std::move(entry));
            }
        }
        batch.isAtEnd = events->size() < wanted.limit;
        if (!events->empty()) {
            batch.searchedTo = events->back().revision;
            batch.searchedToTime = events->back().at;
        }
    }
    return batch;
}

base::Result<ActivityLog::News> ActivityLog::readNews(ActivityList list, const ActivityFilter& filter,
                                                      base::Revision after) {
    News news;
    news.head = after;
    store::JournalFilter wanted;
    wanted.after = after;
    wanted.limit = kMostNews;
    wanted.kinds = presenters::kindsOf(list);
    const auto events = m_store.read(wanted);
    if (!events) {
        return std::unexpected(events.error());
    }
    for (auto event = events->rbegin(); event != events->rend(); ++event) {
        ActivityEntry entry = presenters::activityEntry(*event);
        if (filter.matches(entry)) {
            news.entries.push_back(std::move(entry));
        }
    }
    if (!events->empty()) {
        news.head = events->back().revision;
    }
    if (list == ActivityList::Requests) {
        const auto open = m_store.openRequests(kMostOpen);
        for (const model::Request& request : open ? *open : std::vector<model::Request>()) {
            ActivityEntry entry = presenters::activityEntry(request);
            if (filter.matches(entry)) {
                news.open.insert(news.open.begin(), std::move(entry));
            }
        }
    }
    return news;
}

void ActivityLog::lookForNews() {
    if (m_isLooking || m_isLoading || !m_hasShown || !m_timer->isActive()) {
        return;
    }
    m_isLooking = true;
    m_worker.ask(
        this, [this, list = m_list, filter = m_filter, after = m_head] { return readNews(list, filter, after); },
        [this, round = m_round](const base::Result<News>& news) {
            if (round != m_round) {
                return;
            }
            m_isLooking = false;
            if (news) {
                onNews(*news);
            }
        });
}

void ActivityLog::onNews(const News& news) {
    if (news.entries.size() >= kMostNews) {
        show(m_list, m_filter);
        return;
    }
    const bool isOpenTheSame =
        news.open.size() == m_open && std::equal(news.open.begin(), news.open.end(), m_entries.begin());
    if (!isOpenTheSame && m_open > 0) {
        Q_EMIT aboutToRemove(0, static_cast<int>(m_open) - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + static_cast<std::ptrdiff_t>(m_open));
        m_open = 0;
        Q_EMIT removed();
    }
    insert(m_open, news.entries);
    if (!isOpenTheSame) {
        insert(0, news.open);
        m_open = news.open.size();
    }
    m_head = news.head;
    if (!news.entries.empty() || !isOpenTheSame) {
        Q_EMIT stateChanged();
    }
}

void ActivityLog::insert(std::size_t at, const std::vector<ActivityEntry>& entries) {
    if (entries.empty()) {
        return;
    }
    Q_EMIT aboutToInsert(static_cast<int>(at), static_cast<int>(at + entries.size()) - 1);
    m_entries.insert(m_entries.begin() + static_cast<std::ptrdiff_t>(at), entries.begin(), entries.end());
    Q_EMIT inserted();
}

}  // namespace farmwarden::bridge
