#include "core/simulator/scenario.h"

namespace farmwarden::simulator {

double presence(const Habits& habits, base::Duration timeOfDay) {
    using namespace std::chrono;
    const auto day = duration_cast<base::Duration>(24h);
    const base::Duration inDay = (timeOfDay % day + day) % day;
    const auto hour = static_cast<std::size_t>(inDay / 1h);
    const double part = static_cast<double>((inDay % 1h).count()) / static_cast<double>(base::Duration(1h).count());
    return habits.day[hour] * (1 - part) + habits.day[(hour + 1) % habits.day.size()] * part;
}

}  // namespace farmwarden::simulator
