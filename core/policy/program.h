#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/policy/axes.h"
#include "core/policy/document.h"
#include "core/policy/point.h"
#include "core/policy/rule_index.h"

// A policy ready to run: compiled once when a version is published, then shared by everything that decides, explains or
// replays. Immutable and usable from any thread; publishing swaps the pointer. Which farm or target an action comes to
// is placement's business.
namespace farmwarden::policy {

inline constexpr RuleNumber kNoRule = UINT32_MAX;

// Possible: it hangs on groups, and the request does not know them.
enum class Truth : std::uint8_t { False, Possible, True };

// The rule to act on is the first that certainly matches. One that only possibly matches is passed over, whatever its
// action: a doubt neither sends nor refuses anybody. `possible` names the first one passed over, for callers that would
// rather refuse than doubt, and for the journal.
struct Match {
    RuleNumber rule = kNoRule;
    RuleNumber possible = kNoRule;  // comes before `rule`

    bool operator==(const Match&) const = default;
};

class Program {
public:
    enum class State : std::uint8_t {
        Active,
        Disabled,
        Unreadable,  // a condition cannot be read (validation says which); such a rule never matches
    };

    Program(const Document& document, const ZoneCatalogue& zones);

    const Document& document() const { return m_document; }
    const Rule& rule(RuleNumber number) const { return m_document.rules[number]; }
    RuleNumber size() const { return static_cast<RuleNumber>(m_rules.size()); }
    State state(RuleNumber number) const { return m_rules[number].state; }
    const Axes& axes() const { return m_axes; }
    const RuleIndex& index() const { return m_index; }

    // Does one rule match? Disabled, unreadable and expired ones do not.
    Truth holds(RuleNumber rule, const Point& point) const;
    // Does one condition of it hold? REQUIRES: the rule is readable.
    Truth holds(RuleNumber rule, std::size_t condition, const Point& point) const;

private:
    struct CompiledRule {
        std::uint32_t firstCondition = 0;
        std::uint32_t conditions = 0;
        base::TimePoint validUntil = base::TimePoint::max();
        State state = State::Active;
    };
    struct CompiledCondition {
        Dimension dimension = Dimension::User;
        bool isNegated = false;
        std::uint16_t zone = 0;
        std::uint32_t intervals = 0;
        // Most sets are one interval; it stands here, so that looking at a condition touches no other memory.
        Interval only;
        std::uint32_t firstInterval = 0;
    };

    RuleIndex::Entry compileRule(RuleNumber number);
    Truth holds(const CompiledCondition& condition, const Point& point) const;

    Document m_document;
    Axes m_axes;
    std::vector<CompiledRule> m_rules;
    std::vector<CompiledCondition> m_conditions;
    std::vector<Interval> m_intervals;
    RuleIndex m_index;
};

// Documents that validation would refuse compile too, so that drafts can be tried while they are typed.
std::shared_ptr<const Program> compile(const Document& document, const ZoneCatalogue& zones);

// First match wins. After a `prefer` rule none of whose targets admits, matching goes on with `from` = its number + 1.
// Indexed; allocates nothing as long as the rules name fewer than 48 of the request's groups.
Match match(const Program& program, const Request& request, RuleNumber from = 0);

}  // namespace farmwarden::policy
