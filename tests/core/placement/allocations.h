#pragma once

#include <cstddef>

namespace farmwarden::test {

// How often this thread has called operator new: for claims that something allocates nothing. Linking allocations.cpp
// replaces the program's operators.
std::size_t allocationsOfThisThread();

}  // namespace farmwarden::test
