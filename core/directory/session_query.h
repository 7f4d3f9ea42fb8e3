#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/directory/directory.h"

// The language of the console's query bar and of `farmwardenctl session list`:
//
//   farm:A user:an* target:sh-1,sh-2 state:disconnected client:10.2.0.0/16 idle:>30m -smith "two words"
//
// Words are separated by spaces and must all hold; `-` or `!` in front negates one; a comma separates alternatives; `*` and `?` are
// wildcards; quotes keep spaces, commas and colons; a word without a field is looked for inside every text of the session: user, domain,
// client, target, farm, id. Upper and lower case are the same. queryFields() lists the fields.
namespace farmwarden::directory {

// What is wrong with a query and where, for the person who is typing it.
struct QueryProblem {
    std::size_t begin = 0;  // bytes of the query's text
    std::size_t length = 0;
    std::string message;
    std::string hint;  // what would be right; may be empty
};

// A field of the language, for completion.
struct QueryField {
    std::string_view name;     // "state"
    std::string_view meaning;  // "pending, active or disconnected"
};
std::span<const QueryField> queryFields();

// A parsed query: an immutable value, cheap to copy, usable from any thread and with any directory.
class SessionQuery {
public:
    struct Term;
    struct Pattern;
    struct Network;

    // Matches everything.
    SessionQuery();
    static std::expected<SessionQuery, QueryProblem> parse(std::string_view text);

    bool isEmpty() const;
    const std::vector<Term>& terms() const { return *m_terms; }

    // "10.2.0.0/16" or "fd00::/8".
    static std::optional<Network> parseNetwork(std::string_view text);

private:
    std::shared_ptr<const std::vector<Term>> m_terms;
};

// A query at work on one directory. Remembers what it found out about farms, targets and users, so that a million sessions cost a million
// table look-ups and not a million pattern matches. Not synchronised; lives no longer than the directory, and not across its clear().
class SessionMatcher {
public:
    SessionMatcher(SessionQuery query, const Directory& directory);
    ~SessionMatcher();
    SessionMatcher(SessionMatcher&&) noexcept;
    SessionMatcher& operator=(SessionMatcher&&) noexcept;

    // REQUIRES: the slot is in use. `now` is what `idle`, `since` and `age` are counted from.
    bool matches(SessionSlot slot, TimePoint now);

private:
    struct BoundTerm;

    SessionQuery m_query;
    const Directory* m_directory;
    std::vector<BoundTerm> m_terms;
};

// For a single look.
bool matches(const SessionQuery& query, const Directory& directory, SessionSlot slot, TimePoint now);

}  // namespace farmwarden::directory
