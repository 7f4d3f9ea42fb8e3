#include "ui/bridge/workspace.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTimer>

namespace farmwarden::bridge {
namespace {

constexpr std::chrono::seconds kAskForBrokersEvery{2};
// A broker beats about once a second; one that is silent for this long is not counted on.
constexpr std::chrono::seconds kSilence{15};

// Where the draft of a store's policy survives the console: in the user's state folder, one file a store. The demo
// begins anew each time, and so does its policy.
QString draftFileOf(const WorkspaceSource& source) {
    if (source.isDemo) {
        return {};
    }
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder)) {
        folder = QDir::homePath() + QStringLiteral("/.local/state");
    }
    const QByteArray name = QCryptographicHash::hash(source.url.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return folder + QStringLiteral("/farmwarden/drafts/policy-%1.json").arg(QString::fromLatin1(name));
}

}  // namespace

Workspace::Workspace(WorkspaceSource source, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_source(std::move(source)),
      m_clock(clock),
      m_shownClock(clock),
      m_brokerTimer(new QTimer(this)),
      m_worker(std::make_unique<Worker>(QStringLiteral("workspace"))) {
    m_brokerTimer->setInterval(kAskForBrokersEvery);
    connect(m_brokerTimer, &QTimer::timeout, this, &Workspace::askForBrokers);
    if (m_source.isEmbedded) {
        m_localBroker = std::make_unique<BrokerProcess>(m_source.url);
    }
}

Workspace::~Workspace() {
    // Workers first, since they use what follows; then views before the directory, that before the store, and the
    // keeper last.
    m_worker.reset();
    m_policy.reset();
    m_activity.reset();
    m_history.reset();
    m_time.reset();
    m_explainer.reset();
    m_requests.reset();
    m_views.reset();
    m_live.reset();
    m_store.reset();
    m_localBroker.reset();
}

void Workspace::open() {
    m_worker->ask(
        this,
        [open = m_source.open] {
            assertNotUiThread("opening a store");
            return open();
        },
        [this](base::Result<OpenedStore> result) { onOpened(std::move(result)); });
}

void Workspace::onOpened(base::Result<OpenedStore> result) {
    if (!result) {
        Q_EMIT failed(QString::fromStdString(result.error().message));
        return;
    }
    m_opened = std::move(*result);
    std::unique_ptr<request::RequestRunner> runner;
    if (m_opened.shared != nullptr) {
        m_store = std::make_unique<GuardedStore>(*m_opened.shared);
        runner = std::make_unique<request::RequestRunner>(*m_store, m_clock);
    } else {
        m_store = std::make_unique<GuardedStore>(std::move(m_opened.owned));
        const std::string url = m_opened.url.empty() ? m_source.url.toStdString() : m_opened.url;
        runner = std::make_unique<request::RequestRunner>(url, m_clock, "farmwarden");
    }
    m_live = std::make_unique<LiveDirectory>(*m_store, m_clock);
    m_views = std::make_unique<LiveViews>(*m_live, m_shownClock);
    m_requests = std::make_unique<RequestSender>(std::move(runner), m_clock);
    m_explainer = std::make_unique<Explainer>(*m_store);
    m_time = std::make_unique<TimeTravel>(*m_store, *m_live, *m_views, m_shownClock, m_clock);
    m_history = std::make_unique<HistoryKeeper>(*m_store, *m_views, m_clock);
    m_activity = std::make_unique<ActivityLog>(*m_store, *m_views);
    m_policy = std::make_unique<PolicyDesk>(*m_store, *m_live, *m_views, m_clock, draftFileOf(m_source));
    m_policy->setSender(*m_requests);
    connect(m_policy.get(), &PolicyDesk::failed, this, &Workspace::failed);
    connect(m_time.get(), &TimeTravel::moved, m_history.get(), [this] { m_history->show(m_time->at()); });
    connect(m_views.get(), &LiveViews::loadFailed, this, &Workspace::failed);
    Q_EMIT opened();
    m_views->start();
    m_brokerTimer->start();
    askForBrokers();
}

void Workspace::askForBrokers() {
    struct Found {
        base::Result<std::vector<model::Broker>> brokers;
        StoreAccess access;
    };
    m_worker->ask(
        this,
        [store = m_store.get(), access = m_source.access] {
            return Found{store->brokers(), access ? access() : StoreAccess{}};
        },
        [this](const Found& found) {
            if (!found.brokers) {
                return;  // the feed tells about a store that is away
            }
            m_brokers.clear();
            for (const model::Broker& broker : *found.brokers) {
                m_brokers.push_back({broker, m_clock.now() - broker.seenAt < kSilence});
            }
            m_access = found.access;
            Q_EMIT brokersChanged();
        });
}

bool Workspace::hasLiveBroker() const {
    return std::ranges::any_of(m_brokers, &BrokerStatus::isLive);
}

QString Workspace::frontDoor() const {
    for (const BrokerStatus& status : m_brokers) {
        if (status.isLive && !status.broker.frontDoor.empty()) {
            return QString::fromStdString(status.broker.frontDoor).section(u',', 0, 0).trimmed();
        }
    }
    return {};
}

}  // namespace farmwarden::bridge
