#pragma once

#include <string_view>

#include "core/policy/text_node.h"

// Strict JSON (RFC 8259) with the place of every key and value. The reader goes on after whatever it can mend by itself
// (a forgotten or superfluous comma, a comment, a bad escape, a word without quotes), so that one look finds all
// mistakes; it stops where the nesting is lost. Never throws, never recurses deeper than the limit. Pure function, any
// thread.
namespace farmwarden::policy {

ParsedText readJson(std::string_view text, const TextLimits& limits = {});

}  // namespace farmwarden::policy
