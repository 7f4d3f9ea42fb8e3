#pragma once

#include <span>
#include <string_view>

// The keys of the policy's objects: one table for the reader, the writer and the published schema (a test holds
// resources/policy.schema.json against it). TOML has the same objects; only the top level says rule, farm and test, as
// [[rule]] reads better.
namespace farmwarden::policy {

// One kind of object and what may stand in it, in canonical order.
struct KeySet {
    std::string_view object;
    std::span<const std::string_view> keys;
};

enum class Spelling { Json, Toml };

// document rule condition action farm test request expect.
std::span<const KeySet> knownKeys(Spelling spelling);

// REQUIRES: one of the objects above.
std::span<const std::string_view> keysOf(std::string_view object, Spelling spelling);

// What `"format"` must say.
inline constexpr int kPolicyFormat = 1;

}  // namespace farmwarden::policy
