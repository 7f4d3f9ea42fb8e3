#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/document_keys.h"
#include "core/policy/text_node.h"
#include "core/policy/words.h"

// Typed values out of one object of a policy text, with a diagnostic for each that is of another type, missing or
// unknown. A value that was reported by the reader of the text already (Kind::Broken) counts as absent, silently. Lives
// on the stack of document_reader.cpp.
namespace farmwarden::policy {

class ObjectReader {
public:
    // `object` is one of knownKeys(); `owner` begins every message: "Rule \"cad\"". The node, the diagnostics and the
    // texts outlive the reader.
    ObjectReader(const TextNode& node, std::string_view object, Spelling spelling, std::string owner,
                 base::Diagnostics& diagnostics);

    void setOwner(std::string owner, std::string subject);
    const std::string& owner() const { return m_owner; }
    const std::string& subject() const { return m_subject; }
    const base::SourceRange& range() const { return m_node.range; }
    bool isObject() const { return m_node.kind == TextNode::Kind::Object; }

    // The value of the key, or nullptr when it is absent or broken.
    const TextNode* find(std::string_view key) const;
    base::SourceRange keyRange(std::string_view key) const;

    // Each leaves `into` as it was when the key is absent or its value wrong.
    void take(std::string_view key, std::string& into);
    void take(std::string_view key, bool& into);
    void take(std::string_view key, std::uint32_t& into);
    void take(std::string_view key, std::optional<base::TimePoint>& into);
    // A list of texts, or one text as a list of one. `places` gets the place of each.
    void take(std::string_view key, std::vector<std::string>& into, std::vector<base::SourceRange>* places = nullptr);

    template <typename E>
    void takeWord(std::string_view key, E& into) {
        std::string word;
        take(key, word);
        if (word.empty() && find(key) == nullptr) {
            return;
        }
        if (const auto value = fromText<E>(word)) {
            into = *value;
        } else if (isText(key)) {
            reportWord(key, word, words<E>());
        }
    }

    void require(std::string_view key, std::string_view hint);
    void reportUnknownKeys();
    void report(std::string_view code, const std::string& message, std::string hint, base::SourceRange range);
    void reportType(const TextNode& node, std::string_view what, std::string_view wanted);

private:
    bool isText(std::string_view key) const;
    void reportWord(std::string_view key, std::string_view word, std::span<const std::string_view> allowed);

    const TextNode& m_node;
    std::span<const std::string_view> m_keys;
    std::string m_owner;
    std::string m_subject;
    base::Diagnostics& m_diagnostics;
};

}  // namespace farmwarden::policy
