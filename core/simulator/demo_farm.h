#pragma once

#include <cstdint>

#include "core/simulator/scenario.h"

namespace farmwarden::simulator {

// The farm that `farmwarden --demo` opens on: three farms (office, engineering, training), 40 targets of every kind,
// 2,000 people. After its four hours of history about a thousand sessions are there, some holds with owner and reason,
// one target in quarantine and one down.
Scenario demoFarm(std::uint64_t seed);

// The same people and habits with nothing going wrong, and as many people as one likes: for tests and benchmarks.
Scenario quietFarm(std::uint64_t seed, std::uint32_t people);

}  // namespace farmwarden::simulator
