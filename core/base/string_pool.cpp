#include "core/base/string_pool.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace farmwarden::base {
namespace {
constexpr std::size_t kBlockSize = 64 * 1024;
}

std::size_t StringPool::Hash::operator()(PoolIndex index) const {
    return std::hash<std::string_view>{}(pool->m_views[index]);
}

std::size_t StringPool::Hash::operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }

StringPool::StringPool() : m_views{std::string_view("")}, m_index(16, Hash{this}, Equal{this}) { m_index.insert(0); }

std::optional<PoolIndex> StringPool::find(std::string_view text) const {
    const auto it = m_index.find(text);
    return it == m_index.end() ? std::nullopt : std::optional(*it);
}

PoolIndex StringPool::intern(std::string_view text) {
    if (const auto known = find(text)) {
        return *known;
    }
    const auto index = static_cast<PoolIndex>(m_views.size());
    m_views.push_back(store(text));
    m_index.insert(index);
    return index;
}

void StringPool::reserve(std::size_t strings) {
    m_views.reserve(strings);
    m_index.reserve(strings);
}

void StringPool::clear() {
    m_index.clear();
    m_views.assign(1, std::string_view(""));
    m_index.insert(0);
    m_blocks.clear();
    m_left = 0;
    m_free = nullptr;
}

std::string_view StringPool::store(std::string_view text) {
    if (text.size() > m_left) {
        const std::size_t size = std::max(kBlockSize, text.size());
        m_blocks.push_back(std::make_unique<char[]>(size));
        m_free = m_blocks.back().get();
        m_left = size;
    }
    std::memcpy(m_free, text.data(), text.size());
    const std::string_view stored(m_free, text.size());
    m_free += text.size();
    m_left -= text.size();
    return stored;
}

}  // namespace farmwarden::base
