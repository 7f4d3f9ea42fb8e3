#include "ui/models/farm_tree_model.h"

#include <algorithm>

#include "ui/models/core_wording.h"
#include "ui/models/roles.h"
#include "ui/models/wording.h"

namespace farmwarden::models {

using presenters::FarmRow;
using presenters::TargetRow;
using theme::Token;

// A target's index carries its farm's node; a farm's carries none.
struct FarmTreeModel::Node {
    FarmRow farm;
    std::vector<TargetRow> targets;
    int row = 0;
};

namespace {

QVariant tone(Token token) {
    return static_cast<int>(token);
}

QString used(qulonglong count, qulonglong limit) {
    return limit == 0 ? Wording::number(count)
                      : QStringLiteral("%1 / %2").arg(Wording::number(count), Wording::number(limit));
}

QString joined(const std::vector<std::string>& tags) {
    QStringList list;
    for (const std::string& tag : tags) {
        list << QString::fromStdString(tag);
    }
    return list.join(QStringLiteral(", "));
}

}  // namespace

QString holdText(const TargetRow& target) {
    if (target.holds.empty()) {
        return {};
    }
    const model::Hold& first = target.holds.front();
    QString text = QString::fromStdString(first.owner);
    if (!first.reason.empty()) {
        text += u' ' + QString::fromStdString(first.reason);
    }
    if (target.holds.size() > 1) {
        text += FarmTreeModel::tr(", %n more", nullptr, static_cast<int>(target.holds.size() - 1));
    }
    return text;
}

FarmTreeModel::FarmTreeModel(const base::Clock& clock, QObject* parent)
    : QAbstractItemModel(parent), m_clock(clock), m_tree(std::make_shared<const presenters::FarmTree>()) {}

FarmTreeModel::~FarmTreeModel() = default;

void FarmTreeModel::show(std::shared_ptr<const presenters::FarmTree> tree) {
    m_tree = std::move(tree);
    merge();
    dropSettled();
}

void FarmTreeModel::setHistory(std::shared_ptr<const presenters::HistoryView> history) {
    m_history = std::move(history);
    for (const auto& node : m_farms) {
        const QModelIndex farm = indexOf(*node);
        const QModelIndex cell = farm.siblingAtColumn(TrendColumn);
        Q_EMIT dataChanged(cell, cell, {TrendRole});
        if (!node->targets.empty()) {
            Q_EMIT dataChanged(index(0, TrendColumn, farm),
                               index(static_cast<int>(node->targets.size()) - 1, TrendColumn, farm), {TrendRole});
        }
    }
}

void FarmTreeModel::setFilter(const presenters::TargetFilter& filter) {
    m_filter = filter;
    merge();
}

std::vector<presenters::FarmNode> FarmTreeModel::filtered() const {
    if (m_filter.isEmpty()) {
        return m_tree->farms;
    }
    std::vector<presenters::FarmNode> result;
    for (const presenters::FarmNode& node : m_tree->farms) {
        presenters::FarmNode kept{node.farm, {}};
        std::ranges::copy_if(node.targets, std::back_inserter(kept.targets),
                             [&](const TargetRow& row) { return m_filter.matches(row); });
        const bool isFarmItself = m_filter.scope() == presenters::TargetScope::NeedsAttention &&
                                  node.farm.attention != presenters::Attention::None;
        if (!kept.targets.empty() || isFarmItself) {
            result.push_back(std::move(kept));
        }
    }
    return result;
}

// Both lists are sorted by name, so one walk finds what came and what went.
void FarmTreeModel::merge() {
    const std::vector<presenters::FarmNode> wanted = filtered();
    std::size_t at = 0;
    for (const presenters::FarmNode& next : wanted) {
        while (at < m_farms.size() && m_farms[at]->farm.name < next.farm.name) {
            beginRemoveRows({}, static_cast<int>(at), static_cast<int>(at));
            m_farms.erase(m_farms.begin() + static_cast<std::ptrdiff_t>(at));
            for (std::size_t i = at; i < m_farms.size(); ++i) {
                m_farms[i]->row = static_cast<int>(i);
            }
            endRemoveRows();
        }
        if (at == m_farms.size() || m_farms[at]->farm.name != next.farm.name) {
            beginInsertRows({}, static_cast<int>(at), static_cast<int>(at));
            m_farms.insert(m_farms.begin() + static_cast<std::ptrdiff_t>(at),
                           std::make_unique<Node>(Node{next.farm, {}, static_cast<int>(at)}));
            for (std::size_t i = at; i < m_farms.size(); ++i) {
                m_farms[i]->row = static_cast<int>(i);
            }
            endInsertRows();
        } else if (m_farms[at]->farm != next.farm) {
            m_farms[at]->farm = next.farm;
            Q_EMIT dataChanged(index(static_cast<int>(at), 0), index(static_cast<int>(at), kColumnCount - 1));
        }
        mergeTargets(*m_farms[at], next.targets);
        ++at;
    }
    if (at < m_farms.size()) {
        beginRemoveRows({}, static_cast<int>(at), static_cast<int>(m_farms.size()) - 1);
        m_farms.resize(at);
        endRemoveRows();
    }
}

void FarmTreeModel::mergeTargets(Node& node, const std::vector<TargetRow>& rows) {
    const QModelIndex parent = indexOf(node);
    const auto removeFrom = [&](std::size_t first, std::size_t end) {
        beginRemoveRows(parent, static_cast<int>(first), static_cast<int>(end) - 1);
        node.targets.erase(node.targets.begin() + static_cast<std::ptrdiff_t>(first),
                           node.targets.begin() + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
    };
    if (node.targets.empty() && !rows.empty()) {
        beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
        node.targets = rows;
        endInsertRows();
        return;
    }
    std::size_t at = 0;
    for (const TargetRow& next : rows) {
        std::size_t gone = at;
        while (gone < node.targets.size() && node.targets[gone].name < next.name) {
            ++gone;
        }
        if (gone > at) {
            removeFrom(at, gone);
        }
        if (at == node.targets.size() || node.targets[at].name != next.name) {
            beginInsertRows(parent, static_cast<int>(at), static_cast<int>(at));
            node.targets.insert(node.targets.begin() + static_cast<std::ptrdiff_t>(at), next);
            endInsertRows();
        } else if (node.targets[at] != next) {
            node.targets[at] = next;
            Q_EMIT dataChanged(index(static_cast<int>(at), 0, parent),
                               index(static_cast<int>(at), kColumnCount - 1, parent));
        }
        ++at;
    }
    if (at < node.targets.size()) {
        removeFrom(at, node.targets.size());
    }
}

QModelIndex FarmTreeModel::indexOf(const Node& node) const {
    return createIndex(node.row, 0, nullptr);
}

const FarmRow* FarmTreeModel::farmAt(const QModelIndex& index) const {
    return index.isValid() && index.internalPointer() == nullptr ? &m_farms[static_cast<std::size_t>(index.row())]->farm
                                                                 : nullptr;
}

const TargetRow* FarmTreeModel::targetAt(const QModelIndex& index) const {
    const auto* const node = static_cast<const Node*>(index.internalPointer());
    return index.isValid() && node != nullptr ? &node->targets[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex FarmTreeModel::find(const std::string& farm, const std::string& target) const {
    for (const auto& node : m_farms) {
        if (node->farm.name != farm && !farm.empty()) {
            continue;
        }
        if (target.empty()) {
            return indexOf(*node);
        }
        const auto found = std::ranges::lower_bound(node->targets, target, {}, &TargetRow::name);
        if (found != node->targets.end() && found->name == target) {
            return createIndex(static_cast<int>(found - node->targets.begin()), 0, node.get());
        }
    }
    return {};
}

int FarmTreeModel::shownTargets() const {
    std::size_t count = 0;
    for (const auto& node : m_farms) {
        count += node->targets.size();
    }
    return static_cast<int>(count);
}

QModelIndex FarmTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return parent.isValid() ? createIndex(row, column, m_farms[static_cast<std::size_t>(parent.row())].get())
                            : createIndex(row, column, nullptr);
}

QModelIndex FarmTreeModel::parent(const QModelIndex& child) const {
    const auto* const node = static_cast<const Node*>(child.internalPointer());
    return node != nullptr ? indexOf(*node) : QModelIndex();
}

int FarmTreeModel::rowCount(const QModelIndex& parent) const {
    if (!parent.isValid()) {
        return static_cast<int>(m_farms.size());
    }
    return parent.internalPointer() == nullptr && parent.column() == 0
               ? static_cast<int>(m_farms[static_cast<std::size_t>(parent.row())]->targets.size())
               : 0;
}

int FarmTreeModel::columnCount(const QModelIndex&) const {
    return kColumnCount;
}

QVariant FarmTreeModel::data(const QModelIndex& index, int role) const {
    if (const FarmRow* const farm = farmAt(index)) {
        if (index.column() == TrendColumn && role != GroupRole) {
            return trendData(trendOf(*farm), role);
        }
        return farmData(*farm, index.column(), role);
    }
    if (const TargetRow* const target = targetAt(index)) {
        if (index.column() == TrendColumn) {
            return trendData(trendOf(*target), role);
        }
        return targetData(*target, index.column(), role);
    }
    return {};
}

QString FarmTreeModel::farmText(const FarmRow& farm, int column) const {
    switch (column) {
        case NameColumn:
            return QString::fromStdString(farm.name);
        case StateColumn: {
            const QString open = tr("%1 of %2 open").arg(farm.openTargets).arg(farm.targetCount);
            return farm.minOpen == 0 ? open : tr("%1, min. %2").arg(open).arg(farm.minOpen);
        }
        case SessionsColumn:
            return used(farm.sessions.total(), farm.limit);
        case HoldColumn:
            return Wording::word(farm.balancing) + QStringLiteral(" · ") + Wording::word(farm.sessionRule);
        case TagsColumn:
            return farm.attentionCount == 0 ? QString()
                                            : tr("%n to look at", nullptr, static_cast<int>(farm.attentionCount));
        default:
            return {};
    }
}

QVariant FarmTreeModel::farmData(const FarmRow& farm, int column, int role) const {
    switch (role) {
        case Qt::DisplayRole:
            return farmText(farm, column);
        case GroupRole:
            return true;
        case StrongRole:
            return column == NameColumn || column == SessionsColumn;
        case Qt::TextAlignmentRole:
            return column == SessionsColumn || column == WeightColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                      : QVariant();
        case UsedRole:
            return column == SessionsColumn ? QVariant(qulonglong(farm.sessions.total())) : QVariant();
        case LimitRole:
            return column == SessionsColumn ? QVariant(qulonglong(farm.limit)) : QVariant();
        case ToneRole:
            if (column == TagsColumn ||
                (column == StateColumn && farm.attention == presenters::Attention::BelowMinimum)) {
                return tone(Token::ClosedText);
            }
            return column == NameColumn || column == SessionsColumn ? tone(Token::Text) : tone(Token::Muted);
        case Qt::AccessibleDescriptionRole:
            return column == NameColumn ? QVariant(tr("Farm")) : QVariant();
        case Qt::ToolTipRole:
            return column == SessionsColumn ? QVariant(Wording::counts(farm.sessions)) : QVariant();
        default:
            return {};
    }
}

QString FarmTreeModel::targetText(const TargetRow& target, int column) const {
    switch (column) {
        case NameColumn:
            return QString::fromStdString(target.name);
        case StateColumn:
            return Wording::word(target.state);
        case SessionsColumn:
            return used(target.sessions.total(), target.limit);
        case WeightColumn:
            return Wording::number(target.weight);
        case HoldColumn:
            if (target.holds.empty() && target.quarantinedUntil) {
                return tr("broker %1").arg(coreText(target.quarantineReason));
            }
            if (target.holds.empty() && target.state == presenters::TargetState::Down) {
                return tr("front door %1").arg(coreText(target.healthDetail));
            }
            return target.holds.empty() ? tr("none") : holdText(target);
        case EndsColumn:
            if (target.holds.empty() && target.quarantinedUntil) {
                return tr("tries again %1").arg(Wording::moment(*target.quarantinedUntil, m_clock.now()));
            }
            return target.holds.empty() ? QString() : Wording::end(target.holds.front(), m_clock.now());
        case TagsColumn:
            return joined(target.tags);
        case AddressColumn:
            return QString::fromStdString(target.address);
        default:
            return {};
    }
}

QString FarmTreeModel::toolTip(const TargetRow& target, int column) const {
    switch (column) {
        case NameColumn:
            return tr("%1, %2").arg(Wording::word(target.kind), QString::fromStdString(target.address));
        case StateColumn:
            return coreText(target.quarantinedUntil ? target.quarantineReason : target.healthDetail);
        case SessionsColumn:
            return Wording::counts(target.sessions);
        case HoldColumn:
            return target.holds.empty() ? QString() : holdText(target);
        case EndsColumn:
            return target.holds.empty() || !target.holds.front().until ? QString()
                                                                       : Wording::absolute(*target.holds.front().until);
        default:
            return {};
    }
}

QVariant FarmTreeModel::targetData(const TargetRow& target, int column, int role) const {
    const bool hasHold =
        !target.holds.empty() || target.quarantinedUntil || target.state == presenters::TargetState::Down;
    if (const Saving* const change = saving(target, column)) {
        switch (role) {
            case Qt::DisplayRole:
                return tr("%1, saving…").arg(change->text);
            case ToneRole:
                return tone(Token::Muted);
            case LimitRole:
                return {};
            default:
                break;
        }
    }
    switch (role) {
        case Qt::DisplayRole:
            return targetText(target, column);
        case Qt::EditRole:
            return editText(target, column);
        case Qt::ToolTipRole:
            return toolTip(target, column);
        case Qt::TextAlignmentRole:
            return column == SessionsColumn || column == WeightColumn ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                      : QVariant();
        case MarkRole:
            return column == StateColumn ? QVariant(static_cast<int>(Wording::mark(target.state))) : QVariant();
        case IconRole:
            return column == NameColumn ? QVariant(Wording::icon(target.kind)) : QVariant();
        case StrongRole:
            return column == NameColumn ||
                   (column == SessionsColumn && target.attention == presenters::Attention::AtLimit);
        case StrongLeadRole:
            if (column != HoldColumn || !hasHold) {
                return {};
            }
            return !target.holds.empty()     ? QString::fromStdString(target.holds.front().owner)
                   : target.quarantinedUntil ? tr("broker")
                                             : tr("front door");
        case UsedRole:
            return column == SessionsColumn ? QVariant(qulonglong(target.sessions.total())) : QVariant();
        case LimitRole:
            return column == SessionsColumn ? QVariant(qulonglong(target.limit)) : QVariant();
        case ToneRole:
            if (column == SessionsColumn && target.attention == presenters::Attention::AtLimit) {
                return tone(Token::ClosedText);
            }
            return tone(column == HoldColumn && !hasHold               ? Token::Disabled
                        : column == EndsColumn || column == TagsColumn || column == AddressColumn ? Token::Muted
                                                                       : Token::Text);
        default:
            return {};
    }
}

QVariant FarmTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == SessionsColumn || section == WeightColumn ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case NameColumn:
            return tr("Farm, target");
        case StateColumn:
            return tr("State");
        case SessionsColumn:
            return tr("Sessions / limit");
        case WeightColumn:
            return tr("Weight");
        case HoldColumn:
            return tr("Hold: owner, reason");
        case EndsColumn:
            return tr("Ends");
        case TagsColumn:
            return tr("Tags");
        case TrendColumn:
            return tr("Trend");
        case AddressColumn:
            return tr("Address");
        default:
            return {};
    }
}

}  // namespace farmwarden::models
