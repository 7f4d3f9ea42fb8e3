#pragma once

#include <array>
#include <atomic>
#include <optional>
#include <string>

#include "core/directory/session_query.h"

// What else is there: how many sessions of a query are in which state, and how long the disconnected ones have been so.
// The words of the query that choose states and idle times are left out of the counting, so that the other choices keep
// their numbers. Qt-free; one look at every session, so it is counted on a worker.
namespace farmwarden::presenters {

struct IdleRange {
    base::Duration from{0};
    std::optional<base::Duration> to;  // none: and longer
    std::string_view words;            // of the query language: "idle:>30m idle:<2h"
};
inline constexpr std::size_t kIdleRangeCount = 3;
const std::array<IdleRange, kIdleRangeCount>& idleRanges();

struct SessionFacets {
    directory::SessionCounts states;
    std::array<std::size_t, kIdleRangeCount> idle{};

    bool operator==(const SessionFacets&) const = default;
};

// `query`: as facetBase() leaves it. Gives up early once `isWanted` is false.
SessionFacets countFacets(const directory::Directory& directory, const directory::SessionQuery& query,
                          base::TimePoint now, const std::atomic<bool>& isWanted);

// The query without what the facets choose.
std::string facetBase(std::string_view text);

// Whether the query's words let sessions of that state, or of that range, through by name; a query that says nothing
// about it chooses none.
bool choosesState(std::string_view text, model::SessionState state);
bool choosesIdle(std::string_view text, const IdleRange& range);

// The query after a click on a facet: only this one, or without it where it was the only one; `isAdding` keeps the
// other states that are chosen.
std::string toggledState(std::string_view text, model::SessionState state, bool isAdding);
std::string toggledIdle(std::string_view text, const IdleRange& range);

}  // namespace farmwarden::presenters
