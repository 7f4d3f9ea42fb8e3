#include "ui/actions/action_catalogue.h"

#include <QMenu>
#include <QWidget>

namespace farmwarden::actions {

ActionCatalogue::ActionCatalogue(QObject* parent) : QObject(parent) {}

QAction* ActionCatalogue::add(ActionSpec spec, QWidget* scope) {
    Q_ASSERT(!spec.id.isEmpty() && !spec.text.isEmpty() && spec.command && spec.run && !m_entries.contains(spec.id));
    auto* const action = new QAction(spec.icon, spec.text, scope);
    action->setObjectName(spec.id);
    action->setIconText(spec.shortText.isEmpty() ? spec.text : spec.shortText);
    action->setShortcut(spec.shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    scope->addAction(action);
    const QString id = spec.id;
    connect(action, &QAction::triggered, this, [this, id] { m_entries.at(id).spec.run(); });
    m_entries.emplace(id, Entry{std::move(spec), action});
    m_order << id;
    refresh();
    return action;
}

QAction* ActionCatalogue::action(const QString& id) const {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : found->second.action;
}

QString ActionCatalogue::commandOf(const QString& id) const {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QString() : found->second.spec.command();
}

QString ActionCatalogue::whyNot(const QString& id) const {
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? QString() : reasonFor(id, found->second);
}

QString ActionCatalogue::reasonFor(const QString& id, const Entry& entry) const {
    if (!m_readOnly.isEmpty() && m_changes.contains(id)) {
        return m_readOnly;
    }
    return entry.spec.whyNot ? entry.spec.whyNot() : QString();
}

void ActionCatalogue::setReadOnly(const QString& reason) {
    if (std::exchange(m_readOnly, reason) != reason) {
        refreshNow();
        Q_EMIT readOnlyChanged();
    }
}

void ActionCatalogue::refresh() {
    if (!m_isRefreshing) {
        m_isRefreshing = true;
        QMetaObject::invokeMethod(this, &ActionCatalogue::refreshNow, Qt::QueuedConnection);
    }
}

void ActionCatalogue::refreshNow() {
    m_isRefreshing = false;
    for (const auto& [id, entry] : m_entries) {
        const QString reason = reasonFor(id, entry);
        QString tip = entry.action->text();
        if (!reason.isEmpty()) {
            tip += QStringLiteral(": ") + reason;
        } else if (!entry.spec.shortcut.isEmpty()) {
            tip += QStringLiteral(" (") + entry.spec.shortcut.toString(QKeySequence::NativeText) + u')';
        }
        entry.action->setEnabled(reason.isEmpty());
        entry.action->setToolTip(tip);
    }
}

void ActionCatalogue::fill(QMenu& menu, const QStringList& ids) {
    refreshNow();
    menu.setToolTipsVisible(true);
    QMenu* const commands = new QMenu(tr("Show command"), &menu);
    for (const QString& id : ids) {
        if (id.isEmpty()) {
            menu.addSeparator();
            continue;
        }
        QAction* const known = action(id);
        if (known == nullptr) {
            continue;
        }
        menu.addAction(known);
        QAction* const show = commands->addAction(known->text());
        show->setEnabled(known->isEnabled());
        connect(show, &QAction::triggered, this,
                [this, id] { Q_EMIT commandWanted(action(id)->text(), commandOf(id)); });
    }
    menu.addSeparator();
    menu.addMenu(commands);
}

}  // namespace farmwarden::actions
