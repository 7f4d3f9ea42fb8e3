#pragma once

#include <cstddef>
#include <string_view>

namespace farmwarden::base {

// How many letters have to be put in, taken out or changed to make one of the other (Levenshtein): for "did you mean".
std::size_t editDistance(std::string_view a, std::string_view b);

}  // namespace farmwarden::base
