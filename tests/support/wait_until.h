#pragma once

#include <chrono>
#include <thread>
#include <utility>

// Waiting for a condition with a deadline: the only way in which tests wait for something outside their own process.
// Blocks the calling thread.
namespace farmwarden::test {

inline constexpr std::chrono::milliseconds kPatience{20'000};  // generous: a busy machine must not fail a test

// Asks `predicate` every `interval` until it is true or `deadline` has passed; returns its last answer.
template <typename Predicate>
bool waitUntil(Predicate&& predicate, std::chrono::milliseconds deadline = kPatience,
               std::chrono::milliseconds interval = std::chrono::milliseconds(10)) {
    const auto end = std::chrono::steady_clock::now() + deadline;
    while (!predicate()) {
        if (std::chrono::steady_clock::now() >= end) {
            return static_cast<bool>(predicate());
        }
        std::this_thread::sleep_for(interval);
    }
    return true;
}

}  // namespace farmwarden::test
