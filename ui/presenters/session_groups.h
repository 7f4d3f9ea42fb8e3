#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "core/directory/session_query.h"
#include "ui/presenters/session_index.h"

// The sessions of a query, counted by the values of one column: what "Group by" shows beside the list. Qt-free; one
// look at every session, so it is called on a worker.
namespace farmwarden::presenters {

struct SessionGroup {
    std::string value;  // as in the directory; empty: the session has none
    std::string word;   // the query words that leave this group: "farm:office"; empty if none can
    // Of a group of times: from, and up to where it is not the last.
    base::Duration from{0};
    std::optional<base::Duration> to;
    std::size_t sessions = 0;
    std::size_t others = 0;  // not one group, but so many small ones together; the last of the list
};

// Nobody reads further down; what is left is told as one line.
inline constexpr std::size_t kMostGroups = 5000;

struct SessionGroups {
    SessionColumn column = SessionColumn::Farm;
    std::vector<SessionGroup> groups;  // the largest first; times in their order
    std::size_t total = 0;
};

// The field of the query language that a column's groups are told apart by: "farm"; empty for the session id, of which
// each is a group of its own.
std::string_view groupField(SessionColumn column);

// At most kMostGroups, the largest. REQUIRES: groupField(column) is not empty. Gives up early once `isWanted` is false.
SessionGroups groupSessions(const directory::Directory& directory, const directory::SessionQuery& query,
                            SessionColumn column, base::TimePoint now, const std::atomic<bool>& isWanted);

}  // namespace farmwarden::presenters
