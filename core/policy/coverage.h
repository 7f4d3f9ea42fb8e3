#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/policy/program.h"

// Which rules can ever decide anything, and which requests prove it. Exact for the union of all earlier rules over all
// dimensions together, for every instant of a stretch of time (weekly windows in different zones and validity dates
// included) and for every combination of groups and tags, since who is a member of what is not the policy's to know.
//
// A `prefer` rule may pass a request on, so it never counts as covering what comes after it; it is named among the
// rules that come first. `reconnect` changes where a matching request goes and not whether it matches, so it counts for
// redundancy alone.
namespace farmwarden::policy {

class BoxedRules;

enum class Verdict : std::uint8_t {
    Live,              // no earlier rule has any of its requests
    PartlyShadowed,    // earlier rules take some of them
    PossiblyShadowed,  // it names its users one by one, and with some groups or tags of theirs earlier rules take
                       // everything
    FullyShadowed,     // the rules in `by` together take everything, whoever is in which group
    Redundant,     // without it every request of it would end the same: by the rules in `by`, or by none (the farm it
                   // asked for)
    NeverMatches,  // its own conditions contradict one another, or `condition` cannot be read
    Expired,
    Disabled,
    NotDecided,  // the budget ran out: nothing is claimed
};

struct RuleCoverage {
    std::string rule;  // its id
    Verdict verdict = Verdict::Live;
    // Ids, in the document's order. FullyShadowed: none can be left out. Shadowed partly or possibly: the first
    // kMaxNamed that have requests of it.
    std::vector<std::string> by;
    bool areMore = false;  // than `by` names
    std::optional<std::size_t>
        condition;  // NeverMatches: the first that leaves nothing; none when the validity ends before it could match
    // The proofs. match() takes `live` to this rule, going on after `prefer` rules; match() takes `shadowed` to the
    // first rule of an earlier one although this rule holds for it.
    std::optional<Request> live;
    std::optional<Request> shadowed;
};

inline constexpr std::size_t kMaxNamed = 8;

struct CoverageOptions {
    base::TimePoint from;            // usually now
    std::chrono::days horizon{730};  // verdicts hold from `from` for so long
    std::size_t budget = 100'000;    // comparisons of boxes for a rule
};

// Keeps the verdicts of one draft up to date while it is edited. Belongs to one thread; takes a worker when documents
// are large (figures: tests/bench/policy_bench.cpp).
class Coverage {
public:
    // The zones outlive the object.
    Coverage(const Document& document, const ZoneCatalogue& zones, const CoverageOptions& options);
    ~Coverage();
    Coverage(Coverage&&) noexcept;
    Coverage& operator=(Coverage&&) noexcept;

    // The document has changed. Analyses again the rules that changed or moved and those that have requests in common
    // with them before or after; all other verdicts stand. The result is that of a new analysis, up to the choice of
    // witnesses.
    void update(const Document& document);

    // In the document's order.
    std::span<const RuleCoverage> rules() const { return m_rules; }
    const Program& program() const;
    // Rules that the last construction or update looked at.
    std::size_t analysed() const { return m_analysed; }

private:
    std::unique_ptr<const BoxedRules> boxed(const Document& document) const;
    void analyseAll();

    const ZoneCatalogue* m_zones;
    CoverageOptions m_options;
    std::unique_ptr<const BoxedRules> m_boxed;
    std::vector<RuleCoverage> m_rules;
    std::size_t m_analysed = 0;
};

// The first rule that a request comes to when it passes by `prefer` rules before `rule`: `rule` itself if it reaches
// that.
RuleNumber reached(const Program& program, const Request& request, RuleNumber rule);

// Would a request that rule `a` decides end the same if `b` came next? The same action and treatment of reconnects, and
// as strong.
bool endsTheSame(const Rule& a, const Rule& b);

std::string_view toText(
    Verdict verdict);  // live partly-shadowed possibly-shadowed fully-shadowed redundant never-matches ...

}  // namespace farmwarden::policy
