#include "core/base/hash_index.h"

#include <algorithm>
#include <utility>

namespace farmwarden::base {
namespace {

constexpr std::size_t kLeast = 16;

// Two of three places are taken at most.
std::size_t placesFor(std::size_t numbers) {
    return std::max(kLeast, numbers + numbers / 2 + 1);
}

}  // namespace

void HashIndex::insert(std::uint32_t hash, std::uint32_t number) {
    if (placesFor(m_size + 1) > m_entries.size()) {
        resize(placesFor(2 * m_size));
    }
    put({hash, number});
    ++m_size;
}

// What stands behind moves up, unless it is where it belongs: searches stop at the first empty place.
void HashIndex::erase(std::uint32_t hash, std::uint32_t number) {
    std::size_t hole = placeOf(hash);
    while (m_entries[hole].number != number) {
        hole = next(hole);
    }
    for (std::size_t at = next(hole); m_entries[at].number != kNone; at = next(at)) {
        const std::size_t home = placeOf(m_entries[at].hash);
        const bool isHomeBehindHole = hole <= at ? home > hole && home <= at : home > hole || home <= at;
        if (!isHomeBehindHole) {
            m_entries[hole] = m_entries[at];
            hole = at;
        }
    }
    m_entries[hole] = {};
    --m_size;
}

void HashIndex::reserve(std::size_t numbers) {
    if (placesFor(numbers) > m_entries.size()) {
        resize(placesFor(numbers));
    }
}

void HashIndex::clear() {
    m_entries = {};
    m_size = 0;
}

void HashIndex::put(Entry entry) {
    std::size_t at = placeOf(entry.hash);
    while (m_entries[at].number != kNone) {
        at = next(at);
    }
    m_entries[at] = entry;
}

void HashIndex::resize(std::size_t places) {
    const std::vector<Entry> before = std::exchange(m_entries, std::vector<Entry>(places));
    for (const Entry& entry : before) {
        if (entry.number != kNone) {
            put(entry);
        }
    }
}

}  // namespace farmwarden::base
