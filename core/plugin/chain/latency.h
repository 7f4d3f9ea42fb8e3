#pragma once

#include <array>
#include <cstdint>

#include "core/base/clock.h"

// How long calls took, in steps of a quarter of a power of two from 1 us to over a minute: some hundred numbers,
// whatever the number of calls. A value; one thread.
namespace farmwarden::plugin::chain {

class Latency {
public:
    void add(base::Duration took);
    // The least time that so many of a hundred calls did not take longer than, exact to a fifth; zero without calls.
    base::Duration percentile(double of) const;
    std::uint64_t count() const { return m_count; }
    // The upper end of a step, and the calls in it: for a chart.
    static base::Duration upperEnd(std::size_t step);
    const auto& steps() const { return m_steps; }

private:
    static constexpr std::size_t kSteps = 108;
    std::array<std::uint64_t, kSteps> m_steps{};
    std::uint64_t m_count = 0;
};

}  // namespace farmwarden::plugin::chain
