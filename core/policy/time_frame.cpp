#include "core/policy/time_frame.h"

#include <algorithm>
#include <cassert>

namespace farmwarden::policy {

namespace {

constexpr std::size_t kMaxKinds = UINT32_MAX / kSecondsPerWeek;
constexpr base::Duration kWeek = std::chrono::weeks(1);

}  // namespace

TimeFrame::TimeFrame(std::span<const std::shared_ptr<const Zone>> zones, base::TimePoint from, base::TimePoint end)
    : m_from(from), m_end(end) {
    assert(from < end);
    std::vector<std::chrono::seconds> offsets(zones.size());
    for (base::TimePoint begin = from; begin < end;) {
        base::TimePoint next = end;
        for (std::size_t i = 0; i < zones.size(); ++i) {
            offsets[i] = zones[i]->offsetAt(begin);
            next = std::min(next, zones[i]->nextChange(begin).value_or(end));
        }
        if (!addEpoch(begin, next, offsets)) {
            m_end = begin;
            break;
        }
        begin = next;
    }
}

bool TimeFrame::addEpoch(base::TimePoint begin, base::TimePoint end, const std::vector<std::chrono::seconds>& offsets) {
    const auto known = std::ranges::find(m_kinds, offsets);
    if (known == m_kinds.end()) {
        if (m_kinds.size() >= kMaxKinds) {
            return false;
        }
        m_epochs.push_back({begin, end, static_cast<std::uint32_t>(m_kinds.size())});
        m_kinds.push_back(offsets);
        return true;
    }
    m_epochs.push_back({begin, end, static_cast<std::uint32_t>(known - m_kinds.begin())});
    return true;
}

IntervalSet TimeFrame::when(const IntervalSet& localMinutes, std::uint16_t zone) const {
    std::vector<Interval> parts;
    for (std::size_t kind = 0; kind < m_kinds.size(); ++kind) {
        const std::uint32_t base = static_cast<std::uint32_t>(kind) * kSecondsPerWeek;
        const std::int64_t offset = m_kinds[kind][zone].count();
        for (const Interval& minutes : localMinutes.intervals()) {
            const std::int64_t length = std::int64_t{60} * (minutes.end - minutes.begin);
            const std::int64_t shifted = (std::int64_t{60} * minutes.begin - offset) % kSecondsPerWeek;
            const auto begin = static_cast<std::uint32_t>(shifted < 0 ? shifted + kSecondsPerWeek : shifted);
            const auto end = static_cast<std::uint32_t>(begin + length);
            parts.push_back({base + begin, base + std::min(end, kSecondsPerWeek)});
            if (end > kSecondsPerWeek) {
                parts.push_back({base, base + end - kSecondsPerWeek});
            }
        }
    }
    return IntervalSet::of(std::move(parts));
}

std::uint32_t TimeFrame::when(base::TimePoint at) const {
    const auto epoch = std::ranges::upper_bound(m_epochs, at, {}, &Epoch::end);
    assert(epoch != m_epochs.end() && epoch->begin <= at);
    return epoch->kind * kSecondsPerWeek + secondOfWeek(at);
}

std::optional<base::TimePoint> TimeFrame::firstInstant(const IntervalSet& set, base::TimePoint begin,
                                                       base::TimePoint end) const {
    const auto first = std::ranges::upper_bound(m_epochs, begin, {}, &Epoch::end);
    for (auto epoch = first; epoch != m_epochs.end() && epoch->begin < end; ++epoch) {
        const Interval kind{epoch->kind * kSecondsPerWeek, (epoch->kind + 1) * kSecondsPerWeek};
        const IntervalSet weekly = intersection(set, IntervalSet{kind});
        if (const auto found =
                firstInEpoch(weekly.intervals(), std::max(begin, epoch->begin), std::min(end, epoch->end))) {
            return found;
        }
    }
    return std::nullopt;
}

std::optional<base::TimePoint> TimeFrame::firstInEpoch(std::span<const Interval> weekly, base::TimePoint begin,
                                                       base::TimePoint end) const {
    const std::uint32_t now = secondOfWeek(begin);
    std::optional<base::TimePoint> best;
    for (const Interval& interval : weekly) {
        const std::uint32_t opens = interval.begin % kSecondsPerWeek;
        const std::uint32_t length = interval.end - interval.begin;
        base::TimePoint candidate = begin;
        if (now < opens || now >= opens + length) {
            const base::TimePoint second = std::chrono::floor<std::chrono::seconds>(begin);
            candidate = second + std::chrono::seconds(std::int64_t{opens} - now);
            candidate += candidate < begin ? kWeek : base::Duration{};
        }
        if (candidate < end && (!best || candidate < *best)) {
            best = candidate;
        }
    }
    return best;
}

}  // namespace farmwarden::policy
