#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/clock.h"
#include "core/policy/interval_set.h"
#include "core/policy/week.h"
#include "core/policy/zone.h"

// Weekly windows of several zones over a stretch of real time. Windows in different zones shift against each other when
// one of them changes its clocks, so the stretch is cut into epochs in which no offset changes. Epochs with the same
// offsets in all zones are of one kind, and a kind has one week of UTC seconds: "when" is a number, kind * seconds per
// week + second of the week, and a window in any zone is a set of such numbers. Immutable; usable from any thread.
namespace farmwarden::policy {

class TimeFrame {
public:
    // `zones` as the axes have them. REQUIRES: from < end.
    TimeFrame(std::span<const std::shared_ptr<const Zone>> zones, base::TimePoint from, base::TimePoint end);

    base::TimePoint from() const { return m_from; }
    // As asked for, or earlier if the zones' offsets combine in more ways than the numbers have room for (thousands).
    base::TimePoint end() const { return m_end; }
    // All numbers are below this.
    std::uint32_t size() const { return static_cast<std::uint32_t>(m_kinds.size()) * kSecondsPerWeek; }

    // When an instant is. REQUIRES: it lies in the frame.
    std::uint32_t when(base::TimePoint at) const;
    // Minutes of the local week in a zone -> when they are.
    IntervalSet when(const IntervalSet& localMinutes, std::uint16_t zone) const;
    // The first instant of begin <= t < end that lies in the frame and in the set, if there is one.
    std::optional<base::TimePoint> firstInstant(const IntervalSet& set, base::TimePoint begin,
                                                base::TimePoint end) const;

private:
    struct Epoch {
        base::TimePoint begin;
        base::TimePoint end;
        std::uint32_t kind = 0;
    };

    bool addEpoch(base::TimePoint begin, base::TimePoint end, const std::vector<std::chrono::seconds>& offsets);
    std::optional<base::TimePoint> firstInEpoch(std::span<const Interval> weekly, base::TimePoint begin,
                                                base::TimePoint end) const;

    base::TimePoint m_from;
    base::TimePoint m_end;
    std::vector<Epoch> m_epochs;                             // in order, without gaps
    std::vector<std::vector<std::chrono::seconds>> m_kinds;  // by kind: the offset in each zone
};

}  // namespace farmwarden::policy
