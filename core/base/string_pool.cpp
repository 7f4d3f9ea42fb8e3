#include "core/base/string_pool.h"

#include <algorithm>

namespace farmwarden::base {
namespace {
constexpr std::size_t kBlockSize = 64 * 1024;
}

StringPool::StringPool() {
    clear();
}

std::optional<PoolIndex> StringPool::find(std::string_view text) const {
    return find(text, hashOf(text));
}

std::optional<PoolIndex> StringPool::find(std::string_view text, std::uint32_t hash) const {
    const PoolIndex* const found = m_index.find(hash, [&](PoolIndex index) { return at(index) == text; });
    return found == nullptr ? std::nullopt : std::optional(*found);
}

PoolIndex StringPool::intern(std::string_view text, std::uint32_t hash) {
    if (const auto known = find(text, hash)) {
        return *known;
    }
    const auto index = static_cast<PoolIndex>(m_texts.size());
    m_texts.push_back(store(text));
    m_index.insert(hash, index);
    return index;
}

void StringPool::reserve(std::size_t strings) {
    m_texts.reserve(strings);
    m_index.reserve(strings);
}

void StringPool::clear() {
    m_index.clear();
    m_texts.clear();
    m_blocks.clear();
    m_left = 0;
    m_free = nullptr;
    intern("");
}

const char* StringPool::store(std::string_view text) {
    const auto length = static_cast<Length>(text.size());
    const std::size_t needed = sizeof length + text.size();
    if (needed > m_left) {
        const std::size_t size = std::max(kBlockSize, needed);
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_free = m_blocks.back().get();
        m_left = size;
    }
    char* const stored = m_free;
    std::memcpy(stored, &length, sizeof length);
    std::memcpy(stored + sizeof length, text.data(), text.size());
    m_free += needed;
    m_left -= needed;
    return stored;
}

}  // namespace farmwarden::base
