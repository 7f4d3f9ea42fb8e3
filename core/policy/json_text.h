#pragma once

#include <string>
#include <string_view>

#include "core/base/diagnostics.h"
#include "core/policy/text_node.h"

// The policy's canonical text: JSON as resources/policy.schema.json publishes it. Pure functions, any thread.
namespace farmwarden::policy {

// What a text says, and what is wrong with it. With errors the document is what could be understood: good for marks in
// an editor, not for publishing.
struct Parsed {
    Document document;
    base::Diagnostics diagnostics;  // in the text's order

    bool hasErrors() const;
};

bool hasErrors(const base::Diagnostics& diagnostics);

// Never throws; finds all mistakes it can in one go. Texts over the limits are refused before much is read.
Parsed parseJson(std::string_view text, const TextLimits& limits = {});

// Fixed order of keys, defaults left out, two spaces: equal documents give equal bytes, and parseJson gives the
// document back. REQUIRES: texts in the document are UTF-8 (others come out with replacement characters), times are in
// the years 0 to 9999.
std::string formatJson(const Document& document);

// One value on one line, as in a diff: {"client": ["10.0.0.0/8"], "not": true}.
std::string jsonLine(const TextNode& node);

}  // namespace farmwarden::policy
