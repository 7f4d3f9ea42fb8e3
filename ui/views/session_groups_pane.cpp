#include "ui/views/session_groups_pane.h"

#include <QTimer>
#include <QVBoxLayout>

#include "ui/presenters/query_text.h"
#include "ui/views/delegates.h"
#include "ui/views/item_views.h"

namespace farmwarden::views {
namespace {

// A look at every session; often enough for numbers that one reads.
constexpr std::chrono::seconds kEvery{2};
constexpr int kNumberWidth = 76;

}  // namespace

SessionGroupsPane::SessionGroupsPane(const theme::Theme& theme, bridge::Workspace& workspace, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_model(new models::SessionGroupsModel(this)),
      m_table(new TableView(theme)),
      m_timer(new QTimer(this)),
      m_look(workspace.live(), QStringLiteral("session groups")) {
    setProperty("role", QStringLiteral("surface"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_table->setObjectName(QStringLiteral("sessionGroups"));
    m_table->setAccessibleName(tr("Groups"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new TextDelegate(theme, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::NoContextMenu);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_table->setColumnWidth(1, kNumberWidth);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_table);
    m_timer->setInterval(kEvery);
    connect(m_timer, &QTimer::timeout, this, &SessionGroupsPane::count);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { choose(index); });
    hide();
}

SessionGroupsPane::~SessionGroupsPane() = default;

QWidget* SessionGroupsPane::table() {
    return m_table;
}

void SessionGroupsPane::setColumn(std::optional<presenters::SessionColumn> column) {
    m_column = column && !presenters::groupField(*column).empty() ? column : std::nullopt;
    setVisible(m_column.has_value());
    if (m_column) {
        m_timer->start();
        count();
    } else {
        m_timer->stop();
        m_look.giveUp();
    }
}

void SessionGroupsPane::setQuery(const QString& query) {
    m_query = query;
    if (m_column) {
        count();
    }
}

void SessionGroupsPane::count() {
    // Nobody looks: the numbers come when somebody does.
    if (!m_column || (!isVisible() && m_model->rowCount() > 1)) {
        return;
    }
    const auto query = directory::SessionQuery::parse(
        presenters::withoutField(m_query.toStdString(), presenters::groupField(*m_column)));
    if (!query) {
        return;
    }
    m_look.ask(
        this,
        [query = *query, column = *m_column, now = m_workspace.clock().now()](const directory::Directory& directory,
                                                                              const std::atomic<bool>& isWanted) {
            return presenters::groupSessions(directory, query, column, now, isWanted);
        },
        [this](presenters::SessionGroups groups) { onCounted(std::move(groups)); });
}

// The current row is the group whose word is in the query.
void SessionGroupsPane::onCounted(presenters::SessionGroups groups) {
    m_isShowing = true;
    m_model->show(std::move(groups));
    const std::string chosen = presenters::onlyField(m_query.toStdString(), presenters::groupField(m_model->column()));
    const int row = m_model->rowOf(chosen);
    if (m_table->currentIndex().row() != row) {
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_isShowing = false;
}

void SessionGroupsPane::choose(const QModelIndex& index) {
    // Until the groups of another column are counted, the rows are those of the one before.
    if (m_isShowing || !index.isValid() || m_model->column() != m_column) {
        return;
    }
    const std::string rest = presenters::withoutField(m_query.toStdString(), presenters::groupField(m_model->column()));
    const presenters::SessionGroup* const group = m_model->groupAt(index.row());
    if (group != nullptr && group->word.empty()) {
        return;
    }
    const std::string query = group == nullptr ? rest : rest.empty() ? group->word : rest + ' ' + group->word;
    Q_EMIT queryWanted(QString::fromStdString(query));
}

QString SessionGroupsPane::describe() const {
    constexpr int kRows = 20;
    QString text;
    for (int row = 0; m_column && row < std::min(kRows, m_model->rowCount()); ++row) {
        text += QStringLiteral("  [%1 %2]\n")
                    .arg(m_model->index(row, 0).data().toString(), m_model->index(row, 1).data().toString());
    }
    return text;
}

}  // namespace farmwarden::views
