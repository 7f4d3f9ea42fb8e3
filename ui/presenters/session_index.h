#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/directory/directory.h"
#include "core/directory/session_query.h"

// The Sessions page's own index over the directory: which sessions match the query, in which order. Built for a million
// rows: a full build is one pass and one sort of small keys, a change costs one merge, and views get immutable
// snapshots.
namespace farmwarden::presenters {

using directory::SessionSlot;

enum class SessionColumn : std::uint8_t { State, User, Farm, Target, Since, Client, ClientName, Placed, Id };
inline constexpr int kSessionColumnCount = static_cast<int>(SessionColumn::Id) + 1;

// As farmwardenctl and exports call it: "client_name".
std::string_view toText(SessionColumn column);
std::optional<SessionColumn> sessionColumn(std::string_view text);

struct SessionOrder {
    SessionColumn column = SessionColumn::Since;
    bool isDescending = true;

    bool operator==(const SessionOrder&) const = default;
};

// One state of the list. Immutable once made; any thread.
struct SessionRows {
    static constexpr std::uint32_t kNoRow = directory::kNone;

    std::vector<SessionSlot> slots;        // by row
    std::vector<base::SessionId> ids;      // by row; a slot may belong to somebody else since
    std::vector<std::uint32_t> rowOfSlot;  // kNoRow: not in the list
    std::size_t total = 0;                 // sessions in the directory
    directory::SessionCounts counts;       // of the rows
    SessionOrder order;

    std::size_t size() const { return slots.size(); }
    // The row of a session that another snapshot had at `slot`.
    std::optional<std::uint32_t> rowOf(SessionSlot slot, base::SessionId id) const;
};

// Not synchronised: its owner's worker calls it, holding the directory's lock for reading where a Directory is passed.
class SessionIndex {
public:
    SessionIndex();

    void setOrder(SessionOrder order) { m_order = order; }
    void setQuery(directory::SessionQuery query) { m_query = std::move(query); }
    SessionOrder order() const { return m_order; }
    const directory::SessionQuery& query() const { return m_query; }

    // Looks at every session.
    void rebuild(const directory::Directory& directory, base::TimePoint now);
    // `changed` may name a slot more than once; slots that are free now leave the list. False if the list stayed as it
    // is.
    bool update(const directory::Directory& directory, std::span<const SessionSlot> changed, base::TimePoint now);

    // A snapshot that nobody holds any more lends its memory to the next one: sixteen megabytes for a million sessions,
    // twice a second.
    std::shared_ptr<const SessionRows> rows(const directory::Directory& directory) const;

private:
    struct Key {
        std::uint64_t first = 0;  // the column's value, or the first eight bytes of its text
        base::SessionId id;
        SessionSlot slot = directory::kNone;
        model::SessionState state = model::SessionState::Pending;
    };
    struct Less;
    class Spare;

    Key keyOf(const directory::Directory& directory, SessionSlot slot) const;
    void sortByText(const directory::Directory& directory);
    void mergeIn(std::vector<Key>& fresh, const Less& less);

    SessionOrder m_order;
    directory::SessionQuery m_query;
    std::vector<Key> m_keys;  // sorted
    std::shared_ptr<Spare> m_spare;
};

}  // namespace farmwarden::presenters
