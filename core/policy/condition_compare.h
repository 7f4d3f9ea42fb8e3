#pragma once

#include "core/policy/document.h"

// What an edit did to a condition's set. Pure function, any thread.
namespace farmwarden::policy {

enum class Relation : std::uint8_t {
    Same,       // written differently at most
    Wider,      // holds for more requests than before
    Narrower,   // for fewer
    Different,  // for others, or not comparable (another time zone, unreadable values)
};

// REQUIRES: both look at the same dimension. Exact for sets; groups and tags compare as sets of names.
Relation relationOf(const Condition& before, const Condition& after);

}  // namespace farmwarden::policy
