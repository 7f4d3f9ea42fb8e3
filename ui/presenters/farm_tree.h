#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/directory/directory.h"

// Farms and their targets as the Farms page shows them: typed cells, no sentences. A snapshot by value, taken from a
// Directory by whoever holds its lock and then passed between threads as shared_ptr<const FarmTree>.
namespace farmwarden::presenters {

// What a person should read first about a target, the worst before the better.
enum class TargetState : std::uint8_t { Closed, Down, Quarantined, ReconnectOnly, NotReported, Open };

enum class Attention : std::uint8_t { None, Down, Quarantined, AtLimit, BelowMinimum };

struct TargetRow {
    std::string name;
    std::string farm;
    model::TargetKind kind = model::TargetKind::SessionHost;
    std::string address;
    TargetState state = TargetState::Open;
    Attention attention = Attention::None;
    directory::SessionCounts sessions;
    std::uint32_t limit = 0;  // 0: none
    std::uint32_t weight = 0;
    std::vector<model::Hold> holds;  // the strictest first, then the oldest
    std::optional<base::TimePoint> quarantinedUntil;
    std::string quarantineReason;
    std::string healthDetail;
    std::vector<std::string> tags;
    base::Revision revision;  // of the definition

    bool operator==(const TargetRow&) const = default;
};

struct FarmRow {
    std::string name;
    model::SessionRule sessionRule = model::SessionRule::Single;
    model::Balancing balancing = model::Balancing::FewestSessions;
    std::uint32_t minOpen = 0;
    std::uint32_t openTargets = 0;
    std::uint32_t targetCount = 0;
    directory::SessionCounts sessions;
    std::uint64_t limit = 0;  // sum; 0 when a target has none
    Attention attention = Attention::None;
    std::uint32_t attentionCount = 0;  // of its targets
    base::Revision revision;

    bool operator==(const FarmRow&) const = default;
};

struct FarmNode {
    FarmRow farm;
    std::vector<TargetRow> targets;
};

struct FarmTotals {
    std::uint32_t farms = 0;
    std::uint32_t targets = 0;
    std::uint32_t held = 0;
    std::uint32_t attention = 0;  // farms and targets
    directory::SessionCounts sessions;

    bool operator==(const FarmTotals&) const = default;
};

struct FarmTree {
    std::vector<FarmNode> farms;
    FarmTotals totals;
    base::Revision revision;
};

TargetState stateOf(const directory::TargetRecord& target);
TargetRow targetRow(const directory::Directory& directory, directory::TargetIndex target);
FarmRow farmRow(const directory::Directory& directory, directory::FarmIndex farm);

// Farms by name, targets by name within them.
FarmTree farmTree(const directory::Directory& directory);

}  // namespace farmwarden::presenters
