#include "core/policy/axes.h"

#include <algorithm>

#include "core/policy/week.h"

namespace farmwarden::policy {

namespace {

std::array<NameAxis, kDimensions> emptyNames() {
    const NameAxis people(Naming::FoldedWithPrefixes);
    const NameAxis ours(Naming::Exact);
    // user group domain client client_name farm program time tag
    return {people, people, people, ours, people, ours, people, ours, ours};
}

std::string_view zoneName(const Condition& condition) {
    return condition.zone.empty() ? "UTC" : std::string_view(condition.zone);
}

}  // namespace

Axes::Axes(std::span<const Rule* const> rules, const ZoneCatalogue& zones) : m_names(emptyNames()) {
    for (const Rule* rule : rules) {
        for (const Condition& condition : rule->conditions) {
            collect(condition, zones);
        }
    }
    for (NameAxis& axis : m_names) {
        axis.finish();
    }
    m_clients.finish();
}

void Axes::collect(const Condition& condition, const ZoneCatalogue& zones) {
    if (condition.dimension == Dimension::Time) {
        if (!zoneOf(condition) && m_zones.size() < UINT16_MAX) {
            if (auto zone = zones.find(zoneName(condition))) {
                m_zones.push_back(std::move(*zone));
            }
        }
        return;
    }
    for (const std::string& value : condition.values) {
        if (condition.dimension != Dimension::Client) {
            m_names[static_cast<std::size_t>(condition.dimension)].add(value);
        } else if (const auto network = parseNetwork(value)) {
            m_clients.add(*network);
        }
    }
}

const Forest& Axes::forest(Dimension dimension) const {
    return dimension == Dimension::Client ? m_clients.forest() : names(dimension).forest();
}

bool Axes::isEmpty(Dimension dimension, Node node) const {
    return dimension == Dimension::Client ? m_clients.isEmpty(node) : names(dimension).isEmpty(node);
}

std::optional<std::uint16_t> Axes::zoneOf(const Condition& condition) const {
    const auto found = std::ranges::find(m_zones, zoneName(condition),
                                         [](const auto& zone) -> std::string_view { return zone->name(); });
    return found == m_zones.end() ? std::nullopt : std::optional(static_cast<std::uint16_t>(found - m_zones.begin()));
}

std::optional<Axes::Reading> Axes::read(const Condition& condition) const {
    Reading reading;
    if (condition.dimension == Dimension::Time) {
        const auto zone = zoneOf(condition);
        if (!zone || !openMinutes(condition.windows, reading.set)) {
            return std::nullopt;
        }
        reading.zone = *zone;
        return reading;
    }
    const bool isClient = condition.dimension == Dimension::Client;
    std::vector<Interval> spans;
    for (const std::string& value : condition.values) {
        const auto network = isClient ? parseNetwork(value) : std::nullopt;
        if (isClient && !network) {
            return std::nullopt;
        }
        reading.nodes.push_back(isClient ? m_clients.nodeOf(*network) : names(condition.dimension).nodeOf(value));
        spans.push_back(forest(condition.dimension).span(reading.nodes.back()));
    }
    reading.set = IntervalSet::of(std::move(spans));
    return reading;
}

}  // namespace farmwarden::policy
