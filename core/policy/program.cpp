#include "core/policy/program.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

std::vector<const Rule*> pointersTo(const std::vector<Rule>& rules) {
    std::vector<const Rule*> pointers;
    pointers.reserve(rules.size());
    for (const Rule& rule : rules) {
        pointers.push_back(&rule);
    }
    return pointers;
}

// The opposite, for a negated condition.
Truth negatedIf(bool isNegated, Truth truth) {
    if (!isNegated || truth == Truth::Possible) {
        return truth;
    }
    return truth == Truth::True ? Truth::False : Truth::True;
}

}  // namespace

Program::Program(const Document& document, const ZoneCatalogue& zones)
    : m_document(document), m_axes(pointersTo(m_document.rules), zones) {
    std::vector<RuleIndex::Entry> entries;
    m_rules.reserve(m_document.rules.size());
    for (RuleNumber number = 0; number < m_document.rules.size(); ++number) {
        auto entry = compileRule(number);
        if (m_rules[number].state == State::Active) {
            entries.push_back(std::move(entry));
        }
    }
    m_index = RuleIndex(m_axes, entries);
}

RuleIndex::Entry Program::compileRule(RuleNumber number) {
    const Rule& rule = m_document.rules[number];
    CompiledRule compiled;
    compiled.firstCondition = static_cast<std::uint32_t>(m_conditions.size());
    compiled.conditions = static_cast<std::uint32_t>(rule.conditions.size());
    compiled.validUntil = rule.validUntil.value_or(base::TimePoint::max());
    compiled.state = rule.isEnabled ? State::Active : State::Disabled;
    RuleIndex::Entry entry{number, {}};
    for (const Condition& condition : rule.conditions) {
        auto reading = m_axes.read(condition);
        if (!reading) {
            compiled.state = State::Unreadable;
            reading.emplace();
        }
        const auto intervals = reading->set.intervals();
        m_conditions.push_back(
            {condition.dimension, condition.isNegated, reading->zone, static_cast<std::uint32_t>(intervals.size()),
             intervals.empty() ? Interval() : intervals.front(), static_cast<std::uint32_t>(m_intervals.size())});
        m_intervals.insert(m_intervals.end(), intervals.begin(), intervals.end());
        if (!condition.isNegated && condition.dimension != Dimension::Time) {
            entry.keys.push_back({condition.dimension, std::move(reading->nodes)});
        }
    }
    m_rules.push_back(compiled);
    return entry;
}

Truth Program::holds(const CompiledCondition& condition, const Point& point) const {
    const Interval* first = condition.intervals == 1 ? &condition.only : m_intervals.data() + condition.firstInterval;
    const std::span<const Interval> set(first, condition.intervals);
    if (isMembership(condition.dimension)) {
        const bool isMember =
            std::ranges::any_of(point.members(condition.dimension), [set](Node node) { return contains(set, node); });
        const bool isDoubtful =
            !isMember && condition.dimension == Dimension::Group && !point.areGroupsKnown() && !set.empty();
        return negatedIf(condition.isNegated, isMember ? Truth::True : isDoubtful ? Truth::Possible : Truth::False);
    }
    const std::uint32_t value =
        condition.dimension == Dimension::Time ? point.minuteOfWeek(condition.zone) : point.node(condition.dimension);
    return contains(set, value) != condition.isNegated ? Truth::True : Truth::False;
}

Truth Program::holds(RuleNumber rule, std::size_t condition, const Point& point) const {
    return holds(m_conditions[m_rules[rule].firstCondition + condition], point);
}

Truth Program::holds(RuleNumber rule, const Point& point) const {
    const CompiledRule& compiled = m_rules[rule];
    if (compiled.state != State::Active || point.at() >= compiled.validUntil) {
        return Truth::False;
    }
    Truth truth = Truth::True;
    for (std::uint32_t i = 0; i < compiled.conditions; ++i) {
        truth = std::min(truth, holds(m_conditions[compiled.firstCondition + i], point));
        if (truth == Truth::False) {
            break;
        }
    }
    return truth;
}

std::shared_ptr<const Program> compile(const Document& document, const ZoneCatalogue& zones) {
    return std::make_shared<const Program>(document, zones);
}

}  // namespace farmwarden::policy
