#include "core/plugin/registry/schema_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace farmwarden::plugin::registry {
namespace {

// std::ranges::contains() is not in GCC 12.
bool contains(const auto& range, const auto& value) {
    return std::ranges::find(range, value) != std::ranges::end(range);
}

constexpr int kMostDepth = 16;
constexpr std::size_t kMostPattern = 500;

constexpr std::array<std::pair<std::string_view, ValueType>, 7> kTypes{{{"null", ValueType::Null},
                                                                        {"boolean", ValueType::Boolean},
                                                                        {"integer", ValueType::Integer},
                                                                        {"number", ValueType::Number},
                                                                        {"string", ValueType::Text},
                                                                        {"array", ValueType::Array},
                                                                        {"object", ValueType::Object}}};

// Say something to people or tools, and nothing to a check.
constexpr std::array kAnnotations{"$schema", "$id", "$comment", "examples", "readOnly", "deprecated", "format"};
constexpr std::array kBeyond{"$ref", "$defs", "definitions", "allOf", "anyOf", "oneOf", "not", "if", "then", "else"};

}  // namespace

std::string_view wordFor(ValueType type) {
    const auto found = std::ranges::find(kTypes, type, &std::pair<std::string_view, ValueType>::second);
    return found == kTypes.end() ? "any" : found->first;
}

std::string below(const std::string& pointer, std::string_view member) {
    std::string result = pointer + "/";
    for (const char c : member) {
        result += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    }
    return result;
}

void SchemaReader::wrong(const std::string& at, std::string message, std::string hint) {
    problems.push_back(
        {.code = "bad-schema", .message = std::move(message), .hint = std::move(hint), .range = {}, .subject = at});
}

SchemaNode SchemaReader::read(const Json& json, const std::string& pointer, int depth) {
    SchemaNode node;
    if (json.is_boolean() && json.get<bool>()) {
        return node;  // "true" allows anything
    }
    if (!json.is_object()) {
        wrong(pointer, "a schema must be an object");
        return node;
    }
    if (depth > kMostDepth) {
        wrong(pointer, fmt::format("the schema is nested more than {} levels deep", kMostDepth));
        return node;
    }
    for (const auto& [keyword, value] : json.items()) {
        readKeyword(node, keyword, value, pointer, depth);
    }
    for (const std::string& name : node.required) {
        if (node.property(name) == nullptr && !node.mayHaveOthers) {
            wrong(below(pointer, "required"), fmt::format("requires '{}', which no property allows", name));
        }
    }
    return node;
}

void SchemaReader::readKeyword(SchemaNode& node, const std::string& keyword, const Json& value,
                               const std::string& pointer, int depth) {
    const std::string at = below(pointer, keyword);
    if (readText(node, keyword, value, at) || readLimit(node, keyword, value, at) ||
        readStructure(node, keyword, value, at, depth) || contains(kAnnotations, keyword)) {
        return;
    }
    if (contains(kBeyond, keyword)) {
        wrong(at, fmt::format("'{}' is beyond what a configuration form can show", keyword),
              "describe the configuration by properties, types and limits");
    } else {
        wrong(at, fmt::format("'{}' is no keyword that is checked here", keyword),
              "remove it, or correct its spelling");
    }
}

bool SchemaReader::readText(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at) {
    if (keyword == "title" || keyword == "description") {
        if (!value.is_string()) {
            wrong(at, fmt::format("'{}' must be a text", keyword));
        } else {
            (keyword == "title" ? node.title : node.description) = value.get<std::string>();
        }
    } else if (keyword == "writeOnly") {
        if (!value.is_boolean()) {
            wrong(at, "'writeOnly' must be true or false");
        }
        node.isSecret = value == true;
    } else if (keyword == "default") {
        node.fallback = value;
    } else if (keyword == "pattern") {
        readPattern(node, value, at);
    } else {
        return false;
    }
    return true;
}

bool SchemaReader::readLimit(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at) {
    const bool isMinimum = keyword == "minimum" || keyword == "exclusiveMinimum";
    if (isMinimum || keyword == "maximum" || keyword == "exclusiveMaximum") {
        if (!value.is_number()) {
            wrong(at, fmt::format("'{}' must be a number", keyword));
            return true;
        }
        const bool isExclusive = keyword.starts_with("exclusive");
        (isMinimum ? node.minimum : node.maximum) = value.get<double>();
        (isMinimum ? node.isMinimumExclusive : node.isMaximumExclusive) = isExclusive;
        return true;
    }
    constexpr std::array kLeast{"minLength", "minItems", "minProperties"};
    constexpr std::array kMost{"maxLength", "maxItems", "maxProperties"};
    const bool isLeast = contains(kLeast, keyword);
    if (!isLeast && !contains(kMost, keyword)) {
        return false;
    }
    if (!value.is_number_unsigned()) {
        wrong(at, fmt::format("'{}' must be a whole number, 0 or more", keyword));
    } else if (isLeast) {
        node.minSize = value.get<std::size_t>();
    } else {
        node.maxSize = value.get<std::size_t>();
    }
    return true;
}

bool SchemaReader::readStructure(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at,
                                 int depth) {
    if (keyword == "type") {
        readTypes(node, value, at);
    } else if (keyword == "enum" || keyword == "const") {
        readAllowed(node, keyword, value, at);
    } else if (keyword == "uniqueItems") {
        if (!value.is_boolean()) {
            wrong(at, "'uniqueItems' must be true or false");
        }
        node.areItemsUnique = value == true;
    } else if (keyword == "items") {
        node.items = std::make_shared<SchemaNode>(read(value, at, depth + 1));
    } else if (keyword == "additionalProperties") {
        if (value.is_boolean()) {
            node.mayHaveOthers = value.get<bool>();
        } else {
            node.others = std::make_shared<SchemaNode>(read(value, at, depth + 1));
        }
    } else if (keyword == "properties") {
        if (!value.is_object()) {
            wrong(at, "'properties' must be an object: one schema for each name");
            return true;
        }
        for (const auto& [name, schema] : value.items()) {
            node.properties.emplace_back(name, read(schema, below(at, name), depth + 1));
        }
    } else if (keyword == "required") {
        if (!value.is_array() || !std::ranges::all_of(value, [](const Json& name) { return name.is_string(); })) {
            wrong(at, "'required' must be a list of names");
            return true;
        }
        node.required = value.get<std::vector<std::string>>();
    } else {
        return false;
    }
    return true;
}

void SchemaReader::readTypes(SchemaNode& node, const Json& value, const std::string& at) {
    const Json list = value.is_array() ? value : Json::array({value});
    for (const Json& word : list) {
        const auto found =
            std::ranges::find_if(kTypes, [&](const auto& type) { return word == std::string(type.first); });
        if (found == kTypes.end()) {
            wrong(at, fmt::format("'{}' is no type", word.is_string() ? word.get<std::string>() : word.dump()),
                  "the types are: null boolean integer number string array object");
        } else {
            node.types.push_back(found->second);
        }
    }
}

void SchemaReader::readAllowed(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at) {
    if (keyword == "const") {
        node.allowed = {value};
    } else if (!value.is_array() || value.empty()) {
        wrong(at, "'enum' must be a list of values");
    } else {
        node.allowed.assign(value.begin(), value.end());
    }
}

void SchemaReader::readPattern(SchemaNode& node, const Json& value, const std::string& at) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() > kMostPattern) {
        wrong(at, fmt::format("'pattern' must be a text of at most {} characters", kMostPattern));
        return;
    }
    node.pattern = value.get<std::string>();
    try {
        node.compiledPattern =
            std::make_shared<std::regex>(node.pattern, std::regex::ECMAScript | std::regex::optimize);
    } catch (const std::regex_error& problem) {
        wrong(at, fmt::format("'{}' is no regular expression: {}", node.pattern, problem.what()));
    }
}

}  // namespace farmwarden::plugin::registry
