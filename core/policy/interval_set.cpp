#include "core/policy/interval_set.h"

#include <algorithm>

namespace farmwarden::policy {

bool contains(std::span<const Interval> sorted, std::uint32_t x) {
    const auto after = std::ranges::upper_bound(sorted, x, {}, &Interval::begin);
    return after != sorted.begin() && x < std::prev(after)->end;
}

IntervalSet IntervalSet::of(std::vector<Interval> intervals) {
    std::ranges::sort(intervals);
    IntervalSet set;
    for (const Interval& next : intervals) {
        if (next.begin >= next.end) {
            continue;
        }
        if (!set.m_intervals.empty() && next.begin <= set.m_intervals.back().end) {
            set.m_intervals.back().end = std::max(set.m_intervals.back().end, next.end);
        } else {
            set.m_intervals.push_back(next);
        }
    }
    return set;
}

std::uint64_t IntervalSet::count() const {
    std::uint64_t sum = 0;
    for (const Interval& interval : m_intervals) {
        sum += interval.end - interval.begin;
    }
    return sum;
}

bool IntervalSet::intersects(const IntervalSet& other) const {
    auto a = m_intervals.begin();
    auto b = other.m_intervals.begin();
    while (a != m_intervals.end() && b != other.m_intervals.end()) {
        if (a->end <= b->begin) {
            ++a;
        } else if (b->end <= a->begin) {
            ++b;
        } else {
            return true;
        }
    }
    return false;
}

bool IntervalSet::includes(const IntervalSet& other) const {
    auto mine = m_intervals.begin();
    for (const Interval& needed : other.m_intervals) {
        while (mine != m_intervals.end() && mine->end < needed.end) {
            ++mine;
        }
        if (mine == m_intervals.end() || mine->begin > needed.begin) {
            return false;
        }
    }
    return true;
}

IntervalSet intersection(const IntervalSet& a, const IntervalSet& b) {
    IntervalSet result;
    auto x = a.m_intervals.begin();
    auto y = b.m_intervals.begin();
    while (x != a.m_intervals.end() && y != b.m_intervals.end()) {
        const Interval common{std::max(x->begin, y->begin), std::min(x->end, y->end)};
        if (common.begin < common.end) {
            result.m_intervals.push_back(common);
        }
        if (x->end < y->end) {
            ++x;
        } else {
            ++y;
        }
    }
    return result;
}

IntervalSet difference(const IntervalSet& a, const IntervalSet& b) {
    IntervalSet result;
    auto cut = b.m_intervals.begin();
    for (Interval rest : a.m_intervals) {
        while (cut != b.m_intervals.end() && cut->end <= rest.begin) {
            ++cut;
        }
        for (auto next = cut; next != b.m_intervals.end() && next->begin < rest.end; ++next) {
            if (rest.begin < next->begin) {
                result.m_intervals.push_back({rest.begin, next->begin});
            }
            rest.begin = std::min(next->end, rest.end);
        }
        if (rest.begin < rest.end) {
            result.m_intervals.push_back(rest);
        }
    }
    return result;
}

IntervalSet united(const IntervalSet& a, const IntervalSet& b) {
    std::vector<Interval> all(a.m_intervals.begin(), a.m_intervals.end());
    all.insert(all.end(), b.m_intervals.begin(), b.m_intervals.end());
    return IntervalSet::of(std::move(all));
}

}  // namespace farmwarden::policy
