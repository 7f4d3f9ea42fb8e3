#pragma once

#include <atomic>
#include <optional>

#include "core/base/clock.h"

namespace farmwarden::bridge {

// What time it is on the pages: now, or the moment that the time slider stands at, so that "in state for" and
// `idle:>30m` mean what they meant then. Set on the UI thread, read from any.
class ShownClock final : public base::Clock {
public:
    // `real` outlives this.
    explicit ShownClock(const base::Clock& real) : m_real(real) {}

    base::TimePoint now() const override {
        const std::int64_t past = m_past;
        return past == 0 ? m_real.now() : base::TimePoint(base::Duration(past));
    }
    void show(std::optional<base::TimePoint> past) { m_past = past ? past->time_since_epoch().count() : 0; }

private:
    const base::Clock& m_real;
    std::atomic<std::int64_t> m_past{0};
};

}  // namespace farmwarden::bridge
