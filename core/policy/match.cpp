#include <algorithm>

#include "core/policy/program.h"

namespace farmwarden::policy {

namespace {

// Up to here looking at each rule is faster than asking the index.
constexpr RuleNumber kLinearUpTo = 50;

// Looks for the lowest number that matches in several ascending lists of candidates, and leaves each list where it can
// only get worse.
class FirstMatch {
public:
    FirstMatch(const Program& program, const Point& point, RuleNumber from)
        : m_program(program), m_point(point), m_from(from) {}

    // False when nothing later in an ascending list can be better.
    bool tryRule(RuleNumber rule) {
        if (rule >= m_match.rule) {
            return false;
        }
        const Truth truth = m_program.holds(rule, m_point);
        if (truth == Truth::Possible) {
            m_match.possible = std::min(m_match.possible, rule);
        }
        if (truth != Truth::True) {
            return true;
        }
        m_match.rule = rule;
        return false;
    }

    void tryList(std::span<const RuleNumber> rules) {
        auto next = m_from == 0 ? rules.begin() : std::ranges::lower_bound(rules, m_from);
        while (next != rules.end() && tryRule(*next)) {
            ++next;
        }
    }

    // The lists of a node and of everything that holds it.
    void tryFrom(Dimension dimension, Node node) {
        for (; node != 0; node = m_program.axes().forest(dimension).parent(node)) {
            tryList(m_program.index().rulesAt(dimension, node));
        }
        tryList(m_program.index().rulesAt(dimension, 0));
    }

    Match result() const {
        Match match = m_match;
        match.possible = match.possible < match.rule ? match.possible : kNoRule;
        return match;
    }

private:
    const Program& m_program;
    const Point& m_point;
    RuleNumber m_from;
    Match m_match;
};

}  // namespace

Match match(const Program& program, const Request& request, RuleNumber from) {
    const Point point(program.axes(), request);
    FirstMatch first(program, point, from);
    if (program.size() <= kLinearUpTo) {
        for (RuleNumber rule = from; rule < program.size() && first.tryRule(rule); ++rule) {
        }
        return first.result();
    }
    const RuleIndex& index = program.index();
    using enum Dimension;
    for (const Dimension dimension : {User, ClientName, Client, Program, Domain, Farm}) {
        if (index.isUsed(dimension)) {
            first.tryFrom(dimension, point.node(dimension));
        }
    }
    for (const Dimension dimension : {Group, Tag}) {
        if (dimension == Group && !point.areGroupsKnown()) {
            first.tryList(index.groupRules());
        } else if (index.isUsed(dimension)) {
            for (const Node node : point.members(dimension)) {
                first.tryFrom(dimension, node);
            }
        }
    }
    first.tryList(index.others());
    return first.result();
}

}  // namespace farmwarden::policy
