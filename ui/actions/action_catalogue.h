#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <vector>

class QMenu;
class QWidget;

// Everything that can be done in the console, in one list: menus, buttons, context menus and "Show command" read it.
// Owned by the main window; pages add what they can do and outlive what they added. UI thread.
namespace farmwarden::actions {

struct ActionSpec {
    QString id;         // "hold.place": the verb of farmwardenctl where there is one
    QString text;       // "Change target…"
    QString shortText;  // "Change…", where the object is plain; empty: the text
    QIcon icon;
    QKeySequence shortcut;
    // Why it cannot be done now, as a sentence; empty: it can.
    std::function<QString()> whyNot;
    // The command line that does the same.
    std::function<QString()> command;
    std::function<void()> run;
};

class ActionCatalogue final : public QObject {
    Q_OBJECT
public:
    explicit ActionCatalogue(QObject* parent = nullptr);

    // REQUIRES: id, text, command and run are there, and the id is new. The shortcut works while `scope` or a child of
    // it has the focus.
    QAction* add(ActionSpec spec, QWidget* scope);

    // Null if there is none.
    QAction* action(const QString& id) const;
    QStringList ids() const { return m_order; }
    QString commandOf(const QString& id) const;
    QString whyNot(const QString& id) const;

    // These change something, so they cannot be done while setReadOnly() has a reason.
    void markChanges(const QStringList& ids) { m_changes << ids; }
    // Why nothing can be changed now, as a sentence; empty: it can.
    void setReadOnly(const QString& reason);
    QString readOnly() const { return m_readOnly; }

    // Asks every action again whether it can be done; calls in one turn of the event loop are one.
    void refresh();

    // The actions, then "Show command" with the same ones.
    void fill(QMenu& menu, const QStringList& ids);

Q_SIGNALS:
    void readOnlyChanged();
    void commandWanted(const QString& title, const QString& command);

private:
    struct Entry {
        ActionSpec spec;
        QAction* action = nullptr;
    };

    void refreshNow();
    QString reasonFor(const QString& id, const Entry& entry) const;

    std::map<QString, Entry> m_entries;
    QStringList m_order;
    QStringList m_changes;
    QString m_readOnly;
    bool m_isRefreshing = false;
};

}  // namespace farmwarden::actions
