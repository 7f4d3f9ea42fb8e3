#pragma once

#include <string_view>

#include "core/policy/text_node.h"

// TOML 1.0 through toml++, with the place of every key and value counted in bytes. toml++ stops at its first mistake;
// where that is in a line `key = value`, the value is put aside and the rest is read again, so that several mistakes
// are found at once. Never throws. Pure function, any thread.
namespace farmwarden::policy {

ParsedText readToml(std::string_view text, const TextLimits& limits = {});

}  // namespace farmwarden::policy
