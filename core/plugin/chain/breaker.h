#pragma once

#include <cstdint>

#include "core/base/clock.h"

// When a plug-in that fails is left alone, and when it is tried again: a circuit breaker. Open after some failures in a
// row, or at once when its process was lost; half-open after a while, for one call at a time; closed by a call that
// went well. The rest doubles each time until the plug-in has been well for some time. Pure: the caller says what time
// it is. One thread.
namespace farmwarden::plugin::chain {

struct BreakerSettings {
    std::uint32_t failuresInARow = 5;
    base::Duration firstRest = std::chrono::seconds(1);
    base::Duration longestRest = std::chrono::minutes(5);
    base::Duration wellAfter = std::chrono::minutes(1);  // closed for so long: the next rest is the first one again
};

class Breaker {
public:
    enum class State : std::uint8_t { Closed, Open, HalfOpen };

    explicit Breaker(BreakerSettings settings) : m_settings(settings) {}

    State state(base::Duration now) const;
    // Whether a call may be made; a call in the half-open state must be announced by begin().
    bool mayCall(base::Duration now) const {
        return state(now) == State::Closed || (state(now) == State::HalfOpen && !m_isTrying);
    }
    void begin(base::Duration now) { m_isTrying = m_isTrying || state(now) == State::HalfOpen; }

    void succeed(base::Duration now);
    // True when it opened by this.
    bool fail(base::Duration now);
    void open(base::Duration now);
    // A call that says nothing about the plug-in's health is over.
    void forgetTrial() { m_isTrying = false; }

    base::Duration openUntil() const { return m_openUntil; }
    std::uint32_t failuresInARow() const { return m_failures; }

private:
    BreakerSettings m_settings;
    bool m_isClosed = true;
    bool m_isTrying = false;
    std::uint32_t m_failures = 0;
    base::Duration m_openUntil{};
    base::Duration m_rest{};      // the last one; zero: none yet
    base::Duration m_closedAt{};  // by a call that went well
};

}  // namespace farmwarden::plugin::chain
