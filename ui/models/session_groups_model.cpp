#include "ui/models/session_groups_model.h"

#include <map>

#include "core/model/words.h"
#include "ui/models/roles.h"
#include "ui/models/session_table_model.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using presenters::SessionColumn;
using presenters::SessionGroup;

void SessionGroupsModel::show(presenters::SessionGroups groups) {
    if (groups.column != m_groups.column) {
        beginResetModel();
        m_groups = std::move(groups);
        endResetModel();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, 1);
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::map<std::pair<std::string, std::string>, int> rows;
    for (std::size_t i = 0; i < groups.groups.size() && !before.isEmpty(); ++i) {
        rows[{groups.groups[i].word, groups.groups[i].value}] = static_cast<int>(i) + 1;
    }
    QModelIndexList after;
    for (const QModelIndex& index : before) {
        const SessionGroup* const group = groupAt(index.row());
        if (group == nullptr) {
            after << index;
            continue;
        }
        const auto row = rows.find({group->word, group->value});
        after << (row == rows.end() ? QModelIndex() : createIndex(row->second, index.column()));
    }
    m_groups = std::move(groups);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

const SessionGroup* SessionGroupsModel::groupAt(int row) const {
    const auto index = static_cast<std::size_t>(row) - 1;
    return row > 0 && index < m_groups.groups.size() ? &m_groups.groups[index] : nullptr;
}

int SessionGroupsModel::rowOf(const std::string& word) const {
    for (std::size_t i = 0; i < m_groups.groups.size() && !word.empty(); ++i) {
        if (m_groups.groups[i].word == word) {
            return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

int SessionGroupsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.groups.size()) + 1;
}

int SessionGroupsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 2;
}

QString SessionGroupsModel::text(const SessionGroup& group) const {
    if (group.others != 0) {
        return tr("%1 smaller groups").arg(Wording::number(group.others));
    }
    switch (m_groups.column) {
        case SessionColumn::State: {
            const auto state = model::fromText<model::SessionState>(group.value);
            return state ? Wording::word(*state) : QString::fromStdString(group.value);
        }
        case SessionColumn::Since:
        case SessionColumn::Placed:
            if (!group.to) {
                return tr("over %1").arg(Wording::duration(group.from));
            }
            return group.from.count() == 0
                       ? tr("under %1").arg(Wording::duration(*group.to))
                       : tr("%1 to %2").arg(Wording::duration(group.from), Wording::duration(*group.to));
        default:
            return group.value.empty() ? tr("none") : QString::fromStdString(group.value);
    }
}

QVariant SessionGroupsModel::data(const QModelIndex& index, int role) const {
    const SessionGroup* const group = groupAt(index.row());
    switch (role) {
        case Qt::DisplayRole:
            if (index.column() == 1) {
                return Wording::number(group == nullptr ? m_groups.total : group->sessions);
            }
            return group == nullptr ? tr("All") : text(*group);
        case Qt::TextAlignmentRole:
            return int((index.column() == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        case StrongRole:
            return group == nullptr;
        case ToneRole:
            return static_cast<int>(index.column() == 1 || (group != nullptr && group->word.empty())
                                        ? theme::Token::Muted
                                        : theme::Token::Text);
        default:
            return {};
    }
}

QVariant SessionGroupsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == 1 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    return section == 1 ? tr("Sessions") : SessionTableModel::title(m_groups.column);
}

// A group that the query language cannot name can be read, but not chosen.
Qt::ItemFlags SessionGroupsModel::flags(const QModelIndex& index) const {
    const SessionGroup* const group = groupAt(index.row());
    return group != nullptr && group->word.empty() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace farmwarden::models
