#include "core/directory/least_loaded.h"

#include <algorithm>

namespace farmwarden::directory {
namespace {
constexpr std::size_t kArity = 4;
}

bool isLessLoaded(const Load& a, const Load& b) {
    if (a.rank != b.rank) {
        return a.rank < b.rank;
    }
    const std::uint64_t left = std::uint64_t{a.sessions} * b.weight;
    const std::uint64_t right = std::uint64_t{b.sessions} * a.weight;
    return left != right ? left < right : a.name < b.name;
}

void LeastLoaded::put(TargetIndex target, const Load& load) {
    if (target >= m_position.size()) {
        m_position.resize(target + 1, kNone);
    }
    if (m_position[target] == kNone) {
        m_position[target] = static_cast<std::uint32_t>(m_heap.size());
        m_heap.push_back({load, target});
    } else {
        m_heap[m_position[target]].load = load;
    }
    settle(m_position[target]);
}

void LeastLoaded::remove(TargetIndex target) {
    if (!contains(target)) {
        return;
    }
    const std::size_t hole = m_position[target];
    const Entry last = m_heap.back();
    m_heap.pop_back();
    m_position[target] = kNone;
    if (last.target != target) {
        place(hole, last);
        settle(hole);
    }
}

bool LeastLoaded::contains(TargetIndex target) const { return target < m_position.size() && m_position[target] != kNone; }

void LeastLoaded::settle(std::size_t position) { siftDown(siftUp(position)); }

std::size_t LeastLoaded::siftUp(std::size_t position) {
    const Entry moving = m_heap[position];
    while (position > 0) {
        const std::size_t parent = (position - 1) / kArity;
        if (!isLessLoaded(moving.load, m_heap[parent].load)) {
            break;
        }
        place(position, m_heap[parent]);
        position = parent;
    }
    place(position, moving);
    return position;
}

void LeastLoaded::siftDown(std::size_t position) {
    const Entry moving = m_heap[position];
    for (;;) {
        const std::size_t first = position * kArity + 1;
        if (first >= m_heap.size()) {
            break;
        }
        const std::size_t end = std::min(first + kArity, m_heap.size());
        std::size_t least = first;
        for (std::size_t child = first + 1; child < end; ++child) {
            if (isLessLoaded(m_heap[child].load, m_heap[least].load)) {
                least = child;
            }
        }
        if (!isLessLoaded(m_heap[least].load, moving.load)) {
            break;
        }
        place(position, m_heap[least]);
        position = least;
    }
    place(position, moving);
}

void LeastLoaded::place(std::size_t position, const Entry& entry) {
    m_heap[position] = entry;
    m_position[entry.target] = static_cast<std::uint32_t>(position);
}

}  // namespace farmwarden::directory
