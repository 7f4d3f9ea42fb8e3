#include "ui/navigation/status_strip.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/sentence.h"
#include "ui/views/widgets.h"

namespace farmwarden::navigation {

using bridge::BrokerProcess;
using models::Wording;
using views::makeLabel;

StatusStrip::StatusStrip(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                         QWidget* parent)
    : QStatusBar(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_mark(new views::MarkLabel(theme)),
      m_store(makeLabel({}, theme::Size::Small, {}, true)),
      m_freshness(makeLabel({}, theme::Size::Small)),
      m_brokers(makeLabel({}, theme::Size::Small)),
      m_address(makeLabel({}, theme::Size::Small, {}, true)),
      m_copyAddress(
          views::makeActionButton(catalogue.action(QStringLiteral("frontdoor.copy")), QStringLiteral("flat"))),
      m_saveFile(views::makeActionButton(catalogue.action(QStringLiteral("farm.rdp")), QStringLiteral("flat"))),
      m_startBroker(views::makeActionButton(catalogue.action(QStringLiteral("broker.start")), QStringLiteral("flat"))),
      m_stopBroker(views::makeActionButton(catalogue.action(QStringLiteral("broker.stop")), QStringLiteral("flat"))),
      m_revision(makeLabel({}, theme::Size::Small)),
      m_access(makeLabel({}, theme::Size::Small, QStringLiteral("drain"))),
      m_requests(views::makeButton({}, QStringLiteral("link"))),
      m_bell(new QToolButton),
      m_busy(new QProgressBar) {
    layOut();
    connect(&workspace, &bridge::Workspace::brokersChanged, this, &StatusStrip::refresh);
    if (workspace.isOpen()) {
        connect(&workspace.views(), &bridge::LiveViews::statusChanged, this, &StatusStrip::refresh);
        connect(&workspace.requests(), &bridge::RequestSender::runningChanged, this, &StatusStrip::refresh);
    }
    if (workspace.localBroker() != nullptr) {
        connect(workspace.localBroker(), &BrokerProcess::stateChanged, this, &StatusStrip::refresh);
    }
    connect(m_requests, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(m_workPage.isEmpty() ? QStringLiteral("activity:requests") : m_workPage); });
    connect(m_bell, &QToolButton::clicked, this, [this] { Q_EMIT noticesWanted(m_bell); });
    showNotices(0);
    refresh();
}

void StatusStrip::layOut() {
    setSizeGripEnabled(false);
    setFixedHeight(28);
    m_busy->setRange(0, 0);
    m_busy->setFixedWidth(64);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Requests under way"));
    m_requests->setObjectName(QStringLiteral("runningRequests"));
    m_bell->setObjectName(QStringLiteral("bell"));
    m_bell->setProperty("kind", QStringLiteral("flat"));
    m_bell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_bell->setIconSize({14, 14});
    m_bell->setFocusPolicy(Qt::TabFocus);
    m_store->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const line = new QWidget;
    auto* const layout = new QHBoxLayout(line);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->setSpacing(6);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_mark, m_store, m_freshness}) {
        layout->addWidget(part);
    }
    layout->addWidget(m_access);
    layout->addSpacing(14);
    layout->addWidget(m_brokers);
    layout->addWidget(m_startBroker);
    layout->addWidget(m_stopBroker);
    layout->addSpacing(8);
    for (QWidget* const part : std::initializer_list<QWidget*>{m_address, m_copyAddress, m_saveFile}) {
        layout->addWidget(part);
    }
    layout->addStretch();
    layout->addWidget(m_requests);
    layout->addWidget(m_busy);
    layout->addSpacing(14);
    layout->addWidget(m_revision);
    layout->addWidget(m_bell);
    addWidget(line, 1);
}

void StatusStrip::refresh() {
    showStore();
    showAccess();
    showBrokers();
    showRequests();
}

QWidget* StatusStrip::bell() const {
    return m_bell;
}

void StatusStrip::showNotices(int unread) {
    m_bell->setIcon(m_theme.icon(QStringLiteral("bell"), unread == 0 ? theme::Token::Muted : theme::Token::Accent));
    m_bell->setText(unread == 0 ? QString() : Wording::number(static_cast<qulonglong>(unread)));
    const QString words = unread == 0 ? tr("Notices") : tr("Notices, %n new", nullptr, unread);
    m_bell->setAccessibleName(words);
    m_bell->setToolTip(words);
}

// A store that one may only read is no problem as long as a broker carries out what is asked for.
void StatusStrip::showAccess() {
    const bridge::StoreAccess& access = m_workspace.access();
    m_access->setVisible(!access.canWrite);
    m_access->setText(!access.canAsk                ? tr("read-only")
                      : m_workspace.hasLiveBroker() ? tr("changes through a broker")
                                                    : tr("changes wait for a broker"));
    m_access->setToolTip(access.reason);
    m_access->setAccessibleDescription(access.reason);
}

void StatusStrip::showStore() {
    const bridge::LiveStatus status = m_workspace.isOpen() ? m_workspace.views().status() : bridge::LiveStatus{};
    m_store->setText(m_workspace.url());
    m_revision->setText(tr("revision %1").arg(Wording::number(status.revision.value)));
    m_staleness.clear();
    if (!status.isLoaded) {
        m_mark->show(theme::Mark::Pending, {});
        m_freshness->setText(tr("reading"));
        return;
    }
    if (!status.isAvailable) {
        m_staleness = tr("The store does not answer. What you see is %1 old. %2")
                          .arg(Wording::duration(m_workspace.realClock().now() - status.heardAt),
                                views::asSentence(models::coreText(status.problem)));
        m_mark->show(theme::Mark::Stale, {});
        m_freshness->setText(tr("away for %1").arg(Wording::duration(m_workspace.realClock().now() - status.heardAt)));
        return;
    }
    m_staleness = brokersAway();
    // Under a tenth of a second the number would only flicker.
    constexpr std::chrono::milliseconds kWorthSaying{100};
    m_mark->show(theme::Mark::Open, {});
    m_freshness->setText(status.lag >= kWorthSaying && status.lag < std::chrono::minutes(1)
                             ? tr("live, %1 ms behind").arg(status.lag.count() / 100 * 100)
                             : tr("live"));
}

// The list itself is as fresh as the store; but nobody changes it while all brokers are away.
QString StatusStrip::brokersAway() const {
    std::optional<base::TimePoint> seen;
    for (const bridge::BrokerStatus& broker : m_workspace.brokers()) {
        if (broker.isLive) {
            return {};
        }
        seen = std::max(seen.value_or(broker.broker.seenAt), broker.broker.seenAt);
    }
    return !seen ? QString()
                 : tr("No broker answers, the last one was heard of %1 ago. What you see is from then; changes wait "
                      "until "
                      "a broker is back.")
                       .arg(Wording::duration(m_workspace.realClock().now() - *seen));
}

void StatusStrip::showBrokers() {
    QStringList live;
    std::size_t silent = 0;
    for (const bridge::BrokerStatus& broker : m_workspace.brokers()) {
        if (broker.isLive) {
            live << QString::fromStdString(broker.broker.name);
        } else {
            ++silent;
        }
    }
    QString text =
        live.isEmpty()
            ? tr("no broker")
            : tr("%n broker(s): %1", nullptr, static_cast<int>(live.size())).arg(live.join(QStringLiteral(", ")));
    if (silent != 0 && live.isEmpty()) {
        text = tr("%n broker(s) silent", nullptr, static_cast<int>(silent));
    }
    const BrokerProcess* const own = m_workspace.localBroker();
    const bool isOwn = own != nullptr && own->state() != BrokerProcess::State::Stopped;
    if (isOwn && own->state() == BrokerProcess::State::Starting) {
        text = tr("broker starts");
    } else if (isOwn && own->state() == BrokerProcess::State::Stopping) {
        text = tr("broker stops");
    }
    m_brokers->setText(text);
    m_brokers->setToolTip(own != nullptr ? own->problem() : QString());
    m_startBroker->setVisible(
        own != nullptr && live.isEmpty() &&
        (own->state() == BrokerProcess::State::Stopped || own->state() == BrokerProcess::State::Failed));
    m_stopBroker->setVisible(own != nullptr && own->state() == BrokerProcess::State::Running);
    const QString address = m_workspace.frontDoor();
    m_address->setText(tr("clients connect to %1").arg(address));
    for (QWidget* const part : std::initializer_list<QWidget*>{m_address, m_copyAddress, m_saveFile}) {
        part->setVisible(!address.isEmpty() && !m_workspace.isDemo());
    }
}

void StatusStrip::showWork(const QString& page, const QString& what, qulonglong done, qulonglong total) {
    constexpr int kSteps = 1000;
    m_workPage = total == 0 ? QString() : page;
    m_busy->setRange(0, total == 0 ? 0 : kSteps);
    m_busy->setVisible(total != 0);
    m_requests->setVisible(total != 0);
    if (total != 0) {
        m_busy->setValue(static_cast<int>(done * kSteps / total));
        m_requests->setText(what);
        m_requests->setToolTip(tr("Under way. Click for its page."));
    }
    showRequests();
}

// The oldest one by name, the others as a number; the whole list is on the Activity page.
void StatusStrip::showRequests() {
    if (!m_workPage.isEmpty()) {
        return;  // its requests are not worth a word each
    }
    static const std::vector<bridge::RequestSender::Running> kNone;
    const auto& underWay = m_workspace.isOpen() ? m_workspace.requests().underWay() : kNone;
    m_requests->setVisible(!underWay.empty());
    m_busy->setVisible(!underWay.empty() && !m_theme.isMotionReduced());
    if (underWay.empty()) {
        return;
    }
    constexpr int kWidest = 320;
    const QString first = m_requests->fontMetrics().elidedText(
        Wording::requestText(underWay.front().verb, underWay.front().arguments), Qt::ElideRight, kWidest);
    const int more = static_cast<int>(underWay.size()) - 1;
    m_requests->setText(QString(more == 0 ? first : tr("%1 and %n more", nullptr, more).arg(first))
                            .replace(u'&', QStringLiteral("&&")));
    m_requests->setToolTip(tr("Under way. Click for all requests on the Activity page."));
}

QString StatusStrip::describe() const {
    QStringList parts{m_store->text(), m_freshness->text(), m_brokers->text(), m_revision->text()};
    if (m_access->isVisibleTo(this)) {
        parts << m_access->text();
    }
    if (!m_workspace.frontDoor().isEmpty()) {
        parts << tr("clients connect to %1").arg(m_workspace.frontDoor());
    }
    return parts.join(QStringLiteral(" · "));
}

}  // namespace farmwarden::navigation
