#include <QAccessible>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "core/base/text.h"
#include "ui/models/core_wording.h"
#include "ui/models/wording.h"
#include "ui/views/delegates.h"
#include "ui/views/empty_state.h"
#include "ui/views/facet_row.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/query_completer.h"
#include "ui/views/session_groups_pane.h"
#include "ui/views/sessions_page.h"
#include "ui/views/widgets.h"

// What is asked for on the Sessions page, and how many answer to it.
namespace farmwarden::views {

using models::Wording;

void SessionsPage::makeQueryBar(QVBoxLayout* layout) {
    auto* const bar = new QVBoxLayout;
    bar->setContentsMargins(16, 0, 16, 10);
    bar->setSpacing(theme::kGap2);
    m_filter = new FilterBox(m_theme, tr("Filter sessions"), tr("user:  farm:  target:  state:  client:  idle:>30m"));
    m_filter->setObjectName(QStringLiteral("sessionsFilter"));
    m_completer = new QueryCompleter(m_theme, m_workspace.live(), *m_filter, QueryCompleter::sessions());
    m_problem = makeLabel({}, theme::Size::Small, QStringLiteral("closed"));
    m_problem->setObjectName(QStringLiteral("sessionsProblem"));
    m_problem->setAccessibleName(tr("Problem in the filter"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_facets = new FacetRow(m_theme, m_workspace);
    m_facets->setObjectName(QStringLiteral("sessionsFacets"));
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
    bar->addWidget(m_facets);
    layout->addLayout(bar);
    connect(m_filter, &FilterBox::filterChanged, this, &SessionsPage::applyFilter);
    connect(m_filter, &FilterBox::problemChanged, this, &SessionsPage::showProblem);
    connect(m_facets, &FacetRow::queryWanted, m_filter, &FilterBox::applyText);
}

// Beneath the word that is wrong, as far as the hint has room there.
void SessionsPage::showProblem() {
    const QString problem = m_filter->problem();
    const int room = m_filter->width() - m_problem->fontMetrics().horizontalAdvance(problem);
    m_problem->setContentsMargins(std::clamp(m_filter->markedX(), 0, std::max(0, room)), 0, 0, 0);
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) {
        QAccessibleEvent alert(m_problem, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void SessionsPage::applyFilter(const QString& text) {
    m_chosen.reset();
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
    m_facets->setQuery(text);
    showView();
    Q_EMIT placeChanged();
}

void SessionsPage::showCounts(std::chrono::milliseconds took) {
    m_hasRows = true;
    const bridge::SessionRowsPointer rows = m_workspace.views().sessions();
    if (m_filter->text().isEmpty()) {
        m_filter->setCount({});
    } else if (took.count() >= 0) {
        m_filter->setCount(tr("%Ln match(es), %1 ms", nullptr, static_cast<int>(rows->size())).arg(took.count()));
    } else {
        m_filter->setCount(tr("%Ln match(es)", nullptr, static_cast<int>(rows->size())));
    }
    if (rows->size() == 0) {
        if (rows->total == 0) {
            m_empty->show(
                tr("No sessions yet"),
                tr("Each session appears here when a connection has been placed, and stays until its user logs off."));
        } else {
            m_empty->show(tr("No session matches"),
                          tr("The filter leaves none of the %Ln session(s).", nullptr, static_cast<int>(rows->total)),
                          tr("Clear filter"));
        }
    }
    m_stack->setCurrentWidget(rows->size() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    Q_EMIT headerChanged();
}

QString SessionsPage::place() const {
    const QModelIndex current = m_table->currentIndex();
    return current.isValid()
               ? QStringLiteral("session:%1").arg(QString::fromStdString(base::toText(m_model->idAt(current.row()))))
               : QString();
}

QString SessionsPage::link() const {
    const auto name = [](presenters::SessionColumn column) {
        const std::string_view text = presenters::toText(column);
        return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    };
    QStringList options;
    if (const presenters::SessionOrder order = m_workspace.views().order(); order != presenters::SessionOrder()) {
        options << QStringLiteral("sort=") + (order.isDescending ? QStringLiteral("-") : QString()) +
                       name(order.column);
    }
    if (m_groups->column()) {
        options << QStringLiteral("group=") + name(*m_groups->column());
    }
    return (options.isEmpty() ? QStringLiteral("sessions:") : QStringLiteral("sessions?%1:").arg(options.join(u'&'))) +
           m_goodQuery;
}

void SessionsPage::goToLink(const QString& link) {
    const QString options = link.section(u':', 0, 0).section(u'?', 1);
    for (const QString& option : options.split(u'&', Qt::SkipEmptyParts)) {
        QString value = option.section(u'=', 1);
        const bool isDescending = value.startsWith(u'-');
        value.remove(0, isDescending ? 1 : 0);
        const auto column = presenters::sessionColumn(value.toStdString());
        if (column && option.startsWith(u"sort=")) {
            m_table->horizontalHeader()->setSortIndicator(static_cast<int>(*column),
                                                          isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        } else if (column && option.startsWith(u"group=")) {
            setGroup(column);
        }
    }
    m_filter->applyText(link.section(u':', 1));
    static const QRegularExpression chosen(QStringLiteral("[?&]select=([^&]*)"));
    if (const QRegularExpressionMatch match = chosen.match(u'?' + options); match.hasMatch()) {
        m_chosen = base::parseSessionId(match.captured(1).toStdString());
    }
}

// "session:s-01h..." selects one; "sessions:farm:A" sets the filter; "sessions?select=s-01h...:user:ana" does both.
void SessionsPage::goTo(const QString& place) {
    if (place.startsWith(u"sessions")) {
        goToLink(place);
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

}  // namespace farmwarden::views
