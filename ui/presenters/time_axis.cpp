#include "ui/presenters/time_axis.h"

#include <algorithm>

namespace farmwarden::presenters {

double TimeAxis::xOf(base::TimePoint at) const {
    return static_cast<double>((at - m_begin).count()) / static_cast<double>((m_end - m_begin).count()) * m_width;
}

base::TimePoint TimeAxis::timeAt(double x) const {
    const double share = std::clamp(x / m_width, 0.0, 1.0);
    return m_begin + base::Duration(static_cast<std::int64_t>(share * static_cast<double>((m_end - m_begin).count())));
}

base::Duration TimeAxis::tickStep(int leastPixels) const {
    using namespace std::chrono_literals;
    constexpr base::Duration kSteps[] = {1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h, 48h};
    const auto most = std::max<std::int64_t>(1, m_width / std::max(1, leastPixels));
    for (const base::Duration step : kSteps) {
        if ((m_end - m_begin) / step <= most) {
            return step;
        }
    }
    return 7 * 24h;
}

std::vector<base::TimePoint> TimeAxis::ticks(int leastPixels, base::Duration utcOffset) const {
    const base::Duration step = tickStep(leastPixels);
    const base::Duration local = m_begin.time_since_epoch() + utcOffset;
    std::vector<base::TimePoint> ticks;
    for (base::Duration at = (local + step - base::Duration(1)) / step * step;; at += step) {
        const base::TimePoint tick{at - utcOffset};
        if (tick > m_end) {
            return ticks;
        }
        ticks.push_back(tick);
    }
}

}  // namespace farmwarden::presenters
