#include "ui/views/activity_page.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/models/wording.h"
#include "ui/views/activity_inspector.h"
#include "ui/views/delegates.h"
#include "ui/views/empty_state.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/widgets.h"

namespace farmwarden::views {

using models::ActivityModel;
using models::Wording;
using presenters::ActivityEntry;
using presenters::ActivityList;

namespace {

const QStringList kLists{QStringLiteral("requests"), QStringLiteral("audit"), QStringLiteral("placements")};

}  // namespace

ActivityPage::ActivityPage(const theme::Theme& theme, bridge::Workspace& workspace, actions::ActionCatalogue& catalogue,
                           QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_workspace(workspace),
      m_catalogue(catalogue),
      m_model(new ActivityModel(workspace.activity(), workspace.realClock(), this)) {
    setObjectName(QStringLiteral("activityPage"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 10);
    bar->setSpacing(theme::kGap2);
    m_list = new Segments(tr("Show"), {tr("Requests"), tr("Audit trail"), tr("Placements")});
    m_filter = new FilterBox(theme, tr("Filter activity"), tr("actor:  about:  is:trouble  is:refused"));
    m_filter->setObjectName(QStringLiteral("activityFilter"));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_list);
    layout->addLayout(bar);
    makeTable(layout);
    m_state = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_state->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(m_state);
    addActions();
    m_inspector = new ActivityInspector(theme, catalogue);
    m_list->setCurrent(static_cast<int>(ActivityList::Audit));
    connect(m_list, &Segments::currentChanged, this, &ActivityPage::ask);
    connect(m_filter, &FilterBox::filterChanged, this, &ActivityPage::ask);
    connect(m_inspector, &Inspector::linkActivated, this, &Page::linkActivated);
    connect(&workspace.activity(), &bridge::ActivityLog::stateChanged, this, &ActivityPage::onState);
    connect(&workspace.activity(), &bridge::ActivityLog::failed, this, &Page::failed);
}

ActivityPage::~ActivityPage() = default;

void ActivityPage::makeTable(QVBoxLayout* layout) {
    m_table = new TableView(m_theme);
    m_table->setObjectName(QStringLiteral("activityTable"));
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(m_theme, m_table));
    m_table->setItemDelegateForColumn(ActivityModel::WhatColumn, new StateDelegate(m_theme, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::WhyColumn, QHeaderView::Stretch);
    m_empty = new EmptyState(m_theme);
    auto* const area = new QWidget;
    m_stack = new QStackedLayout(area);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    layout->addWidget(area, 1);
    m_empty->show(tr("Reading the journal"), tr("The latest entries come up in a moment."));
    m_stack->setCurrentWidget(m_empty);
    connect(m_empty, &EmptyState::clicked, m_filter, &QLineEdit::clear);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ActivityPage::onSelection);
    connect(m_table, &QTableView::activated, this, [this] {
        if (const ActivityEntry* const entry = selected(); entry != nullptr && !entry->link.empty()) {
            Q_EMIT linkActivated(QString::fromStdString(entry->link));
        }
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_catalogue.fill(*menu, moreActions());
        menu->popup(m_table->viewport()->mapToGlobal(at));
    });
}

void ActivityPage::addActions() {
    const auto command = [this] {
        const ActivityEntry* const entry = selected();
        const QString own = entry == nullptr ? QString() : ActivityModel::commandOf(*entry);
        return own.isEmpty() ? QStringLiteral("farmwardenctl journal show") : own;
    };
    const auto none = [this] { return selected() == nullptr ? tr("select an entry") : QString(); };
    m_catalogue.add(
        {QStringLiteral("activity.open"),
         tr("Show what it is about"),
         tr("Show it"),
         m_theme.icon(QStringLiteral("search")),
         {},
         [this, none] {
             const QString reason = none();
             return !reason.isEmpty() ? reason : selected()->link.empty() ? tr("this leads nowhere") : QString();
         },
         command,
         [this] { Q_EMIT linkActivated(QString::fromStdString(selected()->link)); }},
        this);
    m_catalogue.add({QStringLiteral("activity.moment"),
                     tr("See the farm as it was then"),
                     tr("As it was then"),
                     m_theme.icon(QStringLiteral("clock")),
                     {},
                     none,
                     command,
                     [this] {
                         m_workspace.time().goTo(selected()->at);
                         Q_EMIT linkActivated(QStringLiteral("overview"));
                     }},
                    this);
    m_catalogue.add({QStringLiteral("activity.copy"),
                     tr("Copy entries"),
                     {},
                     m_theme.icon(QStringLiteral("copy")),
                     {},
                     none,
                     command,
                     [this] {
                         QStringList lines;
                         for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
                             lines << Wording::absolute(m_model->entryAt(row.row()).at) + u'\t' +
                                          ActivityModel::sentence(m_model->entryAt(row.row()));
                         }
                         QApplication::clipboard()->setText(lines.join(u'\n'));
                         Q_EMIT happened(tr("%n row(s) copied", nullptr, static_cast<int>(lines.size())), {});
                     }},
                    this);
}

QStringList ActivityPage::moreActions() const {
    return {QStringLiteral("activity.open"), QStringLiteral("activity.moment"), QStringLiteral("activity.copy")};
}

QString ActivityPage::counts() const {
    const auto shown = static_cast<qulonglong>(m_model->rowCount());
    const QString pattern =
        m_workspace.activity().isAtEnd() ? tr("<b>%1</b> entries") : tr("the latest <b>%1</b> entries");
    return m_hasRows ? pattern.arg(Wording::number(shown)) : QString();
}

Inspector* ActivityPage::inspector() {
    return m_inspector;
}

QWidget* ActivityPage::mainView() {
    return m_table;
}

void ActivityPage::ask() {
    m_hasAsked = true;
    m_filter->setGood();
    m_workspace.activity().show(static_cast<ActivityList>(m_list->current()),
                                presenters::ActivityFilter(m_filter->text().toStdString()));
    Q_EMIT placeChanged();
}

void ActivityPage::onState() {
    const bridge::ActivityLog& log = m_workspace.activity();
    if (!log.isLoading()) {
        m_hasRows = true;
    }
    const int rows = m_model->rowCount();
    m_filter->setCount(m_filter->text().isEmpty() || !m_hasRows ? QString() : tr("%n match(es)", nullptr, rows));
    if (rows == 0 && !log.isLoading()) {
        if (m_filter->text().isEmpty()) {
            m_empty->show(tr("Nothing yet"), tr("Requests, changes and placements appear here as they happen."));
        } else {
            m_empty->show(tr("No entry matches"), tr("The filter leaves none of the entries in the journal."),
                          tr("Clear filter"));
        }
    }
    if (rows > 0 || !log.isLoading()) {
        m_stack->setCurrentIndex(rows == 0 ? 1 : 0);
    }
    QString state;
    if (log.isLoading()) {
        state = tr("Reading older entries");
    } else if (log.isAtEnd()) {
        state = tr("That is all that the journal has.");
    } else if (log.searchedTo()) {
        state = tr("Shown back to %1; scroll down for older ones.").arg(Wording::absolute(*log.searchedTo()));
    }
    m_state->setText(state);
    Q_EMIT headerChanged();
}

const ActivityEntry* ActivityPage::selected() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->entryAt(rows.first().row());
}

void ActivityPage::onSelection() {
    if (const ActivityEntry* const entry = selected()) {
        m_inspector->showEntry(*entry);
    } else {
        m_inspector->showNothing();
    }
    m_catalogue.refresh();
}

QString ActivityPage::place() const {
    return QStringLiteral("activity:%1:%2").arg(kLists[m_list->current()], m_filter->text());
}

void ActivityPage::goTo(const QString& place) {
    const qsizetype list = kLists.indexOf(place.section(u':', 1, 1));
    if (!place.startsWith(u"activity:") || list < 0) {
        return;
    }
    const QSignalBlocker quiet(m_list);
    m_list->setCurrent(static_cast<int>(list));
    m_filter->applyText(place.section(u':', 2));
    ask();
}

void ActivityPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    m_workspace.activity().setActive(true);
    if (!m_hasAsked) {
        ask();
    }
}

void ActivityPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_workspace.activity().setActive(false);
}

void ActivityPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    if (!m_hasOwnLayout) {
        const bool isWide = event->size().width() >= 1000;
        const auto* const header = static_cast<const HeaderView*>(m_table->horizontalHeader());
        const auto set = [&](int column, int wide, int narrow) {
            m_table->setColumnWidth(column, header->roomFor(column, isWide ? wide : narrow));
        };
        set(ActivityModel::WhatColumn, 156, 148);
        set(ActivityModel::AboutColumn, 300, 200);
        set(ActivityModel::WhoColumn, 132, 96);
        set(ActivityModel::WhenColumn, 108, 92);
    }
}

QByteArray ActivityPage::saveLayout() const {
    return m_table->horizontalHeader()->saveState();
}

void ActivityPage::restoreLayout(const QByteArray& layout) {
    m_hasOwnLayout = m_table->horizontalHeader()->restoreState(layout);
}

QString ActivityPage::describe() const {
    if (m_stack->currentWidget() == m_empty) {
        return QStringLiteral("  %1\n").arg(m_empty->title());
    }
    constexpr int kRows = 40;
    QString text;
    for (int row = 0; row < std::min(kRows, m_model->rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            cells << m_model->index(row, column).data().toString();
        }
        text += QStringLiteral("  ") + cells.join(QStringLiteral(" | ")) + u'\n';
    }
    return text;
}

}  // namespace farmwarden::views
