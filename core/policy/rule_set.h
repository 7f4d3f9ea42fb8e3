#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "core/policy/rule_index.h"

// Some of the rules from one number to another, a bit for each. Going through them costs nothing before the first is
// asked for, which is what most questions of the coverage analysis come to. A value.
namespace farmwarden::policy {

class RuleSet {
public:
    using Words = std::vector<std::uint64_t>;
    static constexpr std::size_t kWordBits = 64;

    static std::size_t wordsFor(std::size_t rules) { return (rules + kWordBits - 1) / kWordBits; }

    class Iterator {
    public:
        using value_type = RuleNumber;
        using difference_type = std::ptrdiff_t;
        using iterator_category = std::input_iterator_tag;

        Iterator() = default;
        Iterator(const RuleSet& set, std::size_t word) : m_set(&set), m_word(word) { settle(); }

        RuleNumber operator*() const {
            return static_cast<RuleNumber>((m_set->m_firstWord + m_word) * kWordBits +
                                           static_cast<std::size_t>(std::countr_zero(m_rest)));
        }
        Iterator& operator++() {
            m_rest &= m_rest - 1;
            if (m_rest == 0) {
                ++m_word;
                settle();
            }
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        bool operator==(const Iterator& other) const { return m_word == other.m_word && m_rest == other.m_rest; }

    private:
        // On the next word that has a rule, or the end.
        void settle() {
            while (m_word < m_set->m_words.size() && m_set->m_words[m_word] == 0) {
                ++m_word;
            }
            m_rest = m_word < m_set->m_words.size() ? m_set->m_words[m_word] : 0;
        }

        const RuleSet* m_set = nullptr;
        std::size_t m_word = 0;
        std::uint64_t m_rest = 0;
    };

    RuleSet() = default;
    // Those of `words`, which begin with rule 0, with begin <= number < end.
    RuleSet(const Words& words, RuleNumber begin, RuleNumber end);

    Iterator begin() const { return {*this, 0}; }
    Iterator end() const { return {*this, m_words.size()}; }

    // What is out of range is passed over.
    void add(RuleNumber rule);
    void remove(RuleNumber rule);
    // Keeps what is in the other as well. `words` begin with rule 0 and go as far as this, or farther.
    void keep(const Words& words);
    // REQUIRES: of the same range.
    void keep(const RuleSet& other);

private:
    bool has(RuleNumber rule) const { return rule >= m_begin && rule < m_end; }

    RuleNumber m_begin = 0;
    RuleNumber m_end = 0;
    std::size_t m_firstWord = 0;
    Words m_words;  // from m_firstWord on
};

}  // namespace farmwarden::policy
