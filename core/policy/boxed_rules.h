#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/policy/overlap_index.h"
#include "core/policy/program.h"
#include "core/policy/space.h"

// A document's rules as boxes in one space: what the coverage analysis looks at. Immutable; usable from any thread.
namespace farmwarden::policy {

class BoxedRules {
public:
    enum class State : std::uint8_t { Boxed, Disabled, Expired, Unreadable, Contradictory };

    BoxedRules(std::shared_ptr<const Program> program, base::TimePoint from, base::TimePoint end);

    const Program& program() const { return *m_program; }
    const Space& space() const { return m_space; }
    RuleNumber size() const { return m_program->size(); }
    State state(RuleNumber rule) const { return m_states[rule].state; }
    // Unreadable: the condition. Contradictory: the first that leaves nothing of those before it; their number when the
    // validity is to blame.
    std::size_t failedCondition(RuleNumber rule) const { return m_states[rule].condition; }
    // By rule; of use only where the state is Boxed.
    std::span<const Box> boxes() const { return m_boxes; }

    // The requests that satisfy a rule's conditions. REQUIRES: Boxed.
    Region region(RuleNumber rule) const;
    // The `require` rules: what they match goes no further.
    const RuleSet::Words& finalRules() const { return m_finalRules; }
    bool doMeet(const Region& region, RuleNumber rule) const { return region.meets(m_boxes[rule]); }
    // What of the region is in the rule's box, too.
    std::optional<Region> common(const Region& region, RuleNumber rule) const;
    // Rules with begin <= number < end that may meet the rule, itself left out. REQUIRES: Boxed.
    RuleSet candidates(RuleNumber rule, RuleNumber begin, RuleNumber end) const;

private:
    struct RuleState {
        State state = State::Boxed;
        std::size_t condition = 0;
    };

    RuleState boxed(RuleNumber rule);
    OverlapIndex indexed() const;

    std::shared_ptr<const Program> m_program;
    Space m_space;
    std::vector<Box> m_boxes;
    std::vector<RuleState> m_states;
    RuleSet::Words m_finalRules;
    OverlapIndex m_index;
};

}  // namespace farmwarden::policy
