#pragma once

#include <QAbstractTableModel>

#include "core/placement/spread.h"

namespace farmwarden::models {

// The targets of a farm with the sessions that each would have, before and after. UI thread.
class SpreadModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column : int { TargetColumn, BarColumn, BeforeColumn, AfterColumn, LimitColumn };
    static constexpr int kColumns = LimitColumn + 1;
    // Of BarColumn: numbers, and how many the whole width stands for.
    enum Role : int { BeforeRole = Qt::UserRole + 64, AfterRole, LimitRole, FullRole };

    using QAbstractTableModel::QAbstractTableModel;

    void show(placement::FarmSpread spread);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    placement::FarmSpread m_spread;
    std::uint32_t m_full = 0;
};

}  // namespace farmwarden::models
