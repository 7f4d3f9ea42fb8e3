#include <algorithm>

#include "ui/models/farm_tree_model.h"

// Fields of targets that are edited in the tree: what they look like until the journal has them.
namespace farmwarden::models {

using presenters::TargetRow;

QString FarmTreeModel::editText(const TargetRow& target, int column) const {
    switch (column) {
        case SessionsColumn:
            return target.limit == 0 ? QString() : QString::number(target.limit);
        case WeightColumn:
            return QString::number(target.weight);
        case TagsColumn: {
            QStringList tags;
            for (const std::string& tag : target.tags) {
                tags << QString::fromStdString(tag);
            }
            return tags.join(u' ');
        }
        case AddressColumn:
            return QString::fromStdString(target.address);
        default:
            return targetText(target, column);
    }
}

Qt::ItemFlags FarmTreeModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    const int column = index.column();
    const bool isField = column == SessionsColumn || column == WeightColumn || column == TagsColumn || column == AddressColumn;
    return isField && targetAt(index) != nullptr ? flags | Qt::ItemIsEditable : flags;
}

const FarmTreeModel::Saving* FarmTreeModel::saving(const TargetRow& target, int column) const {
    const auto found = std::ranges::find_if(
        m_saving, [&](const Saving& saving) { return saving.column == column && saving.target == target.name; });
    return found == m_saving.end() ? nullptr : &*found;
}

void FarmTreeModel::touch(const std::string& target, int column) {
    if (const QModelIndex row = find({}, target); row.isValid()) {
        const QModelIndex cell = row.siblingAtColumn(column);
        Q_EMIT dataChanged(cell, cell);
    }
}

void FarmTreeModel::setSaving(const std::string& target, int column, const QString& text) {
    std::erase_if(m_saving, [&](const Saving& saving) { return saving.column == column && saving.target == target; });
    m_saving.push_back({target, column, text, {}});
    touch(target, column);
}

void FarmTreeModel::setSaved(const std::string& target, int column, base::Revision revision) {
    for (Saving& saving : m_saving) {
        if (saving.target == target && saving.column == column) {
            saving.settled = revision;
        }
    }
    dropSettled();
}

void FarmTreeModel::notSaved(const std::string& target, int column) {
    std::erase_if(m_saving, [&](const Saving& saving) { return saving.column == column && saving.target == target; });
    touch(target, column);
}

void FarmTreeModel::dropSettled() {
    const std::vector<Saving> before = m_saving;
    std::erase_if(m_saving, [this](const Saving& saving) { return saving.settled && saving.settled <= m_tree->revision; });
    for (const Saving& saving : before) {
        if (saving.settled && saving.settled <= m_tree->revision) {
            touch(saving.target, saving.column);
        }
    }
}

}  // namespace farmwarden::models
