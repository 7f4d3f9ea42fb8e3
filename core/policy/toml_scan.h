#pragma once

#include <string_view>

#include "core/base/diagnostics.h"
#include "core/policy/text_node.h"

// A look at TOML before toml++ sees it: toml++ has no limit on dotted keys, each dot of which is one level of nesting
// (and of recursion), would build a million tables before anybody could count them, and asserts that the bracket of a
// table's header is followed by a key. Pure function, any thread.
namespace farmwarden::policy {

struct TomlLook {
    bool isWithinLimits = true;  // otherwise the first limit that it is over was reported
    // Where a header without a key begins, which toml++ must not see: npos if there is none.
    std::size_t headerWithoutKey = std::string_view::npos;
};

// Exact for well-formed TOML; of anything else toml++ reads no further than to where it is malformed.
TomlLook lookAtToml(std::string_view text, const TextLimits& limits, base::Diagnostics& diagnostics);

}  // namespace farmwarden::policy
