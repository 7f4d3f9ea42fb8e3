#include "ui/views/sessions_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/disconnect_bar.h"
#include "ui/views/empty_state.h"
#include "ui/views/export_bar.h"
#include "ui/views/facet_row.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/session_bulk_bar.h"
#include "ui/views/session_groups_pane.h"
#include "ui/views/session_inspector.h"
#include "ui/views/skeleton.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::SessionTableModel;
using models::Wording;

namespace {

// Beyond this many selected rows the list keeps still: Qt's selection would be worked over row by row at each change.
constexpr std::size_t kLargeSelection = 500;
constexpr int kGroupsWidth = 220;

}  // namespace

SessionsPage::SessionsPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                           QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_model(new SessionTableModel(workspace.live(), workspace.views(), workspace.clock(), this)),
      m_copy(workspace.live(), QStringLiteral("copy")),
      m_summary(workspace.live(), QStringLiteral("selection")) {
    setObjectName(QStringLiteral("sessionsPage"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeQueryBar(layout);
    makeTable(layout);
    addActions();
    makeBars(layout);
    m_inspector = new SessionInspector(theme, workspace, m_catalogue);
    connect(m_inspector, &Inspector::linkActivated, this, &Page::linkActivated);
    connectViews();
    showView();
    setGroup(std::nullopt);
    onSelection();
    if (workspace.views().isReady()) {
        QMetaObject::invokeMethod(
            this, [this] { showCounts(std::chrono::milliseconds(-1)); }, Qt::QueuedConnection);
    }
}

SessionsPage::~SessionsPage() = default;

void SessionsPage::makeBars(QVBoxLayout* layout) {
    m_bulk = new SessionBulkBar(m_catalogue);
    m_disconnecting = new DisconnectBar(m_theme, m_workspace);
    m_export = new ExportBar;
    layout->addWidget(m_bulk);
    layout->addWidget(m_disconnecting);
    layout->addWidget(m_export);
    // What the page's Tab order says: the copy link is made with the actions.
    m_facets->setTail(makeActionButton(m_catalogue.action(QStringLiteral("session.copyLink")), QStringLiteral("link")));
    connect(m_disconnecting, &DisconnectBar::happened, this,
            [this](const QString& what) { Q_EMIT happened(what, {}); });
    connect(m_disconnecting, &DisconnectBar::working, this, &Page::working);
    connect(m_disconnecting, &DisconnectBar::ended, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        m_catalogue.refresh();
    });
    connect(m_export, &ExportBar::happened, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
    connect(m_export, &ExportBar::failed, this, &Page::failed);
}

void SessionsPage::connectViews() {
    const bridge::LiveViews& views = m_workspace.views();
    connect(&views, &bridge::LiveViews::sessionsChanged, this, [this](bool isAsked, std::chrono::milliseconds took) {
        showCounts(isAsked ? took : std::chrono::milliseconds(-1));
    });
    connect(&views, &bridge::LiveViews::farmsChanged, this, &Page::headerChanged);
    connect(&views, &bridge::LiveViews::sessionsTouched, this, [this] {
        refreshVisible();
        if (selectedCount() == 1) {
            onSelection();
        }
    });
    connect(&views, &bridge::LiveViews::loadFailed, this, [this](const QString& message) {
        m_empty->show(tr("The store cannot be read"), models::coreText(message));
        m_stack->setCurrentWidget(m_empty);
    });
    // "12 s" becomes "13 s" although nothing has happened.
    m_clockTick.setInterval(std::chrono::seconds(1));
    connect(&m_clockTick, &QTimer::timeout, this, &SessionsPage::refreshVisible);
}

void SessionsPage::refreshVisible() {
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    const int first = m_table->verticalScrollBar()->value() / rowHeight;
    m_model->refresh(first, first + m_table->viewport()->height() / rowHeight + 1);
}

void SessionsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_clockTick.start();
}

void SessionsPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_clockTick.stop();
}

void SessionsPage::makeTable(QVBoxLayout* layout) {
    using presenters::SessionColumn;
    m_table = new TableView(m_theme);
    m_table->setObjectName(QStringLiteral("sessionsTable"));
    m_table->setAccessibleName(tr("Sessions"));
    m_table->setModel(m_model);
    m_text = new TextDelegate(m_theme, m_table);
    m_table->setItemDelegate(m_text);
    m_table->setItemDelegateForColumn(static_cast<int>(SessionColumn::State), new StateDelegate(m_theme, m_table));
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSectionsClickable(true);
    const presenters::SessionOrder order = m_workspace.views().order();
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(order.column),
                                                  order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder wanted) { m_model->sort(column, wanted); });
    m_empty = new EmptyState(m_theme);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_skeleton = new Skeleton(m_theme, tr("Reading the sessions"));
    m_stack->addWidget(m_skeleton);
    m_groups = new SessionGroupsPane(m_theme, m_workspace);
    connect(m_groups, &SessionGroupsPane::queryWanted, m_filter, &FilterBox::applyText);
    auto* const split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(1);
    split->addWidget(m_groups);
    split->addWidget(area);
    split->setStretchFactor(1, 1);
    m_groups->setMinimumWidth(kGroupsWidth);
    layout->addWidget(split, 1);
    m_stack->setCurrentWidget(m_skeleton);
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionsPage::onSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT placeChanged(); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &SessionsPage::showContextMenu);
    m_table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showColumnsMenu(m_table->horizontalHeader()->mapToGlobal(at)); });
    connect(m_model, &SessionTableModel::aboutToReorder, this, &SessionsPage::keepPlace);
    connect(m_model, &SessionTableModel::reordered, this, &SessionsPage::onReordered);
}

QString SessionsPage::counts() const {
    const bridge::SessionRowsPointer rows = m_workspace.views().sessions();
    const QString pattern = rows->total == 1 ? tr("%1 session") : tr("%1 sessions");
    if (rows->size() != rows->total) {
        return tr("<b>%1</b> of %2").arg(Wording::number(rows->size()), pattern.arg(Wording::number(rows->total)));
    }
    const QString total = pattern.arg(QStringLiteral("<b>%1</b>").arg(Wording::number(rows->total)));
    return rows->total == 0 ? total : total + QStringLiteral(" · ") + Wording::counts(rows->counts);
}

QStringList SessionsPage::moreActions() const {
    return {QStringLiteral("session.disconnect"),
            QStringLiteral("session.copy"),
            QStringLiteral("session.copyCell"),
            QStringLiteral("session.export"),
            {},
            QStringLiteral("session.saveView"),
            QStringLiteral("session.manageViews"),
            QStringLiteral("session.copyLink"),
            QStringLiteral("session.columns")};
}

bool SessionsPage::isReady() const {
    return m_hasRows && (m_facets->hasCounted() || !m_facets->isVisible());
}

Inspector* SessionsPage::inspector() {
    return m_inspector;
}

QWidget* SessionsPage::mainView() {
    return m_table;
}

// Rows on screen stay where they are when others come and go, first of all the one under the pointer; at the top, with
// no pointer in the list, the top stays.
void SessionsPage::keepPlace() {
    const QPersistentModelIndex hovered = m_table->property("hoverRow").toPersistentModelIndex();
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    m_anchors.clear();
    m_anchorHovered = -1;
    m_anchorFirst = m_table->verticalScrollBar()->value() / rowHeight;
    if (m_table->verticalScrollBar()->value() == 0 && !hovered.isValid()) {
        return;
    }
    const int last = std::min(m_anchorFirst + m_table->viewport()->height() / rowHeight + 1, m_model->rowCount() - 1);
    for (int row = m_anchorFirst; row <= last; ++row) {
        if (row == hovered.row()) {
            m_anchorHovered = static_cast<int>(m_anchors.size());
        }
        m_anchors.emplace_back(m_model->index(row, 0));
    }
}

void SessionsPage::onReordered(bool isAsked) {
    std::vector<int> shifts;
    for (std::size_t i = 0; i < m_anchors.size(); ++i) {
        if (m_anchors[i].isValid()) {
            shifts.push_back(m_anchors[i].row() - m_anchorFirst - static_cast<int>(i));
        }
    }
    QScrollBar* const bar = m_table->verticalScrollBar();
    if (isAsked) {
        // Another order or another choice: the current row stays in sight, otherwise one begins to read at the top.
        const QModelIndex current = m_table->currentIndex();
        current.isValid() ? m_table->scrollTo(current) : bar->setValue(0);
    } else if (!shifts.empty()) {
        // The row under the pointer may itself have moved far; then the others say where the list has gone.
        std::ranges::nth_element(shifts, shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2));
        int shift = shifts[shifts.size() / 2];
        if (m_anchorHovered >= 0 && m_anchors[static_cast<std::size_t>(m_anchorHovered)].isValid()) {
            constexpr int kNear = 20;
            const int own =
                m_anchors[static_cast<std::size_t>(m_anchorHovered)].row() - m_anchorFirst - m_anchorHovered;
            shift = std::abs(own - shift) <= kNear ? own : shift;
        }
        bar->setValue(bar->value() + shift * m_table->verticalHeader()->defaultSectionSize());
    }
    m_anchors.clear();
    if (isAsked && !m_wanted.isEmpty()) {
        goTo(std::exchange(m_wanted, {}));
    }
    if (const int chosen = m_chosen ? m_model->rowOf(*m_chosen) : -1; chosen >= 0) {
        m_chosen.reset();
        m_table->setCurrentIndex(m_model->index(chosen, 0));
    }
    onSelection();
}

std::size_t SessionsPage::selectedCount() const {
    std::size_t count = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        count += static_cast<std::size_t>(range.height());
    }
    return count;
}

int SessionsPage::firstSelected() const {
    return m_table->selectionModel()->selection().first().top();
}

std::vector<base::SessionId> SessionsPage::selectedIds(std::size_t most) const {
    std::vector<base::SessionId> ids;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && ids.size() < most; ++row) {
            ids.push_back(m_model->idAt(row));
        }
    }
    return ids;
}

void SessionsPage::onSelection() {
    const std::size_t count = selectedCount();
    m_workspace.views().setFrozen(count > kLargeSelection);
    m_bulk->showCount(count, static_cast<std::size_t>(m_model->rowCount()), count > kLargeSelection);
    m_selected.reset();
    if (count == 0) {
        m_inspector->showNothing();
    } else if (count == 1) {
        m_inspector->showSession(m_model->sessionAt(firstSelected()));
    } else {
        const QModelIndex current = m_table->currentIndex();
        m_inspector->showSessions(
            count,
            m_model->sessionAt(current.isValid() && m_table->selectionModel()->isSelected(current) ? current.row()
                                                                                                   : firstSelected()));
        showSelection(count);
    }
    if (QAction* const disconnect = m_catalogue.action(QStringLiteral("session.disconnect"))) {
        disconnect->setText(count > 1 ? tr("Disconnect %n session(s)…", nullptr, static_cast<int>(count))
                                      : tr("Disconnect…"));
    }
    m_catalogue.refresh();
}

// What they have in common is a look at each of them, which may be a million.
void SessionsPage::showSelection(std::size_t count) {
    m_summary.ask(
        this,
        [ids = selectedIds(count), now = m_workspace.clock().now()](const directory::Directory& directory,
                                                                    const std::atomic<bool>& isWanted) {
            return presenters::summarizeSelection(directory, ids, now, isWanted);
        },
        [this](const presenters::SelectionSummary& summary) {
            m_selected = summary;
            m_inspector->showSummary(summary);
            m_bulk->showSummary(summary);
            m_catalogue.refresh();
        });
}

void SessionsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
}

void SessionsPage::fitColumns() {
    if (m_hasOwnLayout) {
        return;
    }
    // The last column takes what is left.
    constexpr int kWide[] = {122, 144, 112, 124, 112, 112, 112, 84};
    constexpr int kNarrow[] = {116, 114, 98, 104, 100, 92, 92, 60};
    constexpr int kEnough = 1040;
    const int room = width() - (m_groups->column() ? std::max(kGroupsWidth, m_groups->width()) : 0);
    const auto& widths = room < kEnough ? kNarrow : kWide;
    const auto* const header = static_cast<const HeaderView*>(m_table->horizontalHeader());
    for (int column = 0; column < presenters::kSessionColumnCount - 1; ++column) {
        m_table->setColumnWidth(column, header->roomFor(column, widths[column]));
    }
    m_table->setColumnWidth(presenters::kSessionColumnCount - 1, m_table->horizontalHeader()->minimumSectionSize());
}

QString SessionsPage::describe() const {
    if (m_stack->currentWidget() == m_empty) {
        return m_facets->describe() + QStringLiteral("  %1\n").arg(m_empty->title());
    }
    constexpr int kRows = 40;
    QString text = m_facets->describe() + m_bulk->describe() + m_groups->describe();
    for (int row = 0; row < std::min(kRows, m_model->rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells << m_model->index(row, column).data().toString();
        }
        text += QStringLiteral("  ") + cells.join(QStringLiteral(" | ")) + u'\n';
    }
    if (m_model->rowCount() > kRows) {
        text +=
            QStringLiteral("  … %1 more\n").arg(Wording::number(static_cast<qulonglong>(m_model->rowCount() - kRows)));
    }
    return text;
}

}  // namespace farmwarden::views
