#pragma once

#include <cstdint>

#include "core/base/clock.h"
#include "core/base/ids.h"

namespace farmwarden::base {

// Makes session and hold ids without asking anybody: 42 bits of milliseconds since 2020, 10 bits of broker ordinal, 12 bits of
// counter. Unique as long as live brokers on one store have different ordinals. More than 4096 ids in a millisecond borrow from
// the next one, and a clock that goes back changes nothing, so ids of one source only ever grow. One thread at a time.
class IdSource {
public:
    // REQUIRES: ordinal < 1024.
    IdSource(const Clock& clock, std::uint32_t ordinal);

    SessionId nextSession() { return SessionId{next()}; }
    HoldId nextHold() { return HoldId{next()}; }

private:
    std::uint64_t next();

    const Clock& m_clock;
    std::uint64_t m_ordinal;
    std::uint64_t m_tick = 0;  // milliseconds << 12 | counter, of the last id
};

}  // namespace farmwarden::base
