#include "core/plugin/registry/schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/base/edit_distance.h"
#include "core/plugin/registry/schema_reader.h"

namespace farmwarden::plugin::registry {
namespace {

// std::ranges::contains() is not in GCC 12.
bool contains(const auto& range, const auto& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

// A pattern is tried on texts up to this length: std::regex takes stack by the character.
constexpr std::size_t kMostMatched = 4096;

base::Diagnostic problem(std::string code, const std::string& at, std::string message, std::string hint = {}) {
    return {
        .code = std::move(code), .message = std::move(message), .hint = std::move(hint), .range = {}, .subject = at};
}

std::optional<Json> parsed(std::string_view text, base::Diagnostics& problems, std::string_view what) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        problems.push_back(
            problem("not-json", "", fmt::format("the {} is no JSON: error at byte {}", what, error.byte)));
        return std::nullopt;
    }
}

bool isOf(ValueType type, const Json& value) {
    switch (type) {
        case ValueType::Any:
            return true;
        case ValueType::Null:
            return value.is_null();
        case ValueType::Boolean:
            return value.is_boolean();
        case ValueType::Integer:
            return value.is_number_integer() ||
                   (value.is_number_float() && std::trunc(value.get<double>()) == value.get<double>());
        case ValueType::Number:
            return value.is_number();
        case ValueType::Text:
            return value.is_string();
        case ValueType::Array:
            return value.is_array();
        case ValueType::Object:
            return value.is_object();
    }
    return false;
}

std::string shown(const SchemaNode& node, const Json& value) {
    return node.isSecret ? "the value" : value.dump(-1, ' ', false, Json::error_handler_t::replace).substr(0, 80);
}

std::size_t charactersIn(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

class Checker {
public:
    base::Diagnostics problems;

    void check(const SchemaNode& node, Json& value, const std::string& at) {
        if (!node.types.empty() &&
            std::ranges::none_of(node.types, [&](ValueType type) { return isOf(type, value); })) {
            std::string wanted;
            for (const ValueType type : node.types) {
                wanted += fmt::format("{}{}", wanted.empty() ? "" : " or ", wordFor(type));
            }
            add("wrong-type", at, fmt::format("must be {}, not {}", wanted, value.type_name()));
            return;
        }
        if (!node.allowed.empty() && !contains(node.allowed, value)) {
            std::string words;
            for (const Json& allowed : node.allowed) {
                words += fmt::format("{}{}", words.empty() ? "" : ", ", allowed.dump());
            }
            add("not-allowed", at, fmt::format("{} is not allowed", shown(node, value)),
                fmt::format("one of: {}", words));
        }
        if (value.is_number()) {
            checkNumber(node, value, at);
        } else if (value.is_string()) {
            checkText(node, value.get_ref<const std::string&>(), at);
        } else if (value.is_array()) {
            checkArray(node, value, at);
        } else if (value.is_object()) {
            checkObject(node, value, at);
        }
    }

private:
    void add(std::string code, const std::string& at, std::string message, std::string hint = {}) {
        problems.push_back(problem(std::move(code), at, std::move(message), std::move(hint)));
    }

    void checkNumber(const SchemaNode& node, const Json& value, const std::string& at) {
        const double number = value.get<double>();
        if (node.minimum && (node.isMinimumExclusive ? number <= *node.minimum : number < *node.minimum)) {
            add("too-small", at,
                fmt::format("must be {} {}, not {}", node.isMinimumExclusive ? "above" : "at least", *node.minimum,
                            number));
        }
        if (node.maximum && (node.isMaximumExclusive ? number >= *node.maximum : number > *node.maximum)) {
            add("too-large", at,
                fmt::format("must be {} {}, not {}", node.isMaximumExclusive ? "below" : "at most", *node.maximum,
                            number));
        }
    }

    void checkSize(const SchemaNode& node, std::size_t size, const std::string& at, std::string_view what) {
        if (size < node.minSize) {
            add("too-short", at, fmt::format("needs at least {} {}, has {}", node.minSize, what, size));
        }
        if (node.maxSize && size > *node.maxSize) {
            add("too-long", at, fmt::format("may have at most {} {}, has {}", *node.maxSize, what, size));
        }
    }

    void checkText(const SchemaNode& node, const std::string& text, const std::string& at) {
        checkSize(node, charactersIn(text), at, "characters");
        if (node.compiledPattern == nullptr) {
            return;
        }
        if (text.size() > kMostMatched || !std::regex_search(text, *node.compiledPattern)) {
            add("no-match", at, fmt::format("{} does not match {}", shown(node, text), node.pattern));
        }
    }

    void checkArray(const SchemaNode& node, Json& value, const std::string& at) {
        checkSize(node, value.size(), at, "elements");
        for (std::size_t i = 0; i < value.size(); ++i) {
            const std::string place = below(at, std::to_string(i));
            if (node.items != nullptr) {
                check(*node.items, value[i], place);
            }
            if (node.areItemsUnique && std::find(value.begin(), value.begin() + static_cast<std::ptrdiff_t>(i),
                                                 value[i]) != value.begin() + static_cast<std::ptrdiff_t>(i)) {
                add("repeated", place, fmt::format("{} is there twice", shown(node, value[i])));
            }
        }
    }

    void checkObject(const SchemaNode& node, Json& value, const std::string& at) {
        checkSize(node, value.size(), at, "members");
        for (const std::string& name : node.required) {
            const SchemaNode* property = node.property(name);
            if (!value.contains(name) && (property == nullptr || !property->fallback)) {
                add("missing", below(at, name), fmt::format("'{}' is missing", name));
            }
        }
        for (auto& [name, member] : value.items()) {
            if (const SchemaNode* property = node.property(name)) {
                check(*property, member, below(at, name));
            } else if (!node.mayHaveOthers) {
                add("unknown-key", below(at, name), fmt::format("'{}' is not known here", name), hintFor(node, name));
            } else if (node.others != nullptr) {
                check(*node.others, member, below(at, name));
            }
        }
        for (const auto& [name, property] : node.properties) {
            if (property.fallback && !value.contains(name)) {
                value[name] = *property.fallback;
            }
        }
    }

    static std::string hintFor(const SchemaNode& node, const std::string& name) {
        std::string all;
        for (const auto& [known, property] : node.properties) {
            if (base::editDistance(known, name) <= 2) {
                return fmt::format("did you mean '{}'?", known);
            }
            all += fmt::format("{}{}", all.empty() ? "" : ", ", known);
        }
        return all.empty() ? "there is nothing to configure here" : fmt::format("known here: {}", all);
    }
};

void maskSecrets(const SchemaNode& node, Json& value) {
    if (node.isSecret) {
        value = kSecretMask;
    } else if (value.is_array() && node.items != nullptr) {
        for (Json& item : value) {
            maskSecrets(*node.items, item);
        }
    } else if (value.is_object()) {
        for (auto& [name, member] : value.items()) {
            if (const SchemaNode* property = node.property(name)) {
                maskSecrets(*property, member);
            } else if (node.others != nullptr) {
                maskSecrets(*node.others, member);
            }
        }
    }
}

void unmaskSecrets(const SchemaNode& node, Json& fresh, const Json& former) {
    if (node.isSecret) {
        if (fresh == kSecretMask) {
            fresh = former;
        }
    } else if (fresh.is_object() && former.is_object()) {
        for (auto& [name, member] : fresh.items()) {
            const SchemaNode* property = node.property(name);
            property = property != nullptr ? property : node.others.get();
            if (property != nullptr && former.contains(name)) {
                unmaskSecrets(*property, member, former[name]);
            }
        }
    } else if (fresh.is_array() && former.is_array() && node.items != nullptr) {
        for (std::size_t i = 0; i < std::min(fresh.size(), former.size()); ++i) {
            unmaskSecrets(*node.items, fresh[i], former[i]);
        }
    }
}

}  // namespace

const SchemaNode* SchemaNode::property(std::string_view name) const {
    const auto found = std::ranges::find(properties, name, &std::pair<std::string, SchemaNode>::first);
    return found == properties.end() ? nullptr : &found->second;
}

Schema::Parsed Schema::parse(std::string_view text) {
    Parsed result;
    const auto json = parsed(text, result.problems, "schema");
    if (!json) {
        return result;
    }
    SchemaReader reader;
    Schema schema;
    schema.m_root = reader.read(*json, "");
    if (schema.m_root.types != std::vector{ValueType::Object}) {
        reader.problems.push_back(
            problem("bad-schema", "", "a configuration is an object", "the schema must say \"type\": \"object\""));
    }
    result.problems = std::move(reader.problems);
    if (result.problems.empty()) {
        result.schema = std::move(schema);
    }
    return result;
}

Schema Schema::empty() {
    Schema schema;
    schema.m_root.types = {ValueType::Object};
    schema.m_root.mayHaveOthers = false;
    return schema;
}

Schema::Checked Schema::checkText(std::string_view configuration) const {
    Checked result;
    const auto json = parsed(configuration, result.problems, "configuration");
    return json ? check(*json) : result;
}

Schema::Checked Schema::check(const Json& configuration) const {
    Json value = configuration;
    Checker checker;
    checker.check(m_root, value, "");
    Checked result;
    result.problems = std::move(checker.problems);
    if (result.problems.empty()) {
        result.value = std::move(value);
    }
    return result;
}

Json Schema::withoutSecrets(const Json& configuration) const {
    Json shownValue = configuration.is_object() ? configuration : Json::object();
    maskSecrets(m_root, shownValue);
    return shownValue;
}

Json Schema::withFormerSecrets(Json fresh, const Json& former) const {
    unmaskSecrets(m_root, fresh, former);
    return fresh;
}

}  // namespace farmwarden::plugin::registry
