#include "core/policy/rule_analysis.h"

#include <algorithm>
#include <iterator>

namespace farmwarden::policy {

namespace {

// Most rules are proved live by the first or second request tried.
constexpr int kDescentSteps = 32;
constexpr int kNeedTries = 64;
// Parts of the budget for the questions whether groups could take all of a rule, and whether it could be left out:
// their answers are refinements.
constexpr std::size_t kPossibleShare = 20;
constexpr std::size_t kRedundantShare = 4;

using Answer = CoverSearch::Answer;

Region regionOf(const BoxedRules& rules, RuleNumber rule) {
    return rules.state(rule) == BoxedRules::State::Boxed ? rules.region(rule) : rules.space().everything();
}

bool isAboutMembers(const Literal& literal) {
    return literal.kind == Literal::Kind::AnyOf || literal.kind == Literal::Kind::NoneOf;
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
        m_result.verdict = canVanish() ? Verdict::PossiblyShadowed : Verdict::PartlyShadowed;
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
    m_earlier = m_rules.candidates(m_rule, 0, m_rule);
    for (const RuleNumber earlier : m_earlier) {
        if (!m_rules.doMeet(m_region, earlier)) {
            continue;
        }
        if (!m_result.shadowed) {
            m_result.shadowed = m_rules.space().exampleIn(*m_rules.common(m_region, earlier));
        }
        m_result.areMore = m_result.by.size() == kMaxNamed;
        if (m_result.areMore) {
            break;
        }
        m_result.by.push_back(idOf(earlier));
    }
    m_earlier.keep(m_rules.finalRules());
}

// Those that do meet it, sorted out when they are needed. What a search does, and so which rules it names, must not
// hang on rules that have nothing to do with this one: else an edit of those would change this verdict.
const std::vector<RuleNumber>& RuleAnalysis::covers() {
    if (!m_covers) {
        m_covers.emplace();
        std::ranges::copy_if(m_earlier, std::back_inserter(*m_covers),
                             [this](RuleNumber rule) { return m_rules.doMeet(m_region, rule); });
    }
    return *m_covers;
}

// Looks for a request that reaches the rule. Otherwise sets the verdict.
bool RuleAnalysis::isLive() {
    auto [live, taker] = descend();
    if (taker != kNoRule) {
        setShadowedBy({taker});
        return false;
    }
    if (!live) {
        const auto holdsAll = [this](RuleNumber rule) {
            return std::ranges::all_of(m_rules.boxes()[rule], [this](const Literal& l) { return m_region.implies(l); });
        };
        if (const auto single = std::ranges::find_if(m_earlier, holdsAll); single != m_earlier.end()) {
            setShadowedBy({*single});
            return false;
        }
        CoverSearch search(m_rules.boxes(), m_budget);
        const Answer answer = search.search(m_region, covers());
        if (answer == Answer::OutOfBudget) {
            m_result.verdict = Verdict::NotDecided;
            return false;
        }
        if (answer == Answer::Covered) {
            setShadowedBy(search.minimalCover(m_region));
            return false;
        }
        live = search.rest();
    }
    m_result.live = m_rules.space().exampleIn(*live);
    return true;
}

void RuleAnalysis::setShadowedBy(const std::vector<RuleNumber>& rules) {
    m_result.verdict = Verdict::FullyShadowed;
    m_result.areMore = false;
    m_result.by.clear();
    std::ranges::transform(rules, std::back_inserter(m_result.by), [this](RuleNumber rule) { return idOf(rule); });
}

// Tries a request, and while an earlier rule takes it, moves on to a part of the region outside of that rule. Mostly
// nothing is proved when it fails.
RuleAnalysis::Descent RuleAnalysis::descend() const {
    Region region = m_region;
    for (int step = 0; step < kDescentSteps; ++step) {
        const RuleNumber taker = reached(m_rules.program(), m_rules.space().exampleIn(region), m_rule);
        if (taker == m_rule) {
            return {std::move(region), kNoRule};
        }
        if (taker > m_rule) {
            break;
        }
        if (!region.leave(m_rules.boxes()[taker])) {
            return {std::nullopt, step == 0 ? taker : kNoRule};
        }
    }
    return {};
}

// Removing the rule changes nothing if, wherever it decides now, the next rule that matches ends the same; where none
// matches, the farm that was asked for has to be what the rule says anyway.
bool RuleAnalysis::isRedundant() {
    const Program& program = m_rules.program();
    const Rule& rule = program.rule(m_rule);
    if (changesTheEnd(program, m_rule, *m_result.live)) {
        return false;
    }
    const RuleSet followers = m_rules.candidates(m_rule, m_rule + 1, m_rules.size());
    if (isNeededFor(followers)) {
        return false;
    }
    CoverSearch search(m_rules.boxes(), m_budget / kRedundantShare);
    std::vector<RuleNumber> before = covers();
    std::vector<std::string> successors;
    for (const RuleNumber later : followers) {
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

// Tries requests that later rules would treat otherwise: mostly the first one that reaches the rule shows the
// difference.
bool RuleAnalysis::isNeededFor(const RuleSet& followers) const {
    const Program& program = m_rules.program();
    int tries = 0;
    for (const RuleNumber later : followers) {
        const auto both =
            endsTheSame(program.rule(m_rule), program.rule(later)) ? std::nullopt : m_rules.common(m_region, later);
        if (!both) {
            continue;
        }
        const Request request = m_rules.space().exampleIn(*both);
        if (reached(program, request, m_rule) == m_rule && changesTheEnd(program, m_rule, request)) {
            return true;
        }
        if (++tries == kNeedTries) {
            break;
        }
    }
    return false;
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

// Is there a combination of groups and tags with which nothing is left? Mostly one look tells: a single rule that asks
// for nothing but groups and tags beyond what this one asks for takes everything; and a request that no earlier rule
// would take with any groups stays in all combinations.
bool RuleAnalysis::canVanish() {
    if (std::ranges::any_of(m_earlier, [this](RuleNumber rule) { return takesAllWithItsMembers(rule); })) {
        return true;
    }
    const Point live(m_rules.program().axes(), *m_result.live);
    if (std::ranges::none_of(m_earlier, [&](RuleNumber rule) { return holdsApartFromMembership(live, rule); })) {
        return false;
    }
    CoverSearch search(m_rules.boxes(), m_budget / kPossibleShare);
    return canVanish(m_region, search);
}

// Takes a request that is left, and tries what would take it: one of the rules that hold for it but for its groups and
// tags must, in any combination with which nothing is left.
bool RuleAnalysis::canVanish(const Region& region, CoverSearch& search) {
    const Answer answer = search.search(region, covers());
    if (answer != Answer::Uncovered) {
        return answer == Answer::Covered;
    }
    const Request left = m_rules.space().exampleIn(search.rest());
    const Point point(m_rules.program().axes(), left);
    for (const RuleNumber rule : covers()) {
        if (!holdsApartFromMembership(point, rule)) {
            continue;
        }
        Region with = region;
        const bool isPossible = std::ranges::all_of(m_rules.boxes()[rule], [&](const Literal& literal) {
            return !isAboutMembers(literal) || with.keep(literal);
        });
        if (isPossible && canVanish(with, search)) {
            return true;
        }
    }
    return false;
}

bool RuleAnalysis::takesAllWithItsMembers(RuleNumber rule) const {
    const Box& box = m_rules.boxes()[rule];
    if (!std::ranges::all_of(box, [this](const Literal& l) { return isAboutMembers(l) || m_region.implies(l); })) {
        return false;
    }
    Region with = m_region;
    return std::ranges::all_of(box, [&](const Literal& l) { return !isAboutMembers(l) || with.keep(l); });
}

bool RuleAnalysis::holdsApartFromMembership(const Point& point, RuleNumber number) const {
    const Rule& rule = m_rules.program().rule(number);
    if (rule.validUntil && point.at() >= *rule.validUntil) {
        return false;
    }
    for (std::size_t i = 0; i < rule.conditions.size(); ++i) {
        if (!isMembership(rule.conditions[i].dimension) && m_rules.program().holds(number, i, point) != Truth::True) {
            return false;
        }
    }
    return true;
}

bool changesTheEnd(const Program& program, RuleNumber number, const Request& request) {
    const Rule& rule = program.rule(number);
    const Match next = match(program, request, number + 1);
    if (next.rule != kNoRule) {
        return !endsTheSame(rule, program.rule(next.rule));
    }
    return rule.action.kind != ActionKind::Farm || rule.action.farm != request.farm ||
           rule.reconnect != Reconnect::Keep;
}

}  // namespace farmwarden::policy
