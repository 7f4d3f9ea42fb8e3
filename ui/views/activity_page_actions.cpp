#include <QApplication>
#include <QClipboard>

#include "ui/models/wording.h"
#include "ui/views/activity_page.h"
#include "ui/views/export_bar.h"
#include "ui/views/item_views.h"

// What can be done on the Activity page.
namespace farmwarden::views {

using models::ActivityModel;
using models::Wording;
using presenters::ActivityEntry;

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
                     [this] { copySelection(); }},
                    this);
    m_catalogue.add({QStringLiteral("activity.export"),
                     tr("Export…"),
                     {},
                     m_theme.icon(QStringLiteral("save")),
                     {},
                     [this] {
                         return m_model->rowCount() == 0 ? tr("there is no entry to export")
                                : m_export->isRunning()  ? tr("an export is under way")
                                                         : QString();
                     },
                     [] { return QStringLiteral("farmwardenctl journal show"); },
                     [this] {
                         m_export->ask(
                             tr("Export the entries of the journal that match"), listName(),
                             [this](bridge::ExportFormat format) { return m_workspace.activity().exportOf(format); });
                     }},
                    this);
    m_catalogue.add({QStringLiteral("activity.times"),
                     tr("Switch between “4 min ago” and clock times"),
                     {},
                     m_theme.icon(QStringLiteral("clock")),
                     {},
                     [] { return QString(); },
                     [] { return QStringLiteral("farmwardenctl journal show"); },
                     [this] { m_model->setRelative(!m_model->isRelative()); }},
                    this);
}

void ActivityPage::copySelection() {
    QStringList lines;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        lines << Wording::absolute(m_model->entryAt(row.row()).at) + u'\t' +
                     ActivityModel::sentence(m_model->entryAt(row.row()));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT happened(tr("%n row(s) copied", nullptr, static_cast<int>(lines.size())), {});
}

QStringList ActivityPage::moreActions() const {
    return {QStringLiteral("activity.open"), QStringLiteral("activity.moment"), {},
            QStringLiteral("activity.copy"), QStringLiteral("activity.export"), {},
            QStringLiteral("activity.times")};
}

}  // namespace farmwarden::views
