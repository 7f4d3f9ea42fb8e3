#include "core/simulator/inbox.h"

#include <utility>

namespace farmwarden::simulator {

std::function<void(std::function<void()>)> Inbox::postTo(const std::shared_ptr<Inbox>& inbox) {
    return [inbox](std::function<void()> action) { inbox->post(std::move(action)); };
}

void Inbox::post(std::function<void()> action) {
    {
        const std::lock_guard lock(m_mutex);
        m_arrived.push_back(std::move(action));
    }
    m_hasArrived.notify_one();
}

bool Inbox::run(std::chrono::microseconds patience) {
    {
        std::unique_lock lock(m_mutex);
        m_hasArrived.wait_for(lock, patience, [this] { return !m_arrived.empty(); });
        m_running.swap(m_arrived);
    }
    for (const auto& action : m_running) {
        action();
    }
    const bool hadAny = !m_running.empty();
    m_running.clear();
    return hadAny;
}

}  // namespace farmwarden::simulator
