#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>

#include "core/request/request_builder.h"
#include "ui/models/wording.h"
#include "ui/presenters/query_text.h"
#include "ui/presenters/session_text.h"
#include "ui/views/consequence_sheet.h"
#include "ui/views/export_bar.h"
#include "ui/views/filter_box.h"
#include "ui/views/item_views.h"
#include "ui/views/sessions_page.h"
#include "ui/views/widgets.h"

// What can be done on the Sessions page.
namespace farmwarden::views {

using models::SessionTableModel;

namespace {

constexpr std::size_t kCopyAtMost = 100'000;

}  // namespace

void SessionsPage::addActions() {
    m_catalogue.add(
        {QStringLiteral("session.disconnect"),
         tr("Disconnect…"),
         {},
         m_theme.icon(QStringLiteral("disconnect")),
         QKeySequence(tr("Ctrl+D")),
         [this] { return selectedCount() == 0 ? tr("select a session") : QString(); },
         [this] {
             constexpr std::size_t kNamed = 50;
             auto ids = selectedIds(kNamed);
             return ids.empty()
                        ? QStringLiteral("farmwardenctl session disconnect ID")
                        : QString::fromStdString(request::toCommand(request::SessionDisconnect{std::move(ids)}));
         },
         [this] {
             auto* const sheet = new DisconnectSheet(m_theme, m_workspace,
                                                     selectedIds(std::numeric_limits<std::size_t>::max()), window());
             connect(sheet, &ConsequenceSheet::done, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
             sheet->open();
         }},
        this);
    m_catalogue.add({QStringLiteral("session.copy"),
                     tr("Copy rows"),
                     {},
                     m_theme.icon(QStringLiteral("copy")),
                     QKeySequence(QKeySequence::Copy),
                     [this] { return selectedCount() == 0 ? tr("select a session") : QString(); },
                     [this] { return QStringLiteral("farmwardenctl session list %1").arg(m_filter->text()).trimmed(); },
                     [this] { copySelection(); }},
                    this);
    addViewActions();
    m_catalogue.markChanges({QStringLiteral("session.disconnect")});
    auto* const layout = new QHBoxLayout(m_bulk);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(theme::kGap2);
    layout->addWidget(m_bulkText);
    layout->addStretch();
    layout->addWidget(makeActionButton(m_catalogue.action(QStringLiteral("session.copy"))));
    layout->addWidget(
        makeActionButton(m_catalogue.action(QStringLiteral("session.disconnect")), QStringLiteral("danger")));
}

void SessionsPage::addViewActions() {
    const auto command = [this] { return QStringLiteral("farmwardenctl session list %1").arg(m_goodQuery).trimmed(); };
    const auto add = [&](const char* id, const QString& text, const char* icon, const QKeySequence& key, auto whyNot,
                         auto run) {
        m_catalogue.add({QString::fromLatin1(id),
                         text,
                         {},
                         icon == nullptr ? QIcon() : m_theme.icon(QString::fromLatin1(icon)),
                         key,
                         whyNot,
                         command,
                         run},
                        this);
    };
    const auto noValue = [this] { return currentWord().isEmpty() ? tr("go to a cell that has a value") : QString(); };
    const auto always = [] { return QString(); };
    add("session.filterBy", tr("Filter by this value"), "filter", QKeySequence(tr("Ctrl+Shift+F")), noValue,
        [this] { filterBy(false); });
    add("session.filterOut", tr("Leave this value out"), nullptr, QKeySequence(tr("Ctrl+Shift+X")), noValue,
        [this] { filterBy(true); });
    add(
        "session.export", tr("Export…"), "save", QKeySequence(tr("Ctrl+Shift+E")),
        [this] {
            return m_model->rowCount() == 0 ? tr("there is no session to export")
                   : m_export->isRunning()  ? tr("an export is under way")
                                            : QString();
        },
        [this] { m_export->ask(m_model->rows()); });
    add("session.views", tr("Views…"), nullptr, QKeySequence(tr("Ctrl+Shift+V")), always,
        [this] { popUpUnder(m_viewsButton, &SessionsPage::fillViewsMenu); });
    add("session.saveView", tr("Save this view…"), "save", QKeySequence(QKeySequence::Save), always,
        [this] { saveView(); });
    add("session.group", tr("Group by…"), nullptr, QKeySequence(tr("Ctrl+G")), always,
        [this] { popUpUnder(m_groupButton, &SessionsPage::fillGroupMenu); });
}

QString SessionsPage::currentWord() const {
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return {};
    }
    const base::SessionId id = m_model->idAt(current.row());
    return m_workspace.live().read([&](const directory::Directory& directory) {
        const directory::SessionSlot slot = directory.sessions().find(id);
        const auto word = slot == directory::kNone
                              ? std::nullopt
                              : presenters::queryWordOf(directory, slot, SessionTableModel::columnAt(current.column()),
                                                        m_workspace.clock().now());
        return word ? QString::fromStdString(*word) : QString();
    });
}

void SessionsPage::filterBy(bool isNegated) {
    m_filter->applyText(QString::fromStdString(
        presenters::withWord(m_goodQuery.toStdString(), currentWord().toStdString(), isNegated)));
}

void SessionsPage::showContextMenu(const QPoint& at) {
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The value itself stands in the menu; '&' would underline a letter of it.
    QString word = currentWord();
    const QString shown =
        m_table->fontMetrics().elidedText(word.replace(u'&', QStringLiteral("&&")), Qt::ElideMiddle, 320);
    m_catalogue.action(QStringLiteral("session.filterBy"))
        ->setText(word.isEmpty() ? tr("Filter by this value") : tr("Only %1").arg(shown));
    m_catalogue.action(QStringLiteral("session.filterOut"))
        ->setText(word.isEmpty() ? tr("Leave this value out") : tr("Leave out %1").arg(shown));
    m_catalogue.fill(*menu, {QStringLiteral("session.filterBy"),
                             QStringLiteral("session.filterOut"),
                             {},
                             QStringLiteral("session.disconnect"),
                             {},
                             QStringLiteral("session.copy"),
                             QStringLiteral("session.export")});
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

// The columns as they stand, with their names: what a spreadsheet takes. Raw values, so that it can sort them.
void SessionsPage::copySelection() {
    std::vector<presenters::SessionColumn> columns;
    QStringList titles;
    for (int place = 0; place < m_model->columnCount(); ++place) {
        const auto column = SessionTableModel::columnAt(m_table->horizontalHeader()->logicalIndex(place));
        columns.push_back(column);
        titles << SessionTableModel::title(column);
    }
    const std::size_t selected = selectedCount();
    m_copy.ask(
        this,
        [ids = selectedIds(kCopyAtMost), columns = std::move(columns)](const directory::Directory& directory,
                                                                       const std::atomic<bool>& isWanted) {
            std::string text;
            int rows = 0;
            for (std::size_t i = 0; i < ids.size() && isWanted; ++i) {
                if (const auto slot = directory.sessions().find(ids[i]); slot != directory::kNone) {
                    text += '\n';
                    presenters::appendSessionTabbed(text, directory, slot, columns);
                    ++rows;
                }
            }
            return std::pair(rows, QString::fromStdString(text));
        },
        [this, selected, titles = titles.join(u'\t')](const std::pair<int, QString>& copied) {
            QApplication::clipboard()->setText(titles + copied.second);
            Q_EMIT happened(selected > kCopyAtMost
                                ? tr("The first %n row(s) copied; an export takes all of them", nullptr, copied.first)
                                : tr("%n row(s) copied", nullptr, copied.first),
                            {});
        });
}

}  // namespace farmwarden::views
