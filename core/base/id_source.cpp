#include "core/base/id_source.h"

#include <algorithm>
#include <cassert>

namespace farmwarden::base {
namespace {
constexpr std::int64_t kEpoch2020Ms = 1'577'836'800'000;
}

IdSource::IdSource(const Clock& clock, std::uint32_t ordinal) : m_clock(clock), m_ordinal(ordinal) {
    assert(ordinal < 1024);
}

std::uint64_t IdSource::next() {
    const std::int64_t ms = m_clock.now().time_since_epoch().count() / 1000 - kEpoch2020Ms;
    const std::uint64_t fresh = static_cast<std::uint64_t>(std::max<std::int64_t>(ms, 0)) << 12U;
    m_tick = std::max(m_tick + 1, fresh);
    return (m_tick >> 12U) << 22U | m_ordinal << 12U | (m_tick & 0xFFFU);
}

}  // namespace farmwarden::base
