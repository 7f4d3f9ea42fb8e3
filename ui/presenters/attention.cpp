#include "ui/presenters/attention.h"

#include <algorithm>
#include <array>
#include <optional>

namespace farmwarden::presenters {
namespace {

std::optional<AttentionCode> codeOf(const TargetRow& row) {
    switch (row.state) {
        case TargetState::Closed:
            return AttentionCode::Closed;
        case TargetState::Down:
            return AttentionCode::Down;
        case TargetState::Quarantined:
            return AttentionCode::Quarantined;
        case TargetState::ReconnectOnly:
            return AttentionCode::ReconnectOnly;
        case TargetState::NotReported:
            return AttentionCode::NotChecked;
        case TargetState::Open:
            break;
    }
    return row.attention == Attention::AtLimit ? std::optional(AttentionCode::AtLimit) : std::nullopt;
}

AttentionItem itemOf(AttentionCode code, const TargetRow& row) {
    AttentionItem item{code, row.farm, row.name, 1, 0, row.sessions.total(), row.limit, {}, {}, {}};
    if (code == AttentionCode::Quarantined) {
        item.detail = row.quarantineReason;
        item.until = row.quarantinedUntil;
    } else if (code == AttentionCode::Down) {
        item.detail = row.healthDetail;
    } else if (item.isQuiet() && !row.holds.empty()) {
        item.detail = row.holds.front().reason;
        item.owner = row.holds.front().owner;
        item.until = row.holds.front().until;
    }
    return item;
}

AttentionItem sumOf(AttentionCode code, const std::vector<const TargetRow*>& rows) {
    AttentionItem sum;
    sum.code = code;
    sum.count = static_cast<std::uint32_t>(rows.size());
    sum.farm = rows.front()->farm;
    for (const TargetRow* const row : rows) {
        sum.used += row->sessions.total();
        if (row->farm != sum.farm) {
            sum.farm.clear();
        }
    }
    return sum;
}

// The most in any of the hours before the last one.
std::uint32_t usualInAnHour(const HistoryView& history, std::uint32_t Outcomes::*member) {
    constexpr std::size_t kHour = std::chrono::hours(1) / kHistoryStep;
    std::uint32_t most = 0;
    for (std::size_t end = history.size(); end >= 2 * kHour;) {
        end -= kHour;
        std::uint32_t sum = 0;
        for (std::size_t i = end - kHour; i < end; ++i) {
            sum += history.outcomes[i].*member;
        }
        most = std::max(most, sum);
    }
    return most;
}

void addUnusual(std::vector<AttentionItem>& items, AttentionCode code, const HistoryView& history,
                std::uint32_t Outcomes::*member) {
    const std::uint32_t count = history.outcomesOfLast(std::chrono::hours(1)).*member;
    const std::uint32_t usual = usualInAnHour(history, member);
    // Some of each always happen: a wrong farm in an old connection file, a client that gave up.
    constexpr std::uint32_t kAlwaysSome = 5;
    if (count > usual + usual / 2 && count > kAlwaysSome) {
        AttentionItem item;
        item.code = code;
        item.count = count;
        item.usual = usual;
        items.push_back(std::move(item));
    }
}

}  // namespace

std::vector<AttentionItem> attentionItems(const FarmTree& tree, const HistoryView* history, std::size_t most) {
    std::array<std::vector<const TargetRow*>, static_cast<std::size_t>(AttentionCode::ReconnectOnly) + 1> byCode;
    std::vector<AttentionItem> items;
    for (const FarmNode& node : tree.farms) {
        if (node.farm.attention == Attention::BelowMinimum) {
            items.push_back({AttentionCode::BelowMinimum,
                             node.farm.name,
                             {},
                             node.farm.targetCount,
                             0,
                             node.farm.openTargets,
                             node.farm.minOpen,
                             {},
                             {},
                             {}});
        }
        for (const TargetRow& row : node.targets) {
            if (const auto code = codeOf(row)) {
                byCode[static_cast<std::size_t>(*code)].push_back(&row);
            }
        }
    }
    for (std::size_t i = 0; i < byCode.size(); ++i) {
        const auto code = static_cast<AttentionCode>(i);
        if (code == AttentionCode::Refused && history != nullptr) {
            addUnusual(items, code, *history, &Outcomes::refused);
        } else if (code == AttentionCode::FailedLogons && history != nullptr) {
            addUnusual(items, code, *history, &Outcomes::failed);
        }
        if (byCode[i].size() > most) {
            items.push_back(sumOf(code, byCode[i]));
        } else {
            for (const TargetRow* const row : byCode[i]) {
                items.push_back(itemOf(code, *row));
            }
        }
    }
    return items;
}

OverviewNumbers overviewNumbers(const FarmTree& tree) {
    OverviewNumbers numbers;
    numbers.sessions = tree.totals.sessions;
    numbers.targets = tree.totals.targets;
    for (const FarmNode& node : tree.farms) {
        for (const TargetRow& row : node.targets) {
            const bool isOpen = row.state == TargetState::Open || row.state == TargetState::NotReported;
            numbers.open += isOpen ? 1 : 0;
            numbers.reconnectOnly += row.state == TargetState::ReconnectOnly ? 1 : 0;
            if (!isOpen) {
                continue;
            }
            numbers.hasUnlimited = numbers.hasUnlimited || row.limit == 0;
            numbers.freePlaces += row.limit > row.sessions.total() ? row.limit - row.sessions.total() : 0;
        }
    }
    return numbers;
}

}  // namespace farmwarden::presenters
