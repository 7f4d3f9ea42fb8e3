#pragma once

#include <string_view>

#include "core/base/diagnostics.h"
#include "core/policy/text_node.h"

// A look at TOML before toml++ sees it: toml++ has no limit on dotted keys, each dot of which is one level of nesting
// (and of recursion), and would build a million tables before anybody could count them. Pure function, any thread.
namespace farmwarden::policy {

// The first limit that the text is over. Exact for well-formed TOML; of anything else toml++ reads no further than to
// where it is malformed.
bool isWithinTomlLimits(std::string_view text, const TextLimits& limits, base::Diagnostics& diagnostics);

}  // namespace farmwarden::policy
