#pragma once

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "ui/bridge/activity_log.h"
#include "ui/theme/mark.h"

// The Activity page's list: codes and arguments from the log, worded here in the reader's language. Rows are worded
// when they are painted; older ones are fetched when the view reaches the last one. UI thread.
namespace farmwarden::models {

class ActivityModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, AboutColumn, WhyColumn, WhoColumn, WhenColumn, kColumnCount };

    // Both outlive the model.
    ActivityModel(bridge::ActivityLog& log, const base::Clock& clock, QObject* parent = nullptr);

    // "4 min ago" instead of "16:10", for a day.
    void setRelative(bool isRelative);
    bool isRelative() const { return m_isRelative; }
    // Tells views of those rows in a range whose time reads differently from when this was called last.
    void refreshTimes(int first, int last);

    const presenters::ActivityEntry& entryAt(int row) const { return m_log.entries()[static_cast<std::size_t>(row)]; }
    // The farmwardenctl command of a request; empty for what is none.
    static QString commandOf(const presenters::ActivityEntry& entry);
    // Everything it says, as one sentence: for the time axis, tooltips and screen readers.
    static QString sentence(const presenters::ActivityEntry& entry);
    static theme::Mark mark(const presenters::ActivityEntry& entry);
    static QString what(const presenters::ActivityEntry& entry);
    static QString about(const presenters::ActivityEntry& entry);
    // The target of what happened to a session; empty for anything else.
    static QString aboutTarget(const presenters::ActivityEntry& entry);
    static QString why(const presenters::ActivityEntry& entry);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

private:
    QString when(const presenters::ActivityEntry& entry) const;

    bridge::ActivityLog& m_log;
    const base::Clock& m_clock;
    bool m_isRelative = true;
    std::vector<QString> m_times;  // of the rows that refreshTimes() saw last
    int m_firstTime = 0;
};

}  // namespace farmwarden::models
