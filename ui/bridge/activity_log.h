#pragma once

#include <QObject>
#include <deque>
#include <optional>

#include "core/store/store.h"
#include "ui/bridge/file_export.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/threads.h"
#include "ui/presenters/activity.h"

class QTimer;

namespace farmwarden::bridge {

// A list of the Activity page: the newest entries first, older ones when somebody scrolls to them, new ones as they
// happen. Open requests stand at the top of theirs. Lives on the UI thread; the journal is read on a worker.
class ActivityLog final : public QObject {
    Q_OBJECT
public:
    // Both outlive this.
    ActivityLog(store::Store& store, LiveViews& views, QObject* parent = nullptr);
    ~ActivityLog() override;

    // Starts anew. Nothing is read before the first call.
    void show(presenters::ActivityList list, presenters::ActivityFilter filter);
    void loadOlder();
    // Looks for new entries only while somebody looks at them.
    void setActive(bool isActive);

    // All that the filter finds in the list, to be written to a file.
    std::unique_ptr<ExportSource> exportOf(ExportFormat format) const;

    const std::deque<presenters::ActivityEntry>& entries() const { return m_entries; }
    bool isLoading() const { return m_isLoading; }
    // The journal's beginning, or what is left of it, has been reached.
    bool isAtEnd() const { return m_isAtEnd; }
    // Why it cannot be read, for the operator; empty: it can.
    QString problem() const { return m_problem; }
    // Up to where it has been searched.
    std::optional<base::TimePoint> searchedTo() const { return m_searchedTo; }

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void aboutToInsert(int first, int last);
    void inserted();
    void aboutToRemove(int first, int last);
    void removed();
    void stateChanged();
    void failed(const QString& message);

private:
    struct Batch {
        std::vector<presenters::ActivityEntry> entries;
        base::Revision searchedTo;
        std::optional<base::TimePoint> searchedToTime;
        bool isAtEnd = false;
    };
    struct News {
        std::vector<presenters::ActivityEntry> entries;
        std::vector<presenters::ActivityEntry> open;
        base::Revision head;
    };
    base::Result<Batch> readOlder(presenters::ActivityList list, const presenters::ActivityFilter& filter,
                                  base::Revision before);
    base::Result<News> readNews(presenters::ActivityList list, const presenters::ActivityFilter& filter,
                                base::Revision after);
    void lookForNews();
    void onNews(const News& news);
    void insert(std::size_t at, const std::vector<presenters::ActivityEntry>& entries);

    store::Store& m_store;
    LiveViews& m_views;
    presenters::ActivityList m_list = presenters::ActivityList::Requests;
    presenters::ActivityFilter m_filter;
    std::deque<presenters::ActivityEntry> m_entries;
    std::size_t m_open = 0;   // of them, at the top, are not in the journal yet
    base::Revision m_head;    // news come after it
    base::Revision m_oldest;  // older ones come before it
    std::optional<base::TimePoint> m_searchedTo;
    QString m_problem;
    bool m_isAtEnd = false;
    bool m_isLoading = false;
    bool m_isLooking = false;
    bool m_hasShown = false;
    std::uint64_t m_round = 0;  // answers to an earlier question are dropped
    QTimer* m_timer = nullptr;
    Worker m_worker;
};

}  // namespace farmwarden::bridge
