#pragma once

#include <QAbstractTableModel>

#include "ui/presenters/session_groups.h"

// The groups of a column as a table of value and number of sessions, "All" first. Merged by group: what stays keeps its
// selection. UI thread.
namespace farmwarden::models {

class SessionGroupsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void show(presenters::SessionGroups groups);
    presenters::SessionColumn column() const { return m_groups.column; }
    // Null for "All".
    const presenters::SessionGroup* groupAt(int row) const;
    // Of the group with that query word; 0, which is "All", for none.
    int rowOf(const std::string& word) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QString text(const presenters::SessionGroup& group) const;

    presenters::SessionGroups m_groups;
};

}  // namespace farmwarden::models
