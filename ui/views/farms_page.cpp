#include "ui/views/farms_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/empty_state.h"
#include "ui/views/farm_inspector.h"
#include "ui/views/filter_box.h"
#include "ui/views/inline_edit.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/sparkline.h"

namespace farmwarden::views {

using models::FarmTreeModel;
using models::Wording;

FarmsPage::FarmsPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                     QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_model(new FarmTreeModel(workspace.clock(), this)) {
    setObjectName(QStringLiteral("farmsPage"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 10);
    bar->setSpacing(theme::kGap2);
    m_filter = new FilterBox(theme, tr("Filter targets"), tr("state:  farm:  tag:  hold:"));
    m_filter->setObjectName(QStringLiteral("farmsFilter"));
    m_scope = new Segments(tr("Show"), {tr("All"), tr("Needs attention"), tr("Held")});
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_scope);
    layout->addLayout(bar);
    makeTable(layout);
    m_inspector = new FarmInspector(theme, workspace.clock(), catalogue);
    addActions();
    addEditing();
    setAcceptDrops(true);
    connect(m_filter, &FilterBox::filterChanged, this, &FarmsPage::applyFilter);
    connect(m_scope, &Segments::currentChanged, this, &FarmsPage::applyFilter);
    connect(&workspace.views(), &bridge::LiveViews::farmsChanged, this, &FarmsPage::onTree);
    connect(&workspace.history(), &bridge::HistoryKeeper::changed, this,
            [this] {
                m_model->setHistory(m_workspace.history().view());
                showTrend();
            });
    connect(m_inspector, &Inspector::linkActivated, this, &Page::linkActivated);
    connect(m_inspector, &FarmInspector::releaseWanted, this, [this](base::HoldId hold) { release({hold}); });
    onSelection();
    if (workspace.views().isReady()) {
        QMetaObject::invokeMethod(this, &FarmsPage::onTree, Qt::QueuedConnection);
    }
}

FarmsPage::~FarmsPage() = default;

void FarmsPage::makeTable(QVBoxLayout* layout) {
    m_tree = new TreeView(m_theme);
    m_tree->setObjectName(QStringLiteral("farmsTree"));
    m_tree->setAccessibleName(tr("Farms and targets"));
    m_tree->setModel(m_model);
    m_text = new TextDelegate(m_theme, m_tree);
    m_tree->setItemDelegate(m_text);
    m_tree->setItemDelegateForColumn(FarmTreeModel::StateColumn, new StateDelegate(m_theme, m_tree));
    auto* const bars = new BarDelegate(m_theme, m_tree);
    m_tree->setItemDelegateForColumn(FarmTreeModel::SessionsColumn, bars);
    m_editing = new InlineEdit(m_theme, this);
    m_text->setEditing(m_editing);
    bars->setEditing(m_editing);
    m_tree->setItemDelegateForColumn(FarmTreeModel::TrendColumn, new SparklineDelegate(m_theme, m_tree));
    m_tree->header()->moveSection(FarmTreeModel::TrendColumn, FarmTreeModel::SessionsColumn + 1);
    // Reasons are the long texts; they get what is left.
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(FarmTreeModel::HoldColumn, QHeaderView::Stretch);
    m_empty = new EmptyState(m_theme);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    layout->addWidget(area, 1);
    m_empty->show(tr("Reading the store"), tr("Farms and targets come up in a moment."));
    m_stack->setCurrentWidget(m_empty);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_workspace.views().farms()->farms.empty()) {
            openFarmSheet(nullptr);
        } else {
            m_scope->setCurrent(0);
            m_filter->clear();
        }
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FarmsPage::onSelection);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT placeChanged(); });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FarmsPage::showContextMenu);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex& parent, int first, int last) {
        if (!parent.isValid()) {
            for (int row = first; row <= last; ++row) {
                // Its targets are inserted next; expanding an empty row would not last.
                QMetaObject::invokeMethod(
                    m_tree, [this, index = QPersistentModelIndex(m_model->index(row, 0))] { m_tree->expand(index); },
                    Qt::QueuedConnection);
            }
        }
    });
}

QString FarmsPage::counts() const {
    const presenters::FarmTotals& totals = m_workspace.views().farms()->totals;
    const auto part = [](const QString& text, qulonglong number) {
        return text.arg(QStringLiteral("<b>%1</b>").arg(Wording::number(number)));
    };
    return QStringList{
        part(totals.farms == 1 ? tr("%1 farm") : tr("%1 farms"), totals.farms),
        part(totals.targets == 1 ? tr("%1 target") : tr("%1 targets"), totals.targets),
        part(totals.sessions.total() == 1 ? tr("%1 session") : tr("%1 sessions"), totals.sessions.total())}
        .join(QStringLiteral(" · "));
}

QString FarmsPage::attention() const {
    const auto count = static_cast<int>(m_workspace.views().farms()->totals.attention);
    return count == 0 ? QString() : tr("%n need(s) attention", nullptr, count);
}

bool FarmsPage::isAttentionOnly() const {
    return m_scope->current() == static_cast<int>(presenters::TargetScope::NeedsAttention);
}

void FarmsPage::setAttentionOnly(bool isOnly) {
    m_scope->setCurrent(
        static_cast<int>(isOnly ? presenters::TargetScope::NeedsAttention : presenters::TargetScope::All));
}

QString FarmsPage::primaryAction() const {
    return m_workspace.views().farms()->farms.empty() ? QStringLiteral("farm.add") : QStringLiteral("target.add");
}

QString FarmsPage::secondaryAction() const {
    return QStringLiteral("target.import");
}

QStringList FarmsPage::moreActions() const {
    return {QStringLiteral("farm.add"), QStringLiteral("target.add"), QStringLiteral("target.import"),
            QStringLiteral("target.paste"), QStringLiteral("target.export")};
}

Inspector* FarmsPage::inspector() {
    return m_inspector;
}

QWidget* FarmsPage::mainView() {
    return m_tree;
}

void FarmsPage::onTree() {
    const bool isFirst = !std::exchange(m_hasTree, true);
    const presenters::FarmTotals totals = m_workspace.views().farms()->totals;
    m_scope->setText(1, totals.attention == 0 ? tr("Needs attention")
                                              : tr("Needs attention %1").arg(Wording::number(totals.attention)));
    m_scope->setText(2, totals.held == 0 ? tr("Held") : tr("Held %1").arg(Wording::number(totals.held)));
    m_model->show(m_workspace.views().farms());
    applyFilter();
    onSelection();
    if (!m_wanted.isEmpty()) {
        goTo(std::exchange(m_wanted, {}));
    }
    if (isFirst && isVisible() && (window()->focusWidget() == nullptr || !window()->focusWidget()->isVisible())) {
        m_tree->setFocus();
    }
    Q_EMIT headerChanged();
}

void FarmsPage::applyFilter() {
    auto filter = presenters::TargetFilter::parse(m_filter->text().toStdString());
    if (!filter) {
        m_filter->setBad(tr("There is no field \"%1\"; there are state, farm, tag, hold, target and address.")
                             .arg(QString::fromStdString(filter.error().word)));
        return;  // the last good result stays
    }
    m_filter->setGood();
    m_text->setMatch(m_filter->text().contains(u':') ? QString() : m_filter->text().trimmed());
    filter->setScope(static_cast<presenters::TargetScope>(m_scope->current()));
    m_model->setFilter(*filter);
    m_filter->setCount(tr("%n target(s)", nullptr, m_model->shownTargets()));
    if (m_hasTree && m_model->rowCount() == 0) {
        if (m_workspace.views().farms()->farms.empty()) {
            m_empty->show(tr("No farms yet"),
                          tr("A farm is a set of hosts that serve the same desktop. Add one, then its first target; "
                             "connections that ask for the farm are sent there."),
                          tr("Add farm"));
        } else {
            m_empty->show(tr("No target matches"), tr("The filter leaves none of the targets."), tr("Clear filter"));
        }
    }
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    Q_EMIT headerChanged();
}

std::vector<presenters::TargetRow> FarmsPage::selectedTargets() const {
    std::vector<presenters::TargetRow> targets;
    for (const QModelIndex& index : m_tree->selectionModel()->selectedRows()) {
        if (const presenters::TargetRow* const target = m_model->targetAt(index)) {
            targets.push_back(*target);
        }
    }
    std::ranges::sort(targets, {}, &presenters::TargetRow::name);
    return targets;
}

const presenters::FarmRow* FarmsPage::selectedFarm() const {
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    return rows.size() == 1 ? m_model->farmAt(rows.first()) : nullptr;
}

void FarmsPage::onSelection() {
    const std::vector<presenters::TargetRow> targets = selectedTargets();
    if (targets.size() > 1) {
        m_inspector->showTargets(targets);
    } else if (targets.size() == 1) {
        m_inspector->showTarget(targets.front());
    } else if (const presenters::FarmRow* const farm = selectedFarm()) {
        m_inspector->showFarm(*farm);
    } else {
        m_inspector->showNothing();
    }
    showTrend();
    askForHistory();
    m_catalogue.refresh();
}

// Of several targets together.
void FarmsPage::showTrend() {
    QList<double> sum;
    double limit = 0;
    for (const QModelIndex& row : m_tree->selectionModel()->selectedRows()) {
        const auto values = row.siblingAtColumn(FarmTreeModel::TrendColumn).data(models::TrendRole).value<QList<double>>();
        const qsizetype extra = std::max<qsizetype>(0, values.size() - sum.size());
        sum = QList<double>(extra, 0.0) + sum;
        for (qsizetype i = 0; i < values.size(); ++i) {
            sum[sum.size() - values.size() + i] += values[i];
        }
        limit += row.siblingAtColumn(FarmTreeModel::SessionsColumn).data(models::LimitRole).toDouble();
    }
    m_inspector->showTrend(sum, limit);
}

// The journal is asked again only when something of the definition, the holds or the state has changed.
void FarmsPage::askForHistory() {
    const std::vector<presenters::TargetRow> targets = selectedTargets();
    std::string question;
    if (targets.size() == 1) {
        const presenters::TargetRow& target = targets.front();
        question = "target:" + target.name;
        m_historyState = QStringLiteral("%1 %2 %3 %4")
                             .arg(QString::fromStdString(question))
                             .arg(target.revision.value)
                             .arg(target.holds.size())
                             .arg(static_cast<int>(target.state));
    } else if (const presenters::FarmRow* const farm = selectedFarm()) {
        question = "farm:" + farm->name;
        m_historyState = QStringLiteral("%1 %2").arg(QString::fromStdString(question)).arg(farm->revision.value);
    } else {
        m_historyState.clear();
    }
    if (m_historyState == m_historyShown) {
        return;
    }
    if (m_historyShown.section(u' ', 0, 0) != m_historyState.section(u' ', 0, 0)) {
        m_inspector->showHistory({});
    }
    m_historyShown = m_historyState;
    if (question.empty()) {
        return;
    }
    constexpr std::size_t kShown = 6;
    store::JournalFilter filter;
    filter.subject = question;
    filter.kinds = {"farm.defined",   "target.defined", "target.health", "target.quarantined", "target.quarantine-ended",
                    "hold.placed",    "hold.released"};
    filter.limit = kShown;
    filter.isNewestFirst = true;
    m_workspace.readJournal(
        this, filter, [this, asked = m_historyShown](const base::Result<std::vector<model::Event>>& events) {
            if (asked != m_historyShown || !events) {
                return;  // something else is selected by now; without the journal there is no history to show
            }
            std::vector<presenters::ActivityEntry> entries;
            for (const model::Event& event : *events) {
                entries.push_back(presenters::activityEntry(event));
            }
            m_inspector->showHistory(entries);
        });
}

void FarmsPage::showContextMenu(const QPoint& at) {
    QStringList ids{QStringLiteral("hold.place"), QStringLiteral("hold.release"),  {},
                    QStringLiteral("target.edit"), QStringLiteral("target.set"), QStringLiteral("target.remove"), {},
                    QStringLiteral("target.add")};
    if (selectedFarm() != nullptr) {
        ids = {QStringLiteral("target.add"), {}, QStringLiteral("farm.set"), QStringLiteral("farm.remove")};
    }
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_catalogue.fill(*menu, ids);
    menu->popup(m_tree->viewport()->mapToGlobal(at));
}

void FarmsPage::select(const QModelIndex& index) {
    if (index.isValid()) {
        m_tree->setCurrentIndex(index);
        m_tree->scrollTo(index);
    }
}

QString FarmsPage::place() const {
    const QModelIndex current = m_tree->currentIndex();
    if (const presenters::TargetRow* const target = m_model->targetAt(current)) {
        return QStringLiteral("target:%1").arg(QString::fromStdString(target->name));
    }
    const presenters::FarmRow* const farm = m_model->farmAt(current);
    return farm == nullptr ? QString() : QStringLiteral("farm:%1").arg(QString::fromStdString(farm->name));
}

void FarmsPage::goTo(const QString& place) {
    if (place.startsWith(u"targets:")) {
        m_scope->setCurrent(0);
        m_filter->applyText(place.section(u':', 1));
        return;
    }
    const std::string name = place.section(u':', 1).toStdString();
    if (name.empty()) {
        return;
    }
    if (!m_hasTree) {
        m_wanted = place;
        return;
    }
    const bool isTarget = place.startsWith(u"target:");
    QModelIndex index = isTarget ? m_model->find({}, name) : m_model->find(name, {});
    if (!index.isValid() && (!m_filter->text().isEmpty() || m_scope->current() != 0)) {
        m_scope->setCurrent(0);
        m_filter->clear();
        index = isTarget ? m_model->find({}, name) : m_model->find(name, {});
    }
    select(index);
}

void FarmsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (m_hasOwnLayout) {
        return;
    }
    struct Width {
        int column;
        int wide;
        int narrow;
    };
    constexpr Width kWidths[] = {{FarmTreeModel::NameColumn, 176, 160},     {FarmTreeModel::StateColumn, 144, 136},
                                 {FarmTreeModel::SessionsColumn, 190, 140}, {FarmTreeModel::WeightColumn, 68, 64},
                                 {FarmTreeModel::TrendColumn, 76, 56},      {FarmTreeModel::EndsColumn, 136, 96},
                                 {FarmTreeModel::TagsColumn, 112, 76}};
    constexpr int kWide = 1080;
    constexpr int kWidest = 1500;  // there is room for what is seldom looked at
    m_tree->setColumnHidden(FarmTreeModel::AddressColumn, event->size().width() < kWidest);
    m_tree->setColumnWidth(FarmTreeModel::AddressColumn, 180);
    const auto* const header = static_cast<const HeaderView*>(m_tree->header());
    for (const Width& width : kWidths) {
        m_tree->setColumnWidth(
            width.column, header->roomFor(width.column, event->size().width() < kWide ? width.narrow : width.wide));
    }
}

QByteArray FarmsPage::saveLayout() const {
    return m_tree->header()->saveState();
}

void FarmsPage::restoreLayout(const QByteArray& layout) {
    m_hasOwnLayout = m_tree->header()->restoreState(layout);
}

QString FarmsPage::describe() const {
    QString text;
    const auto addRow = [&](const QModelIndex& row) {
        QStringList cells;
        for (int column = 0; column < FarmTreeModel::kColumnCount; ++column) {
            cells << row.siblingAtColumn(column).data().toString();
        }
        text += (row.parent().isValid() ? QStringLiteral("    ") : QStringLiteral("  ")) +
                cells.join(QStringLiteral(" | ")) + u'\n';
    };
    for (int farm = 0; farm < m_model->rowCount(); ++farm) {
        const QModelIndex parent = m_model->index(farm, 0);
        addRow(parent);
        for (int target = 0; target < m_model->rowCount(parent); ++target) {
            addRow(m_model->index(target, 0, parent));
        }
    }
    return m_stack->currentWidget() == m_empty ? QStringLiteral("  %1\n").arg(m_empty->title()) : text;
}

}  // namespace farmwarden::views
