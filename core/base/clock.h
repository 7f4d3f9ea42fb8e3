#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

// Time is injected everywhere; nothing below app/ reads the system's clock by itself.
namespace farmwarden::base {

using Duration = std::chrono::microseconds;
// Wall-clock time in UTC, to the microsecond. The epoch (0) stands for "never".
using TimePoint = std::chrono::sys_time<Duration>;

// Safe to call from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

// The system's clock, but never earlier than what it said before: journal times do not run backwards when somebody sets the
// machine's clock back; they stand still until it has caught up.
class SystemClock final : public Clock {
public:
    TimePoint now() const override;

private:
    mutable std::atomic<std::int64_t> m_latest{0};
};

// Moves only when told: tests and the simulator's virtual time.
class ManualClock final : public Clock {
public:
    explicit ManualClock(TimePoint start) : m_now(start.time_since_epoch().count()) {}
    TimePoint now() const override { return TimePoint(Duration(m_now.load())); }
    void advance(Duration by) { m_now += by.count(); }
    void set(TimePoint at) { m_now = at.time_since_epoch().count(); }

private:
    std::atomic<std::int64_t> m_now;
};

}  // namespace farmwarden::base
