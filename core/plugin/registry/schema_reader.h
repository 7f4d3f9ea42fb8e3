#pragma once

#include <string>

#include "core/base/diagnostics.h"
#include "core/plugin/registry/schema.h"

// From a schema's JSON to its nodes, and all that is wrong with it. Used by Schema::parse() alone. One thread.
namespace farmwarden::plugin::registry {

class SchemaReader {
public:
    SchemaNode read(const Json& json, const std::string& pointer, int depth = 0);

    base::Diagnostics problems;

private:
    void readKeyword(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& pointer,
                     int depth);
    bool readLimit(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at);
    bool readStructure(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at,
                       int depth);
    bool readText(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at);
    void readTypes(SchemaNode& node, const Json& value, const std::string& at);
    void readPattern(SchemaNode& node, const Json& value, const std::string& at);
    void readAllowed(SchemaNode& node, const std::string& keyword, const Json& value, const std::string& at);
    void wrong(const std::string& at, std::string message, std::string hint = {});
};

// "/members/~1etc": the pointer one step further (RFC 6901).
std::string below(const std::string& pointer, std::string_view member);
std::string_view wordFor(ValueType type);

}  // namespace farmwarden::plugin::registry
