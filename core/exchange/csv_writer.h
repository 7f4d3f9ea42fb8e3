#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/request/arguments.h"

// Separated values as RFC 4180 has them, with commas and LF. Pure functions; any thread.
namespace farmwarden::exchange {

// In quotes where it has to be.
void appendField(std::string& line, std::string_view value);

// With a first line that names the columns; the import takes it back unchanged.
std::string targetsAsCsv(std::span<const request::TargetAdd> targets);

}  // namespace farmwarden::exchange
