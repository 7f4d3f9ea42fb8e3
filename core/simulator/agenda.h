#pragma once

#include <cstdint>
#include <functional>
#include <queue>
#include <vector>

#include "core/base/clock.h"

namespace farmwarden::simulator {

// What is going to happen, by time; of equal times what was scheduled first comes first. One thread.
class Agenda {
public:
    using Action = std::function<void()>;

    void schedule(base::TimePoint at, Action action) { m_entries.push({at, m_next++, std::move(action)}); }

    bool isEmpty() const { return m_entries.empty(); }
    // The end of time when empty.
    base::TimePoint nextAt() const { return m_entries.empty() ? base::TimePoint::max() : m_entries.top().at; }
    // REQUIRES: not empty. The action may schedule others.
    void runNext() {
        // priority_queue lends its top as const only; the moved-from entry goes with the pop, and its order does not
        // hang on the action.
        const Action action = std::move(const_cast<Entry&>(m_entries.top()).action);
        m_entries.pop();
        action();
    }

private:
    struct Entry {
        base::TimePoint at;
        std::uint64_t number;
        Action action;
        bool operator<(const Entry& other) const { return at != other.at ? at > other.at : number > other.number; }
    };

    std::priority_queue<Entry> m_entries;
    std::uint64_t m_next = 0;
};

}  // namespace farmwarden::simulator
