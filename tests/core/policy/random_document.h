#pragma once

#include <random>

#include "core/policy/document.h"

// Policies out of a seed, for properties that must hold for all of them. Valid in form: unique ids and test names, sets
// may be anything.
namespace farmwarden::policy::test {

// A rule that sends to a farm, to start from.
Rule ruleTo(std::string id, std::string farm);
Condition conditionOn(Dimension dimension, std::vector<std::string> values);

using Random = std::mt19937_64;

Document randomDocument(Random& random);

// Some edits that a person might make: rules added, removed, moved, renamed, changed in any field; farms and tests
// likewise. `author` keeps the ids that two people give apart.
Document edited(Document document, Random& random, std::string_view author);

}  // namespace farmwarden::policy::test
