#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "core/plugin/chain/timers.h"

namespace farmwarden::plugin::test {

// Time that a test moves. What is due runs inside advance(), in the order of its time.
class ManualTimers final : public chain::Timers {
public:
    base::Duration elapsed() const override { return m_now; }
    void after(base::Duration span, std::function<void()> work) override {
        m_waiting.push_back({m_now + span, std::move(work)});
    }

    void advance(base::Duration span) {
        const base::Duration end = m_now + span;
        for (;;) {
            const auto next = std::ranges::min_element(m_waiting, {}, &Waiting::at);
            if (next == m_waiting.end() || next->at > end) {
                break;
            }
            const Waiting due = std::move(*next);
            m_waiting.erase(next);
            m_now = std::max(m_now, due.at);
            due.work();
        }
        m_now = end;
    }

private:
    struct Waiting {
        base::Duration at;
        std::function<void()> work;
    };
    base::Duration m_now{std::chrono::hours(1)};
    std::vector<Waiting> m_waiting;
};

}  // namespace farmwarden::plugin::test
