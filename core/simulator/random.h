#pragma once

#include <cmath>
#include <cstdint>

#include "core/base/clock.h"

namespace farmwarden::simulator {

// A seeded stream of chance, the same with every compiler and standard library (the distributions of <random> are not).
// Each simulated thing has a stream of its own, so that what one does never changes what another one draws. One thread
// at a time.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_state(seed) {}
    // Streams of one seed that have nothing to do with each other.
    Random(std::uint64_t seed, std::uint64_t stream) : m_state(mix(seed ^ mix(stream + 1))) {}

    // splitmix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
    std::uint64_t next() { return mix(m_state += 0x9E3779B97F4A7C15); }

    // 0 <= result < 1
    double unit() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
    // 0 <= result < bound. The bias of the modulo is below bound / 2^64.
    std::uint64_t below(std::uint64_t bound) { return next() % bound; }
    bool chance(double probability) { return unit() < probability; }

    base::Duration between(base::Duration least, base::Duration most) {
        return least +
               base::Duration(static_cast<std::int64_t>(below(static_cast<std::uint64_t>((most - least).count()) + 1)));
    }
    // Waiting times without memory: arrivals, calls, faults.
    base::Duration exponential(base::Duration mean) {
        return base::Duration(static_cast<std::int64_t>(-std::log1p(-unit()) * static_cast<double>(mean.count())));
    }

private:
    static std::uint64_t mix(std::uint64_t value) {
        value = (value ^ value >> 30U) * 0xBF58476D1CE4E5B9;
        value = (value ^ value >> 27U) * 0x94D049BB133111EB;
        return value ^ value >> 31U;
    }

    std::uint64_t m_state;
};

}  // namespace farmwarden::simulator
