#include "core/policy/condition_compare.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/policy/interval_set.h"
#include "core/policy/network.h"
#include "core/policy/week.h"

namespace farmwarden::policy {
namespace {

bool isFolded(Dimension dimension) {
    return dimension != Dimension::Farm && dimension != Dimension::Tag;
}

// Names without those that a prefix beside them holds anyway; sorted. Two sets of names are nested when each name of
// one is held by one of the other.
struct NameSet {
    std::vector<std::string> names;
    std::vector<std::string> prefixes;

    NameSet(const std::vector<std::string>& values, bool isFolding) {
        for (const std::string& value : values) {
            std::string text = isFolding ? base::lowered(value) : value;
            if (isFolding && text.ends_with('*')) {
                text.pop_back();
                prefixes.push_back(std::move(text));
            } else {
                names.push_back(std::move(text));
            }
        }
        std::ranges::sort(names);
        std::ranges::sort(prefixes);
    }

    bool hasPrefixOf(const std::string& text) const {
        for (std::size_t length = 0; !prefixes.empty() && length <= text.size(); ++length) {
            if (std::ranges::binary_search(prefixes, text.substr(0, length))) {
                return true;
            }
        }
        return false;
    }
    bool includes(const NameSet& other) const {
        return std::ranges::all_of(other.prefixes, [&](const std::string& text) { return hasPrefixOf(text); }) &&
               std::ranges::all_of(other.names, [&](const std::string& text) {
                   return std::ranges::binary_search(names, text) || hasPrefixOf(text);
               });
    }
};

// Sorted, disjoint, not touching; nothing when a value is no network.
std::optional<std::vector<Network>> networksOf(const std::vector<std::string>& values) {
    std::vector<Network> all;
    for (const std::string& value : values) {
        const auto network = parseNetwork(value);
        if (!network) {
            return std::nullopt;
        }
        all.push_back(*network);
    }
    std::ranges::sort(all, {}, &Network::first);
    std::vector<Network> joined;
    for (const Network& network : all) {
        const bool touches =
            !joined.empty() && (network.first <= joined.back().last || network.first == next(joined.back().last));
        if (touches) {
            joined.back().last = std::max(joined.back().last, network.last);
        } else {
            joined.push_back(network);
        }
    }
    return joined;
}

bool includes(const std::vector<Network>& outer, const std::vector<Network>& inner) {
    return std::ranges::all_of(inner, [&](const Network& network) {
        const auto after = std::ranges::upper_bound(outer, network.first, {}, &Network::first);
        return after != outer.begin() && std::prev(after)->holds(network);
    });
}

Relation relation(bool beforeIncludesAfter, bool afterIncludesBefore, bool isNegated) {
    if (beforeIncludesAfter && afterIncludesBefore) {
        return Relation::Same;
    }
    if (!beforeIncludesAfter && !afterIncludesBefore) {
        return Relation::Different;
    }
    return afterIncludesBefore != isNegated ? Relation::Wider : Relation::Narrower;
}

std::string_view zoneOf(const Condition& condition) {
    return condition.zone.empty() ? std::string_view("UTC") : std::string_view(condition.zone);
}

}  // namespace

Relation relationOf(const Condition& before, const Condition& after) {
    if (before.isNegated != after.isNegated) {
        return Relation::Different;
    }
    const bool isNegated = after.isNegated;
    if (after.dimension == Dimension::Time) {
        IntervalSet a;
        IntervalSet b;
        const bool areReadable = openMinutes(before.windows, a) && openMinutes(after.windows, b);
        return areReadable && zoneOf(before) == zoneOf(after) ? relation(a.includes(b), b.includes(a), isNegated)
                                                              : Relation::Different;
    }
    if (after.dimension == Dimension::Client) {
        const auto a = networksOf(before.values);
        const auto b = networksOf(after.values);
        return a && b ? relation(includes(*a, *b), includes(*b, *a), isNegated) : Relation::Different;
    }
    const NameSet a(before.values, isFolded(after.dimension));
    const NameSet b(after.values, isFolded(after.dimension));
    return relation(a.includes(b), b.includes(a), isNegated);
}

}  // namespace farmwarden::policy
