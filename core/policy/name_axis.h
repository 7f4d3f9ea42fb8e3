#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/forest.h"

// All names and prefixes that the rules mention in one dimension (user, group, farm ...), and where a request's name
// stands among them. Immutable after finish(); then usable from any thread.
namespace farmwarden::policy {

// How a dimension writes its values: people and programs without case and with a '*' at the end for a prefix; names of
// ours exactly.
enum class Naming : std::uint8_t { FoldedWithPrefixes, Exact };

class NameAxis {
public:
    explicit NameAxis(Naming naming) : m_naming(naming) {}

    // A value as the document has it. Before finish().
    void add(std::string_view value);
    void finish();

    const Forest& forest() const { return m_forest; }
    // The node of a value that was added.
    Node nodeOf(std::string_view value) const;
    // The innermost node that holds a request's value. One pass over the value; allocates nothing.
    Node locate(std::string_view value) const;

    // A value that lies in the node and in none below it, pleasant to read where possible; nothing when those below
    // leave no room.
    std::optional<std::string> exampleIn(Node node) const;
    bool isEmpty(Node node) const;
    // The node is one name and not a prefix.
    bool isSingle(Node node) const { return !m_patterns[node].isPrefix; }

private:
    struct Pattern {
        std::string text;
        bool isPrefix = false;

        // Preorder: a prefix comes before everything it holds.
        auto operator<=>(const Pattern& other) const {
            const auto byText = text <=> other.text;
            return byText != 0 ? byText : other.isPrefix <=> isPrefix;
        }
        bool operator==(const Pattern&) const = default;
        bool holds(const Pattern& other) const { return isPrefix && other.text.starts_with(text); }
    };

    // The tag is other bits of the hash than those that choose the slot: texts are compared only when it is right.
    struct Slot {
        std::uint32_t tag = 0;
        Node node = 0;  // 0: free
    };

    Pattern patternOf(std::string_view value) const;
    char folded(char c) const;
    std::uint64_t hashOf(const Pattern& pattern) const;
    Node find(std::uint64_t hash, std::string_view text, bool isPrefix) const;
    bool isSame(std::string_view folded, std::string_view value) const;
    void enter(Node node);
    std::optional<std::string> freeBelow(const std::string& text, Node node) const;

    Naming m_naming;
    std::vector<Pattern> m_patterns;  // by node; [0] is the root, the prefix ""
    Forest m_forest;
    std::vector<Slot> m_table;                   // open addressing
    std::vector<std::uint32_t> m_childCounts;    // by node
    std::vector<std::uint32_t> m_prefixLengths;  // ascending, each once, without 0
};

}  // namespace farmwarden::policy
