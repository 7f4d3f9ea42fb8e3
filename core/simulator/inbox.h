#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace farmwarden::simulator {

// Brings functions from any thread to the one that owns the inbox: the `post` of an engine without an event loop.
class Inbox {
public:
    // A post() that keeps the inbox alive: a store may answer an append after whoever owned the inbox has gone.
    static std::function<void(std::function<void()>)> postTo(const std::shared_ptr<Inbox>& inbox);

    // Any thread.
    void post(std::function<void()> action);

    // The owner's thread only. Runs what has come, in order; waits for the first one at most this long. False if
    // nothing came.
    bool run(std::chrono::microseconds patience = {});

private:
    std::mutex m_mutex;  // of m_arrived
    std::condition_variable m_hasArrived;
    std::vector<std::function<void()>> m_arrived;
    std::vector<std::function<void()>> m_running;  // the owner's; kept for its memory
};

}  // namespace farmwarden::simulator
