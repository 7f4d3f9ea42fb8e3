#include "core/policy/boxed_rules.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

// Rules may be told apart in thousands of ways; an index over nothing is what a new object starts with.
OverlapIndex emptyIndex() {
    return OverlapIndex({}, {});
}

}  // namespace

BoxedRules::BoxedRules(std::shared_ptr<const Program> program, base::TimePoint from, base::TimePoint end)
    : m_program(std::move(program)),
      m_space(*m_program, from, end),
      m_boxes(m_program->size()),
      m_finalRules(RuleSet::wordsFor(m_program->size())),
      m_index(emptyIndex()) {
    m_states.reserve(size());
    for (RuleNumber rule = 0; rule < size(); ++rule) {
        m_states.push_back(boxed(rule));
        if (m_program->rule(rule).strength == Strength::Require) {
            m_finalRules[rule / RuleSet::kWordBits] |= std::uint64_t{1} << rule % RuleSet::kWordBits;
        }
    }
    m_index = indexed();
}

BoxedRules::RuleState BoxedRules::boxed(RuleNumber number) {
    const Rule& rule = m_program->rule(number);
    if (!rule.isEnabled) {
        return {State::Disabled};
    }
    if (rule.validUntil && *rule.validUntil <= m_space.frame().from()) {
        return {State::Expired};
    }
    if (m_program->state(number) == Program::State::Unreadable) {
        const auto failed =
            std::ranges::find_if(rule.conditions, [this](const Condition& c) { return !m_program->axes().read(c); });
        return {State::Unreadable, static_cast<std::size_t>(failed - rule.conditions.begin())};
    }
    m_boxes[number] = m_space.boxOf(number);
    Region region = m_space.everything();
    for (std::size_t i = 0; i < m_boxes[number].size(); ++i) {
        if (!region.keep(m_boxes[number][i])) {
            return {State::Contradictory, i};
        }
    }
    return {};
}

OverlapIndex BoxedRules::indexed() const {
    std::array<std::uint32_t, kDimensions> sizes{};
    for (std::size_t d = 0; d < kDimensions; ++d) {
        sizes[d] = m_space.cells(static_cast<Dimension>(d));
    }
    std::vector<const Box*> boxes(size());
    for (RuleNumber rule = 0; rule < size(); ++rule) {
        boxes[rule] = m_states[rule].state == State::Boxed ? &m_boxes[rule] : nullptr;
    }
    return {sizes, boxes};
}

Region BoxedRules::region(RuleNumber rule) const {
    Region region = m_space.everything();
    region.keepAll(m_boxes[rule]);
    return region;
}

std::optional<Region> BoxedRules::common(const Region& region, RuleNumber rule) const {
    std::optional<Region> both = region;
    if (!both->keepAll(m_boxes[rule])) {
        both.reset();
    }
    return both;
}

RuleSet BoxedRules::candidates(RuleNumber rule, RuleNumber begin, RuleNumber end) const {
    RuleSet found = m_index.candidates(m_boxes[rule], begin, end);
    found.remove(rule);
    return found;
}

}  // namespace farmwarden::policy
