#pragma once

#include <cstdint>
#include <string>
#include <vector>

// Orders of named things: what moved, and how two people's moves go together. Pure functions, any thread.
namespace farmwarden::policy {

// Which elements of the sequence are in one longest increasing subsequence: those that stay when the others are said to
// have moved. O(n log n).
std::vector<bool> longestIncreasing(const std::vector<std::size_t>& sequence);

struct MergedOrder {
    std::vector<std::string> order;
    // Groups of names whose wanted orders contradict each other. The first is what was put where it breaks the fewest
    // wishes; the others are those about which a wish is broken.
    std::vector<std::vector<std::string>> contradictions;
};

// Three orders of unique names into one of `kept`. A pair whose order one side changed takes that side's; what only one
// side has stands where that side put it. As every pair was turned by one side or not, no two wishes about one pair
// differ; but three wishes may form a ring (a before b before c before a), and rings are what is reported. REQUIRES:
// every kept name is in ours or theirs.
MergedOrder mergeOrder(const std::vector<std::string>& base, const std::vector<std::string>& ours,
                       const std::vector<std::string>& theirs, const std::vector<std::string>& kept);

}  // namespace farmwarden::policy
