#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <optional>
#include <vector>

#include "ui/presenters/session_index.h"

// Ways to look at the sessions that somebody gave a name: query, order, grouping, columns. Kept in the settings file;
// what is damaged there is left out. Values; UI thread.
namespace farmwarden::models {

struct SavedView {
    QString name;
    QString query;
    presenters::SessionOrder order;
    std::optional<presenters::SessionColumn> group;
    QByteArray columns;  // QHeaderView's state
};

class SavedViews {
public:
    static SavedViews fromJson(const QJsonArray& json);
    QJsonArray toJson() const;

    const std::vector<SavedView>& all() const { return m_views; }
    // Null if there is none of that name; case does not matter.
    const SavedView* find(const QString& name) const;
    // In the place of the one with the same name, if there is one.
    void put(SavedView view);
    void remove(const QString& name);

private:
    std::vector<SavedView> m_views;  // by name
};

}  // namespace farmwarden::models
