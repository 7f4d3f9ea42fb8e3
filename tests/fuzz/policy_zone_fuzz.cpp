// Time zone files from anywhere: whatever is accepted answers for every instant, and its changes go forward.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/policy/zone.h"

using farmwarden::base::TimePoint;
using farmwarden::policy::PosixZone;
using farmwarden::policy::Zone;

namespace {

void require(bool isTrue) {
    if (!isTrue) {
        std::abort();
    }
}

void walk(const Zone& zone, TimePoint from) {
    for (int i = 0; i < 20; ++i) {
        const auto next = zone.nextChange(from);
        if (!next) {
            return;
        }
        require(*next > from && zone.offsetAt(*next) != zone.offsetAt(*next - std::chrono::seconds(1)));
        from = *next;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (const auto rule = PosixZone::parse({reinterpret_cast<const char*>(data), size})) {
        for (const int year : {1970, 2024, 2026, 2400}) {
            const auto changes = rule->changesIn(year);
            require(changes.empty() || (changes.size() == 2 && changes[0].at <= changes[1].at));
        }
    }
    if (const auto zone = Zone::parse("fuzz", {data, size})) {
        for (const std::int64_t year : {-200'000, 1700, 1970, 2026, 2099, 2101, 9999, 200'000}) {
            const TimePoint at(std::chrono::seconds((year - 1970) * 31'556'952));
            require(zone->localMinuteOfWeek(at) < 7 * 24 * 60);
            walk(*zone, at);
        }
    }
    return 0;
}
