#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/hash_index.h"

namespace farmwarden::base {

// Number of a string in a StringPool. 0 is always the empty string.
using PoolIndex = std::uint32_t;

// Keeps each distinct string once and numbers it densely, in order of arrival. Strings are never dropped and never
// move: views stay valid until clear(). About 24 bytes beside the characters. Not synchronised.
class StringPool {
public:
    StringPool();
    StringPool(const StringPool&) = delete;
    StringPool& operator=(const StringPool&) = delete;
    StringPool(StringPool&&) = delete;
    StringPool& operator=(StringPool&&) = delete;

    PoolIndex intern(std::string_view text) { return intern(text, hashOf(text)); }
    // For many: hash some, prefetch their places, and only then intern them.
    PoolIndex intern(std::string_view text, std::uint32_t hash);
    static std::uint32_t hashOf(std::string_view text) { return mixed(std::hash<std::string_view>{}(text)); }
    void prefetch(std::uint32_t hash) const { m_index.prefetch(hash); }
    // The next step, once that place may have come: where the text lies that is compared.
    void prefetchText(std::uint32_t hash) const {
        if (const PoolIndex index = m_index.peek(hash); index != HashIndex::kNone) {
            __builtin_prefetch(&m_texts[index]);
        }
    }
    std::optional<PoolIndex> find(std::string_view text) const;
    std::string_view at(PoolIndex index) const { return textAt(m_texts[index]); }
    std::size_t size() const { return m_texts.size(); }
    void reserve(std::size_t strings);
    void clear();

private:
    // A string as it lies in a block: its length, then its characters.
    using Length = std::uint32_t;

    static std::string_view textAt(const char* stored) {
        Length length = 0;
        std::memcpy(&length, stored, sizeof length);
        return {stored + sizeof length, length};
    }
    std::optional<PoolIndex> find(std::string_view text, std::uint32_t hash) const;
    const char* store(std::string_view text);

    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_left = 0;  // free bytes in the last block
    char* m_free = nullptr;
    std::vector<const char*> m_texts;
    HashIndex m_index;
};

}  // namespace farmwarden::base
