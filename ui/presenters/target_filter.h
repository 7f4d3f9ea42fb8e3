#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "ui/presenters/farm_tree.h"

// The filter box of the Farms page: words that must all be found in a target (name, farm, address, tags, holds, state),
// or in one field of it
// ("state:closed farm:office tag:gpu hold:ana"). A leading '-' negates. Values; any thread.
namespace farmwarden::presenters {

enum class TargetScope : std::uint8_t { All, NeedsAttention, Held };

class TargetFilter {
public:
    struct Problem {
        std::size_t begin = 0;
        std::size_t length = 0;
        std::string word;  // the field that does not exist
    };

    TargetFilter() = default;
    static std::expected<TargetFilter, Problem> parse(std::string_view text);

    void setScope(TargetScope scope) { m_scope = scope; }
    TargetScope scope() const { return m_scope; }
    bool isEmpty() const { return m_words.empty() && m_scope == TargetScope::All; }
    bool matches(const TargetRow& row) const;

private:
    enum class Field : std::uint8_t { Any, State, Farm, Tag, Hold, Name, Address };
    struct Word {
        Field field = Field::Any;
        std::string text;  // lower case
        bool isNegated = false;
    };
    static bool matches(const Word& word, const TargetRow& row);

    std::vector<Word> m_words;
    TargetScope m_scope = TargetScope::All;
};

// The untranslated word of a state, which the filter understands: "reconnect-only".
std::string_view toText(TargetState state);

}  // namespace farmwarden::presenters
