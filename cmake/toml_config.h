#pragma once

// How this project uses toml++ (its preprocessor.h includes this file), the same in every source: the library keeps
// apart what throws and what does not, but some of its inline classes have other members in one case than in the other,
// and a program with both calls the wrong ones.

// Mistakes come back as values.
#define TOML_EXCEPTIONS 0

// Malformed text breaks some of what toml++ asserts ("[=", "2027-01-01T."). The code behind copes and reports it.
#define TOML_ASSERT(expr) static_assert(true)
