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
#include "ui/views/empty_state.h"
#include "ui/views/export_bar.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/query_completer.h"
#include "ui/views/session_groups_pane.h"
#include "ui/views/session_inspector.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::SessionTableModel;
using models::Wording;

namespace {

// Beyond this many selected rows the list keeps still: Qt's selection would be worked over row by row at each change.
constexpr std::size_t kLargeSelection = 500;
constexpr std::size_t kInspectorSample = 200;
constexpr int kGroupsWidth = 220;

}  // namespace

SessionsPage::SessionsPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                           QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_model(new SessionTableModel(workspace.live(), workspace.views(), workspace.clock(), this)),
      m_copy(workspace.live(), QStringLiteral("copy")) {
    setObjectName(QStringLiteral("sessionsPage"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeQueryBar(layout);
    makeTable(layout);
    layout->addWidget(makeBulkBar());
    m_export = new ExportBar(theme, workspace.live());
    connect(m_export, &ExportBar::happened, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
    connect(m_export, &ExportBar::failed, this, &Page::failed);
    layout->addWidget(m_export);
    addActions();
    m_inspector = new SessionInspector(theme, workspace, m_catalogue);
    connect(m_filter, &FilterBox::filterChanged, this, &SessionsPage::applyFilter);
    connect(m_filter, &FilterBox::problemChanged, this, [this] {
        m_problem->setText(m_filter->problem());
        m_problem->setVisible(!m_filter->problem().isEmpty());
    });
    connect(m_inspector, &Inspector::linkActivated, this, &Page::linkActivated);
    connect(&workspace.views(), &bridge::LiveViews::sessionsChanged, this,
            [this](bool isAsked, std::chrono::milliseconds took) {
                showCounts(isAsked ? took : std::chrono::milliseconds(-1));
            });
    connect(&workspace.views(), &bridge::LiveViews::farmsChanged, this, &Page::headerChanged);
    connect(&workspace.views(), &bridge::LiveViews::sessionsTouched, this, [this] {
        if (selectedCount() == 1) {
            onSelection();
        }
    });
    showView();
    setGroup(std::nullopt);
    onSelection();
    if (workspace.views().isReady()) {
        QMetaObject::invokeMethod(
            this, [this] { showCounts(std::chrono::milliseconds(-1)); }, Qt::QueuedConnection);
    }
}

SessionsPage::~SessionsPage() = default;

void SessionsPage::makeQueryBar(QVBoxLayout* layout) {
    auto* const bar = new QVBoxLayout;
    bar->setContentsMargins(16, 0, 16, 10);
    bar->setSpacing(theme::kGap1);
    m_filter = new FilterBox(m_theme, tr("Filter sessions"), tr("user:  farm:  target:  state:  client:  idle:>30m"));
    m_filter->setObjectName(QStringLiteral("sessionsFilter"));
    m_completer = new QueryCompleter(m_theme, m_workspace.live(), *m_filter);
    m_problem = makeLabel({}, theme::Size::Small, QStringLiteral("closed"));
    m_problem->setAccessibleName(tr("Problem in the filter"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* const line = new QHBoxLayout;
    line->setSpacing(theme::kGap2);
    line->addWidget(m_filter, 1);
    // The arrow comes after the words.
    const auto makeMenuButton = [&](const char* name, void (SessionsPage::*fill)(QMenu&)) {
        QPushButton* const button = makeButton({});
        button->setObjectName(QString::fromLatin1(name));
        button->setIcon(m_theme.icon(QStringLiteral("down")));
        button->setLayoutDirection(Qt::RightToLeft);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, button, fill] { popUpUnder(button, fill); });
        line->addWidget(button);
        return button;
    };
    m_viewsButton = makeMenuButton("views", &SessionsPage::fillViewsMenu);
    m_groupButton = makeMenuButton("groupBy", &SessionsPage::fillGroupMenu);
    bar->addLayout(line);
    bar->addWidget(m_problem);
    layout->addLayout(bar);
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
    m_empty->show(tr("Reading the store"), tr("Sessions come up in a moment."));
    m_stack->setCurrentWidget(m_empty);
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SessionsPage::onSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { Q_EMIT placeChanged(); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &SessionsPage::showContextMenu);
    // A row that is on screen stays where it is when others come and go; at the top, the top stays.
    connect(m_model, &SessionTableModel::aboutToReorder, this, [this] {
        const bool isAtTop = m_table->verticalScrollBar()->value() == 0;
        m_anchor = isAtTop ? QModelIndex() : m_table->indexAt(QPoint(4, 1));
        m_anchorOffset = m_table->rowViewportPosition(m_anchor.row());
    });
    connect(m_model, &SessionTableModel::reordered, this, &SessionsPage::onReordered);
}

QWidget* SessionsPage::makeBulkBar() {
    m_bulk = makeFrame(QStringLiteral("bulk"));
    m_bulkText = makeLabel({}, theme::Size::Base, {}, true);
    m_bulk->hide();
    return m_bulk;
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
    return {
        QStringLiteral("session.disconnect"), QStringLiteral("session.copy"), {}, QStringLiteral("session.saveView")};
}

Inspector* SessionsPage::inspector() {
    return m_inspector;
}

QWidget* SessionsPage::mainView() {
    return m_table;
}

void SessionsPage::applyFilter(const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    const auto query =
        directory::SessionQuery::parse(std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())));
    if (!query) {
        const directory::QueryProblem& problem = query.error();
        QString message = models::coreText(problem.message);
        if (!problem.hint.empty()) {
            message += QStringLiteral(" — ") + models::coreText(problem.hint);
        }
        const auto characters = [&utf8](std::size_t bytes) {
            return QString::fromUtf8(utf8.left(static_cast<qsizetype>(bytes))).size();
        };
        const qsizetype begin = characters(problem.begin);
        m_filter->setBad(message, begin, characters(problem.begin + problem.length) - begin);
        return;  // the last good result stays
    }
    m_filter->setGood();
    m_text->setMatch(text.contains(u':') || text.contains(u'*') ? QString() : text.trimmed());
    m_goodQuery = text.trimmed();
    m_workspace.views().setQuery(*query);
    m_groups->setQuery(text);
    showView();
    Q_EMIT placeChanged();
}

void SessionsPage::showCounts(std::chrono::milliseconds took) {
    m_hasRows = true;
    const bridge::SessionRowsPointer rows = m_workspace.views().sessions();
    if (m_filter->text().isEmpty()) {
        m_filter->setCount({});
    } else if (took.count() >= 0) {
        m_filter->setCount(tr("%n match(es), %1 ms", nullptr, static_cast<int>(rows->size())).arg(took.count()));
    } else {
        m_filter->setCount(tr("%n match(es)", nullptr, static_cast<int>(rows->size())));
    }
    if (rows->size() == 0) {
        if (rows->total == 0) {
            m_empty->show(
                tr("No sessions yet"),
                tr("Each session appears here when a connection has been placed, and stays until its user logs off."));
        } else {
            m_empty->show(tr("No session matches"),
                          tr("The filter leaves none of the %n session(s).", nullptr, static_cast<int>(rows->total)),
                          tr("Clear filter"));
        }
    }
    m_stack->setCurrentIndex(rows->size() == 0 ? 1 : 0);
    Q_EMIT headerChanged();
}

void SessionsPage::onReordered(bool isAsked) {
    if (m_anchor.isValid()) {
        m_table->verticalScrollBar()->setValue(m_anchor.row() * m_table->verticalHeader()->defaultSectionSize() -
                                               m_anchorOffset);
    }
    m_anchor = QModelIndex();
    if (isAsked && !m_wanted.isEmpty()) {
        goTo(std::exchange(m_wanted, {}));
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
    if (count == 0) {
        m_inspector->showNothing();
    } else if (count == 1) {
        m_inspector->showSession(m_model->sessionAt(m_table->selectionModel()->selection().first().top()));
    } else {
        std::vector<model::Session> sample;
        m_workspace.live().read([&](const directory::Directory& directory) {
            for (const base::SessionId id : selectedIds(kInspectorSample)) {
                if (const directory::SessionSlot slot = directory.sessions().find(id); slot != directory::kNone) {
                    sample.push_back(directory.session(slot));
                }
            }
        });
        m_inspector->showSessions(sample, count);
    }
    m_bulk->setVisible(count > 1);
    m_bulkText->setText(
        tr("%1 of %2 selected")
            .arg(Wording::number(count), Wording::number(static_cast<qulonglong>(m_model->rowCount()))));
    if (QAction* const disconnect = m_catalogue.action(QStringLiteral("session.disconnect"))) {
        disconnect->setText(count > 1 ? tr("Disconnect %n session(s)…", nullptr, static_cast<int>(count))
                                      : tr("Disconnect…"));
    }
    m_catalogue.refresh();
}

QString SessionsPage::place() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid()
               ? QStringLiteral("session:%1").arg(QString::fromStdString(base::toText(m_model->idAt(current.row()))))
               : QString();
}

// "session:s-01h..." selects one; "sessions:farm:A" sets the filter.
void SessionsPage::goTo(const QString& place) {
    if (place.startsWith(u"sessions:")) {
        m_filter->applyText(place.section(u':', 1));
        return;
    }
    const auto id = base::parseSessionId(place.section(u':', 1).toStdString());
    const int row = id ? m_model->rowOf(*id) : -1;
    if (row >= 0) {
        m_table->setCurrentIndex(m_model->index(row, 0));
        m_table->scrollTo(m_model->index(row, 0));
    } else if (!m_hasRows) {
        m_wanted = place;
    } else if (id && !m_goodQuery.isEmpty() && m_workspace.live().read([&](const directory::Directory& directory) {
                   return directory.sessions().find(*id) != directory::kNone;
               })) {
        // The filter hides it.
        m_wanted = place;
        m_filter->applyText({});
    }
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
        return QStringLiteral("  %1\n").arg(m_empty->title());
    }
    constexpr int kRows = 40;
    QString text = m_groups->describe();
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
