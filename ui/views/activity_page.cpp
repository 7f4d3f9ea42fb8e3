#include "ui/views/activity_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <set>

#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/presenters/query_text.h"
#include "ui/views/activity_inspector.h"
#include "ui/views/delegates.h"
#include "ui/views/empty_state.h"
#include "ui/views/export_bar.h"
#include "ui/views/facet_button.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/segments.h"
#include "ui/views/skeleton.h"
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
    makeBar(layout);
    makeTable(layout);
    m_state = makeLabel({}, theme::Size::Small, QStringLiteral("muted"));
    m_state->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(m_state);
    m_export = new ExportBar;
    layout->addWidget(m_export);
    connect(m_export, &ExportBar::happened, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
    connect(m_export, &ExportBar::failed, this, &Page::failed);
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

void ActivityPage::makeBar(QVBoxLayout* layout) {
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(16, 0, 16, 8);
    bar->setSpacing(theme::kGap2);
    m_list = new Segments(tr("Show"), {tr("Requests"), tr("Audit trail"), tr("Placements")});
    m_filter = new FilterBox(m_theme, tr("Filter activity"), tr("actor:  about:  is:trouble  age:<2h"));
    m_filter->setObjectName(QStringLiteral("activityFilter"));
    // Owned by the box.
    new QueryCompleter(m_theme, m_workspace.live(), *m_filter,
                       {tr("Type a field such as actor: or about:, Ctrl+Space offers what can stand here"),
                        &Wording::activityField, [this] { return lookUp(); }});
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_list);
    layout->addLayout(bar);
    m_problem = makeLabel({}, theme::Size::Small, QStringLiteral("closed"));
    m_problem->setAccessibleName(tr("Problem in the filter"));
    m_problem->setContentsMargins(16, 0, 16, 8);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    makeFacets(layout);
    connect(m_filter, &FilterBox::problemChanged, this, [this] {
        m_problem->setText(m_filter->problem());
        m_problem->setVisible(!m_filter->problem().isEmpty());
    });
}

// Who acted is known of the entries that are listed; a person who types wants no look at the whole journal.
QueryCompleter::LookUp ActivityPage::lookUp() const {
    std::set<std::string> actors;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const std::string& actor = m_model->entryAt(row).actor; !actor.empty()) {
            actors.insert(actor);
        }
    }
    return [actors = std::vector<std::string>(actors.begin(), actors.end())](
               const directory::Directory& directory, std::string_view text, std::size_t cursor, std::size_t limit,
               const std::atomic<bool>& isWanted) {
        return presenters::completeActivity(directory, actors, text, cursor, limit, isWanted);
    };
}

void ActivityPage::makeFacets(QVBoxLayout* layout) {
    auto* const row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 10);
    row->setSpacing(6);
    const auto add = [&](const char* word, theme::Mark mark, const QString& text) {
        auto* const button = new FacetButton(m_theme, mark, text);
        button->setObjectName(QStringLiteral("activity-%1").arg(m_facets.size()));
        connect(button, &QAbstractButton::clicked, this, [this, word = std::string(word)] {
            const std::string query = m_filter->text().toStdString();
            m_filter->applyText(QString::fromStdString(presenters::hasWord(query, word)
                                                           ? presenters::withoutWord(query, word)
                                                           : presenters::withWord(query, word)));
        });
        m_facets.push_back({word, button});
        row->addWidget(button);
    };
    add("is:trouble", theme::Mark::Closed, tr("trouble"));
    add("is:change", theme::Mark::Pending, tr("changes"));
    row->addSpacing(theme::kGap2);
    add("age:<1h", theme::Mark::None, tr("last hour"));
    add("age:<1d", theme::Mark::None, tr("last day"));
    row->addStretch();
    layout->addLayout(row);
}

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
    m_skeleton = new Skeleton(m_theme, tr("Reading the journal"));
    m_stack->addWidget(m_skeleton);
    layout->addWidget(area, 1);
    m_stack->setCurrentWidget(m_skeleton);
    connect(m_empty, &EmptyState::clicked, this,
            [this] { m_workspace.activity().problem().isEmpty() ? m_filter->clear() : ask(); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { keepPlace(first, last - first + 1); });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { keepPlace(first, first - last - 1); });
    m_clockTick.setInterval(std::chrono::seconds(1));
    connect(&m_clockTick, &QTimer::timeout, this, &ActivityPage::refreshVisible);
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

QString ActivityPage::wordsFor(const presenters::ActivityFilterProblem& problem) const {
    using Code = presenters::ActivityFilterProblem::Code;
    const QString word = QString::fromStdString(problem.word);
    switch (problem.code) {
        case Code::UnknownField:
            return tr("There is no field “%1”: the fields are actor, about, is and age; quotes keep a colon in a word.")
                .arg(word);
        case Code::NoValue:
            return tr("“%1:” needs a value.").arg(word);
        case Code::UnknownIs:
            return tr("No entry is “%1”: it is trouble, change, good or plain, or a kind such as refused or "
                      "hold-placed.")
                .arg(word);
        case Code::NoTime:
            return tr("“%1” is no length of time: write <2h for the last two hours, >7d for what is older.").arg(word);
    }
    return {};
}

void ActivityPage::ask() {
    const QString text = m_filter->text();
    const std::string utf8 = text.toStdString();
    for (const Facet& facet : m_facets) {
        facet.button->setChecked(presenters::hasWord(utf8, facet.word));
    }
    if (const auto problem = presenters::ActivityFilter::problemOf(utf8)) {
        const auto characters = [&](std::size_t bytes) {
            return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(bytes)).size();
        };
        const qsizetype begin = characters(problem->begin);
        m_filter->setBad(wordsFor(*problem), begin, characters(problem->begin + problem->length) - begin);
        return;  // the last good result stays
    }
    m_hasAsked = true;
    m_filter->setGood();
    m_workspace.activity().show(static_cast<ActivityList>(m_list->current()),
                                presenters::ActivityFilter(utf8, m_workspace.realClock().now()));
    Q_EMIT placeChanged();
}

void ActivityPage::onState() {
    const bridge::ActivityLog& log = m_workspace.activity();
    if (!log.isLoading()) {
        m_hasRows = true;
    }
    const int rows = m_model->rowCount();
    m_filter->setCount(m_filter->text().isEmpty() || !m_hasRows ? QString() : tr("%Ln match(es)", nullptr, rows));
    if (rows > 0) {
        m_stack->setCurrentWidget(m_table);
    } else if (log.isLoading()) {
        m_stack->setCurrentWidget(m_skeleton);
    } else {
        showEmpty();
    }
    showState();
    Q_EMIT headerChanged();
}

void ActivityPage::showEmpty() {
    const QString problem = m_workspace.activity().problem();
    if (!problem.isEmpty()) {
        m_empty->show(tr("The journal cannot be read"), models::coreText(problem), tr("Read again"));
    } else if (!m_filter->text().isEmpty()) {
        m_empty->show(tr("No entry matches"), tr("The filter leaves none of the entries in the journal."),
                      tr("Clear filter"));
    } else {
        m_empty->show(tr("Nothing yet"), tr("Requests, changes and placements appear here as they happen."));
    }
    m_stack->setCurrentWidget(m_empty);
}

void ActivityPage::showState() {
    const bridge::ActivityLog& log = m_workspace.activity();
    QString state;
    if (log.isLoading()) {
        state = tr("Reading older entries");
    } else if (!log.problem().isEmpty()) {
        state = m_model->rowCount() > 0 ? models::coreText(log.problem()) : QString();
    } else if (log.isAtEnd()) {
        state = tr("That is all that the journal has.");
    } else if (log.searchedTo()) {
        state = tr("Shown back to %1; scroll down for older ones.").arg(Wording::absolute(*log.searchedTo()));
    }
    m_state->setText(state);
}

// What comes above the rows on screen moves them; whoever reads them does not want that. At the top, with no pointer in
// the list, new entries come into sight.
void ActivityPage::keepPlace(int first, int rows) {
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    const int value = m_table->verticalScrollBar()->value();
    const bool isHovered = m_table->property("hoverRow").toPersistentModelIndex().isValid();
    if (first > value / rowHeight || (value == 0 && !isHovered)) {
        return;
    }
    // Once the view knows how many rows there are.
    if (std::exchange(m_shift, m_shift + rows) == 0) {
        QMetaObject::invokeMethod(
            this,
            [this, rowHeight] {
                QScrollBar* const bar = m_table->verticalScrollBar();
                bar->setValue(bar->value() + std::exchange(m_shift, 0) * rowHeight);
            },
            Qt::QueuedConnection);
    }
}

void ActivityPage::refreshVisible() {
    const int rowHeight = m_table->verticalHeader()->defaultSectionSize();
    const int first = m_table->verticalScrollBar()->value() / rowHeight;
    m_model->refreshTimes(first, first + m_table->viewport()->height() / rowHeight + 1);
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

QString ActivityPage::listName() const {
    return kLists[m_list->current()];
}

QString ActivityPage::place() const {
    return QStringLiteral("activity:%1:%2").arg(listName(), m_filter->text());
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
    m_clockTick.start();
    if (!m_hasAsked) {
        ask();
    }
}

void ActivityPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    m_workspace.activity().setActive(false);
    m_clockTick.stop();
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
        set(ActivityModel::WhenColumn, 132, 124);
    }
}

QByteArray ActivityPage::saveLayout() const {
    return QJsonDocument(QJsonObject{{QStringLiteral("columns"),
                                      QString::fromLatin1(m_table->horizontalHeader()->saveState().toBase64())},
                                     {QStringLiteral("relative"), m_model->isRelative()}})
        .toJson(QJsonDocument::Compact);
}

void ActivityPage::restoreLayout(const QByteArray& layout) {
    const QJsonObject all = QJsonDocument::fromJson(layout).object();
    m_model->setRelative(all[QStringLiteral("relative")].toBool(true));
    m_hasOwnLayout = m_table->horizontalHeader()->restoreState(
        QByteArray::fromBase64(all[QStringLiteral("columns")].toString().toLatin1()));
}

QString ActivityPage::describe() const {
    if (m_stack->currentWidget() == m_skeleton) {
        return {};
    }
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
