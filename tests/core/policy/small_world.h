#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/policy/document.h"

// Policies over a handful of names, networks and hours, small enough that every kind of request can be listed: whatever
// two requests the rules of this world can tell apart, one of requests() stands for each. Shared by property tests and
// fuzz targets.
namespace farmwarden::policy::test {

// A number below its argument: random, or from the bytes of a fuzzer.
using Pick = std::function<std::uint32_t(std::uint32_t)>;

// Which dimensions the rules may use, and how finely time is cut.
struct SmallWorld {
    std::vector<Dimension> dimensions;
    std::vector<std::string> zones = {""};
    base::TimePoint from;  // a Monday, 00:00 UTC
    std::chrono::days horizon{8};
    std::chrono::minutes step = std::chrono::hours(12);  // all windows and validities begin and end on these

    // One to three dimensions out of all.
    static SmallWorld random(const Pick& pick);

    Rule rule(const Pick& pick, std::size_t number) const;
    Document document(const Pick& pick, std::size_t rules) const;
    Condition condition(const Pick& pick, Dimension dimension) const;
    Request request(const Pick& pick) const;
    // Every kind of request, or all of those that differ in nothing but groups and tags one after the other: their
    // number is a multiple of memberships().
    std::vector<Request> requests() const;
    std::size_t memberships() const;
};

}  // namespace farmwarden::policy::test
