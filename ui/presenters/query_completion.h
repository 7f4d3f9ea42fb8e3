#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"

// What could stand where somebody is typing in the query bar: the fields of the language, and for a field the values
// that the directory has, those of most sessions first. Qt-free; called on a worker, since a list of users is a look at
// every session.
namespace farmwarden::presenters {

struct Completion {
    std::string text;          // to put in the place of what was typed
    std::string_view meaning;  // of a field, as core/directory says it; empty for values
    std::size_t sessions = 0;  // that have the value; 0 where it is not counted

    bool operator==(const Completion&) const = default;
};

struct Completions {
    std::size_t begin = 0;  // bytes of the query that a completion replaces
    std::size_t end = 0;
    bool isField = false;  // names of fields, with their colon
    std::vector<Completion> items;
};

// `cursor` in bytes. At most `limit` items. Gives up early, with what there is, once `isWanted` is false.
Completions completeQuery(const directory::Directory& directory, std::string_view text, std::size_t cursor,
                          std::size_t limit, const std::atomic<bool>& isWanted);

// The same for the Activity page's filter. `actors`: whoever is in the list; what entries may be about comes from the
// directory.
Completions completeActivity(const directory::Directory& directory, const std::vector<std::string>& actors,
                             std::string_view text, std::size_t cursor, std::size_t limit,
                             const std::atomic<bool>& isWanted);

}  // namespace farmwarden::presenters
