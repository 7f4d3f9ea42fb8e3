#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/presenters/farm_tree.h"
#include "ui/presenters/history_fold.h"

// What a person should look at first, the worst at the top: codes and values, worded by ui/models. Pure; any thread.
namespace farmwarden::presenters {

enum class AttentionCode : std::uint8_t {
    BelowMinimum,  // farm: fewer open targets than its minimum
    Down,          // targets that do not answer
    Quarantined,   // targets whose new sessions kept failing
    Refused,       // connections refused in the last hour, more than usual
    FailedLogons,  // sessions that never started in the last hour, more than usual
    AtLimit,       // targets that are full
    NotChecked,    // targets of which nothing is known yet
    Closed,        // held; somebody decided so, so these two are there to be known and not to be acted upon
    ReconnectOnly,
};

struct AttentionItem {
    AttentionCode code = AttentionCode::Down;
    std::string farm;         // of all of them; empty: several farms
    std::string target;       // empty when there are several
    std::uint32_t count = 0;  // targets, or connections
    std::uint32_t usual = 0;  // Refused, FailedLogons: at most in an hour before
    std::uint32_t used = 0;   // sessions; BelowMinimum: open targets
    std::uint32_t limit = 0;  // BelowMinimum: the minimum
    std::string detail;       // words of the health check, or of the hold's owner
    std::string owner;        // of a hold
    std::optional<base::TimePoint> until;

    bool isQuiet() const { return code == AttentionCode::Closed || code == AttentionCode::ReconnectOnly; }
    bool operator==(const AttentionItem&) const = default;
};

// Targets of one kind stand for themselves as long as they are few, and as a number from `most` on.
std::vector<AttentionItem> attentionItems(const FarmTree& tree, const HistoryView* history, std::size_t most = 3);

// The numbers over the page.
struct OverviewNumbers {
    directory::SessionCounts sessions;
    std::uint64_t freePlaces = 0;  // on targets that take new sessions
    bool hasUnlimited = false;     // one of those has no limit
    std::uint32_t targets = 0;
    std::uint32_t open = 0;
    std::uint32_t reconnectOnly = 0;

    bool operator==(const OverviewNumbers&) const = default;
};
OverviewNumbers overviewNumbers(const FarmTree& tree);

}  // namespace farmwarden::presenters
