#pragma once

#include <cstdint>
#include <vector>

namespace farmwarden::base {

// 32 well-mixed bits of a number or of another hash (the finaliser of MurmurHash3, which is in the public domain).
inline std::uint32_t mixed(std::uint64_t value) {
    value = (value ^ value >> 33U) * 0xff51afd7ed558ccd;
    value = (value ^ value >> 33U) * 0xc4ceb9fe1a85ec53;
    return static_cast<std::uint32_t>(value >> 32U);
}

// A hash table of numbers whose keys lie elsewhere, in an array that they are numbers of. It knows hashes only: the
// caller hashes, and says which of the numbers with that hash is meant. So it can be told early which place will be
// looked at (prefetch), which is what loading a million sessions hangs on: each place is a cache miss. Open addressing
// with linear probing; twelve bytes an entry. Not synchronised.
class HashIndex {
public:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    // The entry for which `isMeant(number)` is true, among those of the hash; null if none is. The pointer lasts until
    // the next change; what it points to may be replaced by another number of the same hash.
    template <typename IsMeant>
    std::uint32_t* find(std::uint32_t hash, IsMeant isMeant) {
        for (std::size_t at = m_entries.empty() ? kEnd : placeOf(hash); at != kEnd; at = next(at)) {
            Entry& entry = m_entries[at];
            if (entry.number == kNone) {
                break;
            }
            if (entry.hash == hash && isMeant(entry.number)) {
                return &entry.number;
            }
        }
        return nullptr;
    }
    template <typename IsMeant>
    const std::uint32_t* find(std::uint32_t hash, IsMeant isMeant) const {
        return const_cast<HashIndex*>(this)->find(hash, isMeant);
    }

    // REQUIRES: it is not there; number != kNone.
    void insert(std::uint32_t hash, std::uint32_t number);
    // REQUIRES: it is there.
    void erase(std::uint32_t hash, std::uint32_t number);

    // That its place will be looked at soon.
    void prefetch(std::uint32_t hash) const {
        if (!m_entries.empty()) {
            __builtin_prefetch(&m_entries[placeOf(hash)]);
        }
    }
    // The first number with this hash, whoever is meant; kNone if there is none. For prefetching what it is the number of.
    std::uint32_t peek(std::uint32_t hash) const {
        const std::uint32_t* const found = find(hash, [](std::uint32_t) { return true; });
        return found == nullptr ? kNone : *found;
    }

    std::size_t size() const { return m_size; }
    void reserve(std::size_t numbers);
    void clear();

private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t number = kNone;
    };
    static constexpr std::size_t kEnd = SIZE_MAX;

    // Rises with the hash, so that any size will do.
    std::size_t placeOf(std::uint32_t hash) const { return std::uint64_t{hash} * m_entries.size() >> 32U; }
    std::size_t next(std::size_t at) const { return at + 1 == m_entries.size() ? 0 : at + 1; }
    void put(Entry entry);
    void resize(std::size_t places);

    std::vector<Entry> m_entries;
    std::size_t m_size = 0;
};

}  // namespace farmwarden::base
