#include "ui/presenters/farm_tree.h"

#include <algorithm>

namespace farmwarden::presenters {
namespace {

Attention attentionOf(const directory::TargetRecord& target) {
    if (target.value.health == model::Health::Down) {
        return Attention::Down;
    }
    if (target.value.quarantinedUntil) {
        return Attention::Quarantined;
    }
    return target.isAtLimit() && target.admission() == model::Admission::Open ? Attention::AtLimit : Attention::None;
}

}  // namespace

TargetState stateOf(const directory::TargetRecord& target) {
    if (target.admission() == model::Admission::Closed) {
        return TargetState::Closed;
    }
    if (target.value.health == model::Health::Down) {
        return TargetState::Down;
    }
    if (target.value.quarantinedUntil) {
        return TargetState::Quarantined;
    }
    if (target.admission() == model::Admission::ReconnectOnly) {
        return TargetState::ReconnectOnly;
    }
    return target.value.health == model::Health::Unknown ? TargetState::NotReported : TargetState::Open;
}

TargetRow targetRow(const directory::Directory& directory, directory::TargetIndex index) {
    const directory::TargetRecord& record = directory.target(index);
    TargetRow row;
    row.name = record.value.name;
    row.farm = record.value.farm;
    row.kind = record.value.kind;
    row.address = model::toText(record.value.address);
    row.state = stateOf(record);
    row.attention = attentionOf(record);
    row.sessions = record.sessions;
    row.limit = record.value.limit;
    row.weight = record.value.weight;
    row.holds = record.holds;
    std::ranges::sort(row.holds, [](const model::Hold& a, const model::Hold& b) {
        return a.mode != b.mode ? a.mode > b.mode : a.placedAt < b.placedAt;
    });
    row.quarantinedUntil = record.value.quarantinedUntil;
    row.quarantineReason = record.value.quarantineReason;
    row.healthDetail = record.value.healthDetail;
    row.tags = record.value.tags;
    row.revision = record.value.revision;
    return row;
}

FarmRow farmRow(const directory::Directory& directory, directory::FarmIndex index) {
    const directory::FarmRecord& record = directory.farm(index);
    FarmRow row;
    row.name = record.value.name;
    row.sessionRule = record.value.sessions;
    row.balancing = record.value.balancing;
    row.minOpen = record.value.minOpen;
    row.openTargets = record.openTargets;
    row.targetCount = static_cast<std::uint32_t>(record.targets.size());
    row.sessions = record.sessions;
    row.revision = record.value.revision;
    bool hasUnlimited = false;
    for (const directory::TargetIndex target : record.targets) {
        const directory::TargetRecord& member = directory.target(target);
        row.limit += member.value.limit;
        hasUnlimited = hasUnlimited || member.value.limit == 0;
        row.attentionCount += attentionOf(member) != Attention::None ? 1 : 0;
    }
    if (hasUnlimited) {
        row.limit = 0;
    }
    if (row.openTargets < row.minOpen) {
        row.attention = Attention::BelowMinimum;
    }
    return row;
}

FarmTree farmTree(const directory::Directory& directory) {
    FarmTree tree;
    tree.revision = directory.revision();
    for (directory::FarmIndex farm = 0; farm < directory.farmCount(); ++farm) {
        const directory::FarmRecord& record = directory.farm(farm);
        if (record.value.name.empty()) {
            continue;
        }
        FarmNode node{farmRow(directory, farm), {}};
        node.targets.reserve(record.targets.size());
        for (const directory::TargetIndex target : record.targets) {
            node.targets.push_back(targetRow(directory, target));
            tree.totals.held += node.targets.back().holds.empty() ? 0 : 1;
        }
        std::ranges::sort(node.targets, {}, &TargetRow::name);
        ++tree.totals.farms;
        tree.totals.targets += node.farm.targetCount;
        tree.totals.attention += node.farm.attentionCount + (node.farm.attention != Attention::None ? 1 : 0);
        tree.totals.sessions.pending += node.farm.sessions.pending;
        tree.totals.sessions.active += node.farm.sessions.active;
        tree.totals.sessions.disconnected += node.farm.sessions.disconnected;
        tree.farms.push_back(std::move(node));
    }
    std::ranges::sort(tree.farms, {}, [](const FarmNode& node) -> const std::string& { return node.farm.name; });
    return tree;
}

}  // namespace farmwarden::presenters
