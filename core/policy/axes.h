#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/policy/address_axis.h"
#include "core/policy/document.h"
#include "core/policy/interval_set.h"
#include "core/policy/name_axis.h"
#include "core/policy/zone_catalogue.h"

// The dimensions of a set of rules as number lines, so that any condition becomes a set of intervals and any request a
// point. The matcher and the coverage analysis stand on the same axes. Immutable; usable from any thread.
namespace farmwarden::policy {

inline constexpr bool isMembership(Dimension d) {
    return d == Dimension::Group || d == Dimension::Tag;
}

class Axes {
public:
    // The rules are read, not kept.
    Axes(std::span<const Rule* const> rules, const ZoneCatalogue& zones);

    // REQUIRES: neither client nor time.
    const NameAxis& names(Dimension dimension) const { return m_names[static_cast<std::size_t>(dimension)]; }
    const AddressAxis& clients() const { return m_clients; }
    // REQUIRES: not time.
    const Forest& forest(Dimension dimension) const;
    // No value can lie in this node and in none below it. REQUIRES: not time.
    bool isEmpty(Dimension dimension, Node node) const;
    std::span<const std::shared_ptr<const Zone>> zones() const { return m_zones; }

    // A condition's set before negation.
    struct Reading {
        std::vector<Node> nodes;  // of its values, in their order; empty for time
        IntervalSet set;          // of nodes, or of minutes of the local week
        std::uint16_t zone = 0;   // place in zones(); for time
    };
    // Nothing for a condition that cannot be read: a network that is none, a time out of range, a zone that is not
    // there. REQUIRES: it is a condition of the rules that the axes were made from.
    std::optional<Reading> read(const Condition& condition) const;

private:
    void collect(const Condition& condition, const ZoneCatalogue& zones);
    std::optional<std::uint16_t> zoneOf(const Condition& condition) const;

    std::array<NameAxis, kDimensions> m_names;  // those of client and time stay empty
    AddressAxis m_clients;
    std::vector<std::shared_ptr<const Zone>> m_zones;
};

}  // namespace farmwarden::policy
