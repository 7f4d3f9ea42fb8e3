#include "core/policy/name_axis.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "core/base/text.h"

namespace farmwarden::policy {

namespace {

// FNV-1a, so that one pass over a name has the hash of each of its prefixes on the way.
constexpr std::uint64_t kHashStart = 14'695'981'039'346'656'037U;
constexpr std::uint64_t kHashFactor = 1'099'511'628'211U;
constexpr std::uint64_t kPrefixMark = 0x9e37'79b9'7f4a'7c15U;

std::uint64_t stepped(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * kHashFactor;
}

// Spreads the hash of short names over all bits: the low ones choose a slot, the high ones are compared.
std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 32U;
    hash *= kPrefixMark;
    return hash ^ hash >> 29U;
}

// A prefix with fewer nodes below it than there are next bytes (26 upper-case letters never occur) surely has room
// between them.
constexpr std::uint32_t kSurelyRoom = 230;

// The order in which to look for a free next character: what people expect in names first.
const std::string& nextCharacters() {
    static const std::string characters = [] {
        std::string all = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
        for (int c = ' '; c < 0x7f; ++c) {
            all += static_cast<char>(c);
        }
        for (int c = 0x80; c <= 0xff; ++c) {
            all += static_cast<char>(c);
        }
        for (int c = 0; c < ' '; ++c) {
            all += static_cast<char>(c);
        }
        return all + '\x7f';
    }();
    return characters;
}

}  // namespace

char NameAxis::folded(char c) const {
    return m_naming == Naming::FoldedWithPrefixes && c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

NameAxis::Pattern NameAxis::patternOf(std::string_view value) const {
    if (m_naming == Naming::Exact) {
        return {std::string(value), false};
    }
    const bool isPrefix = value.ends_with('*');
    return {base::lowered(value.substr(0, value.size() - (isPrefix ? 1 : 0))), isPrefix};
}

void NameAxis::add(std::string_view value) {
    m_patterns.push_back(patternOf(value));
}

void NameAxis::finish() {
    m_patterns.push_back({"", true});
    std::ranges::sort(m_patterns);
    m_patterns.erase(std::ranges::unique(m_patterns).begin(), m_patterns.end());

    m_table.assign(std::bit_ceil(m_patterns.size() * 2 + 2), {});
    m_childCounts.assign(m_patterns.size(), 0);
    std::vector<Node> open{0};
    for (Node node = 1; node < m_patterns.size(); ++node) {
        while (!m_patterns[open.back()].holds(m_patterns[node])) {
            open.pop_back();
        }
        m_forest.add(open.back());
        ++m_childCounts[open.back()];
        enter(node);
        if (m_patterns[node].isPrefix) {
            open.push_back(node);
            m_prefixLengths.push_back(static_cast<std::uint32_t>(m_patterns[node].text.size()));
        }
    }
    m_forest.finish();
    std::ranges::sort(m_prefixLengths);
    m_prefixLengths.erase(std::ranges::unique(m_prefixLengths).begin(), m_prefixLengths.end());
}

std::uint64_t NameAxis::hashOf(const Pattern& pattern) const {
    std::uint64_t hash = kHashStart;
    for (const char c : pattern.text) {
        hash = stepped(hash, c);
    }
    return pattern.isPrefix ? hash ^ kPrefixMark : hash;
}

void NameAxis::enter(Node node) {
    const std::uint64_t hash = mixed(hashOf(m_patterns[node]));
    const std::size_t mask = m_table.size() - 1;
    std::size_t slot = hash & mask;
    while (m_table[slot].node != 0) {
        slot = (slot + 1) & mask;
    }
    m_table[slot] = {static_cast<std::uint32_t>(hash >> 32U), node};
}

bool NameAxis::isSame(std::string_view text, std::string_view value) const {
    return text.size() == value.size() && std::ranges::equal(text, value, {}, {}, [this](char c) { return folded(c); });
}

Node NameAxis::find(std::uint64_t rawHash, std::string_view text, bool isPrefix) const {
    const std::uint64_t hash = mixed(rawHash);
    const auto tag = static_cast<std::uint32_t>(hash >> 32U);
    const std::size_t mask = m_table.size() - 1;
    for (std::size_t slot = hash & mask; m_table[slot].node != 0; slot = (slot + 1) & mask) {
        if (m_table[slot].tag != tag) {
            continue;
        }
        const Pattern& pattern = m_patterns[m_table[slot].node];
        if (pattern.isPrefix == isPrefix && isSame(pattern.text, text)) {
            return m_table[slot].node;
        }
    }
    return 0;
}

Node NameAxis::locate(std::string_view value) const {
    if (m_patterns.size() <= 1) {
        return 0;
    }
    Node innermost = 0;
    std::uint64_t hash = kHashStart;
    auto length = m_prefixLengths.begin();
    for (std::size_t i = 0; i < value.size(); ++i) {
        hash = stepped(hash, folded(value[i]));
        if (length != m_prefixLengths.end() && *length == i + 1) {
            const Node prefix = find(hash ^ kPrefixMark, value.substr(0, i + 1), true);
            innermost = prefix != 0 ? prefix : innermost;
            ++length;
        }
    }
    const Node exact = find(hash, value, false);
    return exact != 0 ? exact : innermost;
}

Node NameAxis::nodeOf(std::string_view value) const {
    const Pattern pattern = patternOf(value);
    if (pattern.isPrefix && pattern.text.empty()) {
        return 0;
    }
    const Node node = find(hashOf(pattern), pattern.text, pattern.isPrefix);
    assert(node != 0);
    return node;
}

bool NameAxis::isEmpty(Node node) const {
    return m_patterns[node].isPrefix && m_childCounts[node] >= kSurelyRoom && !exampleIn(node);
}

std::optional<std::string> NameAxis::exampleIn(Node node) const {
    const Pattern& pattern = m_patterns[node];
    if (!pattern.isPrefix) {
        return pattern.text;
    }
    const std::string readable = pattern.text + "other";
    if (locate(readable) == node) {
        return readable;
    }
    if (auto found = freeBelow(pattern.text, node)) {
        return found;
    }
    return locate(pattern.text) == node ? std::optional(pattern.text) : std::nullopt;
}

// A longer text that the node holds and no node below it. Where a child prefix begins, everything longer is the
// child's; where a child is a single name, longer ones are free again.
std::optional<std::string> NameAxis::freeBelow(const std::string& text, Node node) const {
    std::vector<std::string> taken;
    for (const char c : nextCharacters()) {
        if (m_naming == Naming::FoldedWithPrefixes && c != folded(c)) {
            continue;
        }
        const std::string longer = text + c;
        const Node found = locate(longer);
        if (found == node) {
            return longer;
        }
        if (!m_patterns[found].isPrefix && m_forest.parent(found) == node) {
            taken.push_back(longer);
        }
    }
    for (const std::string& single : taken) {
        if (auto found = freeBelow(single, node)) {
            return found;
        }
    }
    return std::nullopt;
}

}  // namespace farmwarden::policy
