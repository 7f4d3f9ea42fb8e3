#include "core/policy/rule_set.h"

#include <algorithm>
#include <functional>

namespace farmwarden::policy {

namespace {

std::uint64_t bitOf(RuleNumber rule) {
    return std::uint64_t{1} << rule % RuleSet::kWordBits;
}

}  // namespace

RuleSet::RuleSet(const Words& words, RuleNumber begin, RuleNumber end)
    : m_begin(begin), m_end(static_cast<RuleNumber>(std::min<std::size_t>(end, words.size() * kWordBits))) {
    if (m_begin >= m_end) {
        return;
    }
    m_firstWord = m_begin / kWordBits;
    m_words.assign(words.begin() + static_cast<std::ptrdiff_t>(m_firstWord),
                   words.begin() + static_cast<std::ptrdiff_t>(wordsFor(m_end)));
    m_words.front() &= ~std::uint64_t{0} << m_begin % kWordBits;
    if (m_end % kWordBits != 0) {
        m_words.back() &= bitOf(m_end) - 1;
    }
}

void RuleSet::add(RuleNumber rule) {
    if (has(rule)) {
        m_words[rule / kWordBits - m_firstWord] |= bitOf(rule);
    }
}

void RuleSet::remove(RuleNumber rule) {
    if (has(rule)) {
        m_words[rule / kWordBits - m_firstWord] &= ~bitOf(rule);
    }
}

void RuleSet::keep(const Words& words) {
    std::transform(m_words.begin(), m_words.end(), words.begin() + static_cast<std::ptrdiff_t>(m_firstWord),
                   m_words.begin(), std::bit_and{});
}

void RuleSet::keep(const RuleSet& other) {
    std::ranges::transform(m_words, other.m_words, m_words.begin(), std::bit_and{});
}

}  // namespace farmwarden::policy
