#pragma once

#include <cstdint>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/diagnostics.h"

// What a plug-in may be configured with: the part of JSON Schema from which a form can be drawn. Types, enum, const,
// default, title, description, limits of numbers, texts, arrays and objects, pattern, properties, items, required,
// additionalProperties, writeOnly (a secret). Keywords beyond those are refused, lest somebody relies on what nobody
// checks. Values; any thread.
namespace farmwarden::plugin::registry {

using Json = nlohmann::ordered_json;  // keeps the author's order, which is that of the form

enum class ValueType : std::uint8_t { Any, Null, Boolean, Integer, Number, Text, Array, Object };

struct SchemaNode {
    std::vector<ValueType> types;  // empty: any
    std::string title;
    std::string description;
    std::optional<Json> fallback;  // "default"
    std::vector<Json> allowed;     // "enum", "const"; empty: any
    std::optional<double> minimum;
    std::optional<double> maximum;
    bool isMinimumExclusive = false;
    bool isMaximumExclusive = false;
    std::size_t minSize = 0;  // characters, elements or members, as the value is
    std::optional<std::size_t> maxSize;
    bool areItemsUnique = false;
    std::string pattern;
    std::shared_ptr<const std::regex> compiledPattern;
    std::vector<std::pair<std::string, SchemaNode>> properties;
    std::vector<std::string> required;
    bool mayHaveOthers = true;
    std::shared_ptr<const SchemaNode> others;  // what other members must be; null: anything
    std::shared_ptr<const SchemaNode> items;
    bool isSecret = false;  // never in logs, exports or the journal

    const SchemaNode* property(std::string_view name) const;
};

class Schema {
public:
    struct Parsed;
    // Problems' subjects are JSON pointers into the schema.
    static Parsed parse(std::string_view text);
    // Of a plug-in that has nothing to configure: an object without members.
    static Schema empty();

    struct Checked {
        std::optional<Json> value;   // with defaults filled in; nothing when there are errors
        base::Diagnostics problems;  // all of them; subjects are JSON pointers into the configuration
    };
    Checked checkText(std::string_view configuration) const;
    Checked check(const Json& configuration) const;

    // For people to read, and for exports: secrets become kSecretMask. Whatever is no object of this schema's is left
    // out.
    Json withoutSecrets(const Json& configuration) const;
    // What a person sends back: where a secret is still kSecretMask, the former one stays.
    Json withFormerSecrets(Json fresh, const Json& former) const;

    const SchemaNode& root() const { return m_root; }

private:
    SchemaNode m_root;
};

struct Schema::Parsed {
    std::optional<Schema> schema;  // nothing when there are errors
    base::Diagnostics problems;
};

inline constexpr std::string_view kSecretMask = "********";

}  // namespace farmwarden::plugin::registry
