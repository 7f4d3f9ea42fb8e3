#pragma once

#include <string>

#include "core/policy/document_keys.h"
#include "core/policy/text_node.h"

// The policy document as values in canonical order with defaults left out, for the writers of json_text and toml_text.
// Pure functions, any thread.
namespace farmwarden::policy {

TextNode composeDocument(const Document& document, Spelling spelling);

// Parts of it, for diffs and conflicts.
TextNode composeRule(const Rule& rule);
TextNode composeCondition(const Condition& condition);
TextNode composeAction(const Action& action);
TextNode composeFarm(const FarmPolicy& farm);
TextNode composeTest(const PolicyTest& test);

// RFC 3339 in UTC, with as many decimals as are needed to read the same time again.
std::string exactTime(base::TimePoint at);

}  // namespace farmwarden::policy
