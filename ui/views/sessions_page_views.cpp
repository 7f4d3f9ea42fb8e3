#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include "core/base/text.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/save_view_sheet.h"
#include "ui/views/session_groups_pane.h"
#include "ui/views/sessions_page.h"
#include "ui/views/views_sheet.h"
#include "ui/views/widgets.h"

// Ways to look at the sessions: saved views, groups, and what the page remembers between runs.
namespace farmwarden::views {

using models::SavedView;
using models::SessionTableModel;
using presenters::SessionColumn;

void SessionsPage::popUpUnder(QPushButton* button, void (SessionsPage::*fill)(QMenu&)) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(button->objectName() + QStringLiteral("Menu"));
    (this->*fill)(*menu);
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 2)));
}

void SessionsPage::fillViewsMenu(QMenu& menu) {
    for (const SavedView& view : m_views.all()) {
        QAction* const action = menu.addAction(QString(view.name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(view.query == m_goodQuery && view.group == m_groups->column());
        action->setToolTip(view.query);
        connect(action, &QAction::triggered, this, [this, name = view.name] {
            if (const SavedView* const wanted = m_views.find(name)) {
                applyView(SavedView(*wanted));
            }
        });
    }
    if (m_views.all().empty()) {
        menu.addAction(tr("No saved views yet"))->setEnabled(false);
    }
    menu.addSeparator();
    for (const char* id : {"session.saveView", "session.manageViews", "session.copyLink"}) {
        menu.addAction(m_catalogue.action(QLatin1String(id)));
    }
}

void SessionsPage::fillGroupMenu(QMenu& menu) {
    const auto add = [&](const QString& text, std::optional<SessionColumn> column) {
        QAction* const action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(column == m_groups->column());
        connect(action, &QAction::triggered, this, [this, column] {
            setGroup(column);
            if (column) {
                m_groups->table()->setFocus(Qt::OtherFocusReason);
            }
        });
    };
    add(tr("None"), std::nullopt);
    menu.addSeparator();
    for (int i = 0; i < presenters::kSessionColumnCount; ++i) {
        const SessionColumn column = SessionTableModel::columnAt(i);
        if (!presenters::groupField(column).empty()) {
            add(SessionTableModel::title(column), column);
        }
    }
}

void SessionsPage::setGroup(std::optional<SessionColumn> column) {
    m_groups->setQuery(m_goodQuery);
    m_groups->setColumn(column);
    fitColumns();
    m_groupButton->setText(
        tr("Group by: %1").arg(m_groups->column() ? SessionTableModel::title(*m_groups->column()) : tr("none")));
    showView();
}

// The button names the view that is on, as long as it is.
void SessionsPage::showView() {
    QString name;
    for (const SavedView& view : m_views.all()) {
        if (view.query == m_goodQuery && view.group == m_groups->column()) {
            name = view.name;
        }
    }
    constexpr int kWidest = 180;
    m_viewsButton->setText(name.isEmpty() ? tr("Views")
                                          : m_viewsButton->fontMetrics().elidedText(name, Qt::ElideRight, kWidest));
    m_viewsButton->setAccessibleName(name.isEmpty() ? tr("Views") : tr("View: %1").arg(name));
}

void SessionsPage::applyView(const SavedView& view) {
    if (m_table->horizontalHeader()->restoreState(view.columns)) {
        m_hasOwnLayout = true;
    }
    m_table->horizontalHeader()->setSortIndicator(static_cast<int>(view.order.column),
                                                  view.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_model->sort(static_cast<int>(view.order.column),
                  view.order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_filter->applyText(view.query);
    setGroup(view.group);
}

SavedView SessionsPage::viewNow(const QString& name) const {
    return {name, m_goodQuery, m_workspace.views().order(), m_groups->column(),
            m_table->horizontalHeader()->saveState()};
}

void SessionsPage::changeViews(models::SavedViews views, const QString& what) {
    const models::SavedViews before = std::exchange(m_views, std::move(views));
    showView();
    m_catalogue.refresh();
    Q_EMIT happened(what, [this, before] {
        m_views = before;
        showView();
        m_catalogue.refresh();
    });
}

void SessionsPage::saveView() {
    auto* const sheet = new SaveViewSheet(m_theme, m_views, m_goodQuery, window());
    connect(sheet, &SaveViewSheet::named, this, [this](const QString& name) {
        models::SavedViews views = m_views;
        views.put(viewNow(name));
        changeViews(std::move(views), tr("View %1 saved").arg(name));
    });
    sheet->open();
}

void SessionsPage::manageViews() {
    auto* const sheet = new ViewsSheet(m_theme, m_views, window());
    connect(sheet, &ViewsSheet::arranged, this,
            [this](const models::SavedViews& views) { changeViews(views, tr("Views arranged")); });
    sheet->open();
}

// Which columns there are; their order and widths are changed in the heading itself.
void SessionsPage::showColumnsMenu(const QPoint& at) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("columnsMenu"));
    QHeaderView* const header = m_table->horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    for (int i = 0; i < header->count(); ++i) {
        QAction* const action = menu->addAction(SessionTableModel::title(SessionTableModel::columnAt(i)));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(i));
        // At least one stays.
        action->setEnabled(header->isSectionHidden(i) || shown > 1);
        connect(action, &QAction::toggled, this, [this, header, i](bool isShown) {
            header->setSectionHidden(i, !isShown);
            m_hasOwnLayout = true;
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("As they were at first")), &QAction::triggered, this, [this, header] {
        for (int i = 0; i < header->count(); ++i) {
            header->setSectionHidden(i, false);
            header->moveSection(header->visualIndex(i), i);
        }
        m_hasOwnLayout = false;
        fitColumns();
    });
    menu->popup(at);
}

QString SessionsPage::openCommand() const {
    const std::string select = base::shellQuoted(link().toStdString());
    const QString store =
        m_workspace.isDemo()
            ? QStringLiteral("--demo")
            : QStringLiteral("--store ") + QString::fromStdString(base::shellQuoted(m_workspace.url().toStdString()));
    return QStringLiteral("farmwarden %1 --select %2").arg(store, QString::fromStdString(select));
}

QByteArray SessionsPage::saveLayout() const {
    QJsonObject all{
        {QStringLiteral("columns"), QString::fromLatin1(m_table->horizontalHeader()->saveState().toBase64())},
        {QStringLiteral("views"), m_views.toJson()}};
    if (m_groups->column()) {
        const std::string_view name = presenters::toText(*m_groups->column());
        all[QStringLiteral("group")] = QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    }
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

void SessionsPage::restoreLayout(const QByteArray& layout) {
    const QJsonObject all = QJsonDocument::fromJson(layout).object();
    m_views = models::SavedViews::fromJson(all[QStringLiteral("views")].toArray());
    QHeaderView* const header = m_table->horizontalHeader();
    if (header->restoreState(QByteArray::fromBase64(all[QStringLiteral("columns")].toString().toLatin1()))) {
        m_hasOwnLayout = true;
        m_model->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
    }
    setGroup(presenters::sessionColumn(all[QStringLiteral("group")].toString().toStdString()));
    if (const SavedView* const first = m_views.defaultView()) {
        applyView(SavedView(*first));
    }
}

}  // namespace farmwarden::views
