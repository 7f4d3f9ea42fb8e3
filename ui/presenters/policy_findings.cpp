#include "ui/presenters/policy_findings.h"

#include <algorithm>

#include "core/policy/coverage_text.h"

namespace farmwarden::presenters {
namespace {

// Verdicts hold from a moment on for two years; after so long they are taken anew from the present.
constexpr std::chrono::hours kVerdictsAge{1};

MarginMark markOfVerdict(policy::Verdict verdict) {
    using policy::Verdict;
    switch (verdict) {
        case Verdict::Live:
            return MarginMark::Live;
        case Verdict::PartlyShadowed:
            return MarginMark::PartlyShadowed;
        case Verdict::PossiblyShadowed:
            return MarginMark::PossiblyShadowed;
        case Verdict::FullyShadowed:
            return MarginMark::Dead;
        case Verdict::Redundant:
            return MarginMark::Redundant;
        case Verdict::NeverMatches:
            return MarginMark::NeverMatches;
        case Verdict::Expired:
            return MarginMark::Expired;
        case Verdict::Disabled:
            return MarginMark::Disabled;
        case Verdict::NotDecided:
            return MarginMark::NotDecided;
    }
    return MarginMark::Live;
}

}  // namespace

void PolicyFindings::index() {
    m_coverageAt.clear();
    m_about.clear();
    m_coverageAt.reserve(coverage.size());
    for (std::size_t i = 0; i < coverage.size(); ++i) {
        m_coverageAt.emplace(coverage[i].rule, i);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        m_about[all[i].subject].push_back(i);
    }
}

const policy::RuleCoverage* PolicyFindings::of(const std::string& id) const {
    const auto found = m_coverageAt.find(id);
    return found == m_coverageAt.end() ? nullptr : &coverage[found->second];
}

std::span<const std::size_t> PolicyFindings::numbersAbout(const std::string& id) const {
    const auto found = m_about.find(id);
    return found == m_about.end() ? std::span<const std::size_t>() : std::span<const std::size_t>(found->second);
}

std::vector<const base::Diagnostic*> PolicyFindings::about(const std::string& id) const {
    std::vector<const base::Diagnostic*> result;
    for (const std::size_t at : numbersAbout(id)) {
        result.push_back(&all[at]);
    }
    return result;
}

MarginMark PolicyFindings::markOf(const std::string& id) const {
    const policy::RuleCoverage* const verdict = of(id);
    MarginMark mark = verdict == nullptr ? MarginMark::Live : markOfVerdict(verdict->verdict);
    for (const std::size_t at : numbersAbout(id)) {
        if (all[at].severity == base::Severity::Error) {
            mark = MarginMark::Error;
        } else if (all[at].severity == base::Severity::Warning && mark < MarginMark::Warning) {
            mark = MarginMark::Warning;
        }
    }
    return mark;
}

std::size_t PolicyFindings::errors() const {
    return static_cast<std::size_t>(std::ranges::count(all, base::Severity::Error, &base::Diagnostic::severity));
}

std::size_t PolicyFindings::redTests() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(tests, [](const TestOutcome& test) { return !test.result.hasPassed(); }));
}

PolicyFindings PolicyAnalyst::analyse(const policy::Document& document, const policy::KnownWorld& world) {
    if (!m_coverage || world.now - m_from > kVerdictsAge || world.now < m_from) {
        policy::CoverageOptions options;
        options.from = m_from = world.now;
        m_coverage.emplace(document, m_zones, options);
    } else {
        m_coverage->update(document);
    }
    PolicyFindings findings;
    findings.coverage.assign(m_coverage->rules().begin(), m_coverage->rules().end());
    findings.all = policy::validate(document, world);
    base::Diagnostics covered = policy::diagnosticsOf(*m_coverage);
    findings.all.insert(findings.all.end(), std::make_move_iterator(covered.begin()),
                        std::make_move_iterator(covered.end()));
    findings.index();
    return findings;
}

std::vector<TestOutcome> runTests(const directory::Directory& directory, const policy::Program& program) {
    std::vector<TestOutcome> outcomes;
    for (const policy::PolicyTest& test : program.document().tests) {
        outcomes.push_back({test.name, placement::runPolicyTest(directory, program, test)});
    }
    return outcomes;
}

}  // namespace farmwarden::presenters
