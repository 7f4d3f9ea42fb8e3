#include "tests/core/policy/brute_coverage.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "tests/core/policy/naive.h"

namespace farmwarden::policy::test {

BruteCoverage::BruteCoverage(const SmallWorld& world, const Document& document, const ZoneCatalogue& zones)
    : m_world(world), m_document(document), m_zones(zones), m_requests(world.requests()) {
    Flags covered(m_requests.size());
    for (const Rule& rule : document.rules) {
        m_covered.push_back(covered);
        Flags holds(m_requests.size());
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            holds[i] = naive::holds(rule, m_requests[i], zones) == Truth::True;
            covered[i] = covered[i] || (holds[i] && rule.strength == Strength::Require);
        }
        m_holds.push_back(std::move(holds));
    }
}

bool BruteCoverage::isAnyIn(RuleNumber rule) const {
    return std::ranges::find(m_holds[rule], true) != m_holds[rule].end();
}

bool BruteCoverage::areAllCovered(RuleNumber rule, const std::vector<RuleNumber>& by) const {
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        if (m_holds[rule][i] && std::ranges::none_of(by, [&](RuleNumber b) { return m_holds[b][i]; })) {
            return false;
        }
    }
    return true;
}

std::vector<RuleNumber> BruteCoverage::earlier(RuleNumber rule, bool isMeetingOnly) const {
    std::vector<RuleNumber> found;
    for (RuleNumber e = 0; e < rule; ++e) {
        bool isMeeting = !isMeetingOnly && m_document.rules[e].strength == Strength::Require;
        for (std::size_t i = 0; isMeetingOnly && i < m_requests.size(); ++i) {
            isMeeting = isMeeting || (m_holds[e][i] && m_holds[rule][i]);
        }
        if (isMeeting) {
            found.push_back(e);
        }
    }
    return found;
}

bool BruteCoverage::isRedundant(RuleNumber number) const {
    const Rule& rule = m_document.rules[number];
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        if (!m_holds[number][i] || m_covered[number][i]) {
            continue;
        }
        RuleNumber next = number + 1;
        while (next < m_document.rules.size() && !m_holds[next][i]) {
            ++next;
        }
        const bool isSame =
            next < m_document.rules.size()
                ? rule.action == m_document.rules[next].action && rule.reconnect == m_document.rules[next].reconnect &&
                      (rule.strength == Strength::Prefer || rule.strength == m_document.rules[next].strength)
                : rule.action.kind == ActionKind::Farm && rule.action.farm == m_requests[i].farm &&
                      rule.reconnect == Reconnect::Keep;
        if (!isSame) {
            return false;
        }
    }
    return true;
}

bool BruteCoverage::namesItsUsers(const Rule& rule) const {
    for (const char* open : {"abd", "ac", "zz"}) {
        Request request;
        request.user = open;
        if (std::ranges::all_of(rule.conditions, [&](const Condition& condition) {
                return condition.dimension != Dimension::User ||
                       naive::holds(condition, request, m_zones) == Truth::True;
            })) {
            return false;
        }
    }
    return true;
}

// requests() lists all memberships of otherwise equal requests one after the other.
bool BruteCoverage::isPossiblyShadowed(RuleNumber rule) const {
    const std::size_t memberships = m_world.memberships();
    for (std::size_t membership = 0; membership < memberships; ++membership) {
        bool isAny = false;
        bool isLeft = false;
        for (std::size_t i = membership; i < m_requests.size(); i += memberships) {
            isAny = isAny || m_holds[rule][i];
            isLeft = isLeft || (m_holds[rule][i] && !m_covered[rule][i]);
        }
        if (isAny && !isLeft) {
            return true;
        }
    }
    return false;
}

Verdict BruteCoverage::verdict(RuleNumber number) const {
    const Rule& rule = m_document.rules[number];
    if (!rule.isEnabled) {
        return Verdict::Disabled;
    }
    if (rule.validUntil && *rule.validUntil <= m_world.from) {
        return Verdict::Expired;
    }
    if (!isAnyIn(number)) {
        return Verdict::NeverMatches;
    }
    if (areAllCovered(number, earlier(number, false))) {
        return Verdict::FullyShadowed;
    }
    if (isRedundant(number)) {
        return Verdict::Redundant;
    }
    if (earlier(number, true).empty()) {
        return Verdict::Live;
    }
    return namesItsUsers(rule) && isPossiblyShadowed(number) ? Verdict::PossiblyShadowed : Verdict::PartlyShadowed;
}

std::string BruteCoverage::objectionToNames(RuleNumber rule, const RuleCoverage& coverage) const {
    std::vector<RuleNumber> by;
    for (const std::string& id : coverage.by) {
        by.push_back(
            static_cast<RuleNumber>(std::ranges::find(m_document.rules, id, &Rule::id) - m_document.rules.begin()));
    }
    if (!std::ranges::is_sorted(by)) {
        return "names are out of order";
    }
    if (coverage.verdict == Verdict::FullyShadowed) {
        for (std::size_t i = 0; i < by.size(); ++i) {
            std::vector<RuleNumber> without = by;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            if (areAllCovered(rule, without)) {
                return fmt::format("{} is not needed", coverage.by[i]);
            }
        }
        const bool areEarlier = std::ranges::all_of(
            by, [&](RuleNumber b) { return b < rule && m_document.rules[b].strength == Strength::Require; });
        return areAllCovered(rule, by) && areEarlier ? "" : "the named rules do not cover it";
    }
    if (coverage.verdict == Verdict::PartlyShadowed || coverage.verdict == Verdict::PossiblyShadowed) {
        auto expected = earlier(rule, true);
        const bool areMore = expected.size() > kMaxNamed;
        expected.resize(std::min(expected.size(), kMaxNamed));
        return expected == by && areMore == coverage.areMore ? "" : fmt::format("meets {}", fmt::join(expected, " "));
    }
    return "";
}

std::string BruteCoverage::objectionToProofs(RuleNumber rule, const RuleCoverage& coverage,
                                             const Program& program) const {
    const bool isLive = coverage.verdict == Verdict::Live || coverage.verdict == Verdict::PartlyShadowed ||
                        coverage.verdict == Verdict::PossiblyShadowed || coverage.verdict == Verdict::Redundant;
    if (isLive != coverage.live.has_value()) {
        return "the live witness is missing or too much";
    }
    if (coverage.live && (reached(program, *coverage.live, rule) != rule ||
                          naive::holds(m_document.rules[rule], *coverage.live, m_zones) != Truth::True)) {
        return "the live witness does not reach the rule";
    }
    const bool isShadowed = coverage.verdict == Verdict::FullyShadowed || (isLive && !earlier(rule, true).empty());
    if (isShadowed != coverage.shadowed.has_value()) {
        return "the shadowed witness is missing or too much";
    }
    if (!coverage.shadowed) {
        return "";
    }
    const Match match = policy::match(program, *coverage.shadowed);
    const bool isTaken = match.rule == earlier(rule, true).front() &&
                         match == naive::match(m_document, *coverage.shadowed, m_zones) &&
                         naive::holds(m_document.rules[rule], *coverage.shadowed, m_zones) == Truth::True;
    return isTaken ? "" : "the shadowed witness is not taken by the first earlier rule";
}

std::string BruteCoverage::objection(RuleNumber rule, const RuleCoverage& coverage, const Program& program) const {
    if (coverage.rule != m_document.rules[rule].id) {
        return "it is about another rule";
    }
    if (const Verdict expected = verdict(rule); expected != coverage.verdict) {
        return fmt::format("is {}, should be {}", toText(coverage.verdict), toText(expected));
    }
    const std::string names = objectionToNames(rule, coverage);
    return names.empty() ? objectionToProofs(rule, coverage, program) : names;
}

}  // namespace farmwarden::policy::test
