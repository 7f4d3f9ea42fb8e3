#pragma once

#include "core/policy/document_keys.h"
#include "core/policy/text_node.h"

// From values with places to the policy document and back: what json_text and toml_text share. Pure functions, any
// thread.
namespace farmwarden::policy {

// What the text says, as far as it can be understood, and everything that cannot: wrong types, unknown and missing
// keys, words that are none. Whether it makes sense in this farm is for validate().
Document readDocument(const TextNode& root, Spelling spelling, base::Diagnostics& diagnostics);

// By line and column, so that messages come in the text's order.
void sortByPlace(base::Diagnostics& diagnostics);

}  // namespace farmwarden::policy
