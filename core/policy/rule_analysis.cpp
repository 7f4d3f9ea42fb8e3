#include "core/policy/rule_analysis.h"

#include <algorithm>

namespace farmwarden::policy {

namespace {

// Most rules are proved live by the first or second request tried.
constexpr int kDescentSteps = 32;
// Of the budget, for the question whether groups could take all of a rule: its answer is a refinement.
constexpr std::size_t kPossibleShare = 20;

using Answer = CoverSearch::Answer;

Region regionOf(const BoxedRules& rules, RuleNumber rule) {
    return rules.state(rule) == BoxedRules::State::Boxed ? rules.region(rule) : rules.space().everything();
}

// Cuts the region so that it leaves the box, along the first literal that allows it.
bool stepOutside(Region& region, const Box& box) {
    for (const Literal& literal : box) {
        if (region.implies(literal)) {
            continue;
        }
        Region outside = region;
        if (outside.cut(literal)) {
            region = std::move(outside);
            return true;
        }
    }
    return false;
}

}  // namespace

RuleAnalysis::RuleAnalysis(const BoxedRules& rules, RuleNumber rule, std::size_t budget)
    : m_rules(rules), m_rule(rule), m_budget(budget), m_region(regionOf(rules, rule)) {
    m_result.rule = idOf(rule);
}

RuleCoverage RuleAnalysis::run() {
    if (m_rules.state(m_rule) != BoxedRules::State::Boxed) {
        return neverMatching();
    }
    nameEarlier();
    if (!isLive()) {
        return m_result;
    }
    if (isRedundant()) {
        m_result.verdict = Verdict::Redundant;
        return m_result;
    }
    m_result.verdict = m_result.by.empty() ? Verdict::Live : Verdict::PartlyShadowed;
    if (m_result.verdict == Verdict::PartlyShadowed && namesItsUsers()) {
        CoverSearch search(m_rules.boxes(), m_budget / kPossibleShare);
        m_result.verdict = canVanish(m_region, search) ? Verdict::PossiblyShadowed : Verdict::PartlyShadowed;
    }
    return m_result;
}

RuleCoverage RuleAnalysis::neverMatching() const {
    RuleCoverage result = m_result;
    switch (m_rules.state(m_rule)) {
        case BoxedRules::State::Disabled:
            result.verdict = Verdict::Disabled;
            break;
        case BoxedRules::State::Expired:
            result.verdict = Verdict::Expired;
            break;
        default:
            result.verdict = Verdict::NeverMatches;
            if (m_rules.failedCondition(m_rule) < m_rules.program().rule(m_rule).conditions.size()) {
                result.condition = m_rules.failedCondition(m_rule);
            }
    }
    return result;
}

// The first earlier rule that meets this one takes all that they have in common: anything before it that held there
// would meet this one, too.
void RuleAnalysis::nameEarlier() {
    for (const RuleNumber earlier : m_rules.candidates(m_rule, 0, m_rule)) {
        if (m_rules.program().rule(earlier).strength == Strength::Require) {
            m_earlier.push_back(earlier);
        }
        if (m_result.areMore) {
            continue;
        }
        const auto both = m_rules.common(m_region, earlier);
        if (!both) {
            continue;
        }
        if (!m_result.shadowed) {
            m_result.shadowed = m_rules.space().exampleIn(*both);
        }
        m_result.areMore = m_result.by.size() == kMaxNamed;
        if (!m_result.areMore) {
            m_result.by.push_back(idOf(earlier));
        }
    }
}

// Those that do meet it, sorted out when they are needed. What a search does, and so which rules it names, must not
// hang on rules that have nothing to do with this one: else an edit of those would change this verdict.
const std::vector<RuleNumber>& RuleAnalysis::covers() {
    if (!m_covers) {
        m_covers = m_earlier;
        std::erase_if(*m_covers, [this](RuleNumber rule) { return !m_rules.common(m_region, rule); });
    }
    return *m_covers;
}

// Looks for a request that reaches the rule. Otherwise sets the verdict.
bool RuleAnalysis::isLive() {
    std::optional<Region> live = descend();
    if (!live) {
        CoverSearch search(m_rules.boxes(), m_budget);
        switch (search.search(m_region, covers())) {
            case Answer::Uncovered:
                live = search.rest();
                break;
            case Answer::OutOfBudget:
                m_result.verdict = Verdict::NotDecided;
                return false;
            case Answer::Covered:
                m_result.verdict = Verdict::FullyShadowed;
                m_result.by.clear();
                m_result.areMore = false;
                for (const RuleNumber rule : search.minimalCover(m_region)) {
                    m_result.by.push_back(idOf(rule));
                }
                return false;
        }
    }
    m_result.live = m_rules.space().exampleIn(*live);
    return true;
}

// Tries a request, and while an earlier rule takes it, moves on to a part of the region outside of that rule. Nothing
// is proved when it fails.
std::optional<Region> RuleAnalysis::descend() const {
    Region region = m_region;
    for (int step = 0; step < kDescentSteps; ++step) {
        const RuleNumber taker = reached(m_rules.program(), m_rules.space().exampleIn(region), m_rule);
        if (taker == m_rule) {
            return region;
        }
        if (taker > m_rule || !stepOutside(region, m_rules.boxes()[taker])) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// Removing the rule changes nothing if, wherever it decides now, the next rule that matches ends the same; where none
// matches, the farm that was asked for has to be what the rule says anyway.
bool RuleAnalysis::isRedundant() {
    const Program& program = m_rules.program();
    const Rule& rule = program.rule(m_rule);
    const Match next = match(program, *m_result.live, m_rule + 1);
    const bool endsAsAsked = rule.action.kind == ActionKind::Farm && rule.action.farm == m_result.live->farm &&
                             rule.reconnect == Reconnect::Keep;
    if (next.rule == kNoRule ? !endsAsAsked : !endsTheSame(rule, program.rule(next.rule))) {
        return false;
    }
    CoverSearch search(m_rules.boxes(), m_budget);
    std::vector<RuleNumber> before = covers();
    std::vector<std::string> successors;
    for (const RuleNumber later : m_rules.candidates(m_rule, m_rule + 1, m_rules.size())) {
        const bool isSame = endsTheSame(rule, program.rule(later));
        if (isTakenOver(later, before, search)) {
            if (!isSame) {
                return false;
            }
            successors.push_back(idOf(later));
            before.push_back(later);
        }
    }
    if (!endsAsWithoutRules(before, search)) {
        return false;
    }
    m_result.by = std::move(successors);
    m_result.areMore = false;
    return true;
}

// Would this later rule take a request over? Being out of budget counts as yes for one that ends otherwise, so that
// nothing false is claimed: the final check would then find the budget gone.
bool RuleAnalysis::isTakenOver(RuleNumber later, const std::vector<RuleNumber>& before, CoverSearch& search) {
    const auto both = m_rules.common(m_region, later);
    return both && search.search(*both, before) != Answer::Covered;
}

bool RuleAnalysis::endsAsWithoutRules(const std::vector<RuleNumber>& before, CoverSearch& search) const {
    const Rule& rule = m_rules.program().rule(m_rule);
    Region rest = m_region;
    if (rule.action.kind == ActionKind::Farm && rule.reconnect == Reconnect::Keep) {
        const auto cell = m_rules.space().cellOfFarm(rule.action.farm);
        if (cell && !rest.cut({Literal::Kind::In, Dimension::Farm, IntervalSet{{*cell, *cell + 1}}, {}})) {
            return true;
        }
    }
    return search.search(rest, before) == Answer::Covered;
}

bool RuleAnalysis::namesItsUsers() const {
    return m_rules.space().areSingleNames(Dimension::User, m_region.line(Dimension::User));
}

// Is there a combination of groups and tags with which nothing is left? Takes a request that is left, and tries what
// would take it: one of the rules that hold for it but for its groups and tags must, in any such combination.
bool RuleAnalysis::canVanish(const Region& region, CoverSearch& search) {
    const Answer answer = search.search(region, covers());
    if (answer != Answer::Uncovered) {
        return answer == Answer::Covered;
    }
    const Request left = m_rules.space().exampleIn(search.rest());
    for (const RuleNumber rule : covers()) {
        if (!holdsApartFromMembership(left, rule)) {
            continue;
        }
        Region with = region;
        const bool isPossible = std::ranges::all_of(m_rules.boxes()[rule], [&](const Literal& literal) {
            return literal.kind == Literal::Kind::In || literal.kind == Literal::Kind::Before || with.keep(literal);
        });
        if (isPossible && canVanish(with, search)) {
            return true;
        }
    }
    return false;
}

bool RuleAnalysis::holdsApartFromMembership(const Request& request, RuleNumber number) const {
    const Rule& rule = m_rules.program().rule(number);
    if (rule.validUntil && request.at >= *rule.validUntil) {
        return false;
    }
    const Point point(m_rules.program().axes(), request);
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        if (!isMembership(rule.conditions[i].dimension) && m_rules.program().holds(number, i, point) != Truth::True) {
            return false;
        }
    }
    return true;
}

}  // namespace farmwarden::policy
