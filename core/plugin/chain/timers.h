#pragma once

#include <functional>

#include "core/base/clock.h"

namespace farmwarden::plugin::chain {

// Time as the chain needs it: a span that only grows, and a call after some of it. Injected, so that tests decide what
// is late. One thread, the chain's.
class Timers {
public:
    virtual ~Timers() = default;
    // Since some moment; the wall clock's jumps do not show in it.
    virtual base::Duration elapsed() const = 0;
    // Once, not before the span is over. Callers guard against their own end.
    virtual void after(base::Duration span, std::function<void()> work) = 0;
};

}  // namespace farmwarden::plugin::chain
