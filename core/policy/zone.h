#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/policy/posix_zone.h"

// A time zone as the zone database has it: which offset from UTC local clocks have at an instant. GCC 12's <chrono>
// comes without zones, hence our own reader. Immutable; usable from any thread.
namespace farmwarden::policy {

class Zone {
public:
    // The bytes of a TZif file of version 2 or later (RFC 8536). They are foreign: every count is checked and bounded.
    // Files with leap seconds
    // ("right/...") are refused, since our time points do not count those.
    static base::Result<Zone> parse(std::string name, std::span<const std::uint8_t> bytes);
    static Zone utc();

    const std::string& name() const { return m_name; }
    // Of local clocks, ahead of UTC.
    std::chrono::seconds offsetAt(base::TimePoint at) const;
    // The first instant later than `after` from which the offset is another one.
    std::optional<base::TimePoint> nextChange(base::TimePoint after) const;
    // 0 = Monday 00:00, by local clocks.
    std::uint32_t localMinuteOfWeek(base::TimePoint at) const;

private:
    class FileReader;

    explicit Zone(std::string name) : m_name(std::move(name)) {}
    void extendByRule();
    std::int32_t offsetBeyond(std::int64_t second) const;

    std::string m_name;
    std::int32_t m_firstOffset = 0;       // before the first change
    std::vector<OffsetChange> m_changes;  // ascending; each differs from the one before
    std::optional<PosixZone> m_rule;      // holds after the last listed change
};

}  // namespace farmwarden::policy
