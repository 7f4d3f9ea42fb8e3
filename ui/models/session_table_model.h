#pragma once

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "ui/bridge/live_directory.h"
#include "ui/bridge/live_views.h"

// The list of sessions as a flat table. Rows come as snapshots of the session index; cells are read from the live
// directory when they are painted, so a million rows cost nothing until they are seen. UI thread.
namespace farmwarden::models {

class SessionTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    // All outlive the model.
    SessionTableModel(bridge::LiveDirectory& live, bridge::LiveViews& views, const base::Clock& clock,
                      QObject* parent = nullptr);

    base::SessionId idAt(int row) const;
    // -1 if it is not in the list.
    int rowOf(base::SessionId id) const;
    // The session now; Ended if it has gone since the list was made.
    model::Session sessionAt(int row) const;
    bridge::SessionRowsPointer rows() const { return m_rows; }

    // Tells views of those rows in a range that look different from when this was called last. They are the ones on
    // screen; the others are read when they come there.
    void refresh(int first, int last);

    // The column's heading.
    static QString title(presenters::SessionColumn column);
    static presenters::SessionColumn columnAt(int section) { return static_cast<presenters::SessionColumn>(section); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    // Around a change of the list, for views that keep their place.
    void aboutToReorder();
    void reordered(bool isAsked);

private:
    void onRows(bool isAsked);
    QString textOf(const directory::Directory& directory, directory::SessionSlot slot, int column) const;
    QVariant liveData(const directory::Directory& directory, directory::SessionSlot slot, int column, int role) const;
    QVariant goneData(int row, int column, int role) const;

    bridge::LiveDirectory& m_live;
    bridge::LiveViews& m_views;
    const base::Clock& m_clock;
    bridge::SessionRowsPointer m_rows;
    std::vector<std::size_t> m_stamps;  // what the rows looked like that refresh() saw last
    int m_firstStamp = 0;
};

}  // namespace farmwarden::models
