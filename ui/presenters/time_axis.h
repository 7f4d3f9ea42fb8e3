#pragma once

#include <cstdint>
#include <vector>

#include "core/base/clock.h"

// A stretch of time along some pixels: where its ticks are, and what lies under a pixel. Values.
namespace farmwarden::presenters {

class TimeAxis {
public:
    TimeAxis() = default;
    // REQUIRES: begin < end, width > 0.
    TimeAxis(base::TimePoint begin, base::TimePoint end, int width) : m_begin(begin), m_end(end), m_width(width) {}

    base::TimePoint begin() const { return m_begin; }
    base::TimePoint end() const { return m_end; }
    double xOf(base::TimePoint at) const;
    base::TimePoint timeAt(double x) const;

    // Round times (of local time, `utcOffset` ahead of UTC), no closer together than `leastPixels`.
    std::vector<base::TimePoint> ticks(int leastPixels, base::Duration utcOffset) const;
    // The distance of those ticks.
    base::Duration tickStep(int leastPixels) const;

private:
    base::TimePoint m_begin;
    base::TimePoint m_end{base::Duration(1)};
    int m_width = 1;
};

}  // namespace farmwarden::presenters
