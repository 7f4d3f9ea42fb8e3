#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"
#include "ui/presenters/session_index.h"

// The text of a session query as something to point at and to change: which word is where, and the query with one word
// more or less. What the words mean is core/directory/session_query.h's. Values; any thread.
namespace farmwarden::presenters {

// One word of a query; positions are bytes. A query that does not parse has words, too.
struct QueryWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isNegated = false;
    std::string field;           // in lower case; empty for plain text
    std::size_t valueBegin = 0;  // behind the colon
};
std::vector<QueryWord> queryWords(std::string_view text);

// As it has to be written after "user:": in quotes where it has spaces, commas or wildcards in it.
std::string queryValue(std::string_view value);

// The word that finds all sessions with the same value in that column: "farm:office", "since:>30m" for a time. Nothing
// where the session has none.
std::optional<std::string> queryWordOf(const directory::Directory& directory, SessionSlot slot, SessionColumn column,
                                       base::TimePoint now);

// The query with `word` at its end; unchanged if it is there already. `isNegated`: sessions that have it are left out.
std::string withWord(std::string_view text, std::string_view word, bool isNegated = false);

// Whether a word stands in the query as it is written, and the query without it.
bool hasWord(std::string_view text, std::string_view word);
std::string withoutWord(std::string_view text, std::string_view word);

// The query without those words of a field that say what is wanted; what is not wanted stays.
std::string withoutField(std::string_view text, std::string_view field);
// Those words: "since:>30m since:<2h".
std::string onlyField(std::string_view text, std::string_view field);

}  // namespace farmwarden::presenters
