#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>

#include "core/request/request_builder.h"
#include "ui/bridge/session_export.h"
#include "ui/models/wording.h"
#include "ui/presenters/query_text.h"
#include "ui/presenters/session_text.h"
#include "ui/views/consequence_sheet.h"
#include "ui/views/disconnect_bar.h"
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
    m_catalogue.add({QStringLiteral("session.disconnect"),
                     tr("Disconnect…"),
                     {},
                     m_theme.icon(QStringLiteral("disconnect")),
                     QKeySequence(tr("Ctrl+D")),
                     [this] { return whyNotDisconnect(); },
                     [this] {
                         constexpr std::size_t kNamed = 50;
                         auto ids = selectedIds(kNamed);
                         return ids.empty() ? QStringLiteral("farmwardenctl session disconnect ID")
                                            : QString::fromStdString(
                                                  request::toCommand(request::SessionDisconnect{std::move(ids)}));
                     },
                     [this] { disconnectSelected(); }},
                    this);
    m_catalogue.markChanges({QStringLiteral("session.disconnect")});
    addSessionActions();
    addValueActions();
    addViewActions();
}

QString SessionsPage::whyNotDisconnect() const {
    const std::size_t count = selectedCount();
    if (count == 0) {
        return tr("select a session");
    }
    if (m_disconnecting != nullptr && m_disconnecting->isRunning()) {
        return tr("sessions are being disconnected");
    }
    if (count == 1) {
        const model::SessionState state = m_model->sessionAt(firstSelected()).state;
        return state == model::SessionState::Disconnected ? tr("it is disconnected already")
               : state == model::SessionState::Ended      ? tr("it has ended")
                                                          : QString();
    }
    // Unknown for a moment: the sheet looks again.
    return m_selected && m_selected->sessions != 0 && m_selected->states.disconnected == m_selected->sessions
               ? tr("all %n are disconnected already", nullptr, static_cast<int>(count))
               : QString();
}

void SessionsPage::disconnectSelected() {
    auto* const sheet =
        new DisconnectSheet(m_theme, m_workspace, selectedIds(std::numeric_limits<std::size_t>::max()), window());
    connect(sheet, &ConsequenceSheet::done, this, [this](const QString& what) { Q_EMIT happened(what, {}); });
    // The countdown takes the focus, so it begins when the sheet has given it back.
    connect(
        sheet, &DisconnectSheet::manyConfirmed, this,
        [this](const std::vector<base::SessionId>& ids) {
            m_disconnecting->start(ids);
            m_catalogue.refresh();
        },
        Qt::QueuedConnection);
    sheet->open();
}

// Of one session, where a value of it leads.
void SessionsPage::addSessionActions() {
    const auto current = [this] { return m_table->currentIndex().isValid() ? QString() : tr("select a session"); };
    const auto command = [this] {
        return QStringLiteral("farmwardenctl session show %1")
            .arg(m_table->currentIndex().isValid() ? QString::fromStdString(base::toText(currentSession().id))
                                                   : QStringLiteral("ID"));
    };
    const auto add = [&](const char* id, const QString& text, const char* icon, auto run) {
        m_catalogue.add(
            {QString::fromLatin1(id), text, {}, m_theme.icon(QString::fromLatin1(icon)), {}, current, command, run},
            this);
    };
    add("session.sameUser", tr("Show the user's sessions"), "filter", [this] {
        m_filter->applyText(QStringLiteral("user:") +
                            QString::fromStdString(presenters::queryValue(currentSession().user)));
    });
    add("session.showTarget", tr("Show the target"), "session-host",
        [this] { Q_EMIT linkActivated(QStringLiteral("target:") + QString::fromStdString(currentSession().target)); });
    add("session.copyId", tr("Copy session id"), "copy", [this] {
        QApplication::clipboard()->setText(QString::fromStdString(base::toText(currentSession().id)));
        Q_EMIT happened(tr("Session id copied"), {});
    });
}

void SessionsPage::addValueActions() {
    const auto command = [this] {
        return QStringLiteral("farmwardenctl session list %1").arg(m_filter->text()).trimmed();
    };
    m_catalogue.add({QStringLiteral("session.copy"),
                     tr("Copy rows"),
                     {},
                     m_theme.icon(QStringLiteral("copy")),
                     QKeySequence(QKeySequence::Copy),
                     [this] { return selectedCount() == 0 ? tr("select a session") : QString(); },
                     command,
                     [this] { copySelection(); }},
                    this);
    m_catalogue.add({QStringLiteral("session.copyCell"),
                     tr("Copy this value"),
                     {},
                     {},
                     QKeySequence(tr("Ctrl+Alt+C")),
                     [this] { return m_table->currentIndex().isValid() ? QString() : tr("go to a cell"); },
                     command,
                     [this] { copyCell(); }},
                    this);
}

model::Session SessionsPage::currentSession() const {
    return m_model->sessionAt(m_table->currentIndex().row());
}

void SessionsPage::copyCell() {
    const QString text = m_table->currentIndex().data().toString();
    QApplication::clipboard()->setText(text);
    Q_EMIT happened(tr("Copied: %1").arg(text), {});
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
        [this] {
            const bridge::SessionRowsPointer rows = m_model->rows();
            m_export->ask(tr("Export %n session(s)", nullptr, static_cast<int>(rows->size())),
                          QStringLiteral("sessions"), [this, rows](bridge::ExportFormat format) {
                              return bridge::sessionExport(m_workspace.live(), rows, format);
                          });
        });
    add("session.views", tr("Views…"), nullptr, QKeySequence(tr("Ctrl+Shift+V")), always,
        [this] { popUpUnder(m_viewsButton, &SessionsPage::fillViewsMenu); });
    add("session.saveView", tr("Save this view…"), "save", QKeySequence(QKeySequence::Save), always,
        [this] { saveView(); });
    add(
        "session.manageViews", tr("Arrange views…"), "edit", {},
        [this] { return m_views.all().empty() ? tr("no view has been saved yet") : QString(); },
        [this] { manageViews(); });
    add("session.copyLink", tr("Copy link to this view"), "copy", {}, always, [this] {
        QApplication::clipboard()->setText(openCommand());
        Q_EMIT happened(tr("Copied: %1").arg(openCommand()), {});
    });
    add("session.columns", tr("Columns…"), nullptr, {}, always,
        [this] { showColumnsMenu(m_table->mapToGlobal(QPoint(8, m_table->horizontalHeader()->height()))); });
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
                             QStringLiteral("session.sameUser"),
                             QStringLiteral("session.showTarget"),
                             {},
                             QStringLiteral("session.copy"),
                             QStringLiteral("session.copyCell"),
                             QStringLiteral("session.copyId"),
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
