#include "core/base/clock.h"

namespace farmwarden::base {

TimePoint SystemClock::now() const {
    const std::int64_t fresh =
        std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now()).time_since_epoch().count();
    std::int64_t latest = m_latest.load(std::memory_order_relaxed);
    while (fresh > latest && !m_latest.compare_exchange_weak(latest, fresh, std::memory_order_relaxed)) {
    }
    return TimePoint(Duration(fresh > latest ? fresh : latest));
}

}  // namespace farmwarden::base
