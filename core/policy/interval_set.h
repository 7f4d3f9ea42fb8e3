#pragma once

#include <boost/container/small_vector.hpp>
#include <compare>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

// Sets of whole numbers as sorted, disjoint, half-open intervals. Every dimension of a rule but groups and tags comes
// down to one of these.
namespace farmwarden::policy {

// begin <= x < end.
struct Interval {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    auto operator<=>(const Interval&) const = default;
};

// O(log n).
bool contains(std::span<const Interval> sorted, std::uint32_t x);

// A value. Intervals of a set neither touch nor overlap, so equal sets compare equal.
class IntervalSet {
public:
    IntervalSet() = default;
    IntervalSet(std::initializer_list<Interval> intervals) : IntervalSet(of({intervals.begin(), intervals.end()})) {}
    // In any order; they may overlap or be empty.
    static IntervalSet of(std::vector<Interval> intervals);

    std::span<const Interval> intervals() const { return {m_intervals.data(), m_intervals.size()}; }
    bool isEmpty() const { return m_intervals.empty(); }
    std::uint64_t count() const;
    // The smallest. REQUIRES: not empty.
    std::uint32_t first() const { return m_intervals.front().begin; }
    bool contains(std::uint32_t x) const { return policy::contains(intervals(), x); }
    bool intersects(const IntervalSet& other) const;
    bool includes(const IntervalSet& other) const;

    bool operator==(const IntervalSet&) const = default;

    friend IntervalSet intersection(const IntervalSet& a, const IntervalSet& b);
    friend IntervalSet difference(const IntervalSet& a, const IntervalSet& b);
    friend IntervalSet united(const IntervalSet& a, const IntervalSet& b);

private:
    boost::container::small_vector<Interval, 2> m_intervals;
};

IntervalSet intersection(const IntervalSet& a, const IntervalSet& b);
// In a and not in b.
IntervalSet difference(const IntervalSet& a, const IntervalSet& b);
IntervalSet united(const IntervalSet& a, const IntervalSet& b);

}  // namespace farmwarden::policy
