#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/directory/session_query.h"

// What a query's words are between parsing and matching. Values; only session_query.cpp and session_matcher.cpp look inside.
namespace farmwarden::directory {

struct SessionQuery::Network {
    model::IpAddress address;
    unsigned prefix = 0;  // bits of the 128

    bool contains(const model::IpAddress& other) const;
};

struct SessionQuery::Pattern {
    std::string text;  // in lower case
    bool hasWildcards = false;
    std::optional<Network> network;

    // The whole of `value`, or (for words without a field) any part of it.
    bool matchesWhole(std::string_view value) const;
    bool matchesPart(std::string_view value) const;
};

// One word of a query. Its alternatives are in the member that its field needs.
struct SessionQuery::Term {
    enum class Field : std::uint8_t { Any, Farm, Target, User, Domain, State, Client, Id, Reason, Idle, Since, Age };

    Field field = Field::Any;
    bool isNegated = false;
    bool isLess = false;              // Idle, Since, Age: less than `duration`, at least otherwise
    std::uint32_t states = 0;         // bit per SessionState
    std::uint32_t reasons = 0;        // bit per PlacementReason
    base::Duration duration{0};
    std::vector<base::SessionId> ids;
    std::vector<Pattern> patterns;
};

}  // namespace farmwarden::directory
