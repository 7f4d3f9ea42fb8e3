#pragma once

#include <string>
#include <string_view>

#include "core/policy/json_text.h"

// The policy as TOML, for people and version control: [[rule]] in order, [farm.NAME], [[test]]; conditions one a line.
// Says exactly what the JSON says. Pure functions, any thread.
namespace farmwarden::policy {

// As parseJson().
Parsed parseToml(std::string_view text, const TextLimits& limits = {});

// As formatJson(): stable, and parseToml gives the document back.
std::string formatToml(const Document& document);

}  // namespace farmwarden::policy
