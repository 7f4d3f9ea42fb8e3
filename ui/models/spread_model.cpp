#include "ui/models/spread_model.h"

#include <algorithm>

#include "ui/models/roles.h"
#include "ui/models/wording.h"
#include "ui/theme/tokens.h"

namespace farmwarden::models {

void SpreadModel::show(placement::FarmSpread spread) {
    const bool isSameList = spread.farm == m_spread.farm &&
                            std::ranges::equal(spread.targets, m_spread.targets, {}, &placement::TargetSpread::target,
                                               &placement::TargetSpread::target);
    if (!isSameList) {
        beginResetModel();
    }
    m_spread = std::move(spread);
    m_full = 0;
    for (const placement::TargetSpread& target : m_spread.targets) {
        m_full = std::max({m_full, target.before, target.after, target.limit});
    }
    if (!isSameList) {
        endResetModel();
    } else if (rowCount() != 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int SpreadModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_spread.targets.size());
}

int SpreadModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumns;
}

QVariant SpreadModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const placement::TargetSpread& target = m_spread.targets[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            switch (index.column()) {
                case TargetColumn:
                    return Wording::text(target.target);
                case BeforeColumn:
                    return Wording::number(target.before);
                case AfterColumn:
                    return Wording::number(target.after);
                case LimitColumn:
                    return target.limit == 0 ? QString() : Wording::number(target.limit);
                default:
                    return {};
            }
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            if (index.column() == BarColumn || role == Qt::ToolTipRole) {
                const QString text = tr("%1: %2 before, %3 after, %4 now")
                                         .arg(Wording::text(target.target), Wording::number(target.before),
                                              Wording::number(target.after), Wording::number(target.now));
                return target.isOpen ? text : tr("%1; takes no new sessions").arg(text);
            }
            return {};
        case Qt::TextAlignmentRole:
            return int((index.column() <= BarColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        case models::StrongRole:
            return index.column() == AfterColumn && target.before != target.after;
        case models::ToneRole:
            return static_cast<int>(target.isOpen ? theme::Token::Text : theme::Token::Muted);
        case BeforeRole:
            return target.before;
        case AfterRole:
            return target.after;
        case LimitRole:
            return target.limit;
        case FullRole:
            return m_full;
        default:
            return {};
    }
}

QVariant SpreadModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section <= BarColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case TargetColumn:
            return tr("Target");
        case BarColumn:
            return tr("Before, after");
        case BeforeColumn:
            return tr("Before");
        case AfterColumn:
            return tr("After");
        default:
            return tr("Limit");
    }
}

}  // namespace farmwarden::models
