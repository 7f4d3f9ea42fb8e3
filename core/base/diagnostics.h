#pragma once

#include <cstdint>
#include <string>
#include <vector>

// What is wrong with text that a person wrote (policies, queries, configuration): values, not failures. All of them at once, each with its place.
namespace farmwarden::base {

// Half open, 1-based lines and columns (columns count bytes); line 0 = no place in a text, for documents that were made and not parsed.
struct SourceRange {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint32_t endLine = 0;
    std::uint32_t endColumn = 0;

    bool operator==(const SourceRange&) const = default;
};

enum class Severity : std::uint8_t { Error, Warning, Hint };

struct Diagnostic {
    Severity severity = Severity::Error;
    std::string code;     // stable, for scripts and translations: "unknown-farm"
    std::string message;  // what is wrong, on which object
    std::string hint;     // what to do; may be empty
    SourceRange range;
    std::string subject;  // a rule's id, where it is about one

    bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace farmwarden::base
