#include "ui/charts/overview_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/charts/attention_list.h"
#include "ui/charts/history_charts.h"
#include "ui/charts/host_wall.h"
#include "ui/charts/number_card.h"
#include "ui/charts/wall_legend.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/item_views.h"
#include "ui/views/widgets.h"

namespace farmwarden::charts {

using models::Wording;
using presenters::Outcomes;
using views::makeActionButton;
using views::makeLabel;

namespace {

constexpr int kChartHeight = 200;
constexpr int kWallHeight = 150;
constexpr int kAttentionWidth = 280;

// `isRate`: without the minute under way, which has only begun.
QList<double> lastHour(const presenters::HistoryView& history, bool isRate,
                       const std::function<double(std::size_t)>& valueOf) {
    constexpr std::size_t kPoints = 60;
    const std::size_t end = history.size() - (isRate && !history.isEmpty() ? 1 : 0);
    QList<double> values;
    for (std::size_t bucket = history.size() > kPoints ? history.size() - kPoints : 0; bucket < end; ++bucket) {
        values << valueOf(bucket);
    }
    return values;
}

}  // namespace

OverviewPage::OverviewPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                           QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_attention(new models::AttentionModel(workspace.clock(), this)),
      m_targets(new models::FarmTreeModel(workspace.clock(), this)) {
    setObjectName(QStringLiteral("overviewPage"));
    auto* const content = new QWidget;
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(16, 0, 16, 8);
    layout->setSpacing(theme::kGap3);
    m_wall = new HostWall(theme, workspace.clock());
    addActions();
    layout->addWidget(makeNumbers());
    layout->addWidget(makeCharts(), 11);
    layout->addWidget(makeWall(), 10);
    auto* const scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setProperty("role", QStringLiteral("window"));
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    connect(&workspace.views(), &bridge::LiveViews::farmsChanged, this, &OverviewPage::onTree);
    connect(&workspace.history(), &bridge::HistoryKeeper::changed, this, &OverviewPage::onHistory);
    connect(&workspace, &bridge::Workspace::brokersChanged, this, &OverviewPage::showAttention);
    if (workspace.views().isReady()) {
        QMetaObject::invokeMethod(this, &OverviewPage::onTree, Qt::QueuedConnection);
    }
    if (workspace.history().isReady()) {
        QMetaObject::invokeMethod(this, &OverviewPage::onHistory, Qt::QueuedConnection);
    }
}

OverviewPage::~OverviewPage() = default;

QWidget* OverviewPage::makeNumbers() {
    const QString names[kNumbers] = {tr("Sessions"),           tr("Free places, open targets"), tr("Placements / min"),
                                     tr("Refused, last hour"), tr("Failed logons, last hour"),  tr("Targets open")};
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap3);
    for (int i = 0; i < kNumbers; ++i) {
        m_numbers[static_cast<std::size_t>(i)] = new NumberCard(m_theme, names[i]);
        layout->addWidget(m_numbers[static_cast<std::size_t>(i)], 1);
    }
    row->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return row;
}

QWidget* OverviewPage::makeCharts() {
    auto* const row = new QWidget;
    row->setMinimumHeight(kChartHeight);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kGap3);
    m_sessionsChart = new SessionsChart(m_theme, m_workspace.worker());
    m_outcomesChart = new OutcomesChart(m_theme, m_workspace.worker());
    for (ChartCard* const card : std::initializer_list<ChartCard*>{m_sessionsChart, m_outcomesChart}) {
        connect(card, &ChartCard::happened, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
        connect(card, &ChartCard::failed, this, &Page::failed);
    }
    layout->addWidget(m_sessionsChart, 10);
    layout->addWidget(m_outcomesChart, 7);
    layout->addWidget(makeAttention(), 5);
    return row;
}

QWidget* OverviewPage::makeAttention() {
    QFrame* const card = views::makeFrame(QStringLiteral("card"));
    card->setMinimumWidth(kAttentionWidth);
    auto* const layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 8, 1, 1);
    layout->setSpacing(theme::kGap2);
    auto* const heading = new QHBoxLayout;
    heading->setContentsMargins(11, 0, 11, 0);
    heading->addWidget(makeLabel(tr("Needs attention"), theme::Size::Base, {}, true));
    m_attentionCount = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    heading->addWidget(m_attentionCount);
    heading->addStretch();
    QPushButton* const activity = views::makeButton(tr("Activity"), QStringLiteral("link"));
    connect(activity, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(QStringLiteral("activity:audit")); });
    heading->addWidget(activity);
    layout->addLayout(heading);
    m_list = new AttentionList(m_theme, *m_attention);
    m_list->setProperty("pane", true);  // for F6
    connect(m_list, &AttentionList::linkActivated, this, &Page::linkActivated);
    layout->addWidget(m_list, 1);
    m_noProblem = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_noProblem->setContentsMargins(11, 0, 11, 6);
    layout->addWidget(m_noProblem);
    return card;
}

QWidget* OverviewPage::makeWall() {
    QFrame* const card = views::makeFrame(QStringLiteral("card"));
    auto* const layout = new QVBoxLayout(card);
    layout->setContentsMargins(9, 6, 9, 6);
    layout->setSpacing(theme::kGap1);
    auto* const heading = new QHBoxLayout;
    heading->setContentsMargins(3, 0, 0, 0);
    heading->setSpacing(theme::kGap2);
    heading->addWidget(makeLabel(tr("Host wall"), theme::Size::Base, {}, true));
    m_wallNote = new views::NoteLabel;
    heading->addWidget(m_wallNote);
    heading->addStretch();
    heading->addWidget(new WallLegend(m_theme));
    heading->addSpacing(theme::kGap2);
    for (const char* id : {"wall.smaller", "wall.fit", "wall.larger"}) {
        heading->addWidget(makeActionButton(m_catalogue.action(QLatin1String(id)), QStringLiteral("flat"), true));
    }
    heading->addWidget(
        makeActionButton(m_catalogue.action(QStringLiteral("wall.table")), QStringLiteral("link"), true));
    layout->addLayout(heading);
    m_wall->setMinimumHeight(kWallHeight);
    m_wallTable = new views::TreeView(m_theme);
    m_wallTable->setAccessibleName(tr("Host wall, as a table"));
    m_wallTable->setModel(m_targets);
    m_wallTable->setItemDelegate(new views::TextDelegate(m_theme, m_wallTable));
    m_wallTable->setItemDelegateForColumn(models::FarmTreeModel::StateColumn,
                                          new views::StateDelegate(m_theme, m_wallTable));
    m_wallTable->setItemDelegateForColumn(models::FarmTreeModel::SessionsColumn,
                                          new views::BarDelegate(m_theme, m_wallTable));
    m_wallTable->setContextMenuPolicy(Qt::NoContextMenu);
    connect(m_wallTable, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (const presenters::TargetRow* const row = m_targets->targetAt(index)) {
            Q_EMIT linkActivated(QStringLiteral("target:") + QString::fromStdString(row->name));
        }
    });
    m_wallCard = card;
    auto* const area = new QWidget;
    m_wallStack = new QStackedLayout(area);
    m_wallStack->addWidget(m_wall);
    m_wallStack->addWidget(m_wallTable);
    layout->addWidget(area, 1);
    connect(m_wall, &HostWall::opened, this,
            [this](const QString& target) { Q_EMIT linkActivated(QStringLiteral("target:") + target); });
    connect(m_wall, &HostWall::currentChanged, this, [this] {
        m_catalogue.refresh();
        Q_EMIT placeChanged();
    });
    connect(m_wall, &HostWall::menuWanted, this, [this](const QPoint& at) {
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_catalogue.fill(*menu, {QStringLiteral("wall.open"), QStringLiteral("wall.sessions")});
        menu->popup(at);
    });
    return card;
}

QString OverviewPage::counts() const {
    const presenters::FarmTotals& totals = m_workspace.views().farms()->totals;
    const auto part = [](const QString& text, qulonglong number) {
        return text.arg(QStringLiteral("<b>%1</b>").arg(Wording::number(number)));
    };
    return QStringList{
        part(totals.sessions.total() == 1 ? tr("%1 session") : tr("%1 sessions"), totals.sessions.total()),
        part(totals.targets == 1 ? tr("%1 target") : tr("%1 targets"), totals.targets),
        part(totals.farms == 1 ? tr("%1 farm") : tr("%1 farms"), totals.farms)}
        .join(QStringLiteral(" · "));
}

QString OverviewPage::attention() const {
    const int count = m_attention->loudCount();
    return count == 0 ? QString() : tr("%n need(s) attention", nullptr, count);
}

void OverviewPage::setAttentionOnly(bool) {
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid()) {
        m_list->setCurrentIndex(m_attention->index(0));
    }
    Q_EMIT headerChanged();  // this page has nothing to filter: the link leads to its list
}

QStringList OverviewPage::moreActions() const {
    return {QStringLiteral("sessions-chart.table"),
            QStringLiteral("sessions-chart.csv"),
            QStringLiteral("sessions-chart.picture"),
            {},
            QStringLiteral("outcomes-chart.table"),
            QStringLiteral("outcomes-chart.csv"),
            QStringLiteral("outcomes-chart.picture"),
            {},
            QStringLiteral("wall.table"),
            QStringLiteral("wall.larger"),
            QStringLiteral("wall.smaller"),
            QStringLiteral("wall.fit")};
}

QWidget* OverviewPage::mainView() {
    return m_wallStack->currentIndex() == 0 ? static_cast<QWidget*>(m_wall) : m_wallTable;
}

QString OverviewPage::place() const {
    return m_wall->current() < 0
               ? QString()
               : QStringLiteral("cell:") + QString::fromStdString(m_wall->rowAt(m_wall->current()).name);
}

void OverviewPage::goTo(const QString& place) {
    if (!m_hasTree) {
        m_wanted = place;
    } else if (place.startsWith(u"cell:")) {
        m_wall->setCurrent(m_wall->find(place.section(u':', 1)));
    }
}

void OverviewPage::onTree() {
    m_hasTree = true;
    if (!isVisible()) {
        return;  // showEvent() catches up
    }
    const bridge::FarmTreePointer tree = m_workspace.views().farms();
    m_wall->show(tree);
    limitWall();
    if (m_wallStack->currentIndex() == 1) {
        m_targets->show(tree);
    }
    m_wallNote->setNote(
        QStringLiteral("%1, %2").arg(tr("%n target(s)", nullptr, static_cast<int>(tree->totals.targets)),
                                     tr("%n farm(s)", nullptr, static_cast<int>(tree->totals.farms))));
    showNumbers();
    showAttention();
    if (!m_wanted.isEmpty()) {
        goTo(std::exchange(m_wanted, {}));
    }
    Q_EMIT headerChanged();
}

void OverviewPage::onHistory() {
    m_hasHistory = m_workspace.history().isReady();
    if (!m_hasHistory || !isVisible()) {
        return;
    }
    m_sessionsChart->show(m_workspace.history().view());
    m_outcomesChart->show(m_workspace.history().view());
    showRates();
    showAttention();
}

void OverviewPage::showNumbers() {
    const presenters::OverviewNumbers numbers = presenters::overviewNumbers(*m_workspace.views().farms());
    // Shorter than elsewhere: the card is narrow.
    QStringList states{tr("%1 active").arg(Wording::number(numbers.sessions.active)),
                       tr("%1 disc.").arg(Wording::number(numbers.sessions.disconnected))};
    if (numbers.sessions.pending != 0) {
        states << tr("%1 pending").arg(Wording::number(numbers.sessions.pending));
    }
    m_numbers[Sessions]->show(Wording::number(numbers.sessions.total()), states.join(QStringLiteral(" · ")));
    const std::uint64_t places = numbers.freePlaces;
    m_numbers[FreePlaces]->show(
        numbers.hasUnlimited ? tr("%1 +").arg(Wording::number(places)) : Wording::number(places),
        numbers.hasUnlimited ? tr("some targets have no limit") : tr("up to their limits"));
    const std::uint32_t other = numbers.targets - numbers.open - numbers.reconnectOnly;
    m_numbers[OpenTargets]->show(
        QStringLiteral("%1 / %2").arg(Wording::number(numbers.open), Wording::number(numbers.targets)),
        tr("%1 reconnect-only · %2 other").arg(Wording::number(numbers.reconnectOnly), Wording::number(other)));
}

void OverviewPage::showRates() {
    const presenters::HistoryView& history = *m_workspace.history().view();
    // The minute under way has only begun, so the rate is that of the last five whole ones.
    const Outcomes recent = history.outcomesOfLast(std::chrono::minutes(6));
    const Outcomes now = history.outcomes.back();
    const double rate = (recent.answered() - now.answered()) / 5.0;
    const Outcomes hour = history.outcomesOfLast(std::chrono::hours(1));
    m_numbers[Placements]->show(QLocale().toString(rate, 'f', rate < 10 ? 1 : 0),
                                tr("%1 in the last hour").arg(Wording::number(hour.answered())));
    const auto isUnusual = [this](presenters::AttentionCode code) {
        return std::ranges::any_of(m_attention->items(), [code](const auto& item) { return item.code == code; });
    };
    m_numbers[Refused]->show(
        Wording::number(hour.refused),
        hour.refused == 0
            ? tr("nobody was turned away")
            : tr("%1 of %2 connections").arg(Wording::number(hour.refused), Wording::number(hour.answered())),
        isUnusual(presenters::AttentionCode::Refused));
    m_numbers[FailedLogons]->show(
        Wording::number(hour.failed),
        hour.failed == 0 ? tr("every placed session has started")
                         : tr("%1 of %2 placed").arg(Wording::number(hour.failed), Wording::number(hour.placed)),
        isUnusual(presenters::AttentionCode::FailedLogons));
    m_numbers[Sessions]->setTrend(lastHour(history, false, [&](std::size_t bucket) { return history.total(bucket); }));
    m_numbers[Placements]->setTrend(
        lastHour(history, true, [&](std::size_t bucket) { return history.outcomes[bucket].answered(); }));
    m_numbers[Refused]->setTrend(
        lastHour(history, true, [&](std::size_t bucket) { return history.outcomes[bucket].refused; }));
    m_numbers[FailedLogons]->setTrend(
        lastHour(history, true, [&](std::size_t bucket) { return history.outcomes[bucket].failed; }));
}

void OverviewPage::showAttention() {
    const bridge::HistoryPointer history = m_workspace.history().view();
    m_list->setHasTargets(m_workspace.views().farms()->totals.targets != 0);
    m_attention->show(
        presenters::attentionItems(*m_workspace.views().farms(), history->isEmpty() ? nullptr : history.get()));
    m_attentionCount->setText(
        m_attention->loudCount() == 0 ? QString() : Wording::number(static_cast<qulonglong>(m_attention->loudCount())));
    QStringList well;
    if (m_workspace.views().status().isAvailable) {
        well << tr("the store");
    }
    for (const bridge::BrokerStatus& status : m_workspace.brokers()) {
        if (status.isLive) {
            well << QString::fromStdString(status.broker.name);
        }
    }
    m_noProblem->setText(tr("No problem: %1").arg(well.join(QStringLiteral(", "))));
    m_noProblem->setVisible(!well.isEmpty());
    Q_EMIT headerChanged();
}

void OverviewPage::showWallTable(bool isTable) {
    if (isTable) {
        m_targets->show(m_workspace.views().farms());
        m_wallTable->expandAll();
    }
    m_wallStack->setCurrentIndex(isTable ? 1 : 0);
    QAction* const action = m_catalogue.action(QStringLiteral("wall.table"));
    action->setText(isTable ? tr("Show as wall") : tr("Show as table"));
    action->setIconText(action->text());
    limitWall();
    m_catalogue.refresh();
}

// Few targets leave their room to the charts.
void OverviewPage::limitWall() {
    // What the card has beside the wall: its heading and its margins.
    const int rest = std::max(0, m_wallCard->height() - m_wall->parentWidget()->height());
    const bool isWall = m_wallStack->currentIndex() == 0;
    m_wallCard->setMaximumHeight(isWall ? std::max(kWallHeight, m_wall->usefulHeight()) + rest : QWIDGETSIZE_MAX);
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_hasTree) {
        limitWall();
    }
}

void OverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_hasTree) {
        onTree();
        onHistory();
    }
}

QString OverviewPage::describe() const {
    QString text;
    for (const NumberCard* const number : m_numbers) {
        text += QStringLiteral("  ") + number->describe() + u'\n';
    }
    text += m_sessionsChart->describe() + m_outcomesChart->describe();
    for (int row = 0; row < m_attention->rowCount(); ++row) {
        text += QStringLiteral("  ! ") + m_attention->index(row).data(Qt::AccessibleTextRole).toString() + u'\n';
    }
    constexpr int kCells = 60;
    for (int cell = 0; cell < std::min(kCells, m_wall->count()); ++cell) {
        text += QStringLiteral("  [] ") + m_wall->describe(cell) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::charts
