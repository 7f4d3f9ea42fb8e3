#pragma once

#include <atomic>

#include "core/base/clock.h"

namespace farmwarden::simulator {

// Stands at the moment it was set to, until it is let go: from then on it is the system's clock, never earlier than the
// last moment set. Safe to read from any thread; set by one.
class SimulationClock final : public base::Clock {
public:
    explicit SimulationClock(base::TimePoint start) : m_moment(start) {}

    base::TimePoint now() const override {
        const base::TimePoint moment = m_moment;
        return m_isReal ? std::max(moment, m_system.now()) : moment;
    }
    void set(base::TimePoint moment) { m_moment = moment; }
    void letGo() { m_isReal = true; }

private:
    base::SystemClock m_system;
    std::atomic<base::TimePoint> m_moment;
    std::atomic<bool> m_isReal{false};
};

}  // namespace farmwarden::simulator
