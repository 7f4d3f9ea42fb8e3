#include "core/plugin/chain/breaker.h"

#include <algorithm>

namespace farmwarden::plugin::chain {

Breaker::State Breaker::state(base::Duration now) const {
    return m_isClosed ? State::Closed : now < m_openUntil ? State::Open : State::HalfOpen;
}

void Breaker::succeed(base::Duration now) {
    m_failures = 0;
    m_isTrying = false;
    if (!m_isClosed) {
        m_isClosed = true;
        m_closedAt = now;
    }
}

bool Breaker::fail(base::Duration now) {
    ++m_failures;
    const State state = this->state(now);
    m_isTrying = false;
    if (state == State::HalfOpen || (state == State::Closed && m_failures >= m_settings.failuresInARow)) {
        open(now);
        return true;
    }
    return false;
}

void Breaker::open(base::Duration now) {
    const bool wasWell = m_isClosed && now - m_closedAt >= m_settings.wellAfter;
    m_rest =
        m_rest == base::Duration{} || wasWell ? m_settings.firstRest : std::min(m_rest * 2, m_settings.longestRest);
    m_isClosed = false;
    m_isTrying = false;
    m_openUntil = now + m_rest;
}

}  // namespace farmwarden::plugin::chain
