#include "core/policy/coverage.h"

#include <algorithm>
#include <array>
#include <boost/unordered/unordered_flat_map.hpp>
#include <string_view>

#include "core/policy/boxed_rules.h"
#include "core/policy/order.h"
#include "core/policy/rule_analysis.h"

namespace farmwarden::policy {

namespace {

using Numbers = boost::unordered_flat_map<std::string_view, RuleNumber>;

// Beyond this share of changed rules a new analysis is no slower.
constexpr std::size_t kUpdateShare = 8;

// Nothing if an id occurs twice: such drafts exist while people type.
std::optional<Numbers> numbersById(const std::vector<Rule>& rules) {
    Numbers numbers;
    numbers.reserve(rules.size());
    for (RuleNumber i = 0; i < rules.size(); ++i) {
        if (!numbers.emplace(rules[i].id, i).second) {
            return std::nullopt;
        }
    }
    return numbers;
}

// Everything that a verdict can hang on.
bool isSameForCoverage(const Rule& a, const Rule& b) {
    return a.isEnabled == b.isEnabled && a.validUntil == b.validUntil && a.conditions == b.conditions &&
           endsTheSame(a, b) && a.strength == b.strength;
}

// For each new rule the old one it stands for, unchanged and in order with all others of the kind.
struct Kept {
    std::vector<RuleNumber> oldOf;  // by new number; kNoRule: new, changed or moved
    std::vector<bool> isOldKept;    // by old number
    std::size_t changes = 0;
};

std::optional<Kept> keptRules(const std::vector<Rule>& before, const std::vector<Rule>& after) {
    const auto oldNumbers = numbersById(before);
    if (!oldNumbers || !numbersById(after)) {
        return std::nullopt;
    }
    std::vector<RuleNumber> places;
    std::vector<std::size_t> sequence;
    for (RuleNumber i = 0; i < after.size(); ++i) {
        if (const auto old = oldNumbers->find(after[i].id);
            old != oldNumbers->end() && isSameForCoverage(before[old->second], after[i])) {
            places.push_back(i);
            sequence.push_back(old->second);
        }
    }
    Kept kept{std::vector<RuleNumber>(after.size(), kNoRule), std::vector<bool>(before.size()), 0};
    const auto isInOrder = longestIncreasing(sequence);
    std::size_t count = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (isInOrder[i]) {
            kept.oldOf[places[i]] = static_cast<RuleNumber>(sequence[i]);
            kept.isOldKept[sequence[i]] = true;
            ++count;
        }
    }
    kept.changes = before.size() + after.size() - 2 * count;
    return kept;
}

// Which rules have requests in common with a changed one that comes before them, or after them.
struct Met {
    explicit Met(RuleNumber size) : withEarlier(size), withLater(size) {}

    void mark(const BoxedRules& rules, RuleNumber changed) {
        if (rules.state(changed) != BoxedRules::State::Boxed) {
            return;
        }
        const Region region = rules.region(changed);
        for (const RuleNumber other : rules.candidates(changed, 0, rules.size())) {
            std::vector<bool>& met = changed < other ? withEarlier : withLater;
            met[other] = met[other] || rules.doMeet(region, other);
        }
    }

    std::vector<bool> withEarlier;
    std::vector<bool> withLater;
};

// Nothing changed before the rule. What comes after it matters for redundancy alone, and that is ruled out as long as
// the rule still makes a difference to its witness.
bool standsWhateverFollows(const Program& program, RuleNumber rule, const RuleCoverage& coverage) {
    return coverage.verdict != Verdict::Redundant && (!coverage.live || changesTheEnd(program, rule, *coverage.live));
}

}  // namespace

Coverage::Coverage(const Document& document, const ZoneCatalogue& zones, const CoverageOptions& options)
    : m_zones(&zones), m_options(options), m_boxed(boxed(document)) {
    analyseAll();
}

Coverage::~Coverage() = default;
Coverage::Coverage(Coverage&&) noexcept = default;
Coverage& Coverage::operator=(Coverage&&) noexcept = default;

const Program& Coverage::program() const {
    return m_boxed->program();
}

std::unique_ptr<const BoxedRules> Coverage::boxed(const Document& document) const {
    const base::Duration horizon = std::max<base::Duration>(m_options.horizon, std::chrono::days(1));
    return std::make_unique<const BoxedRules>(compile(document, *m_zones), m_options.from, m_options.from + horizon);
}

void Coverage::analyseAll() {
    m_rules.clear();
    m_rules.reserve(m_boxed->size());
    for (RuleNumber rule = 0; rule < m_boxed->size(); ++rule) {
        m_rules.push_back(RuleAnalysis(*m_boxed, rule, m_options.budget).run());
    }
    m_analysed = m_rules.size();
}

// A rule's verdict is a function of its own box, of the boxes that meet it, and of their order. So it stands when
// neither a changed rule's old box nor its new one meets it.
void Coverage::update(const Document& document) {
    const auto before = std::move(m_boxed);
    m_boxed = boxed(document);
    const auto kept = keptRules(before->program().document().rules, document.rules);
    if (!kept || kept->changes > document.rules.size() / kUpdateShare + 2) {
        return analyseAll();
    }
    Met metBefore(before->size());
    for (RuleNumber old = 0; old < before->size(); ++old) {
        if (!kept->isOldKept[old]) {
            metBefore.mark(*before, old);
        }
    }
    Met metNow(m_boxed->size());
    for (RuleNumber rule = 0; rule < m_boxed->size(); ++rule) {
        if (kept->oldOf[rule] == kNoRule) {
            metNow.mark(*m_boxed, rule);
        }
    }
    std::vector<RuleCoverage> rules;
    rules.reserve(m_boxed->size());
    m_analysed = 0;
    for (RuleNumber rule = 0; rule < m_boxed->size(); ++rule) {
        const RuleNumber old = kept->oldOf[rule];
        const bool isOutdated = old == kNoRule || metBefore.withEarlier[old] || metNow.withEarlier[rule] ||
                                ((metBefore.withLater[old] || metNow.withLater[rule]) &&
                                 !standsWhateverFollows(program(), rule, m_rules[old]));
        if (isOutdated) {
            rules.push_back(RuleAnalysis(*m_boxed, rule, m_options.budget).run());
            ++m_analysed;
        } else {
            rules.push_back(std::move(m_rules[old]));
        }
    }
    m_rules = std::move(rules);
}

RuleNumber reached(const Program& program, const Request& request, RuleNumber rule) {
    for (RuleNumber from = 0;;) {
        const RuleNumber found = match(program, request, from).rule;
        if (found >= rule || program.rule(found).strength == Strength::Require) {
            return found;
        }
        from = found + 1;
    }
}

bool endsTheSame(const Rule& a, const Rule& b) {
    // What a prefer rule tries in vain, the next one with the same action tries in vain as well, whatever its strength.
    return a.action == b.action && a.reconnect == b.reconnect &&
           (a.strength == b.strength || a.strength == Strength::Prefer);
}

std::string_view toText(Verdict verdict) {
    constexpr std::array<std::string_view, 9> kWords = {"live",           "partly-shadowed", "possibly-shadowed",
                                                        "fully-shadowed", "redundant",       "never-matches",
                                                        "expired",        "disabled",        "not-decided"};
    return kWords[static_cast<std::size_t>(verdict)];
}

}  // namespace farmwarden::policy
