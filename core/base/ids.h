#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

// Strong ids. Farms and targets are identified by their unique, unchangeable names; what comes and goes in masses
// (sessions, holds) by 64-bit numbers that any broker can make without asking the store (see id_source.h).
namespace farmwarden::base {

template <typename Tag>
struct StrongId {
    std::uint64_t value = 0;

    auto operator<=>(const StrongId&) const = default;
    explicit operator bool() const { return value != 0; }
};

using SessionId = StrongId<struct SessionTag>;
using HoldId = StrongId<struct HoldTag>;

// Position in the journal. 0 is before the first event.
using Revision = StrongId<struct RevisionTag>;

// People see ids as a letter, a dash and 13 lower-case Crockford base-32 digits ("s-01hq..."): sortable by age, safe to say aloud.
std::string toText(SessionId id);
std::string toText(HoldId id);
std::optional<SessionId> parseSessionId(std::string_view text);
std::optional<HoldId> parseHoldId(std::string_view text);

}  // namespace farmwarden::base

template <typename Tag>
struct std::hash<farmwarden::base::StrongId<Tag>> {
    std::size_t operator()(farmwarden::base::StrongId<Tag> id) const noexcept {
        return std::hash<std::uint64_t>{}(id.value);
    }
};
