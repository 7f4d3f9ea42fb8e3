#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/directory/directory.h"

// Why a target does not take new sessions: the same conditions as directory::TargetRecord::admitsNewSessions(), named.
// For words to operators only; decide() reads the order that the directory keeps.
namespace farmwarden::placement {

enum class Rejection : std::uint8_t { Closed, ReconnectOnly, Down, Quarantined, AtLimit };

// The first that applies, in the order of the enumeration; none for a target that takes new sessions.
std::optional<Rejection> firstRejection(const directory::TargetRecord& target);

// The hold that a rejection names: of the strictest mode, the one placed first. Null without holds.
const model::Hold* decidingHold(const directory::TargetRecord& target);

std::string_view toText(Rejection rejection);  // closed reconnect-only down quarantined at-limit

}  // namespace farmwarden::placement
