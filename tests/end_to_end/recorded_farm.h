#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace farmwarden::test {

// Makes a store (a path, or a URL of an empty database) with the journal of a simulated farm (simulator::demoFarm) that worked for `lasting` and whose broker said
// goodbye just now: history for the console to look back at. Answers how many sessions there were an hour before the end.
// REQUIRES: lasting >= 1 h. Throws std::runtime_error.
std::size_t recordFarm(const std::string& store, std::uint64_t seed, std::chrono::minutes lasting);

}  // namespace farmwarden::test
