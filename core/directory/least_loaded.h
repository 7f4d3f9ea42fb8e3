#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/directory/session_table.h"

namespace farmwarden::directory {

// What the order hangs on: the rank, then sessions/weight, compared exactly (no floating point), then the name.
struct Load {
    std::uint32_t sessions = 0;  // active + disconnected + pending
    std::uint32_t weight = model::kDefaultWeight;
    std::string_view name;       // lives as long as the target
    std::int64_t rank = 0;       // what the farm's balancing puts before the load; 0 everywhere for fewest sessions
};

// True when `a` comes before `b`: the lower rank, then a.sessions/a.weight < b.sessions/b.weight by cross-multiplication, ties by name, so that every
// broker and every replay picks the same one.
bool isLessLoaded(const Load& a, const Load& b);

// The targets of one farm that take new sessions, least loaded first: a 4-ary heap with each member's position, so that the best
// is read in constant time and one change costs O(log n). Not synchronised; owned by a Directory.
class LeastLoaded {
public:
    // Adds the target, or moves it to its new place.
    void put(TargetIndex target, const Load& load);
    void remove(TargetIndex target);
    bool contains(TargetIndex target) const;

    // kNone when empty.
    TargetIndex best() const { return m_heap.empty() ? kNone : m_heap.front().target; }
    std::size_t size() const { return m_heap.size(); }
    // The members in no particular order; 0 <= i < size().
    TargetIndex at(std::size_t i) const { return m_heap[i].target; }

private:
    struct Entry {
        Load load;
        TargetIndex target;
    };

    void settle(std::size_t position);
    std::size_t siftUp(std::size_t position);
    void siftDown(std::size_t position);
    void place(std::size_t position, const Entry& entry);

    std::vector<Entry> m_heap;
    std::vector<std::uint32_t> m_position;  // by target; kNone: not a member
};

}  // namespace farmwarden::directory
