#pragma once

#include <boost/unordered/unordered_flat_set.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace farmwarden::base {

// Number of a string in a StringPool. 0 is always the empty string.
using PoolIndex = std::uint32_t;

// Keeps each distinct string once and numbers it densely, in order of arrival. Strings are never dropped and never move: views
// stay valid until clear(). About 20 bytes beside the characters. Not synchronised.
class StringPool {
public:
    StringPool();
    StringPool(const StringPool&) = delete;
    StringPool& operator=(const StringPool&) = delete;
    StringPool(StringPool&&) = delete;
    StringPool& operator=(StringPool&&) = delete;

    PoolIndex intern(std::string_view text);
    std::optional<PoolIndex> find(std::string_view text) const;
    std::string_view at(PoolIndex index) const { return m_views[index]; }
    std::size_t size() const { return m_views.size(); }
    void reserve(std::size_t strings);
    void clear();

private:
    struct Hash {
        using is_transparent = void;
        const StringPool* pool;
        std::size_t operator()(PoolIndex index) const;
        std::size_t operator()(std::string_view text) const;
    };
    struct Equal {
        using is_transparent = void;
        const StringPool* pool;
        bool operator()(PoolIndex a, PoolIndex b) const { return a == b; }
        bool operator()(std::string_view a, PoolIndex b) const { return a == pool->m_views[b]; }
        bool operator()(PoolIndex a, std::string_view b) const { return pool->m_views[a] == b; }
    };

    std::string_view store(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0;  // free bytes in the last block
    char* m_free = nullptr;
    std::vector<std::string_view> m_views;
    boost::unordered_flat_set<PoolIndex, Hash, Equal> m_index;
};

}  // namespace farmwarden::base
