#include "core/plugin/chain/latency.h"

#include <algorithm>
#include <cmath>

namespace farmwarden::plugin::chain {

base::Duration Latency::upperEnd(std::size_t step) {
    return base::Duration(std::llround(std::ceil(std::exp2(static_cast<double>(step) / 4.0))));
}

void Latency::add(base::Duration took) {
    const double microseconds = std::max<double>(1.0, static_cast<double>(took.count()));
    const auto step = static_cast<std::size_t>(std::ceil(std::log2(microseconds) * 4.0 - 1e-9));
    ++m_steps[std::min(step, kSteps - 1)];
    ++m_count;
}

base::Duration Latency::percentile(double of) const {
    const double wanted = of / 100.0 * static_cast<double>(m_count);
    std::uint64_t seen = 0;
    for (std::size_t step = 0; step < kSteps && m_count > 0; ++step) {
        seen += m_steps[step];
        if (static_cast<double>(seen) >= wanted && seen > 0) {
            return upperEnd(step);
        }
    }
    return {};
}

}  // namespace farmwarden::plugin::chain
