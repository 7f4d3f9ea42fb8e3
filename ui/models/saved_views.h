#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <optional>
#include <vector>

#include "ui/presenters/session_index.h"

// Ways to look at the sessions that somebody gave a name: query, order, grouping, columns. In the order that their
// owner gave them; one of them may be what the page begins with. Kept in the settings file; what is damaged there is
// left out. Values; UI thread.
namespace farmwarden::models {

struct SavedView {
    QString name;
    QString query;
    presenters::SessionOrder order;
    std::optional<presenters::SessionColumn> group;
    QByteArray columns;  // QHeaderView's state
    bool isDefault = false;
};

class SavedViews {
public:
    static SavedViews fromJson(const QJsonArray& json);
    QJsonArray toJson() const;

    const std::vector<SavedView>& all() const { return m_views; }
    // Null if there is none of that name; case does not matter.
    const SavedView* find(const QString& name) const;
    // Null if the page begins with all sessions.
    const SavedView* defaultView() const;
    // In the place of the one with the same name, if there is one; at the end otherwise.
    void put(SavedView view);
    void remove(const QString& name);
    // False, and nothing has changed, if the name is empty or another view has it.
    bool rename(const QString& name, const QString& newName);
    // By so many places down, or up if negative; it stops at the ends.
    void move(const QString& name, int by);
    // No name: none.
    void setDefault(const QString& name);

private:
    std::vector<SavedView>::iterator place(const QString& name);

    std::vector<SavedView> m_views;
};

}  // namespace farmwarden::models
