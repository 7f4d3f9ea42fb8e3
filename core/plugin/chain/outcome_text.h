#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/plugin/chain/chain.h"

// What plug-ins answered, as it is recorded with a decision: replay and "why" read it instead of asking again. JSON,
// one compact line; times and messages are kept, since they are what an administrator asks for. Pure functions.
namespace farmwarden::plugin::chain {

std::string toJson(const std::vector<Outcome>& outcomes);
base::Result<std::vector<Outcome>> outcomesFromJson(std::string_view json);

// "office-gpu chose gpu-03 in 1.2 ms; slow-one gave no answer: no answer after 200 ms"
std::string describe(const Outcome& outcome);

}  // namespace farmwarden::plugin::chain
