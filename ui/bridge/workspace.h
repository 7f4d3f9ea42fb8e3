#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <string>

#include "ui/bridge/activity_log.h"
#include "ui/bridge/broker_process.h"
#include "ui/bridge/explainer.h"
#include "ui/bridge/guarded_store.h"
#include "ui/bridge/history_keeper.h"
#include "ui/bridge/live_directory.h"
#include "ui/bridge/live_views.h"
#include "ui/bridge/policy_desk.h"
#include "ui/bridge/request_sender.h"
#include "ui/bridge/shown_clock.h"
#include "ui/bridge/time_travel.h"

class QTimer;

// One open store and everything the pages need of it. Opened on a worker; the pages see it once it is there. Lives on
// the UI thread, owned by app/console; a console that opens another store makes another workspace.
namespace farmwarden::bridge {

// What an opener found. `store` is what requests may also go to; `keeper` lives as long as the workspace and ends last.
struct OpenedStore {
    std::shared_ptr<void> keeper;
    std::unique_ptr<store::Store> owned;  // either this
    store::Store* shared = nullptr;       // or this, which the keeper owns and which has an executor of its own
    std::string url = {};                 // by which requests open it again, when that is not the one that is shown
};

// What this person may do with the store, apart from reading it.
struct StoreAccess {
    bool canWrite = true;  // carry requests out without a broker
    bool canAsk = true;    // put requests into the inbox, for a broker
    QString reason;        // why not, naming the file; for the operator
    bool operator==(const StoreAccess&) const = default;
};

struct WorkspaceSource {
    QString url;  // what the status bar shows and what --store would take
    bool isDemo = false;
    bool isEmbedded = false;                          // a file: a broker can be started on it here
    std::function<base::Result<OpenedStore>()> open;  // on a worker
    std::function<StoreAccess()> access;              // on a worker, every few seconds; empty: everything
};

struct BrokerStatus {
    model::Broker broker;
    bool isLive = false;  // was heard of lately
};

class Workspace final : public QObject {
    Q_OBJECT
public:
    // `clock` outlives this.
    Workspace(WorkspaceSource source, const base::Clock& clock, QObject* parent = nullptr);
    ~Workspace() override;

    void open();
    bool isOpen() const { return m_views != nullptr; }
    QString url() const { return m_source.url; }
    bool isDemo() const { return m_source.isDemo; }
    bool isEmbedded() const { return m_source.isEmbedded; }
    // What time it is on the pages: see ShownClock.
    const base::Clock& clock() const { return m_shownClock; }
    const base::Clock& realClock() const { return m_clock; }

    // REQUIRES: isOpen().
    LiveDirectory& live() { return *m_live; }
    LiveViews& views() { return *m_views; }
    RequestSender& requests() { return *m_requests; }
    Explainer& explainer() { return *m_explainer; }
    TimeTravel& time() { return *m_time; }
    HistoryKeeper& history() { return *m_history; }
    ActivityLog& activity() { return *m_activity; }
    PolicyDesk& policy() { return *m_policy; }
    // Null for a store on which no broker can be started here.
    BrokerProcess* localBroker() { return m_localBroker.get(); }

    const std::vector<BrokerStatus>& brokers() const { return m_brokers; }
    bool hasLiveBroker() const;
    // brokersChanged() says when it has changed, too.
    const StoreAccess& access() const { return m_access; }
    // Where a client is pointed to, of the first live broker that has a front door; empty: nowhere.
    QString frontDoor() const;

    // A look at the directory that takes longer than the UI thread may; `then` comes back on it.
    template <typename Look, typename Then>
    void look(QObject* context, Look look, Then then) {
        m_worker->ask(
            context, [this, look = std::move(look)] { return m_live->read(look); }, std::move(then));
    }
    // Events of the journal; `then` gets them, or the error, on the UI thread.
    template <typename Then>
    void readJournal(QObject* context, store::JournalFilter filter, Then then) {
        m_worker->ask(
            context, [this, filter = std::move(filter)] { return m_store->read(filter); }, std::move(then));
    }
    // Anything else that waits: the resolver, files.
    Worker& worker() { return *m_worker; }

Q_SIGNALS:
    void opened();
    void failed(const QString& message);
    void brokersChanged();

private:
    void onOpened(base::Result<OpenedStore> result);
    void askForBrokers();

    WorkspaceSource m_source;
    const base::Clock& m_clock;
    ShownClock m_shownClock;
    OpenedStore m_opened;
    std::unique_ptr<GuardedStore> m_store;
    std::unique_ptr<LiveDirectory> m_live;
    std::unique_ptr<LiveViews> m_views;
    std::unique_ptr<RequestSender> m_requests;
    std::unique_ptr<Explainer> m_explainer;
    std::unique_ptr<TimeTravel> m_time;
    std::unique_ptr<HistoryKeeper> m_history;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<PolicyDesk> m_policy;
    std::unique_ptr<BrokerProcess> m_localBroker;
    std::vector<BrokerStatus> m_brokers;
    StoreAccess m_access;
    QTimer* m_brokerTimer = nullptr;
    std::unique_ptr<Worker> m_worker;
};

}  // namespace farmwarden::bridge
