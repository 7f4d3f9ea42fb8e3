#pragma once

#include <array>
#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/directory/directory.h"

// What the selected sessions have in common, and in what they differ: for the inspector and the bar under the list.
// Qt-free; one look at every selected session, so it is worked out on a worker.
namespace farmwarden::presenters {

enum class CommonField : std::uint8_t { User, Farm, Target, Client, Reason };
inline constexpr std::size_t kCommonFieldCount = 5;

struct CommonValue {
    std::string text;  // empty: the session has none
    std::size_t sessions = 0;

    bool operator==(const CommonValue&) const = default;
};

struct SelectionSummary {
    // As many values of each field as one reads, those of most sessions first, and how many there are in all.
    static constexpr std::size_t kNamed = 3;
    struct Field {
        std::vector<CommonValue> values;
        std::size_t distinct = 0;
    };

    std::size_t sessions = 0;  // that are still there
    directory::SessionCounts states;
    std::array<Field, kCommonFieldCount> fields;
    // Of the disconnected ones, the shortest and the longest.
    std::optional<std::pair<base::Duration, base::Duration>> idle;

    const Field& field(CommonField which) const { return fields[static_cast<std::size_t>(which)]; }
};

// Gives up early once `isWanted` is false.
SelectionSummary summarizeSelection(const directory::Directory& directory, std::span<const base::SessionId> ids,
                                    base::TimePoint now, const std::atomic<bool>& isWanted);

}  // namespace farmwarden::presenters
